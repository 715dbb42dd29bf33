//! Prose of the report comes in; where an abbreviation of the data is used for the first time, its meaning is put in.
//!
//! „w ROPS” becomes „w ROPS (Regionalny Ośrodek Polityki Społecznej)”: the meaning follows in the nominative, so that no
//! word of the author has to change its case. Names and quotations in quotation marks are left as they are.

use std::sync::{Arc, Mutex, PoisonError};

use crate::{
    consultation::Consultation,
    document::{Block, Inline},
};

/// The abbreviations of a report that its prose has not explained yet.
#[derive(Debug, Clone)]
pub(super) struct Explained {
    /// What is still to be explained: the short form and the long one, longer short forms first.
    left: Arc<Mutex<Vec<(String, String)>>>,
}

/// What stands open at a place of a paragraph.
#[derive(Default)]
struct Open {
    brackets: usize,
    quotes: usize,
    /// The last character before the place.
    last: Option<char>,
}

impl Explained {
    /// None of the abbreviations of the data is explained.
    pub fn none_of(consultation: &Consultation) -> Self {
        let all = consultation.abbreviations.iter();
        let mut left: Vec<_> = all.map(|item| (item.short.to_string(), item.long.to_string())).collect();
        left.sort_by_key(|(short, _)| std::cmp::Reverse(short.len()));
        Self { left: Arc::new(Mutex::new(left)) }
    }

    /// Explains in paragraphs what they use for the first time.
    pub fn explain(&self, blocks: &mut [Block]) {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        for block in blocks {
            if let Block::Paragraph(inlines) = block {
                in_inlines(inlines, &mut left, &mut Open::default());
            }
        }
    }
}

fn in_inlines(inlines: &mut [Inline], left: &mut Vec<(String, String)>, open: &mut Open) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => *text = in_text(text, left, open),
            Inline::Strong(inner) | Inline::Emphasis(inner) => in_inlines(inner, left, open),
            Inline::LineBreak => open.last = None,
            Inline::Footnote(_) | Inline::Link(_) | Inline::Reference(_) => {}
        }
    }
}

fn in_text(text: &str, left: &mut Vec<(String, String)>, open: &mut Open) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let begins = !open.last.is_some_and(|last| last.is_alphanumeric() || last == '-');
        let used = if begins { left.iter().position(|(short, _)| token(rest, short).is_some()) } else { None };
        if let Some(index) = used.filter(|_| open.quotes == 0)
            && let Some(length) = token(rest, &left[index].0)
        {
            let (token, after) = rest.split_at(length + years(&rest[length..]));
            let (_, long) = left.remove(index);
            out.push_str(token);
            let alone = open.last == Some('(') && after.starts_with(')');
            if !alone && !after.trim_start().starts_with('(') && !after.contains(&long) {
                out.push_str(&if open.brackets > 0 { format!(" – {long}") } else { format!(" ({long})") });
            }
            open.last = token.chars().next_back();
            rest = after;
            continue;
        }
        match next {
            '(' => open.brackets += 1,
            ')' => open.brackets = open.brackets.saturating_sub(1),
            '„' | '«' => open.quotes += 1,
            '”' | '»' => open.quotes = open.quotes.saturating_sub(1),
            _ => {}
        }
        open.last = Some(next);
        out.push(next);
        rest = &rest[next.len_utf8()..];
    }
    out
}

/// How long „ na lata 2014–2020” is at the beginning of a text: the years belong to the name of a programme.
fn years(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(" na lata ") else { return 0 };
    let end = rest.find(|next: char| !next.is_ascii_digit() && next != '–' && next != '-').unwrap_or(rest.len());
    if end == 0 { 0 } else { text.len() - rest.len() + end }
}

/// How long the abbreviation at the beginning of a text is, with an ending such as „-u”; none where it is another word.
fn token(text: &str, short: &str) -> Option<usize> {
    let after = text.strip_prefix(short).filter(|_| short.starts_with(char::is_alphabetic))?;
    if after.starts_with(|next: char| next.is_alphanumeric() || next == '+') {
        return None;
    }
    let Some(ending) = after.strip_prefix('-') else { return Some(short.len()) };
    let letters = ending.len() - ending.trim_start_matches(char::is_lowercase).len();
    // „ROPS-II” is a file number.
    let whole = letters > 0 && !ending[letters..].starts_with(|next: char| next.is_alphanumeric() || next == '-');
    whole.then_some(short.len() + 1 + letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(texts: &[&str]) -> Vec<String> {
        let pairs =
            [("EFS+", "Europejski Fundusz Społeczny Plus"), ("ROPS", "Ośrodek"), ("CIS", "centrum"), ("KIS", "klub")];
        let left = pairs.map(|(short, long)| (short.to_owned(), long.to_owned())).to_vec();
        let all = Explained { left: Arc::new(Mutex::new(left)) };
        let paragraph = |text: &&str| {
            let mut blocks = [Block::Paragraph(vec![Inline::Text((*text).to_owned())])];
            all.explain(&mut blocks);
            let [Block::Paragraph(inlines)] = blocks else { return String::new() };
            inlines.iter().map(|inline| if let Inline::Text(text) = inline { text.as_str() } else { "" }).collect()
        };
        texts.iter().map(paragraph).collect()
    }

    #[test]
    fn an_abbreviation_is_explained_where_it_is_first_used() {
        for (given, expected) in [
            (&["W ROPS i znów w ROPS."][..], &["W ROPS (Ośrodek) i znów w ROPS."][..]),
            (&["ROPS-u nie było.", "ROPS był."], &["ROPS-u (Ośrodek) nie było.", "ROPS był."]),
            (&["Ośrodek (ROPS) pisze. ROPS prosi."], &["Ośrodek (ROPS) pisze. ROPS prosi."]),
            (&["ROPS (Ośrodek) pisze. ROPS prosi."], &["ROPS (Ośrodek) pisze. ROPS prosi."]),
            (&["Podmioty (CIS, KIS) działają."], &["Podmioty (CIS – centrum, KIS – klub) działają."]),
            (&["Nazwa „Dla CIS” i CIS."], &["Nazwa „Dla CIS” i CIS (centrum)."]),
            (&["W ramach CIS na lata 2014–2020 i dalej."], &["W ramach CIS na lata 2014–2020 (centrum) i dalej."]),
            (&["Znak ROPS-II.0540 i MROPS."], &["Znak ROPS-II.0540 i MROPS."]),
            (&["Ze środków EFS+."], &["Ze środków EFS+ (Europejski Fundusz Społeczny Plus)."]),
        ] {
            assert_eq!(explained(given), expected);
        }
    }
}
