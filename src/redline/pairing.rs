//! Two lists of blocks or rows come in; which of them are the same, which belong together and which came or went goes out.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::moves;
use crate::{
    alignment::{Stretch, align},
    revision,
};

/// One step through both lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Stands in both as it is.
    Same(usize, usize),
    /// Stands in both, and something in it changed.
    Changed(usize, usize),
    /// Went.
    Old(usize),
    /// Came.
    New(usize),
}

/// What a block or a row is held against others by.
#[derive(Debug, Clone)]
pub struct Face {
    /// All of it: where it is the same, nothing changed.
    pub whole: String,
    /// Only those of one kind can belong together.
    pub kind: String,
    /// How much each word weighs.
    words: BTreeMap<String, usize>,
    weight: usize,
    /// How many words it has.
    pub count: usize,
    /// Whether Word knows a mark for it where it was moved.
    pub movable: bool,
}

impl Face {
    pub fn new(whole: String, kind: String, shown: &str) -> Self {
        let (mut words, mut count) = (BTreeMap::new(), 0);
        for word in revision::pieces(shown).into_iter().filter(|word| word.chars().any(char::is_alphanumeric)) {
            *words.entry(word.to_owned()).or_default() += word.chars().count();
            count += 1;
        }
        let weight = words.values().sum();
        Self { whole, kind, words, weight, count, movable: false }
    }

    /// How alike two are, from 0 to 1000; 0 where they cannot belong together.
    fn likeness(&self, other: &Self) -> usize {
        if self.kind != other.kind {
            return 0;
        }
        let all = self.weight + other.weight;
        if all == 0 {
            return 1000;
        }
        let common = |(word, weight): (&String, &usize)| other.words.get(word).map_or(0, |other| *weight.min(other));
        self.words.iter().map(common).sum::<usize>() * 2000 / all
    }
}

/// Less alike than this, two are told as one that went and one that came.
const LEAST: usize = 400;

/// How many pairs are compared at most in one stretch.
const MOST: usize = 250_000;

/// Goes through both lists; what went stands before what came in its place.
pub fn steps(old: &[&Face], new: &[&Face]) -> Vec<Step> {
    let clear = moves::clear(old, new);
    let moved = Moved { old: clear.keys().copied().collect(), new: clear.values().copied().collect() };
    let whole = |faces: &[&Face]| faces.iter().map(|face| face.whole.clone()).collect::<Vec<_>>();
    let stretches = align(&whole(old), &whole(new)).into_iter();
    let steps = stretches.flat_map(|stretch| match stretch {
        Stretch::Same { old, new } => old.zip(new).map(|(old, new)| Step::Same(old, new)).collect(),
        Stretch::Different { old: before, new: after } => paired([old, new], before, after, &moved),
    });
    steps.collect()
}

/// What stands elsewhere as it is, so that it belongs to nothing here.
struct Moved {
    old: BTreeSet<usize>,
    new: BTreeSet<usize>,
}

/// Pairs what is most alike, in order.
fn paired([old, new]: [&[&Face]; 2], before: Range<usize>, after: Range<usize>, moved: &Moved) -> Vec<Step> {
    let (rows, columns) = (before.len(), after.len());
    if rows.saturating_mul(columns) > MOST {
        return before.map(Step::Old).chain(after.map(Step::New)).collect();
    }
    let likeness = |row: usize, column: usize| {
        let (row, column) = (before.start + row, after.start + column);
        if moved.old.contains(&row) || moved.new.contains(&column) {
            return 0;
        }
        let alike = old[row].likeness(new[column]);
        if alike < LEAST { 0 } else { alike }
    };
    // The best from here to both ends, filled from behind.
    let mut best = vec![vec![0_usize; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let pair = match likeness(row, column) {
                0 => 0,
                alike => alike + best[row + 1][column + 1],
            };
            best[row][column] = pair.max(best[row + 1][column]).max(best[row][column + 1]);
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut steps = Vec::new();
    while row < rows || column < columns {
        let pair = if row < rows && column < columns { likeness(row, column) } else { 0 };
        if pair > 0 && best[row][column] == pair + best[row + 1][column + 1] {
            steps.push(Step::Changed(before.start + row, after.start + column));
            (row, column) = (row + 1, column + 1);
        } else if row < rows && best[row][column] == best[row + 1][column] {
            steps.push(Step::Old(before.start + row));
            row += 1;
        } else {
            steps.push(Step::New(after.start + column));
            column += 1;
        }
    }
    steps
}
