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
use crate::document::{Block, Callout, Inline, Link, List, Numbering, Orientation, Section};

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
    let mut builder = Builder { footnotes, ..Builder::new(slots) };
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

/// Reads prose of the data: paragraphs between empty lines, in them `*stress*` and `**strong stress**` and nothing else.
pub(super) fn prose(text: &str) -> Vec<Block> {
    // A mark that no data can hold keeps a line's beginning from being read as a list or a rule of stars. The space
    // after it, which is no indentation, lets a stressed word begin the line.
    const GUARD: &str = "\u{E002}\u{2003}";
    let paragraph = |paragraph: &str| {
        let lines: Vec<_> = paragraph.lines().map(|line| format!("{GUARD}{}", only_stars(line.trim()))).collect();
        let arena = Arena::new();
        let root = parse_document(&arena, &lines.join("\n"), &Options::default());
        let mut inlines = Vec::new();
        root.children().for_each(|node| stressed(node, &mut inlines, Stress::None));
        Block::Paragraph(without(GUARD, merged(inlines)))
    };
    text.replace("\r\n", "\n").split("\n\n").filter(|part| !part.trim().is_empty()).map(paragraph).collect()
}

/// Takes its meaning from every mark of Markdown but a star, and from a star within a word or sum.
fn only_stars(line: &str) -> String {
    let characters: Vec<_> = line.chars().collect();
    let alphanumeric = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(|it| it.is_alphanumeric());
    let mut out = String::with_capacity(line.len() + 8);
    for (at, character) in characters.iter().enumerate() {
        let (before, after) = (alphanumeric(at.checked_sub(1)), alphanumeric(Some(at + 1)));
        let beside_star =
            [at.checked_sub(1), Some(at + 1)].into_iter().flatten().any(|at| characters.get(at) == Some(&'*'));
        // A star that stresses has a letter on one side, as a rule, and not on both: not „2*3”, not „(*)”.
        let quoted = characters.get(at + 1).is_some_and(|next| matches!(next, '„' | '«'))
            || at.checked_sub(1).is_some_and(|at| matches!(characters[at], '”' | '»' | '.' | '%' | '!' | '?'));
        let star = *character == '*' && !(before && after) && (before || after || beside_star || quoted);
        if character.is_ascii_punctuation() && !star {
            out.push('\\');
        }
        out.push(*character);
    }
    out
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.footnotes = true;
    options.extension.header_attributes = true;
    options
}

struct Builder<'s> {
    slots: &'s Slots,
    footnotes: Vec<(String, Vec<Inline>)>,
    done: Markup,
    open: Vec<Section>,
    callouts: Vec<Callout>,
    landscape: Landscape,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Landscape {
    Off,
    /// Begun; its heading must come next.
    AwaitsHeading,
    /// On, for sections of this depth and deeper.
    On(usize),
    /// Ended; a heading must come next.
    Ended,
}

impl<'s> Builder<'s> {
    fn new(slots: &'s Slots) -> Self {
        Self {
            slots,
            footnotes: Vec::new(),
            done: Markup::default(),
            open: Vec::new(),
            callouts: Vec::new(),
            landscape: Landscape::Off,
        }
    }

    fn add(&mut self, node: Node<'_>) -> Result<(), String> {
        let heading = match &node.data().value {
            NodeValue::Heading(heading) => Some(usize::from(heading.level)),
            NodeValue::Paragraph => {
                if let Some(slot) = lone_slot(node, self.slots) {
                    return self.add_slot(slot);
                }
                None
            }
            NodeValue::FootnoteDefinition(_) => return Ok(()),
            _ => None,
        };
        match heading {
            Some(level) => self.add_heading(node, level),
            None => block(node, self.slots, &self.footnotes)?.map_or(Ok(()), |block| self.push(block)),
        }
    }

    fn add_slot(&mut self, slot: Slot) -> Result<(), String> {
        match slot {
            Slot::Blocks(blocks) => blocks.into_iter().try_for_each(|block| self.push(block)),
            Slot::Words(words) => self.push(Block::Paragraph(vec![Inline::Text(words)])),
            Slot::Inlines(inlines) => self.push(Block::Paragraph(inlines)),
            Slot::CalloutBegins(tone, title) => {
                self.callouts.push(Callout { tone, title, blocks: Vec::new() });
                Ok(())
            }
            Slot::CalloutEnds => {
                let callout = self.callouts.pop().ok_or("template-unclosed")?;
                self.push(Block::Callout(callout))
            }
            Slot::LandscapeBegins => {
                self.landscape = Landscape::AwaitsHeading;
                Ok(())
            }
            Slot::LandscapeEnds => {
                if let Landscape::On(depth) = self.landscape {
                    self.close(depth);
                }
                self.landscape = Landscape::Ended;
                Ok(())
            }
        }
    }

    fn add_heading(&mut self, node: Node<'_>, level: usize) -> Result<(), String> {
        if !self.callouts.is_empty() {
            return Err("template-heading-inside".into());
        }
        if level > 4 {
            return Err("template-heading-deep".into());
        }
        self.close(level);
        if self.open.len() + 1 != level {
            return Err("template-heading-level".into());
        }
        let (id, numbering) = attributes(node)?;
        let orientation = match self.landscape {
            Landscape::AwaitsHeading => {
                self.landscape = Landscape::On(level);
                Orientation::Landscape
            }
            Landscape::On(_) => Orientation::Landscape,
            Landscape::Off | Landscape::Ended => {
                self.landscape = Landscape::Off;
                Orientation::Portrait
            }
        };
        let title = inlines(node, self.slots, &self.footnotes)?;
        self.open.push(Section {
            id,
            title,
            number: None,
            numbering,
            orientation,
            blocks: Vec::new(),
            sections: Vec::new(),
        });
        Ok(())
    }

    fn push(&mut self, block: Block) -> Result<(), String> {
        if self.landscape == Landscape::Ended && block == Block::PageBreak {
            // After pages on their side a new page begins anyway.
            return Ok(());
        }
        if matches!(self.landscape, Landscape::AwaitsHeading | Landscape::Ended) {
            return Err("template-landscape-heading".into());
        }
        let blocks = match (self.callouts.last_mut(), self.open.last_mut()) {
            (Some(callout), _) => &mut callout.blocks,
            (None, Some(section)) if section.sections.is_empty() => &mut section.blocks,
            (None, Some(_)) => return Err("template-landscape-heading".into()),
            (None, None) => &mut self.done.opening,
        };
        blocks.push(block);
        Ok(())
    }

    /// Closes the open sections of a level and of all deeper ones.
    fn close(&mut self, level: usize) {
        while self.open.len() >= level.max(1) {
            let Some(section) = self.open.pop() else { break };
            match self.open.last_mut() {
                Some(parent) => parent.sections.push(section),
                None => self.done.sections.push(section),
            }
        }
    }

    fn finish(mut self) -> Result<Markup, String> {
        if !self.callouts.is_empty() || self.landscape == Landscape::AwaitsHeading {
            return Err("template-unclosed".into());
        }
        self.close(1);
        Ok(self.done)
    }
}

/// The anchor and the numbering that a heading asks for: `## Title {#anchor .unnumbered}`.
fn attributes(node: Node<'_>) -> Result<(String, Numbering), String> {
    let data = node.data();
    let Some(attributes) = &data.attrs else { return Ok((String::new(), Numbering::Decimal)) };
    let mut numbering = Numbering::Decimal;
    for class in &attributes.classes {
        numbering = match class.as_str() {
            "unnumbered" => Numbering::None,
            "annex" => Numbering::Annex,
            _ => return Err("template-heading-class".into()),
        };
    }
    Ok((attributes.id.clone().unwrap_or_default(), numbering))
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
                let url = plain_words(&link.url, slots);
                if !["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme)) {
                    return Err("template-link".into());
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

/// What stands around a piece of prose.
#[derive(Clone, Copy, PartialEq)]
enum Stress {
    None,
    Weak,
    Strong,
    Both,
}

/// Prose of the data, in which only stress can be. Stress within the same stress says nothing more, so it never nests
/// deeper than two levels, however many stars there are.
fn stressed(node: Node<'_>, all: &mut Vec<Inline>, around: Stress) {
    let inner = |around| {
        let mut inlines = Vec::new();
        node.children().for_each(|child| stressed(child, &mut inlines, around));
        merged(inlines)
    };
    match (&node.data().value, around) {
        (NodeValue::Text(text), _) => all.push(Inline::Text(text.to_string())),
        (NodeValue::SoftBreak | NodeValue::LineBreak, _) => all.push(Inline::Text(" ".into())),
        (NodeValue::Strong, Stress::None) => all.push(Inline::Strong(inner(Stress::Strong))),
        (NodeValue::Strong, Stress::Weak) => all.push(Inline::Strong(inner(Stress::Both))),
        (NodeValue::Emph, Stress::None) => all.push(Inline::Emphasis(inner(Stress::Weak))),
        (NodeValue::Emph, Stress::Strong) => all.push(Inline::Emphasis(inner(Stress::Both))),
        _ => all.extend(inner(around)),
    }
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

fn without(guard: &str, inlines: Vec<Inline>) -> Vec<Inline> {
    let clean = |inline| match inline {
        Inline::Text(text) => Inline::Text(text.replace(guard, "")),
        Inline::Strong(inner) => Inline::Strong(without(guard, inner)),
        Inline::Emphasis(inner) => Inline::Emphasis(without(guard, inner)),
        other => other,
    };
    inlines.into_iter().map(clean).collect()
}
