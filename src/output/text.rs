//! A post comes in; the same as plain text goes out, for e-mails and for editors that take no markup.

use super::characters::permitted;
use crate::document::{Block, Document, Inline, List, Section, Table, plain};

/// UTF-8 with the ends of lines that every editor on Windows knows.
pub fn write(document: &Document) -> String {
    let mut text = format!("{}\n\n", document.metadata.title);
    text.push_str(&blocks(&document.opening));
    document.sections.iter().for_each(|section| text.push_str(&self::section(section)));
    let lines: Vec<_> = permitted(&text).trim_end().lines().map(|line| line.trim_end().to_owned()).collect();
    format!("{}\r\n", lines.join("\r\n"))
}

fn section(section: &Section) -> String {
    let title = format!("\n{}\n\n", words(&section.title));
    let inner: String = section.sections.iter().map(self::section).collect();
    format!("{title}{}{inner}", blocks(&section.blocks))
}

/// Each block with an empty line after it.
fn blocks(blocks: &[Block]) -> String {
    blocks.iter().map(block).filter(|text| !text.is_empty()).map(|text| format!("{text}\n\n")).collect()
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => words(inlines),
        Block::List(list) => self::list(list),
        Block::Definitions(definitions) => {
            let line = |one: &crate::document::Definition| format!("{} – {}", words(&one.term), words(&one.meaning));
            definitions.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(inner) => indented(self::blocks(inner).trim_end(), "> ", "> "),
        Block::Table(table) => self::table(table),
        Block::Callout(callout) => format!("{}\n{}", callout.title, self::blocks(&callout.blocks).trim_end()),
        Block::KeyFigures(figures) => {
            figures.iter().map(|figure| format!("{} {}", figure.value, figure.label)).collect::<Vec<_>>().join("\n")
        }
        Block::Matrix(matrix) => matrix.caption.clone(),
        Block::Chart(chart) => format!("{}. {}", chart.caption, chart.alt),
        Block::Picture(picture) => picture.caption.clone().unwrap_or_default(),
        Block::Contents(_) | Block::PageBreak => String::new(),
    }
}

fn list(list: &List) -> String {
    let mark = |index: usize| match list.start {
        Some(start) => format!("{}. ", u64::from(start) + index as u64),
        None => "- ".to_owned(),
    };
    let item = |(index, blocks): (usize, &Vec<Block>)| {
        let mark = mark(index);
        // Within an item the blocks stand close to each other.
        let lines: Vec<_> = blocks.iter().map(block).filter(|text| !text.is_empty()).collect();
        indented(&lines.join("\n"), &mark, &" ".repeat(mark.chars().count()))
    };
    list.items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
}

/// A row a line, each cell behind the heading of its column.
fn table(table: &Table) -> String {
    let cell = |cell: &Vec<Vec<Inline>>| cell.iter().map(|paragraph| words(paragraph)).collect::<Vec<_>>().join(" ");
    let row = |row: &Vec<_>| {
        let cells = row.iter().zip(&table.columns).map(|(one, column)| format!("{}: {}", column.title, cell(one)));
        format!("- {}", cells.collect::<Vec<_>>().join("; ").replace('\n', " "))
    };
    let rows = table.rows.iter().map(row);
    std::iter::once(format!("{}:", table.caption)).chain(rows).collect::<Vec<_>>().join("\n")
}

fn indented(text: &str, first: &str, others: &str) -> String {
    let line = |(index, line): (usize, &str)| format!("{}{line}", if index == 0 { first } else { others });
    text.lines().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

/// The words of a line, with the addresses of its links.
fn words(inlines: &[Inline]) -> String {
    let said = |inline: &Inline| match inline {
        Inline::Text(text) => text.replace('\n', " "),
        Inline::Strong(inner) | Inline::Emphasis(inner) => words(inner),
        Inline::Link(link) => {
            let shown = plain(&link.content);
            let address = link.url.strip_prefix("mailto:").unwrap_or(&link.url);
            if shown == address { shown } else { format!("{shown}: {address}") }
        }
        Inline::Reference(reference) => plain(&reference.content),
        Inline::Footnote(inner) => format!(" ({})", words(inner)),
        Inline::LineBreak => "\n".to_owned(),
    };
    inlines.iter().map(said).collect()
}
