//! What a command has to say comes in; progress and problems go to stderr, what was asked for to stdout.

use std::io::{IsTerminal, Write};

use serde_json::json;

use super::MessageFormat;
use crate::{
    messages::{Language, Messages, Style, draw, line},
    problem::{Problem, Word},
    source::Spot,
};

/// How a command speaks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// In which language.
    pub language: Language,
    /// To whom.
    pub format: MessageFormat,
}

/// Where a command speaks.
pub(super) struct Terminal {
    /// The words.
    pub messages: Messages,
    manner: Manner,
    style: Style,
}

impl Terminal {
    pub fn new(manner: Manner) -> Self {
        let colored = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
        let style = if colored { Style::Colored } else { Style::Plain };
        Self { messages: Messages::new(manner.language), manner, style }
    }

    /// How this one speaks: another thread cannot share it, but can have its like.
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// To whom it speaks.
    pub fn format(&self) -> MessageFormat {
        self.manner.format
    }

    /// Tells a problem.
    pub fn problem(&self, problem: &Problem, spot: &Spot<'_>) {
        match self.manner.format {
            MessageFormat::Human => eprintln(&draw(&self.messages, problem, spot, self.style)),
            MessageFormat::Json => println(&line(&self.messages, problem, spot)),
        }
    }

    /// How many problems a reader is shown; a program gets them all.
    pub fn most_problems(&self) -> usize {
        match self.manner.format {
            MessageFormat::Human => 200,
            MessageFormat::Json => usize::MAX,
        }
    }

    /// Tells of progress; for programs with the name of the event and its words.
    pub fn say(&self, id: &str, words: &[(&'static str, Word)]) {
        match self.manner.format {
            MessageFormat::Human => eprintln(&self.messages.tell(id, words)),
            MessageFormat::Json => {
                let mut object = serde_json::Map::new();
                object.insert("type".into(), json!(id));
                for (name, word) in words {
                    object.insert(
                        (*name).into(),
                        match word {
                            Word::Text(text) | Word::Type(text) | Word::Mistake(text) => json!(text),
                            Word::Number(number) => json!(number),
                        },
                    );
                }
                println(&serde_json::Value::Object(object).to_string());
            }
        }
    }

    /// Tells why the program could not go on.
    pub fn failure(&self, error: &anyhow::Error) {
        let reason = match error.downcast_ref::<super::files::Failure>() {
            Some(failure) => failure.told(&self.messages),
            None => format!("{error:#}"),
        };
        self.say("failure", &[("reason", reason.into())]);
    }
}

/// A closed pipe is the reader's wish, not a failure.
fn eprintln(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

fn println(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Writes what was asked for to stdout.
pub(super) fn print(bytes: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(super::files::Failure::new("failure-terminal", std::path::Path::new(""), &error).into())
        }
        _ => Ok(()),
    }
}
