//! The files on board of the document come in; links by which a reader saves them go out. The page carries their bytes.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::markup::classed;
use crate::{document::Attachment, open_xml::tree::Element};

/// A list of the files; nothing where there are none.
pub fn on_board(attachments: &[Attachment]) -> Option<Element> {
    if attachments.is_empty() {
        return None;
    }
    let list = attachments.iter().fold(Element::new("ul"), |list, attachment| {
        let bytes = BASE64_STANDARD.encode(&attachment.bytes);
        let link = Element::new("a")
            .with("href", format!("data:{};base64,{bytes}", attachment.media_type))
            .with("download", &attachment.name)
            .text(&attachment.name);
        list.child(Element::new("li").child(link).text(&format!(" – {}", attachment.description)))
    });
    let title = classed("p", "on-board-title").text("Dane w tym pliku, do zapisania:");
    Some(classed("div", "on-board").child(title).child(list))
}
