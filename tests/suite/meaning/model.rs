//! A document comes in; what its PDF must say goes out, line by line.

use sprawozdanie::{
    document::{
        Bar, Block, Cell, Chart, ColumnRole, Contents, ContentsOf, Document, Inline, List, Matrix, Picture, Plot,
        Section, Table, TitlePage,
    },
    output::Pagination,
};

use super::{Lines, Stress, Words};

/// All that the document says, in its order; and the words that each of its figures must show.
pub fn told(document: &Document, pagination: &Pagination) -> (Vec<String>, Vec<Vec<String>>) {
    let mut teller = Teller { document, pagination, notes: 0, lines: Lines::default(), drawn: Vec::new() };
    teller.title_page(&document.title_page);
    teller.blocks(&document.opening, 0);
    document.sections.iter().for_each(|section| teller.section(section, 1));
    (teller.lines.0, teller.drawn)
}

struct Teller<'a> {
    document: &'a Document,
    pagination: &'a Pagination,
    notes: usize,
    lines: Lines,
    drawn: Vec<Vec<String>>,
}

impl Teller<'_> {
    fn title_page(&mut self, page: &TitlePage) {
        self.lines.push(0, "P", &page.organizer.join(" "));
        self.lines.push(0, "P", &page.kind);
        self.lines.push(0, "Title", &page.title);
        page.subtitle.iter().chain(&page.notice).for_each(|words| self.lines.push(0, "P", words));
        if !page.facts.is_empty() {
            self.lines.push(0, &format!("List None {}", page.facts.len()), "");
        }
        for fact in &page.facts {
            self.lines.push(1, "Item", &format!("*{}*", fact.label));
            self.lines.push(2, "P", &fact.value);
        }
        self.lines.push(0, "P", &page.place_and_date);
        page.logo_strip.iter().for_each(|strip| self.figure(&strip.alt, Vec::new(), 0));
        page.funding_statement.iter().for_each(|words| self.lines.push(0, "P", words));
    }

    fn section(&mut self, section: &Section, level: usize) {
        let title = self.inlines(&section.title);
        self.lines.push(0, &format!("H{level}"), &numbered(section, &title));
        self.blocks(&section.blocks, 0);
        section.sections.iter().for_each(|section| self.section(section, level + 1));
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => {
                    let text = self.inlines(inlines);
                    self.lines.push(depth, "P", &text);
                }
                Block::List(list) => self.list(list, depth),
                Block::Definitions(definitions) => {
                    self.lines.push(depth, &format!("List None {}", definitions.len()), "");
                    for definition in definitions {
                        let term = self.inlines(&definition.term);
                        self.lines.push(depth + 1, "Item", &format!("*{term}*"));
                        let meaning = self.inlines(&definition.meaning);
                        self.lines.push(depth + 2, "P", &meaning);
                    }
                }
                Block::Quote(blocks) => {
                    self.lines.push(depth, "Quote", "");
                    self.blocks(blocks, depth + 1);
                }
                Block::Table(table) => self.table(table, depth),
                Block::Matrix(matrix) => self.matrix(matrix, depth),
                Block::Chart(chart) => self.chart(chart, depth),
                Block::KeyFigures(figures) => {
                    figures.iter().for_each(|it| self.lines.push(depth, "P", &format!("{} {}", it.value, it.label)));
                }
                Block::Callout(callout) => {
                    self.lines.push(depth, "P", &callout.title);
                    self.blocks(&callout.blocks, depth);
                }
                Block::Picture(picture) => self.picture(picture, depth),
                Block::Contents(contents) => self.contents(contents, depth),
                Block::PageBreak => {}
            }
        }
    }

    fn list(&mut self, list: &List, depth: usize) {
        let kind = if list.start.is_some() { "Decimal" } else { "Circle" };
        self.lines.push(depth, &format!("List {kind} {}", list.items.len()), "");
        for (index, item) in list.items.iter().enumerate() {
            let mark = list.start.map_or("•".to_owned(), |start| format!("{}.", start as usize + index));
            self.lines.push(depth + 1, "Item", &mark);
            self.blocks(item, depth + 2);
        }
    }

    fn table(&mut self, table: &Table, depth: usize) {
        self.lines.push(depth, "Table", &table.summary);
        self.lines.push(depth + 1, "Caption", &format!("Tabela {}. {}", table.number, table.caption));
        self.lines.push(depth + 1, "Row", "");
        table.columns.iter().for_each(|column| self.lines.push(depth + 2, "TH Column", &column.title));
        for row in &table.rows {
            self.lines.push(depth + 1, "Row", "");
            for (cell, column) in row.iter().zip(&table.columns) {
                let kind = match column.role {
                    ColumnRole::RowHeader => "TH Row",
                    ColumnRole::Data => "TD",
                };
                let text = self.cell(cell);
                self.lines.push(depth + 2, kind, &text);
            }
        }
    }

    fn cell(&mut self, cell: &Cell) -> String {
        cell.iter().map(|paragraph| self.inlines(paragraph)).collect::<Vec<_>>().join(" / ")
    }

    fn matrix(&mut self, matrix: &Matrix, depth: usize) {
        self.lines.push(depth, "Table", &matrix.summary);
        self.lines.push(depth + 1, "Caption", &format!("Tabela {}. {}", matrix.number, matrix.caption));
        self.lines.push(depth + 1, "Row", "");
        let headings = std::iter::once(&matrix.corner).chain(&matrix.columns);
        headings.for_each(|words| self.lines.push(depth + 2, "TH Column", words));
        for row in &matrix.rows {
            self.lines.push(depth + 1, "Row", "");
            self.lines.push(depth + 2, "TH Row", &row.title);
            row.cells.iter().for_each(|cell| self.lines.push(depth + 2, "TD", cell));
        }
    }

    fn chart(&mut self, chart: &Chart, depth: usize) {
        self.lines.push(depth, "Caption", &format!("Rysunek {}. {}", chart.number, chart.caption));
        let drawn = match &chart.plot {
            Plot::Bars(bars) | Plot::Parts(bars) => {
                let of = |bar: &Bar| [bar.label.clone(), bar.shown.clone()];
                std::iter::once(bars.unit.clone()).chain(bars.bars.iter().flat_map(of)).collect()
            }
            Plot::Timeline(timeline) => {
                let ticks = timeline.ticks.iter().map(|tick| tick.label.clone());
                ticks.chain(timeline.rows.iter().flat_map(|row| [row.label.clone(), row.shown.clone()])).collect()
            }
            Plot::TileMap(map) => {
                let tiles = map.tiles.iter().flat_map(|tile| [tile.label.clone(), tile.shown.clone()]);
                let shades = map.shades.iter().map(|shade| shade.label.clone());
                tiles.chain([map.unit.clone()]).chain(shades).collect()
            }
        };
        self.figure(&chart.alt, drawn, depth);
    }

    fn figure(&mut self, alternative: &str, drawn: Vec<String>, depth: usize) {
        self.lines.push(depth, "Figure", alternative);
        self.drawn.push(drawn);
    }

    fn picture(&mut self, picture: &Picture, depth: usize) {
        if let (Some(number), Some(caption)) = (picture.number, &picture.caption) {
            self.lines.push(depth, "Caption", &format!("Rysunek {number}. {caption}"));
        }
        self.figure(&picture.alt, Vec::new(), depth);
    }

    fn contents(&mut self, contents: &Contents, depth: usize) {
        self.lines.push(depth, "P", &contents.title);
        self.lines.push(depth, "Contents", "");
        match contents.of {
            ContentsOf::Sections => self.entries(&self.document.sections, contents.depth.into(), depth + 1),
            ContentsOf::Tables | ContentsOf::Figures => {
                let mut found = Vec::new();
                figures(&self.document.sections, contents.of, &mut found);
                for (id, words) in found {
                    let page = self.pagination.pages[id];
                    self.lines.push(depth + 1, "Entry", &format!("{words} {page} → {page}"));
                }
            }
        }
    }

    fn entries(&mut self, sections: &[Section], levels: usize, depth: usize) {
        for section in sections {
            let title = numbered(section, &without_links(&section.title));
            let page = self.pagination.pages[&section.id];
            self.lines.push(depth, "Entry", &format!("{title} {page} → {page}"));
            if levels > 1 && !section.sections.is_empty() {
                self.lines.push(depth, "Contents", "");
                self.entries(&section.sections, levels - 1, depth + 1);
            }
        }
    }

    /// Words with marks for what the tags must tell apart: stress, `[link](address)`, `[reference](page)`, `{1: footnote}`.
    fn inlines(&mut self, inlines: &[Inline]) -> String {
        let mut words = Words::default();
        self.run(inlines, Stress::default(), &mut words);
        words.end()
    }

    fn run(&mut self, inlines: &[Inline], stress: Stress, words: &mut Words) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => words.push(text, stress),
                Inline::Strong(inner) => self.run(inner, Stress { strong: true, ..stress }, words),
                Inline::Emphasis(inner) => self.run(inner, Stress { emphasis: true, ..stress }, words),
                Inline::Link(link) => {
                    words.mark("[");
                    self.run(&link.content, stress, words);
                    words.mark(&format!("]({})", link.url));
                }
                Inline::Reference(reference) => {
                    words.mark("[");
                    self.run(&reference.content, stress, words);
                    words.mark(&format!("]({})", self.pagination.pages[&reference.to]));
                }
                Inline::Footnote(inner) => {
                    self.notes += 1;
                    let number = self.notes;
                    let note = self.inlines(inner);
                    words.mark(&format!("{{{number}: {note}}}"));
                }
                Inline::LineBreak => words.push(" ", stress),
            }
        }
    }
}

/// The words of a heading in the contents: what can be followed leads nowhere there, and a footnote stays behind.
fn without_links(inlines: &[Inline]) -> String {
    fn run(inlines: &[Inline], stress: Stress, words: &mut Words) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => words.push(text, stress),
                Inline::Strong(inner) => run(inner, Stress { strong: true, ..stress }, words),
                Inline::Emphasis(inner) => run(inner, Stress { emphasis: true, ..stress }, words),
                Inline::Link(link) => run(&link.content, stress, words),
                Inline::Reference(reference) => run(&reference.content, stress, words),
                Inline::Footnote(_) => {}
                Inline::LineBreak => words.push(" ", stress),
            }
        }
    }
    let mut words = Words::default();
    run(inlines, Stress::default(), &mut words);
    words.end()
}

fn numbered(section: &Section, title: &str) -> String {
    section.number.as_ref().map_or(title.to_owned(), |number| format!("{number} {title}"))
}

/// The numbered tables or figures of all sections with the words of their entries.
fn figures<'a>(sections: &'a [Section], of: ContentsOf, found: &mut Vec<(&'a str, String)>) {
    for section in sections {
        for block in &section.blocks {
            let entry = match (block, of) {
                (Block::Table(table), ContentsOf::Tables) => (&table.id, "Tabela", table.number, &table.caption),
                (Block::Matrix(matrix), ContentsOf::Tables) => (&matrix.id, "Tabela", matrix.number, &matrix.caption),
                (Block::Chart(chart), ContentsOf::Figures) => (&chart.id, "Rysunek", chart.number, &chart.caption),
                (
                    Block::Picture(Picture { id, number: Some(number), caption: Some(caption), .. }),
                    ContentsOf::Figures,
                ) => (id, "Rysunek", *number, caption),
                _ => continue,
            };
            found.push((entry.0, format!("{} {}. {}", entry.1, entry.2, entry.3)));
        }
        figures(&section.sections, of, found);
    }
}
