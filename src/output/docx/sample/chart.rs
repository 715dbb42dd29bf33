//! Nothing comes in; charts of each kind, key figures and the pictures that stand for some charts go out.

use super::picture;
use crate::{
    document::*,
    output::{ChartPicture, ChartPictures},
};

fn bar(label: &str, value: u64, shown: &str) -> Bar {
    Bar { label: label.into(), value, shown: shown.into() }
}

fn chart(id: &str, number: u32, caption: &str, alt: &str, plot: Plot) -> Block {
    Block::Chart(Chart { id: id.into(), number, caption: caption.into(), alt: alt.into(), plot })
}

pub fn bars() -> Block {
    let bars = vec![
        bar("Transport i drogi", 48, "48"),
        bar("Środowisko", 31, "31 (26%)"),
        bar("Edukacja i wychowanie przedszkolne", 22, "22"),
        bar("Zdrowie", 12, "12"),
        bar("Inne & <różne>", 5, "5"),
    ];
    chart(
        "rys-obszary",
        1,
        "Liczba uwag według obszarów",
        "Wykres słupkowy: transport 48, środowisko 31, edukacja 22, zdrowie 12, inne 5 uwag.",
        Plot::Bars(Bars { unit: "liczba uwag".into(), bars }),
    )
}

pub fn parts() -> Block {
    let bars = vec![
        bar("uwzględniona w całości", 52, "52 (43,7%)"),
        bar("uwzględniona w części", 23, "23 (19,3%)"),
        bar("nieuwzględniona", 40, "40 (33,6%)"),
        bar("poza zakresem <&>", 3, "3 (2,5%)"),
        bar("wycofana", 1, "1 (0,8%)"),
    ];
    chart(
        "rys-rozpatrzenie",
        3,
        "Uwagi według sposobu rozpatrzenia",
        "Wykres podziału całości: 52 uwagi uwzględniono w całości, 23 w części, 40 nie uwzględniono, 4 inne.",
        Plot::Parts(Bars { unit: "liczba uwag".into(), bars }),
    )
}

/// More parts than shades, as few words as can be.
pub fn many_parts() -> Block {
    let bars = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"].map(|label| bar(label, 9, "9"));
    let alt = "Wykres podziału całości: osiem okręgów po 9 uwag.";
    let plot = Plot::Parts(Bars { unit: "liczba uwag".into(), bars: bars.to_vec() });
    chart("rys-okregi", 4, "Uwagi według okręgów", alt, plot)
}

pub fn timeline() -> Block {
    let rows = vec![TimelineRow {
        label: "zbieranie uwag".into(),
        shown: "12 stycznia – 16 lutego 2026 r.".into(),
        spans: vec![Span { from: 0.2, to: 0.8, day: false }],
    }];
    let ticks = vec![Tick { at: 0.0, label: "I 2026".into() }];
    let alt = "Oś czasu: uwagi zbierano od 12 stycznia do 16 lutego 2026 r.";
    chart("rys-os-czasu", 5, "Przebieg konsultacji", alt, Plot::Timeline(Timeline { ticks, rows }))
}

pub fn tile_map() -> Block {
    let tiles = vec![Tile { column: 1, row: 1, label: "Rynek".into(), shown: "2".into(), depth: Some(1) }];
    let shades = vec![Shade { depth: 0, label: "0".into() }, Shade { depth: 1, label: "1–3".into() }];
    let map = TileMap { unit: "liczba spotkań".into(), columns: 1, rows: 1, tiles, shades };
    let alt = "Mapa kafelkowa: w sołectwie Rynek odbyły się 2 spotkania.";
    chart("rys-mapa", 6, "Spotkania według sołectw", alt, Plot::TileMap(map))
}

pub fn key_figures() -> Block {
    let figure = |(value, label): (&str, &str)| KeyFigure { value: value.into(), label: label.into() };
    let figures = [
        ("118", "uwag zgłoszonych w czasie konsultacji"),
        ("ponad 500", "osób na spotkaniach"),
        (
            "4",
            "spotkania, w tym jedno dla młodzieży, jedno dla osób starszych i dwa otwarte dla wszystkich mieszkańców",
        ),
        ("43,7%", "uwag uwzględnionych <&> w całości"),
    ];
    Block::KeyFigures(figures.map(figure).to_vec())
}

/// The pictures of the timeline, wider than the text, and of the map.
pub fn pictures() -> ChartPictures {
    let picture = |width: u32, height: u32, shown: f64| ChartPicture {
        png: picture::png(width, height),
        width: shown,
        height: shown * f64::from(height) / f64::from(width),
    };
    ChartPictures::from([("rys-os-czasu".into(), picture(64, 16, 320.0)), ("rys-mapa".into(), picture(30, 20, 90.0))])
}
