//! Structured data of one public consultation comes in; its official summary report goes out.
//!
//! ```text
//!           input            consultation              report                 output
//! .json ─▶ parse ─▶ Draft ─▶ validate ─▶ Consultation ─▶ compose ─▶ Document ─┬─▶ .pdf, .png  (typst)
//!            │ (where each       │ (every rule,     ▲           ▲              ├─▶ .docx       (docx-rs)
//!            │                   │                  │           │              ├─▶ .html, post
//!            │  value came       ▼  all problems    │           │              └─▶ .json       (the model itself)
//!            ▼  from)         Problems  at once)  Totals    report-templates/
//!          Origins                                  │
//!                                                   └─▶ open_data ─▶ .csv
//! ```
//!
//! The heart of `sprawozdanie build` is these four calls: `input::json::parse`, `consultation::validate`,
//! `report::compose`, `output::…::write` (of the PDF: `Layout::set`). Three of them stand in `commands/data.rs`, the last
//! in `commands/build.rs`. Before anything is kept, `reading` reads all files as a stranger would, and `parity` compares
//! what they say.
//!
//! All files carry the data that they were made of, and so a report can always be held against a later one:
//!
//! ```text
//!  .json ────▶ input ─────────┐                                     ┌─▶ what the user is told
//!  .pdf  ─┐                   ├─▶ Draft, Draft ─▶ revision::diff ─▶ Revision ─▶ revision::apply ─▶ the new Draft
//!  .docx ─┴─▶ reading ─▶ input┘                                     └─▶ consequences: numbers that changed with it
//! ```
//!
//! What is deliberately absent, and kept so by the test `rooms`:
//! - `output` knows neither `consultation` nor `report`; `output::pdf`, `output::docx` and `output::html` don't know
//!   each other;
//! - `reading` and `parity` know neither the model nor the writers: they judge the files alone;
//! - only `commands` touches disk, terminal and environment; only its bounds and its watching ask a clock, and nothing at
//!   all asks for a random number;
//! - each outer crate is named in one room only;
//! - no value of the data is ever parsed as Markdown, Jinja, Typst or XML.

pub mod problem;

pub mod source;

pub mod input;

pub mod consultation;

pub mod alignment;

pub mod revision;

pub mod polish;

pub mod pictures;

pub mod templates;

pub mod report;

pub mod document;

pub mod open_data;

pub mod publication;

pub mod open_xml;

pub mod redline;

pub mod output;

pub mod parity;

pub mod reading;

pub mod messages;

pub mod commands;
