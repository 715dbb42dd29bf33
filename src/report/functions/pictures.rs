//! A photo of the data comes in; the picture with its words goes out, and its bytes go on board.

use std::sync::Arc;

use minijinja::{Environment, Error, value::Serde};
use serde::Deserialize;

use super::{apart, mistake};
use crate::{
    document::{Block, Picture},
    report::{
        Pictures,
        slots::{Slot, Slots},
    },
};

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots, pictures: &Arc<Pictures>) {
    let (kept, known) = (slots.clone(), Arc::clone(pictures));
    environment.add_function("photo", move |photo: Serde<Photo>| {
        let picture = on_board(&kept, &known, photo.0.file, photo.0.alt, Some(photo.0.caption))?;
        Ok::<_, Error>(apart(&kept, Slot::Blocks(vec![Block::Picture(picture)])))
    });
}

#[derive(Deserialize)]
struct Photo {
    file: String,
    alt: String,
    caption: String,
}

/// Takes the picture of a file on board of the document.
pub(super) fn on_board(
    slots: &Slots,
    pictures: &Pictures,
    file: String,
    alt: String,
    caption: Option<String>,
) -> Result<Picture, Error> {
    let media = pictures.get(&file).ok_or_else(|| mistake("template-picture"))?;
    slots.with_parts(|parts| drop(parts.media.insert(file.clone(), media.clone())));
    Ok(Picture { id: String::new(), number: None, media: file, alt, caption })
}
