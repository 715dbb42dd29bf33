//! A list of contents comes in; a content control with its filled field goes out.

use super::{
    Source,
    tree::{Element, Node},
};
use crate::{
    document::{Contents, ContentsOf, Numbering},
    output::docx::{index::Entry, measure, style},
};

/// The identifiers of the content controls begin here; any number that stands once will do.
const FIRST_ID: usize = 710_001;

/// The control with title and entries; nothing where there is nothing to list, as Word would show an error for it.
pub fn contents(
    contents: &Contents,
    number: usize,
    page_break: Option<&Element>,
    source: &Source,
) -> anyhow::Result<Vec<Node>> {
    let entries: Vec<&Entry> = match contents.of {
        ContentsOf::Sections => source.index.headings.iter().filter(|entry| entry.level <= depth(contents)).collect(),
        ContentsOf::Tables => source.index.tables.iter().collect(),
        ContentsOf::Figures => source.index.figures.iter().collect(),
    };
    let Some((last, others)) = entries.split_last() else {
        return Ok(Vec::new());
    };
    let mut content = Element::new("w:sdtContent").child(title(contents, page_break));
    for (position, entry) in others.iter().enumerate() {
        let start = if position == 0 { opening(contents) } else { Vec::new() };
        content = content.child(line(contents, entry, start, Vec::new(), source)?);
    }
    let start = if others.is_empty() { opening(contents) } else { Vec::new() };
    content = content.child(line(contents, last, start, vec![mark("end")], source)?);
    let gallery = match contents.of {
        ContentsOf::Sections => "Table of Contents",
        ContentsOf::Tables | ContentsOf::Figures => "Table of Figures",
    };
    let properties = Element::new("w:sdtPr")
        .child(Element::new("w:alias").with("w:val", &contents.title))
        .child(Element::new("w:tag").with("w:val", tag(contents.of)))
        .child(Element::new("w:id").with("w:val", FIRST_ID + number))
        .child(
            Element::new("w:docPartObj")
                .child(Element::new("w:docPartGallery").with("w:val", gallery))
                .child(Element::new("w:docPartUnique")),
        );
    Ok(vec![Node::Element(Element::new("w:sdt").child(properties).child(content))])
}

fn depth(contents: &Contents) -> usize {
    usize::from(contents.depth).clamp(1, style::CONTENTS.len())
}

fn tag(of: ContentsOf) -> &'static str {
    match of {
        ContentsOf::Sections => "contents",
        ContentsOf::Tables => "tables",
        ContentsOf::Figures => "figures",
    }
}

fn title(contents: &Contents, page_break: Option<&Element>) -> Element {
    let style = match contents.of {
        ContentsOf::Sections => style::CONTENTS_TITLE,
        ContentsOf::Tables | ContentsOf::Figures => style::CONTENTS_SUBTITLE,
    };
    let mut properties = Element::new("w:pPr").child(Element::new("w:pStyle").with("w:val", style));
    if let Some(page_break) = page_break {
        // At the top of a page the title needs no distance.
        let spacing = Element::new("w:spacing").with("w:before", 0);
        properties.children.extend([page_break.clone(), spacing].map(Node::Element));
    }
    Element::new("w:p").child(properties).child(run(text(&contents.title)))
}

/// The field that Word fills anew when a reader asks it to.
fn opening(contents: &Contents) -> Vec<Element> {
    let instruction = match contents.of {
        ContentsOf::Sections => format!(" TOC \\o \"1-{}\" \\h \\z \\u ", depth(contents)),
        ContentsOf::Tables => " TOC \\h \\z \\c \"Tabela\" ".to_owned(),
        ContentsOf::Figures => " TOC \\h \\z \\c \"Rysunek\" ".to_owned(),
    };
    vec![mark("begin"), run(Element::new("w:instrText").text(&instruction)), mark("separate")]
}

fn line(
    contents: &Contents,
    entry: &Entry,
    start: Vec<Element>,
    end: Vec<Element>,
    source: &Source,
) -> anyhow::Result<Element> {
    let style = match contents.of {
        ContentsOf::Sections => style::CONTENTS[entry.level.clamp(1, style::CONTENTS.len()) - 1],
        ContentsOf::Tables | ContentsOf::Figures => style::TABLE_OF_FIGURES,
    };
    let properties = Element::new("w:pPr").child(Element::new("w:pStyle").with("w:val", style));
    let paragraph = start.into_iter().fold(Element::new("w:p").child(properties), Element::child);
    let paragraph = paragraph.child(link(contents, entry, source)?);
    Ok(end.into_iter().fold(paragraph, Element::child))
}

fn link(contents: &Contents, entry: &Entry, source: &Source) -> anyhow::Result<Element> {
    let bookmark = source.index.bookmark(&entry.id)?;
    let link = Element::new("w:hyperlink").with("w:anchor", bookmark).with("w:history", 1);
    let link = match (&entry.number, contents.of, entry.numbering) {
        (None, _, _) => link.child(run(text(&entry.title))),
        (Some(number), ContentsOf::Sections, Numbering::Decimal | Numbering::None) => {
            link.child(run(text(number))).child(run(Element::new("w:tab"))).child(run(text(&entry.title)))
        }
        (Some(number), ContentsOf::Sections, Numbering::Annex) => {
            link.child(run(text(&format!("{number}\u{2002}{}", entry.title))))
        }
        (Some(number), _, _) => link.child(run(text(&format!("{number}. {}", entry.title)))),
    };
    let Some(page) = source.pages.pages.get(&entry.id) else {
        return Ok(link);
    };
    Ok(link
        .child(leader(source))
        .child(mark("begin"))
        .child(run(Element::new("w:instrText").text(&format!(" PAGEREF {bookmark} \\h "))))
        .child(mark("separate"))
        .child(run(text(&page.to_string())))
        .child(mark("end")))
}

/// The dots, lighter than the words that they lead from.
fn leader(source: &Source) -> Element {
    let color = Element::new("w:color").with("w:val", measure::color(&source.theme.colors.line));
    let looks = ["w:b", "w:bCs"]
        .into_iter()
        .fold(Element::new("w:rPr"), |looks, name| looks.child(Element::new(name).with("w:val", 0)));
    Element::new("w:r").child(looks.child(color)).child(Element::new("w:tab"))
}

fn run(child: Element) -> Element {
    Element::new("w:r").child(child)
}

fn text(words: &str) -> Element {
    Element::new("w:t").text(words)
}

fn mark(kind: &str) -> Element {
    run(Element::new("w:fldChar").with("w:fldCharType", kind))
}
