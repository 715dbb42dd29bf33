//! Parts of a whole come in; the plot with one bar of them all, and what they are below it, goes out.

use super::{BARE, SHOWN, axes, cells, letters::Letters};
use crate::{
    document::{Bar, Bars},
    output::docx::{
        finish::Source,
        measure,
        parts::{BAR, DISTANCE, UNIT, name},
        supplement::Measure,
    },
    polish,
    templates::{Theme, ToneColors},
};

/// Of the width of the text, so much is the bar's.
const BAR_SHARE: f64 = 0.99;
/// A number keeps this distance from the edges of its part, in millimetres.
const ROOM: f64 = 1.0;

/// What stands in `c:chart` before the last settings.
pub fn plot(parts: &Bars, Measure { width, height }: Measure, source: &Source) -> String {
    let theme = source.theme;
    let letters = Letters::new(source);
    let whole: u128 = parts.bars.iter().map(|bar| u128::from(bar.value)).sum();
    let has_room = |bar: &Bar| {
        let part = bar.value as f64 / whole.max(1) as f64 * width * BAR_SHARE;
        part > measure::breadth(&polish::grouped(bar.value), theme.sizes.table) + ROOM
    };
    let series: String = parts
        .bars
        .iter()
        .enumerate()
        .map(|(position, bar)| part(position, bar, parts, has_room(bar), &letters, theme))
        .collect();
    format!(
        r#"<c:title>{title}{title_place}<c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>
        <c:plotArea>{plot_place}<c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>
        {series}<c:gapWidth val="0"/><c:overlap val="100"/>{ids}</c:barChart>{names}{numbers}<c:spPr><a:noFill/></c:spPr></c:plotArea>
        <c:legend><c:legendPos val="b"/>{legend_place}<c:overlay val="0"/>{ink}</c:legend>"#,
        title = letters.words(&parts.unit, &theme.colors.muted),
        title_place = place("", [0.0, 0.0], None),
        plot_place = place(
            r#"<c:layoutTarget val="inner"/>"#,
            [(1.0 - BAR_SHARE) / 2.0, UNIT / height],
            Some([BAR_SHARE, BAR / height])
        ),
        ids = axes::IDS,
        names = axes::names(None),
        numbers = axes::numbers(None),
        legend_place = {
            let top = (UNIT + BAR + DISTANCE) / height;
            place("", [0.0, top], Some([1.0, 1.0 - top]))
        },
        ink = letters.text(&theme.colors.ink),
    )
}

/// A place in the chart: its upper left corner and its extent, each as a part of the whole.
fn place(target: &str, [x, y]: [f64; 2], extent: Option<[f64; 2]>) -> String {
    let extent = extent
        .map_or_else(String::new, |[width, height]| format!(r#"<c:w val="{width:.4}"/><c:h val="{height:.4}"/>"#));
    format!(
        r#"<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{x:.4}"/><c:y val="{y:.4}"/>{extent}</c:manualLayout></c:layout>"#
    )
}

/// One part is one series, so that it has a name of its own.
fn part(position: usize, bar: &Bar, parts: &Bars, labelled: bool, letters: &Letters, theme: &Theme) -> String {
    let row = position + 2;
    let name = cells::words(&format!("$A${row}"), [name(bar).as_str()].into_iter());
    let unit = cells::words(cells::UNIT, [parts.unit.as_str()].into_iter());
    let number = cells::numbers(&format!("$B${row}"), [bar.value].into_iter());
    let shade = shade(theme, position);
    let (ground, text) = shade.map_or((&theme.colors.bar, "#FFFFFF"), |shade| (&shade.background, shade.text.as_str()));
    let (ground, line) = (measure::color(ground), measure::color(&theme.colors.line));
    let label = if labelled {
        format!(r#"{}{BARE}{}<c:dLblPos val="ctr"/>{SHOWN}"#, cells::label_format(), letters.text(text))
    } else {
        r#"<c:delete val="1"/>"#.to_owned()
    };
    format!(
        r#"<c:ser><c:idx val="{position}"/><c:order val="{position}"/><c:tx>{name}</c:tx>
        <c:spPr><a:solidFill><a:srgbClr val="{ground}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill></a:ln></c:spPr>
        <c:invertIfNegative val="0"/><c:dLbls>{label}</c:dLbls><c:cat>{unit}</c:cat><c:val>{number}</c:val></c:ser>"#
    )
}

/// The first part is the darkest; after the lightest it begins anew.
fn shade(theme: &Theme, position: usize) -> Option<&ToneColors> {
    theme.shades.iter().rev().cycle().nth(position)
}
