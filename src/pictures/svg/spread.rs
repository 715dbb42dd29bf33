//! The elements of an SVG come in; whether they are too many, once each stands everywhere it is pointed to, goes out.
//!
//! A few elements can stand for millions: a `use` of ten that use ten, a pattern filled by patterns, a marker at each
//! point of a line. Whoever draws them makes them all, so they are counted before.

use std::collections::BTreeMap;

use resvg::usvg::roxmltree::{Document, Node};

use super::{DEEPEST, Limit, MOST_ELEMENTS, Unfit, rules::Rules};

/// The count is on the safe side; so may a drawing be, by as many times.
const MARGIN: usize = 4;

/// How many elements one makes.
#[derive(Clone, Copy, Default)]
struct Spread {
    /// Itself with all below it, and what a `use` brings in.
    size: usize,
    /// The same with what they are filled, masked and marked by.
    all: usize,
}

impl Spread {
    fn add(&mut self, other: Self) {
        self.size = self.size.saturating_add(other.size);
        self.all = self.all.saturating_add(other.all);
    }
}

struct Count<'a, 'input> {
    named: BTreeMap<&'a str, Node<'a, 'input>>,
    /// What is known of the element that begins at this byte; nothing while it is being counted.
    counted: BTreeMap<usize, Option<Spread>>,
    rules: Rules<'a>,
    /// Whether lines may have a marker at each of their points.
    has_markers: bool,
}

/// Counts the elements of a drawing. One that is pointed to from within itself is without end.
pub fn count(document: &Document) -> Result<(), Unfit> {
    let mut named = BTreeMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            named.entry(id).or_insert(node);
        }
    }
    let has_markers = document.input_text().contains("marker");
    let mut count = Count { named, counted: BTreeMap::new(), rules: Rules::of(document), has_markers };
    let spread = count.element(document.root_element(), 1)?;
    if spread.all > MARGIN * MOST_ELEMENTS { Err(Unfit::TooLarge(Limit::Elements)) } else { Ok(()) }
}

impl<'a, 'input> Count<'a, 'input> {
    fn element(&mut self, node: Node<'a, 'input>, depth: usize) -> Result<Spread, Unfit> {
        if depth > DEEPEST {
            return Err(Unfit::TooLarge(Limit::Depth));
        }
        let place = node.range().start;
        match self.counted.get(&place) {
            Some(Some(known)) => return Ok(*known),
            Some(None) => return Err(Unfit::TooLarge(Limit::Elements)),
            None => drop(self.counted.insert(place, None)),
        }
        let mut spread = Spread { size: 1, all: 1 };
        if self.has_markers {
            let points = ["d", "points"].iter().filter_map(|name| node.attribute(*name)).map(|data| data.len() / 2);
            spread.size += points.sum::<usize>();
        }
        for child in node.children().filter(Node::is_element) {
            spread.add(self.element(child, depth + 1)?);
        }
        if let Some(used) = used(node) {
            spread.add(self.pointed(used, depth)?);
        }
        let own = node.attributes().flat_map(|attribute| pointers(attribute.value()));
        let looks: Vec<_> = own.chain(self.rules.pointers(node)).collect();
        for id in looks {
            // What a group is filled by, all in it are.
            let look = self.pointed(id, depth)?;
            spread.all = spread.all.saturating_add(look.all.saturating_mul(spread.size));
        }
        self.counted.insert(place, Some(spread));
        Ok(spread)
    }

    fn pointed(&mut self, id: &str, depth: usize) -> Result<Spread, Unfit> {
        self.named.get(id).copied().map_or_else(|| Ok(Spread::default()), |node| self.element(node, depth + 1))
    }
}

/// The element that another takes over; a link takes none.
fn used<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let mut pointers = node.attributes().filter(|attribute| attribute.name() == "href");
    pointers.find_map(|pointer| pointer.value().trim().strip_prefix('#')).filter(|_| node.tag_name().name() != "a")
}

/// The identifiers in `url(#…)`.
pub fn pointers(style: &str) -> impl Iterator<Item = &str> {
    style.match_indices('#').filter_map(|(at, _)| {
        let before = style[..at].trim_end().trim_end_matches(['"', '\'']).trim_end();
        let id = style[at + 1..].split([')', '"', '\'']).next()?.trim();
        before.to_ascii_lowercase().ends_with("url(").then_some(id)
    })
}
