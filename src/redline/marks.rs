//! What happened to runs, paragraphs and rows comes in; Word's own marks of it go out: who, when, and each with a number.

use super::Marking;
use crate::open_xml::tree::{Element, Node};

/// What happened to words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They stand in both reports.
    Kept,
    /// They stand in the new one alone.
    Inserted,
    /// They stand in the old one alone.
    Deleted,
    /// They stand elsewhere in the new one.
    MovedAway,
    /// They stand elsewhere in the old one.
    MovedHere,
}

impl State {
    /// Whether they do not stand here in the new report.
    pub fn is_gone(self) -> bool {
        matches!(self, Self::Deleted | Self::MovedAway)
    }

    /// The name of Word's mark; none for what was kept.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Kept => None,
            Self::Inserted => Some("w:ins"),
            Self::Deleted => Some("w:del"),
            Self::MovedAway => Some("w:moveFrom"),
            Self::MovedHere => Some("w:moveTo"),
        }
    }
}

/// All that have a mark.
const MARKED: [State; 4] = [State::Inserted, State::Deleted, State::MovedAway, State::MovedHere];

/// Gives out marks; no two have one number.
pub struct Marks<'a> {
    marking: &'a Marking,
    last: u64,
    moves: u64,
}

impl<'a> Marks<'a> {
    /// Numbers begin after this one, the highest that bookmarks have.
    pub fn after(last: u64, marking: &'a Marking) -> Self {
        Self { marking, last, moves: 0 }
    }

    /// The mark of a state; none for what was kept.
    pub fn mark(&mut self, state: State) -> Option<Element> {
        Some(self.signed(state.name()?))
    }

    fn signed(&mut self, name: &str) -> Element {
        self.last += 1;
        let mark = Element::new(name).with("w:id", self.last);
        mark.with("w:author", &self.marking.author).with("w:date", &self.marking.date)
    }

    /// A name by which both places of what was moved know each other.
    pub fn move_name(&mut self) -> String {
        self.moves += 1;
        format!("move{}", self.moves)
    }

    /// The beginning and the end of what was moved under a name; none for what was not.
    pub fn range(&mut self, state: State, name: &str) -> Option<[Element; 2]> {
        let mark = state.name().filter(|_| matches!(state, State::MovedAway | State::MovedHere))?;
        let start = self.signed(&format!("{mark}RangeStart")).with("w:name", name);
        let end = Element::new(&format!("{mark}RangeEnd")).with("w:id", self.last);
        Some([start, end])
    }

    /// Marks the end of a paragraph, so that the paragraph as a whole came or went.
    pub fn mark_end(&mut self, paragraph: &mut Element, state: State) {
        let Some(mark) = self.mark(state) else { return };
        paragraph.change("w:pPr", |properties| {
            if properties.find("w:rPr").is_none() {
                let last =
                    |node: &Node| matches!(node, Node::Element(e) if e.name == "w:sectPr" || e.name == "w:pPrChange");
                let at = properties.children.iter().position(last).unwrap_or(properties.children.len());
                properties.children.insert(at, Node::Element(Element::new("w:rPr")));
            }
            properties.change("w:rPr", |looks| looks.children.insert(0, Node::Element(mark)));
        });
    }

    /// Marks a row; Word wants the mark behind all other properties.
    pub fn mark_row(&mut self, row: &mut Element, state: State) {
        let Some(mark) = self.mark(state) else { return };
        row.change("w:trPr", |properties| properties.children.push(Node::Element(mark)));
    }
}

/// What happened to a paragraph as a whole, by the mark of its end.
pub fn end(paragraph: &Element) -> State {
    let looks = paragraph.find("w:pPr").and_then(|properties| properties.find("w:rPr"));
    let has = |state: &State| looks.is_some_and(|looks| state.name().is_some_and(|mark| looks.find(mark).is_some()));
    MARKED.into_iter().find(has).unwrap_or(State::Kept)
}

/// Takes the mark of a paragraph's end away.
pub fn unmark_end(paragraph: &mut Element) {
    paragraph.change("w:pPr", |properties| {
        properties.change("w:rPr", |looks| {
            MARKED.into_iter().filter_map(State::name).for_each(|mark| looks.remove(mark));
        });
        properties
            .children
            .retain(|node| !matches!(node, Node::Element(e) if e.name == "w:rPr" && e.children.is_empty()));
    });
}

/// Whether something in it came, went or moved.
pub fn is_marked(element: &Element) -> bool {
    MARKED.into_iter().any(|state| state.name() == Some(element.name.as_str())) || element.elements().any(is_marked)
}
