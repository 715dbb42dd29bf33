//! The changes of each released version come in; what a reader is told of them goes out: what there was, what there is, why.

use serde::Serialize;

use super::{Change, Changes, Consequence, Edit, Revision, Step, What, around, edits};
use crate::{
    consultation::{
        Consultation,
        draft::{Correction, CorrectionKind, Date},
    },
    polish::{grouped, shortened},
};

/// The longest text that is shown as a whole beside what became of it, in characters.
const SHORT: usize = 120;

/// How many characters are shown on either side of a word that changed.
const AROUND: usize = 50;

/// The longest text that is shown of what was added or removed, in characters.
const LONGEST: usize = 600;

/// One version with what changed in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionChanges<'a> {
    /// The number of the version.
    pub version: u32,
    /// Its day, from the data.
    pub date: Date,
    /// Whether the meaning changed or the wording alone.
    pub kind: CorrectionKind,
    /// Why, in the office's words.
    pub reason: &'a str,
    /// Each change of the data but the correction itself.
    pub entries: Vec<Entry>,
    /// The numbers that changed with them.
    pub figures: Vec<Entry>,
}

impl<'a> VersionChanges<'a> {
    /// A version whose predecessor nobody knows.
    pub fn unknown(correction: &'a Correction) -> Self {
        let Correction { version, date, reason, kind, .. } = correction;
        Self { version: *version, date: *date, kind: *kind, reason, entries: Vec::new(), figures: Vec::new() }
    }
}

/// What there was and what there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What it is, in Polish words: „uwaga nr 47: stanowisko”.
    pub label: String,
    /// What happened to it.
    pub what: Happened,
    /// The field of the contract in which it is, such as `needs`; of a number, what it counts.
    pub field: String,
    /// What there was; none where it was added.
    pub old: Option<String>,
    /// What there is; none where it was removed.
    pub new: Option<String>,
}

/// What happened to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It is another one.
    Changed,
    /// It stands at another position.
    Moved,
}

/// The changes of the versions that the corrections of the data tell of.
pub fn version_changes<'a>(consultation: &'a Consultation, changes: &Changes) -> Vec<VersionChanges<'a>> {
    let known = consultation.corrections.iter().filter_map(|one| Some((one, changes.get(&one.version)?)));
    let told = known.map(|(correction, revision)| VersionChanges {
        entries: entries(revision),
        figures: figures(revision),
        ..VersionChanges::unknown(correction)
    });
    told.collect()
}

fn entries(revision: &Revision) -> Vec<Entry> {
    revision.told().filter(|change| !tells_itself(change)).map(entry).collect()
}

/// The correction that says why is no change that it explains.
fn tells_itself(change: &Change) -> bool {
    let of_corrections = change.place.steps.first() == Some(&Step::Field("corrections".into()));
    of_corrections && matches!(change.what, What::Added { .. })
}

fn entry(change: &Change) -> Entry {
    let field = match change.place.steps.first() {
        Some(Step::Field(field)) => field.clone(),
        _ => String::new(),
    };
    let narrative = field == "narrative";
    // Stars are stress there; where nothing but stress changed, they are what there is to show.
    let plain = |words: &str| if narrative { words.replace('*', "") } else { words.to_owned() };
    let (what, old, new) = match &change.what {
        What::Added { new } => (Happened::Added, None, Some(cut(&plain(&new.words)))),
        What::Removed { old } => (Happened::Removed, Some(cut(&plain(&old.words))), None),
        What::Changed { old, new } => {
            let (old, new) = match (plain(&old.words), plain(&new.words)) {
                (one, other) if one == other => beside(&old.words, &new.words),
                (one, other) => beside(&one, &other),
            };
            (Happened::Changed, Some(old), Some(new))
        }
        What::Moved { to } => {
            let from = change.place.position().unwrap_or_default();
            (Happened::Moved, Some(position(from)), Some(position(*to)))
        }
    };
    Entry { label: change.label.clone(), what, field, old, new }
}

fn position(index: usize) -> String {
    format!("pozycja {}", grouped(index as u64 + 1))
}

fn figures(revision: &Revision) -> Vec<Entry> {
    let entry = |one: &Consequence| Entry {
        label: one.label.clone(),
        what: Happened::Changed,
        field: one.figure.clone(),
        old: Some(one.old.words()),
        new: Some(one.new.words()),
    };
    revision.consequences.iter().map(entry).collect()
}

/// Two texts side by side: short ones as they are, of long ones the words that differ, with some around them.
fn beside(old: &str, new: &str) -> (String, String) {
    if old.chars().count().max(new.chars().count()) <= SHORT {
        return (cut(old), cut(new));
    }
    let edits = edits(old, new);
    let last = edits.len().saturating_sub(1);
    let (mut before, mut after) = (String::new(), String::new());
    for (index, edit) in edits.iter().enumerate() {
        match edit {
            Edit::Kept(words) => {
                let words = around(words, AROUND, index == 0, index == last);
                before.push_str(&words);
                after.push_str(&words);
            }
            Edit::Removed(words) => before.push_str(words),
            Edit::Added(words) => after.push_str(words),
        }
    }
    (cut(&before), cut(&after))
}

/// On one line, a long text up to a word that still has room.
fn cut(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    shortened(&lines.join(" "), LONGEST)
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn of_long_texts_the_words_that_differ_are_shown() {
        let long = "słowo ".repeat(60);
        let (old, new) = beside(&format!("{long}stare {long}"), &format!("{long}nowe {long}"));
        assert!(old.starts_with('…') && old.ends_with('…') && old.contains(" stare "), "{old}");
        assert!(new.contains(" nowe ") && !new.contains("stare"), "{new}");
        assert!(old.chars().count() < 150);
    }
}
