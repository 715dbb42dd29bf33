//! Placeholders in the body come in; what they stand for goes into their place.

use anyhow::{Context, ensure};

use super::{
    Source, contents, document, drawing,
    package::Package,
    tree::{Element, Node},
};
use crate::output::docx::{
    style,
    supplement::{self, Supplement},
};

/// The body's children with lists of contents in place of their paragraphs.
pub fn contents(children: Vec<Node>, supplement: &Supplement, source: &Source) -> anyhow::Result<Vec<Node>> {
    let mut replaced = Vec::with_capacity(children.len());
    for node in children {
        match node {
            Node::Element(paragraph) if document::style_of(&paragraph) == Some(style::CONTENTS_PLACE) => {
                let number: usize = paragraph.words().parse().context("a place of contents without a number")?;
                let wanted = supplement.contents.get(number).context("a place of contents without contents")?;
                let page_break = paragraph.find("w:pPr").and_then(|properties| properties.find("w:pageBreakBefore"));
                replaced.extend(contents::contents(wanted, number, page_break, source)?);
            }
            other => replaced.push(other),
        }
    }
    Ok(replaced)
}

/// Puts pictures and charts into their runs.
pub fn drawings(
    body: &mut Element,
    package: &mut Package,
    supplement: &Supplement,
    source: &Source,
) -> anyhow::Result<()> {
    let mut count = 0;
    each_run(body, style::DRAWING_PLACE, &mut |run| {
        let number: usize = run.words().parse().context("a place of a drawing without a number")?;
        ensure!(number == count, "the drawings are not in the order of the document");
        count += 1;
        let wanted = supplement.drawings.get(number).context("a place of a drawing without a drawing")?;
        let drawing = drawing::drawing(package, wanted, number + 1, source)?;
        run.children = vec![Node::Element(drawing)];
        Ok(())
    })?;
    ensure!(count == supplement.drawings.len(), "a drawing has lost its place");
    Ok(())
}

/// Puts the marks of footnotes into their runs; the notes themselves have the same numbers.
pub fn footnote_marks(body: &mut Element, notes: usize) -> anyhow::Result<()> {
    let mut count = 0;
    each_run(body, style::FOOTNOTE_PLACE, &mut |run| {
        let number: usize = run.words().parse().context("a mark of a footnote without a number")?;
        count += 1;
        ensure!(number == count, "the footnotes are not in the order of the document");
        let looks = Element::new("w:rPr").child(Element::new("w:rStyle").with("w:val", style::FOOTNOTE_REFERENCE));
        let mark = Element::new("w:footnoteReference").with("w:id", number);
        run.children = vec![Node::Element(looks), Node::Element(mark)];
        Ok(())
    })?;
    ensure!(count == notes, "{notes} footnotes with {count} marks");
    Ok(())
}

/// Gives the hyperlinks of a part the relationships to their addresses.
pub fn addresses(root: &mut Element, package: &mut Package, part: &str, addresses: &[&str]) -> anyhow::Result<()> {
    let mut result = Ok(());
    root.visit(&mut |element| {
        if element.name != "w:hyperlink" {
            return;
        }
        let anchor = element.get("w:anchor").unwrap_or_default().to_owned();
        element.attributes.clear();
        match supplement::external_number(&anchor) {
            None => element.set("w:anchor", anchor),
            Some(number) => match addresses.get(number) {
                Some(address) => {
                    let id = package.relate_address(part, address);
                    element.set("r:id", id);
                }
                None => result = Err(anyhow::anyhow!("a hyperlink has lost its address")),
            },
        }
        element.set("w:history", 1);
    });
    result
}

/// Goes to the runs of a character style in the order of the document until one fails.
fn each_run(
    root: &mut Element,
    style: &str,
    change: &mut impl FnMut(&mut Element) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut result = Ok(());
    root.visit(&mut |element| {
        let own = element.find("w:rPr").and_then(|looks| looks.find("w:rStyle")).and_then(|style| style.get("w:val"));
        if element.name == "w:r" && own == Some(style) && result.is_ok() {
            result = change(element);
        }
    });
    result
}
