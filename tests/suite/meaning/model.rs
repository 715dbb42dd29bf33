//! A document comes in; the passages that its PDF must say go out, with the words that its figures must show.

use sprawozdanie::{
    document::{
        Bar, Block, Cell, Chart, ColumnRole, Contents, ContentsOf, Document, Inline, KeyFigure, List, Matrix, Picture,
        Plot, Section, Table, TitlePage,
    },
    output::Pagination,
    reading::{Kind, Marks, Passage, Scope, Stress, Target, Words},
};

/// All that the document says, in its order; and the words that each of its figures must show.
pub fn told(document: &Document, pagination: &Pagination) -> (Vec<Passage>, Vec<Vec<String>>) {
    let mut teller = Teller { document, pagination, notes: 0, quoted: false, passages: Vec::new(), drawn: Vec::new() };
    teller.title_page(&document.title_page);
    teller.blocks(&document.opening, 0);
    document.sections.iter().for_each(|section| teller.section(section, 1));
    (teller.passages, teller.drawn)
}

struct Teller<'a> {
    document: &'a Document,
    pagination: &'a Pagination,
    notes: usize,
    quoted: bool,
    passages: Vec<Passage>,
    drawn: Vec<Vec<String>>,
}

/// Words without stress and links.
fn plainly(text: &str) -> Words {
    let mut words = Words::default();
    words.push(text, Stress::default());
    words
}

/// Words that are all stressed strongly.
fn strongly(text: &str) -> Words {
    let mut words = Words::default();
    words.push(text, Stress { strong: true, ..Stress::default() });
    words
}

impl Teller<'_> {
    fn say(&mut self, depth: usize, kind: Kind, words: Words) {
        words.passages(kind, depth, self.quoted, &mut self.passages);
    }

    fn tell(&mut self, depth: usize, kind: Kind, text: &str) {
        self.say(depth, kind, plainly(text));
    }

    fn title_page(&mut self, page: &TitlePage) {
        page.organizer.iter().for_each(|line| self.tell(0, Kind::Paragraph, line));
        self.tell(0, Kind::Paragraph, &page.kind);
        self.tell(0, Kind::Title, &page.title);
        page.subtitle.iter().chain(&page.notice).for_each(|words| self.tell(0, Kind::Paragraph, words));
        if !page.facts.is_empty() {
            self.tell(0, Kind::List(Marks::Terms), "");
        }
        for fact in &page.facts {
            self.say(1, Kind::Item, strongly(&fact.label));
            self.tell(2, Kind::Paragraph, &fact.value);
        }
        self.tell(0, Kind::Paragraph, &page.place_and_date);
        page.logo_strip.iter().for_each(|strip| self.figure(&strip.alt, Vec::new(), 0));
        page.funding_statement.iter().for_each(|words| self.tell(0, Kind::Paragraph, words));
    }

    fn section(&mut self, section: &Section, level: usize) {
        let title = self.numbered(section);
        self.say(0, Kind::Heading(level), title);
        self.blocks(&section.blocks, 0);
        section.sections.iter().for_each(|section| self.section(section, level + 1));
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(inlines) => {
                    let words = self.inlines(inlines);
                    self.say(depth, Kind::Paragraph, words);
                }
                Block::List(list) => self.list(list, depth),
                Block::Definitions(definitions) => {
                    self.tell(depth, Kind::List(Marks::Terms), "");
                    for definition in definitions {
                        let mut term = Words::default();
                        self.run(&definition.term, Stress { strong: true, ..Stress::default() }, &mut term);
                        self.say(depth + 1, Kind::Item, term);
                        let meaning = self.inlines(&definition.meaning);
                        self.say(depth + 2, Kind::Paragraph, meaning);
                    }
                }
                Block::Quote(blocks) => {
                    let outside = std::mem::replace(&mut self.quoted, true);
                    self.blocks(blocks, 0);
                    self.quoted = outside;
                }
                Block::Table(table) => self.table(table, depth),
                Block::Matrix(matrix) => self.matrix(matrix, depth),
                Block::Chart(chart) => self.chart(chart, depth),
                Block::KeyFigures(figures) => {
                    let told = |it: &KeyFigure| format!("{} {}", it.value, it.label);
                    figures.iter().for_each(|it| self.tell(depth, Kind::Paragraph, &told(it)));
                }
                Block::Callout(callout) => {
                    self.tell(depth, Kind::Paragraph, &callout.title);
                    self.blocks(&callout.blocks, depth);
                }
                Block::Picture(picture) => self.picture(picture, depth),
                Block::Contents(contents) => self.contents(contents, depth),
                Block::PageBreak => {}
            }
        }
    }

    fn list(&mut self, list: &List, depth: usize) {
        let marks = if list.start.is_some() { Marks::Numbers } else { Marks::Bullets };
        self.tell(depth, Kind::List(marks), "");
        for (index, item) in list.items.iter().enumerate() {
            let mark = list.start.map_or("•".to_owned(), |start| format!("{}.", start as usize + index));
            self.tell(depth + 1, Kind::Item, &mark);
            self.blocks(item, depth + 2);
        }
    }

    fn table(&mut self, table: &Table, depth: usize) {
        self.tell(depth, Kind::Table, &table.summary);
        self.tell(depth + 1, Kind::Caption, &format!("Tabela {}. {}", table.number, table.caption));
        self.tell(depth + 1, Kind::Row, "");
        table.columns.iter().for_each(|column| self.tell(depth + 2, Kind::Header(Scope::Column), &column.title));
        for row in &table.rows {
            self.tell(depth + 1, Kind::Row, "");
            for (cell, column) in row.iter().zip(&table.columns) {
                let kind = match column.role {
                    ColumnRole::RowHeader => Kind::Header(Scope::Row),
                    ColumnRole::Data => Kind::Cell,
                };
                let words = self.cell(cell);
                self.say(depth + 2, kind, words);
            }
        }
    }

    fn cell(&mut self, cell: &Cell) -> Words {
        let mut words = Words::default();
        for (index, paragraph) in cell.iter().enumerate() {
            let paragraph = self.inlines(paragraph);
            words.append(if index == 0 { "" } else { " / " }, paragraph);
        }
        words
    }

    fn matrix(&mut self, matrix: &Matrix, depth: usize) {
        self.tell(depth, Kind::Table, &matrix.summary);
        self.tell(depth + 1, Kind::Caption, &format!("Tabela {}. {}", matrix.number, matrix.caption));
        self.tell(depth + 1, Kind::Row, "");
        let headings = std::iter::once(&matrix.corner).chain(&matrix.columns);
        headings.for_each(|words| self.tell(depth + 2, Kind::Header(Scope::Column), words));
        for row in &matrix.rows {
            self.tell(depth + 1, Kind::Row, "");
            self.tell(depth + 2, Kind::Header(Scope::Row), &row.title);
            row.cells.iter().for_each(|cell| self.tell(depth + 2, Kind::Cell, cell));
        }
    }

    fn chart(&mut self, chart: &Chart, depth: usize) {
        self.tell(depth, Kind::Caption, &format!("Rysunek {}. {}", chart.number, chart.caption));
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
        self.tell(depth, Kind::Figure, alternative);
        self.drawn.push(drawn);
    }

    fn picture(&mut self, picture: &Picture, depth: usize) {
        if let (Some(number), Some(caption)) = (picture.number, &picture.caption) {
            self.tell(depth, Kind::Caption, &format!("Rysunek {number}. {caption}"));
        }
        self.figure(&picture.alt, Vec::new(), depth);
    }

    fn contents(&mut self, contents: &Contents, depth: usize) {
        self.tell(depth, Kind::Paragraph, &contents.title);
        self.tell(depth, Kind::Contents, "");
        match contents.of {
            ContentsOf::Sections => self.entries(&self.document.sections, contents.depth.into(), depth + 1),
            ContentsOf::Tables | ContentsOf::Figures => {
                let mut found = Vec::new();
                figures(&self.document.sections, contents.of, &mut found);
                for (id, label, caption) in found {
                    self.entry(&label, plainly(&caption), id, depth + 1);
                }
            }
        }
    }

    fn entries(&mut self, sections: &[Section], levels: usize, depth: usize) {
        for section in sections {
            let mut title = Words::default();
            title.append("", self.without_links(&section.title));
            let number = section.number.clone().unwrap_or_default();
            self.entry(&number, title, &section.id, depth);
            if levels > 1 && !section.sections.is_empty() {
                self.tell(depth, Kind::Contents, "");
                self.entries(&section.sections, levels - 1, depth + 1);
            }
        }
    }

    /// The number of an entry is a label; the words after it lead to the page.
    fn entry(&mut self, label: &str, title: Words, id: &str, depth: usize) {
        let page = self.pagination.pages[id];
        let mut entry = plainly(&format!("{label} "));
        entry.open_link();
        entry.append("", title);
        entry.push(&format!(" {page}"), Stress::default());
        entry.close_link([Target::Page(page as usize)]);
        self.say(depth, Kind::Entry, entry);
    }

    /// The words of a heading with its number.
    fn numbered(&mut self, section: &Section) -> Words {
        let mut words = plainly(&section.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default());
        self.run(&section.title, Stress::default(), &mut words);
        words
    }

    /// The words of a heading in the contents: what can be followed leads nowhere there, and a footnote stays behind.
    fn without_links(&self, inlines: &[Inline]) -> Words {
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
        words
    }

    fn inlines(&mut self, inlines: &[Inline]) -> Words {
        let mut words = Words::default();
        self.run(inlines, Stress::default(), &mut words);
        words
    }

    fn run(&mut self, inlines: &[Inline], stress: Stress, words: &mut Words) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => words.push(text, stress),
                Inline::Strong(inner) => self.run(inner, Stress { strong: true, ..stress }, words),
                Inline::Emphasis(inner) => self.run(inner, Stress { emphasis: true, ..stress }, words),
                Inline::Link(link) => {
                    words.open_link();
                    self.run(&link.content, stress, words);
                    words.close_link([Target::Address(link.url.clone())]);
                }
                Inline::Reference(reference) => {
                    words.open_link();
                    self.run(&reference.content, stress, words);
                    words.close_link([Target::Page(self.pagination.pages[&reference.to] as usize)]);
                }
                Inline::Footnote(inner) => {
                    self.notes += 1;
                    let number = self.notes.to_string();
                    let note = self.inlines(inner);
                    words.note(&number, note);
                }
                Inline::LineBreak => words.push(" ", stress),
            }
        }
    }
}

/// The numbered tables or figures of all sections with their labels and captions.
fn figures<'a>(sections: &'a [Section], of: ContentsOf, found: &mut Vec<(&'a str, String, String)>) {
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
            found.push((entry.0, format!("{} {}.", entry.1, entry.2), entry.3.clone()));
        }
        figures(&section.sections, of, found);
    }
}
