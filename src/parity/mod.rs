//! What the PDF and the Word file of a report say comes in; where they say something else goes out.
//!
//! Compared are headings with their levels and numbers, paragraphs, lists, cells, captions, alternative texts, footnotes,
//! stress, links, the words of charts, title, author, subject, key words, language and the data on board.

use std::ops::Range;

use crate::{
    alignment::{Stretch, align},
    reading::{Kind, Link, Passage, Reading, Stressed, Target, plain},
};

mod difference;
mod line;
mod place;

pub use difference::*;
use line::{Line, lines};
pub use place::Place;

/// Where so many passages differ at a stretch, only the first is told: the files are not of one report.
const MOST_UNLIKE: usize = 3_000;

/// Compares the two files of a report.
pub fn compare(pdf: &Reading, docx: &Reading) -> Vec<Difference> {
    let mut differences = about(pdf, docx);
    let (ours, theirs) = (lines(pdf), lines(docx));
    for stretch in stretches(&ours, &theirs) {
        let (old, new) = match stretch {
            Stretch::Same { old, new } => {
                let pairs = old.zip(new);
                differences.extend(pairs.flat_map(|(old, new)| alike(&pdf.passages, old, &docx.passages[new])));
                continue;
            }
            Stretch::Different { old, new } => (old, new),
        };
        for index in 0..old.len().max(new.len()) {
            let at = |range: &Range<usize>| (range.start + index < range.end).then_some(range.start + index);
            let (old_at, new_at) = (at(&old), at(&new));
            // Where only the Word file has something, it stands after what both have.
            let place = Place::of(&pdf.passages, old_at.unwrap_or(old.end));
            let (one, other) = (old_at.map(|at| &ours[at]), new_at.map(|at| &theirs[at]));
            // Where the words are the same, what they are is not.
            let same_words = one.map(|line| &line.text) == other.map(|line| &line.text);
            let said = |line: Option<&Line>| line.map_or(Said::Nothing, |line| line.said(same_words));
            let (pdf, docx) = (said(one), said(other));
            differences.push(Difference { aspect: Aspect::Text, place, pdf, docx });
        }
    }
    differences.extend(charts(pdf, docx));
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
    let mut tell = |aspect, pdf: String, docx: String| {
        let place = Place::of(passages, at);
        differences.push(Difference { aspect, place, pdf: said(pdf), docx: said(docx) });
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
            differences.push(Difference { aspect: Aspect::Chart, place, pdf: Said::Nothing, docx: said(word.clone()) });
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
        ("keywords", listed(&one.keywords), listed(&other.keywords)),
        ("language", one.language.clone(), other.language.clone()),
    ];
    let told = pairs.into_iter().filter(|(_, one, other)| one != other).map(|(name, one, other)| Difference {
        aspect: Aspect::About(name),
        place: Place::default(),
        pdf: said(one),
        docx: said(other),
    });
    let mut differences: Vec<_> = told.collect();
    if pdf.on_board != docx.on_board {
        let files = |reading: &Reading| {
            let files = reading.on_board.iter().map(|file| format!("{} ({} B)", file.name, file.bytes.len()));
            said(files.collect::<Vec<_>>().join(", "))
        };
        differences.push(Difference {
            aspect: Aspect::Data,
            place: Place::default(),
            pdf: files(pdf),
            docx: files(docx),
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
