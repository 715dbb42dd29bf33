//! The tables come in; what a reader who hears them cell by cell stumbles over goes out.

use super::shows;
use crate::word_rules::{
    finding::Findings,
    looks::Looks,
    package::{DOCUMENT, Package},
    tree::Element,
};

const SWITCHED_ON: [Option<&str>; 2] = [Some("1"), Some("true")];

pub fn rules(package: &Package, found: &mut Findings) {
    let looks = Looks::of(package);
    for (name, root) in package.content() {
        for (position, table) in root.all("w:tbl").enumerate() {
            let mut tell = |code, what: String| found.add(code, name, format!("table {}: {what}", position + 1));
            for (code, what) in headers(table).into_iter().chain(shape(table)).chain(words(table)) {
                tell(code, what);
            }
            if let Some((code, what)) = caption(&looks, table) {
                tell(code, what);
            }
        }
    }
    for chart in package.body().all("w:p").filter(|paragraph| paragraph.has("wp:inline")) {
        figure(&looks, chart, found);
    }
}

type Broken = Vec<(&'static str, String)>;

fn headers(table: Element) -> Broken {
    let is_head = |row: Element| row.at("w:trPr/w:tblHeader").is_some_and(Element::is_on);
    let heads: Vec<bool> = table.each("w:tr").map(is_head).collect();
    let mut broken = Vec::new();
    if heads.first() != Some(&true) {
        broken.push(("TABLE_NO_HEADER", "the first row".into()));
    }
    if heads.windows(2).any(|pair| !pair[0] && pair[1]) {
        broken.push(("TABLE_HEADER_GAP", "below another row".into()));
    }
    let look = table.at("w:tblPr/w:tblLook");
    if !SWITCHED_ON.contains(&look.and_then(|look| look.get("w:firstRow"))) {
        broken.push(("TABLE_LOOK_FIRSTROW", "w:tblLook".into()));
    }
    for name in ["w:tblCaption", "w:tblDescription"] {
        let said = table.child("w:tblPr").and_then(|properties| properties.child(name)?.val());
        if said.is_none_or(|said| said.trim().is_empty()) {
            broken.push(("TABLE_ALT", name.into()));
        }
    }
    broken
}

fn shape(table: Element) -> Broken {
    let mut broken = Vec::new();
    if table.within("w:tc").is_some() {
        broken.push(("TABLE_NESTED", "it stands in a cell".into()));
    }
    let merged = |cell: Element| {
        let span = cell.at("w:tcPr/w:gridSpan").and_then(Element::val).is_some_and(|span| span != "1");
        span || cell.at("w:tcPr/w:vMerge").is_some() || cell.at("w:tcPr/w:hMerge").is_some()
    };
    if table.each("w:tr").flat_map(|row| row.each("w:tc")).any(merged) {
        broken.push(("TABLE_MERGED", "a cell".into()));
    }
    let grid: Vec<Option<&str>> = table
        .child("w:tblGrid")
        .into_iter()
        .flat_map(|grid| grid.each("w:gridCol"))
        .map(|column| column.get("w:w"))
        .collect();
    let width: Option<usize> = grid.iter().map(|width| width.and_then(|width| width.parse::<usize>().ok())).sum();
    let whole = table.at("w:tblPr/w:tblW").and_then(|whole| whole.get("w:w")?.parse().ok());
    if grid.is_empty() || width != whole {
        broken.push(("TABLE_GRID", format!("columns of {width:?} in {whole:?}")));
    }
    for (position, row) in table.each("w:tr").enumerate() {
        let cells: Vec<_> =
            row.each("w:tc").map(|cell| cell.at("w:tcPr/w:tcW").and_then(|width| width.get("w:w"))).collect();
        if cells != grid {
            broken.push(("TABLE_GRID", format!("row {}: {cells:?}, columns {grid:?}", position + 1)));
        }
    }
    for cell in table.each("w:tr").flat_map(|row| row.each("w:tc")) {
        if cell.children().last().is_none_or(|last| last.name() != "w:p") {
            broken.push(("CELL_NO_PARAGRAPH", cell.text()));
        }
    }
    broken
}

fn words(table: Element) -> Broken {
    let says = |element: Element| !element.text().trim().is_empty() || shows(element);
    let mut broken = Vec::new();
    let rows: Vec<Vec<Element>> = table.each("w:tr").map(|row| row.each("w:tc").collect()).collect();
    for (position, row) in rows.iter().enumerate().filter(|(_, row)| !row.iter().copied().any(says)) {
        broken.push(("TABLE_BLANK_ROW", format!("row {} of {} cells", position + 1, row.len())));
    }
    for column in 0..rows.first().map_or(0, Vec::len) {
        let mut below = rows.iter().skip(1).filter_map(|row| row.get(column).copied()).peekable();
        if below.peek().is_some() && !below.any(says) {
            broken.push(("TABLE_BLANK_COLUMN", format!("column {}", column + 1)));
        }
    }
    let heads =
        table.each("w:tr").filter(|row| row.at("w:trPr/w:tblHeader").is_some()).flat_map(|row| row.each("w:tc"));
    if heads.into_iter().any(|cell| cell.text().trim().is_empty()) {
        broken.push(("TABLE_EMPTY_HEADER_CELL", "a header".into()));
    }
    broken
}

fn caption<'a>(looks: &Looks<'a>, table: Element<'a>) -> Option<(&'static str, String)> {
    let caption = table.before().filter(|caption| is_caption(*caption));
    let Some(caption) = caption else { return Some(("TABLE_NO_CAPTION", "above it".into())) };
    let stays = looks.of_paragraph(caption, "w:keepNext").is_some_and(Element::is_on);
    (!stays).then(|| ("CAPTION_KEEPNEXT", caption.text()))
}

/// A figure has its caption below it; signs on the title page are no figures.
fn figure<'a>(looks: &Looks<'a>, figure: Element<'a>, found: &mut Findings) {
    let next = figure.parent().into_iter().flat_map(Element::children).skip_while(|it| *it != figure).nth(1);
    let captioned = next.is_some_and(is_caption);
    let counted = figure.has("c:chart") || looks.is_called(figure, "Picture Line");
    let place = figure.all("wp:docPr").filter_map(|it| it.get("name")).collect::<String>();
    found.unless(captioned || !counted, "FIGURE_NO_CAPTION", DOCUMENT, &place);
    if captioned {
        let stays = looks.of_paragraph(figure, "w:keepNext").is_some_and(Element::is_on);
        found.unless(stays, "CAPTION_KEEPNEXT", DOCUMENT, place);
    }
}

fn is_caption(paragraph: Element) -> bool {
    paragraph.all("w:instrText").any(|instruction| instruction.words().trim_start().starts_with("SEQ "))
}
