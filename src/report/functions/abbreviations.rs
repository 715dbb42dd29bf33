//! Abbreviations come in; the list that explains them goes out.

use minijinja::Value;
use serde::Deserialize;

use super::apart;
use crate::{
    document::{Block, Definition, Inline},
    polish,
    report::slots::{Slot, Slots},
};

/// What a template gives: `{"short": …, "long": …}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Abbreviation {
    short: String,
    long: String,
}

/// All abbreviations in Polish order; those that the document doesn't use are taken out when it is whole.
pub(super) fn abbreviations(slots: &Slots, mut list: Vec<Abbreviation>) -> Value {
    list.sort_by(|one, other| polish::compare(&one.short, &other.short));
    let definition = |item: Abbreviation| Definition {
        term: vec![Inline::Text(item.short)],
        meaning: vec![Inline::Text(item.long)],
    };
    apart(slots, Slot::Blocks(vec![Block::Definitions(list.into_iter().map(definition).collect())]))
}
