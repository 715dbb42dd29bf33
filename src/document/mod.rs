//! The vocabulary of a document: what `report` composes comes in, what every writer in `output` puts on paper goes out.
//!
//! Meaning, not looks: fonts, colours and measures live in the theme. Sections nest, so a heading level cannot be
//! skipped; a cell holds paragraphs, so a table cannot hold a table. Everything is numbered by [`crate::report`], so that
//! a writer shows a number and never has to find it.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

mod address;
mod chart;
mod table;

pub use address::encoded_address;
pub use chart::*;
pub use table::*;

/// One whole document with all that a writer needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// What the file says about itself.
    pub metadata: Metadata,
    /// The first page.
    pub title_page: TitlePage,
    /// Blocks between the title page and the first section: as a rule the contents.
    pub opening: Vec<Block>,
    /// The sections of level 1.
    pub sections: Vec<Section>,
    /// Pictures by the key that [`Picture::media`] names.
    pub media: BTreeMap<String, Media>,
    /// Files that the written document carries on board.
    pub attachments: Vec<Attachment>,
}

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Metadata {
    /// The full title.
    pub title: String,
    /// The title as the running header has it.
    pub short_title: String,
    /// The office that issues the document; never a person.
    pub author: String,
    /// What the document is about, in one sentence.
    pub subject: String,
    /// Key words in their order of importance.
    pub keywords: Vec<String>,
    /// BCP 47 tag of the document's language.
    pub language: String,
    /// The address of the conditions on which it may be used, where there are some.
    pub licence: Option<String>,
    /// The version, counted from 1.
    pub version: u32,
    /// True while the document is a draft.
    pub draft: bool,
    /// The day of this version, from the data.
    pub date: CalendarDate,
    /// The name of the output files without version and extension: ASCII, lower case, hyphens.
    pub file_stem: String,
    /// What the file was made of, as labels and values, for those who look at a file's properties.
    pub made_of: Vec<Fact>,
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CalendarDate {
    /// The year, four digits.
    pub year: u16,
    /// The month, 1–12.
    pub month: u8,
    /// The day of the month, 1–31.
    pub day: u8,
}

/// The first page, in reading order.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct TitlePage {
    /// The office, one line each: its name, its unit.
    pub organizer: Vec<String>,
    /// The kind of document („Sprawozdanie”), above the title.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The line under the title.
    pub subtitle: Option<String>,
    /// A notice that must not be missed, such as „dane przykładowe” or „projekt”.
    pub notice: Option<String>,
    /// Facts as label and value, such as („Okres konsultacji”, „od sierpnia 2019 r. …”).
    pub facts: Vec<Fact>,
    /// Place and date, at the page's foot.
    pub place_and_date: String,
    /// The strip of co-funding marks as the office supplies it.
    pub logo_strip: Option<Picture>,
    /// The sentence on co-funding.
    pub funding_statement: Option<String>,
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// A heading with all that stands under it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// The anchor: ASCII, unique in the document.
    pub id: String,
    /// The heading's text.
    pub title: Vec<Inline>,
    /// The heading's number as it is shown, without a full stop at its end („2.1”, „Załącznik 1”); none for an unnumbered one.
    pub number: Option<String>,
    /// How the number is made.
    pub numbering: Numbering,
    /// The position of its pages. A section in landscape begins and ends with a new page.
    pub orientation: Orientation,
    /// What stands before the first subsection.
    pub blocks: Vec<Block>,
    /// The subsections.
    pub sections: Vec<Section>,
}

/// How a section's number is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Numbering {
    /// 1, 1.1, 1.1.1.
    Decimal,
    /// Without a number, yet in the contents.
    None,
    /// „Załącznik 1”; only on level 1.
    Annex,
}

/// The position of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// On its side, for wide tables.
    Landscape,
}

/// What stands on its own lines.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bullet or numbered list.
    List(List),
    /// Terms with their meaning, such as abbreviations.
    Definitions(Vec<Definition>),
    /// Words of somebody else, set off.
    Quote(Vec<Block>),
    /// A data table with a header row.
    Table(Table),
    /// A table of marks: rows against narrow columns with turned headings.
    Matrix(Matrix),
    /// A chart with its words.
    Chart(Chart),
    /// The most important numbers, one a tile.
    KeyFigures(Vec<KeyFigure>),
    /// A box that stresses something.
    Callout(Callout),
    /// A photograph or drawing with its caption.
    Picture(Picture),
    /// The contents, or a list of tables or figures.
    Contents(Contents),
    /// The next block begins a new page.
    PageBreak,
}

/// A bullet or numbered list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    /// The number of the first item; none for bullets.
    pub start: Option<u32>,
    /// The items, each with its blocks: paragraphs and nested lists.
    pub items: Vec<Vec<Block>>,
}

/// A term with its meaning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Definition {
    /// The term.
    pub term: Vec<Inline>,
    /// What it means.
    pub meaning: Vec<Inline>,
}

/// A number that stands out, with what it counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyFigure {
    /// The number as it is shown („21”, „ponad 500”).
    pub value: String,
    /// What it counts, in the form that the number asks for („spotkań”).
    pub label: String,
}

/// A box that stresses something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Callout {
    /// Its mood; always said in words by `title` too.
    pub tone: Tone,
    /// The first line of the box.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The mood of a call-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Good to know.
    Information,
    /// A result.
    Success,
    /// Take care.
    Warning,
}

/// A picture with its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The anchor: ASCII, unique in the document.
    pub id: String,
    /// Its number among figures, from 1; none where a picture has no caption (the logo strip).
    pub number: Option<u32>,
    /// The key in [`Document::media`].
    pub media: String,
    /// What is to be seen, for those who don't see it.
    pub alt: String,
    /// The caption; none for the logo strip.
    pub caption: Option<String>,
}

/// A list of entries with page numbers, made by the writer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Contents {
    /// The line above the list („Spis treści”); not a heading of the document.
    pub title: String,
    /// What is listed.
    pub of: ContentsOf,
    /// How many levels of sections are listed.
    pub depth: u8,
}

/// What a list of contents lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContentsOf {
    /// Sections.
    Sections,
    /// Tables and matrices.
    Tables,
    /// Charts and pictures with a caption.
    Figures,
}

/// What stands within a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words, hard spaces already in place.
    Text(String),
    /// Stressed strongly.
    Strong(Vec<Inline>),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// A link to the outside: http, https or mailto.
    Link(Link),
    /// A pointer to a section, table or figure of this document.
    Reference(Reference),
    /// A footnote with its text.
    Footnote(Vec<Inline>),
    /// A new line in the same paragraph.
    LineBreak,
}

/// The words of a line without its marks and footnotes.
pub fn plain(inlines: &[Inline]) -> String {
    let words = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => plain(inner),
        Inline::Link(link) => plain(&link.content),
        Inline::Reference(reference) => plain(&reference.content),
        Inline::Footnote(_) => String::new(),
        Inline::LineBreak => " ".to_owned(),
    };
    inlines.iter().map(words).collect()
}

/// A link to the outside.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The address, with every character encoded that an address may not have.
    pub url: String,
    /// What is shown.
    pub content: Vec<Inline>,
}

/// A pointer within the document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reference {
    /// The anchor of a section, table or figure.
    pub to: String,
    /// What is shown („tabela 3”).
    pub content: Vec<Inline>,
}

/// A picture's bytes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Media {
    /// What the bytes are.
    pub format: MediaFormat,
    /// Width in pixels; of an SVG as many as make its own width at 150 to the inch.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file's content; many rooms hold it, and a report may have hundreds of photos.
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
    /// The same picture as PNG, for programs that draw no SVG; only an SVG has it.
    #[serde(skip)]
    pub drawn: Option<Arc<[u8]>>,
    /// The SHA-256 of the file that the picture was made of, in hexadecimal digits; empty where it was made of none.
    #[serde(skip)]
    pub source: String,
}

/// The formats that both Word and PDF take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// SVG that is curves and pixels alone: no letters, scripts, animations, or addresses.
    Svg,
}

/// A file on board of the document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attachment {
    /// Its name: ASCII, no folder.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it is, in the document's language.
    pub description: String,
    /// How it belongs to the document.
    pub relationship: Relationship,
    /// Its content.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// How a file on board belongs to the document (PDF/A-3, ISO 19005-3, Annex E).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relationship {
    /// The document was made of it.
    Source,
    /// It says something about the document.
    Supplement,
}
