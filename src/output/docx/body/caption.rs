//! The words of a caption come in; its paragraph with a counting field and a bookmark goes out.

use docx_rs::{LineSpacing, Paragraph, Run};

use super::{Story, styled, text};
use crate::output::docx::style;

/// What a caption counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Tables and matrices; the caption stands above and stays with them.
    Table,
    /// Charts and pictures; the caption stands below.
    Figure,
}

/// „Tabela 3. Words”, in which Word counts the number.
pub fn caption(story: &mut Story, counted: Counted, id: &str, number: u32, words: &str) -> anyhow::Result<Paragraph> {
    let paragraph = match counted {
        Counted::Table => styled(style::CAPTION).keep_next(true),
        Counted::Figure => styled(style::CAPTION).line_spacing(LineSpacing::new().before(40).after(260)),
    };
    // The bookmark of the number stands within that of the caption, which is counted first.
    let (mark, name) = (story.bookmarks + 2, story.index.number_bookmark(id)?.to_owned());
    let paragraph = story.bookmarked(paragraph, id, |paragraph| {
        let paragraph = paragraph.add_run(label(text::run(&format!("{}\u{a0}", counted.label()))));
        let field = text::field(&format!("SEQ {} \\* ARABIC", counted.label()), &number.to_string());
        let paragraph = field
            .into_iter()
            .fold(paragraph.add_bookmark_start(mark, name), |paragraph, run| paragraph.add_run(label(run)))
            .add_bookmark_end(mark);
        paragraph.add_run(label(text::run(". "))).add_run(text::run(words))
    })?;
    story.bookmarks = mark;
    Ok(paragraph)
}

fn label(run: Run) -> Run {
    run.style(style::LABEL)
}

impl Counted {
    fn label(self) -> &'static str {
        match self {
            Counted::Table => "Tabela",
            Counted::Figure => "Rysunek",
        }
    }
}
