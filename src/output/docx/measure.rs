//! Millimetres, points and colours of the theme come in; the units of WordprocessingML and DrawingML go out.

use crate::{document::Orientation, templates::Page};

/// Twentieths of a point, of which 1 mm has 1440/25.4.
pub fn twips(millimetres: f64) -> u32 {
    (millimetres * 1440.0 / 25.4).round().max(0.0) as u32
}

/// Twentieths of a point from points.
pub fn twips_of_points(points: f64) -> u32 {
    (points * 20.0).round().max(0.0) as u32
}

/// The unit of `w:sz`.
pub fn half_points(points: f64) -> u32 {
    (points * 2.0).round().max(0.0) as u32
}

/// English metric units, in which DrawingML measures.
pub fn emu(millimetres: f64) -> u64 {
    (millimetres * 36_000.0).round().max(0.0) as u64
}

/// `#RRGGBB` as `RRGGBB`.
pub fn color(color: &str) -> String {
    color.trim_start_matches('#').to_ascii_uppercase()
}

/// The sheet's width and height in millimetres.
pub fn sheet(page: &Page, orientation: Orientation) -> (f64, f64) {
    match orientation {
        Orientation::Portrait => (page.width, page.height),
        Orientation::Landscape => (page.height, page.width),
    }
}

/// The width of the text in millimetres.
pub fn text_width(page: &Page, orientation: Orientation) -> f64 {
    sheet(page, orientation).0 - page.margin_left - page.margin_right
}

/// A width divided by shares; the parts add up to the width, whatever the shares add up to.
pub fn divide(width: u32, shares: &[f64]) -> Vec<usize> {
    let total: f64 = shares.iter().sum();
    if shares.is_empty() {
        return Vec::new();
    }
    if !total.is_normal() || total < 0.0 {
        return divide(width, &vec![1.0; shares.len()]);
    }
    let mut passed = 0.0;
    let mut edge = 0;
    shares
        .iter()
        .map(|share| {
            passed += share / total;
            let next = (passed * f64::from(width)).round() as usize;
            let part = next.saturating_sub(edge);
            edge = next;
            part
        })
        .collect()
}

/// How wide words of this size in points are in the house's face or one like it, in millimetres, roughly.
pub fn breadth(words: &str, points: f64) -> f64 {
    let ems: f64 = words.chars().map(letter).sum();
    ems * points * 25.4 / 72.0
}

/// The words in lines no wider than the room in millimetres, at this size in points.
pub fn lines(words: &str, points: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut filled = 0.0;
    for word in words.split(' ') {
        let (breadth, space) = (breadth(word, points), breadth(" ", points));
        match lines.last_mut() {
            Some(line) if filled + space + breadth <= room => {
                line.push(' ');
                line.push_str(word);
                filled += space + breadth;
            }
            Some(_) | None => {
                lines.push(word.to_owned());
                filled = breadth;
            }
        }
    }
    lines
}

/// How much wider the bold letters of the heading face are than those of the text.
pub const HEADING: f64 = 1.18;

/// How much wider bold letters are than others of their face.
pub const BOLD: f64 = 1.06;

/// The width of a letter as a part of the type size. Digits are all of one width.
fn letter(letter: char) -> f64 {
    match letter {
        ',' | '.' => 0.249,
        '%' => 0.824,
        '(' | ')' => 0.303,
        ':' | ';' | 'i' | 'j' | 'l' | 'I' => 0.25,
        'f' | 't' | 'r' | 'ł' | '-' | '/' => 0.32,
        's' | 'z' | 'c' | 'ś' | 'ź' | 'ż' | 'ć' | 'v' | 'x' | 'y' | '„' | '”' => 0.44,
        'w' | 'm' | 'M' | 'W' | '@' => 0.8,
        _ if letter.is_whitespace() => 0.2,
        _ if letter.is_uppercase() => 0.58,
        _ if letter.is_alphabetic() => 0.53,
        _ => 0.497,
    }
}
