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
    /// The fields that are open, from the outermost.
    open: Vec<Field>,
}

/// A field that has begun.
#[derive(Default)]
struct Field {
    instruction: String,
    /// Whether its result is shown by now.
    shows: bool,
    /// The bookmark that it refers to, where there is none of this name: Word will put an error in its place.
    lost: Option<String>,
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
                "w:fldSimple" | "w:ins" | "w:moveTo" | "w:smartTag" | "w:sdt" | "w:sdtContent" | "w:customXml"
                | "w:dir" | "w:bdo" => {
                    self.children(child, file, in_link);
                }
                "m:oMath" | "m:oMathPara" => self.words.push(&child.words(), Stress::default()),
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
        let stress = Stress {
            strong: name == "strong" || is("w:b"),
            emphasis: name == "emphasis" || is("w:i"),
            struck: is("w:strike") || is("w:dstrike"),
        };
        let hidden = is("w:vanish");
        let language = properties.and_then(|it| it.find("w:lang")?.get("w:val"));
        let is_term = TERMS.contains(&name.as_str()) && !in_link && self.words.is_silent();
        for child in run.elements() {
            let text = match child.name.as_str() {
                "w:fldChar" => {
                    self.field(child.get("w:fldCharType").unwrap_or_default(), file);
                    continue;
                }
                "w:instrText" => {
                    self.open.last_mut().into_iter().for_each(|field| field.instruction.push_str(&child.words()));
                    continue;
                }
                _ if hidden || self.open.iter().any(|field| !field.shows) => continue,
                "w:footnoteReference" | "w:endnoteReference" => {
                    if let Some((mark, note)) = child.get("w:id").and_then(|id| file.note(&child.name, id)) {
                        self.words.note(&mark, note);
                    }
                    continue;
                }
                "w:drawing" => {
                    self.drawings.push(child);
                    boxed(child)
                }
                // What Word draws is in the first choice; what older programs draw of it comes after.
                "mc:AlternateContent" => child.elements().next().map(boxed).unwrap_or_default(),
                "w:pict" | "w:object" => boxed(child),
                name => match letters(name, child) {
                    Some(letters) => letters,
                    None => continue,
                },
            };
            if text.contains(char::is_alphabetic) {
                file.hear(language);
            }
            if is_term {
                self.term.push(&text, Stress { strong: true, ..stress });
            } else {
                self.words.push(&text, stress);
            }
        }
    }

    /// A field begins, comes to its result, or ends.
    fn field(&mut self, kind: &str, file: &File) {
        match kind {
            "begin" => self.open.push(Field::default()),
            "separate" => {
                let Some(field) = self.open.last_mut() else { return };
                field.shows = true;
                let mut words = field.instruction.split_whitespace();
                if words.next() == Some("REF") {
                    field.lost = words.next().filter(|name| !file.has_bookmark(name)).map(String::from);
                }
                if field.lost.is_some() {
                    self.words.open_link();
                }
            }
            _ => {
                let field = self.open.pop().unwrap_or_default();
                if let Some(name) = field.lost {
                    self.words.close_link([Target::Address(format!("#{name}"))]);
                }
            }
        }
    }
}

/// What an element of a run says by itself.
fn letters(name: &str, element: &Element) -> Option<String> {
    Some(match name {
        "w:t" => element.words(),
        "w:tab" | "w:br" | "w:cr" => " ".into(),
        "w:noBreakHyphen" => "\u{2011}".into(),
        "w:sym" => char::from_u32(u32::from_str_radix(element.get("w:char")?, 16).ok()?)?.into(),
        _ => return None,
    })
}

/// The words of the boxes in a drawing.
fn boxed(drawing: &Element) -> String {
    let mut words = String::new();
    for child in drawing.elements() {
        match child.name.as_str() {
            "w:p" => words.extend([" ", &child.words(), " "]),
            _ => words.push_str(&boxed(child)),
        }
    }
    words
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
