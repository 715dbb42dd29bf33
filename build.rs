//! The sources and the folder of templates come in; what tells this program from every other goes out, and a new build
//! whenever a template changes, which `include_dir!` alone misses.

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    hash::{DefaultHasher, Hasher},
    path::{Path, PathBuf},
};

/// Whatever the program is made of.
const SOURCES: [&str; 3] = ["src", "report-templates", "Cargo.lock"];

fn main() -> Result<(), Box<dyn Error>> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        let mut files = BTreeSet::new();
        collect(Path::new(source), &mut files)?;
        for file in files {
            let bytes = fs::read(&file)?;
            hasher.write(file.to_string_lossy().replace('\\', "/").as_bytes());
            hasher.write_usize(bytes.len());
            hasher.write(&bytes);
        }
    }
    println!("cargo::rustc-env=SPRAWOZDANIE_SOURCES={:016x}", hasher.finish());
    Ok(())
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        files.insert(path.into());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}
