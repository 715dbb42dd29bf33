//! Notes come in; their marks in the text, and the list of notes at the end of the page, go out.

use anyhow::Result;

use super::{
    inline,
    markup::{classed, holding},
    story::Story,
};
use crate::{
    document::Inline,
    open_xml::tree::{Element, Node},
};

/// The mark of the next note, which leads to it.
pub fn mark<'a>(story: &mut Story<'a>, note: &'a [Inline]) -> Element {
    story.notes.push(note);
    let number = story.notes.len();
    let link = Element::new("a")
        .with("id", mark_id(number))
        .with("href", format!("#{}", note_id(number)))
        .with("role", "doc-noteref")
        .with("aria-label", format!("Przypis {number}"))
        .text(&number.to_string());
    Element::new("sup").child(link)
}

/// All notes, each with the way back to its mark; nothing where there are none.
pub fn notes(story: &mut Story<'_>) -> Result<Option<Element>> {
    let notes = std::mem::take(&mut story.notes);
    if notes.is_empty() {
        return Ok(None);
    }
    let mut list = Element::new("ol");
    for (number, note) in (1..).zip(notes) {
        let mut words = inline::of_note(story, note)?;
        let back = Element::new("a")
            .with("href", format!("#{}", mark_id(number)))
            .with("role", "doc-backlink")
            .with("aria-label", format!("Wróć do tekstu z przypisem {number}"))
            .text("↩");
        words.extend([Node::Text("\u{A0}".into()), Node::Element(back)]);
        let item = Element::new("li").with("id", note_id(number));
        list = list.child(item.child(holding(Element::new("p"), words)));
    }
    let title = classed("p", "notes-title").with("id", "notes.title").text("Przypisy");
    let section = classed("div", "notes").with("role", "doc-endnotes").with("aria-labelledby", "notes.title");
    Ok(Some(section.child(title).child(list)))
}

fn mark_id(number: usize) -> String {
    format!("mark.{number}")
}

fn note_id(number: usize) -> String {
    format!("note.{number}")
}
