//! A document and the style sheet come in; the whole page as a tree of elements goes out.

use anyhow::Result;
use serde_json::Value;

use super::{
    block,
    markup::{classed, data_block, holding, is_blank},
    notes, on_board, section,
    story::{Manner, Story},
    title_page,
};
use crate::{
    document::{Document, Metadata},
    open_xml::tree::Element,
    output::{ChartDrawings, linked_data},
};

/// Where the link that skips the title page leads to.
const MAIN: &str = "text.main";

/// Head and body.
pub fn page(document: &Document, charts: &ChartDrawings, style: String) -> Result<Element> {
    let mut story = Story::new(document, charts, Manner::Page)?;
    let header = title_page::title_page(&story, &document.title_page)?;
    let mut content = block::blocks(&mut story, &document.opening)?;
    content.extend(section::sections(&mut story, &document.sections, 1)?);
    let notes = notes::notes(&mut story)?;
    let main = holding(Element::new("main").with("id", MAIN).with("tabindex", "-1"), content);
    let body = Element::new("body")
        .child(classed("a", "skip").with("href", format!("#{MAIN}")).text("Przejdź do treści"))
        .child(header)
        .child(notes.into_iter().fold(main, Element::child))
        .child(footer(document));
    let linked = linked_data::report(&document.metadata, &[]);
    Ok(whole(&document.metadata, style, &linked, body))
}

/// A page with what it says about itself, to browsers by `style` and to search engines by `linked`.
pub fn whole(metadata: &Metadata, style: String, linked: &Value, body: Element) -> Element {
    let head = head(metadata, style).child(data_block("application/ld+json", linked));
    Element::new("html").with("lang", &metadata.language).child(head).child(body)
}

fn head(metadata: &Metadata, style: String) -> Element {
    let named = |name: &str, content: &str| Element::new("meta").with("name", name).with("content", content);
    let said = [
        ("description", metadata.subject.clone()),
        ("keywords", metadata.keywords.join(", ")),
        ("author", metadata.author.clone()),
        ("generator", concat!("sprawozdanie ", env!("CARGO_PKG_VERSION")).to_owned()),
        ("color-scheme", "light dark".to_owned()),
    ];
    let head = Element::new("head")
        .child(Element::new("meta").with("charset", "utf-8"))
        .child(named("viewport", "width=device-width, initial-scale=1"))
        .child(Element::new("title").text(&metadata.title));
    let said = said.iter().filter(|(_, content)| !is_blank(content));
    let head = said.fold(head, |head, (name, content)| head.child(named(name, content)));
    head.child(Element::new("style").text(&style))
}

/// Who issues the page, and the files on board: what a PDF has in its margins and in its list of attachments.
fn footer(document: &Document) -> Element {
    let metadata = &document.metadata;
    let footer = classed("footer", "colophon");
    let footer =
        if is_blank(&metadata.author) { footer } else { footer.child(Element::new("p").text(&metadata.author)) };
    on_board::on_board(&document.attachments).into_iter().fold(footer, Element::child)
}
