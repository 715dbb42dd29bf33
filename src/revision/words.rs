//! An old and a new text come in; the words that stayed, went and came go out.

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
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let start = old.iter().zip(&new).take_while(same).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(same).count();
    let (before, after) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let mut edits = kept(&old[..start]);
    if before.len().saturating_mul(after.len()) > MOST {
        edits.extend(replaced(before, after));
    } else {
        for stretch in align(before, after) {
            match stretch {
                Stretch::Same { old: at, .. } => edits.extend(kept(&before[at])),
                Stretch::Different { old, new } => edits.extend(replaced(&before[old], &after[new])),
            }
        }
    }
    edits.extend(kept(&old[old.len() - end..]));
    joined(edits)
}

fn kept(words: &[&str]) -> Vec<Edit> {
    if words.is_empty() { Vec::new() } else { vec![Edit::Kept(words.concat())] }
}

fn replaced(old: &[&str], new: &[&str]) -> Vec<Edit> {
    let removed = (!old.is_empty()).then(|| Edit::Removed(old.concat()));
    let added = (!new.is_empty()).then(|| Edit::Added(new.concat()));
    removed.into_iter().chain(added).collect()
}

/// Between two changes a mere space is no word that stayed: one change is easier to read than two.
fn joined(edits: Vec<Edit>) -> Vec<Edit> {
    let mut all: Vec<Edit> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let last = edits.len().saturating_sub(1);
    for (index, edit) in edits.into_iter().enumerate() {
        let open = !removed.is_empty() || !added.is_empty();
        match edit {
            Edit::Removed(words) => removed.push_str(&words),
            Edit::Added(words) => added.push_str(&words),
            Edit::Kept(space) if open && index < last && space.chars().all(char::is_whitespace) => {
                removed.push_str(&space);
                added.push_str(&space);
            }
            Edit::Kept(words) => {
                all.extend(replaced(&texts(&removed), &texts(&added)));
                (removed, added) = Default::default();
                all.push(Edit::Kept(words));
            }
        }
    }
    all.extend(replaced(&texts(&removed), &texts(&added)));
    all
}

fn texts(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { vec![text] }
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
