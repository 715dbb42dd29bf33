//! The templates of a kind and a consultation come in; the rendered text with its slots goes out, or the template's mistake.
//!
//! The rooms `environment`, `filters` and `functions` alone name minijinja.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, value::Serde};

use super::{
    Pictures,
    abbreviations::Explained,
    context, filters, functions,
    slots::{Slot, Slots},
};
use crate::{
    consultation::Consultation,
    publication::Publication,
    revision::Changes,
    templates::{TemplateMistake, Templates},
};

/// How many steps a template may take: some hundred times what the largest report needs.
const FUEL: u64 = 30_000_000;

/// How many times a template may be looked up; one that is built upon itself would be looked up for ever.
const LOOKUPS: usize = 10_000;

/// A template with its values put in.
pub(super) struct Rendered {
    /// Markdown with marks in place of values.
    pub text: String,
    /// What the marks stand for.
    pub slots: Slots,
}

/// What a template is rendered with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given<'a> {
    pub consultation: &'a Consultation,
    pub changes: &'a Changes,
    pub pictures: &'a Pictures,
    /// The files that the template of a post tells of; none for a report.
    pub publication: Option<&'a Publication>,
}

/// Renders the main template of a kind.
pub(super) fn render(given: Given<'_>, templates: &Templates, main: &str) -> Result<Rendered, TemplateMistake> {
    let slots = Slots::default();
    let whole = |message: String| TemplateMistake { file: main.into(), range: None, message };
    let explained = Explained::none_of(given.consultation);
    let environment = environment(templates, &slots, given, explained);
    let context = context::of(given).map_err(|error| whole(error.to_string()))?;
    let text = environment
        .get_template(main)
        .and_then(|template| template.render(Value::from(Serde(&context))))
        .map_err(|error| mistake(&error, main, templates))?;
    Ok(Rendered { text, slots })
}

fn environment(templates: &Templates, slots: &Slots, given: Given<'_>, explained: Explained) -> Environment<'static> {
    let mut environment = Environment::new();
    let files = templates.clone();
    let lookups = AtomicUsize::new(0);
    environment.set_loader(move |name| {
        if lookups.fetch_add(1, Ordering::Relaxed) > LOOKUPS {
            return Err(Error::new(ErrorKind::InvalidOperation, "template-endless"));
        }
        Ok(files.text(name).map(String::from))
    });
    // A name without a folder is a file beside the template that asks; `shared/…` is the same for all kinds.
    environment.set_path_join_callback(|name, parent| match parent.rsplit_once('/') {
        Some((folder, _)) if !name.contains('/') => format!("{folder}/{name}").into(),
        _ => name.into(),
    });
    environment.set_fuel(Some(FUEL));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("document".into()));
    environment.set_debug(true);
    let marks = slots.clone();
    environment.set_formatter(move |out, state, value| print(out, state, value, &marks));
    filters::add(&mut environment, slots, explained);
    functions::add(&mut environment, slots, &Arc::new(given.pictures.clone()));
    if let Some(publication) = given.publication {
        functions::refuse_what_no_post_has(&mut environment);
        slots.with_parts(|parts| parts.addresses = publication.addresses().map(str::to_owned).collect());
    }
    environment
}

/// Prints a value: markup of templates as it is, anything else as a mark that stands for its words.
fn print(out: &mut Output, _: &mut State, value: &Value, slots: &Slots) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    if value.is_none() {
        return Err(Error::new(ErrorKind::InvalidOperation, "template-none"));
    }
    let text = value.to_string();
    slots.print(text.len()).map_err(|name| Error::new(ErrorKind::InvalidOperation, name))?;
    if value.is_safe() {
        return out.write_str(&text).map_err(Error::from);
    }
    if text.is_empty() {
        return Ok(());
    }
    // The words of a macro that went through a filter: behind the marks of their values a filter has seen no word.
    if Slots::marks(&text) {
        return Err(Error::new(ErrorKind::InvalidOperation, "template-filtered-markup"));
    }
    out.write_str(&slots.keep(Slot::Words(text))).map_err(Error::from)
}

/// The place and the words of an error; never the values around it, which may be private.
fn mistake(error: &Error, main: &str, templates: &Templates) -> TemplateMistake {
    let mut inner = error;
    // The outer error says only that an include failed; the innermost one knows the line.
    while let Some(source) = std::error::Error::source(inner).and_then(|source| source.downcast_ref::<Error>()) {
        inner = source;
    }
    let file = inner.name().filter(|name| templates.text(name).is_some()).unwrap_or(main).to_owned();
    let range = inner.range().or_else(|| {
        let text = templates.text(&file)?;
        let line = inner.line()?;
        let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        Some(start..start + text[start..].lines().next().map_or(0, str::len))
    });
    let detail = inner.detail().unwrap_or_default();
    let message = match inner.kind() {
        _ if detail.starts_with("template-") => detail.to_owned(),
        ErrorKind::UndefinedError => "template-undefined".to_owned(),
        ErrorKind::OutOfFuel => "template-endless".to_owned(),
        kind if detail.is_empty() => kind.to_string(),
        kind => format!("{kind}: {detail}"),
    };
    TemplateMistake { file, range, message }
}
