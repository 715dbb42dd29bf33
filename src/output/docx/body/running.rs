//! What the file says about itself comes in; the line above and the line below each page go out.

use docx_rs::{Footer, Header, Run};

use super::{styled, text};
use crate::{document::Metadata, output::docx::style};

/// The short title, above the text.
pub fn header(metadata: &Metadata) -> Header {
    Header::new().add_paragraph(styled(style::HEADER).add_run(text::run(&metadata.short_title)))
}

/// The author and the page, below the text.
pub fn footer(metadata: &Metadata) -> Footer {
    let start = styled(style::FOOTER)
        .add_run(text::run(&metadata.author))
        .add_run(Run::new().add_tab())
        .add_run(text::run("Strona "));
    let numbered = text::field("PAGE", "1").into_iter().fold(start, |paragraph, run| paragraph.add_run(run));
    let between = numbered.add_run(text::run(" z "));
    let whole = text::field("NUMPAGES", "1").into_iter().fold(between, |paragraph, run| paragraph.add_run(run));
    Footer::new().add_paragraph(whole)
}
