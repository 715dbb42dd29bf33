//! The whole program comes in; proof that it keeps its promises goes out. One binary, a room a subject.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(missing_docs, reason = "the names of tests are sentences")]

mod again;
mod anything;
mod bounds;
mod built;
mod command_line;
mod contract;
mod documents;
mod extraction;
mod hostile;
mod invalid;
mod looks;
mod meaning;
mod memory;
mod messages;
mod of_record;
mod on_board;
mod open_data;
mod packages;
mod page_pictures;
mod pdf_lines;
mod pdf_streams;
mod pictures;
mod polish;
mod post;
mod privacy;
mod program;
mod reconciliation;
mod redline;
mod reference;
mod release;
mod reproducible;
mod revision;
mod rooms;
mod standards;
mod structure;
mod svg;
mod templates;
mod verify;
mod web_page;
mod word_limits;
mod word_rules;
