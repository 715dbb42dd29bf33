//! The blocks of a redline come in; at the beginning of each correction a comment says its reason.

use super::{Marking, marks};
use crate::open_xml::tree::{Element, Node};

/// Puts the comments in; the part with them goes out, or none where there is nothing to say.
pub fn comments(body: &mut Element, marking: &Marking) -> Option<Element> {
    let reason = marking.reason.as_deref()?;
    let spaces = [("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")];
    let mut root = spaces.iter().fold(Element::new("w:comments"), |root, (name, space)| root.with(name, space));
    let mut within = false;
    let mut next = 0;
    for block in body.elements_mut() {
        let marked = marks::is_marked(block);
        if marked
            && !within
            && let Some(paragraph) = first_marked(block)
        {
            attach(paragraph, next);
            root = root.child(comment(reason, next, marking));
            next += 1;
        }
        within = marked;
    }
    (next > 0).then_some(root)
}

fn first_marked(block: &mut Element) -> Option<&mut Element> {
    if block.name == "w:p" {
        return marks::is_marked(block).then_some(block);
    }
    block.elements_mut().find_map(first_marked)
}

fn attach(paragraph: &mut Element, id: usize) {
    let at = usize::from(paragraph.find("w:pPr").is_some());
    paragraph.children.insert(at, Node::Element(Element::new("w:commentRangeStart").with("w:id", id)));
    let reference = Element::new("w:r").child(Element::new("w:commentReference").with("w:id", id));
    for end in [Element::new("w:commentRangeEnd").with("w:id", id), reference] {
        paragraph.children.push(Node::Element(end));
    }
}

fn comment(reason: &str, id: usize, marking: &Marking) -> Element {
    let words = Element::new("w:t").with("xml:space", "preserve").text(reason);
    let paragraph = Element::new("w:p").child(Element::new("w:r").child(words));
    let first_letters = marking.author.split_whitespace().filter_map(|word| word.chars().next());
    let initials: String = first_letters.filter(|letter| letter.is_uppercase()).collect();
    Element::new("w:comment")
        .with("w:id", id)
        .with("w:author", &marking.author)
        .with("w:date", &marking.date)
        .with("w:initials", initials)
        .child(paragraph)
}
