//! `sprawozdanie schema`: nothing comes in; the JSON Schema of the data, of the messages for programs, of the record of
//! releases or of a post goes to stdout.

use clap::Args;

use super::{
    Outcome,
    terminal::{Terminal, print},
};
use crate::{consultation::schema, messages, publication, revision::Record};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(long)]
    messages: bool,
    #[arg(long, conflicts_with = "messages")]
    releases: bool,
    #[arg(long, conflicts_with_all = ["messages", "releases"])]
    post: bool,
}

pub(super) fn run(arguments: &Arguments, _: &Terminal) -> anyhow::Result<Outcome> {
    if arguments.messages {
        print(messages::LINES_SCHEMA.as_bytes())?;
        return Ok(Outcome::Done);
    }
    if arguments.releases {
        print(Record::SCHEMA.as_bytes())?;
        return Ok(Outcome::Done);
    }
    if arguments.post {
        print(publication::SCHEMA.as_bytes())?;
        return Ok(Outcome::Done);
    }
    let mut text = serde_json::to_string_pretty(schema::schema())?;
    text.push('\n');
    print(text.as_bytes())?;
    Ok(Outcome::Done)
}
