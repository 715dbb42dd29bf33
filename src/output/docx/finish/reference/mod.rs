//! A Word document that an office made comes in; the styles, running lines and page set-up that a report takes from it go
//! out.
//!
//! What is taken is copied by name: looks of styles, running lines that a page shows, what they show, the theme, fonts that
//! are embedded, measures of the page. Whatever is not named here (properties, comments, changes and their authors, macros,
//! data, the text) stays where it is. The place of every style, the lists and the language are those of the report.

use std::collections::BTreeSet;

use super::{
    Source, look,
    package::{DOCUMENT, Package, relationship},
    tree::{Element, Node},
};
use crate::{
    problem::{Code, Problem},
    templates::Theme,
};
use adoption::Adoption;
pub use copied::Copied;
use copied::Files;
use foreign::{Foreign, Target};
use page::PageSetup;
use running::{Lines, Shown};
use settings::Settings;
use sheet::StyleSheet;

mod foreign;

mod namespaces;

mod copied;

mod trimming;

mod clean;

mod fields;

mod descriptions;

mod sheet;

mod page;

mod running;

mod settings;

mod house;

mod adoption;

mod supplied;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// What a report takes from an office's document.
#[derive(Debug)]
pub struct Reference {
    sheet: StyleSheet,
    theme: Option<Copied>,
    fonts: Option<Copied>,
    settings: Settings,
    page: PageSetup,
    first_differs: bool,
    header: Lines,
    footer: Lines,
    files: Files,
}

/// The running lines of one kind that an office has.
#[derive(Debug, Clone, Copy)]
pub struct Letterhead<'a> {
    reference: &'a Reference,
    lines: &'a Lines,
    /// The first page has its own, or none.
    pub first_differs: bool,
    /// Even pages have their own, or those of the report.
    pub even_differs: bool,
}

impl Reference {
    /// Reads the file that the user named so; beside what is taken, everything that is left out and should be known.
    ///
    /// # Errors
    /// What makes the file useless.
    pub fn read(file: &str, bytes: &[u8], theme: &Theme) -> Result<(Self, Vec<Problem>), Problem> {
        let mut foreign = Foreign::open(file, bytes)?;
        let not_word = foreign.problem(Code::R001, "").word("kind", "other");
        let main = foreign.relationships("")?.into_iter().find_map(|relationship| match relationship.target {
            Target::Part(path) if relationship.kind == "officeDocument" => Some(path),
            _ => None,
        });
        let main = main.ok_or_else(|| not_word.clone())?;
        let document = foreign.xml(&main)?;
        if document.name != "w:document" {
            return Err(not_word);
        }
        let relationships = foreign.relationships(&main)?;
        let part = |kind: &str| {
            relationships.iter().find_map(|relationship| match &relationship.target {
                Target::Part(path) if relationship.kind == kind => Some(path.as_str()),
                _ => None,
            })
        };
        let styles = part("styles").ok_or_else(|| foreign.problem(Code::R003, "").word("part", "styles.xml"))?;
        let sheet = sheet::read(&mut foreign, styles)?;
        let mut warnings = Vec::new();
        let settings = match part("settings") {
            Some(path) => {
                let root = foreign.xml(path)?;
                if foreign.relationships(path)?.iter().any(|relationship| relationship.kind == "attachedTemplate") {
                    warnings.push(foreign.problem(Code::R009, path).word("kind", "template"));
                }
                Settings::read(&root)
            }
            None => Settings::default(),
        };
        if foreign.paths().any(|path| path.ends_with("vbaproject.bin")) {
            warnings.push(foreign.problem(Code::R008, ""));
        }
        let sections = running::sections(&document);
        let page = sections.last().map_or_else(|| Some(PageSetup::default()), |section| PageSetup::read(section));
        let page = page.ok_or_else(|| foreign.problem(Code::R004, &main).word("kind", "measure"))?;
        page.check(&theme.page, &foreign)?;

        let mut files = Files::default();
        let mut copied = |kind: &str, foreign: &mut Foreign, warnings: &mut Vec<Problem>| {
            part(kind).map(|path| copied::read(foreign, path, (&mut files, warnings), without_guesses)).transpose()
        };
        let copied_theme = copied("theme", &mut foreign, &mut warnings)?;
        let fonts = copied("fontTable", &mut foreign, &mut warnings)?;
        let shown = Shown { first: running::first_differs(&sections), even: settings.even_and_odd };
        let mut lines = |kind: &str| {
            running::read(&mut foreign, kind, (&sections, shown), &relationships, (&mut files, &mut warnings))
        };
        let (header, footer) = (lines("header")?, lines("footer")?);
        let first_differs = shown.first;
        Ok((Self { sheet, theme: copied_theme, fonts, settings, page, first_differs, header, footer, files }, warnings))
    }

    /// The theme by which the report goes with the office's looks.
    pub fn house_theme(&self, own: Theme) -> Theme {
        house::theme(self, own)
    }

    /// The sheet and its margins.
    pub fn page_of(&self, own: &crate::templates::Page) -> crate::templates::Page {
        self.page.page(own)
    }

    /// The office's lines above the text.
    pub fn header(&self) -> Letterhead<'_> {
        self.letterhead(&self.header)
    }

    /// The office's lines below the text.
    pub fn footer(&self) -> Letterhead<'_> {
        self.letterhead(&self.footer)
    }

    fn letterhead<'a>(&'a self, lines: &'a Lines) -> Letterhead<'a> {
        let even_differs = self.settings.even_and_odd;
        Letterhead { reference: self, lines, first_differs: self.first_differs, even_differs }
    }

    /// Gives the report's style sheet the office's looks.
    pub fn adopt(&self, own: &mut Element) {
        self.adoption().adopt(own);
    }

    /// Adds the settings that the office's pages depend on.
    pub fn settings(&self, own: &mut Element) {
        let embedded = |font: &Element| font.elements().any(|child| child.name.starts_with("w:embed"));
        let embedded_fonts = self.fonts.as_ref().is_some_and(|fonts| fonts.root.elements().any(embedded));
        self.settings.put(own, embedded_fonts);
    }

    /// Puts the office's theme and typefaces into the package; what it has not is supplied from the report's.
    pub fn look(&self, package: &mut Package, source: &Source) -> anyhow::Result<()> {
        match &self.theme {
            Some(theme) => {
                const PATH: &str = "word/theme/theme1.xml";
                package.relate(DOCUMENT, relationship::THEME, PATH);
                theme.put(package, PATH, look::THEME_TYPE, &self.files, |_| {})?;
            }
            None => look::theme(package, source.theme)?,
        }
        match &self.fonts {
            Some(fonts) => {
                package.relate(DOCUMENT, relationship::FONT_TABLE, look::FONT_TABLE);
                fonts.put(package, look::FONT_TABLE, look::FONT_TABLE_TYPE, &self.files, |_| {})
            }
            None => look::font_table(package, source),
        }
    }

    fn adoption(&self) -> Adoption<'_> {
        let mut used = BTreeSet::new();
        self.header.all().chain(self.footer.all()).for_each(|line| styles_of(&line.root, &mut used));
        Adoption {
            sheet: &self.sheet,
            table_style: self.settings.table_style.as_deref(),
            used,
            own_footer: self.footer.default.is_none(),
            has_theme: self.theme.is_some(),
        }
    }

    fn height_of_header(&self) -> f64 {
        self.header.all().map(|line| house::height(&line.root)).fold(0.0, f64::max)
    }

    fn height_of_footer(&self) -> f64 {
        self.footer.all().map(|line| house::height(&line.root)).fold(0.0, f64::max)
    }
}

impl<'a> Letterhead<'a> {
    /// The line of all pages that have no other.
    pub fn default(&self) -> Option<&'a Copied> {
        self.lines.default.as_ref()
    }

    /// The line of the first page.
    pub fn first(&self) -> Option<&'a Copied> {
        self.lines.first.as_ref()
    }

    /// The line of even pages.
    pub fn even(&self) -> Option<&'a Copied> {
        self.lines.even.as_ref()
    }

    /// Puts a line into the package, with the ids of the report's styles, its drawings numbered from the given number;
    /// the next number.
    pub fn put(
        &self,
        package: &mut Package,
        line: &Copied,
        (path, content_type): (&str, &'static str),
        (own_styles, first): (&Element, usize),
    ) -> anyhow::Result<usize> {
        let ids = self.reference.adoption().ids(own_styles);
        let mut next = first;
        line.put(package, path, content_type, &self.reference.files, |root| {
            root.visit(&mut |element| {
                element.children.retain_mut(|node| match node {
                    Node::Element(pointer) if STYLE_POINTERS.contains(&pointer.name.as_str()) => {
                        let id = pointer.get("w:val").and_then(|id| ids.get(id)).cloned();
                        id.map(|id| pointer.set("w:val", id)).is_some()
                    }
                    _ => true,
                });
            });
            next = descriptions::number(root, first);
        })?;
        Ok(next)
    }
}

/// LibreOffice names the sets of characters of typefaces in words that the standard has not; the numbers beside them do.
fn without_guesses(root: &mut Element) {
    root.visit(&mut |element| element.attributes.retain(|(name, _)| name != "w:characterSet"));
}

const STYLE_POINTERS: [&str; 3] = ["w:pStyle", "w:rStyle", "w:tblStyle"];

fn styles_of<'a>(element: &'a Element, used: &mut BTreeSet<&'a str>) {
    if STYLE_POINTERS.contains(&element.name.as_str()) {
        used.extend(element.get("w:val"));
    }
    element.elements().for_each(|child| styles_of(child, used));
}
