//! A drawing comes in; the words and numbers of its chart, if it is one, go out.

use std::collections::BTreeMap;

use anyhow::Result;

use super::parts::{Parts, Related};
use crate::open_xml::tree::Element;

/// The names and numbers that a chart shows, series by series; nothing for a picture.
pub(super) fn words(drawing: &Element, parts: &Parts, related: &BTreeMap<String, Related>) -> Result<Vec<String>> {
    let mut charts = Vec::new();
    all(drawing, "c:chart", &mut charts);
    let mut words = Vec::new();
    for path in charts.iter().filter_map(|chart| related.get(chart.get("r:id")?)) {
        let root = parts.xml(&path.target)?;
        let mut series = Vec::new();
        all(&root, "c:ser", &mut series);
        for one in series {
            words.extend(points(one, "c:tx"));
            let numbers = points(one, "c:val");
            let names = points(one, "c:cat").into_iter().map(Some).chain(std::iter::repeat(None));
            words.extend(names.zip(numbers).flat_map(|(name, number)| name.into_iter().chain([number])));
        }
    }
    Ok(words)
}

/// The points that are kept of a series.
fn points(series: &Element, name: &str) -> Vec<String> {
    let mut points = Vec::new();
    if let Some(kept) = series.find(name) {
        all(kept, "c:v", &mut points);
    }
    points.into_iter().map(Element::words).collect()
}

fn all<'a>(element: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        if child.name == name {
            found.push(child);
        }
        all(child, name, found);
    }
}
