//! A draft comes in; entries of a list that differ in capitals or white space alone go out.

use std::collections::HashMap;

use crate::{
    consultation::rules::Facts,
    problem::{Code, Problem},
};

/// L005: what stands twice is counted twice. A need may stand in two groups, as sources have it, but not twice in one.
pub(in crate::consultation::rules) fn entries_differ(facts: &Facts<'_>, problems: &mut Vec<Problem>) {
    let needs = facts.needs.iter().enumerate();
    look(
        "needs",
        "text",
        needs.flat_map(|(index, need)| {
            need.groups.iter().map(move |group| (index, format!("{group}\n{}", folded(&need.text))))
        }),
        problems,
    );
    // The same words from two people are two remarks; from one organisation they are one that came twice.
    let remarks = facts.remarks.iter().enumerate().filter_map(|(index, remark)| {
        let organisation = remark.submitter.organisation.as_ref()?;
        Some((index, format!("{}\n{}", folded(organisation), folded(&remark.text))))
    });
    look("remarks", "text", remarks, problems);
    let entry = |list: Vec<&str>| list.into_iter().map(folded).enumerate().collect::<Vec<_>>();
    let lists = [
        ("partners", "name", entry(facts.partners.iter().map(|it| &*it.name).collect())),
        ("teams", "name", entry(facts.teams.iter().map(|it| &*it.name).collect())),
        ("target_groups", "name", entry(facts.target_groups.iter().map(|it| &*it.name).collect())),
        ("conclusions", "text", entry(facts.conclusions.iter().map(|it| &*it.text).collect())),
        ("recommendations", "text", entry(facts.recommendations.iter().map(|it| &*it.text).collect())),
        ("abbreviations", "short", entry(facts.abbreviations.iter().map(|it| &*it.short).collect())),
    ];
    for (list, field, entries) in lists {
        look(list, field, entries.into_iter(), problems);
    }
}

fn look(list: &str, field: &str, entries: impl Iterator<Item = (usize, String)>, problems: &mut Vec<Problem>) {
    let mut seen = HashMap::new();
    let mut last = None;
    for (index, text) in entries {
        if let Some(first) = seen.insert(text, index)
            && first != index
            && last != Some(index)
        {
            last = Some(index);
            let pointer = format!("/{list}/{index}/{field}");
            problems.push(Problem::at(Code::L005, pointer).word("first", format!("{list}[{first}]")));
        }
    }
}

/// The words in lower case with single spaces: what is left when capitals and white space don't count.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
