//! Running lines and places of section breaks come in; headers, footers and the properties of the sections go out.

use anyhow::{Context, bail};
use docx_rs::XMLDocx;

use super::{
    Source, document,
    package::{DOCUMENT, Package, relationship},
    tree::{self, Element, Node},
};
use crate::{
    document::Orientation,
    output::docx::{measure, style},
};

const HEADER_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const FOOTER_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";

/// The relationships of the running lines.
pub struct Running {
    header: String,
    footer: String,
    /// None where every page is portrait.
    landscape_footer: Option<String>,
}

/// Puts the running lines of the body's children into the package.
pub fn running(package: &mut Package, parts: &XMLDocx, children: &[Node], source: &Source) -> anyhow::Result<Running> {
    let header = line(parts.headers.first(), "w:hdr")?;
    let footer = line(parts.footers.first(), "w:ftr")?;
    // Each section lies the other way than the one before it, and the first one stands upright.
    let landscape = children.iter().any(|node| document::has_style(node, style::SECTION_PLACE));
    let wide = landscape.then(|| moved_tab(footer.clone(), source));
    let mut footer_of = |path, footer| {
        package.add_xml(path, FOOTER_TYPE, footer)?;
        anyhow::Ok(package.relate(DOCUMENT, relationship::FOOTER, path))
    };
    let (footer, landscape_footer) =
        (footer_of("word/footer1.xml", footer)?, wide.map(|wide| footer_of("word/footer2.xml", wide)).transpose()?);
    package.add_xml("word/header1.xml", HEADER_TYPE, header)?;
    Ok(Running { header: package.relate(DOCUMENT, relationship::HEADER, "word/header1.xml"), footer, landscape_footer })
}

fn line(part: Option<&Vec<u8>>, name: &str) -> anyhow::Result<Element> {
    let bytes = part.context("a running line is missing")?;
    let read = tree::parse(std::str::from_utf8(bytes)?).context("a running line is not well-formed")?;
    let mut root = document::root(name);
    root.children = read.children;
    document::tidy(&mut root);
    Ok(root)
}

/// The page number of a wide page stands further right.
fn moved_tab(mut footer: Element, source: &Source) -> Element {
    let page = &source.theme.page;
    let position = |orientation| measure::twips(measure::text_width(page, orientation));
    let tabs = Element::new("w:tabs")
        .child(Element::new("w:tab").with("w:val", "clear").with("w:pos", position(Orientation::Portrait)))
        .child(Element::new("w:tab").with("w:val", "right").with("w:pos", position(Orientation::Landscape)));
    for paragraph in footer.elements_mut().filter(|element| element.name == "w:p") {
        paragraph.change("w:pPr", |properties| properties.children.push(Node::Element(tabs.clone())));
    }
    document::tidy(&mut footer);
    footer
}

/// The body's children with section properties in place of their paragraphs and at the end.
pub fn sections(children: Vec<Node>, running: &Running, source: &Source) -> anyhow::Result<Vec<Node>> {
    let mut put: Vec<Node> = Vec::with_capacity(children.len());
    let mut count = 0;
    let mut current = Orientation::Portrait;
    for node in children {
        if !document::has_style(&node, style::SECTION_PLACE) {
            put.push(node);
            continue;
        }
        let Node::Element(place) = node else { bail!("a section ends without a paragraph") };
        let ended = match place.words().as_str() {
            "portrait" => Orientation::Portrait,
            "landscape" => Orientation::Landscape,
            other => bail!("`{other}` is no orientation"),
        };
        let properties = properties(ended, count, running, source);
        count += 1;
        current = match ended {
            Orientation::Portrait => Orientation::Landscape,
            Orientation::Landscape => Orientation::Portrait,
        };
        match put.last_mut() {
            Some(Node::Element(last)) if last.name == "w:p" => {
                last.change("w:pPr", |own| own.children.push(Node::Element(properties)));
            }
            // Word keeps the properties of a section in a paragraph; after a table there is none yet.
            Some(_) | None => put.push(Node::Element(small_paragraph(properties))),
        }
    }
    put.push(Node::Element(properties(current, count, running, source)));
    Ok(put)
}

fn small_paragraph(section: Element) -> Element {
    let properties =
        Element::new("w:pPr").child(Element::new("w:pStyle").with("w:val", style::SECTION_BREAK)).child(section);
    Element::new("w:p").child(properties)
}

fn properties(orientation: Orientation, position: usize, running: &Running, source: &Source) -> Element {
    let page = &source.theme.page;
    let (width, height) = measure::sheet(page, orientation);
    let reference = |name: &str, id: &str| Element::new(name).with("w:type", "default").with("r:id", id);
    let size = Element::new("w:pgSz").with("w:w", measure::twips(width)).with("w:h", measure::twips(height));
    let (size, footer) = match orientation {
        Orientation::Portrait => (size, &running.footer),
        Orientation::Landscape => {
            (size.with("w:orient", "landscape"), running.landscape_footer.as_ref().unwrap_or(&running.footer))
        }
    };
    let margins = Element::new("w:pgMar")
        .with("w:top", measure::twips(page.margin_top))
        .with("w:right", measure::twips(page.margin_right))
        .with("w:bottom", measure::twips(page.margin_bottom))
        .with("w:left", measure::twips(page.margin_left))
        .with("w:header", measure::twips(page.header))
        .with("w:footer", measure::twips(page.footer))
        .with("w:gutter", 0);
    let section = Element::new("w:sectPr")
        .child(reference("w:headerReference", &running.header))
        .child(reference("w:footerReference", footer))
        .child(Element::new("w:type").with("w:val", "nextPage"))
        .child(size)
        .child(margins)
        .child(Element::new("w:cols").with("w:space", 708));
    match position {
        // The title page has no running lines: it may have others, and there are none.
        0 => section.child(Element::new("w:titlePg")),
        _ => section,
    }
}
