//! A paragraph comes in; its words with stress, links and notes, and the drawings in it, go out.

use super::{file::File, styles::left};
use crate::{
    open_xml::tree::{Element, Node},
    reading::{
        passages::{Stress, Target},
        words::Words,
    },
};

/// The styles of words that name a term or fact, whose meaning follows in the same paragraph.
const TERMS: [&str; 2] = ["term label", "fact label"];

/// A paragraph as it was read.
#[derive(Default)]
pub(super) struct Paragraph<'a> {
    /// The identifier of its style.
    pub style: &'a str,
    /// The properties that it has itself.
    pub properties: Option<&'a Element>,
    /// A term at its beginning.
    pub term: Words,
    /// Its words, without the term.
    pub words: Words,
    /// Its drawings.
    pub drawings: Vec<&'a Element>,
    /// The instructions of its fields, in the order of their beginnings.
    pub fields: Vec<String>,
    /// The nesting of open fields: whether each shows its result by now.
    open: Vec<bool>,
}

impl<'a> Paragraph<'a> {
    pub fn new(element: &'a Element, file: &mut File) -> Self {
        let properties = element.find("w:pPr");
        let style = properties.and_then(|properties| properties.find("w:pStyle")?.get("w:val")).unwrap_or_default();
        let mut paragraph = Self { style, properties, ..Self::default() };
        paragraph.children(element, file, false);
        paragraph
    }

    /// How far its lines stand in, in twips, as it says itself.
    pub fn left(&self) -> Option<i64> {
        self.properties.and_then(left)
    }

    fn children(&mut self, element: &'a Element, file: &mut File, in_link: bool) {
        for child in element.elements() {
            match child.name.as_str() {
                "w:r" => self.run(child, file, in_link),
                "w:hyperlink" => self.link(child, file),
                "w:fldSimple" | "w:ins" | "w:moveTo" | "w:smartTag" | "w:sdt" | "w:sdtContent" => {
                    self.children(child, file, in_link);
                }
                _ => {}
            }
        }
    }

    fn link(&mut self, element: &'a Element, file: &mut File) {
        self.words.open_link();
        self.children(element, file, true);
        let address = element.get("r:id").map(|id| file.address(id));
        let place = element.get("w:anchor").map(|anchor| file.place(anchor));
        self.words.close_link([address.or(place).unwrap_or(Target::Place)]);
    }

    fn run(&mut self, run: &'a Element, file: &mut File, in_link: bool) {
        let properties = run.find("w:rPr");
        let style = properties.and_then(|it| it.find("w:rStyle")?.get("w:val")).unwrap_or_default();
        let name = file.styles.name(style).to_owned();
        let is = |element: &str| {
            properties.and_then(|it| it.find(element)).is_some_and(|it| !matches!(it.get("w:val"), Some("0" | "false")))
        };
        let stress = Stress { strong: name == "strong" || is("w:b"), emphasis: name == "emphasis" || is("w:i") };
        let is_term = TERMS.contains(&name.as_str()) && !in_link && self.words.is_silent();
        for child in run.elements() {
            let text = match child.name.as_str() {
                "w:fldChar" => {
                    match child.get("w:fldCharType") {
                        Some("begin") => {
                            self.open.push(false);
                            self.fields.push(String::new());
                        }
                        Some("separate") => self.open.last_mut().into_iter().for_each(|shows| *shows = true),
                        _ => drop(self.open.pop()),
                    }
                    continue;
                }
                "w:instrText" => {
                    self.fields.last_mut().into_iter().for_each(|field| field.push_str(&child.words()));
                    continue;
                }
                _ if self.open.contains(&false) => continue,
                "w:t" => child.words(),
                "w:tab" | "w:br" | "w:cr" => " ".into(),
                "w:noBreakHyphen" => "\u{2011}".into(),
                "w:footnoteReference" => {
                    if let Some((mark, note)) = child.get("w:id").and_then(|id| file.note(id)) {
                        self.words.note(&mark, note);
                    }
                    continue;
                }
                "w:drawing" => {
                    self.drawings.push(child);
                    continue;
                }
                _ => continue,
            };
            if is_term {
                self.term.push(&text, Stress { strong: true, ..stress });
            } else {
                self.words.push(&text, stress);
            }
        }
    }
}

/// The alternative text of a drawing; none where it is marked as one that says nothing.
pub(super) fn alternative(drawing: &Element) -> Option<String> {
    let frame = drawing.elements().next()?;
    let properties = frame.find("wp:docPr")?;
    let decorative = descends(properties, &|element| {
        element.name.ends_with(":decorative") && !matches!(element.get("val"), Some("0" | "false"))
    });
    (!decorative).then(|| properties.get("descr").unwrap_or("?").to_owned())
}

/// Whether an element holds such a one.
fn descends(element: &Element, wanted: &impl Fn(&Element) -> bool) -> bool {
    element.children.iter().any(|node| match node {
        Node::Element(child) => wanted(child) || descends(child, wanted),
        Node::Text(_) => false,
    })
}
