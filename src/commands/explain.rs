//! `sprawozdanie explain`: a code comes in; what it means, why it is told and what to do goes to stdout, or all codes do.

use clap::Args;
use serde_json::json;

use super::{
    MessageFormat, Outcome,
    terminal::{Terminal, print},
};
use crate::{
    messages::Messages,
    problem::{Code, Place, Problem, Severity},
};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[arg(value_name = "CODE", required_unless_present = "all", conflicts_with = "all")]
    code: Option<String>,
    #[arg(long)]
    all: bool,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let wanted = arguments.code.as_deref().map(str::to_uppercase);
    let chosen: Vec<_> =
        Code::ALL.iter().filter(|code| wanted.as_deref().is_none_or(|wanted| code.as_str() == wanted)).collect();
    if chosen.is_empty() {
        terminal.say("usage-no-code", &[("code", wanted.unwrap_or_default().into())]);
        return Ok(Outcome::Usage);
    }
    let told = chosen.into_iter().map(|code| match terminal.manner().format {
        MessageFormat::Human => page(&terminal.messages, *code),
        MessageFormat::Json => line(&terminal.messages, *code),
    });
    print(told.collect::<Vec<_>>().join("\n").as_bytes())?;
    Ok(Outcome::Done)
}

/// A page of the reference, as Markdown.
fn page(messages: &Messages, code: Code) -> String {
    let told = told(messages, code);
    let mut text = format!("# {}: {}\n\n{}\n\n{}\n", code.as_str(), told.title, told.severity, told.why);
    if let Some(help) = told.help {
        text.push_str(&format!("\n{}: {help}\n", messages.say("explain-help")));
    }
    if !code.examples().is_empty() {
        text.push_str(&format!("\n{}:\n", messages.say("explain-examples")));
        code.examples().iter().for_each(|name| text.push_str(&format!("- `fixtures/invalid/{name}.json`\n")));
    }
    text
}

fn line(messages: &Messages, code: Code) -> String {
    let told = told(messages, code);
    let object = json!({
        "type": "explanation",
        "code": code.as_str(),
        "severity": match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Information => "information",
        },
        "message": told.title,
        "why": told.why,
        "help": told.help,
        "examples": code.examples(),
    });
    format!("{object}\n")
}

/// What there is to say of a code.
struct Explanation {
    title: String,
    severity: String,
    why: String,
    help: Option<String>,
}

fn told(messages: &Messages, code: Code) -> Explanation {
    let told = messages.problem(&Problem::new(code, Place::File));
    let severity = messages.say(match code.severity() {
        Severity::Error => "explain-error",
        Severity::Warning => "explain-warning",
        Severity::Information => "explain-information",
    });
    let why = messages.say(&format!("why-{}", code.as_str()));
    Explanation { title: general(&told.what), severity, why, help: told.help.map(|help| general(&help)) }
}

/// A message without the words of a case: `{$name}` is what a catalogue leaves where a word is missing.
fn general(message: &str) -> String {
    let mut parts = message.split("{$");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push('…');
        text.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    text
}
