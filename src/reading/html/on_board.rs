//! The tree of a web page comes in; the files that it carries as data go out.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};

use crate::{open_xml::tree::Element, reading::OnBoard};

/// All files that a link of the page saves, by their name.
pub(super) fn files(root: &Element) -> Result<Vec<OnBoard>> {
    let mut files = Vec::new();
    collect(root, &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn collect(element: &Element, files: &mut Vec<OnBoard>) -> Result<()> {
    if let (Some(name), Some(data)) =
        (element.get("download"), element.get("href").and_then(|it| it.strip_prefix("data:")))
    {
        let (media_type, text) = data.split_once(";base64,").with_context(|| format!("`{name}` is not in base64"))?;
        let bytes = BASE64_STANDARD.decode(text).with_context(|| format!("`{name}` is broken"))?;
        files.push(OnBoard { name: name.to_owned(), media_type: media_type.to_owned(), bytes });
    }
    element.elements().try_for_each(|child| collect(child, files))
}
