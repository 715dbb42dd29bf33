//! The blocks of two bodies, or of two cells, come in; one list with the marks of what came, went and changed goes out.

use super::{
    lists::Lists,
    marks::{self, Marks, State},
    notes::Notes,
    pairing::{self, Face, Step},
    pieces::{self, Piece},
};
use crate::{
    alignment::{Stretch, align},
    open_xml::tree::{Element, Node},
};

/// What is needed on the way through both bodies.
pub struct Sides<'a> {
    pub old: &'a Notes,
    pub new: &'a Notes,
    pub marks: Marks<'a>,
    pub lists: Lists,
    /// How many pictures and charts the old report alone has: they are left out.
    pub drawings_left_out: usize,
}

/// Compares two lists of blocks.
pub fn blocks(old: &[&Element], new: &[&Element], sides: &mut Sides) -> Vec<Element> {
    let of_old: Vec<_> = old.iter().map(|block| face(block, sides.old)).collect();
    let of_new: Vec<_> = new.iter().map(|block| face(block, sides.new)).collect();
    let mut all = Vec::new();
    let steps: Vec<_> = last_together(pairing::steps(&of_old, &of_new), old, new).into_iter().collect();
    // Which lists belong together is known before the first item that went looks for one.
    for step in &steps {
        if let Step::Same(before, after) | Step::Changed(before, after) = step {
            sides.lists.pair(old[*before], new[*after]);
        }
    }
    for step in steps {
        match step {
            Step::Same(_, after) => all.push(new[after].clone()),
            Step::Changed(before, after) => all.push(changed(old[before], new[after], sides)),
            Step::Old(before) => {
                let block = whole(old[before], State::Deleted, sides);
                // Two tables in a row would be taken for one.
                if let (Some(last), Some(block)) = (all.last(), &block)
                    && is(last, "w:tbl")
                    && is(block, "w:tbl")
                {
                    all.push(empty(State::Deleted, sides));
                }
                all.extend(block);
            }
            Step::New(after) => {
                if all.last().is_some_and(|last| is(last, "w:tbl")) && is(new[after], "w:tbl") {
                    all.push(empty(State::Deleted, sides));
                }
                all.extend(whole(new[after], State::Inserted, sides));
            }
        }
    }
    settle(&mut all, sides);
    all
}

fn is(element: &Element, name: &str) -> bool {
    element.name == name
}

fn empty(state: State, sides: &mut Sides) -> Element {
    let mut paragraph = Element::new("w:p");
    sides.marks.mark_end(&mut paragraph, state);
    paragraph
}

/// The end of the last paragraph of a cell can neither come nor go: where the last ones differ, they are told as one.
fn last_together(mut steps: Vec<Step>, old: &[&Element], new: &[&Element]) -> Vec<Step> {
    let before = steps.iter().rposition(|step| matches!(step, Step::Old(_)));
    let after = steps.iter().rposition(|step| matches!(step, Step::New(_)));
    let (Some(before), Some(after)) = (before, after) else { return steps };
    let tail = before.min(after);
    let unpaired = |step: &Step| matches!(step, Step::Old(_) | Step::New(_));
    if before.max(after) + 1 != steps.len() || !steps[tail..].iter().all(unpaired) {
        return steps;
    }
    if let (Step::Old(of_old), Step::New(of_new)) = (steps[before], steps[after])
        && is(old[of_old], "w:p")
        && is(new[of_new], "w:p")
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

fn face(block: &Element, notes: &Notes) -> Face {
    let (whole, kind) = match block.name.as_str() {
        "w:p" => (paragraph_key(block, notes), format!("p {}", style(block))),
        "w:tbl" => {
            let columns = block.find("w:tblGrid").map_or(0, |grid| grid.elements().count());
            let rows: Vec<_> = rows(block).map(|row| row_key(row, notes)).collect();
            (rows.join("\n"), format!("tbl {columns}"))
        }
        name => (name.to_owned(), name.to_owned()),
    };
    Face::new(format!("{kind}\n{whole}"), kind, &pieces::shown(block))
}

fn style(paragraph: &Element) -> &str {
    let style = paragraph.find("w:pPr").and_then(|properties| properties.find("w:pStyle"));
    style.and_then(|style| style.get("w:val")).unwrap_or_default()
}

fn paragraph_key(paragraph: &Element, notes: &Notes) -> String {
    pieces::pieces(paragraph, notes).into_iter().map(|piece| piece.key).collect::<Vec<_>>().join("\u{1F}")
}

fn row_key(row: &Element, notes: &Notes) -> String {
    let cells = row.elements().filter(|cell| is(cell, "w:tc"));
    let paragraphs =
        |cell: &Element| content(cell).map(|block| paragraph_key(block, notes)).collect::<Vec<_>>().join("\u{1D}");
    cells.map(paragraphs).collect::<Vec<_>>().join("\u{1C}")
}

fn rows(table: &Element) -> impl Iterator<Item = &Element> {
    table.elements().filter(|row| is(row, "w:tr"))
}

/// The blocks of a cell.
fn content(cell: &Element) -> impl Iterator<Item = &Element> {
    cell.elements().filter(|block| !is(block, "w:tcPr"))
}

/// A block that stands in both and differs.
fn changed(old: &Element, new: &Element, sides: &mut Sides) -> Element {
    match new.name.as_str() {
        "w:p" => paragraph(old, new, sides),
        "w:tbl" => table(old, new, sides),
        _ => new.clone(),
    }
}

fn paragraph(old: &Element, new: &Element, sides: &mut Sides) -> Element {
    let mut before = pieces::pieces(old, sides.old);
    // The end of the new one holds its last bookmarks.
    before.retain(|piece| !piece.is_end());
    let after = pieces::pieces(new, sides.new);
    let of_old = before.iter().filter(|piece| piece.is_drawing()).count();
    let of_new = after.iter().filter(|piece| piece.is_drawing()).count();
    sides.drawings_left_out += of_old.saturating_sub(of_new);
    let properties = new.find("w:pPr").cloned().map(Node::Element);
    let mut paragraph = Element { children: properties.into_iter().collect(), ..new.clone() };
    paragraph.children.extend(pieces::together(words(&before, &after), &mut sides.marks));
    paragraph
}

/// Word by word; between two changes a mere space is no word that stayed.
fn words(old: &[Piece], new: &[Piece]) -> Vec<(State, Piece)> {
    let keys = |pieces: &[Piece]| pieces.iter().map(|piece| piece.key.clone()).collect::<Vec<_>>();
    let stretches = align(&keys(old), &keys(new));
    let mut all = Vec::new();
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    let last = stretches.len().saturating_sub(1);
    for (index, stretch) in stretches.into_iter().enumerate() {
        match stretch {
            Stretch::Different { old: before, new: after } => {
                removed.extend(old[before].iter().map(|piece| (State::Deleted, piece.clone())));
                added.extend(new[after].iter().map(|piece| (state_of(piece), piece.clone())));
            }
            Stretch::Same { old: before, new: after } => {
                let space = new[after.clone()].iter().all(Piece::is_space);
                if space && index > 0 && index < last {
                    removed.extend(old[before].iter().map(|piece| (State::Deleted, piece.clone())));
                    added.extend(new[after].iter().map(|piece| (State::Inserted, piece.clone())));
                } else {
                    all.append(&mut removed);
                    all.append(&mut added);
                    all.extend(new[after].iter().map(|piece| (State::Kept, piece.clone())));
                }
            }
        }
    }
    all.append(&mut removed);
    all.append(&mut added);
    all
}

/// The end of a paragraph is none of its words.
fn state_of(piece: &Piece) -> State {
    if piece.is_end() { State::Kept } else { State::Inserted }
}

fn table(old: &Element, new: &Element, sides: &mut Sides) -> Element {
    let (before, after): (Vec<_>, Vec<_>) = (rows(old).collect(), rows(new).collect());
    let face = |row: &Element, notes: &Notes| {
        let cells = row.elements().filter(|cell| is(cell, "w:tc")).count();
        Face::new(row_key(row, notes), format!("{cells}"), &pieces::shown(row))
    };
    let of_old: Vec<_> = before.iter().map(|row| face(row, sides.old)).collect();
    let of_new: Vec<_> = after.iter().map(|row| face(row, sides.new)).collect();
    let mut table = Element { children: Vec::new(), ..new.clone() };
    table.children =
        new.children.iter().filter(|node| !matches!(node, Node::Element(row) if is(row, "w:tr"))).cloned().collect();
    for step in pairing::steps(&of_old, &of_new) {
        let row = match step {
            Step::Same(_, new) => after[new].clone(),
            Step::Changed(old, new) => row(before[old], after[new], sides),
            Step::Old(old) => whole_row(before[old], State::Deleted, sides),
            Step::New(new) => whole_row(after[new], State::Inserted, sides),
        };
        table.children.push(Node::Element(row));
    }
    table
}

fn row(old: &Element, new: &Element, sides: &mut Sides) -> Element {
    let mut row = new.clone();
    let before: Vec<_> = old.elements().filter(|cell| is(cell, "w:tc")).collect();
    for (cell, before) in row.elements_mut().filter(|cell| is(cell, "w:tc")).zip(before) {
        let (old, new): (Vec<_>, Vec<_>) = (content(before).collect(), content(cell).collect());
        let blocks = blocks(&old, &new, sides);
        cell.children.retain(|node| matches!(node, Node::Element(properties) if is(properties, "w:tcPr")));
        cell.children.extend(blocks.into_iter().map(Node::Element));
    }
    row
}

/// A row that came or went: Word wants the mark of the row and marks in its cells.
fn whole_row(row: &Element, state: State, sides: &mut Sides) -> Element {
    let mut row = row.clone();
    for cell in row.elements_mut().filter(|cell| is(cell, "w:tc")) {
        let blocks: Vec<_> = content(cell).map(|block| whole_or_empty(block, state, sides)).collect();
        cell.children.retain(|node| matches!(node, Node::Element(properties) if is(properties, "w:tcPr")));
        cell.children.extend(blocks.into_iter().map(Node::Element));
    }
    sides.marks.mark_row(&mut row, state);
    row
}

/// A cell is never without a paragraph.
fn whole_or_empty(block: &Element, state: State, sides: &mut Sides) -> Element {
    match whole(block, state, sides) {
        Some(block) => block,
        None => empty(state, sides),
    }
}

/// A block that came or went; nothing where a block of the old report cannot be shown.
fn whole(block: &Element, state: State, sides: &mut Sides) -> Option<Element> {
    match block.name.as_str() {
        "w:p" => whole_paragraph(block, state, sides),
        "w:tbl" => {
            let mut table = block.clone();
            for row in table.elements_mut().filter(|row| is(row, "w:tr")) {
                *row = whole_row(row, state, sides);
            }
            Some(table)
        }
        _ => (state != State::Deleted).then(|| block.clone()),
    }
}

fn whole_paragraph(block: &Element, state: State, sides: &mut Sides) -> Option<Element> {
    let notes = if state == State::Deleted { sides.old } else { sides.new };
    let all = pieces::pieces(block, notes);
    let section = block.find("w:pPr").is_some_and(|properties| properties.find("w:sectPr").is_some());
    let mut paragraph = Element { children: Vec::new(), ..block.clone() };
    paragraph.children.extend(block.find("w:pPr").cloned().map(Node::Element));
    if state == State::Deleted {
        let drawings = all.iter().filter(|piece| piece.is_drawing()).count();
        sides.drawings_left_out += drawings;
        let words = all.iter().any(|piece| !piece.is_end() && !piece.is_drawing());
        if !words && (section || drawings > 0) {
            return None;
        }
        // Where pages turn is a matter of the new report.
        paragraph.elements_mut().for_each(|properties| properties.remove("w:sectPr"));
        sides.lists.adopt(&mut paragraph);
    }
    // The end of what went holds bookmarks of the old report alone.
    let all = all.into_iter().filter(|piece| state != State::Deleted || !piece.is_end());
    let all = all.map(|piece| (if piece.is_end() { State::Kept } else { state }, piece));
    paragraph.children.extend(pieces::together(all, &mut sides.marks));
    if state == State::Deleted || !section {
        sides.marks.mark_end(&mut paragraph, state);
    }
    Some(paragraph)
}
