//! A consultation and its templates come in; the document that they make together goes out.
//!
//! `context` says what a template may ask for, `environment` runs it, `functions` and `filters` are what it may call,
//! `slots` keep every value apart from the markup around it, `markup` alone reads Markdown, `pruning`
//! takes out what is empty, `numbering` counts, `typography` puts the hard spaces in; these three go by `walking`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    consultation::Consultation,
    document::{Document, Media},
    problem::{Code, Problem},
    templates::{TemplateMistake, Templates},
};

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

/// Composes the document that the templates of `kind` make of a consultation.
pub fn compose(
    consultation: &Consultation,
    kind: &str,
    templates: &Templates,
    pictures: Pictures,
) -> Result<Document, Problem> {
    if !templates.kinds().any(|known| known == kind) {
        let kinds = templates.kinds().collect::<Vec<_>>().join(", ");
        return Err(Problem::at(Code::T002, "/report/kind").word("kind", kind).word("kinds", kinds));
    }
    let main = match templates.toml::<Kind>(&format!("{kind}/template.toml")) {
        Ok(description) => format!("{kind}/{}", description.main),
        Err(mistake) => return Err(mistake.into()),
    };
    let rendered = environment::render(consultation, templates, &main, &pictures).map_err(Problem::from)?;
    let whole =
        |message: &str| Problem::from(TemplateMistake { file: main.clone(), range: None, message: message.into() });
    let markup = markup::parse(&rendered.text, &rendered.slots).map_err(|message| whole(&message))?;
    let parts = rendered.slots.parts();
    let mut document = Document {
        metadata: properties::metadata(consultation, parts.properties.ok_or_else(|| whole("template-properties"))?),
        title_page: parts.title_page.ok_or_else(|| whole("template-title-page"))?,
        opening: markup.opening,
        sections: markup.sections,
        media: parts.media,
        attachments: properties::attachments(consultation).map_err(|error| whole(&error.to_string()))?,
    };
    pruning::prune(&mut document);
    numbering::number(&mut document).map_err(|message| whole(&message))?;
    typography::set(&mut document);
    Ok(document)
}
