//! The style sheets of an SVG come in; what they make an element point to goes out.
//!
//! On the safe side: a rule whose selector is more than names holds for every element.

use resvg::usvg::roxmltree::{Document, Node};

use super::spread::pointers;

/// The rules that point to something.
pub struct Rules<'a> {
    rules: Vec<(&'a str, &'a str)>,
}

impl<'a> Rules<'a> {
    /// Reads the style sheets.
    pub fn of(document: &'a Document) -> Self {
        let sheets = document.descendants().filter(|node| node.tag_name().name() == "style");
        let texts = sheets.flat_map(|sheet| sheet.children()).filter_map(|text| text.text());
        let rules = texts.flat_map(|text| text.split('}')).filter_map(|rule| rule.rsplit_once('{'));
        let rules = rules.map(|(selectors, style)| (selectors.rsplit('{').next().unwrap_or_default(), style));
        Self { rules: rules.filter(|(_, style)| style.contains('#')).collect() }
    }

    /// The identifiers that the rules for an element point to.
    pub fn pointers(&self, node: Node) -> impl Iterator<Item = &'a str> {
        let rules =
            self.rules.iter().filter(move |(selectors, _)| selectors.split(',').any(|selector| holds(selector, node)));
        rules.flat_map(|(_, style)| pointers(style))
    }
}

/// Tells whether a selector may hold for an element: by its last part, whatever stands around it.
fn holds(selector: &str, node: Node) -> bool {
    let last = selector.split_ascii_whitespace().last().unwrap_or_default();
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '#');
    if last.is_empty() || !last.chars().all(is_name) {
        return true;
    }
    let mut start = 0;
    let ends = last.char_indices().skip(1).filter(|(_, letter)| matches!(letter, '.' | '#')).map(|(at, _)| at);
    ends.chain([last.len()]).all(|end| {
        let part = &last[std::mem::replace(&mut start, end)..end];
        match part.split_at_checked(1) {
            Some((".", class)) => {
                node.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|one| one == class))
            }
            Some(("#", id)) => node.attribute("id") == Some(id),
            Some(_) | None => node.tag_name().name() == part,
        }
    })
}
