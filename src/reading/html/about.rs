//! A web page comes in; what it says about itself goes out.

use std::collections::BTreeSet;

use crate::{open_xml::tree::Element, reading::About};

/// Title, author, subject, key words and language.
pub(super) fn about(root: &Element) -> About {
    let head = root.find("head");
    let said = |name: &str| {
        let meta = head.into_iter().flat_map(Element::elements).find(|it| it.get("name") == Some(name));
        meta.and_then(|meta| meta.get("content")).unwrap_or_default().to_owned()
    };
    About {
        title: head.and_then(|head| head.find("title")).map(Element::words).unwrap_or_default(),
        author: said("author"),
        subject: said("description"),
        keywords: said("keywords").split(", ").map(str::to_owned).collect(),
        language: language(root),
    }
}

/// The language of the page, with those of words that have another.
fn language(root: &Element) -> String {
    fn collect<'e>(element: &'e Element, found: &mut BTreeSet<&'e str>) {
        found.extend(element.get("lang"));
        element.elements().for_each(|child| collect(child, found));
    }
    let own = root.get("lang").unwrap_or_default();
    let mut others = BTreeSet::new();
    root.elements().for_each(|child| collect(child, &mut others));
    others.remove(own);
    std::iter::once(own).chain(others).collect::<Vec<_>>().join(", ")
}
