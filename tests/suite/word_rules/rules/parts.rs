//! The parts come in; those that no reader reaches, that are of the wrong kind, or that tell what nobody should know
//! go out.

use crate::word_rules::{
    finding::Findings,
    package::{CONTENT_TYPES, Package},
};

/// What a part is when a relationship of this kind leads to it.
const KINDS: &[(&str, &str)] = &[
    ("officeDocument", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    ("core-properties", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("extended-properties", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ("custom-properties", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
    ("styles", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
    ("settings", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
    ("numbering", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"),
    ("fontTable", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"),
    ("header", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ("footer", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
    ("footnotes", "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"),
    ("endnotes", "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"),
    ("comments", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"),
    ("theme", "application/vnd.openxmlformats-officedocument.theme+xml"),
    ("chart", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
    ("package", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("font", "application/vnd.openxmlformats-officedocument.obfuscatedFont"),
    ("customXmlProps", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ("customXml", "application/xml"),
];
const RELATIONSHIPS: &str = "application/vnd.openxmlformats-package.relationships+xml";
/// How pictures of each kind begin, and the endings of their names.
const IMAGES: &[(&str, &[&str], &[u8])] = &[
    ("image/png", &["png"], b"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", &["jpeg", "jpg"], b"\xFF\xD8\xFF"),
    ("image/svg+xml", &["svg"], b"<"),
];
/// How paths of Windows, of a share and of others begin.
const PATHS: [&str; 6] = [":\\", "\\\\", "file:", "/home/", "/Users/", "/tmp/"];
/// Attributes with words for readers, which are the data's.
const WORDS: [&str; 3] = ["descr", "title", "w:val"];

pub fn rules(package: &Package, found: &mut Findings) {
    let types = package.needed(CONTENT_TYPES);
    for unused in types.each("Override").filter_map(|one| one.get("PartName")) {
        let there = unused.strip_prefix('/').is_some_and(|name| package.contents.contains_key(name));
        found.unless(there, "CONTENT_TYPE", CONTENT_TYPES, format!("{unused} is not there"));
    }
    for (name, bytes) in package.contents.iter().filter(|(name, _)| *name != CONTENT_TYPES) {
        let own = content_type(package, name);
        let kinds: Vec<&str> = package
            .relationships
            .values()
            .flatten()
            .filter(|way| !way.external && way.target == *name)
            .map(|way| way.kind.as_str())
            .collect();
        if name.ends_with(".rels") {
            found.unless(own == Some(RELATIONSHIPS), "CONTENT_TYPE", name, format!("{own:?}"));
        } else {
            found.unless(!kinds.is_empty(), "PART_UNREACHED", name, "nothing leads to it");
            found.unless(own.is_some(), "CONTENT_TYPE", name, "none");
        }
        for kind in kinds {
            if kind == "image" {
                found.unless(is_image(name, own, bytes), "IMAGE_KIND", name, format!("{own:?}"));
            } else if let Some((_, wanted)) = KINDS.iter().find(|(known, _)| *known == kind) {
                found.unless(own == Some(*wanted), "CONTENT_TYPE", name, format!("{kind}: {own:?}"));
            }
        }
        let program = own.is_some_and(|own| own.contains("macro") || own.contains("vba") || own.contains("oleObject"));
        let code = [".bin", ".exe", ".dll", ".js", ".vbs"].iter().any(|ending| name.ends_with(ending));
        found.unless(!program && !code, "MACRO", name, format!("{own:?}"));
    }
    for (name, tree) in &package.trees {
        for element in std::iter::once(tree.root()).chain(tree.root().descendants()) {
            for (key, value) in element.attributes() {
                if key.starts_with("w:rsid") {
                    found.add("RSID", name, format!("{key} of {}", element.name()));
                }
                if !WORDS.contains(&key) && PATHS.iter().any(|path| value.contains(path)) {
                    found.add("ABSOLUTE_PATH", name, format!("{key}={value}"));
                }
            }
            found.unless(!element.name().starts_with("w:rsid"), "RSID", name, element.name());
        }
    }
}

fn content_type<'a>(package: &'a Package, name: &str) -> Option<&'a str> {
    let types = package.needed(CONTENT_TYPES);
    let own =
        types.each("Override").find(|one| one.get("PartName").and_then(|part| part.strip_prefix('/')) == Some(name));
    let ending = name.rsplit('.').next();
    let of_all = || types.each("Default").find(|one| one.get("Extension") == ending);
    own.or_else(of_all)?.get("ContentType")
}

fn is_image(name: &str, own: Option<&str>, bytes: &[u8]) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let kind = IMAGES.iter().find(|(kind, ..)| own == Some(*kind));
    kind.is_some_and(|(_, endings, begin)| endings.contains(&ending) && bytes.starts_with(begin))
}
