//! What two files of a report say comes in; where they say something else goes out.
//!
//! Compared are headings with their levels and numbers, paragraphs, lists, cells, captions, alternative texts, footnotes,
//! stress, links, the words of charts, title, author, subject, key words, language and the data on board.
//!
//! Not compared is what one of the two kinds of files cannot say (`Shared`): Word has no headers of rows and nine
//! levels of lists; a web page has no pages, so that its contents name none, and its charts are curves, so that only their
//! alternative texts can be compared. Whoever agrees with a PDF in all that both can say agrees with every other that does.

use std::ops::Range;

use crate::{
    alignment::{Stretch, align},
    reading::{Kind, Link, Medium, Passage, Reading, Stressed, Target, plain},
};

mod difference;
mod line;
mod place;

pub use difference::*;
use line::{Line, lines};
pub use place::Place;

/// Where so many passages differ at a stretch, only the first is told: the files are not of one report.
const MOST_UNLIKE: usize = 3_000;

/// What both of two kinds of files can say.
#[derive(Debug, Clone, Copy)]
struct Shared {
    /// The page of each entry of the contents: not a web page, which has none.
    pages: bool,
    /// That a cell names its row: not Word.
    row_headers: bool,
    /// Lists within lists without end: not Word.
    all_levels: bool,
    /// The words of charts as text: not a web page, whose charts are curves.
    charts: bool,
}

impl Shared {
    fn between(one: Medium, other: Medium) -> Self {
        let neither = |medium| one != medium && other != medium;
        Self {
            pages: neither(Medium::Html),
            row_headers: neither(Medium::Docx),
            all_levels: neither(Medium::Docx),
            charts: neither(Medium::Html),
        }
    }
}

/// Compares two files of a report.
pub fn compare(one: &Reading, other: &Reading) -> Vec<Difference> {
    let shared = Shared::between(one.medium, other.medium);
    let mut differences = about(one, other);
    let (ours, theirs) = (lines(one, shared), lines(other, shared));
    for stretch in stretches(&ours, &theirs) {
        let (old, new) = match stretch {
            Stretch::Same { old, new } => {
                let pairs = old.zip(new);
                differences.extend(pairs.flat_map(|(old, new)| alike(&one.passages, old, &other.passages[new])));
                continue;
            }
            Stretch::Different { old, new } => (old, new),
        };
        for index in 0..old.len().max(new.len()) {
            let at = |range: &Range<usize>| (range.start + index < range.end).then_some(range.start + index);
            let (old_at, new_at) = (at(&old), at(&new));
            // Where only the other file has something, it stands after what both have.
            let place = Place::of(&one.passages, old_at.unwrap_or(old.end));
            let (our_line, their_line) = (old_at.map(|at| &ours[at]), new_at.map(|at| &theirs[at]));
            // Where the words are the same, what they are is not.
            let same_words = our_line.map(|line| &line.text) == their_line.map(|line| &line.text);
            let said = |line: Option<&Line>| line.map_or(Said::Nothing, |line| line.said(same_words));
            let (one, other) = (said(our_line), said(their_line));
            differences.push(Difference { aspect: Aspect::Text, place, one, other });
        }
    }
    if shared.charts {
        differences.extend(charts(one, other));
    }
    differences
}

fn stretches(ours: &[Line], theirs: &[Line]) -> Vec<Stretch> {
    let same = ours.iter().zip(theirs).take_while(|(one, other)| one == other).count();
    if ours.len().max(theirs.len()) - same <= MOST_UNLIKE {
        return align(ours, theirs);
    }
    let first = |length: usize| same..(same + 1).min(length);
    vec![
        Stretch::Same { old: 0..same, new: 0..same },
        Stretch::Different { old: first(ours.len()), new: first(theirs.len()) },
    ]
}

/// Two passages of the same words: their stress and their links.
fn alike(passages: &[Passage], at: usize, other: &Passage) -> Vec<Difference> {
    let one = &passages[at];
    let mut differences = Vec::new();
    let mut tell = |aspect, one: String, other: String| {
        let place = Place::of(passages, at);
        differences.push(Difference { aspect, place, one: said(one), other: said(other) });
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

/// Of a place within it a Word file tells the page only where its contents do, and a web page never.
fn leads_to_same(one: &Target, other: &Target) -> bool {
    match (one, other) {
        (Target::Page(_), Target::Place) | (Target::Place, Target::Page(_)) => true,
        (one, other) => one == other,
    }
}

fn stressed(all: &[Stressed]) -> String {
    let shown = |one: &Stressed| if one.stress.struck { format!("~~{}~~", one.words) } else { one.words.clone() };
    all.iter().map(shown).collect::<Vec<_>>().join(" | ")
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
            differences.push(Difference {
                aspect: Aspect::Chart,
                place,
                one: Said::Nothing,
                other: said(word.clone()),
            });
        }
    }
    differences
}

/// The letters and digits of a text: what is drawn in pieces has other marks between them.
fn dense(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

fn about(ours: &Reading, theirs: &Reading) -> Vec<Difference> {
    let (one, other) = (&ours.about, &theirs.about);
    let pairs = [
        ("title", plain(&one.title), plain(&other.title)),
        ("author", plain(&one.author), plain(&other.author)),
        ("subject", plain(&one.subject), plain(&other.subject)),
        ("keywords", listed(&one.keywords), listed(&other.keywords)),
        ("language", one.language.clone(), other.language.clone()),
    ];
    let told = pairs.into_iter().filter(|(_, one, other)| one != other).map(|(name, one, other)| Difference {
        aspect: Aspect::About(name),
        place: Place::default(),
        one: said(one),
        other: said(other),
    });
    let mut differences: Vec<_> = told.collect();
    if ours.on_board != theirs.on_board {
        let files = |reading: &Reading| {
            let files = reading.on_board.iter().map(|file| format!("{} ({} B)", file.name, file.bytes.len()));
            said(files.collect::<Vec<_>>().join(", "))
        };
        differences.push(Difference {
            aspect: Aspect::Data,
            place: Place::default(),
            one: files(ours),
            other: files(theirs),
        });
    }
    differences
}

/// Key words without the marks between them: each program has its own.
fn listed(keywords: &[String]) -> String {
    plain(&keywords.join(" ").replace([';', ','], " "))
}

fn said(text: String) -> Said {
    if text.is_empty() { Said::Nothing } else { Said::Words(text) }
}
