//! A chart or picture of the document comes in; a figure of the page with its caption goes out.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};

use super::{
    markup::{classed, one},
    story::{Story, beside},
};
use crate::{
    document::{Chart, MediaFormat, Picture},
    open_xml::tree::{self, Element},
};

/// The drawing with title and description, then the caption.
pub fn chart(story: &Story<'_>, chart: &Chart) -> Result<Element> {
    let drawing = story.charts.get(&chart.id).with_context(|| format!("nobody has drawn the chart `{}`", chart.id))?;
    let svg = described(tree::parse(drawing)?, chart);
    let frame = classed("div", "chart")
        .with("role", "region")
        .with("aria-labelledby", beside(&chart.id, "caption"))
        .with("tabindex", "0")
        .child(svg);
    Ok(captioned(&chart.id, chart.number, &chart.caption, frame))
}

/// The picture, then its caption if it has one.
pub fn picture(story: &Story<'_>, picture: &Picture) -> Result<Element> {
    let image = image(story, picture)?;
    Ok(match (picture.number, &picture.caption) {
        (Some(number), Some(caption)) => captioned(&picture.id, number, caption, image),
        _ => classed("div", "picture").with("id", &picture.id).child(image),
    })
}

/// The picture alone; its bytes stand in the page.
pub fn image(story: &Story<'_>, picture: &Picture) -> Result<Element> {
    let media = story.media(&picture.media)?;
    let kind = match media.format {
        MediaFormat::Png => "png",
        MediaFormat::Jpeg => "jpeg",
        MediaFormat::Svg => "svg+xml",
    };
    let bytes = BASE64_STANDARD.encode(&media.bytes);
    Ok(Element::new("img")
        .with("src", format!("data:image/{kind};base64,{bytes}"))
        .with("alt", &picture.alt)
        .with("width", media.width)
        .with("height", media.height))
}

fn captioned(id: &str, number: u32, caption: &str, shown: Element) -> Element {
    let label = classed("span", "label").text(&format!("Rysunek\u{A0}{number}. "));
    let words = Element::new("figcaption").with("id", beside(id, "caption")).child(label).text(caption);
    Element::new("figure").with("id", id).child(shown).child(words)
}

/// The drawing as an element of the page, with the words that stand for it.
fn described(mut svg: Element, chart: &Chart) -> Element {
    // A page holds several drawings: each keeps its names to itself.
    svg.visit(&mut |element| {
        element.attributes.retain(|(name, _)| name != "class" && !name.starts_with("xmlns:"));
        for (name, value) in &mut element.attributes {
            match name.as_str() {
                "id" => *value = beside(&chart.id, value),
                "xlink:href" | "href" => {
                    if let Some(own) = value.strip_prefix('#') {
                        *value = format!("#{}", beside(&chart.id, own));
                    }
                    *name = "href".into();
                }
                _ => {
                    if let Some(own) = value.strip_prefix("url(#") {
                        *value = format!("url(#{}", beside(&chart.id, own));
                    }
                }
            }
        }
    });
    let (title_id, words_id) = (beside(&chart.id, "title"), beside(&chart.id, "words"));
    svg.set("role", "img");
    svg.set("aria-labelledby", format!("{title_id} {words_id}"));
    let title = Element::new("title").with("id", title_id).text(&chart.caption);
    let words = Element::new("desc").with("id", words_id).text(&chart.alt);
    svg.children.splice(0..0, one(title).into_iter().chain(one(words)));
    svg
}
