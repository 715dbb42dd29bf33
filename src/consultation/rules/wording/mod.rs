//! The texts of a draft come in; what an editor would mark in the office's own words goes out.

use super::Facts;
use crate::{
    consultation::texts::{Told, Use},
    problem::{Code, Problem},
};

mod alike;
mod pairs;
mod words;

pub(super) use alike::entries_differ;

/// Tells a mistake in each of the office's own texts in which words are found that make it.
fn tell(facts: &Facts<'_>, code: Code, find: impl Fn(&str) -> Option<String>, problems: &mut Vec<Problem>) {
    let written =
        facts.texts.iter().filter(|text: &&Told| text.using == Use::Written && text.field() != "abbreviations");
    for text in written {
        if let Some(found) = find(&text.words) {
            problems.push(Problem::at(code, text.pointer.clone()).word("found", found));
        }
    }
}

/// L001: „bieżącego roku” is wrong a year later; the year has a number.
pub(super) fn times_are_named(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    tell(facts, Code::L001, words::relative_time, problems);
}

/// L002: a word that stands twice is left over from editing.
pub(super) fn words_stand_once(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    tell(facts, Code::L002, words::doubled, problems);
}

/// L003: Polish quotes are „…”, inner ones «…».
pub(super) fn quotes_are_polish(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    tell(facts, Code::L003, pairs::foreign_quote, problems);
}

/// L004: what is opened is closed.
pub(super) fn brackets_close(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    tell(facts, Code::L004, pairs::unbalanced, problems);
}
