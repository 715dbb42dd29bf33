//! A data table or a table of marks comes in; a table of the page goes out, in a frame that scrolls where it is narrow.

use anyhow::{Result, ensure};

use super::{
    inline,
    markup::{classed, holding},
    story::{Manner, Story, beside},
};
use crate::{
    document::{Alignment, Cell, Column, ColumnRole, Matrix, Table},
    open_xml::tree::{Element, Node},
};

/// A data table.
pub fn table<'a>(story: &mut Story<'a>, table: &'a Table) -> Result<Element> {
    ensure!(!table.columns.is_empty(), "table `{}` has no columns", table.id);
    let heads = table.columns.iter().map(|column| head(&column.title, aligned(column.alignment)));
    let mut body = Element::new("tbody");
    for row in &table.rows {
        let (id, width) = (&table.id, table.columns.len());
        ensure!(row.len() == width, "table `{id}` has a row of {} cells for {width} columns", row.len());
        let mut cells = Element::new("tr");
        for (cell, column) in row.iter().zip(&table.columns) {
            cells = cells.child(self::cell(story, cell, column)?);
        }
        body = body.child(cells);
    }
    let wide = if table.columns.len() > MOST_OF_NARROW { "table wide" } else { "table" };
    let described = Described { id: &table.id, number: table.number, caption: &table.caption, summary: &table.summary };
    Ok(match story.manner {
        Manner::Page => described.framed(wide, heads.collect(), body),
        Manner::Piece => described.plain(heads.collect(), body),
    })
}

/// A table of this many columns fits a telephone.
const MOST_OF_NARROW: usize = 3;

/// A table of marks; the headings of its columns are turned.
pub fn matrix(matrix: &Matrix) -> Result<Element> {
    let corner = Element::new("th").with("scope", "col").text(&matrix.corner);
    let turned = matrix
        .columns
        .iter()
        .map(|title| Element::new("th").with("scope", "col").child(classed("span", "turned").text(title)));
    let mut body = Element::new("tbody");
    for row in &matrix.rows {
        ensure!(row.cells.len() == matrix.columns.len(), "matrix `{}` has a row of another length", matrix.id);
        let name = Element::new("th").with("scope", "row").text(&row.title);
        let cells = row.cells.iter().map(|mark| classed("td", "center").text(mark));
        body = body.child(cells.fold(Element::new("tr").child(name), Element::child));
    }
    let heads = std::iter::once(corner).chain(turned).collect();
    let described =
        Described { id: &matrix.id, number: matrix.number, caption: &matrix.caption, summary: &matrix.summary };
    Ok(described.framed("table matrix", heads, body))
}

/// What is said of a table.
struct Described<'a> {
    id: &'a str,
    number: u32,
    caption: &'a str,
    summary: &'a str,
}

impl Described<'_> {
    /// The table alone, without a number, since nothing around it has one.
    fn plain(&self, heads: Vec<Element>, body: Element) -> Element {
        let head = heads.into_iter().fold(Element::new("tr"), Element::child);
        let caption = Element::new("caption").text(self.caption);
        Element::new("table").child(caption).child(Element::new("thead").child(head)).child(body)
    }

    /// The table in a frame that whoever has no mouse can scroll. The summary is for those who don't see the table.
    fn framed(&self, class: &str, heads: Vec<Element>, body: Element) -> Element {
        let (caption_id, summary_id) = (beside(self.id, "caption"), beside(self.id, "summary"));
        let label = classed("span", "label").text(&format!("Tabela\u{A0}{}. ", self.number));
        let words = classed("span", "words").with("id", &caption_id).child(label).text(self.caption);
        let head = heads.into_iter().fold(Element::new("tr"), Element::child);
        let table = Element::new("table")
            .with("id", self.id)
            .with("aria-describedby", &summary_id)
            .child(Element::new("caption").child(words))
            .child(Element::new("thead").child(head))
            .child(body);
        let summary = Element::new("p").with("id", &summary_id).with("hidden", "hidden").text(self.summary);
        let frame = classed("div", class).with("role", "region").with("aria-labelledby", &caption_id);
        frame.with("tabindex", "0").child(summary).child(table)
    }
}

fn head(title: &str, aligned: Option<&str>) -> Element {
    let head = Element::new("th").with("scope", "col");
    let head = aligned.into_iter().fold(head, |head, class| head.with("class", class));
    head.text(title)
}

/// A cell: its words alone, or its paragraphs where there are several.
fn cell<'a>(story: &mut Story<'a>, cell: &'a Cell, column: &Column) -> Result<Element> {
    let element = match column.role {
        ColumnRole::RowHeader => Element::new("th").with("scope", "row"),
        ColumnRole::Data => Element::new("td"),
    };
    let element = aligned(column.alignment).into_iter().fold(element, |element, class| element.with("class", class));
    let nodes = match cell.as_slice() {
        [words] => inline::inlines(story, words)?,
        paragraphs => {
            let mut nodes = Vec::new();
            for paragraph in paragraphs {
                let words = inline::inlines(story, paragraph)?;
                nodes.push(Node::Element(holding(Element::new("p"), words)));
            }
            nodes
        }
    };
    Ok(holding(element, nodes))
}

/// The class of a column's cells; words stand at the line's start anyway.
fn aligned(alignment: Alignment) -> Option<&'static str> {
    match alignment {
        Alignment::Start => None,
        Alignment::Center => Some("center"),
        Alignment::End | Alignment::Decimal => Some("number"),
    }
}
