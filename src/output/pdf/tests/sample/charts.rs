//! Nothing comes in; charts of every kind and key figures for the sample document go out.

use crate::document::*;

/// A chart of five bars.
pub(in super::super) fn chart(id: &str, number: u32) -> Chart {
    let bars = [
        ("osoby z niepełnosprawnościami i ich opiekunowie", 1284),
        ("organizacje pozarządowe", 310),
        ("powiatowe centra pomocy rodzinie", 47),
        ("inne", 3),
        ("anonimowo", 0),
    ];
    Chart {
        id: id.into(),
        number,
        caption: "Liczba uwag według zgłaszających".into(),
        alt: "Wykres słupkowy: osoby z niepełnosprawnościami i opiekunowie 1284, organizacje 310, PCPR 47, inne 3, \
              anonimowo 0."
            .into(),
        plot: Plot::Bars(Bars {
            unit: "liczba uwag".into(),
            bars: bars.map(|(label, value)| Bar { label: label.into(), value, shown: shown(value) }).into(),
        }),
    }
}

/// A chart with another plot.
pub(super) fn plotted(id: &str, number: u32, plot: Plot) -> Chart {
    let alt = "Wykres przykładowy z danymi zmyślonymi.".into();
    Chart { id: id.into(), number, caption: "Wykres przykładowy".into(), alt, plot }
}

/// More parts than there are shades, the last too narrow for its letter.
pub(super) fn parts() -> Plot {
    let bar = |value: u64| Bar { label: format!("część {value}"), value, shown: value.to_string() };
    Plot::Parts(Bars { unit: "liczba uwag".into(), bars: [400, 200, 100, 50, 25, 12, 6, 1].map(bar).into() })
}

pub(super) fn timeline() -> Plot {
    let label = |index: u16| if index.is_multiple_of(4) { format!("VIII {}", 2019 + index) } else { "IX".into() };
    let row = |label: &str, spans: &[(f64, f64)]| TimelineRow {
        label: label.into(),
        shown: "od sierpnia 2019 r. do lutego 2020 r., łącznie 214 dni".into(),
        spans: spans.iter().map(|(from, to)| Span { from: *from, to: *to, day: from == to }).collect(),
    };
    Plot::Timeline(Timeline {
        ticks: (0..9).map(|index| Tick { at: f64::from(index) / 9.0, label: label(index) }).collect(),
        rows: vec![
            row("Okres konsultacji", &[(0.0, 1.0)]),
            row("Spotkania o nazwie dłuższej niż jeden wiersz wykresu", &[(0.1, 0.1), (0.5, 0.5), (0.51, 0.51)]),
            row("Koniec", &[(0.999, 0.999), (0.2, 0.2001)]),
        ],
    })
}

pub(super) fn tile_map(columns: u32) -> Plot {
    let long = "m. Nowe Miasto Przykładne Wielkie";
    let tile = |index: u32| Tile {
        column: index % columns + 1,
        row: index / columns + 1,
        label: if index == 3 { long } else { "zmyśliński" }.into(),
        shown: if index == 1 { "brak danych".into() } else { index.to_string() },
        depth: (index != 1).then_some(index.min(4)),
    };
    Plot::TileMap(TileMap {
        unit: "liczba spotkań".into(),
        columns,
        rows: 2,
        tiles: (0..2 * columns).map(tile).collect(),
        shades: (0..5).map(|depth| Shade { depth, label: depth.to_string() }).collect(),
    })
}

pub(super) fn key_figures() -> Block {
    let figures =
        [("21", "spotkań odbytych"), ("ponad 25\u{00A0}772", "osoby"), ("3", "instytucjonalizacja"), ("56", "potrzeb")];
    Block::KeyFigures(figures.map(|(value, label)| KeyFigure { value: value.into(), label: label.into() }).into())
}

fn shown(value: u64) -> String {
    if value < 1000 { value.to_string() } else { format!("{}\u{00A0}{:03}", value / 1000, value % 1000) }
}
