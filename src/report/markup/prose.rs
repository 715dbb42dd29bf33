//! Prose of the data comes in; paragraphs in which only stars mean anything go out.

use comrak::{Arena, Options, nodes::NodeValue, parse_document};

use super::{Node, merged};
use crate::document::{Block, Inline};

/// Reads prose of the data: paragraphs between empty lines, in them `*stress*` and `**strong stress**` and nothing else.
pub(in crate::report) fn prose(text: &str) -> Vec<Block> {
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

fn without(guard: &str, inlines: Vec<Inline>) -> Vec<Inline> {
    let clean = |inline| match inline {
        Inline::Text(text) => Inline::Text(text.replace(guard, "")),
        Inline::Strong(inner) => Inline::Strong(without(guard, inner)),
        Inline::Emphasis(inner) => Inline::Emphasis(without(guard, inner)),
        other => other,
    };
    inlines.into_iter().map(clean).collect()
}
