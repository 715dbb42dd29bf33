//! Problems and the words of the commands come in; what the user is told, in Polish or English, goes out.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::{
    polish,
    problem::{Place, Problem, Severity, Word},
};

mod drawing;
mod lines;

pub use drawing::{Style, draw};
pub use lines::line;

/// The JSON Schema of what is told to other programs, an object a line. The tests hold every line against it.
pub const LINES_SCHEMA: &str = include_str!("lines.schema.json");

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Polish.
    Polish,
    /// English.
    English,
}

impl Language {
    /// The language that goes with the name of a locale, such as `pl-PL`.
    pub fn of_locale(name: &str) -> Self {
        if name.to_ascii_lowercase().starts_with("pl") { Self::Polish } else { Self::English }
    }

    fn catalogue(self) -> (LanguageIdentifier, [&'static str; 2]) {
        match self {
            Self::Polish => (langid!("pl"), [include_str!("pl.ftl"), include_str!("explanations/pl.ftl")]),
            Self::English => (langid!("en"), [include_str!("en.ftl"), include_str!("explanations/en.ftl")]),
        }
    }
}

/// The catalogue of messages in one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What is wrong.
    pub what: String,
    /// What was expected.
    pub expected: Option<String>,
    /// What to do.
    pub help: Option<String>,
}

impl Messages {
    /// Opens the catalogue.
    pub fn new(language: Language) -> Self {
        let (identifier, texts) = language.catalogue();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Marks of direction around each value are noise on a terminal and break what is compared and copied.
        bundle.set_use_isolating(false);
        if language == Language::Polish {
            bundle.set_formatter(Some(|value, _| in_polish_digits(value)));
        }
        // A test reads both catalogues strictly; a resource with a mistake still holds its other messages.
        for text in texts {
            let resource = FluentResource::try_new(text.into()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// A message without words to fill in.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// A message with its words; its own name where the catalogue lacks it.
    pub fn tell(&self, id: &str, words: &[(&'static str, Word)]) -> String {
        self.fill(id, None, words).unwrap_or_else(|| id.to_owned())
    }

    /// Tells whether the catalogue has a message.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A problem in words.
    pub fn problem(&self, problem: &Problem) -> Told {
        let words: Vec<_> = problem.words.iter().map(|(name, word)| (*name, self.readable(name, word))).collect();
        let code = problem.code.as_str();
        Told {
            what: self.tell(code, &words),
            expected: self.fill(code, Some("expected"), &words),
            help: self.fill(code, Some("help"), &words),
        }
    }

    /// The word for how bad a problem is.
    pub fn severity(&self, severity: Severity) -> String {
        self.say(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Information => "severity-information",
        })
    }

    /// „2 błędy, 1 ostrzeżenie”.
    pub fn count(&self, problems: &[Problem]) -> String {
        let count = |severity| problems.iter().filter(|problem| problem.severity() == severity).count();
        let words = [("errors", count(Severity::Error).into()), ("warnings", count(Severity::Warning).into())];
        self.tell("read-problems", &words)
    }

    /// A place as the user finds it: `remarks[46].decision, uwaga nr 47`.
    pub fn place(&self, place: &Place) -> Option<String> {
        let (Place::Value(pointer) | Place::Field(pointer)) = place else { return None };
        let mut path = String::new();
        for step in pointer.split('/').skip(1) {
            let step = shown(&step.replace("~1", "/").replace("~0", "~"));
            match step.parse::<usize>() {
                Ok(index) if !path.is_empty() => path.push_str(&format!("[{index}]")),
                _ if path.is_empty() => path.push_str(&step),
                _ => path.push_str(&format!(".{step}")),
            }
        }
        let mut steps = pointer.split('/').skip(1);
        if let (Some(list), Some(index)) = (steps.next(), steps.next())
            && let Ok(index) = index.parse::<usize>()
            && self.knows(&format!("place-{list}"))
        {
            path.push_str(", ");
            path.push_str(&self.tell(&format!("place-{list}"), &[("number", (index + 1).into())]));
        }
        (!path.is_empty()).then_some(path)
    }

    /// A word as the user reads it. An empty one gets a name, by which the catalogue can tell it from others.
    fn readable(&self, name: &str, word: &Word) -> Word {
        match word {
            Word::Type(names) => {
                let names = names.split(", ").map(|name| self.say(&format!("type-{name}")));
                Word::Text(names.collect::<Vec<_>>().join(", "))
            }
            Word::Mistake(mistake) => Word::Text(self.say(mistake)),
            Word::Text(text) if name == "suggestion" && text.is_empty() => Word::Text("none".into()),
            // A suggestion that is literally that name must not pass for none.
            Word::Text(text) if name == "suggestion" && text == "none" => Word::Text("none ".into()),
            Word::Text(text) => Word::Text(shown(text)),
            Word::Number(number) => Word::Number(*number),
        }
    }

    /// A message, or an attribute of it, with its words; none where the catalogue lacks it.
    fn fill(&self, id: &str, attribute: Option<&str>, words: &[(&'static str, Word)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, word) in words {
            let value = match word {
                Word::Text(text) | Word::Type(text) | Word::Mistake(text) => FluentValue::from(text.as_str()),
                Word::Number(number) => FluentValue::from(*number),
            };
            arguments.set(*name, value);
        }
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
    }
}

/// „20 000”: a whole number as Polish writes it; none for anything else.
fn in_polish_digits(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.as_string().parse().ok().map(polish::grouped)
}

/// A text of the data without characters that would steer the terminal.
fn shown(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '\u{FFFD}' } else { character }).collect()
}
