//! What a list of contents lists comes in; the block at its place goes out.

use minijinja::Value;
use serde::Deserialize;

use super::apart;
use crate::{
    document::{Block, Contents, ContentsOf},
    report::slots::{Slot, Slots},
};

/// What a template gives: `contents(title="Tabele", of="tables")`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContentsArguments {
    title: String,
    #[serde(default)]
    of: ContentsKind,
    #[serde(default = "ContentsArguments::usual_depth")]
    depth: u8,
}

impl ContentsArguments {
    fn usual_depth() -> u8 {
        2
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum ContentsKind {
    #[default]
    Sections,
    Tables,
    Figures,
}

/// The place of the list; each writer fills it.
pub(super) fn contents(slots: &Slots, arguments: ContentsArguments) -> Value {
    let of = match arguments.of {
        ContentsKind::Sections => ContentsOf::Sections,
        ContentsKind::Tables => ContentsOf::Tables,
        ContentsKind::Figures => ContentsOf::Figures,
    };
    let block = Block::Contents(Contents { title: arguments.title, of, depth: arguments.depth });
    apart(slots, Slot::Blocks(vec![block]))
}
