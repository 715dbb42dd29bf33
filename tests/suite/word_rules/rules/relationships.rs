//! The relationships come in; those that lead nowhere, that nothing uses, or that lead out of the file go out.

use super::repeated;
use crate::word_rules::{finding::Findings, package::Package};

/// The kinds that a part itself has to name by their id.
const NAMED: [&str; 8] = ["image", "chart", "hyperlink", "header", "footer", "package", "font", "attachedTemplate"];
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

pub fn rules(package: &Package, found: &mut Findings) {
    for (source, ways) in &package.relationships {
        let there = source.is_empty() || package.contents.contains_key(source);
        found.unless(there, "RELATIONSHIP_TARGET", source, "relationships of a part that is not there");
        for id in repeated(ways.iter().map(|way| way.id.as_str())) {
            found.add("RELATIONSHIP_DUPLICATE", source, id);
        }
        let used = used(package, source);
        for way in ways {
            let place = format!("{}: {}", way.id, way.target);
            if way.external {
                let allowed = way.kind == "hyperlink" && SCHEMES.iter().any(|scheme| way.target.starts_with(scheme));
                found.unless(allowed, "EXTERNAL", source, &place);
            } else {
                found.unless(package.contents.contains_key(&way.target), "RELATIONSHIP_TARGET", source, &place);
            }
            found.unless(way.kind != "vbaProject", "MACRO", source, &place);
            let free = !NAMED.contains(&way.kind.as_str()) || used.contains(&way.id.as_str());
            found.unless(free, "RELATIONSHIP_UNUSED", source, &place);
        }
    }
    for name in package.trees.keys() {
        for id in used(package, name) {
            let known = package.related(name).iter().any(|way| way.id == id);
            found.unless(known, "RELATIONSHIP_MISSING", name, id);
        }
    }
}

/// The ids of relationships that a part names.
fn used<'a>(package: &'a Package, name: &str) -> Vec<&'a str> {
    let all = package.part(name).into_iter().flat_map(|root| root.descendants());
    all.flat_map(|element| element.attributes()).filter(|(key, _)| key.starts_with("r:")).map(|(_, id)| id).collect()
}
