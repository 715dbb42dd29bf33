//! The templates come in; their fonts go out, parsed once as long as the same files come.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use typst::{foundations::Bytes, text::Font, utils::hash128};
use typst_kit::fonts::FontStore;

use crate::templates::Templates;

/// The stores of the last few sets of fonts, by the hash of their files. The embedded set stays; a folder of one's own
/// brings another one.
static STORES: Mutex<Vec<(u128, Arc<FontStore>)>> = Mutex::new(Vec::new());

const REMEMBERED: usize = 4;

/// The fonts of the templates, in the order of their paths: the order decides which one steps in for a missing
/// character, and so the bytes of the PDF.
pub(super) fn of(templates: &Templates) -> Result<Arc<FontStore>> {
    let files: Vec<&[u8]> = templates.fonts().collect();
    ensure!(!files.is_empty(), "no font (.ttf) in {}", Templates::FONTS);

    let hash = hash128(&files);
    // A thread that died while it held the lock leaves a list that is still whole.
    let mut stores = STORES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, store)) = stores.iter().find(|(known, _)| *known == hash) {
        return Ok(store.clone());
    }
    let store = Arc::new(parse(&files));
    if stores.len() == REMEMBERED {
        stores.remove(1);
    }
    stores.push((hash, store.clone()));
    Ok(store)
}

fn parse(files: &[&[u8]]) -> FontStore {
    let mut store = FontStore::new();
    let fonts = files.iter().flat_map(|bytes| Font::iter(Bytes::new(bytes.to_vec())));
    store.extend(fonts.map(|font| {
        let info = font.info().clone();
        (font, info)
    }));
    store
}
