//! A bar chart comes in; a chart that Word draws itself goes into the package.

use super::{
    Source, language,
    package::{Package, relationship},
    tree::{self, escape},
    workbook::{self, SHEET},
};
use crate::{
    document::{Bar, Bars},
    output::docx::measure,
};

const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

const WORKBOOK_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The part of one chart, with its numbers as they are, and the workbook behind it.
pub fn chart(package: &mut Package, path: &str, chart: &Bars, source: &Source) -> anyhow::Result<()> {
    let theme = source.theme;
    let language = escape(language(&source.document.metadata));
    let size = (theme.sizes.table * 100.0).round();
    let font = escape(&theme.fonts.body);
    let (ink, muted) = (measure::color(&theme.colors.ink), measure::color(&theme.colors.muted));
    let (bar, hairline, line) =
        (measure::color(&theme.colors.bar), measure::color(&theme.colors.hairline), measure::color(&theme.colors.line));
    let letters = |color: &str| {
        format!(
            r#"<a:defRPr lang="{language}" sz="{size}" b="0"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:latin typeface="{font}"/></a:defRPr>"#
        )
    };
    let text = |color: &str| {
        format!(
            r#"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{}</a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>"#,
            letters(color)
        )
    };
    let (ink_text, muted_text, muted_letters) = (text(&ink), text(&muted), letters(&muted));
    let unit = escape(&chart.unit);
    let count = chart.bars.len();
    let last = count + 1;
    let workbook_path = path.replace("charts/chart", "embeddings/workbook").replace(".xml", ".xlsx");
    package.add(&workbook_path, WORKBOOK_TYPE, workbook::workbook(chart, theme)?)?;
    let workbook = package.relate(path, relationship::PACKAGE, &workbook_path);
    let categories: String = chart.bars.iter().enumerate().map(|(position, bar)| point(position, &bar.label)).collect();
    let values: String =
        chart.bars.iter().enumerate().map(|(position, bar)| point(position, &bar.value.to_string())).collect();
    let labels: String =
        chart.bars.iter().enumerate().map(|(position, bar)| label(position, bar, &language, &letters(&ink))).collect();
    let step = step(&chart.bars);
    let xml = format!(
        r#"<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
        <c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/>
        <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>
        <c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>
        <c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>{SHEET}!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{unit}</c:v></c:pt></c:strCache></c:strRef></c:tx>
        <c:spPr><a:solidFill><a:srgbClr val="{bar}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>
        <c:dLbls>{labels}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{ink_text}<c:dLblPos val="outEnd"/>{SHOWN}</c:dLbls>
        <c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{count}"/>{categories}</c:strCache></c:strRef></c:cat>
        <c:val><c:numRef><c:f>{SHEET}!$B$2:$B${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val></c:ser>
        <c:gapWidth val="55"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>
        <c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>
        <c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>
        <c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill></a:ln></c:spPr>{ink_text}
        <c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>
        <c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>
        <c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{hairline}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>
        <c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{muted_letters}</a:pPr><a:r><a:rPr lang="{language}" sz="{size}" b="0"><a:solidFill><a:srgbClr val="{muted}"/></a:solidFill><a:latin typeface="{font}"/></a:rPr><a:t>{unit}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
        <c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>
        <c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{muted_text}<c:crossAx val="1001"/><c:crosses val="max"/><c:crossBetween val="between"/>{step}</c:valAx>
        <c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>
        <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{ink_text}<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"#
    );
    package.add_xml(path, CONTENT_TYPE, tree::parse(&xml)?)
}

const SHOWN: &str = r#"<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>"#;

fn point(position: usize, value: &str) -> String {
    format!(r#"<c:pt idx="{position}"><c:v>{}</c:v></c:pt>"#, escape(value))
}

/// A label of its own only where the number is shown otherwise than Word would show it.
fn label(position: usize, bar: &Bar, language: &str, letters: &str) -> String {
    if bar.shown == bar.value.to_string() {
        return String::new();
    }
    let shown = escape(&bar.shown);
    format!(
        r#"<c:dLbl><c:idx val="{position}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{letters}</a:pPr><a:r><a:rPr lang="{language}"/><a:t>{shown}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>{SHOWN}</c:dLbl>"#
    )
}

/// Small counts have no halves on their axis.
fn step(bars: &[Bar]) -> &'static str {
    match bars.iter().map(|bar| bar.value).max() {
        Some(0..=5) | None => r#"<c:majorUnit val="1"/>"#,
        Some(_) => "",
    }
}
