//! A running line of a foreign file comes in; the same with every drawing described or marked as decoration goes out.

use crate::open_xml::tree::{self, Element, Node};

const DECORATIVE: &str = r#"<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"#;

/// Words that say no more than that there is a picture.
const EMPTY: [&str; 5] = ["obraz", "image", "rysunek", "picture", "logo"];

/// Marks what has no description as decoration, as a running line is read to nobody; how many pictures that were.
pub fn describe(root: &mut Element) -> anyhow::Result<usize> {
    let decorative = tree::parse(DECORATIVE)?;
    let mut undescribed = 0;
    root.visit(&mut |element| match element.name.as_str() {
        "wp:inline" | "wp:anchor" => {
            let picture = holds(element, "pic:pic");
            for properties in element.elements_mut().filter(|child| child.name == "wp:docPr") {
                let said = properties.get("descr").is_some_and(says_something);
                let marked = holds(properties, "adec:decorative");
                if !said || marked {
                    properties.attributes.retain(|(name, _)| name != "descr");
                }
                if !said && !marked {
                    properties.remove("a:extLst");
                    properties.children.push(Node::Element(decorative.clone()));
                    undescribed += usize::from(picture);
                }
            }
        }
        _ => {}
    });
    Ok(undescribed + undescribed_older(root))
}

/// Drawings of the older kind can't be marked. As a fallback they stand for one that was counted already.
fn undescribed_older(element: &Element) -> usize {
    let bare = |shape: &Element| holds(shape, "v:imagedata") && !shape.get("alt").is_some_and(says_something);
    match element.name.as_str() {
        "mc:Fallback" => 0,
        "w:pict" | "w:object" => element.elements().filter(|shape| bare(shape)).count(),
        _ => element.elements().map(undescribed_older).sum(),
    }
}

/// Numbers all drawings, beginning after those of the text; the next number.
pub fn number(root: &mut Element, first: usize) -> usize {
    let mut next = first;
    root.visit(&mut |element| {
        if element.name == "wp:docPr" {
            element.set("id", next);
            next += 1;
        }
    });
    next
}

fn holds(element: &Element, name: &str) -> bool {
    element.elements().any(|child| child.name == name || holds(child, name))
}

fn says_something(description: &str) -> bool {
    let words = description.trim().to_lowercase();
    let is_file_name =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".bmp", ".emf", ".wmf"].iter().any(|ending| words.ends_with(ending));
    !words.is_empty() && !is_file_name && !EMPTY.contains(&words.as_str())
}
