//! A document comes in; paragraphs and tables of `docx_rs` with their supplement go out.

use docx_rs::{Docx, Paragraph, Table, XMLDocx};

use super::{index::Index, measure, style, supplement::Supplement};
use crate::{
    document::{Document, Inline, Orientation, Tone},
    output::ChartPictures,
    templates::Theme,
};

mod text;

mod inline;

mod block;

mod list;

mod table;

mod decimals;

mod matrix;

mod figure;

mod key_figures;

mod caption;

mod callout;

mod section;

mod title_page;

mod running;

/// What `docx_rs` has written, and what it could not write.
pub struct Body<'a> {
    /// The parts.
    pub parts: XMLDocx,
    /// What has to be added.
    pub supplement: Supplement<'a>,
}

/// Says the document in the objects of `docx_rs`.
pub fn body<'a>(
    document: &'a Document,
    theme: &Theme,
    index: &Index,
    pictures: &ChartPictures,
) -> anyhow::Result<Body<'a>> {
    let mut story = Story::new(document, theme, index, pictures);
    title_page::title_page(&mut story, &document.title_page)?;
    story.page = Page::Break;
    block::blocks(&mut story, &document.opening, Place::TEXT)?;
    section::sections(&mut story, &document.sections, 1)?;
    section::footnotes(&mut story)?;
    let docx =
        Docx::new().header(running::header(&document.metadata)).footer(running::footer(&document.metadata, theme));
    let docx = story.parts.into_iter().fold(docx, |docx, part| match part {
        Part::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
        Part::Table(table) => docx.add_table(*table),
    });
    Ok(Body { parts: docx.build(), supplement: story.supplement })
}

/// The body while it grows.
struct Story<'a, 'b> {
    document: &'a Document,
    theme: &'b Theme,
    index: &'b Index,
    pictures: &'b ChartPictures,
    parts: Vec<Part>,
    supplement: Supplement<'a>,
    footnotes: Vec<&'a [Inline]>,
    bookmarks: usize,
    orientation: Orientation,
    page: Page,
}

/// One child of the body.
enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

/// Where the next paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// After the one before it.
    Same,
    /// At the top of a new page, which it has to begin.
    Break,
    /// At the top of a page that has begun.
    Top,
}

/// What surrounds a block.
#[derive(Debug, Clone, Copy)]
struct Place {
    surroundings: Surroundings,
    /// How many lists surround it.
    lists: usize,
}

/// Whose look a block takes.
#[derive(Debug, Clone, Copy)]
enum Surroundings {
    Text,
    Quote,
    Callout(Tone),
    QuoteInCallout(Tone),
}

impl Place {
    const TEXT: Self = Self { surroundings: Surroundings::Text, lists: 0 };
}

impl<'a, 'b> Story<'a, 'b> {
    fn new(document: &'a Document, theme: &'b Theme, index: &'b Index, pictures: &'b ChartPictures) -> Self {
        Self {
            document,
            theme,
            index,
            pictures,
            parts: Vec::new(),
            supplement: Supplement::default(),
            footnotes: Vec::new(),
            bookmarks: 0,
            orientation: Orientation::Portrait,
            page: Page::Same,
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let paragraph = match self.page {
            Page::Same | Page::Top => paragraph,
            Page::Break => paragraph.page_break_before(true),
        };
        self.page = Page::Same;
        self.parts.push(Part::Paragraph(Box::new(paragraph)));
    }

    fn table(&mut self, table: Table) {
        self.parts.push(Part::Table(Box::new(table)));
    }

    /// The width of the text on the present pages, in millimetres.
    fn text_width(&self) -> f64 {
        measure::text_width(&self.theme.page, self.orientation)
    }

    /// The paragraph with the bookmark of an anchor around what `fill` puts into it.
    fn bookmarked(
        &mut self,
        paragraph: Paragraph,
        id: &str,
        fill: impl FnOnce(Paragraph) -> Paragraph,
    ) -> anyhow::Result<Paragraph> {
        self.bookmarks += 1;
        let number = self.bookmarks;
        let name = self.index.bookmark(id)?;
        Ok(fill(paragraph.add_bookmark_start(number, name)).add_bookmark_end(number))
    }
}

/// An empty paragraph of a style.
fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

/// The style of running text in these surroundings.
fn text_style(surroundings: Surroundings) -> &'static str {
    match surroundings {
        Surroundings::Text => style::BODY_TEXT,
        Surroundings::Quote => style::QUOTE,
        Surroundings::Callout(tone) => style::callout(tone),
        Surroundings::QuoteInCallout(tone) => style::callout_quote(tone),
    }
}
