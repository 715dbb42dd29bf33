//! The settings come in; what makes Word ask, lock or fall back into older ways goes out.

use crate::word_rules::{
    finding::Findings,
    package::{Package, SETTINGS},
    tree::Element,
};

const TODAY: &str = "15";
const LOCKS: [&str; 4] = ["w:documentProtection", "w:writeProtection", "w:readModeInkLockDown", "w:formsDesign"];

pub fn rules(package: &Package, found: &mut Findings) {
    let settings = package.needed(SETTINGS);
    let modes: Vec<_> = settings
        .all("w:compatSetting")
        .filter(|setting| setting.get("w:name") == Some("compatibilityMode"))
        .map(Element::val)
        .collect();
    found.unless(modes == [Some(TODAY)], "COMPAT_MODE", SETTINGS, format!("{modes:?}"));
    for lock in settings.children().filter(|setting| LOCKS.contains(&setting.name())) {
        found.add("PROTECTED", SETTINGS, lock.name());
    }
    found.unless(settings.child("w:updateFields").is_none(), "UPDATE_FIELDS", SETTINGS, "w:updateFields");
    for (name, root) in package.content() {
        for lock in root.all("w:permStart").chain(root.all("w:lock")) {
            found.add("PROTECTED", name, format!("{} {:?}", lock.name(), lock.val()));
        }
        let dirty = root.descendants().any(|element| matches!(element.get("w:dirty"), Some("1" | "true" | "on")));
        found.unless(!dirty, "FIELD_DIRTY", name, "w:dirty");
    }
}
