//! The sample comes in; whether its charts, key figures and decimals say what they should goes out.

use super::*;
use crate::{
    document::{Alignment, Block},
    open_xml::tree::Element,
};

fn charts() -> Vec<String> {
    let parts = parts(&written(&sample::document()));
    let charts = parts.into_iter().filter(|(name, _)| name.starts_with("word/charts/") && name.ends_with(".xml"));
    charts.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

fn body() -> Element {
    tree::parse(&part("word/document.xml")).unwrap().find("w:body").unwrap().clone()
}

fn property<'e>(paragraph: &'e Element, name: &str) -> Option<&'e Element> {
    paragraph.find("w:pPr")?.find(name)
}

fn has_style(paragraph: &Element, style: &str) -> bool {
    property(paragraph, "w:pStyle").and_then(|own| own.get("w:val")) == Some(style)
}

#[test]
fn each_part_of_a_whole_is_a_series_named_with_its_number() {
    let charts: Vec<_> = charts().into_iter().filter(|chart| chart.contains("percentStacked")).collect();
    assert_eq!(charts.len(), 2);
    assert_eq!(charts.iter().map(|chart| count(chart, "<c:ser>")).collect::<Vec<_>>(), [5, 8]);
    let chart = &charts[0];
    for name in ["uwzględniona w całości: 52 (43,7%)", "poza zakresem &lt;&amp;&gt;: 3 (2,5%)", "wycofana: 1 (0,8%)"]
    {
        assert_eq!(count(chart, &format!("<c:v>{name}</c:v>")), 1, "{name}");
    }
    assert_eq!(count(chart, "<c:delete val=\"1\"/></c:dLbls>"), 1, "the thinnest part has no room for its number");
    assert_eq!(
        count(&charts[1], "<a:solidFill><a:srgbClr val=\"12366B\"/></a:solidFill><a:ln"),
        2,
        "shades begin anew"
    );
}

#[test]
fn each_chart_has_a_workbook_with_the_cells_that_it_names() {
    let parts = parts(&written(&sample::document()));
    let workbooks: Vec<_> = parts.iter().filter(|(name, _)| name.ends_with(".xlsx")).collect();
    assert_eq!(workbooks.len(), charts().len());
    let cells: Vec<_> = workbooks
        .iter()
        .map(|(_, bytes)| {
            let inner = super::parts(bytes);
            let sheet = String::from_utf8(inner["xl/worksheets/sheet1.xml"].clone()).unwrap();
            let strings = String::from_utf8(inner["xl/sharedStrings.xml"].clone()).unwrap();
            assert_eq!(count(&strings, "<si>"), count(&sheet, "<row "));
            count(&sheet, "<c r=\"B")
        })
        .collect();
    assert_eq!(cells, [6, 6, 9]);
}

#[test]
fn charts_without_a_kind_are_pictures_no_wider_than_the_text() {
    let parts = parts(&written(&sample::document()));
    let names: Vec<_> = parts.keys().filter(|name| name.starts_with("word/media/chart")).collect();
    assert_eq!(names, ["word/media/chart1.png", "word/media/chart2.png"]);
    let xml = part("word/document.xml");
    let (wide, narrow) = (160 * 36_000, 90 * 36_000);
    assert!(xml.contains(&format!("<wp:extent cx=\"{wide}\" cy=\"{}\"/>", wide / 4)));
    assert!(xml.contains(&format!("<wp:extent cx=\"{narrow}\" cy=\"{}\"/>", narrow / 3 * 2)));
    assert!(xml.contains("descr=\"Mapa kafelkowa: w sołectwie Rynek odbyły się 2 spotkania.\""));
}

#[test]
fn a_chart_without_its_picture_is_an_error() {
    let document = sample::document();
    let mut pictures = sample::pictures();
    pictures.remove("rys-mapa");
    let error = written_with(&document, &Templates::embedded(), &pictures).unwrap_err();
    assert!(error.to_string().contains("rys-mapa"), "{error}");
}

#[test]
fn every_drawing_has_a_number_of_its_own() {
    let xml = part("word/document.xml");
    let numbers: Vec<_> =
        xml.split("<wp:docPr id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
    assert_eq!(numbers, (1..=8).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn key_figures_are_paragraphs_that_stay_together() {
    let body = body();
    let figures: Vec<_> = body.elements().filter(|element| has_style(element, "KeyFigure")).collect();
    assert_eq!(figures.len(), 4);
    assert_eq!(figures[1].words(), "ponad 500osób na spotkaniach", "a tab stands between the two");
    let kept: Vec<_> = figures.iter().map(|figure| property(figure, "w:keepNext").is_some()).collect();
    assert_eq!(kept, [true, true, true, false]);
    let styles = part("word/styles.xml");
    for style in ["KeyFigure", "KeyFigureValue"] {
        assert_eq!(count(&styles, &format!("w:customStyle=\"1\" w:styleId=\"{style}\"")), 1, "{style}");
    }
}

#[test]
fn decimal_commas_stand_below_each_other() {
    let Block::Table(table) = sample::small_table() else { panic!("the small table is no table") };
    assert_eq!(table.columns[2].alignment, Alignment::Decimal);
    let body = body();
    let first = body.elements().find(|element| element.name == "w:tbl").unwrap();
    let distances: Vec<_> = first
        .elements()
        .filter(|element| element.name == "w:tr")
        .map(|row| {
            let cell = row.elements().filter(|element| element.name == "w:tc").last().unwrap();
            let paragraph = cell.find("w:p").unwrap();
            assert_eq!(property(paragraph, "w:jc").and_then(|jc| jc.get("w:val")), Some("right"));
            property(paragraph, "w:ind").and_then(|indent| indent.get("w:right")).unwrap_or("0").parse::<u32>().unwrap()
        })
        .collect();
    // The heading, then: 43,7%, 19%, 33,61%, brak danych, 1 116,2.
    let digit = 94;
    assert_eq!(distances[1], digit);
    assert_eq!(distances[2], 236, "a comma and two digits");
    assert_eq!([distances[0], distances[3], distances[4]], [0, 0, 0], "words end at the edge");
    assert!(distances[5] > distances[2] - digit, "a per cent sign is wider than a digit and a comma");
}

#[test]
fn word_groups_the_digits_of_numbers_as_the_text_does() {
    let charts = charts();
    assert!(!charts.is_empty());
    for chart in charts {
        let grouped = count(&chart, "<c:formatCode>[&gt;=1000000]#\\\u{a0}###\\\u{a0}##0;[&gt;=10000]#\\\u{a0}##0;0<");
        assert_eq!(grouped, count(&chart, "<c:numCache>"), "{chart}");
        assert!(count(&chart, "<c:numFmt formatCode=\"[&gt;=1000000]") > 1, "{chart}");
    }
}
