//! The folder of templates comes in; a new build goes out whenever a file of it changes, which `include_dir!` alone misses.

fn main() {
    println!("cargo::rerun-if-changed=report-templates");
}
