//! The text of a file and a range of its bytes come in; line, column and what may be shown of the line go out.

use std::{cell::Cell, ops::Range};

/// What stands in place of each character that is not shown.
const HIDDEN: char = '•';

/// A text that problems point into.
#[derive(Debug)]
pub struct Source {
    /// The file as the user named it.
    pub name: String,
    text: String,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    /// The place that was last asked for and its column: problems are told in order, and a line may be very long.
    last: Cell<(usize, usize)>,
    language: Language,
}

/// How a text is read to tell what may be shown of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    /// Data: values may be private.
    Json,
    /// A template: everything may be shown.
    Template,
}

/// What of a line may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The names of fields and the value that the place covers.
    Place,
    /// The names of fields.
    Names,
    /// Punctuation: where the text is not even JSON, no one can tell a name from a value.
    Punctuation,
}

/// A place in a source.
#[derive(Debug, Clone)]
pub struct Spot<'a> {
    source: &'a Source,
    /// The bytes; none for the whole file.
    pub range: Option<Range<usize>>,
    shown: Shown,
}

impl Source {
    /// A file of data; a byte that is not UTF-8 is shown by a question mark.
    pub fn data(name: impl Into<String>, bytes: &[u8]) -> Self {
        Self::new(name.into(), bytes, Language::Json)
    }

    /// A file of templates.
    pub fn template(name: impl Into<String>, bytes: &[u8]) -> Self {
        Self::new(name.into(), bytes, Language::Template)
    }

    fn new(name: String, bytes: &[u8], language: Language) -> Self {
        let text = std::str::from_utf8(bytes).map(str::to_owned).unwrap_or_else(|_| {
            bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect()
        });
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self { name, text, lines, last: Cell::default(), language }
    }

    /// A place in this text; a range that lies outside is cut.
    pub fn spot(&self, range: Option<Range<usize>>, shown: Shown) -> Spot<'_> {
        let boundary = |mut at: usize| {
            at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let range = range.map(|range| boundary(range.start)..boundary(range.end.max(range.start)));
        Spot { source: self, range, shown }
    }

    /// The number of the line, from 0, in which a byte stands.
    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at) - 1
    }
}

impl Spot<'_> {
    /// The file as the user named it.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// Line and column, both from 1, the column in characters.
    pub fn position(&self) -> (usize, usize) {
        let source = self.source;
        let start = self.start();
        let line = source.line(start);
        let (mut from, mut column) = (source.lines[line], 1);
        let (last, last_column) = source.last.get();
        if (from..=start).contains(&last) {
            (from, column) = (last, last_column.max(1));
        }
        column += source.text[from..start].chars().count();
        source.last.set((start, column));
        (line + 1, column)
    }

    /// The line in which the place begins, as far as it may be shown, and the bytes of it that the place covers.
    ///
    /// None where the line has more than `longest` bytes.
    pub fn line(&self, longest: usize) -> Option<(String, Range<usize>)> {
        let source = self.source;
        let line = source.line(self.start());
        let begin = source.lines[line];
        let end = source.lines.get(line + 1).map_or(source.text.len(), |next| next - 1);
        if end - begin > longest {
            return None;
        }
        let text = source.text[begin..end].trim_end_matches('\r');
        let range = self.range.clone().unwrap_or_default();
        let start = (range.start - begin).min(text.len());
        let place = start..range.end.saturating_sub(begin).clamp(start, text.len());
        let shown: Vec<char> = match (source.language, self.shown) {
            (Language::Template, _) => text.chars().collect(),
            (Language::Json, Shown::Place) => hide_values(text, Some(&place)),
            (Language::Json, Shown::Names) => hide_values(text, None),
            (Language::Json, Shown::Punctuation) => {
                text.chars().map(|letter| if letter.is_alphanumeric() { HIDDEN } else { letter }).collect()
            }
        };
        // Each character stands for one of the line, so a place is found again by counting.
        let byte = |at: usize| shown[..text[..at].chars().count()].iter().map(|letter| letter.len_utf8()).sum();
        let place = byte(place.start)..byte(place.end);
        Some((shown.into_iter().collect(), place))
    }

    fn start(&self) -> usize {
        self.range.as_ref().map_or(0, |range| range.start)
    }
}

/// Hides every string of a line of JSON that is neither the name of a field nor the very value that the place covers.
fn hide_values(line: &str, place: Option<&Range<usize>>) -> Vec<char> {
    let letters: Vec<(usize, char)> = line.char_indices().collect();
    let mut shown: Vec<char> = letters.iter().map(|(_, letter)| *letter).collect();
    let mut at = 0;
    while at < letters.len() {
        if letters[at].1 != '"' {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < letters.len() && letters[end].1 != '"' {
            end += if letters[end].1 == '\\' { 2 } else { 1 };
        }
        let end = end.min(letters.len());
        let named =
            letters[end..].iter().skip(1).find(|(_, letter)| !letter.is_whitespace()).is_some_and(|(_, it)| *it == ':');
        let covered = place.is_some_and(|place| place.start == letters[at].0);
        if !named && !covered {
            shown[at + 1..end].fill(HIDDEN);
        }
        at = end + 1;
    }
    shown
}
