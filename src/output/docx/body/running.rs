//! What the file says about itself comes in; the line above and the line below each page go out.

use docx_rs::{Footer, Header, Run};

use super::{styled, text};
use crate::{
    document::{Metadata, Orientation},
    output::docx::{measure, style},
    templates::Theme,
};

/// The page's number takes no more room than this, and stands apart from the author by this many of its letters.
const WIDEST_PAGE: &str = "Strona 88 z 88";
const GAP: f64 = 1.0;

/// The short title, above the text, behind a word that tells a draft from the final version.
pub fn header(metadata: &Metadata) -> Header {
    let start = styled(style::HEADER);
    let start = if metadata.draft { start.add_run(text::run("projekt · ").style(style::DRAFT_LABEL)) } else { start };
    Header::new().add_paragraph(start.add_run(text::run(&metadata.short_title)))
}

/// The author and the page, below the text; the author's lines end where the page's number begins.
pub fn footer(metadata: &Metadata, theme: &Theme) -> Footer {
    let small = theme.sizes.small;
    let page = measure::breadth(WIDEST_PAGE, small) + GAP * small * 25.4 / 72.0;
    let room = measure::text_width(&theme.page, Orientation::Portrait) - page;
    // A long name takes two lines or more: letters that are smaller than these would be hard to read.
    let author = text::run(&measure::lines(&metadata.author, small, room).join("\n"));
    let start = styled(style::FOOTER).add_run(author).add_run(Run::new().add_tab()).add_run(text::run("Strona "));
    let numbered = text::field("PAGE", "1").into_iter().fold(start, |paragraph, run| paragraph.add_run(run));
    let between = numbered.add_run(text::run(" z "));
    let whole = text::field("NUMPAGES", "1").into_iter().fold(between, |paragraph, run| paragraph.add_run(run));
    Footer::new().add_paragraph(whole)
}
