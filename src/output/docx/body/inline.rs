//! Inlines come in; the runs and hyperlinks of a paragraph go out.

use docx_rs::{BreakType, Hyperlink, HyperlinkType, Paragraph, Run};

use super::{Story, text};
use crate::{
    document::{Inline, Reference},
    output::docx::{style, supplement},
};

/// A child of a paragraph.
pub enum Piece {
    Run(Box<Run>),
    Hyperlink(Hyperlink),
}

/// How a run stands out.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    strong: bool,
    emphasis: bool,
    link: bool,
    note: bool,
}

/// The paragraph with these inlines at its end.
pub fn inlines<'a>(
    story: &mut Story<'a, '_>,
    paragraph: Paragraph,
    inlines: &'a [Inline],
) -> anyhow::Result<Paragraph> {
    Ok(join(paragraph, pieces(story, inlines, Marks::default())?))
}

/// The paragraph with the words of a footnote at its end; a footnote within it stands in brackets.
pub fn note<'a>(story: &mut Story<'a, '_>, paragraph: Paragraph, inlines: &'a [Inline]) -> anyhow::Result<Paragraph> {
    Ok(join(paragraph, pieces(story, inlines, Marks { note: true, ..Marks::default() })?))
}

/// The pieces, for one who puts a bookmark around them.
pub fn plain_pieces<'a>(story: &mut Story<'a, '_>, inlines: &'a [Inline]) -> anyhow::Result<Vec<Piece>> {
    pieces(story, inlines, Marks::default())
}

/// The paragraph with these pieces at its end.
pub fn join(paragraph: Paragraph, pieces: Vec<Piece>) -> Paragraph {
    pieces.into_iter().fold(paragraph, |paragraph, piece| match piece {
        Piece::Run(run) => paragraph.add_run(*run),
        Piece::Hyperlink(link) => paragraph.add_hyperlink(link),
    })
}

fn pieces<'a>(story: &mut Story<'a, '_>, inlines: &'a [Inline], marks: Marks) -> anyhow::Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) if text::permitted(words).is_empty() => {}
            Inline::Text(words) => pieces.push(run(marked(text::run(words), marks))),
            Inline::Strong(inner) => pieces.extend(self::pieces(story, inner, Marks { strong: true, ..marks })?),
            Inline::Emphasis(inner) => pieces.extend(self::pieces(story, inner, Marks { emphasis: true, ..marks })?),
            Inline::Link(link) if marks.link => pieces.extend(self::pieces(story, &link.content, marks)?),
            Inline::Link(link) => {
                let anchor = supplement::external_anchor(story.supplement.addresses.len());
                story.supplement.addresses.push(&link.url);
                let content = self::pieces(story, &link.content, Marks { link: true, ..marks })?;
                pieces.extend(hyperlink(&anchor, content)?);
            }
            Inline::Reference(reference) if marks.link => {
                pieces.extend(self::pieces(story, &reference.content, marks)?)
            }
            Inline::Reference(reference) => {
                let anchor = story.index.bookmark(&reference.to)?.to_owned();
                let content = referring(story, reference, Marks { link: true, ..marks })?;
                pieces.extend(hyperlink(&anchor, content)?);
            }
            Inline::Footnote(inner) if marks.note => {
                pieces.push(run(marked(text::run(" ("), marks)));
                pieces.extend(self::pieces(story, inner, marks)?);
                pieces.push(run(marked(text::run(")"), marks)));
            }
            Inline::Footnote(inner) => {
                story.footnotes.push(inner);
                let number = story.footnotes.len().to_string();
                pieces.push(run(Run::new().style(style::FOOTNOTE_PLACE).add_text(number)));
            }
            Inline::LineBreak => pieces.push(run(Run::new().add_break(BreakType::TextWrapping))),
        }
    }
    Ok(pieces)
}

fn run(run: Run) -> Piece {
    Piece::Run(Box::new(run))
}

/// The words of a reference; a number at their end that Word counts is a field, which follows what it counts.
fn referring<'a>(story: &mut Story<'a, '_>, reference: &'a Reference, marks: Marks) -> anyhow::Result<Vec<Piece>> {
    if let (Some((instruction, number)), [Inline::Text(words)]) =
        (story.index.counted(&reference.to), reference.content.as_slice())
        && let Some(before) = words.strip_suffix(number)
    {
        let words = (!before.is_empty()).then(|| text::run(before));
        let runs = words.into_iter().chain(text::field(&instruction, number));
        return Ok(runs.map(|part| run(marked(part, marks))).collect());
    }
    pieces(story, &reference.content, marks)
}

/// A footnote's mark cannot stand in a hyperlink, so that it follows it.
fn hyperlink(anchor: &str, content: Vec<Piece>) -> anyhow::Result<Vec<Piece>> {
    let mut link = Hyperlink::new(anchor, HyperlinkType::Anchor);
    let mut after = Vec::new();
    for piece in content {
        match piece {
            Piece::Run(run) if is_footnote(&run) => after.push(Piece::Run(run)),
            Piece::Run(run) => link = link.add_run(*run),
            Piece::Hyperlink(_) => anyhow::bail!("a link stands in a link"),
        }
    }
    after.insert(0, Piece::Hyperlink(link));
    Ok(after)
}

fn is_footnote(run: &Run) -> bool {
    run.run_property.style.as_ref().is_some_and(|style| style.val == style::FOOTNOTE_PLACE)
}

/// A run has one character style; what the style does not say is said directly.
fn marked(run: Run, marks: Marks) -> Run {
    match marks {
        Marks { link: true, strong, emphasis, .. } => {
            let run = run.style(style::HYPERLINK);
            let run = if strong { run.bold() } else { run };
            if emphasis { run.italic() } else { run }
        }
        Marks { strong: true, emphasis, .. } => {
            let run = run.style(style::STRONG);
            if emphasis { run.italic() } else { run }
        }
        Marks { emphasis: true, .. } => run.style(style::EMPHASIS),
        Marks { .. } => run,
    }
}
