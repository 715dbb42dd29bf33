//! A post comes in; the same as plain text goes out, for e-mails and for editors that take no markup.

use anyhow::{Result, bail};

use super::characters::permitted;
use crate::document::{Block, Definition, Document, Inline, List, Section, Table, plain};

/// UTF-8 with the ends of lines that every editor on Windows knows.
///
/// # Errors
/// It holds a block that no post has.
pub fn write(post: &Document) -> Result<String> {
    let mut text = format!("{}\n\n{}", post.title_page.title, blocks(&post.opening)?);
    for section in &post.sections {
        text.push_str(&self::section(section)?);
    }
    let lines: Vec<_> = permitted(&text).trim_end().lines().map(|line| line.trim_end().to_owned()).collect();
    Ok(format!("{}\r\n", lines.join("\r\n")))
}

fn section(section: &Section) -> Result<String> {
    let title = format!("\n{}\n\n", words(&section.title));
    let inner = section.sections.iter().map(self::section).collect::<Result<String>>()?;
    Ok(format!("{title}{}{inner}", blocks(&section.blocks)?))
}

/// Each block with an empty line after it.
fn blocks(blocks: &[Block]) -> Result<String> {
    let texts = blocks.iter().map(block).collect::<Result<Vec<_>>>()?;
    Ok(texts.into_iter().filter(|text| !text.is_empty()).map(|text| format!("{text}\n\n")).collect())
}

fn block(block: &Block) -> Result<String> {
    Ok(match block {
        Block::Paragraph(inlines) => words(inlines),
        Block::List(list) => self::list(list)?,
        Block::Definitions(definitions) => {
            let line = |one: &Definition| format!("{} – {}", words(&one.term), words(&one.meaning));
            definitions.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Block::Quote(inner) => indented(blocks(inner)?.trim_end(), "> ", "> "),
        Block::Table(table) => self::table(table),
        Block::Callout(callout) => format!("{}\n{}", callout.title, blocks(&callout.blocks)?.trim_end()),
        Block::KeyFigures(_)
        | Block::Matrix(_)
        | Block::Chart(_)
        | Block::Picture(_)
        | Block::Contents(_)
        | Block::PageBreak => bail!("a post has words and tables alone"),
    })
}

fn list(list: &List) -> Result<String> {
    let mut items = Vec::new();
    for (index, blocks) in list.items.iter().enumerate() {
        let mark = match list.start {
            Some(start) => format!("{}. ", u64::from(start) + index as u64),
            None => "- ".to_owned(),
        };
        // Within an item the blocks stand close to each other.
        let texts = blocks.iter().map(block).collect::<Result<Vec<_>>>()?;
        let lines: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        items.push(indented(&lines.join("\n"), &mark, &" ".repeat(mark.chars().count())));
    }
    Ok(items.join("\n"))
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
            // An e-mail and „www.…” are addresses already.
            let address = link.url.trim_end_matches('/');
            let says_it = ["", "mailto:", "https://"].iter().any(|scheme| address == format!("{scheme}{shown}"));
            if says_it { shown } else { format!("{shown}: {}", link.url) }
        }
        Inline::Reference(reference) => plain(&reference.content),
        Inline::Footnote(inner) => format!(" ({})", words(inner)),
        Inline::LineBreak => "\n".to_owned(),
    };
    inlines.iter().map(said).collect()
}
