//! One file of data with its templates comes in; problems with them are told, each with what may be shown of its line.

use std::collections::BTreeSet;

use super::{Outcome, terminal::Terminal};
use crate::{
    consultation::{self, Consultation, schema},
    input::{self, Origins},
    output::Refusal,
    polish::{self, HARD_SPACE},
    problem::{Code, Place, Problem, Severity},
    source::{Shown, Source},
    templates::Templates,
};

/// How many places are told for one character or text that cannot be set.
const MOST_PLACES: usize = 20;

/// How many texts without room are looked up in the data.
const MOST_TEXTS: usize = 50;

/// Tells whether a place is, or lies in, a record that holds something private.
fn is_private(pointer: &str) -> bool {
    let private = schema::private_records();
    pointer.split('/').any(|step| private.iter().any(|name| name == step))
}

/// One file of data with its templates, and where problems with them are told.
pub(super) struct Session<'a> {
    terminal: &'a Terminal,
    /// The file.
    pub bytes: Vec<u8>,
    source: Source,
    /// Where each value of it came from.
    pub origins: Origins,
    /// The data, once they are known to be good.
    pub consultation: Option<Consultation>,
    /// How many warnings were told.
    pub warnings: usize,
    /// The templates in force.
    pub templates: Templates,
}

impl<'a> Session<'a> {
    pub fn new(terminal: &'a Terminal, name: &str, bytes: Vec<u8>, templates: Templates) -> Self {
        Self {
            terminal,
            source: Source::data(name, &bytes),
            bytes,
            origins: Origins::default(),
            consultation: None,
            warnings: 0,
            templates,
        }
    }

    /// What a writer made; its refusal becomes problems with their places in the data.
    pub fn written<T>(&self, result: anyhow::Result<T>) -> anyhow::Result<Result<T, Outcome>> {
        match result {
            Ok(done) => Ok(Ok(done)),
            Err(error) => {
                let refusal = error.downcast::<Refusal>()?;
                Ok(Err(self.stop(&self.problems(refusal))))
            }
        }
    }

    fn problems(&self, refusal: Refusal) -> Vec<Problem> {
        let at = |code, places: Vec<String>| -> Vec<Problem> {
            match places.is_empty() {
                // The words stand in a template, not in the data.
                true => vec![Problem::new(code, Place::File)],
                false => places.into_iter().map(|pointer| Problem::at(code, pointer)).collect(),
            }
        };
        let published =
            self.consultation.as_ref().and_then(|data| serde_json::to_value(&**data).ok()).unwrap_or_default();
        match refusal {
            Refusal::Template(mistake) => vec![mistake.into()],
            Refusal::NoShape(found) => found
                .into_iter()
                .flat_map(|(character, _)| {
                    let mut places = input::json::texts(&published, |text| polish::clean(text).contains(character));
                    places.truncate(MOST_PLACES);
                    let name = format!("U+{:04X}", u32::from(character));
                    let words = move |problem: Problem| {
                        problem.word("character", character.to_string()).word("name", name.clone())
                    };
                    at(Code::S013, places).into_iter().map(words).collect::<Vec<_>>()
                })
                .collect(),
            Refusal::NoRoom(found) => {
                // As the data have them: layout adds places to break and the hyphen where it breaks.
                let plain = |text: &str| polish::clean(text).replace(HARD_SPACE, " ");
                let quoted: BTreeSet<_> =
                    found.iter().map(|(_, words)| plain(words).trim().trim_end_matches('-').to_owned()).collect();
                let quoted: Vec<_> = quoted.into_iter().filter(|words| !words.is_empty()).take(MOST_TEXTS).collect();
                let texts: Vec<_> = input::json::texts(&published, |_| true)
                    .into_iter()
                    .filter_map(|pointer| Some((plain(published.pointer(&pointer)?.as_str()?), pointer)))
                    .collect();
                let of = |words: String| {
                    let holding = texts.iter().filter(|(text, _)| text.contains(&words));
                    let places = holding.take(MOST_PLACES).map(|(_, pointer)| pointer.clone()).collect();
                    at(Code::S014, places).into_iter().map(move |problem| problem.word("text", words.clone()))
                };
                if quoted.is_empty() {
                    // Nothing but signs sticks out: there is no text to look for in the data.
                    let words = found.first().map_or_else(String::new, |(_, words)| words.clone());
                    return vec![Problem::new(Code::S014, Place::File).word("text", words)];
                }
                quoted.into_iter().flat_map(of).collect()
            }
        }
    }

    /// Tells warnings and what is worth knowing; where warnings count as errors, how the run ends.
    pub fn warn(&mut self, told: &[Problem], strict: bool) -> Result<(), Outcome> {
        self.tell(&self.sorted(told));
        let warnings: Vec<_> = told.iter().filter(|problem| problem.severity() == Severity::Warning).cloned().collect();
        self.warnings += warnings.len();
        if strict && !warnings.is_empty() {
            self.terminal.say("strict-stop", &[("problems", self.terminal.messages.count(&warnings).into())]);
            return Err(Outcome::Strict);
        }
        Ok(())
    }

    /// Tells whether the text at a place looks like personal data, whatever else is wrong with it.
    fn is_personal(&self, place: &Place) -> bool {
        let range = self.origins.range(place);
        let json = range.and_then(|range| std::str::from_utf8(self.bytes.get(range)?).ok());
        let text = json.and_then(|json| serde_json::from_str::<String>(json).ok());
        text.is_some_and(|text| consultation::names_somebody(&text))
    }

    /// Tells problems in the order given.
    pub fn tell(&self, problems: &[Problem]) {
        let most = self.terminal.most_problems();
        for problem in problems.iter().take(most) {
            let of_other_file = match &problem.place {
                Place::Template(file, range) => {
                    Some((Source::template(file, self.templates.bytes(file).unwrap_or_default()), range.clone()))
                }
                Place::Reference(file) => Some((Source::template(file, &[]), None)),
                Place::File | Place::Bytes(_) | Place::Value(_) | Place::Field(_) => None,
            };
            if let Some((source, range)) = of_other_file {
                self.terminal.problem(problem, &source.spot(range, Shown::Place));
                continue;
            }
            let personal = self.is_personal(&problem.place);
            let shown = match &problem.place {
                _ if personal => Shown::Names,
                Place::Value(pointer) | Place::Field(pointer) if is_private(pointer) => Shown::Names,
                Place::Value(_) | Place::Field(_) => Shown::Place,
                _ if problem.code == Code::J004 => Shown::Names,
                _ => Shown::Punctuation,
            };
            let mut problem = problem.clone();
            if shown == Shown::Names {
                let found = problem.words.iter_mut().filter(|(name, _)| matches!(*name, "found" | "text"));
                found.for_each(|(_, word)| *word = "…".into());
            }
            self.terminal.problem(&problem, &self.source.spot(self.origins.range(&problem.place), shown));
        }
        if problems.len() > most {
            self.terminal.say("more-problems", &[("count", (problems.len() - most).into())]);
        }
    }

    /// Errors first, then warnings, each in the order of the file.
    fn sorted(&self, problems: &[Problem]) -> Vec<Problem> {
        let mut sorted = problems.to_vec();
        let start = |problem: &Problem| self.origins.range(&problem.place).map(|range| range.start);
        sorted.sort_by_key(|problem| (problem.severity(), start(problem)));
        sorted
    }

    /// Tells all problems, errors first and in the order of the file, and ends the run.
    pub fn stop(&self, problems: &[Problem]) -> Outcome {
        self.tell(&self.sorted(problems));
        self.terminal.say("nothing-written", &[("problems", self.terminal.messages.count(problems).into())]);
        Outcome::Wrong
    }
}
