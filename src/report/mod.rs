//! A consultation and its templates come in; the document that they make together goes out.
//!
//! `context` says what a template may ask for, `environment` runs it, `functions` and `filters` are what it may call,
//! `slots` keep every value apart from the markup around it, `markup` alone reads Markdown, `pruning`
//! takes out what is empty, `numbering` counts, `typography` puts the hard spaces in; these three go by `walking`.

use std::{collections::BTreeMap, ops::Range};

use serde::Deserialize;

use crate::{
    consultation::Consultation,
    document::{Document, Media},
    problem::{Code, Problem},
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
    if !templates.kinds().any(|known| known == kind) {
        let kinds = templates.kinds().collect::<Vec<_>>().join(", ");
        return Err(Problem::at(Code::T002, "/report/kind").word("kind", kind).word("kinds", kinds));
    }
    let main = match templates.toml::<Kind>(&format!("{kind}/template.toml")) {
        Ok(description) => format!("{kind}/{}", description.main),
        Err(mistake) => return Err(mistake.into()),
    };
    let rendered = environment::render(consultation, templates, &main, &pictures, &changes).map_err(Problem::from)?;
    let whole =
        |message: &str| Problem::from(TemplateMistake { file: main.clone(), range: None, message: message.into() });
    let markup = markup::parse(&rendered.text, &rendered.slots).map_err(|mistake| {
        let line = rendered.text.lines().nth(mistake.line.saturating_sub(1)).unwrap_or_default();
        let found = rendered.slots.literals(line).and_then(|words| written(templates, kind, &words));
        let (file, range) = found.map_or((main.clone(), None), |(file, range)| (file, Some(range)));
        Problem::from(TemplateMistake { file, range, message: mistake.message })
    })?;
    let parts = rendered.slots.parts();
    let published = consultation.published().map_err(|error| whole(&error.to_string()))?;
    let hashes = pictures.iter().map(|(file, picture)| (file.clone(), picture.source.clone())).collect();
    let provenance = Provenance::of(consultation, &published, kind, templates, hashes, reference);
    let mut document = Document {
        metadata: properties::metadata(
            consultation,
            parts.properties.ok_or_else(|| whole("template-properties"))?,
            &provenance,
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
