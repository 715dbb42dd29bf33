//! A composed document comes in; its sections, tables and figures get their numbers and anchors, and references their words.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    document::{Block, Document, Inline, Numbering, Section},
    polish::{self, HARD_SPACE},
};

/// The longest anchor: Word takes 40 characters for a bookmark.
const LONGEST_ANCHOR: usize = 36;

/// Numbers a document. The mistake is the anchor of a reference that leads nowhere.
pub(super) fn number(document: &mut Document) -> Result<(), String> {
    let mut counter = Counter { wished: wished(document), ..Counter::default() };
    number_blocks(&mut document.opening, &mut counter);
    number_sections(&mut document.sections, "", &mut counter);
    let resolve = |inlines: &mut Vec<Inline>| resolve(inlines, &counter.words);
    let mut result = Ok(());
    super::walking::each_line(document, &mut |inlines| {
        if let Err(message) = resolve(inlines) {
            result = Err(message);
        }
    });
    result
}

#[derive(Default)]
struct Counter {
    /// Anchors that a template asks for; no other part gets one of them.
    wished: BTreeSet<String>,
    anchors: BTreeSet<String>,
    annexes: u32,
    tables: u32,
    figures: u32,
    /// What a reference to an anchor says.
    words: BTreeMap<String, String>,
}

impl Counter {
    /// An anchor that no other part has, from the wished one or from the part's words.
    fn anchor(&mut self, wished: &str, words: &str) -> String {
        let mut base = polish::ascii(if wished.is_empty() { words } else { wished }, LONGEST_ANCHOR);
        // Word wants a letter first, and an empty name is none.
        if !base.starts_with(|character: char| character.is_ascii_alphabetic()) {
            base = format!("p-{base}");
        }
        let mut anchor = base.clone();
        let mut number = 2;
        while (wished.is_empty() && self.wished.contains(&anchor)) || !self.anchors.insert(anchor.clone()) {
            anchor = format!("{base}-{number}");
            number += 1;
        }
        anchor
    }
}

/// The anchors that the template names itself.
fn wished(document: &mut Document) -> BTreeSet<String> {
    fn sections(all: &[Section], wished: &mut BTreeSet<String>) {
        for section in all {
            wished.insert(section.id.clone());
            sections(&section.sections, wished);
        }
    }
    let mut wished = BTreeSet::new();
    sections(&document.sections, &mut wished);
    super::walking::each_block(document, &mut |block| {
        wished.extend(match block {
            Block::Table(table) => Some(table.id.clone()),
            Block::Matrix(matrix) => Some(matrix.id.clone()),
            Block::Chart(chart) => Some(chart.id.clone()),
            Block::Picture(picture) => Some(picture.id.clone()),
            _ => None,
        });
    });
    wished.remove("");
    wished
}

fn number_sections(sections: &mut [Section], parent: &str, counter: &mut Counter) {
    let mut last = 0;
    for section in sections {
        section.id = counter.anchor(&section.id, &words(&section.title));
        section.number = match section.numbering {
            Numbering::None => None,
            Numbering::Annex => {
                counter.annexes += 1;
                Some(format!("Załącznik {}", counter.annexes))
            }
            Numbering::Decimal => {
                last += 1;
                Some(if parent.is_empty() { last.to_string() } else { format!("{parent}.{last}") })
            }
        };
        let number = section.number.clone().unwrap_or_default();
        let reference = match section.numbering {
            Numbering::Decimal => format!("rozdział{HARD_SPACE}{number}"),
            Numbering::Annex => number.replace("Załącznik", "załącznik"),
            Numbering::None => format!("część „{}”", words(&section.title)),
        };
        counter.words.insert(section.id.clone(), reference);
        number_blocks(&mut section.blocks, counter);
        number_sections(&mut section.sections, &number, counter);
    }
}

fn number_blocks(blocks: &mut [Block], counter: &mut Counter) {
    for block in blocks {
        match block {
            Block::Table(table) => number_table(&mut table.id, &mut table.number, &table.caption, counter),
            Block::Matrix(matrix) => number_table(&mut matrix.id, &mut matrix.number, &matrix.caption, counter),
            Block::Chart(chart) => {
                chart.number = number_figure(&mut chart.id, &chart.caption, counter);
            }
            Block::Picture(picture) => {
                if let Some(caption) = &picture.caption {
                    picture.number = Some(number_figure(&mut picture.id, caption, counter));
                }
            }
            Block::Quote(inner) => number_blocks(inner, counter),
            Block::Callout(callout) => number_blocks(&mut callout.blocks, counter),
            Block::List(list) => list.items.iter_mut().for_each(|item| number_blocks(item, counter)),
            Block::Paragraph(_)
            | Block::Definitions(_)
            | Block::KeyFigures(_)
            | Block::Contents(_)
            | Block::PageBreak => {}
        }
    }
}

fn number_table(id: &mut String, number: &mut u32, caption: &str, counter: &mut Counter) {
    counter.tables += 1;
    *number = counter.tables;
    *id = counter.anchor(id, &format!("tabela {caption}"));
    counter.words.insert(id.clone(), format!("tabela{HARD_SPACE}{number}"));
}

fn number_figure(id: &mut String, caption: &str, counter: &mut Counter) -> u32 {
    counter.figures += 1;
    *id = counter.anchor(id, &format!("rysunek {caption}"));
    counter.words.insert(id.clone(), format!("rysunek{HARD_SPACE}{}", counter.figures));
    counter.figures
}

fn resolve(inlines: &mut [Inline], known: &BTreeMap<String, String>) -> Result<(), String> {
    for inline in inlines {
        match inline {
            Inline::Reference(reference) => {
                let words = known.get(&reference.to).ok_or_else(|| reference.to.clone())?;
                if reference.content.is_empty() {
                    reference.content.push(Inline::Text(words.clone()));
                }
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Footnote(inner) => resolve(inner, known)?,
            Inline::Link(link) => resolve(&mut link.content, known)?,
            Inline::Text(_) | Inline::LineBreak => {}
        }
    }
    Ok(())
}

/// The words of a line without their stress.
pub(super) fn words(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) => text.push_str(&self::words(inner)),
            Inline::Link(link) => text.push_str(&self::words(&link.content)),
            Inline::Reference(reference) => text.push_str(&self::words(&reference.content)),
            Inline::LineBreak => text.push(' '),
            Inline::Footnote(_) => {}
        }
    }
    text
}
