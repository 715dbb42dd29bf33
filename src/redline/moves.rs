//! The steps through two lists of blocks come in; which of what went stands elsewhere as it was goes out.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    marks::{Marks, State},
    pairing::{Face, Step},
};
use crate::open_xml::tree::{Element, Node};

/// With fewer words, the same text is no sign that it was moved.
const LEAST_WORDS: usize = 4;

/// Where a block stands in what was moved with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The same on both sides, and nowhere else.
    pub name: String,
    pub first: bool,
    pub last: bool,
}

/// What was moved, by its place in the old list and in the new one.
#[derive(Debug, Default)]
pub struct Moves {
    pub away: BTreeMap<usize, Moved>,
    pub here: BTreeMap<usize, Moved>,
}

/// Blocks with words enough that stand once on each side: if they are not in the same place, they were moved.
pub fn clear(old: &[&Face], new: &[&Face]) -> BTreeMap<usize, usize> {
    let (before, after) = (single(old), single(new));
    before.into_iter().filter_map(|(whole, at)| Some((at, *after.get(whole)?))).collect()
}

fn single<'a>(faces: &[&'a Face]) -> BTreeMap<&'a str, usize> {
    let mut places: BTreeMap<&'a str, Vec<usize>> = BTreeMap::new();
    for (at, face) in faces.iter().enumerate().filter(|(_, face)| face.movable && face.count >= LEAST_WORDS) {
        places.entry(&face.whole).or_default().push(at);
    }
    places.into_iter().filter(|(_, places)| places.len() == 1).map(|(whole, places)| (whole, places[0])).collect()
}

/// Finds what was moved; what stands beside it on both sides, as the heading of a text does, was moved with it.
pub fn moves(steps: &[Step], old: &[&Face], new: &[&Face], marks: &mut Marks) -> Moves {
    // The end of the last paragraph can neither come nor go, so nothing behind the last one that stayed is moved.
    let stayed = steps.iter().rposition(|step| matches!(step, Step::Same(..) | Step::Changed(..))).unwrap_or(0);
    let (mut went, mut came) = (BTreeMap::new(), BTreeMap::new());
    for (at, step) in steps[..stayed].iter().enumerate() {
        match step {
            Step::Old(before) => went.insert(*before, at),
            Step::New(after) => came.insert(*after, at),
            Step::Same(..) | Step::Changed(..) => None,
        };
    }
    let follows = |places: &BTreeMap<usize, usize>, one: usize, other: usize| {
        let places = places.get(&one).zip(places.get(&other));
        other == one + 1 && places.is_some_and(|(one, other)| *other == one + 1)
    };
    let together = |one: Pair, other: Pair| follows(&went, one.0, other.0) && follows(&came, one.1, other.1);

    let mut pairs = clear(old, new);
    pairs.retain(|before, after| went.contains_key(before) && came.contains_key(after));
    let mut taken: BTreeSet<usize> = pairs.values().copied().collect();
    let same = |(before, after): Pair| old[before].movable && old[before].whole == new[after].whole;
    for pair in pairs.clone() {
        for step in [before, behind] {
            let mut at = pair;
            while let Some(next) = step(at)
                && together(at.min(next), at.max(next))
                && same(next)
                && !pairs.contains_key(&next.0)
                && taken.insert(next.1)
            {
                pairs.insert(next.0, next.1);
                at = next;
            }
        }
    }

    let pairs: Vec<_> = pairs.into_iter().collect();
    let mut moves = Moves::default();
    let mut name = String::new();
    for (index, pair) in pairs.iter().enumerate() {
        let first = index == 0 || !together(pairs[index - 1], *pair);
        let last = pairs.get(index + 1).is_none_or(|next| !together(*pair, *next));
        if first {
            name = marks.move_name();
        }
        let moved = Moved { name: name.clone(), first, last };
        moves.away.insert(pair.0, moved.clone());
        moves.here.insert(pair.1, moved);
    }
    moves
}

/// A place in the old list and one in the new.
type Pair = (usize, usize);

fn before((old, new): Pair) -> Option<Pair> {
    Some((old.checked_sub(1)?, new.checked_sub(1)?))
}

fn behind((old, new): Pair) -> Option<Pair> {
    Some((old + 1, new + 1))
}

/// Where what was moved begins and ends.
#[derive(Debug, Default)]
pub struct Ranges {
    open: Option<Element>,
    /// Each end with the place of its last paragraph.
    ends: Vec<(usize, Element)>,
}

impl Ranges {
    /// Begins at the first paragraph of what was moved, and remembers the end at its last one, whose place is given.
    pub fn mark(&mut self, paragraph: &mut Element, at: usize, state: State, moved: &Moved, marks: &mut Marks) {
        if moved.first
            && let Some([start, end]) = marks.range(state, &moved.name)
        {
            insert(paragraph, start);
            self.open = Some(end);
        }
        if moved.last {
            self.ends.extend(self.open.take().map(|end| (at, end)));
        }
    }

    /// Puts the ends in. The end of the last paragraph moves too, so the mark stands at the beginning of the next one; not
    /// between both, where some programs look for paragraphs alone.
    pub fn close(self, all: &mut [Element]) {
        for (at, end) in self.ends {
            match all.get_mut(at + 1) {
                Some(next) if next.name == "w:p" => insert(next, end),
                Some(_) | None => all[at].children.push(Node::Element(end)),
            }
        }
    }
}

fn insert(paragraph: &mut Element, mark: Element) {
    let at = usize::from(paragraph.find("w:pPr").is_some());
    paragraph.children.insert(at, Node::Element(mark));
}
