//! The blocks of one report come in; they go out taken apart, each once, with the face by which it is held against others.

use super::{
    notes::Notes,
    pairing::Face,
    pieces::{self, Piece},
};
use crate::open_xml::tree::Element;

/// A block of a body or of a cell.
pub struct Block<'a> {
    pub element: &'a Element,
    pub face: Face,
    pub content: Content<'a>,
}

/// What a block consists of.
pub enum Content<'a> {
    /// Words and signs; the last piece is the end.
    Paragraph(Vec<Piece>),
    /// Rows.
    Table(Vec<Row<'a>>),
    /// Something that no change is told of, such as a list of contents.
    Other,
}

/// A row of a table.
pub struct Row<'a> {
    pub element: &'a Element,
    pub face: Face,
    pub cells: Vec<Vec<Block<'a>>>,
}

/// Takes blocks apart; the notes are those of their report.
pub fn apart<'a>(blocks: impl Iterator<Item = &'a Element>, notes: &Notes) -> Vec<Block<'a>> {
    blocks.map(|element| block(element, notes)).collect()
}

fn block<'a>(element: &'a Element, notes: &Notes) -> Block<'a> {
    let (kind, whole, content) = match element.name.as_str() {
        "w:p" => {
            let pieces = pieces::pieces(element, notes);
            let whole = joined(pieces.iter().map(|piece| piece.key.as_str()), "\u{1F}");
            (format!("p {}", style(element)), whole, Content::Paragraph(pieces))
        }
        "w:tbl" => {
            let rows: Vec<_> = element.elements().filter(|row| row.name == "w:tr").map(|one| row(one, notes)).collect();
            let whole = joined(rows.iter().map(|row| row.face.whole.as_str()), "\n");
            let columns = element.find("w:tblGrid").map_or(0, |grid| grid.elements().count());
            (format!("tbl {columns}"), whole, Content::Table(rows))
        }
        name => (name.to_owned(), name.to_owned(), Content::Other),
    };
    let mut face = Face::new(format!("{kind}\n{whole}"), kind, &pieces::shown(element));
    let words = matches!(&content, Content::Paragraph(pieces) if !pieces.iter().any(Piece::is_drawing));
    face.movable = words && !ends_section(element);
    Block { element, face, content }
}

fn row<'a>(element: &'a Element, notes: &Notes) -> Row<'a> {
    let cells = element.elements().filter(|cell| cell.name == "w:tc");
    let content = |cell: &'a Element| cell.elements().filter(|block| block.name != "w:tcPr");
    let cells: Vec<_> = cells.map(|cell| apart(content(cell), notes)).collect();
    let key = |cell: &Vec<Block>| joined(cell.iter().map(|block| block.face.whole.as_str()), "\u{1D}");
    let keys: Vec<_> = cells.iter().map(key).collect();
    let face = Face::new(keys.join("\u{1C}"), cells.len().to_string(), &pieces::shown(element));
    Row { element, face, cells }
}

fn joined<'a>(keys: impl Iterator<Item = &'a str>, between: &str) -> String {
    keys.collect::<Vec<_>>().join(between)
}

fn style(paragraph: &Element) -> &str {
    let style = paragraph.find("w:pPr").and_then(|properties| properties.find("w:pStyle"));
    style.and_then(|style| style.get("w:val")).unwrap_or_default()
}

/// Whether a section of pages ends with this paragraph.
pub fn ends_section(paragraph: &Element) -> bool {
    paragraph.find("w:pPr").is_some_and(|properties| properties.find("w:sectPr").is_some())
}
