//! Running lines and places of section breaks come in; headers, footers and the properties of the sections go out.

use anyhow::{Context, bail};

use super::{
    Source, document,
    package::{DOCUMENT, Package, relationship},
    reference::{Copied, Letterhead},
    styles,
    tree::{self, Element, Node},
};
use crate::{
    document::Orientation,
    output::docx::{body::Body, measure, style},
};

/// Lines above or below the text.
struct Kind {
    root: &'static str,
    name: &'static str,
    reference: &'static str,
    relationship: &'static str,
    content_type: &'static str,
}

const HEADER: Kind = Kind {
    root: "w:hdr",
    name: "header",
    reference: "w:headerReference",
    relationship: relationship::HEADER,
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
};
const FOOTER: Kind = Kind {
    root: "w:ftr",
    name: "footer",
    reference: "w:footerReference",
    relationship: relationship::FOOTER,
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
};

/// How sections point to the running lines.
#[derive(Default)]
pub struct Running {
    /// Of the title page, beside the others.
    first: Vec<Element>,
    portrait: Vec<Element>,
    landscape: Vec<Element>,
}

/// Puts the running lines into the package: the office's where it has any, ours where it has none.
pub fn running(package: &mut Package, body: &Body, children: &[Node], source: &Source) -> anyhow::Result<Running> {
    let header = line(body.parts.headers.first(), HEADER.root)?;
    let footer = line(body.parts.footers.first(), FOOTER.root)?;
    // Each section lies the other way than the one before it, and the first one stands upright.
    let landscape = children.iter().any(|node| document::has_style(node, style::SECTION_PLACE));
    let wide = landscape.then(|| moved_tab(footer.clone(), source));
    let mut running = Running::default();
    let mut next_drawing = body.supplement.drawings.len() + 1;
    for (kind, own) in [(HEADER, vec![header]), (FOOTER, std::iter::once(footer).chain(wide).collect())] {
        let letterhead = source.reference.map(|reference| match kind.name {
            "header" => reference.header(),
            _ => reference.footer(),
        });
        running.add(package, &kind, own, letterhead, (source, &mut next_drawing))?;
    }
    Ok(running)
}

impl Running {
    /// Adds the lines of one kind; `own` are ours for upright and for wide pages, or one for both.
    fn add(
        &mut self,
        package: &mut Package,
        kind: &Kind,
        own: Vec<Element>,
        letterhead: Option<Letterhead>,
        (source, next_drawing): (&Source, &mut usize),
    ) -> anyhow::Result<()> {
        let mut office = |package: &mut Package, line: Option<&Copied>| -> anyhow::Result<Option<String>> {
            let (Some(letterhead), Some(line)) = (letterhead, line) else { return Ok(None) };
            let path = free_path(package, kind);
            let styles = styles::sheet(source)?;
            *next_drawing = letterhead.put(package, line, (&path, kind.content_type), (&styles, *next_drawing))?;
            Ok(Some(package.relate(DOCUMENT, kind.relationship, &path)))
        };
        let default = office(package, letterhead.and_then(|letterhead| letterhead.default()))?;
        let first = office(package, letterhead.and_then(|letterhead| letterhead.first()))?;
        let even = office(package, letterhead.and_then(|letterhead| letterhead.even()))?;
        let first_differs = letterhead.is_some_and(|letterhead| letterhead.first_differs);
        let even_differs = letterhead.is_some_and(|letterhead| letterhead.even_differs);

        let needs_own = default.is_none() || (even_differs && even.is_none());
        let mut ours = Vec::new();
        for root in own.into_iter().filter(|_| needs_own) {
            let path = free_path(package, kind);
            package.add_xml(&path, kind.content_type, root)?;
            ours.push(package.relate(DOCUMENT, kind.relationship, &path));
        }
        let reference = |place: &str, id: &str| Element::new(kind.reference).with("w:type", place).with("r:id", id);
        for (all, ours) in [(&mut self.portrait, ours.first()), (&mut self.landscape, ours.last())] {
            all.extend(default.as_ref().or(ours).map(|id| reference("default", id)));
            all.extend(even.as_ref().or(ours).filter(|_| even_differs).map(|id| reference("even", id)));
        }
        // The title page has the office's line; of ours it has none.
        let first = if first_differs { first } else { default };
        self.first.extend(first.map(|id| reference("first", &id)));
        Ok(())
    }
}

fn free_path(package: &Package, kind: &Kind) -> String {
    let mut number = 1;
    let path = |number| format!("word/{}{number}.xml", kind.name);
    while package.contains(&path(number)) {
        number += 1;
    }
    path(number)
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
    let own = &source.theme.page;
    let page = &source.reference.map_or_else(|| own.clone(), |reference| reference.page_of(own));
    let (width, height) = measure::sheet(page, orientation);
    let size = Element::new("w:pgSz").with("w:w", measure::twips(width)).with("w:h", measure::twips(height));
    let (size, lines) = match orientation {
        Orientation::Portrait => (size, &running.portrait),
        Orientation::Landscape => (size.with("w:orient", "landscape"), &running.landscape),
    };
    let margins = Element::new("w:pgMar")
        .with("w:top", measure::twips(page.margin_top))
        .with("w:right", measure::twips(page.margin_right))
        .with("w:bottom", measure::twips(page.margin_bottom))
        .with("w:left", measure::twips(page.margin_left))
        .with("w:header", measure::twips(page.header))
        .with("w:footer", measure::twips(page.footer))
        .with("w:gutter", 0);
    let first = if position == 0 { running.first.as_slice() } else { &[] };
    let section = lines.iter().chain(first).cloned().fold(Element::new("w:sectPr"), Element::child);
    let section = section
        .child(Element::new("w:type").with("w:val", "nextPage"))
        .child(size)
        .child(margins)
        .child(Element::new("w:cols").with("w:space", 708));
    match position {
        // The title page has no running lines of ours: it may have others, and there are none but the office's.
        0 => section.child(Element::new("w:titlePg")),
        _ => section,
    }
}
