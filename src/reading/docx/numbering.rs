//! The lists of a file come in; the number or mark that each paragraph shows goes out, counted as Word counts.

use std::collections::{BTreeMap, BTreeSet};

use super::styles::{Numbered, left};
use crate::{open_xml::tree::Element, reading::passages::Marks};

/// How many levels a list has.
const LEVELS: usize = 9;

/// The lists of a file, and how far each has come.
#[derive(Default)]
pub(super) struct Numbering {
    kinds: BTreeMap<String, Kind>,
    lists: BTreeMap<String, List>,
    begun: BTreeSet<(String, usize)>,
}

/// The levels that lists share, with the number that each level has reached.
#[derive(Default)]
struct Kind {
    levels: Vec<Level>,
    reached: [Option<u64>; LEVELS],
}

#[derive(Default, Clone)]
struct Level {
    start: u64,
    format: String,
    text: String,
    left: Option<i64>,
    style: Option<String>,
}

#[derive(Default)]
struct List {
    kind: String,
    restarts: BTreeMap<usize, u64>,
}

/// What a paragraph of a list shows.
#[derive(Debug, PartialEq)]
pub(super) struct Label {
    /// The number, or a bullet.
    pub text: String,
    /// Of which sort it is.
    pub marks: Marks,
    /// How far its lines stand in, in twips.
    pub left: Option<i64>,
}

impl Numbering {
    pub fn new(root: &Element) -> Self {
        let value = |element: &Element, name: &str| element.find(name)?.get("w:val").map(String::from);
        let level = |element: &Element| Level {
            start: value(element, "w:start").and_then(|start| start.parse().ok()).unwrap_or(1),
            format: value(element, "w:numFmt").unwrap_or_default(),
            text: value(element, "w:lvlText").unwrap_or_default(),
            left: element.find("w:pPr").and_then(left),
            style: value(element, "w:pStyle"),
        };
        let mut numbering = Self::default();
        for element in root.elements() {
            match (element.name.as_str(), element.get("w:abstractNumId"), element.get("w:numId")) {
                ("w:abstractNum", Some(id), _) => {
                    let levels = element.elements().filter(|level| level.name == "w:lvl").map(level).collect();
                    numbering.kinds.insert(id.to_owned(), Kind { levels, ..Kind::default() });
                }
                ("w:num", _, Some(id)) => {
                    let restart = |element: &Element| {
                        let level = element.get("w:ilvl")?.parse().ok()?;
                        Some((level, value(element, "w:startOverride")?.parse().ok()?))
                    };
                    let overrides = element.elements().filter(|element| element.name == "w:lvlOverride");
                    let kind = value(element, "w:abstractNumId").unwrap_or_default();
                    let list = List { kind, restarts: overrides.filter_map(restart).collect() };
                    numbering.lists.insert(id.to_owned(), list);
                }
                _ => {}
            }
        }
        numbering
    }

    /// The level of a list that belongs to a style.
    pub fn level_of(&self, list: &str, style: &str) -> Option<usize> {
        let kind = self.kinds.get(&self.lists.get(list)?.kind)?;
        kind.levels.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// What the next paragraph of a list shows; nothing where the list is none, such as list 0.
    pub fn next(&mut self, Numbered { list, level }: &Numbered) -> Option<Label> {
        let known = self.lists.get(list)?;
        let kind = self.kinds.get_mut(&known.kind)?;
        let own = kind.levels.get(*level)?.clone();
        let begins = self.begun.insert((list.clone(), *level));
        let reached = kind.reached.get_mut(*level)?;
        *reached = Some(match (known.restarts.get(level).filter(|_| begins), *reached) {
            (Some(start), _) => *start,
            (None, Some(reached)) => reached + 1,
            (None, None) => own.start,
        });
        kind.reached.iter_mut().skip(level + 1).for_each(|deeper| *deeper = None);
        if own.format == "bullet" {
            return Some(Label { text: "•".into(), marks: Marks::Bullets, left: own.left });
        }
        let text = kind.levels.iter().enumerate().fold(own.text.clone(), |text, (index, level)| {
            let number = kind.reached.get(index).copied().flatten().unwrap_or(level.start);
            text.replace(&format!("%{}", index + 1), &shown(number, &level.format))
        });
        Some(Label { text, marks: Marks::Numbers, left: own.left })
    }
}

/// A number as a format shows it. A format that reports don't have shows itself, and so is seen.
fn shown(number: u64, format: &str) -> String {
    match format {
        "decimal" => number.to_string(),
        "none" => String::new(),
        other => format!("{number}({other})"),
    }
}
