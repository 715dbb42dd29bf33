//! The sections of a foreign file come in; the running lines that its pages show go out.

use super::{
    clean, copied,
    copied::{Copied, Files},
    descriptions, fields,
    foreign::{Foreign, Relationship, Target},
    sheet,
};
use crate::{
    open_xml::tree::Element,
    problem::{Code, Problem},
};

/// The running lines above the text, or those below it.
#[derive(Debug, Default)]
pub struct Lines {
    /// Of all pages that have no other.
    pub default: Option<Copied>,
    /// Of the first page.
    pub first: Option<Copied>,
    /// Of even pages.
    pub even: Option<Copied>,
}

/// Which running lines the pages of a file show.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// The first page has its own.
    pub first: bool,
    /// Even pages have their own.
    pub even: bool,
}

/// The sections of a main part in their order. The last one says how pages look; what it leaves open comes from those
/// before it.
pub fn sections(element: &Element) -> Vec<&Element> {
    element
        .elements()
        .flat_map(|child| match child.name.as_str() {
            "w:sectPr" => vec![child],
            "w:sectPrChange" | "w:pPrChange" => Vec::new(),
            _ => sections(child),
        })
        .collect()
}

/// Whether the first page of the last section differs.
pub fn first_differs(sections: &[&Element]) -> bool {
    sections.last().is_some_and(|section| sheet::is_on(section, "w:titlePg"))
}

/// Reads the running lines of one kind: `header` or `footer`. What no page shows stays where it is.
pub fn read(
    foreign: &mut Foreign,
    kind: &str,
    (sections, shown): (&[&Element], Shown),
    relationships: &[Relationship],
    (files, warnings): (&mut Files, &mut Vec<Problem>),
) -> Result<Lines, Problem> {
    let reference = format!("w:{kind}Reference");
    let mut line = |place: &str| {
        let references = sections.iter().rev().flat_map(|section| {
            section.elements().filter(|element| element.name == reference && element.get("w:type") == Some(place))
        });
        let Some(id) = references.filter_map(|element| element.get("r:id")).next() else { return Ok(None) };
        let known = relationships.iter().find(|relationship| relationship.id == id);
        let Some(Relationship { target: Target::Part(path), .. }) = known else {
            return Err(foreign.problem(Code::R003, "").word("part", id));
        };
        let mut fetching = 0;
        let mut copied = copied::read(foreign, path, (files, warnings), |root| {
            clean::clean(root);
            fetching = fields::still(root);
        })?;
        if fetching > 0 {
            warnings.push(foreign.problem(Code::R009, path).word("kind", "field"));
        }
        let undescribed = descriptions::describe(&mut copied.root)
            .map_err(|_| foreign.problem(Code::R004, path).word("kind", "syntax"))?;
        if undescribed > 0 {
            warnings.push(foreign.problem(Code::R010, path).word("count", undescribed));
        }
        Ok(Some(copied))
    };
    Ok(Lines {
        default: line("default")?,
        first: if shown.first { line("first")? } else { None },
        even: if shown.even { line("even")? } else { None },
    })
}

impl Lines {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Copied> {
        [&self.default, &self.first, &self.even].into_iter().flatten()
    }
}
