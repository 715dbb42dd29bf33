//! A page comes in; its texts go out: by the number of their marked content, as artifacts, and what is neither.
//!
//! Text in form XObjects is passed over: Typst puts none there.

use std::collections::{BTreeMap, btree_map::Entry};

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

use super::{letters::Letters, objects::words};

/// The texts of a page.
#[derive(Default)]
pub struct PageTexts {
    /// By the number that an element of the tree names (MCID).
    pub marked: BTreeMap<i64, String>,
    /// What is marked as no content, a text for each mark.
    pub artifacts: Vec<String>,
    /// Text in no mark.
    pub strays: Vec<String>,
}

/// Where a text belongs.
#[derive(Clone, Copy)]
enum Home {
    Marked(i64),
    Artifact,
    Nowhere,
}

/// An open mark.
#[derive(Clone, Copy)]
struct Mark {
    home: Home,
    /// Its text was given by the mark itself; what is drawn within is to be passed over.
    spoken: bool,
}

/// The letters of the fonts, by the object that tells them: pages share their fonts.
pub type Fonts = BTreeMap<ObjectId, Letters>;

/// The fonts of all pages.
pub fn fonts(document: &Document) -> Result<Fonts> {
    let mut fonts = Fonts::new();
    for page in document.page_iter() {
        for font in document.get_page_fonts(page)?.values() {
            if let Entry::Vacant(place) = fonts.entry(letters_of(font)?) {
                place.insert(Letters::new(document, font)?);
            }
        }
    }
    Ok(fonts)
}

fn letters_of(font: &Dictionary) -> Result<ObjectId> {
    font.get(b"ToUnicode").and_then(Object::as_reference).context("a font does not tell its letters")
}

/// Reads the texts of a page.
pub fn texts(document: &Document, page: ObjectId, fonts: &Fonts) -> Result<PageTexts> {
    let mut by_name = BTreeMap::new();
    for (name, font) in document.get_page_fonts(page)? {
        by_name.insert(name, fonts.get(&letters_of(font)?).context("a page has a font that the file doesn't have")?);
    }
    let mut reader = Reader { fonts: by_name, font: Vec::new(), marks: Vec::new(), texts: PageTexts::default() };
    for operation in Content::decode(&document.get_page_content(page))?.operations {
        reader.see(&operation.operator, &operation.operands)?;
    }
    Ok(reader.texts)
}

struct Reader<'a> {
    fonts: BTreeMap<Vec<u8>, &'a Letters>,
    font: Vec<u8>,
    marks: Vec<Mark>,
    texts: PageTexts,
}

impl Reader<'_> {
    fn see(&mut self, operator: &str, operands: &[Object]) -> Result<()> {
        match (operator, operands) {
            ("BMC", [tag]) => self.open(tag, None),
            ("BDC", [tag, properties]) => self.open(tag, properties.as_dict().ok()),
            ("EMC", _) => self.marks.pop().map(|_| ()).context("a mark ends that never began"),
            ("Tf", [font, ..]) => {
                self.font = font.as_name()?.to_vec();
                Ok(())
            }
            ("Tj" | "'", [text]) | ("\"", [_, _, text]) => self.show(text.as_str()?),
            ("TJ", [parts]) => {
                parts.as_array()?.iter().filter_map(|part| part.as_str().ok()).try_for_each(|text| self.show(text))
            }
            _ => Ok(()),
        }
    }

    fn open(&mut self, tag: &Object, properties: Option<&Dictionary>) -> Result<()> {
        let mut mark = self.mark();
        if let Some(number) = properties.and_then(|properties| properties.get(b"MCID").ok()) {
            mark.home = Home::Marked(number.as_i64()?);
        } else if tag.as_name()? == b"Artifact" {
            mark.home = Home::Artifact;
            self.texts.artifacts.push(String::new());
        }
        if let Some(actual) = properties.and_then(|properties| properties.get(b"ActualText").ok()) {
            if !mark.spoken {
                self.add(mark.home, &words(actual)?);
            }
            mark.spoken = true;
        }
        self.marks.push(mark);
        Ok(())
    }

    fn mark(&self) -> Mark {
        self.marks.last().copied().unwrap_or(Mark { home: Home::Nowhere, spoken: false })
    }

    fn show(&mut self, codes: &[u8]) -> Result<()> {
        let mark = self.mark();
        if mark.spoken {
            return Ok(());
        }
        let font = self.fonts.get(&self.font).context("a text is drawn with a font that the page doesn't have")?;
        let text = font.text(codes);
        self.add(mark.home, &text);
        Ok(())
    }

    fn add(&mut self, home: Home, text: &str) {
        match home {
            Home::Marked(number) => self.texts.marked.entry(number).or_default().push_str(text),
            Home::Artifact => self.texts.artifacts.last_mut().into_iter().for_each(|last| last.push_str(text)),
            Home::Nowhere => self.texts.strays.push(text.to_owned()),
        }
    }
}
