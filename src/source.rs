//! The text of a file and a range of its bytes come in; line, column and what may be shown of them go out.

use std::ops::Range;

/// A text that problems point into.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The file as the user named it.
    pub name: String,
    /// Its text, private values masked.
    text: String,
}

/// A place in a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot<'a> {
    /// The file as the user named it.
    pub name: &'a str,
    /// The bytes; none for the whole file.
    pub range: Option<Range<usize>>,
    text: &'a str,
}

impl Source {
    /// A file with its bytes; what is not UTF-8 is shown by a replacement of as many bytes.
    pub fn new(name: impl Into<String>, bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).map(str::to_owned).unwrap_or_else(|_| {
            bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect()
        });
        Self { name: name.into(), text: masked(text) }
    }

    /// A place in this text; a range that lies outside is cut.
    pub fn spot(&self, range: Option<Range<usize>>) -> Spot<'_> {
        let boundary = |mut at: usize| {
            at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let range = range.map(|range| boundary(range.start)..boundary(range.end.max(range.start)));
        Spot { name: &self.name, range, text: &self.text }
    }
}

impl<'a> Spot<'a> {
    /// Line and column, both from 1, the column in characters.
    pub fn position(&self) -> (usize, usize) {
        let start = self.start();
        let line = self.text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1;
        (line, self.text[self.line_start()..start].chars().count() + 1)
    }

    /// The text of the line in which the place begins.
    pub fn line_text(&self) -> &'a str {
        let start = self.line_start();
        let end = self.text[start..].find('\n').map_or(self.text.len(), |length| start + length);
        self.text[start..end].trim_end_matches('\r')
    }

    /// The bytes of that line which the place covers.
    pub fn range_in_line(&self) -> Range<usize> {
        let length = self.line_text().len();
        let range = self.range.clone().unwrap_or_default();
        let start = (range.start - self.line_start()).min(length);
        start..range.end.saturating_sub(self.line_start()).clamp(start, length)
    }

    fn start(&self) -> usize {
        self.range.as_ref().map_or(0, |range| range.start)
    }

    fn line_start(&self) -> usize {
        self.text[..self.start()].rfind('\n').map_or(0, |at| at + 1)
    }
}

/// Hides the values of private fields, so that no message shows them; every byte stays in its place.
///
/// The text may not even be JSON, so this looks for `"person": "…"` and nothing cleverer.
fn masked(text: String) -> String {
    const FIELD: &str = "\"person\"";
    let mut bytes = text.into_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(FIELD.len()).position(|window| window == FIELD.as_bytes()) {
        at += found + FIELD.len();
        let gap = bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == b':').count();
        if bytes.get(at + gap) != Some(&b'"') {
            continue;
        }
        at += gap + 1;
        while let Some(byte) = bytes.get_mut(at).filter(|byte| !matches!(**byte, b'"' | b'\n')) {
            if *byte == b'\\' {
                *byte = b'*';
                at += 1;
                bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = b'*');
            } else {
                *byte = b'*';
            }
            at += 1;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
