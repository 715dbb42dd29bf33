//! What changed comes in; the lines that people read go out, in their language.

use super::english;
use crate::{
    messages::{Language, Messages},
    polish::{HARD_SPACE, shortened},
    problem::Word,
    revision::{Amount, Change, Consequence, Edit, Revision, What, Worded, around, edits},
};

/// The longest text that is told as a whole, in characters.
const SHORT: usize = 60;

/// How many characters are shown of what was added or removed.
const EXCERPT: usize = 300;

/// How many characters are shown on either side of a word that changed.
const AROUND: usize = 40;

/// All that is told; one line where nothing changed.
pub(super) fn text(revision: &Revision, language: Language, messages: &Messages) -> String {
    match language {
        Language::Polish => of_revision(revision, Amount::words, messages),
        Language::English => of_revision(&english::of(revision), english::amount, messages),
    }
}

fn of_revision(revision: &Revision, amount: fn(Amount) -> String, messages: &Messages) -> String {
    let changes: Vec<_> = revision.told().collect();
    let mut lines = Vec::new();
    match (changes.is_empty(), revision.changes.is_empty()) {
        (true, true) => lines.push(messages.say("diff-none")),
        (true, false) => lines.push(messages.say("diff-untold")),
        (false, _) => {
            lines.push(messages.tell("diff-changes", &[("count", changes.len().into())]));
            lines.extend(changes.into_iter().map(|change| format!("  {}", of_change(change, messages))));
        }
    }
    if !revision.consequences.is_empty() {
        lines.push(messages.say("diff-consequences"));
        lines.extend(revision.consequences.iter().map(|consequence| format!("  {}", of_figure(consequence, amount))));
    }
    lines.iter().map(|line| format!("{}\n", clean(line))).collect()
}

/// Without hard spaces, which are for pages, and on one line, whatever the data hold.
fn clean(text: &str) -> String {
    let plain = |letter: char| match letter {
        HARD_SPACE => ' ',
        '\n' => '¶',
        letter if letter.is_control() => '\u{FFFD}',
        letter => letter,
    };
    text.chars().map(plain).collect()
}

fn of_change(change: &Change, messages: &Messages) -> String {
    let tell = |id: &str, words: Vec<(&'static str, Word)>| {
        let label = [("label", change.label.clone().into())];
        messages.tell(id, &label.into_iter().chain(words).collect::<Vec<_>>())
    };
    let position = |index: usize| Word::from(index + 1);
    match &change.what {
        What::Added { new } => tell("change-added", vec![("new", excerpt(&new.words).into())]),
        What::Removed { old } => tell("change-removed", vec![("old", excerpt(&old.words).into())]),
        What::Changed { old, new } => match by_words(old, new, messages) {
            Some(words) => tell("change-words", vec![("words", words.into())]),
            None => {
                tell("change-changed", vec![("old", excerpt(&old.words).into()), ("new", excerpt(&new.words).into())])
            }
        },
        What::Moved { to, .. } => {
            let from = change.place.position().unwrap_or_default();
            tell("change-moved", vec![("from", position(from)), ("to", position(*to))])
        }
    }
}

/// The words that changed, with some around them; none where the texts are short or have nothing in common.
fn by_words(old: &Worded, new: &Worded, messages: &Messages) -> Option<String> {
    if old.words.chars().count().max(new.words.chars().count()) <= SHORT {
        return None;
    }
    let edits = edits(&old.words, &new.words);
    let letters = |edit: &Edit| match edit {
        Edit::Kept(words) => words.chars().filter(|letter| letter.is_alphanumeric()).count(),
        Edit::Removed(_) | Edit::Added(_) => 0,
    };
    if edits.iter().map(letters).sum::<usize>() == 0 {
        return None;
    }
    let mut text = String::new();
    let last = edits.len() - 1;
    for (index, edit) in edits.iter().enumerate() {
        // The spaces around the words stay outside of the brackets.
        let mut word = |id, words: &str| {
            let inner = words.trim();
            let (before, after) = words.split_once(inner).unwrap_or_default();
            let told = messages.tell(id, &[("words", excerpt(inner).into())]);
            text.push_str(&format!("{before}[{told}]{after}"));
        };
        match edit {
            Edit::Kept(words) => text.push_str(&around(words, AROUND, index == 0, index == last)),
            Edit::Removed(words) => word("words-removed", words),
            Edit::Added(words) => word("words-added", words),
        }
    }
    Some(text)
}

fn excerpt(words: &str) -> String {
    shortened(words, EXCERPT)
}

fn of_figure(consequence: &Consequence, amount: fn(Amount) -> String) -> String {
    format!("{}: {} → {}", consequence.label, amount(consequence.old), amount(consequence.new))
}
