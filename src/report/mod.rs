//! A consultation and its templates come in; the document that they make together goes out.
//!
//! `context` says what a template may ask for, `environment` runs it, `functions` and `filters` are what it may call,
//! `slots` keep every value apart from the markup around it, `markup` alone reads Markdown, `pruning`
//! takes out what is empty, `numbering` counts, `typography` puts the hard spaces in; these three go by `walking`.

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;

use crate::{
    consultation::Consultation,
    document::{Document, Media, Numbering, Section, TitlePage},
    problem::{Code, Place, Problem},
    publication::Publication,
    revision::{Changes, Provenance},
    templates::{TemplateMistake, Templates},
};

mod abbreviations;
mod context;
mod environment;
mod filters;
mod functions;
mod markup;
mod numbering;
mod properties;
mod pruning;
mod slots;
mod typography;
mod walking;

use environment::Given;
use markup::Markup;
use slots::Parts;

/// Pictures by the name that the data have for their file.
pub type Pictures = BTreeMap<String, Media>;

/// What `template.toml` says of a kind of report.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    /// What the kind is called, for lists of kinds.
    #[allow(dead_code, reason = "a name for people who read the folder; the program needs the folder's name alone")]
    name: String,
    /// The file that the document begins with, beside `template.toml`.
    main: String,
}

/// What a document is made of beside the data and the templates.
#[derive(Debug, Default)]
pub struct Sources {
    /// The pictures that the data name.
    pub pictures: Pictures,
    /// The changes of the versions that were released, as far as they are known; they make the list of changes.
    pub changes: Changes,
    /// The SHA-256 of the office's own document whose looks the Word file takes.
    pub reference: Option<String>,
}

/// Composes the document that the templates of `kind` make of a consultation.
///
/// # Errors
/// A mistake in a template, or something that it asks for and the data do not have.
pub fn compose(
    consultation: &Consultation,
    kind: &str,
    templates: &Templates,
    sources: Sources,
) -> Result<Document, Problem> {
    let Sources { pictures, changes, reference } = sources;
    let main = format!("{kind}/{}", description(kind, templates)?.main);
    let given = Given { consultation, changes: &changes, pictures: &pictures, publication: None };
    let (markup, parts) = rendered(given, kind, templates, &main)?;
    let whole = |message: &str| whole(&main, message);
    let published = consultation.published().map_err(|error| whole(&error.to_string()))?;
    let hashes = pictures.iter().map(|(file, picture)| (file.clone(), picture.source.clone())).collect();
    let provenance = Provenance::of(consultation, &published, kind, templates, hashes, reference);
    let mut document = Document {
        metadata: properties::metadata(
            consultation,
            parts.properties.ok_or_else(|| whole("template-properties"))?,
            properties::made_of(&provenance),
        ),
        title_page: parts.title_page.ok_or_else(|| whole("template-title-page"))?,
        opening: markup.opening,
        sections: markup.sections,
        media: parts.media,
        attachments: properties::attachments(published, &provenance).map_err(|error| whole(&error.to_string()))?,
    };
    pruning::prune(&mut document);
    numbering::number(&mut document).map_err(|anchor| {
        let found = written(templates, kind, &format!("reference(\"{anchor}\")"));
        let (file, range) = found.map_or((main.clone(), None), |(file, range)| (file, Some(range)));
        Problem::from(TemplateMistake { file, range, message: "template-reference".into() })
    })?;
    typography::set(&mut document);
    Ok(document)
}

/// Composes the post for the office's website: a document without numbers, pictures and files on board, whose title page
/// has the office and the title alone.
///
/// # Errors
/// The kind has no post, or those of [`compose`].
pub fn compose_post(
    consultation: &Consultation,
    kind: &str,
    templates: &Templates,
    changes: &Changes,
    publication: &Publication,
) -> Result<Document, Problem> {
    // The kind is that of a release, not of the data.
    description(kind, templates).map_err(|problem| Problem { place: Place::File, ..problem })?;
    let main = post_of(kind);
    if !has_post(kind, templates) {
        return Err(whole(&main, "template-post"));
    }
    let given = Given { consultation, changes, pictures: &Pictures::new(), publication: Some(publication) };
    let (markup, parts) = rendered(given, kind, templates, &main)?;
    let properties = parts.properties.ok_or_else(|| whole(&main, "template-properties"))?;
    let mut document = Document {
        metadata: properties::metadata(consultation, properties, Vec::new()),
        title_page: TitlePage {
            organizer: vec![consultation.organizer.name.to_string()],
            title: consultation.report.title.to_string(),
            ..TitlePage::default()
        },
        opening: markup.opening,
        sections: markup.sections,
        media: parts.media,
        attachments: Vec::new(),
    };
    pruning::prune(&mut document);
    document.sections.iter_mut().for_each(without_numbers);
    numbering::number(&mut document).map_err(|_| whole(&main, "template-reference"))?;
    typography::set(&mut document);
    Ok(document)
}

/// Whether a kind of report has a post.
pub fn has_post(kind: &str, templates: &Templates) -> bool {
    templates.bytes(&post_of(kind)).is_some()
}

fn post_of(kind: &str) -> String {
    format!("{kind}/{}", Templates::POST)
}

/// A post is short: its headings have no numbers.
fn without_numbers(section: &mut Section) {
    section.numbering = Numbering::None;
    section.sections.iter_mut().for_each(without_numbers);
}

/// What the folder of a kind says of it.
fn description(kind: &str, templates: &Templates) -> Result<Kind, Problem> {
    if !templates.kinds().any(|known| known == kind) {
        let kinds = templates.kinds().collect::<Vec<_>>().join(", ");
        return Err(Problem::at(Code::T002, "/report/kind").word("kind", kind).word("kinds", kinds));
    }
    templates.toml(&format!("{kind}/template.toml")).map_err(Problem::from)
}

/// What a template says, and the parts that are not in its text.
fn rendered(given: Given<'_>, kind: &str, templates: &Templates, main: &str) -> Result<(Markup, Parts), Problem> {
    let rendered = environment::render(given, templates, main).map_err(Problem::from)?;
    let markup = markup::parse(&rendered.text, &rendered.slots).map_err(|mistake| {
        let line = rendered.text.lines().nth(mistake.line.saturating_sub(1)).unwrap_or_default();
        let found = rendered.slots.literals(line).and_then(|words| written(templates, kind, &words));
        let (file, range) = found.map_or((main.to_owned(), None), |(file, range)| (file, Some(range)));
        Problem::from(TemplateMistake { file, range, message: mistake.message })
    })?;
    Ok((markup, rendered.slots.parts()))
}

/// A mistake of a template as a whole.
fn whole(main: &str, message: &str) -> Problem {
    Problem::from(TemplateMistake { file: main.to_owned(), range: None, message: message.into() })
}

/// What a document says that it was made of.
///
/// # Errors
/// It was not composed here.
pub fn made_of(document: &Document) -> anyhow::Result<Provenance> {
    let record = document.attachments.iter().find(|file| file.name == Provenance::FILE);
    Ok(serde_json::from_slice(record.map_or(&[][..], |file| &file.bytes))?)
}

/// Where a template has words that stand in the rendered text; none where no file or more than one has them.
fn written(templates: &Templates, kind: &str, words: &str) -> Option<(String, Range<usize>)> {
    let mut found = None;
    for (path, _) in templates.files().filter(|(path, _)| path.ends_with(".jinja")) {
        if !path.starts_with(&format!("{kind}/")) && !path.starts_with("shared/") {
            continue;
        }
        let text = templates.text(path)?;
        let mut places = text.match_indices(words);
        if let Some((at, _)) = places.next() {
            if found.is_some() || places.next().is_some() {
                return None;
            }
            found = Some((path.to_owned(), at..at + words.len()));
        }
    }
    found
}
