//! A composed document comes in; the same goes out without what is empty: unused abbreviations, lists of nothing, sections.

use super::{
    numbering::words,
    walking::{each_block, each_line, each_text, title_page_texts},
};
use crate::document::{Block, ContentsOf, Definition, Document, Inline, Section};

/// Takes out what has nothing to say.
pub(super) fn prune(document: &mut Document) {
    let abbreviations = taken(document);
    let text = text_of(document);
    let (mut tables, mut figures) = (false, false);
    each_block(document, &mut |block| match block {
        Block::Table(_) | Block::Matrix(_) => tables = true,
        Block::Chart(_) => figures = true,
        Block::Picture(picture) => figures |= picture.caption.is_some(),
        _ => {}
    });
    let mut abbreviations = abbreviations.into_iter();
    each_block(document, &mut |block| {
        if let Block::Definitions(definitions) = block {
            *definitions = abbreviations.next().unwrap_or_default();
            definitions.retain(|definition| uses(&text, &words(&definition.term)));
        }
    });
    let filled = |block: &Block| match block {
        Block::Definitions(definitions) => !definitions.is_empty(),
        Block::Contents(contents) => match contents.of {
            ContentsOf::Sections => true,
            ContentsOf::Tables => tables,
            ContentsOf::Figures => figures,
        },
        _ => true,
    };
    document.sections.retain_mut(|section| is_filled(section, &filled));
    let is_empty_list = |block: &Block| match block {
        Block::Contents(contents) => contents.of == ContentsOf::Sections && document.sections.is_empty(),
        _ => false,
    };
    document.opening.retain(|block| filled(block) && !is_empty_list(block));
}

/// The lists of definitions, taken out so that their own words don't count as use.
fn taken(document: &mut Document) -> Vec<Vec<Definition>> {
    let mut all = Vec::new();
    each_block(document, &mut |block| {
        if let Block::Definitions(definitions) = block {
            all.push(std::mem::take(definitions));
        }
    });
    all
}

fn text_of(document: &mut Document) -> String {
    let mut text = String::new();
    title_page_texts(&mut document.title_page, &mut |words| {
        text.push_str(words);
        text.push('\n');
    });
    each_line(document, &mut |inlines| {
        text.push_str(&words(inlines));
        text.push('\n');
        footnotes(inlines, &mut text);
    });
    each_text(document, &mut |words| {
        text.push_str(words);
        text.push('\n');
    });
    text
}

/// The words of footnotes, each on a line of its own.
fn footnotes(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Footnote(inner) => {
                text.push_str(&words(inner));
                text.push('\n');
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) => footnotes(inner, text),
            Inline::Text(_) | Inline::Link(_) | Inline::Reference(_) | Inline::LineBreak => {}
        }
    }
}

/// Tells whether an abbreviation stands in the text as a word of its own.
fn uses(text: &str, abbreviation: &str) -> bool {
    !abbreviation.is_empty()
        && text.match_indices(abbreviation).any(|(at, found)| {
            let before = text[..at].chars().next_back();
            let after = text[at + found.len()..].chars().next();
            let apart = |character: Option<char>| !character.is_some_and(char::is_alphanumeric);
            // „EFS” is not used where only „EFS+” stands.
            apart(before) && apart(after) && after != Some('+')
        })
}

/// A section without a word is left out whole, with its heading.
fn is_filled(section: &mut Section, filled: &impl Fn(&Block) -> bool) -> bool {
    section.blocks.retain(filled);
    section.sections.retain_mut(|inner| is_filled(inner, filled));
    // The break of a page before the next section says nothing itself.
    section.blocks.iter().any(|block| *block != Block::PageBreak) || !section.sections.is_empty()
}
