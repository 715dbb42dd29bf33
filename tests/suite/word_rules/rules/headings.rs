//! The paragraphs of the body come in; headings out of order, and what only looks like one, go out.

use crate::word_rules::{
    finding::Findings,
    looks::Looks,
    package::{DOCUMENT, Package},
    tree::Element,
};

const LONGEST: usize = 250;
/// From this length on bold text is no heading.
const LONGEST_FAKE: usize = 90;

pub fn rules(package: &Package, found: &mut Findings) {
    let looks = Looks::of(package);
    let mut before = 0;
    let mut titles = 0;
    for paragraph in package.body().all("w:p") {
        let text = paragraph.text();
        let text = text.trim();
        let title = looks.is_called(paragraph, "Title");
        titles += usize::from(title);
        match looks.heading_level(paragraph) {
            Some(level) => {
                heading(&looks, paragraph, level, found);
                found.unless(level <= before + 1, "HEADING_SKIP", DOCUMENT, format!("{level} after {before}: {text}"));
                found.unless(!title, "TITLE_OUTLINE", DOCUMENT, text);
                before = level;
            }
            None => found.unless(!is_fake(&looks, paragraph, text), "FAKE_HEADING", DOCUMENT, text),
        }
    }
    found.unless(titles == 1, "TITLE_OUTLINE", DOCUMENT, format!("{titles} titles"));
    found.unless(before > 0, "NO_HEADINGS", DOCUMENT, "none");
}

fn heading<'a>(looks: &Looks<'a>, paragraph: Element<'a>, level: usize, found: &mut Findings) {
    let text = paragraph.text();
    let text = text.trim();
    found.unless(!text.is_empty(), "HEADING_EMPTY", DOCUMENT, format!("of level {level}"));
    found.unless(text.chars().count() <= LONGEST, "HEADING_LONG", DOCUMENT, text);
    let styled = looks.is_called(paragraph, &format!("heading {level}"));
    found.unless(styled, "HEADING_STYLE", DOCUMENT, text);
    let stays = looks.of_paragraph(paragraph, "w:keepNext").is_some_and(Element::is_on);
    found.unless(stays, "HEADING_KEEPNEXT", DOCUMENT, text);
}

/// A short paragraph of running text that is bold from its first letter to its last.
fn is_fake<'a>(looks: &Looks<'a>, paragraph: Element<'a>, text: &str) -> bool {
    let style = looks.chain_of(paragraph).first().and_then(|style| style.get("w:styleId"));
    let running = matches!(style, None | Some("Normal" | "BodyText"));
    let aside = paragraph.within("w:tc").is_some() || paragraph.within("w:sdt").is_some();
    let said: Vec<Element> = paragraph.all("w:r").filter(|run| !run.text().trim().is_empty()).collect();
    let bold = said.iter().all(|run| looks.of_run(*run, "w:b").is_some_and(Element::is_on));
    running
        && !aside
        && !said.is_empty()
        && bold
        && text.chars().count() < LONGEST_FAKE
        && !text.ends_with(['.', ':', ';', ','])
}
