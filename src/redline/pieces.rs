//! A paragraph comes in; its words, signs and fields go out one by one, each with its looks, to be compared and put together.

use super::{
    marks::{Marks, State},
    notes::Notes,
};
use crate::{
    open_xml::tree::{Element, Node},
    revision,
};

/// The smallest part of a paragraph that can come or go.
#[derive(Debug, Clone)]
pub struct Piece {
    /// By what it is held against others: what it shows and how it looks.
    pub key: String,
    content: Content,
    looks: Option<Element>,
    /// The hyperlink around it, without its children.
    link: Option<Element>,
    /// Bookmarks in front of it.
    before: Vec<Element>,
}

#[derive(Debug, Clone)]
enum Content {
    /// A word, spaces or a mark.
    Text(String),
    /// A tab, a break, the mark of a note.
    Sign(Element),
    /// A picture or a chart.
    Drawing(Element),
    /// The runs of a field and what it shows.
    Field(Vec<Element>, String),
    /// Nothing: the end of the paragraph, where bookmarks may stand.
    End,
}

impl Piece {
    /// Whether it is spaces alone.
    pub fn is_space(&self) -> bool {
        matches!(&self.content, Content::Text(text) if text.trim().is_empty())
    }

    /// Whether it is a picture or a chart.
    pub fn is_drawing(&self) -> bool {
        matches!(self.content, Content::Drawing(_))
    }

    /// Whether nothing of it is seen.
    pub fn is_end(&self) -> bool {
        matches!(self.content, Content::End)
    }
}

/// All words that readers see in it; instructions of fields are none.
pub fn shown(element: &Element) -> String {
    match element.name.as_str() {
        "w:t" => element.words(),
        "w:tab" | "w:br" => " ".into(),
        "w:pPr" | "w:instrText" => String::new(),
        _ => element.elements().map(shown).collect(),
    }
}

/// Takes a paragraph apart; the last piece is its end.
pub fn pieces(paragraph: &Element, notes: &Notes) -> Vec<Piece> {
    let mut taken = Taken { notes, pieces: Vec::new(), before: Vec::new() };
    taken.all(paragraph, None);
    taken.push("end".into(), Content::End, None, None);
    taken.pieces
}

struct Taken<'a> {
    notes: &'a Notes,
    pieces: Vec<Piece>,
    before: Vec<Element>,
}

impl Taken<'_> {
    fn push(&mut self, key: String, content: Content, looks: Option<&Element>, link: Option<&Element>) {
        let (looks, link) = (looks.cloned(), link.cloned());
        self.pieces.push(Piece { key, content, looks, link, before: std::mem::take(&mut self.before) });
    }

    fn all(&mut self, parent: &Element, link: Option<&Element>) {
        let mut children = parent.elements();
        while let Some(child) = children.next() {
            match child.name.as_str() {
                "w:pPr" => {}
                "w:hyperlink" => {
                    let shell = Element { children: Vec::new(), ..child.clone() };
                    self.all(child, Some(&shell));
                }
                "w:r" if field_mark(child) == Some("begin") => {
                    let mut runs = vec![child.clone()];
                    let mut depth = 1;
                    while depth > 0
                        && let Some(next) = children.next()
                    {
                        match field_mark(next) {
                            Some("begin") => depth += 1,
                            Some("end") => depth -= 1,
                            Some(_) | None => {}
                        }
                        runs.push(next.clone());
                    }
                    self.field(runs, link);
                }
                "w:r" => self.run(child, link),
                "w:fldSimple" => self.field(vec![child.clone()], link),
                _ => self.before.push(child.clone()),
            }
        }
    }

    fn field(&mut self, runs: Vec<Element>, link: Option<&Element>) {
        let shown: String = runs.iter().map(shown).collect();
        let looks = runs.iter().find_map(|run| run.find("w:rPr")).cloned();
        self.push(format!("field {shown} {looks:?}"), Content::Field(runs, shown), looks.as_ref(), link);
    }

    fn run(&mut self, run: &Element, link: Option<&Element>) {
        let looks = run.find("w:rPr");
        for child in run.elements() {
            match child.name.as_str() {
                "w:rPr" => {}
                "w:t" => {
                    for word in revision::pieces(&child.words()) {
                        self.push(format!("{word} {looks:?}"), Content::Text(word.into()), looks, link);
                    }
                }
                "w:drawing" => self.push("drawing".into(), Content::Drawing(child.clone()), looks, link),
                "w:footnoteReference" => {
                    let note = self.notes.text(child.get("w:id").unwrap_or_default());
                    self.push(format!("note {note}"), Content::Sign(child.clone()), looks, link);
                }
                name => self.push(format!("{name} {looks:?}"), Content::Sign(child.clone()), looks, link),
            }
        }
    }
}

fn field_mark(run: &Element) -> Option<&str> {
    run.find("w:fldChar")?.get("w:fldCharType")
}

/// Puts pieces together, each with what happened to it. Of what went only the words stay: its pictures, links, fields and
/// bookmarks point to what is no longer there.
pub fn together(pieces: impl IntoIterator<Item = (State, Piece)>, marks: &mut Marks) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    let mut open: Option<Group> = None;
    for (state, mut piece) in pieces {
        if state.is_gone() {
            if piece.is_drawing() {
                continue;
            }
            piece.link = None;
            piece.before.clear();
        }
        let fits = open.as_ref().is_some_and(|group| group.state == state && group.link == piece.link);
        if !fits || !piece.before.is_empty() {
            close(&mut all, open.take(), marks);
        }
        all.extend(piece.before.drain(..).map(Node::Element));
        let group =
            open.get_or_insert_with(|| Group { state, link: piece.link.clone(), runs: Vec::new(), text: false });
        group.add(piece);
    }
    close(&mut all, open, marks);
    all
}

/// Neighbours to which the same happened.
struct Group {
    state: State,
    link: Option<Element>,
    runs: Vec<Element>,
    /// Whether the last run can take more words.
    text: bool,
}

impl Group {
    fn add(&mut self, piece: Piece) {
        let run = |child: Element| match &piece.looks {
            Some(looks) => Element::new("w:r").child(looks.clone()).child(child),
            None => Element::new("w:r").child(child),
        };
        let name = if self.state == State::Deleted { "w:delText" } else { "w:t" };
        let words = |text: &str| Element::new(name).with("xml:space", "preserve").text(text);
        match piece.content {
            Content::Field(runs, _) if !self.state.is_gone() => {
                self.runs.extend(runs);
                self.text = false;
            }
            Content::Text(text) | Content::Field(_, text) => {
                let last = self.runs.last_mut().filter(|last| self.text && last.find("w:rPr") == piece.looks.as_ref());
                match last.and_then(|last| last.elements_mut().last()).and_then(|words| words.children.last_mut()) {
                    Some(Node::Text(before)) => before.push_str(&text),
                    Some(Node::Element(_)) | None if text.is_empty() => {}
                    Some(Node::Element(_)) | None => self.runs.push(run(words(&text))),
                }
                self.text = true;
            }
            Content::Sign(mut sign) => {
                if self.state.is_gone() && sign.name == "w:footnoteReference" {
                    Notes::mark_old(&mut sign);
                }
                self.runs.push(run(sign));
                self.text = false;
            }
            Content::Drawing(drawing) => {
                self.runs.push(run(drawing));
                self.text = false;
            }
            Content::End => {}
        }
    }
}

fn close(all: &mut Vec<Node>, group: Option<Group>, marks: &mut Marks) {
    let Some(Group { state, link, runs, .. }) = group.filter(|group| !group.runs.is_empty()) else { return };
    let runs = runs.into_iter().map(Node::Element);
    let content: Vec<Node> = match marks.mark(state) {
        Some(mut mark) => {
            mark.children.extend(runs);
            vec![Node::Element(mark)]
        }
        None => runs.collect(),
    };
    let Some(mut link) = link else { return all.extend(content) };
    // Word takes marks within a link, not around one.
    if let Some(Node::Element(before)) = all.last_mut()
        && before.name == link.name
        && before.attributes == link.attributes
    {
        return before.children.extend(content);
    }
    link.children = content;
    all.push(Node::Element(link));
}
