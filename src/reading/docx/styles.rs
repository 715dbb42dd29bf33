//! The style sheet comes in; what the style of a paragraph or run means goes out.

use std::collections::BTreeMap;

use crate::open_xml::tree::Element;

/// How long a chain of styles may be; a longer one goes round in circles.
const LONGEST_CHAIN: usize = 20;

/// The styles of a file by their identifier.
#[derive(Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Style>,
    /// The language of all that names no other.
    pub language: String,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<usize>,
    list: Option<Numbered>,
    left: Option<i64>,
}

/// The list that a paragraph belongs to, and its level from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numbered {
    pub list: String,
    pub level: usize,
}

impl Styles {
    pub fn new(root: &Element) -> Self {
        let style = |element: &Element| {
            let name = element.find("w:name").and_then(|name| name.get("w:val")).unwrap_or_default().to_lowercase();
            let properties = element.find("w:pPr");
            Some((
                element.get("w:styleId")?.to_owned(),
                Style {
                    name,
                    based_on: element.find("w:basedOn").and_then(|on| on.get("w:val")).map(String::from),
                    outline: properties.and_then(outline),
                    list: properties.and_then(numbered),
                    left: properties.and_then(left),
                },
            ))
        };
        let defaults = root.find("w:docDefaults").and_then(|defaults| defaults.find("w:rPrDefault")?.find("w:rPr"));
        // The style of all paragraphs comes after the defaults.
        let normal = root.elements().find(|style| {
            style.get("w:type") == Some("paragraph") && matches!(style.get("w:default"), Some("1" | "true"))
        });
        let normal = normal.and_then(|style| style.find("w:rPr"));
        let language = [normal, defaults].into_iter().find_map(|it| it?.find("w:lang")?.get("w:val"));
        Self {
            all: root.elements().filter(|element| element.name == "w:style").filter_map(style).collect(),
            language: language.unwrap_or_default().to_owned(),
        }
    }

    /// The name of a style in small letters, as Word knows its own whatever the language of the program.
    pub fn name(&self, id: &str) -> &str {
        self.all.get(id).map_or("", |style| style.name.as_str())
    }

    /// The level of headings of a style, from 1, or that of running text.
    pub fn heading(&self, id: &str) -> Option<usize> {
        self.inherited(id, |style| style.outline)
    }

    /// The list that a style belongs to.
    pub fn list(&self, id: &str) -> Option<Numbered> {
        self.inherited(id, |style| style.list.clone())
    }

    /// How far the lines of a style stand in.
    pub fn left(&self, id: &str) -> Option<i64> {
        self.inherited(id, |style| style.left)
    }

    fn inherited<T>(&self, id: &str, value: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut style = self.all.get(id)?;
        for _ in 0..LONGEST_CHAIN {
            if let Some(value) = value(style) {
                return Some(value);
            }
            style = self.all.get(style.based_on.as_ref()?)?;
        }
        None
    }
}

/// The level that running text has among those of headings: said of a style, it takes it out of the outline of its base.
pub(super) const RUNNING_TEXT: usize = 10;

/// The level of a heading, from 1, or of running text, as the properties of a paragraph say it.
pub(super) fn outline(properties: &Element) -> Option<usize> {
    Some(properties.find("w:outlineLvl")?.get("w:val")?.parse::<usize>().ok()?.saturating_add(1))
}

/// The list of a paragraph as its properties say it.
pub(super) fn numbered(properties: &Element) -> Option<Numbered> {
    let list = properties.find("w:numPr")?;
    let value = |name: &str| list.find(name).and_then(|it| it.get("w:val"));
    let level = value("w:ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
    Some(Numbered { list: value("w:numId")?.to_owned(), level })
}

/// How far the lines of a paragraph stand in, in twips, as its properties say it.
pub(super) fn left(properties: &Element) -> Option<i64> {
    let indent = properties.find("w:ind")?;
    indent.get("w:left").or_else(|| indent.get("w:start"))?.parse().ok()
}
