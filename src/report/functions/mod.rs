//! What a template calls comes in; typed blocks of the document go out, so that a cell's text never passes through Markdown.
//! `report-templates/README.md` shows each function by example.

use std::sync::Arc;

use minijinja::{
    Environment, Error, ErrorKind, State, Value,
    value::{Kwargs, Rest, Serde, ValueKind},
};
use serde::de::DeserializeOwned;

use super::{
    Pictures, markup,
    properties::Properties,
    slots::{Slot, Slots},
};
use crate::document::{Block, Inline, Reference, Tone};

mod abbreviations;
mod cells;
mod charts;
mod contents;
mod key_figures;
mod pictures;
mod regions;
mod tables;
mod title_page;

/// Makes the functions known to the templates.
pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots, pictures: &Arc<Pictures>) {
    tables::add(environment, slots);
    charts::add(environment, slots);
    pictures::add(environment, slots, pictures);
    title_page::add(environment, slots, pictures);
    environment.add_function("voivodeship", regions::voivodeship);
    let kept = slots.clone();
    environment.add_function("page_break", move || apart(&kept, Slot::Blocks(vec![Block::PageBreak])));
    let kept = slots.clone();
    environment.add_function("contents", move |given: Kwargs| {
        Ok::<_, Error>(contents::contents(&kept, arguments(&kept, &given)?))
    });
    let kept = slots.clone();
    environment.add_function("key_figures", move |state: &mut State, rows: Value| {
        key_figures::key_figures(state, &kept, &rows)
    });
    let kept = slots.clone();
    environment
        .add_function("abbreviation_list", move |list: Serde<Vec<_>>| abbreviations::abbreviations(&kept, list.0));
    let kept = slots.clone();
    environment.add_function("reference", move |to: String| {
        let reference = Inline::Reference(Reference { to, content: Vec::new() });
        Value::from_safe_string(kept.keep(Slot::Inlines(vec![reference])))
    });
    let kept = slots.clone();
    environment.add_function("footnote", move |text: Value| {
        let words = vec![Inline::Text(in_words(&kept, text)?.to_string())];
        Ok::<_, Error>(Value::from_safe_string(kept.keep(Slot::Inlines(vec![Inline::Footnote(words)]))))
    });
    let kept = slots.clone();
    environment.add_function("callout", move |state: &mut State, arguments: Kwargs| callout(state, &kept, &arguments));
    let kept = slots.clone();
    environment.add_function("landscape", move |state: &mut State, arguments: Kwargs| {
        let inside = called(state, &arguments)?;
        let (begin, end) = (kept.keep_apart(Slot::LandscapeBegins), kept.keep_apart(Slot::LandscapeEnds));
        Ok::<_, Error>(Value::from_safe_string(format!("{begin}{inside}{end}")))
    });
    let kept = slots.clone();
    environment.add_function("properties", move |given: Kwargs| {
        let properties: Properties = arguments(&kept, &given)?;
        kept.with_parts(|parts| parts.properties = Some(properties));
        Ok::<_, Error>(Value::from_safe_string(String::new()))
    });
}

/// What belongs to pages of paper and to numbered parts, or is drawn.
const NOT_IN_POST: [&str; 12] = [
    "bar_chart",
    "stacked_bar",
    "timeline",
    "tile_map",
    "key_figures",
    "matrix",
    "photo",
    "title_page",
    "contents",
    "page_break",
    "landscape",
    "reference",
];

/// Puts a clear refusal in the place of each function whose block an editor of a website would not keep.
pub(super) fn refuse_what_no_post_has(environment: &mut Environment<'static>) {
    for name in NOT_IN_POST {
        environment.add_function(name, |_: Rest<Value>, _: Kwargs| Err::<Value, _>(mistake("template-not-in-post")));
    }
}

/// A mistake of a template, by its name in the catalogue of messages.
fn mistake(name: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, name)
}

/// Named arguments in the shape of `T`.
fn arguments<T: DeserializeOwned>(slots: &Slots, given: &Kwargs) -> Result<T, Error> {
    let named: Vec<_> = given.args().map(|name| given.peek::<Value>(name).map(|value| (name, value))).collect();
    let mut plain = Vec::new();
    for (name, value) in named.into_iter().collect::<Result<Vec<_>, _>>()? {
        defined(&value)?;
        plain.push((name, in_words(slots, value)?));
    }
    T::deserialize(Value::from_pairs(plain))
}

/// The same value with words in place of markup, such as a macro answers with: an argument is no line of the document.
fn in_words(slots: &Slots, value: Value) -> Result<Value, Error> {
    Ok(match value.kind() {
        ValueKind::String if value.is_safe() => Value::from(markup::words(&value.to_string(), slots)),
        // A text joined to what a macro answered is markup no more, but has its marks.
        ValueKind::String => Value::from(markup::plain_words(&value.to_string(), slots)),
        ValueKind::Seq => {
            value.try_iter()?.map(|element| in_words(slots, element)).collect::<Result<Vec<_>, _>>()?.into()
        }
        _ => value,
    })
}

/// A text given to a function, in words.
fn text(slots: &Slots, given: &Kwargs, name: &str) -> Result<String, Error> {
    words(slots, given.get(name)?)
}

/// The words of a value that has some: what is missing would be printed as nothing, or as a word of the programme.
fn words(slots: &Slots, value: Value) -> Result<String, Error> {
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Err(mistake("template-none")),
        ValueKind::String | ValueKind::Number => Ok(in_words(slots, value)?.to_string()),
        _ => Err(mistake("template-text")),
    }
}

/// A text that may be left out.
fn optional_text(slots: &Slots, given: &Kwargs, name: &str) -> Result<Option<String>, Error> {
    let value = given.get::<Option<Value>>(name)?.filter(|value| !value.is_none());
    value.map(|value| words(slots, value)).transpose()
}

/// A value that does not exist is a mistake wherever it hides; one that the data don't give is none.
fn defined(value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::Seq => value.try_iter()?.try_for_each(|element| defined(&element)),
        _ => Ok(()),
    }
}

fn apart(slots: &Slots, slot: Slot) -> Value {
    Value::from_safe_string(slots.keep_apart(slot))
}

/// The text between `{% call … %}` and `{% endcall %}`.
fn called(state: &mut State, arguments: &Kwargs) -> Result<String, Error> {
    let caller: Value = arguments.get("caller").map_err(|_| mistake("template-call"))?;
    Ok(caller.call(state, &[])?.to_string())
}

fn callout(state: &mut State, slots: &Slots, arguments: &Kwargs) -> Result<Value, Error> {
    let tone = match arguments.get::<Option<&str>>("tone")? {
        None | Some("information") => Tone::Information,
        Some("success") => Tone::Success,
        Some("warning") => Tone::Warning,
        Some(_) => return Err(mistake("template-tone")),
    };
    let title = text(slots, arguments, "title")?;
    let inside = called(state, arguments)?;
    arguments.assert_all_used()?;
    let begin = slots.keep_apart(Slot::CalloutBegins(tone, title));
    let end = slots.keep_apart(Slot::CalloutEnds);
    Ok(Value::from_safe_string(format!("{begin}{inside}{end}")))
}
