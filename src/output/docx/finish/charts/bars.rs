//! Bars come in; the plot with a bar a line and its number beside it goes out.

use super::{
    BARE, SHOWN,
    axes::{self, Numbers},
    cells,
    letters::Letters,
};
use crate::{
    document::{Bar, Bars},
    output::docx::{finish::Source, measure},
    polish,
};

/// What stands in `c:chart` before the last settings.
pub fn plot(chart: &Bars, source: &Source) -> String {
    let colors = &source.theme.colors;
    let letters = Letters::new(source);
    let (ink_text, muted_text) = (letters.text(&colors.ink), letters.text(&colors.muted));
    let (bar, hairline, line) =
        (measure::color(&colors.bar), measure::color(&colors.hairline), measure::color(&colors.line));
    let last = chart.bars.len() + 1;
    let unit = cells::words(cells::UNIT, [chart.unit.as_str()].into_iter());
    let names = cells::words(&format!("$A$2:$A${last}"), chart.bars.iter().map(|bar| bar.label.as_str()));
    let numbers = cells::numbers(&format!("$B$2:$B${last}"), chart.bars.iter().map(|bar| bar.value));
    let labels: String = chart
        .bars
        .iter()
        .enumerate()
        .map(|(position, bar)| label(position, bar, &letters.words(&bar.shown, &colors.ink)))
        .collect();
    let name_axis = axes::names(Some(&format!(
        r#"<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill></a:ln></c:spPr>{ink_text}"#
    )));
    let number_axis = axes::numbers(Some(Numbers {
        lines_and_title: format!(
            r#"<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{hairline}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:title>{}<c:overlay val="0"/></c:title>"#,
            letters.words(&chart.unit, &colors.muted)
        ),
        look: format!("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{muted_text}"),
        step: step(&chart.bars),
    }));
    format!(
        r#"<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
        <c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>
        <c:ser><c:idx val="0"/><c:order val="0"/><c:tx>{unit}</c:tx>
        <c:spPr><a:solidFill><a:srgbClr val="{bar}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
        <c:dLbls>{labels}{format}{BARE}{ink_text}<c:dLblPos val="outEnd"/>{SHOWN}</c:dLbls>
        <c:cat>{names}</c:cat><c:val>{numbers}</c:val></c:ser>
        <c:gapWidth val="55"/>{}</c:barChart>{name_axis}{number_axis}<c:spPr><a:noFill/></c:spPr></c:plotArea>"#,
        axes::IDS,
        format = cells::label_format(),
    )
}

/// A label of its own only where the number is shown otherwise than Word would show it.
fn label(position: usize, bar: &Bar, words: &str) -> String {
    if bar.shown == polish::grouped(bar.value) {
        return String::new();
    }
    format!(r#"<c:dLbl><c:idx val="{position}"/>{words}<c:dLblPos val="outEnd"/>{SHOWN}</c:dLbl>"#)
}

/// Small counts have no halves on their axis.
fn step(bars: &[Bar]) -> &'static str {
    match bars.iter().map(|bar| bar.value).max() {
        Some(0..=5) | None => r#"<c:majorUnit val="1"/>"#,
        Some(_) => "",
    }
}
