//! The body of a Word file comes in; the passages that it holds go out, in the order of reading.

use super::{
    file::File,
    lists::Lists,
    paragraph::{Paragraph, alternative},
};
use crate::{
    open_xml::tree::Element,
    reading::{
        passages::{Kind, Marks, Passage, Scope, Stress, plain},
        words::Words,
    },
};

/// Tells the body.
pub(super) struct Teller<'a> {
    file: &'a mut File,
    lists: Lists,
    /// Those of the box that is open: a quotation or a call-out.
    boxed_lists: Lists,
    /// The passages so far.
    pub passages: Vec<Passage>,
    /// The drawings that stand for something, in order.
    pub drawings: Vec<Element>,
    /// Whether the last paragraph was a term with its meaning.
    in_terms: bool,
    /// The levels of contents that are open.
    contents: usize,
}

impl<'a> Teller<'a> {
    pub fn new(file: &'a mut File) -> Self {
        Self {
            file,
            lists: Lists::default(),
            boxed_lists: Lists::default(),
            passages: Vec::new(),
            drawings: Vec::new(),
            in_terms: false,
            contents: 0,
        }
    }

    /// Tells the children of the body or of a content control.
    pub fn children(&mut self, body: &Element) {
        let children: Vec<_> = body.elements().collect();
        let mut caption = None;
        for (position, child) in children.iter().enumerate() {
            match child.name.as_str() {
                "w:p" => {
                    let paragraph = Paragraph::new(child, self.file);
                    let above_table = children.get(position + 1).is_some_and(|next| next.name == "w:tbl");
                    if above_table && self.file.styles.name(paragraph.style) == "caption" {
                        caption = Some(paragraph.words);
                    } else {
                        self.paragraph(paragraph);
                    }
                }
                "w:tbl" => self.table(child, caption.take()),
                "w:sdt" => child.find("w:sdtContent").into_iter().for_each(|content| self.children(content)),
                "w:customXml" | "w:ins" | "w:moveTo" => self.children(child),
                _ => {}
            }
        }
    }

    fn say(&mut self, kind: Kind, words: Words, depth: usize, quoted: bool) {
        words.passages(kind, depth, quoted, &mut self.passages);
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let name = self.file.styles.name(paragraph.style).to_owned();
        let quoted = name.split(' ').next_back() == Some("quote");
        let boxed = quoted || name.starts_with("callout ");
        if name.starts_with("toc ") && name != "toc heading" || name == "table of figures" {
            return self.entry(paragraph, name.strip_prefix("toc ").and_then(|level| level.parse().ok()).unwrap_or(1));
        }
        self.contents = 0;
        let outline = paragraph.properties.and_then(super::styles::outline);
        let heading = outline.or_else(|| self.file.styles.heading(paragraph.style));
        let heading = heading.filter(|level| *level < super::styles::RUNNING_TEXT);
        let own = paragraph.properties.and_then(super::styles::numbered);
        let list = own.or_else(|| {
            let mut list = self.file.styles.list(paragraph.style)?;
            list.level = self.file.numbering.level_of(&list.list, paragraph.style).unwrap_or(list.level);
            Some(list)
        });
        let label = list.as_ref().and_then(|list| self.file.numbering.next(list));
        if let Some(level) = heading {
            self.lists.end();
            self.in_terms = false;
            let mut words = Words::default();
            words.push(&label.map_or_else(String::new, |label| format!("{} ", label.text)), Stress::default());
            words.append("", paragraph.words);
            return self.say(Kind::Heading(level), words, 0, false);
        }
        let left = paragraph.left().or_else(|| self.file.styles.left(paragraph.style));
        if let (Some(list), Some(label)) = (&list, label) {
            self.in_terms = false;
            let item = self.lists_of(boxed).item(list, &label, paragraph.left());
            if item.first {
                self.say(Kind::List(label.marks), Words::default(), item.depth, quoted);
            }
            let mut mark = Words::default();
            mark.push(&label.text, Stress::default());
            self.say(Kind::Item, mark, item.depth + 1, quoted);
            if !paragraph.words.is_silent() {
                self.say(Kind::Paragraph, paragraph.words, item.depth + 2, quoted);
            }
            return;
        }
        let depth = self.lists_of(boxed).paragraph(left);
        for drawing in paragraph.drawings {
            if let Some(words) = alternative(drawing) {
                let mut alternative = Words::default();
                alternative.push(&words, Stress::default());
                self.say(Kind::Figure, alternative, depth, quoted);
                self.drawings.push(drawing.clone());
            }
        }
        if !paragraph.term.is_silent() {
            if !std::mem::replace(&mut self.in_terms, true) {
                self.say(Kind::List(Marks::Terms), Words::default(), depth, quoted);
            }
            self.say(Kind::Item, paragraph.term.without_suffix(":"), depth + 1, quoted);
            return self.say(Kind::Paragraph, paragraph.words.without_prefix(" – "), depth + 2, quoted);
        }
        self.in_terms = false;
        if paragraph.words.is_silent() {
            return;
        }
        let below_figure = matches!(self.passages.last(), Some(last) if last.kind == Kind::Figure);
        match name.as_str() {
            "title" => self.say(Kind::Title, paragraph.words, depth, quoted),
            "caption" if below_figure => {
                // As a PDF has it: the caption first, whichever stands above.
                let figure = self.passages.pop();
                self.say(Kind::Caption, paragraph.words, depth, quoted);
                self.passages.extend(figure);
            }
            "caption" => self.say(Kind::Caption, paragraph.words, depth, quoted),
            _ => self.say(Kind::Paragraph, paragraph.words, depth, quoted),
        }
    }

    /// The lists within a box, or those outside of it; a box ends its own lists and none else.
    fn lists_of(&mut self, boxed: bool) -> &mut Lists {
        if boxed {
            return &mut self.boxed_lists;
        }
        self.boxed_lists.end();
        &mut self.lists
    }

    /// A line of the contents; the entries of a level lie in a list of their own.
    fn entry(&mut self, paragraph: Paragraph, level: usize) {
        self.lists.end();
        self.in_terms = false;
        while self.contents < level {
            self.say(Kind::Contents, Words::default(), self.contents, false);
            self.contents += 1;
        }
        self.contents = level;
        self.say(Kind::Entry, paragraph.words, level, false);
    }

    fn table(&mut self, table: &Element, caption: Option<Words>) {
        self.in_terms = false;
        self.contents = 0;
        let properties = table.find("w:tblPr");
        let said = |name: &str| properties.and_then(|it| it.find(name)?.get("w:val"));
        let mut words = Words::default();
        // Its own title is heard beside the summary, and so is one that its caption doesn't have.
        let headed = caption.as_ref().map(|caption| plain(&caption.text())).unwrap_or_default();
        let title = said("w:tblCaption").map(plain).filter(|title| !headed.ends_with(title));
        words.push(&title.map(|title| format!("{title} – ")).unwrap_or_default(), Stress::default());
        words.push(said("w:tblDescription").unwrap_or("?"), Stress::default());
        self.say(Kind::Table, words, 0, false);
        caption.into_iter().for_each(|caption| self.say(Kind::Caption, caption, 1, false));
        for row in within(table, "w:tr") {
            self.say(Kind::Row, Words::default(), 1, false);
            let is_head = row.find("w:trPr").is_some_and(|properties| properties.find("w:tblHeader").is_some());
            for cell in within(row, "w:tc") {
                let mut words = Words::default();
                for paragraph in within(cell, "w:p") {
                    let paragraph = Paragraph::new(paragraph, self.file);
                    words.append(if words.is_silent() { "" } else { " / " }, paragraph.words);
                    let alternatives = paragraph.drawings.iter().filter_map(|drawing| alternative(drawing));
                    alternatives.for_each(|told| words.push(&format!(" [{told}]"), Stress::default()));
                }
                let kind = if is_head { Kind::Header(Scope::Column) } else { Kind::Cell };
                self.say(kind, words, 2, false);
            }
        }
    }
}

/// The elements of a name, also in the frames between: content controls, tracked changes, tables in cells.
fn within<'e>(element: &'e Element, name: &str) -> Vec<&'e Element> {
    let found = |child: &'e Element| if child.name == name { vec![child] } else { within(child, name) };
    element.elements().flat_map(found).collect()
}
