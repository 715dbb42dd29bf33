//! A rendered template comes in as Markdown with marks; sections, blocks and inlines go out.
//!
//! The one place that names comrak. What the model has no word for (HTML, images, raw tables, code) is a mistake of the
//! template, named in the catalogue of messages.

use comrak::{
    Arena, Options,
    nodes::{AstNode, ListType, NodeValue},
    parse_document,
};

use super::slots::{Piece, Slot, Slots};
use crate::document::{self, Block, Inline, Link, List, Section};

mod builder;
mod prose;

use builder::Builder;
pub(super) use prose::prose;

type Node<'a> = &'a AstNode<'a>;

/// What a rendered template says.
#[derive(Debug, Default)]
pub(super) struct Markup {
    /// Blocks before the first heading.
    pub opening: Vec<Block>,
    /// The sections of level 1.
    pub sections: Vec<Section>,
}

/// A mistake in markup: its name in the catalogue of messages and the line of the rendered text, from 1.
pub(super) struct MarkupMistake {
    pub message: String,
    pub line: usize,
}

/// Reads a whole rendered template.
pub(super) fn parse(text: &str, slots: &Slots) -> Result<Markup, MarkupMistake> {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let at = |line| move |message| MarkupMistake { message, line };
    let footnotes = footnotes(root, slots).map_err(at(1))?;
    let mut builder = Builder::new(slots, footnotes);
    for node in root.children() {
        let line = node.data().sourcepos.start.line;
        builder.add(node).map_err(at(line))?;
    }
    builder.finish().map_err(at(text.lines().count()))
}

/// Reads the blocks of a cell or a call-out: no headings.
pub(super) fn blocks(text: &str, slots: &Slots) -> Result<Vec<Block>, String> {
    let markup = parse(text, slots).map_err(|mistake| mistake.message)?;
    if markup.sections.is_empty() { Ok(markup.opening) } else { Err("template-heading-inside".into()) }
}

/// The words of markup, without stress and marks.
pub(super) fn words(text: &str, slots: &Slots) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, text, &options());
    let mut words = String::new();
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Text(text) => words.push_str(&plain_words(text, slots)),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.footnotes = true;
    options.extension.header_attributes = true;
    options
}

/// The slot that makes up a paragraph alone.
fn lone_slot(node: Node<'_>, slots: &Slots) -> Option<Slot> {
    let text = node.first_child()?;
    if text.next_sibling().is_some() {
        return None;
    }
    let NodeValue::Text(text) = &text.data().value else { return None };
    match slots.pieces(text).as_slice() {
        [Piece::Slot(slot)] => Some(slot.clone()),
        _ => None,
    }
}

type Footnotes = [(String, Vec<Inline>)];

fn footnotes(root: Node<'_>, slots: &Slots) -> Result<Vec<(String, Vec<Inline>)>, String> {
    let mut notes = Vec::new();
    for node in root.children() {
        if let NodeValue::FootnoteDefinition(definition) = &node.data().value {
            let mut content = Vec::new();
            for paragraph in node.children() {
                content.extend(inlines(paragraph, slots, &[])?);
            }
            notes.push((definition.name.clone(), content));
        }
    }
    Ok(notes)
}

/// How deep lists and quotes may lie in each other.
const DEEPEST: usize = 12;

fn block(node: Node<'_>, slots: &Slots, notes: &Footnotes) -> Result<Option<Block>, String> {
    if node.ancestors().take(2 * DEEPEST + 1).count() > 2 * DEEPEST {
        return Err("template-too-deep".into());
    }
    Ok(Some(match &node.data().value {
        NodeValue::Paragraph => match lone_slot(node, slots) {
            Some(Slot::Blocks(_)) => return Err("template-block-inside".into()),
            _ => Block::Paragraph(inlines(node, slots, notes)?),
        },
        NodeValue::List(list) => {
            let start = (list.list_type == ListType::Ordered).then(|| u32::try_from(list.start).unwrap_or(1));
            let items = node.children().map(|item| inner_blocks(item, slots, notes)).collect::<Result<_, _>>()?;
            Block::List(List { start, items })
        }
        NodeValue::BlockQuote => Block::Quote(inner_blocks(node, slots, notes)?),
        NodeValue::HtmlBlock(_) => return Err("template-html".into()),
        NodeValue::CodeBlock(_) => return Err("template-code".into()),
        NodeValue::ThematicBreak => return Err("template-rule".into()),
        _ => return Err("template-markup".into()),
    }))
}

fn inner_blocks(node: Node<'_>, slots: &Slots, notes: &Footnotes) -> Result<Vec<Block>, String> {
    let mut all = Vec::new();
    for child in node.children() {
        match (&child.data().value, lone_slot(child, slots)) {
            (NodeValue::Paragraph, Some(Slot::Blocks(blocks))) => all.extend(blocks),
            _ => all.extend(block(child, slots, notes)?),
        }
    }
    Ok(all)
}

fn inlines(node: Node<'_>, slots: &Slots, notes: &Footnotes) -> Result<Vec<Inline>, String> {
    let mut all = Vec::new();
    if node.ancestors().take(3 * DEEPEST + 1).count() > 3 * DEEPEST {
        return Err("template-too-deep".into());
    }
    for child in node.children() {
        let inner = || inlines(child, slots, notes);
        match &child.data().value {
            NodeValue::Text(text) => text_inlines(text, slots, &mut all)?,
            NodeValue::SoftBreak => all.push(Inline::Text(" ".into())),
            NodeValue::LineBreak => all.push(Inline::LineBreak),
            NodeValue::Strong => all.push(Inline::Strong(inner()?)),
            NodeValue::Emph => all.push(Inline::Emphasis(inner()?)),
            NodeValue::Link(link) => {
                let url = document::encoded_address(&plain_words(&link.url, slots));
                let leads_out = ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
                if !leads_out && !slots.leads_to_file(&url) {
                    return Err(slots.wrong_link().into());
                }
                all.push(Inline::Link(Link { url, content: inner()? }));
            }
            NodeValue::FootnoteReference(reference) => {
                let note = notes.iter().find(|(name, _)| *name == reference.name).ok_or("template-footnote")?;
                all.push(Inline::Footnote(note.1.clone()));
            }
            NodeValue::Escaped => all.extend(inner()?),
            NodeValue::HtmlInline(_) => return Err("template-html".into()),
            NodeValue::Image(_) => return Err("template-image".into()),
            NodeValue::Code(_) => return Err("template-code".into()),
            _ => return Err("template-markup".into()),
        }
    }
    Ok(merged(all))
}

/// Text of a template with the words of its slots.
fn text_inlines(text: &str, slots: &Slots, all: &mut Vec<Inline>) -> Result<(), String> {
    for piece in slots.pieces(text) {
        match piece {
            Piece::Text(text) => all.push(Inline::Text(text.into())),
            Piece::Slot(Slot::Words(words)) => all.push(Inline::Text(words.replace('\n', " "))),
            Piece::Slot(Slot::Inlines(inlines)) => all.extend(inlines),
            Piece::Slot(_) => return Err("template-block-inline".into()),
        }
    }
    Ok(())
}

/// A text with the words of its marks.
pub(super) fn plain_words(text: &str, slots: &Slots) -> String {
    let words = slots.pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text.to_owned()),
        Piece::Slot(Slot::Words(words)) => Some(words),
        Piece::Slot(_) => None,
    });
    words.collect()
}

/// Texts that touch become one, so that typography sees whole sentences.
fn merged(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut all: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (all.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => all.push(inline),
        }
    }
    all
}
