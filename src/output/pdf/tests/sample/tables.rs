//! An identifier, a number and a size come in; a table or a matrix goes out.

use super::text;
use crate::document::*;

/// A table of two rows or sixty, its cells made by a function of row and column.
pub fn table(id: &str, number: u32, rows: usize, cell: impl Fn(usize, usize) -> String) -> Table {
    let column = |title: &str, share, alignment, role| Column { title: title.into(), share, alignment, role };
    let columns = vec![
        column("Lp.", 0.07, Alignment::End, ColumnRole::RowHeader),
        column("Podmiot zgłaszający", 0.21, Alignment::Start, ColumnRole::Data),
        column("Treść uwagi", 0.36, Alignment::Start, ColumnRole::Data),
        column("Stanowisko i uzasadnienie", 0.36, Alignment::Start, ColumnRole::Data),
    ];
    let rows = (0..rows).map(|row| (0..4).map(|column| vec![vec![text(cell(row, column))]]).collect()).collect();
    Table {
        id: id.into(),
        number,
        caption: "Uwagi zgłoszone w konsultacjach i stanowisko urzędu".into(),
        summary: "Wiersze to uwagi, kolumny: podmiot, treść uwagi i stanowisko.".into(),
        columns,
        rows,
    }
}

/// A matrix of marks.
pub fn matrix(id: &str, number: u32, columns: usize) -> Matrix {
    let unit = |index: usize| match index % 4 {
        0 => format!("powiat nr {}", index + 1),
        1 => "powiat bialski i m. Biała Podlaska".to_string(),
        2 => "m. Chełm".to_string(),
        _ => "powiat tomaszowski".to_string(),
    };
    let rows = [
        "Mieszkania wspomagane",
        "Usługi opiekuńcze w miejscu zamieszkania, także w weekendy",
        "Transport od drzwi do drzwi",
        "Asystent osobisty",
        "Opieka wytchnieniowa",
        "Kluby seniora",
        "Zatrudnienie wspierane",
        "Poradnictwo prawne",
    ];
    Matrix {
        id: id.into(),
        number,
        caption: "Potrzeby według powiatów".into(),
        summary: "Wiersze to potrzeby, kolumny to powiaty; znak oznacza zgłoszenie potrzeby.".into(),
        corner: "Potrzeba".into(),
        columns: (0..columns).map(unit).collect(),
        rows: rows
            .iter()
            .enumerate()
            .map(|(row, title)| MatrixRow {
                title: (*title).into(),
                cells: (0..columns).map(|column| if (row * 3 + column) % 4 == 0 { "•" } else { "–" }.into()).collect(),
            })
            .collect(),
    }
}
