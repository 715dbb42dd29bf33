//! The structure of the command line and a catalogue come in; its help and its mistakes in the user's language go out.

use std::io::Write;

use clap::{
    ArgMatches, CommandFactory, FromArgMatches,
    error::{ContextKind, ContextValue, Error, ErrorKind},
};

use super::{Cli, Outcome};
use crate::messages::Messages;

/// The command line with all its texts in the language of the catalogue.
pub(super) fn localized(messages: &Messages) -> clap::Command {
    translated(Cli::command(), messages)
        .about(messages.say("help-about"))
        .subcommand_help_heading(messages.say("help-commands"))
        .subcommand_value_name(messages.say("value-command"))
        .mut_subcommands(|command| {
            let about = messages.say(&format!("command-{}", command.get_name()));
            translated(command, messages).about(about)
        })
}

fn translated(command: clap::Command, messages: &Messages) -> clap::Command {
    let (options, arguments) = (messages.say("help-options"), messages.say("help-arguments"));
    let version = messages.say("help-version");
    let usage = messages.say("help-usage");
    let command = command
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}\n"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .next_line_help(false)
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(messages.say("help-help"))
                .help_heading(options.clone()),
        )
        .mut_args(|argument| {
            let positional = argument.is_positional();
            let kind = if positional { "argument" } else { "option" };
            let id = format!("{kind}-{}", argument.get_id().as_str().replace('_', "-"));
            let help = if messages.knows(&id) { Some(messages.say(&id)) } else { None };
            let default = argument.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
            let heading = if positional { arguments.clone() } else { options.clone() };
            let takes_values = argument.get_action().takes_values();
            let argument = match argument.get_value_names() {
                Some([name]) if messages.knows(&format!("value-{name}")) => {
                    let name = messages.say(&format!("value-{name}"));
                    argument.value_name(name)
                }
                _ => argument,
            };
            let argument = argument.help_heading(heading);
            let argument =
                if takes_values { argument.hide_possible_values(true).hide_default_value(true) } else { argument };
            match (help, default.filter(|_| !positional)) {
                (Some(help), Some(default)) => {
                    argument.help(format!("{help} [{}: {default}]", messages.say("help-default")))
                }
                (Some(help), None) => argument.help(help),
                (None, _) => argument,
            }
        });
    // clap's own line of usage holds an English word that nothing else can change.
    let mut line = vec!["sprawozdanie".to_owned()];
    let root = command.get_name() == "sprawozdanie";
    line.extend((!root).then(|| command.get_name().to_owned()));
    line.push(format!("[{}]", messages.say("value-options")));
    line.extend(root.then(|| format!("<{}>", messages.say("value-command"))));
    let names = command.get_positionals().filter_map(|argument| argument.get_value_names()?.first().cloned());
    line.extend(names.map(|name| format!("<{name}>")));
    let command = command.override_usage(line.join(" "));
    if !root {
        return command;
    }
    command.arg(
        clap::Arg::new("version")
            .short('V')
            .long("version")
            .action(clap::ArgAction::Version)
            .help(version)
            .help_heading(options),
    )
}

/// The typed arguments of matches that clap has accepted.
pub(super) fn parsed(matches: &ArgMatches) -> Result<Cli, Error> {
    Cli::from_arg_matches(matches)
}

/// Prints help or version where they were asked for, else what is wrong with the call.
pub(super) fn explain(error: &Error, messages: &Messages) -> Outcome {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = error.print();
        return Outcome::Done;
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let argument = context(ContextKind::InvalidArg).or_else(|| context(ContextKind::InvalidSubcommand));
    let argument = ("argument", argument.unwrap_or_default().into());
    let value = ("value", context(ContextKind::InvalidValue).unwrap_or_default().into());
    let what = match error.kind() {
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "usage-missing-command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    let mut text = format!("{}: {}\n", messages.say("severity-error"), messages.tell(what, &[argument, value]));
    let mut note = |label: &str, words: String| text.push_str(&format!("  = {}: {words}\n", messages.say(label)));
    if let Some(options) = context(ContextKind::ValidValue) {
        note("label-expected", messages.tell("usage-value-expected", &[("options", options.into())]));
    } else if error.kind() == ErrorKind::ValueValidation {
        // Pages and whole numbers are the only values that are more than one of a list.
        let pages = context(ContextKind::InvalidArg).is_some_and(|argument| argument.starts_with("--pages"));
        note("label-expected", messages.say(if pages { "usage-pages-expected" } else { "usage-number-expected" }));
    }
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(suggestion) = near.into_iter().find_map(context) {
        note("label-help", messages.tell("usage-suggestion", &[("suggestion", suggestion.into())]));
    }
    note("label-help", messages.say("usage-help"));
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
    Outcome::Usage
}
