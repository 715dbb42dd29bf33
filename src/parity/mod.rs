//! What the PDF and the Word file of a report say comes in; where they say something else goes out.
//!
//! Compared are headings with their levels and numbers, paragraphs, lists, cells, captions, alternative texts, footnotes,
//! stress, links, the words of charts, title, author, subject, key words, language and the data on board.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::reading::{Kind, Link, Passage, Reading, Scope, Stressed, Target, plain};

mod place;
#[cfg(test)]
mod tests;

pub use place::Place;

/// Where so many passages differ at a stretch, only the first is told: the files are not of one report.
const MOST_UNLIKE: usize = 3_000;

/// Something that the two files say differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// What is different.
    pub aspect: Aspect,
    /// Where it stands.
    pub place: Place,
    /// What the PDF says; none where it says nothing.
    pub pdf: Option<String>,
    /// What the Word file says.
    pub docx: Option<String>,
}

/// What can be different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The words, or what they are: a heading, a cell.
    Text,
    /// Which words are stressed.
    Stress,
    /// Where links lead to.
    Links,
    /// What a chart shows.
    Chart,
    /// What the file says about itself.
    About(&'static str),
    /// The data on board.
    Data,
}

/// Compares the two files of a report.
pub fn compare(pdf: &Reading, docx: &Reading) -> Vec<Difference> {
    let mut differences = about(pdf, docx);
    let (ours, theirs) = (lines(pdf), lines(docx));
    for operation in operations(&ours, &theirs) {
        let (old, new) = (operation.old_range(), operation.new_range());
        if let DiffOp::Equal { .. } = operation {
            let pairs = old.zip(new);
            differences.extend(pairs.flat_map(|(old, new)| alike(&pdf.passages, old, &docx.passages[new])));
            continue;
        }
        for index in 0..old.len().max(new.len()) {
            let at = |range: &Range<usize>| (range.start + index < range.end).then_some(range.start + index);
            let (old_at, new_at) = (at(&old), at(&new));
            // Where only the Word file has something, it stands after what both have.
            let place = Place::of(&pdf.passages, old_at.unwrap_or(old.end));
            let (one, other) = (old_at.map(|at| &ours[at]), new_at.map(|at| &theirs[at]));
            // Where the words are the same, what they are is not.
            let same_words = one.map(|line| &line.text) == other.map(|line| &line.text);
            let told = |line: Option<&Line>| line.map(|line| line.told(same_words));
            let (pdf, docx) = (told(one), told(other));
            differences.push(Difference { aspect: Aspect::Text, place, pdf, docx });
        }
    }
    differences.extend(charts(pdf, docx));
    differences
}

/// A passage as it is compared.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Line {
    kind: String,
    depth: usize,
    quoted: bool,
    text: String,
}

impl Line {
    fn told(&self, with_kind: bool) -> String {
        if !with_kind && !self.text.is_empty() {
            return self.text.clone();
        }
        let quoted = if self.quoted { " Quote" } else { "" };
        format!("({}{quoted} {}) {}", self.kind, self.depth, self.text)
    }
}

fn lines(reading: &Reading) -> Vec<Line> {
    let line = |passage: &Passage| {
        let kind = match &passage.kind {
            // Word knows only one sort of header cells: those of columns.
            Kind::Header(Scope::Row) => &Kind::Cell,
            kind => kind,
        };
        // How deep other passages lie is seen from the items that they stand between.
        let is_frame = matches!(kind, Kind::List(_) | Kind::Item | Kind::Contents | Kind::Entry);
        Line {
            kind: format!("{kind:?}"),
            depth: if is_frame { passage.depth } else { 0 },
            quoted: passage.quoted,
            text: single_hyphens(&passage.text),
        }
    };
    reading.passages.iter().map(line).collect()
}

/// A PDF repeats a hyphen at which a line ends at the head of the next one.
fn single_hyphens(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for character in text.chars() {
        if character != '-' || !single.ends_with('-') {
            single.push(character);
        }
    }
    single
}

fn operations(ours: &[Line], theirs: &[Line]) -> Vec<DiffOp> {
    let same = ours.iter().zip(theirs).take_while(|(one, other)| one == other).count();
    if ours.len().max(theirs.len()) - same <= MOST_UNLIKE {
        return capture_diff_slices(Algorithm::Myers, ours, theirs);
    }
    let first = DiffOp::Replace {
        old_index: same,
        old_len: 1.min(ours.len() - same),
        new_index: same,
        new_len: 1.min(theirs.len() - same),
    };
    vec![DiffOp::Equal { old_index: 0, new_index: 0, len: same }, first]
}

/// Two passages of the same words: their stress and their links.
fn alike(passages: &[Passage], at: usize, other: &Passage) -> Vec<Difference> {
    let one = &passages[at];
    let mut differences = Vec::new();
    let mut tell = |aspect, pdf: String, docx: String| {
        let place = Place::of(passages, at);
        differences.push(Difference { aspect, place, pdf: Some(pdf), docx: Some(docx) });
    };
    // An entry of the contents is plain in Word, and its number is a part of its link.
    let is_entry = one.kind == Kind::Entry;
    if !is_entry && one.stress != other.stress {
        tell(Aspect::Stress, stressed(&one.stress), stressed(&other.stress));
    }
    let worded = |one: &Link, other: &Link| one.words == other.words || is_entry;
    let same = |(one, other): (&Link, &Link)| worded(one, other) && leads_to_same(&one.target, &other.target);
    if one.links.len() != other.links.len() || !one.links.iter().zip(&other.links).all(same) {
        tell(Aspect::Links, linked(&one.links), linked(&other.links));
    }
    differences
}

/// Of a place within it a Word file tells the page only where its contents do.
fn leads_to_same(one: &Target, other: &Target) -> bool {
    match (one, other) {
        (Target::Page(_), Target::Place) | (Target::Place, Target::Page(_)) => true,
        (one, other) => one == other,
    }
}

fn stressed(all: &[Stressed]) -> String {
    all.iter().map(|one| one.words.as_str()).collect::<Vec<_>>().join(" | ")
}

fn linked(all: &[Link]) -> String {
    let shown = |link: &Link| match &link.target {
        Target::Address(address) => format!("{} → {address}", link.words),
        Target::Page(page) => format!("{} → {page}", link.words),
        Target::Place => link.words.clone(),
    };
    all.iter().map(shown).collect::<Vec<_>>().join(" | ")
}

/// Each word and number of a chart that Word draws itself is one that the PDF shows.
fn charts(pdf: &Reading, docx: &Reading) -> Vec<Difference> {
    let figures = pdf.passages.iter().enumerate().filter(|(_, passage)| passage.kind == Kind::Figure);
    let mut differences = Vec::new();
    for ((at, _), (drawn, words)) in figures.zip(pdf.drawn.iter().zip(&docx.drawn)) {
        let drawn = dense(&drawn.concat());
        for word in words.iter().filter(|word| !drawn.contains(&dense(word))) {
            let place = Place::of(&pdf.passages, at);
            differences.push(Difference { aspect: Aspect::Chart, place, pdf: None, docx: Some(word.clone()) });
        }
    }
    differences
}

/// The letters and digits of a text: what is drawn in pieces has other marks between them.
fn dense(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn about(pdf: &Reading, docx: &Reading) -> Vec<Difference> {
    let (one, other) = (&pdf.about, &docx.about);
    let pairs = [
        ("title", plain(&one.title), plain(&other.title)),
        ("author", plain(&one.author), plain(&other.author)),
        ("subject", plain(&one.subject), plain(&other.subject)),
        ("keywords", plain(&one.keywords.join("; ")), plain(&other.keywords.join("; "))),
        ("language", one.language.clone(), other.language.clone()),
    ];
    let told = pairs.into_iter().filter(|(_, one, other)| one != other).map(|(name, one, other)| Difference {
        aspect: Aspect::About(name),
        place: Place::default(),
        pdf: Some(one),
        docx: Some(other),
    });
    let mut differences: Vec<_> = told.collect();
    if pdf.on_board != docx.on_board {
        let names = |reading: &Reading| {
            let names: Vec<_> =
                reading.on_board.iter().map(|file| format!("{} ({} B)", file.name, file.bytes.len())).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        differences.push(Difference {
            aspect: Aspect::Data,
            place: Place::default(),
            pdf: names(pdf),
            docx: names(docx),
        });
    }
    differences
}
