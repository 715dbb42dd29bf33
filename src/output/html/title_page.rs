//! The title page comes in; the head of the web page goes out, in the same order.

use anyhow::Result;

use super::{
    figure,
    markup::{classed, is_blank},
    story::Story,
};
use crate::{
    document::{Fact, TitlePage},
    open_xml::tree::Element,
};

/// The lines of the title page.
pub fn title_page(story: &Story<'_>, page: &TitlePage) -> Result<Element> {
    let mut header = classed("header", "title-page");
    if let Some((office, units)) = page.organizer.split_first() {
        header = line(header, "organizer", office);
        header = units.iter().fold(header, |header, unit| line(header, "unit", unit));
    }
    header = line(header, "kind", &page.kind);
    if !is_blank(&page.title) {
        header = header.child(Element::new("h1").text(&page.title));
    }
    header = page.subtitle.iter().fold(header, |header, words| line(header, "subtitle", words));
    header = page.notice.iter().fold(header, |header, words| line(header, "notice", words));
    if !page.facts.is_empty() {
        header = header.child(page.facts.iter().fold(classed("dl", "facts"), fact));
    }
    header = line(header, "place-and-date", &page.place_and_date);
    if let Some(strip) = &page.logo_strip {
        header = header.child(classed("div", "logo-strip").child(figure::image(story, strip)?));
    }
    Ok(page.funding_statement.iter().fold(header, |header, words| line(header, "funding", words)))
}

fn line(header: Element, class: &str, words: &str) -> Element {
    if is_blank(words) { header } else { header.child(classed("p", class).text(words)) }
}

fn fact(list: Element, fact: &Fact) -> Element {
    let (label, value) = (Element::new("dt").text(&fact.label), Element::new("dd").text(&fact.value));
    list.child(Element::new("div").child(label).child(value))
}
