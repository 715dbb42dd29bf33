//! A numbered document comes in; every text of it goes out in its final form: composed letters, clean spaces, hard spaces.
//!
//! Done once in the model, so that both writers have the same text. Addresses of links and names of files are left alone.

use super::walking::{each_line, each_text, title_page_texts};
use crate::{
    document::{Document, Inline},
    polish::{HARD_SPACE, clean, hard_spaces},
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
    *text = final_form(text).trim_matches(edge).to_owned();
}

/// Clean, with hard spaces, and with one full stop where „r.” ends a sentence.
fn final_form(text: &str) -> String {
    let text = hard_spaces(&clean(text));
    let stop = format!("{HARD_SPACE}r.");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find(&stop) {
        let end = at + stop.len();
        out.push_str(&rest[..end]);
        rest = &rest[end..];
        if rest.starts_with('.') && !rest.starts_with("..") {
            rest = &rest[1..];
        }
    }
    out + rest
}

fn edge(character: char) -> bool {
    character.is_ascii_whitespace() || character == HARD_SPACE
}

/// Sets a whole line: no space at its edges, hard spaces also before a stressed word.
fn set_line(inlines: &mut Vec<Inline>) {
    set_inlines(inlines);
    trim(inlines, Edge::Start);
    trim(inlines, Edge::End);
    inlines.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

fn set_inlines(inlines: &mut [Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *text = final_form(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => set_inlines(inner),
            Inline::Footnote(inner) => set_line(inner),
            Inline::Link(link) => set_inlines(&mut link.content),
            Inline::Reference(reference) => set_inlines(&mut reference.content),
            Inline::LineBreak => {}
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
