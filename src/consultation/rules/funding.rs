//! A draft comes in; co-funding whose programme, fund, perspective and statement don't go together goes out.

use super::Facts;
use crate::{
    consultation::{
        draft::{Funding, Perspective},
        texts::Use,
    },
    problem::{Code, Problem},
};

/// Words that only one perspective has, in lower case. Names stand in many cases, so stems are compared.
struct Marks {
    /// In the name of a programme.
    programme: &'static [&'static str],
    /// In the name of a fund.
    fund: &'static [&'static str],
}

const OF_2014: Marks = Marks {
    programme: &["2014-2020", "2014–2020", "regionalny program operacyjny", "wiedza edukacja rozwój"],
    fund: &["inicjatywa na rzecz zatrudnienia ludzi młodych"],
};
const OF_2021: Marks = Marks {
    programme: &["2021-2027", "2021–2027", "fundusze europejskie dla"],
    fund: &["społeczny plus", "społecznego plus", "efs+", "sprawiedliwej transformacji"],
};

/// What a statement says of any co-funding by the Union.
const STATEMENT: [&str; 2] = ["finansowan", "finansuj"];

/// What only statements from 2021 on say; the earlier ones name the fund.
const BY_THE_UNION: [&str; 2] = ["dofinansowane przez unię europejską", "dofinansowany przez unię europejską"];

fn holds(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// D070: programme and fund are those of the perspective.
pub(super) fn programme_and_fund_are_of_the_perspective(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let Some(funding) = &draft.funding else { return };
    let foreign = match funding.perspective {
        Perspective::From2014 => OF_2021,
        Perspective::From2021 => OF_2014,
    };
    for (field, wrong) in [
        ("programme", holds(&funding.programme, foreign.programme)),
        ("fund", holds(&funding.fund, foreign.fund) || is_social_fund_of_the_past(funding, &funding.fund)),
    ] {
        if wrong {
            problems.push(
                Problem::at(Code::D070, format!("/funding/{field}")).word("perspective", name(funding.perspective)),
            );
        }
    }
}

/// D071: the statement has the form of its perspective (2021–2027: „dofinansowane przez Unię Europejską” or the fund
/// „Plus”; 2014–2020: the fund).
pub(super) fn statement_has_the_form_of_the_perspective(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    let Some(funding) = &draft.funding else { return };
    let statement = &funding.statement;
    let foreign = match funding.perspective {
        Perspective::From2014 => holds(statement, OF_2021.fund) || holds(statement, &BY_THE_UNION),
        Perspective::From2021 => holds(statement, OF_2014.fund) || is_social_fund_of_the_past(funding, statement),
    };
    let form = match funding.perspective {
        Perspective::From2014 => "fund",
        Perspective::From2021 => "union",
    };
    if foreign || !holds(statement, &STATEMENT) {
        problems.push(
            Problem::at(Code::D071, "/funding/statement")
                .word("perspective", name(funding.perspective))
                .word("form", form),
        );
    }
}

/// D072: what is paid for by the Union carries its marks.
pub(super) fn co_funding_has_its_strip(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    if draft.funding.as_ref().is_some_and(|funding| funding.logo_strip.is_none()) {
        problems.push(Problem::at(Code::D072, "/funding"));
    }
}

/// D073: a report without co-funding does not speak of one.
pub(super) fn nobody_else_speaks_of_co_funding(draft: &Facts<'_>, problems: &mut Vec<Problem>) {
    if draft.funding.is_some() {
        return;
    }
    const WORDS: [&str; 3] = ["dofinansowan", "współfinansowan", "finansowan"];
    const OF_THE_UNION: [&str; 4] = ["unię europejską", "unii europejskiej", "funduszu społecznego", "efs"];
    let written = draft.texts.iter().filter(|text| text.using == Use::Written);
    for text in written.filter(|text| holds(&text.words, &WORDS) && holds(&text.words, &OF_THE_UNION)) {
        problems.push(Problem::at(Code::D073, text.pointer.clone()));
    }
}

/// From 2021 on the European Social Fund is called „Plus”.
fn is_social_fund_of_the_past(funding: &Funding, text: &str) -> bool {
    let social = holds(text, &["fundusz społeczny", "funduszu społecznego", "funduszem społecznym"]);
    funding.perspective == Perspective::From2021 && social && !holds(text, OF_2021.fund)
}

fn name(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::From2014 => "2014–2020",
        Perspective::From2021 => "2021–2027",
    }
}
