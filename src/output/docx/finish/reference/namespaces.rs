//! A part of a foreign file comes in; whether its prefixes mean what everybody means by them goes out.

use crate::open_xml::tree::Element;

/// The prefixes by which the rooms here know elements.
const USUAL: [(&str, &str); 7] = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("v", "urn:schemas-microsoft-com:vml"),
];

/// The namespace that Word gives a file that is saved as „Strict Open XML”.
pub const STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// Whether every prefix is declared, and the usual ones stand for what they usually do. Word and LibreOffice write so;
/// what another program names otherwise would be copied without being understood.
pub fn are_usual(root: &Element) -> bool {
    usual_below(root, &mut vec!["xml"])
}

fn usual_below<'a>(element: &'a Element, known: &mut Vec<&'a str>) -> bool {
    let before = known.len();
    let mut usual = true;
    for (name, address) in &element.attributes {
        if let Some(prefix) = name.strip_prefix("xmlns:") {
            usual &= USUAL.iter().all(|(known, meaning)| (*known == prefix) == (meaning == address));
            known.push(prefix);
        } else if name == "xmlns" {
            usual &= USUAL.iter().all(|(_, meaning)| meaning != address);
        }
    }
    let declared = |name: &str| name.split_once(':').is_none_or(|(prefix, _)| known.contains(&prefix));
    usual &= declared(&element.name);
    usual &= element.attributes.iter().all(|(name, _)| name.starts_with("xmlns:") || declared(name));
    // Readers refuse a whole part for a prefix that it lists and does not declare.
    usual &= element.get("mc:Ignorable").is_none_or(|all| all.split_whitespace().all(|prefix| known.contains(&prefix)));
    usual = usual && element.elements().all(|child| usual_below(child, known));
    known.truncate(before);
    usual
}
