//! The charts come in; those that cannot be changed in Word, whose numbers are not those of their workbook, or whose
//! letters are hard to see go out.

use std::collections::BTreeMap;

use crate::word_rules::{
    archive,
    finding::Findings,
    looks::contrast,
    package::Package,
    tree::{self, Element},
};

const NEEDED: f64 = 4.5;
const WHITE: &str = "FFFFFF";

pub fn rules(package: &Package, found: &mut Findings) {
    let charts = package.relationships.values().flatten().filter(|way| way.kind == "chart").map(|way| &way.target);
    for name in charts {
        let Some(root) = package.part(name) else { continue };
        let data = root.child("c:externalData").and_then(|data| data.get("r:id"));
        let way = package.related(name).iter().find(|way| Some(way.id.as_str()) == data && way.kind == "package");
        let cells = way.and_then(|way| package.contents.get(&way.target)).and_then(|bytes| cells(bytes));
        match cells {
            Some((sheet, cells)) => numbers(name, root, &sheet, &cells, found),
            None => found.add("CHART_WORKBOOK", name, "no workbook that can be read"),
        }
        letters(name, root, found);
    }
}

/// Every copy of cells holds what the cells hold, all of them.
fn numbers(name: &str, root: Element, sheet: &str, cells: &BTreeMap<String, String>, found: &mut Findings) {
    let mut shown = 0;
    for copy in root.all("c:strRef").chain(root.all("c:numRef")) {
        let formula = copy.child("c:f").map_or("", Element::words);
        let points: Vec<&str> = copy.all("c:pt").filter_map(|point| point.child("c:v")).map(Element::words).collect();
        let wanted: Option<Vec<&str>> = formula
            .split_once('!')
            .filter(|(named, _)| named.trim_matches('\'') == sheet)
            .and_then(|(_, range)| names(range)?.iter().map(|cell| cells.get(cell).map(String::as_str)).collect());
        let counted =
            copy.all("c:ptCount").filter_map(|count| count.get("val")?.parse::<usize>().ok()).eq([points.len()]);
        let same = wanted.as_ref() == Some(&points) && counted;
        found.unless(same, "CHART_NUMBERS", name, format!("{formula}: {points:?}, cells: {wanted:?}"));
        shown += usize::from(copy.name() == "c:numRef");
    }
    found.unless(shown > 0, "CHART_NUMBERS", name, "no numbers");
}

/// `$B$2:$B$4` → B2, B3, B4.
fn names(range: &str) -> Option<Vec<String>> {
    let bare = range.replace('$', "");
    let (first, last) = bare.split_once(':').unwrap_or((&bare, &bare));
    let parted = |cell: &str| -> Option<(String, u32)> {
        let digits = cell.find(|it: char| it.is_ascii_digit())?;
        Some((cell[..digits].to_owned(), cell[digits..].parse().ok()?))
    };
    let ((column, from), (other, to)) = (parted(first)?, parted(last)?);
    (column == other).then(|| (from..=to).map(|row| format!("{column}{row}")).collect())
}

/// The name of the first sheet, and its cells by their names.
fn cells(workbook: &[u8]) -> Option<(String, BTreeMap<String, String>)> {
    let parts: BTreeMap<String, Vec<u8>> = archive::contents(workbook).ok()?.into_iter().collect();
    let read = |name: &str| tree::read(parts.get(name)?).ok();
    let (book, sheet) = (read("xl/workbook.xml")?, read("xl/worksheets/sheet1.xml")?);
    let strings = read("xl/sharedStrings.xml")?;
    let strings: Vec<String> =
        strings.root().each("si").map(|string| string.all("t").map(Element::words).collect()).collect();
    let name = book.root().all("sheet").next()?.get("name")?.to_owned();
    let mut cells = BTreeMap::new();
    for cell in sheet.root().all("c") {
        let value = cell.child("v")?.words();
        let said = if cell.get("t") == Some("s") { strings.get(value.parse::<usize>().ok()?)? } else { value };
        cells.insert(cell.get("r")?.to_owned(), said.to_owned());
    }
    Some((name, cells))
}

/// Letters on the ground of their bar, if they stand on one, else on that of the page.
fn letters(name: &str, root: Element, found: &mut Findings) {
    let fill =
        |element: Element| element.at("a:solidFill/a:srgbClr").and_then(|colour| colour.get("val").map(str::to_owned));
    for look in root.descendants().filter(|it| matches!(it.name(), "a:defRPr" | "a:rPr")) {
        let Some(ink) = fill(look) else { continue };
        let inside = look.within("c:dLbls").is_some_and(|labels| {
            labels.all("c:dLblPos").any(|place| matches!(place.get("val"), Some("ctr" | "inEnd" | "inBase")))
        });
        let bar = look.within("c:ser").and_then(|series| series.child("c:spPr")).and_then(fill);
        let ground = bar.filter(|_| inside).unwrap_or_else(|| WHITE.to_owned());
        let reached = contrast(&ink, &ground);
        found.unless(reached >= NEEDED, "CHART_CONTRAST", name, format!("{ink} on {ground}: {reached:.2}"));
    }
}
