//! What a template says of the first page comes in; the title page goes out.

use std::sync::Arc;

use minijinja::{Environment, Error, Value, value::Kwargs};
use serde::Deserialize;

use super::{arguments, pictures::on_board};
use crate::{
    document::{Fact, TitlePage},
    report::{Pictures, slots::Slots},
};

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots, pictures: &Arc<Pictures>) {
    let (kept, known) = (slots.clone(), Arc::clone(pictures));
    environment.add_function("title_page", move |given: Kwargs| {
        let page = title_page(&kept, &known, arguments(&kept, &given)?)?;
        kept.with_parts(|parts| parts.title_page = Some(page));
        Ok::<_, Error>(Value::from_safe_string(String::new()))
    });
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TitlePageArguments {
    organizer: Vec<Option<String>>,
    kind: String,
    title: String,
    subtitle: Option<String>,
    notice: Option<String>,
    facts: Vec<(String, Option<String>)>,
    place_and_date: String,
    logo_strip: Option<Image>,
    funding_statement: Option<String>,
}

#[derive(Deserialize)]
struct Image {
    file: String,
    alt: String,
}

/// Lines and facts without a value are left out.
fn title_page(slots: &Slots, pictures: &Pictures, arguments: TitlePageArguments) -> Result<TitlePage, Error> {
    let strip = arguments.logo_strip.map(|image| on_board(slots, pictures, image.file, image.alt, None));
    Ok(TitlePage {
        organizer: arguments.organizer.into_iter().flatten().collect(),
        kind: arguments.kind,
        title: arguments.title,
        subtitle: arguments.subtitle,
        notice: arguments.notice,
        facts: arguments
            .facts
            .into_iter()
            .filter_map(|(label, value)| value.map(|value| Fact { label, value }))
            .collect(),
        place_and_date: arguments.place_and_date,
        logo_strip: strip.transpose()?,
        funding_statement: arguments.funding_statement,
    })
}
