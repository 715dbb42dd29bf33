//! What an SVG draws comes in; the text of an SVG that draws it, without a name that a person gave, goes out.

use std::collections::BTreeMap;

use resvg::usvg::{Indent, Tree, WriteOptions};

use super::{LARGEST, Limit, Unfit};
use crate::open_xml::tree::{self, Element};

/// Writes the drawing: letters as curves, and identifiers by their number, since an editor lets people name what they draw.
pub fn written(tree: &Tree) -> Result<Vec<u8>, Unfit> {
    let text = tree.to_string(&WriteOptions { indent: Indent::None, ..WriteOptions::default() });
    let mut root = tree::parse(&text).map_err(|_| Unfit::NoPicture)?;
    let (mut elements, mut results) = (Numbers::new(), Numbers::new());
    attributes(&mut root, |name, value| match name {
        "id" => number(&mut elements, value),
        "result" => number(&mut results, value),
        _ => {}
    });
    attributes(&mut root, |name, value| match name {
        "in" | "in2" => *value = results.get(value).cloned().unwrap_or_else(|| value.clone()),
        "xlink:href" => {
            if let Some(id) = value.strip_prefix('#').and_then(|id| elements.get(id)) {
                *value = format!("#{id}");
            }
        }
        _ if value.starts_with("url(#") => {
            let pointers = value.split(' ').map(|pointer| {
                let id = pointer.strip_prefix("url(#").and_then(|rest| elements.get(rest.strip_suffix(')')?));
                id.map_or_else(|| pointer.to_owned(), |id| format!("url(#{id})"))
            });
            *value = pointers.collect::<Vec<_>>().join(" ");
        }
        _ => {}
    });
    let bytes = tree::write(&root);
    // What is drawn is much longer than what was read where an element stands for many others.
    if bytes.len() > 4 * LARGEST { Err(Unfit::TooLarge(Limit::SvgBytes)) } else { Ok(bytes) }
}

/// New names by the old ones.
type Numbers = BTreeMap<String, String>;

fn number(numbers: &mut Numbers, name: &mut String) {
    let next = format!("n{}", numbers.len() + 1);
    *name = numbers.entry(std::mem::take(name)).or_insert(next).clone();
}

fn attributes(root: &mut Element, mut change: impl FnMut(&str, &mut String)) {
    root.visit(&mut |element| element.attributes.iter_mut().for_each(|(name, value)| change(name, value)));
}
