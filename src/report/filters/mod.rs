//! Values of the data come in; the Polish words for them go out. `report-templates/README.md` shows each by example.

use minijinja::{Environment, Error, ErrorKind, Value};

use super::{
    abbreviations::Explained,
    markup,
    slots::{Slot, Slots},
};
use crate::{
    consultation::schema,
    polish::{self, Case},
};

mod days;
mod lists;
mod quantities;

/// Makes the filters known to the templates.
pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots, explained: Explained) {
    quantities::add(environment);
    days::add(environment);
    lists::add(environment);
    environment.add_filter("label", label);
    environment.add_filter("declined", |name: String, case: String| {
        polish::declined(&name, named(&case)?).ok_or_else(|| mistake("template-office"))
    });
    environment.add_filter("quoted", |text: String| polish::quoted(&text));
    environment.add_filter("lower_first", |text: String| polish::lower_first(&text));
    environment.add_filter("upper_first", |text: String| polish::upper_first(&text));
    let kept = slots.clone();
    environment.add_filter("prose", move |text: String| {
        let mut blocks = markup::prose(&polish::dashes(&text));
        explained.explain(&mut blocks);
        Value::from_safe_string(kept.keep_apart(Slot::Blocks(blocks)))
    });
}

fn mistake(name: &'static str) -> Error {
    Error::new(ErrorKind::InvalidOperation, name)
}

fn named(case: &str) -> Result<Case, Error> {
    Case::named(case).ok_or_else(|| mistake("template-case"))
}

/// The Polish word of the contract for a value: `"accepted" | label("Decision")` is „uwzględniono”.
fn label(value: Option<String>, enumeration: String) -> Result<String, Error> {
    let Some(value) = value else { return Ok(polish::UNKNOWN.into()) };
    schema::label(&enumeration, &value).ok_or_else(|| mistake("template-label"))
}
