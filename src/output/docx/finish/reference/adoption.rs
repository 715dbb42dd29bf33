//! The report's style sheet and a foreign one come in; the report's styles with the foreign looks go out.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    sheet::{self, StyleSheet},
    supplied,
};
use crate::{
    open_xml::tree::{Element, Node},
    output::docx::style,
};

/// What a style of the report keeps, whatever the office's style says: its place in the outline and on the page.
const KEPT: [&str; 5] = ["w:keepNext", "w:keepLines", "w:suppressAutoHyphens", "w:numPr", "w:outlineLvl"];
/// What no style brings along: lists, frames, language and hidden text are the report's own affair.
const DROPPED: [&str; 12] = [
    "w:numPr",
    "w:outlineLvl",
    "w:framePr",
    "w:sectPr",
    "w:pPrChange",
    "w:rPrChange",
    "w:lang",
    "w:vanish",
    "w:webHidden",
    "w:specVanish",
    "w:ins",
    "w:del",
];
const GROUPS: [&str; 6] = ["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"];

/// What an office's styles are taken for.
pub struct Adoption<'a> {
    /// The office's styles.
    pub sheet: &'a StyleSheet,
    /// The id of the office's style of new tables.
    pub table_style: Option<&'a str>,
    /// Styles that the office's running lines use.
    pub used: BTreeSet<&'a str>,
    /// Whether the line below the text is the report's own.
    pub own_footer: bool,
    /// Whether there is a theme that colours and typefaces can point to.
    pub has_theme: bool,
}

impl<'a> Adoption<'a> {
    /// The office's style for one of the report.
    fn counterpart(&self, own: &Element) -> Option<&'a Element> {
        let named = self.sheet.named(sheet::kind(own), sheet::name(own));
        let of_tables = || {
            let style = self.sheet.style(self.table_style?)?;
            (sheet::kind(style) == "table" && !sheet::is_named(style, "Normal Table")).then_some(style)
        };
        named.or_else(|| if sheet::id(own) == style::TABLE { of_tables() } else { None })
    }

    /// The ids that the office's styles have in the report, by those that they had.
    pub fn ids(&self, own: &Element) -> BTreeMap<String, String> {
        let mut taken: BTreeSet<String> = own.elements().map(|style| sheet::id(style).to_owned()).collect();
        let mut ids: BTreeMap<String, String> = own
            .elements()
            .filter_map(|style| Some((sheet::id(self.counterpart(style)?).to_owned(), sheet::id(style).to_owned())))
            .collect();
        for style in self.sheet.styles() {
            let id = sheet::id(style);
            if !ids.contains_key(id) {
                let free = free(id, &taken);
                taken.insert(free.clone());
                ids.insert(id.to_owned(), free);
            }
        }
        ids
    }

    /// Gives the report's styles the office's looks, and adds the styles that these build on.
    pub fn adopt(&self, own: &mut Element) {
        let ids = self.ids(own);
        let mut wanted: Vec<&Element> = self.used.iter().filter_map(|id| self.sheet.style(id)).collect();
        let mut counterparts = BTreeMap::new();
        for style in own.elements_mut().filter(|element| element.name == "w:style") {
            if let Some(theirs) = self.counterpart(style) {
                self.take(style, theirs, &ids);
                counterparts.insert(sheet::id(style).to_owned(), sheet::id(theirs));
                wanted.push(theirs);
            }
        }
        supplied::fit(own, self.sheet, &counterparts);
        let mut met: BTreeSet<&str> = counterparts.values().copied().collect();
        let names: BTreeSet<String> = own.elements().map(|style| sheet::name(style).to_ascii_lowercase()).collect();
        while let Some(style) = wanted.pop() {
            let pointers = ["w:basedOn", "w:link"].into_iter().filter_map(|child| sheet::value(style, child));
            wanted
                .extend(pointers.filter_map(|id| self.sheet.style(id)).filter(|style| !met.contains(sheet::id(style))));
            if met.insert(sheet::id(style)) {
                own.children.push(Node::Element(self.brought(style, &names, &ids)));
            }
        }
        self.defaults(own);
        supplied::unnumber(own);
    }

    /// One of the report's styles with the looks of the office's.
    fn take(&self, own: &mut Element, theirs: &Element, ids: &BTreeMap<String, String>) {
        let kept = self.kept(own);
        for group in GROUPS {
            own.remove(group);
        }
        let mut groups = self.looks(theirs);
        if !kept.is_empty() {
            let position = groups.iter().position(|group| group.name == "w:pPr").unwrap_or_else(|| {
                groups.insert(0, Element::new("w:pPr"));
                0
            });
            let paragraph = &mut groups[position];
            kept.iter().for_each(|child| paragraph.remove(&child.name));
            paragraph.children.extend(kept.into_iter().map(Node::Element));
        }
        own.children.extend(groups.into_iter().map(Node::Element));
        self.tie(own, theirs, ids);
    }

    /// What of a style's paragraph the report depends on.
    fn kept(&self, own: &Element) -> Vec<Element> {
        let id = sheet::id(own);
        let of_contents = style::CONTENTS.contains(&id) || id == style::TABLE_OF_FIGURES;
        let is_kept = |name: &str| {
            KEPT.contains(&name)
                || (of_contents && matches!(name, "w:tabs" | "w:ind"))
                || (id == style::FOOTER && self.own_footer && name == "w:tabs")
        };
        let paragraph = own.find("w:pPr").map(Element::elements);
        paragraph.into_iter().flatten().filter(|child| is_kept(&child.name)).cloned().collect()
    }

    /// A style that others are based on, with a name and an id of its own.
    fn brought(&self, theirs: &Element, names: &BTreeSet<String>, ids: &BTreeMap<String, String>) -> Element {
        let name = sheet::name(theirs);
        let name = if names.contains(&name.to_ascii_lowercase()) { format!("{name} (2)") } else { name.to_owned() };
        let id = ids.get(sheet::id(theirs)).cloned().unwrap_or_default();
        let mut style = Element::new("w:style").with("w:type", sheet::kind(theirs));
        if theirs.get("w:customStyle").is_some() {
            style.set("w:customStyle", 1);
        }
        style = style.with("w:styleId", id).child(Element::new("w:name").with("w:val", name));
        for switch in ["w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat"] {
            style.children.extend(theirs.find(switch).cloned().map(Node::Element));
        }
        style.children.extend(self.looks(theirs).into_iter().map(Node::Element));
        self.tie(&mut style, theirs, ids);
        style
    }

    /// Bases a style on what its model is based on, and links it likewise.
    fn tie(&self, style: &mut Element, theirs: &Element, ids: &BTreeMap<String, String>) {
        for child in ["w:basedOn", "w:link"] {
            style.remove(child);
            let target = sheet::value(theirs, child).and_then(|id| self.sheet.style(id));
            let same_kind = |target: &&Element| (child == "w:basedOn") == (sheet::kind(target) == sheet::kind(theirs));
            if let Some(id) = target.filter(same_kind).and_then(|target| ids.get(sheet::id(target))) {
                style.children.push(Node::Element(Element::new(child).with("w:val", id)));
            }
        }
    }

    fn looks(&self, theirs: &Element) -> Vec<Element> {
        let groups = theirs.elements().filter(|child| GROUPS.contains(&child.name.as_str()));
        groups.cloned().map(|group| self.plain(group)).collect()
    }

    /// Looks in words that every reader knows: those of later versions of Word would need a declaration each.
    fn plain(&self, mut looks: Element) -> Element {
        looks.visit(&mut |element| {
            let themed = |name: &str| !self.has_theme && name.to_ascii_lowercase().contains("theme");
            element.attributes.retain(|(name, _)| name.starts_with("w:") && !themed(name));
            element.children.retain(|node| match node {
                Node::Element(child) => child.name.starts_with("w:") && !DROPPED.contains(&child.name.as_str()),
                Node::Text(_) => false,
            });
        });
        looks
    }

    /// The office's defaults, in the language of the report.
    fn defaults(&self, own: &mut Element) {
        let Some(defaults) = own.elements_mut().find(|element| element.name == "w:docDefaults") else { return };
        let language = defaults
            .find("w:rPrDefault")
            .and_then(|group| group.find("w:rPr")?.find("w:lang").cloned())
            .unwrap_or_else(|| Element::new("w:lang"));
        let theirs = |group: &str, looks: &str| {
            let found = self.sheet.defaults.as_ref().and_then(|all| all.find(group)?.find(looks).cloned());
            found.map_or_else(|| Element::new(looks), |found| self.plain(found))
        };
        let letters = theirs("w:rPrDefault", "w:rPr").child(language);
        let paragraphs = theirs("w:pPrDefault", "w:pPr");
        defaults.children = vec![
            Node::Element(Element::new("w:rPrDefault").child(letters)),
            Node::Element(Element::new("w:pPrDefault").child(paragraphs)),
        ];
    }
}

fn free(id: &str, taken: &BTreeSet<String>) -> String {
    let mut candidates = std::iter::once(id.to_owned()).chain((2..).map(|number| format!("{id}-{number}")));
    candidates.find(|candidate| !taken.contains(candidate)).unwrap_or_default()
}
