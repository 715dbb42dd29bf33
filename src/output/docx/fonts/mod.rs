//! The templates come in; the faces of the house that a Word file carries, and how high their lines are, go out.
//!
//! Packing a megabyte of faces takes longer than all the rest of the file, and they don't depend on the document: that is
//! why this is a step of its own, done while the pages are laid out.

use anyhow::anyhow;

use super::finish::archive::{self, Packed};
use crate::templates::{Templates, Theme};
use face::Face;

mod face;

mod obfuscated;

/// What Word has to know of the house's typefaces.
#[derive(Debug)]
pub struct Fonts {
    /// The family of running text.
    pub(super) body: Family,
    /// The family of headings.
    pub(super) heading: Family,
}

impl Fonts {
    /// Those of an office, whose own document carries what it wants carried.
    pub(super) fn of_an_office() -> Self {
        let family = || Family { line: LINE_OF_SUBSTITUTE, embedded: Vec::new() };
        Self { body: family(), heading: family() }
    }

    /// Whether the file carries any face.
    pub(super) fn are_embedded(&self) -> bool {
        [&self.body, &self.heading].iter().any(|family| !family.embedded.is_empty())
    }
}

/// One typeface in its styles.
#[derive(Debug)]
pub(super) struct Family {
    /// How high a line is by itself, as a multiple of the type size: Word counts line spacing from there.
    pub line: f64,
    /// What the file carries of it.
    pub embedded: Vec<Embedded>,
}

/// A face on board of the file.
#[derive(Debug)]
pub(super) struct Embedded {
    /// The element that names it in the table of typefaces.
    pub element: &'static str,
    /// The path of its part.
    pub path: String,
    /// The key that its first bytes are hidden by.
    pub key: String,
    /// The part, as it stands in the archive.
    pub packed: Packed,
}

/// How high a line of the faces is that Word has of its own: of Calibri 1.22, of Cambria 1.17.
const LINE_OF_SUBSTITUTE: f64 = 1.2;

/// The styles of a face, each with its element.
const REGULAR: Style = Style { element: "w:embedRegular", bold: false, italic: false };
const BOLD: Style = Style { element: "w:embedBold", bold: true, italic: false };
const ITALIC: Style = Style { element: "w:embedItalic", bold: false, italic: true };
const BOLD_ITALIC: Style = Style { element: "w:embedBoldItalic", bold: true, italic: true };

#[derive(Clone, Copy)]
struct Style {
    element: &'static str,
    bold: bool,
    italic: bool,
}

/// Reads and packs the faces that a report can use, and no more: headings are always bold.
///
/// # Errors
/// A theme that is wrong.
pub fn fonts(templates: &Templates) -> anyhow::Result<Fonts> {
    let theme = templates.theme().map_err(|mistake| anyhow!("{}: {}", mistake.file, mistake.message))?;
    let faces: Vec<Face> = templates.fonts().filter_map(face::face).collect();
    let body = family(&faces, &theme, &theme.fonts.body, &[REGULAR, BOLD, ITALIC, BOLD_ITALIC], 0)?;
    if theme.fonts.heading == theme.fonts.body {
        let heading = Family { line: body.line, embedded: Vec::new() };
        return Ok(Fonts { body, heading });
    }
    let heading = family(&faces, &theme, &theme.fonts.heading, &[BOLD], body.embedded.len())?;
    Ok(Fonts { body, heading })
}

/// The family with those of the styles that are there and that their makers allow to be carried along. Of one that must
/// not be carried Word shows the substitute that the theme names.
fn family(faces: &[Face], theme: &Theme, name: &str, styles: &[Style], before: usize) -> anyhow::Result<Family> {
    let allowed: Vec<&Face> =
        faces.iter().filter(|face| theme.fonts.embed_in_word && face.family == name && face.may_be_embedded).collect();
    let mut embedded = Vec::new();
    for style in styles {
        let Some(face) = allowed.iter().find(|face| face.bold == style.bold && face.italic == style.italic) else {
            continue;
        };
        let path = format!("word/fonts/font{}.odttf", before + embedded.len() + 1);
        let (key, bytes) = obfuscated::obfuscated(face.bytes);
        let packed = archive::packed(&path, &bytes)?;
        embedded.push(Embedded { element: style.element, path, key, packed });
    }
    let line = allowed.first().map_or(LINE_OF_SUBSTITUTE, |face| face.line);
    Ok(Family { line, embedded })
}
