//! The command line comes in; each command's arguments and what it does go out. The only rooms that touch disk and terminal.

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::messages::{Language, Messages};

mod bounds;
mod build;
mod chain;
mod check;
mod commit;
mod completions;
mod data;
mod diff;
mod explain;
mod extract;
mod files;
mod help;
mod made;
mod names;
mod pages;
mod pictures;
mod post;
mod proof;
mod published;
mod reference;
mod release;
mod releases;
mod schema;
mod session;
mod templates;
mod terminal;
mod together;
mod verify;
mod watching;
mod writing;

use terminal::{Manner, Terminal};

/// The arguments of the program. Its help texts are in the catalogues of messages.
#[derive(Debug, Parser)]
#[command(name = "sprawozdanie", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Clone, Copy, Args)]
struct Global {
    #[arg(long, global = true, value_enum, value_name = "pl|en")]
    lang: Option<Lang>,
    #[arg(long, global = true, value_enum, default_value_t, value_name = "human|json")]
    message_format: MessageFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lang {
    Pl,
    En,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum MessageFormat {
    #[default]
    Human,
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(visible_alias = "generuj")]
    Build(build::Arguments),
    #[command(visible_alias = "sprawdz")]
    Check(check::Arguments),
    #[command(visible_alias = "schemat")]
    Schema(schema::Arguments),
    #[command(visible_alias = "szablony")]
    Templates(templates::Arguments),
    #[command(visible_alias = "zweryfikuj")]
    Verify(verify::Arguments),
    #[command(visible_alias = "porownaj")]
    Diff(diff::Arguments),
    #[command(visible_alias = "wyodrebnij")]
    Extract(extract::Arguments),
    #[command(visible_alias = "wydaj")]
    Release(release::Arguments),
    #[command(visible_alias = "wpis")]
    Post(post::Arguments),
    #[command(visible_alias = "wyjasnij")]
    Explain(explain::Arguments),
    #[command(visible_alias = "uzupelnienia")]
    Completions(completions::Arguments),
}

/// The stack of a thread that does the work, in bytes. Nested data and templates are walked by recursion; the first
/// thread of Windows has 1 MB only.
pub const STACK: usize = 64 * 1024 * 1024;

/// How a run of the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done = 0,
    /// The data or a template is wrong.
    Wrong = 1,
    /// The program was called in a wrong way.
    Usage = 2,
    /// Warnings under `--strict`.
    Strict = 3,
    /// A produced file failed its check.
    Unproven = 4,
    /// The file system, a bound of time or memory, or another failure.
    Failed = 5,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// Runs the program with the arguments that it was called with.
pub fn run() -> Outcome {
    let arguments: Vec<_> = std::env::args_os().collect();
    // Help and usage are told before the arguments are understood, so their language is looked up first.
    let language = language(&arguments);
    let messages = Messages::new(language);
    let command = help::localized(&messages);
    let cli = match command.try_get_matches_from(arguments).and_then(|matches| help::parsed(&matches)) {
        Ok(cli) => cli,
        Err(error) => return help::explain(&error, &messages),
    };
    let terminal = Terminal::new(Manner { language, format: cli.global.message_format });
    let result = match cli.command {
        Command::Build(arguments) => build::run(&arguments, &terminal),
        Command::Check(arguments) => check::run(&arguments, &terminal),
        Command::Schema(arguments) => schema::run(&arguments, &terminal),
        Command::Templates(arguments) => templates::run(&arguments, &terminal),
        Command::Verify(arguments) => verify::run(&arguments, &terminal),
        Command::Diff(arguments) => diff::run(&arguments, &terminal),
        Command::Extract(arguments) => extract::run(&arguments, &terminal),
        Command::Release(arguments) => release::run(&arguments, &terminal),
        Command::Post(arguments) => post::run(&arguments, &terminal),
        Command::Explain(arguments) => explain::run(&arguments, &terminal),
        Command::Completions(arguments) => completions::run(&arguments, &terminal),
    };
    result.unwrap_or_else(|error| {
        terminal.failure(&error);
        Outcome::Failed
    })
}

/// The language asked for by `--lang`, or that of the system.
fn language(arguments: &[std::ffi::OsString]) -> Language {
    let mut wanted = None;
    for (index, argument) in arguments.iter().enumerate() {
        let argument = argument.to_string_lossy();
        match argument.strip_prefix("--lang") {
            Some("") => wanted = arguments.get(index + 1).map(|value| value.to_string_lossy().into_owned()),
            Some(value) => wanted = value.strip_prefix('=').map(String::from),
            None => {}
        }
    }
    match wanted.as_deref() {
        Some("pl") => Language::Polish,
        Some("en") => Language::English,
        _ => Language::of_locale(&sys_locale::get_locale().unwrap_or_default()),
    }
}
