//! A numbered document comes in; every text of it goes out in its final form: composed letters, clean spaces, hard spaces.
//!
//! Done once in the model, so that both writers have the same text. Addresses of links and names of files are left alone.

use super::walking::{each_line, each_text, title_page_texts};
use crate::{
    document::{Document, Inline},
    polish::{HARD_SPACE, clean, doubled_stops, hard_spaces, one_stop},
};

/// Sets every text of a document.
pub(super) fn set(document: &mut Document) {
    let metadata = &mut document.metadata;
    for text in [&mut metadata.title, &mut metadata.short_title, &mut metadata.author, &mut metadata.subject] {
        // Properties of a file are read by programs: clean, but with plain spaces.
        *text = clean(text);
    }
    metadata.keywords.iter_mut().for_each(|text| *text = clean(text));
    title_page_texts(&mut document.title_page, &mut set_text);
    each_text(document, &mut set_text);
    each_line(document, &mut set_line);
}

fn set_text(text: &mut String) {
    *text = one_stop(&hard_spaces(&clean(text))).trim_matches(edge).to_owned();
}

fn edge(character: char) -> bool {
    character.is_ascii_whitespace() || character == HARD_SPACE
}

/// Sets a whole line: no space at its edges, hard spaces and full stops also across the borders of stressed words.
fn set_line(inlines: &mut Vec<Inline>) {
    let mut joined = String::new();
    each_piece(inlines, &mut |text| {
        let Some(text) = text else { return joined.push('\n') };
        *text = clean(text);
        // What a border parts is one run of spaces, too.
        if joined.ends_with(edge) {
            *text = text.trim_start_matches(edge).to_owned();
        }
        joined.push_str(text);
    });
    set_footnotes(inlines);
    let set = hard_spaces(&joined);
    let doubled = doubled_stops(&set);
    let mut characters = set.char_indices();
    each_piece(inlines, &mut |text| {
        let length = text.as_ref().map_or(1, |text| text.chars().count());
        let own = characters.by_ref().take(length).filter(|(at, _)| !doubled.contains(at));
        let own = own.map(|(_, character)| character).collect();
        if let Some(text) = text {
            *text = own;
        }
    });
    for at in 1..inlines.len() {
        if inlines[at] == Inline::LineBreak {
            trim(&mut inlines[..at], Edge::End);
        }
    }
    trim(inlines, Edge::Start);
    trim(inlines, Edge::End);
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

/// Calls on every text of a line in its order, and on each break of a line with none. A footnote is a line of its own.
fn each_piece(inlines: &mut [Inline], change: &mut dyn FnMut(Option<&mut String>)) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => change(Some(text)),
            Inline::Strong(inner) | Inline::Emphasis(inner) => each_piece(inner, change),
            Inline::Link(link) => each_piece(&mut link.content, change),
            Inline::Reference(reference) => each_piece(&mut reference.content, change),
            Inline::LineBreak => change(None),
            Inline::Footnote(_) => {}
        }
    }
}

fn set_footnotes(inlines: &mut [Inline]) {
    for inline in inlines {
        match inline {
            Inline::Footnote(inner) => set_line(inner),
            Inline::Strong(inner) | Inline::Emphasis(inner) => set_footnotes(inner),
            Inline::Text(_) | Inline::Link(_) | Inline::Reference(_) | Inline::LineBreak => {}
        }
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

fn trim(inlines: &mut [Inline], side: Edge) {
    let outer = match side {
        Edge::Start => inlines.first_mut(),
        Edge::End => inlines.last_mut(),
    };
    match outer {
        Some(Inline::Text(text)) => {
            let trimmed = match side {
                Edge::Start => text.trim_start_matches(edge),
                Edge::End => text.trim_end_matches(edge),
            };
            *text = trimmed.to_owned();
        }
        Some(Inline::Strong(inner) | Inline::Emphasis(inner)) => trim(inner, side),
        Some(Inline::Link(_) | Inline::Reference(_) | Inline::Footnote(_) | Inline::LineBreak) | None => {}
    }
}
