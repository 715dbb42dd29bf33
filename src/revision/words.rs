//! An old and a new text come in; the words that stayed, went and came go out.

use std::{hash::Hash, ops::Range};

use serde::{Deserialize, Serialize};

use crate::alignment::{Stretch, align};

/// A stretch of two texts. What stayed and went together is the old text, what stayed and came the new one, letter by letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Stands in both.
    Kept(String),
    /// Stands in the old text alone.
    Removed(String),
    /// Stands in the new text alone.
    Added(String),
}

/// How many pairs of words are compared at most, between what both texts begin and end with: whoever rewrites pages sees
/// the old ones and the new ones.
const MOST: usize = 1_000_000;

/// Compares two texts word by word.
pub fn edits(old: &str, new: &str) -> Vec<Edit> {
    let (old, new) = (pieces(old), pieces(new));
    let space = |at: usize| new[at].chars().all(char::is_whitespace);
    let edits = stretches(&old, &new, space).into_iter().flat_map(|stretch| match stretch {
        Stretch::Same { old: at, .. } => [Some(Edit::Kept(old[at].concat())), None],
        Stretch::Different { old: before, new: after } => [
            (!before.is_empty()).then(|| Edit::Removed(old[before].concat())),
            (!after.is_empty()).then(|| Edit::Added(new[after].concat())),
        ],
    });
    edits.flatten().collect()
}

/// Compares words and spaces in their order; whether one of the new ones is a space is asked by its place. Between two
/// changes a mere space is no word that stayed: one change is easier to read than two.
pub fn stretches<T: Hash + Ord>(old: &[T], new: &[T], is_space: impl Fn(usize) -> bool) -> Vec<Stretch> {
    let stretches = compared(old, new);
    let last = stretches.len().saturating_sub(1);
    let mut all: Vec<Stretch> = Vec::new();
    for (index, stretch) in stretches.into_iter().enumerate() {
        let joins = match &stretch {
            Stretch::Same { new, .. } => index < last && new.clone().all(&is_space),
            Stretch::Different { .. } => true,
        };
        let (Stretch::Same { old, new } | Stretch::Different { old, new }) = &stretch;
        match all.last_mut() {
            Some(Stretch::Different { old: before, new: after }) if joins => {
                (before.end, after.end) = (old.end, new.end);
            }
            Some(_) | None => all.push(stretch),
        }
    }
    all
}

fn compared<T: Hash + Ord>(old: &[T], new: &[T]) -> Vec<Stretch> {
    let same = |pair: &(&T, &T)| pair.0 == pair.1;
    let start = old.iter().zip(new).take_while(same).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(same).count();
    let (before, after) = (start..old.len() - end, start..new.len() - end);
    if before.len().saturating_mul(after.len()) <= MOST {
        return align(old, new);
    }
    let ends = |old: Range<usize>, new: Range<usize>| (!old.is_empty()).then_some(Stretch::Same { old, new });
    let beginning = ends(0..start, 0..start);
    let ending = ends(before.end..old.len(), after.end..new.len());
    beginning.into_iter().chain([Stretch::Different { old: before, new: after }]).chain(ending).collect()
}

/// Words, runs of spaces and single marks, in order and without a gap.
pub fn pieces(text: &str) -> Vec<&str> {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Letters,
        Space,
        Mark,
    }
    let class = |letter: char| match letter {
        _ if letter.is_alphanumeric() => Class::Letters,
        _ if letter.is_whitespace() => Class::Space,
        _ => Class::Mark,
    };
    let (mut pieces, mut start, mut before) = (Vec::new(), 0, None);
    for (at, letter) in text.char_indices() {
        let now = class(letter);
        if before.is_some_and(|before| before != now || now == Class::Mark) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(now);
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// The beginning and the end of words that stayed, in whole words, as far as they stand beside a change: so many letters.
pub fn around(words: &str, letters: usize, first: bool, last: bool) -> String {
    let length = words.chars().count();
    let at = |count: usize| words.char_indices().nth(count).map_or(words.len(), |(at, _)| at);
    let start = || {
        let kept = &words[..at(letters)];
        kept.rfind(char::is_whitespace).map_or(kept, |end| &kept[..end])
    };
    let end = || {
        let kept = &words[at(length.saturating_sub(letters))..];
        kept.find(char::is_whitespace).map_or(kept, |start| kept[start..].trim_start())
    };
    match (first, last) {
        (true, _) if length > letters => format!("…{}", end()),
        (false, true) if length > letters => format!("{}…", start()),
        (false, false) if length > 2 * letters => format!("{} … {}", start(), end()),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, edits};

    #[test]
    fn words_that_stayed_are_told_from_those_that_changed() {
        let (kept, removed, added) = (
            |text: &str| Edit::Kept(text.into()),
            |text: &str| Edit::Removed(text.into()),
            |text: &str| Edit::Added(text.into()),
        );
        assert_eq!(
            edits("Odbyło się 20 spotkań.", "Odbyło się 21 spotkań."),
            [kept("Odbyło się "), removed("20"), added("21"), kept(" spotkań.")]
        );
        assert_eq!(edits("Wnioski", "Wnioski i uwagi"), [kept("Wnioski"), added(" i uwagi")]);
        assert_eq!(edits("raz dwa trzy", "raz cztery pięć"), [kept("raz "), removed("dwa trzy"), added("cztery pięć")]);
        assert_eq!(edits("", ""), []);
        assert_eq!(edits("tak", "tak"), [kept("tak")]);
        let page = |word: &str| format!("{word} ").repeat(1_500);
        assert_eq!(edits(&page("a"), &page("b")).len(), 3, "nor are whole pages compared word by word");
        assert_eq!(edits("koniec ", "nowy "), [removed("koniec"), added("nowy"), kept(" ")]);
    }
}
