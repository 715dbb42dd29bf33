//! Numbers and counts of a template come in; they go out in the house's digits, with the words that agree with them.

use minijinja::{Environment, Error, Value};
use serde::Deserialize;

use super::{mistake, named};
use crate::{
    consultation::draft::Count,
    polish::{self, Amount, Case, Decimal, Form, HARD_SPACE, UNKNOWN},
};

pub(super) fn add(environment: &mut Environment<'static>) {
    environment.add_filter("plural", plural);
    environment.add_filter("count", plural);
    environment.add_filter("form", form);
    environment.add_filter("with_noun", with_noun);
    environment.add_filter("clause", clause);
    environment.add_filter("number", |number: Value| decimal(&number).map(|number| number.to_string()));
    environment.add_filter("share", polish::share);
    environment.add_filter("money", |pln: Value| {
        polish::exact_money(&decimal(&pln)?).ok_or_else(|| mistake("template-number"))
    });
    environment.add_filter("short_money", polish::short_money);
    environment.add_filter("file_size", polish::file_size);
}

/// A number as a template has it: of the data, where all are whole, or with the decimals that were written.
fn decimal(value: &Value) -> Result<Decimal, Error> {
    let number = match u64::try_from(value.clone()) {
        Ok(whole) => Some(Decimal::from(whole)),
        Err(_) => f64::try_from(value.clone()).ok().and_then(|number| Decimal::parse(&number.to_string())),
    };
    number.ok_or_else(|| mistake("template-number"))
}

/// A number, or a record of the data with its qualifier; none where it is unknown.
fn amount(value: &Value) -> Result<Option<Amount>, Error> {
    if value.is_none() {
        return Ok(None);
    }
    if value.is_number() {
        return Ok(Some(Amount::Exact(decimal(value)?)));
    }
    let count = Count::deserialize(value.clone()).map_err(|_| mistake("template-number"))?;
    Ok(Amount::of(count))
}

fn chosen(form: Form, one: String, few: String, many: String, fraction: Option<String>) -> Result<String, Error> {
    match form {
        Form::One => Ok(one),
        Form::Few => Ok(few),
        Form::Many => Ok(many),
        Form::Fraction => fraction.ok_or_else(|| mistake("template-fraction")),
    }
}

/// „512 osób”, „ponad 500 osób”, „około 30 osób”, „1,5 spotkania”, „brak danych”.
fn plural(number: Value, one: String, few: String, many: String, fraction: Option<String>) -> Result<String, Error> {
    let Some(amount) = amount(&number)? else { return Ok(UNKNOWN.into()) };
    Ok(format!("{}{HARD_SPACE}{}", amount.shown(), chosen(amount.form(), one, few, many, fraction)?))
}

/// The word alone. That of an unknown number is the one for many.
fn form(number: Value, one: String, few: String, many: String, fraction: Option<String>) -> Result<String, Error> {
    let form = amount(&number)?.map_or(Form::Many, |amount| amount.form());
    chosen(form, one, few, many, fraction)
}

/// „z 21 zespołami”: a number with a noun of the table, in a case.
fn with_noun(number: Value, noun: String, case: Option<String>) -> Result<String, Error> {
    let case = case.map_or(Ok(Case::Nominative), |name| named(&name))?;
    let Some(amount) = amount(&number)? else { return Ok(UNKNOWN.into()) };
    polish::with_noun(&amount, &noun, case).ok_or_else(|| mistake("template-noun"))
}

/// „odbyło się 5 spotkań”, „nie wpłynęła żadna uwaga”.
fn clause(number: Value, verb: String, noun: String) -> Result<String, Error> {
    let amount = amount(&number)?.ok_or_else(|| mistake("template-none"))?;
    polish::clause(&amount, &verb, &noun).ok_or_else(|| mistake("template-noun"))
}
