//! The entries of the archive come in; what makes it another archive for the same report, or one that some reader
//! refuses, goes out.

use super::repeated;
use crate::word_rules::{
    finding::Findings,
    package::{CONTENT_TYPES, DOCUMENT, Package},
};

const FIRST: [&str; 3] = [CONTENT_TYPES, "_rels/.rels", DOCUMENT];
const DEFLATED: u16 = 8;
/// Midnight of the first day that an archive knows: 1 January 1980.
const NO_TIME: (u16, u16) = (0, (1 << 5) + 1);
const PLAIN_FILE: u32 = 0o100_644;

pub fn rules(package: &Package, found: &mut Findings) {
    let names: Vec<&str> = package.entries.iter().map(|entry| entry.name.as_str()).collect();
    let rest = names.get(FIRST.len()..).unwrap_or_default();
    found.unless(names.starts_with(&FIRST) && rest.is_sorted(), "ZIP_ORDER", "the file", format!("{names:?}"));
    for name in repeated(names.iter().copied()) {
        found.add("ZIP_DUPLICATE", name, "it is there twice");
    }
    for entry in &package.entries {
        let name = &entry.name;
        found.unless(entry.method == DEFLATED, "ZIP_METHOD", name, format!("method {}", entry.method));
        found.unless(entry.time == NO_TIME, "ZIP_TIME", name, format!("{:?}", entry.time));
        found.unless(entry.mode == PLAIN_FILE, "ZIP_MODE", name, format!("{:o}", entry.mode));
        found.unless(entry.flags & 1 == 0, "ENCRYPTED", name, "it is encrypted");
        found.unless(is_simple(name), "ZIP_NAME", name, "no simple name");
    }
}

fn is_simple(name: &str) -> bool {
    let steps = name.split('/').all(|step| !step.is_empty() && step != "." && step != "..");
    steps && name.bytes().all(|it| it.is_ascii_alphanumeric() || b"/._-[]".contains(&it))
}
