//! The settings of a foreign file come in; those that its pages and styles depend on go into the report's.

use crate::open_xml::tree::{Element, Node};

use super::sheet;

/// What the look of a file depends on besides its styles.
#[derive(Debug, Default)]
pub struct Settings {
    /// Whether even pages have running lines of their own.
    pub even_and_odd: bool,
    /// The id of the style of new tables.
    pub table_style: Option<String>,
    mirrored: bool,
    subset_fonts: bool,
    adds_distances: bool,
    tab_stop: Option<String>,
    colors: Option<Element>,
}

/// Whether the distances of two paragraphs are added up: an office's styles were made with the one or with the other.
const ADDED_DISTANCES: &str = "w:doNotUseHTMLParagraphAutoSpacing";

impl Settings {
    /// Reads the root of the settings.
    pub fn read(root: &Element) -> Self {
        let value = |child: &str| sheet::value(root, child).map(str::to_owned);
        Self {
            even_and_odd: sheet::is_on(root, "w:evenAndOddHeaders"),
            table_style: value("w:defaultTableStyle"),
            mirrored: sheet::is_on(root, "w:mirrorMargins"),
            subset_fonts: sheet::is_on(root, "w:saveSubsetFonts"),
            adds_distances: root.find("w:compat").is_some_and(|all| sheet::is_on(all, ADDED_DISTANCES)),
            tab_stop: value("w:defaultTabStop").filter(|stop| stop.parse::<u32>().is_ok()),
            colors: root.find("w:clrSchemeMapping").cloned(),
        }
    }

    /// Puts them into the settings of the report, each at its place in the schema.
    pub fn put(&self, own: &mut Element, embedded_fonts: bool) {
        for name in ["w:embedTrueTypeFonts", "w:saveSubsetFonts"] {
            own.remove(name);
        }
        let switches = [
            ("w:embedTrueTypeFonts", embedded_fonts, "w:zoom"),
            ("w:saveSubsetFonts", embedded_fonts && self.subset_fonts, "w:embedTrueTypeFonts"),
            ("w:evenAndOddHeaders", self.even_and_odd, "w:hyphenationZone"),
        ];
        for (name, _, before) in switches.into_iter().filter(|(_, on, _)| *on) {
            insert_after(own, before, Element::new(name));
        }
        if self.mirrored {
            let place = own.elements().position(|child| child.name == "w:defaultTabStop").unwrap_or_default();
            own.children.insert(place, Node::Element(Element::new("w:mirrorMargins")));
        }
        // Where an office justifies its text, Word would draw a line that ends early across the page.
        own.change("w:compat", |compatibility| {
            if !self.adds_distances {
                compatibility.remove(ADDED_DISTANCES);
            }
            compatibility.children.insert(0, Node::Element(Element::new("w:doNotExpandShiftReturn")));
        });
        for child in own.elements_mut() {
            match (child.name.as_str(), &self.tab_stop, &self.colors) {
                ("w:defaultTabStop", Some(stop), _) => child.set("w:val", stop),
                ("w:clrSchemeMapping", _, Some(colors)) => {
                    child.attributes =
                        colors.attributes.iter().filter(|(name, _)| name.starts_with("w:")).cloned().collect();
                }
                _ => {}
            }
        }
    }
}

fn insert_after(own: &mut Element, before: &str, element: Element) {
    let place = own.children.iter().position(|node| matches!(node, Node::Element(child) if child.name == before));
    own.children.insert(place.map_or(0, |place| place + 1), Node::Element(element));
}
