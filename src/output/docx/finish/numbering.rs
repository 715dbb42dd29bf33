//! The lists of the body come in; the part that says how each is numbered goes into the package.

use super::{
    Source, order,
    package::{DOCUMENT, Package, relationship},
    tree,
};
use crate::output::docx::{
    heading_numbers::NumberedBy,
    measure, style,
    supplement::{ANNEX_LIST, DEEPEST_LIST_LEVEL, FIRST_LIST, HEADING_LIST, ListKind},
};

const PATH: &str = "word/numbering.xml";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

/// Between a heading's number and its words, as a multiple of the type size.
const HEADING_GAP: f64 = 0.55;

/// Headings, annexes, and one list after the other.
pub fn numbering(package: &mut Package, lists: &[ListKind], source: &Source) -> anyhow::Result<()> {
    let theme = source.theme;
    let mark = measure::color(&theme.colors.subheading);
    let accent = measure::color(&theme.colors.accent);
    let kinds = [
        list(1, "multilevel", &levels(|level| heading_level(level, heading_room(level, source), &accent))),
        list(2, "singleLevel", &annex_level(&accent)),
        list(3, "hybridMultilevel", &levels(|level| bullet_level(level, &mark))),
        list(4, "hybridMultilevel", &levels(number_level)),
    ];
    let mut numbers = vec![number(HEADING_LIST, 1, ""), number(ANNEX_LIST, 2, "")];
    numbers.extend(lists.iter().enumerate().map(|(position, kind)| match kind {
        ListKind::Bullets => number(FIRST_LIST + position, 3, ""),
        ListKind::Numbers { start, level } => number(
            FIRST_LIST + position,
            4,
            &format!(r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>"#),
        ),
    }));
    let mut root = tree::parse(&format!(
        r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}{}</w:numbering>"#,
        kinds.concat(),
        numbers.concat()
    ))?;
    order::order(&mut root);
    package.relate(DOCUMENT, relationship::NUMBERING, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}

fn list(id: usize, kind: &str, levels: &str) -> String {
    format!(
        r#"<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="5A1E000{id}"/><w:multiLevelType w:val="{kind}"/><w:tmpl w:val="5A1F000{id}"/>{levels}</w:abstractNum>"#
    )
}

fn number(id: usize, list: usize, overrides: &str) -> String {
    format!(r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{list}"/>{overrides}</w:num>"#)
}

fn levels(level: impl Fn(usize) -> String) -> String {
    (0..=DEEPEST_LIST_LEVEL).map(level).collect()
}

/// The room for the longest number of this level, in twips.
fn heading_room(level: usize, source: &Source) -> u32 {
    let sizes = &source.theme.sizes;
    let sizes = [sizes.heading_1, sizes.heading_2, sizes.heading_3, sizes.heading_4];
    let points = sizes.get(level).copied().unwrap_or(sizes[3]);
    let of_level =
        source.index.headings.iter().filter(|entry| entry.level == level + 1 && entry.numbered_by == NumberedBy::Word);
    let longest = of_level
        .filter_map(|entry| entry.number.as_deref())
        .filter(|number| number.starts_with(|first: char| first.is_ascii_digit()));
    let breadth = longest.map(|number| measure::breadth(number, points * measure::HEADING)).fold(0.0, f64::max);
    let least = measure::breadth("1", points * measure::HEADING) * (level + 1) as f64;
    measure::twips(breadth.max(least) + HEADING_GAP * points * 25.4 / 72.0)
}

/// „1”, „1.1”, „1.1.1”, without a full stop at the end.
fn heading_level(level: usize, room: u32, accent: &str) -> String {
    let shown: Vec<String> = (1..=level + 1).map(|part| format!("%{part}")).collect();
    let style = style::HEADINGS.get(level).map_or_else(String::new, |id| format!(r#"<w:pStyle w:val="{id}"/>"#));
    let looks = if level == 0 { number_color(accent) } else { String::new() };
    format!(
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>{style}<w:suff w:val="tab"/><w:lvlText w:val="{}"/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{room}"/></w:tabs><w:ind w:left="{room}" w:hanging="{room}"/></w:pPr>{looks}</w:lvl>"#,
        shown.join(".")
    )
}

fn annex_level(accent: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{}"/><w:suff w:val="space"/><w:lvlText w:val="Załącznik %1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>{}</w:lvl>"#,
        style::HEADING_ANNEX,
        number_color(accent)
    )
}

fn number_color(color: &str) -> String {
    format!(r#"<w:rPr><w:color w:val="{color}"/></w:rPr>"#)
}

fn bullet_level(level: usize, color: &str) -> String {
    let mark = ["•", "–", "·"][level % 3];
    format!(
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>{}<w:rPr><w:color w:val="{color}"/></w:rPr></w:lvl>"#,
        indent(level)
    )
}

/// „1.” on every level, as in the PDF.
fn number_level(level: usize) -> String {
    format!(
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{}."/><w:lvlJc w:val="left"/>{}</w:lvl>"#,
        level + 1,
        indent(level)
    )
}

fn indent(level: usize) -> String {
    let left = style::LIST_STEP as usize * (level + 1);
    let hanging = style::LIST_STEP - style::LIST_MARK;
    format!(
        r#"<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>"#
    )
}
