//! A part and the ids that lead somewhere come in; the part without what leads nowhere goes out, with a list of it.

use crate::open_xml::tree::{Element, Node};

/// What is shown whole or not at all.
const WHOLE: [&str; 4] = ["mc:AlternateContent", "w:drawing", "w:pict", "w:object"];

/// Whether an attribute points to a relationship.
pub fn is_pointer(attribute: &str) -> bool {
    attribute.starts_with("r:") || attribute == "o:relid"
}

/// Takes out every element that points to nothing known, with the drawing that it is part of; the ids that were met.
pub fn trim(root: &mut Element, known: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut lost = Vec::new();
    trim_below(root, known, &mut lost);
    lost.dedup();
    lost
}

fn trim_below(element: &mut Element, known: &impl Fn(&str) -> bool, lost: &mut Vec<String>) {
    let mut kept = Vec::with_capacity(element.children.len());
    for node in std::mem::take(&mut element.children) {
        let Node::Element(mut child) = node else {
            kept.push(node);
            continue;
        };
        if WHOLE.contains(&child.name.as_str()) {
            loosen(&mut child, known, lost);
            let missing = pointers(&child, known);
            if missing.is_empty() {
                kept.push(Node::Element(child));
            }
            lost.extend(missing);
            continue;
        }
        trim_below(&mut child, known, lost);
        let missing = own_pointers(&child, known);
        if missing.is_empty() {
            kept.push(Node::Element(child));
        } else if child.name == "w:hyperlink" {
            kept.append(&mut child.children);
        }
        lost.extend(missing);
    }
    element.children = kept;
}

/// Within a drawing: a link of the picture, the program behind an object and the original of an embedded copy can go,
/// and the picture stays.
fn loosen(element: &mut Element, known: &impl Fn(&str) -> bool, lost: &mut Vec<String>) {
    const LOOSE: [&str; 3] = ["a:hlinkClick", "a:hlinkHover", "o:OLEObject"];
    if element.name == "a:blip" && element.get("r:embed").is_some_and(known) {
        element.attributes.retain(|(name, value)| {
            let kept = name != "r:link" || known(value);
            if !kept {
                lost.push(value.clone());
            }
            kept
        });
    }
    element.children.retain(|node| match node {
        Node::Element(child) if LOOSE.contains(&child.name.as_str()) => {
            let missing = pointers(child, known);
            let kept = missing.is_empty();
            lost.extend(missing.into_iter().filter(|id| !id.is_empty()));
            kept
        }
        _ => true,
    });
    element.elements_mut().for_each(|child| loosen(child, known, lost));
}

/// All ids to which an element and what stands in it point, apart from those that are known.
pub fn pointers(element: &Element, known: &impl Fn(&str) -> bool) -> Vec<String> {
    let below = element.elements().flat_map(|child| pointers(child, known));
    own_pointers(element, known).into_iter().chain(below).collect()
}

fn own_pointers(element: &Element, known: &impl Fn(&str) -> bool) -> Vec<String> {
    let pointers = element.attributes.iter().filter(|(name, value)| is_pointer(name) && !known(value));
    pointers.map(|(_, value)| value.clone()).collect()
}
