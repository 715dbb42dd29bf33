//! The paragraphs come in; distances made of characters, and lists that are none, go out.

use super::shows;
use crate::word_rules::{
    finding::Findings,
    looks::Looks,
    package::{DOCUMENT, Package},
    tree::Element,
};

const MOST_TABS: usize = 3;
const MOST_BLANKS: usize = 2;

pub fn rules(package: &Package, found: &mut Findings) {
    let looks = Looks::of(package);
    let mut empty = 0;
    for paragraph in package.body().all("w:p") {
        let text = paragraph.text();
        let in_cell = paragraph.within("w:tc").is_some();
        if !in_cell {
            empty = if is_empty(paragraph, &text) { empty + 1 } else { 0 };
            found.unless(empty < 2, "BLANK_PARAGRAPHS", DOCUMENT, "two in a row");
        }
        let blanks = text.split(|it| it != ' ' && it != '\u{A0}').map(|blanks| blanks.chars().count());
        let tabs = paragraph.each("w:r").flat_map(|run| run.each("w:tab")).count();
        let made = blanks.max().unwrap_or_default() > MOST_BLANKS || tabs > MOST_TABS;
        found.unless(!made, "BLANK_CHARS", DOCUMENT, &text);
        let is_list = looks.of_paragraph(paragraph, "w:numPr").is_some();
        let aside = paragraph.within("w:sdt").is_some() || in_cell;
        found.unless(is_list || aside || !looks_like_item(&text), "FAKE_LIST", DOCUMENT, &text);
    }
}

fn is_empty(paragraph: Element, text: &str) -> bool {
    let holds = ["w:sectPr", "w:br", "w:fldChar", "w:footnoteReference"].iter().any(|name| paragraph.has(name));
    text.trim().is_empty() && !shows(paragraph) && !holds
}

/// A dash, a point or a number with its mark, then a blank, then words.
fn looks_like_item(text: &str) -> bool {
    let text = text.trim_start();
    let Some((mark, rest)) = text.split_once([' ', '\u{A0}', '\t']) else { return false };
    let digits = mark.trim_end_matches(['.', ')']);
    let counted =
        digits.len() < mark.len() && (1..=2).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
    !rest.trim().is_empty() && (["-", "–", "—", "•", "*", "◦", "▪", "·"].contains(&mark) || counted)
}
