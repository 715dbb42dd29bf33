//! The bytes of a PDF come in; what a program that reads it aloud meets goes out: the tree of tags with its texts, the
//! texts outside of the tree, and what the file says about itself.
//!
//! The order is that of the tags. Texts are joined as they stand in the file: a line of a page ends with the space or
//! the soft hyphen that ends it, so nothing has to be guessed from places on the page.

mod about;
mod attachments;
mod content;
mod destinations;
mod letters;
mod objects;
mod outline;
mod telling;
mod tree;

use std::thread;

use anyhow::{Result, anyhow};
use lopdf::{Document, ObjectId};

use super::{Medium, OnBoard, Reading, passages::joined};
pub use about::About;
pub use attachments::Attachment;
use content::{Fonts, PageTexts};
pub use outline::Bookmark;
pub use tree::{Child, Element};

/// A PDF as it was read.
#[derive(Debug)]
pub struct File {
    /// The topmost element, as a rule `Document`.
    pub tree: Element,
    /// What is marked as no content, a text for each mark with its page: running heads and feet, leaders.
    pub artifacts: Vec<(u32, String)>,
    /// Text that is neither in the tree nor marked as no content, with its page. A sound file has none.
    pub strays: Vec<(u32, String)>,
    /// What the file says about itself.
    pub about: About,
    /// The bookmarks, in order.
    pub bookmarks: Vec<Bookmark>,
    /// What a reader shows as the number of each page.
    pub page_labels: Vec<String>,
    /// The files on board.
    pub attachments: Vec<Attachment>,
}

/// Reads a whole PDF.
///
/// # Errors
/// It is no PDF, is broken, or has no tags.
pub fn read(bytes: &[u8]) -> Result<File> {
    let document = Document::load_mem(bytes)?;
    let mut marked = tree::Marked::new();
    let (mut artifacts, mut strays) = (Vec::new(), Vec::new());
    let fonts = content::fonts(&document)?;
    let pages: Vec<_> = document.page_iter().collect();
    for (page, (id, texts)) in (1..).zip(pages.iter().zip(of_pages(&document, &pages, &fonts)?)) {
        marked.extend(texts.marked.into_iter().map(|(number, text)| ((*id, number), text)));
        artifacts.extend(texts.artifacts.into_iter().map(|text| (page, text)));
        strays.extend(texts.strays.into_iter().map(|text| (page, text)));
    }
    let tree = tree::of(&document, &mut marked)?;
    // What no element asked for is marked as content of nothing.
    let number = |id| pages.iter().position(|page| *page == id).map_or(0, |index| index as u32 + 1);
    strays.extend(marked.into_iter().map(|((id, _), text)| (number(id), text)));
    strays.retain(|(_, text)| !text.trim().is_empty());
    Ok(File {
        tree,
        artifacts,
        strays,
        about: about::of(&document)?,
        bookmarks: outline::bookmarks(&document)?,
        page_labels: outline::page_labels(&document)?,
        attachments: attachments::of(&document)?,
    })
}

/// Reads the files on board alone.
///
/// # Errors
/// It is no PDF, or is broken.
pub fn on_board(bytes: &[u8]) -> Result<Vec<OnBoard>> {
    Ok(attachments::of(&Document::load_mem(bytes)?)?.iter().map(Attachment::on_board).collect())
}

/// The texts of all pages, half of them read by another thread.
fn of_pages(document: &Document, pages: &[ObjectId], fonts: &Fonts) -> Result<Vec<PageTexts>> {
    let read = |pages: &[ObjectId]| -> Result<Vec<_>> {
        pages.iter().map(|page| content::texts(document, *page, fonts)).collect()
    };
    let (first, second) = pages.split_at(pages.len() / 2);
    thread::scope(|scope| {
        let other = thread::Builder::new().spawn_scoped(scope, || read(second))?;
        let mut all = read(first)?;
        all.extend(other.join().map_err(|_| anyhow!("a thread of the reader has failed"))??);
        Ok(all)
    })
}

impl File {
    /// What the file says, in the words that it shares with other kinds of files.
    pub fn reading(&self) -> Reading {
        let about = |key: &str| self.about.information.get(key).cloned().unwrap_or_default();
        Reading {
            medium: Medium::Pdf,
            about: super::About {
                title: about("Title"),
                author: about("Author"),
                subject: about("Subject"),
                keywords: about("Keywords").split(", ").map(str::to_owned).collect(),
                language: self.about.language.clone().unwrap_or_default(),
            },
            passages: joined(telling::passages(&self.tree)),
            drawn: telling::drawn(&self.tree),
            on_board: self.attachments.iter().map(Attachment::on_board).collect(),
            pages: Some(self.page_labels.len()),
        }
    }
}
