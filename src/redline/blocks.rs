//! The blocks of two bodies, or of two cells, come in; one list with the marks of what came, went, moved and changed goes out.

use super::{
    apart::{Block, Content, ends_section},
    lists::Lists,
    marks::{self, Marks, State},
    moves::{self, Ranges},
    pairing::{self, Face, Step},
    pieces::{self, Piece},
    rows,
};
use crate::{
    alignment::Stretch,
    open_xml::tree::{Element, Node},
    revision,
};

/// What is needed on the way through both bodies.
pub struct Sides<'a> {
    pub marks: Marks<'a>,
    pub lists: Lists,
    /// How many pictures and charts the old report alone has: they are left out.
    pub drawings_left_out: usize,
}

/// Compares two lists of blocks.
pub fn blocks(old: &[Block], new: &[Block], sides: &mut Sides) -> Vec<Element> {
    let of_old: Vec<&Face> = old.iter().map(|block| &block.face).collect();
    let of_new: Vec<&Face> = new.iter().map(|block| &block.face).collect();
    let steps = last_together(pairing::steps(&of_old, &of_new), old, new);
    let moves = moves::moves(&steps, &of_old, &of_new, &mut sides.marks);
    let mut ranges = Ranges::default();
    // Which lists belong together is known before the first item that went looks for one.
    for step in &steps {
        if let Step::Same(before, after) | Step::Changed(before, after) = step {
            sides.lists.pair(old[*before].element, new[*after].element);
        }
    }
    let mut all = Vec::new();
    for step in steps {
        let (block, state, moved) = match step {
            Step::Same(_, after) => {
                all.push(new[after].element.clone());
                continue;
            }
            Step::Changed(before, after) => {
                all.push(changed(&old[before], &new[after], sides));
                continue;
            }
            Step::Old(before) => match moves.away.get(&before) {
                Some(moved) => (&old[before], State::MovedAway, Some(moved)),
                None => (&old[before], State::Deleted, None),
            },
            Step::New(after) => match moves.here.get(&after) {
                Some(moved) => (&new[after], State::MovedHere, Some(moved)),
                None => (&new[after], State::Inserted, None),
            },
        };
        let Some(mut element) = whole(block, state, sides) else { continue };
        // Two tables in a row would be taken for one.
        if is(&element, "w:tbl") && all.last().is_some_and(|last| is(last, "w:tbl")) {
            all.push(empty(State::Deleted, sides));
        }
        if let Some(moved) = moved {
            ranges.mark(&mut element, all.len(), state, moved, &mut sides.marks);
        }
        all.push(element);
    }
    settle(&mut all, sides);
    ranges.close(&mut all);
    all
}

fn is(element: &Element, name: &str) -> bool {
    element.name == name
}

/// A paragraph without words.
pub fn empty(state: State, sides: &mut Sides) -> Element {
    let mut paragraph = Element::new("w:p");
    sides.marks.mark_end(&mut paragraph, state);
    paragraph
}

/// The end of the last paragraph of a cell can neither come nor go: where the last ones differ, they are told as one.
fn last_together(mut steps: Vec<Step>, old: &[Block], new: &[Block]) -> Vec<Step> {
    let before = steps.iter().rposition(|step| matches!(step, Step::Old(_)));
    let after = steps.iter().rposition(|step| matches!(step, Step::New(_)));
    let (Some(before), Some(after)) = (before, after) else { return steps };
    let tail = before.min(after);
    let unpaired = |step: &Step| matches!(step, Step::Old(_) | Step::New(_));
    if before.max(after) + 1 != steps.len() || !steps[tail..].iter().all(unpaired) {
        return steps;
    }
    if let (Step::Old(of_old), Step::New(of_new)) = (steps[before], steps[after])
        && is(old[of_old].element, "w:p")
        && is(new[of_new].element, "w:p")
    {
        steps.remove(before.max(after));
        steps.remove(before.min(after));
        steps.push(Step::Changed(of_old, of_new));
    }
    steps
}

/// Where the last paragraphs came or went, the end of the one before them is marked in place of the last one.
fn settle(all: &mut [Element], sides: &mut Sides) {
    let Some((last, before)) = all.split_last_mut() else { return };
    if !is(last, "w:p") {
        return;
    }
    let state = marks::end(last);
    if state == State::Kept {
        return;
    }
    marks::unmark_end(last);
    let stayed = before.iter_mut().rev().find(|block| !is(block, "w:p") || marks::end(block) != state);
    if let Some(stayed) = stayed.filter(|block| is(block, "w:p") && marks::end(block) == State::Kept) {
        sides.marks.mark_end(stayed, state);
    }
}

/// A block that stands in both and differs.
fn changed(old: &Block, new: &Block, sides: &mut Sides) -> Element {
    match (&old.content, &new.content) {
        (Content::Paragraph(before), Content::Paragraph(after)) => paragraph(before, after, new.element, sides),
        (Content::Table(before), Content::Table(after)) => rows::table(before, after, new.element, sides),
        _ => new.element.clone(),
    }
}

fn paragraph(old: &[Piece], new: &[Piece], element: &Element, sides: &mut Sides) -> Element {
    // The end of the new one holds its last bookmarks.
    let before: Vec<_> = old.iter().filter(|piece| !piece.is_end()).cloned().collect();
    let drawings = |pieces: &[Piece]| pieces.iter().filter(|piece| piece.is_drawing()).count();
    sides.drawings_left_out += drawings(&before).saturating_sub(drawings(new));
    let properties = element.find("w:pPr").cloned().map(Node::Element);
    let mut paragraph = Element { children: properties.into_iter().collect(), ..element.clone() };
    paragraph.children.extend(pieces::together(words(&before, new), &mut sides.marks));
    paragraph
}

/// Word by word.
fn words(old: &[Piece], new: &[Piece]) -> Vec<(State, Piece)> {
    let keys = |pieces: &[Piece]| pieces.iter().map(|piece| piece.key.clone()).collect::<Vec<_>>();
    let space = |at: usize| new[at].is_space();
    let mut all = Vec::new();
    for stretch in revision::stretches(&keys(old), &keys(new), space) {
        match stretch {
            Stretch::Same { new: at, .. } => all.extend(new[at].iter().map(|piece| (State::Kept, piece.clone()))),
            Stretch::Different { old: before, new: after } => {
                all.extend(old[before].iter().map(|piece| (State::Deleted, piece.clone())));
                all.extend(new[after].iter().map(|piece| (state_of(piece, State::Inserted), piece.clone())));
            }
        }
    }
    all
}

/// The end of a paragraph is none of its words.
fn state_of(piece: &Piece, state: State) -> State {
    if piece.is_end() { State::Kept } else { state }
}

/// A block that came, went or moved; nothing where a block of the old report cannot be shown.
pub fn whole(block: &Block, state: State, sides: &mut Sides) -> Option<Element> {
    match &block.content {
        Content::Paragraph(pieces) => whole_paragraph(block.element, pieces, state, sides),
        Content::Table(rows) => Some(rows::whole_table(block.element, rows, state, sides)),
        Content::Other => (!state.is_gone()).then(|| block.element.clone()),
    }
}

fn whole_paragraph(element: &Element, pieces: &[Piece], state: State, sides: &mut Sides) -> Option<Element> {
    let section = ends_section(element);
    let mut paragraph = Element { children: Vec::new(), ..element.clone() };
    paragraph.children.extend(element.find("w:pPr").cloned().map(Node::Element));
    if state.is_gone() {
        let drawings = pieces.iter().filter(|piece| piece.is_drawing()).count();
        sides.drawings_left_out += drawings;
        let words = pieces.iter().any(|piece| !piece.is_end() && !piece.is_drawing());
        if !words && (section || drawings > 0) {
            return None;
        }
        // Where pages turn is a matter of the new report.
        paragraph.elements_mut().for_each(|properties| properties.remove("w:sectPr"));
        sides.lists.adopt(&mut paragraph);
    }
    // The end of what went holds bookmarks of the old report alone.
    let pieces = pieces.iter().filter(|piece| !(state.is_gone() && piece.is_end()));
    let pieces = pieces.map(|piece| (state_of(piece, state), piece.clone()));
    paragraph.children.extend(pieces::together(pieces, &mut sides.marks));
    if state.is_gone() || !section {
        sides.marks.mark_end(&mut paragraph, state);
    }
    Some(paragraph)
}
