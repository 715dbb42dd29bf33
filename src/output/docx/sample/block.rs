//! Nothing comes in; blocks and inlines of the sample go out.

use crate::document::*;

pub fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

pub fn link(url: &str, words: &str) -> Inline {
    Inline::Link(Link { url: url.into(), content: vec![text(words)] })
}

pub fn reference(to: &str, words: &str) -> Inline {
    Inline::Reference(Reference { to: to.into(), content: vec![text(words)] })
}

pub fn quote() -> Block {
    Block::Quote(vec![
        paragraph(
            "Prosimy o chodnik wzdłuż ulicy Szkolnej, bo dzieci idą poboczem, a samochody jadą tam szybko i nikt nie zwalnia przed zakrętem.",
        ),
        Block::List(List {
            start: None,
            items: vec![vec![paragraph("głos mieszkanki")], vec![paragraph("głos mieszkańca")]],
        }),
    ])
}

pub fn callout(tone: Tone, title: &str) -> Block {
    Block::Callout(Callout {
        tone,
        title: title.into(),
        blocks: vec![
            paragraph(
                "Uwagi zgłoszone po terminie także rozpatrzono, choć nie było takiego obowiązku; stanowisko podano w zestawieniu.",
            ),
            Block::List(List {
                start: None,
                items: vec![
                    vec![paragraph(
                        "pierwsza rzecz, o której warto pamiętać, nawet gdy opis nie mieści się w jednym wierszu i przechodzi do następnego,",
                    )],
                    vec![paragraph("druga rzecz.")],
                ],
            }),
            paragraph("Ostatni akapit ramki."),
        ],
    })
}

pub fn column(title: &str, share: f64, alignment: Alignment, role: ColumnRole) -> Column {
    Column { title: title.into(), share, alignment, role }
}

pub fn small_table() -> Block {
    let row = |name: &str, count: &str, part: &str| {
        vec![vec![vec![text(name)]], vec![vec![text(count)]], vec![vec![text(part)]]]
    };
    Block::Table(Table {
        id: "tab-uwagi".into(),
        number: 1,
        caption: "Uwagi według sposobu rozpatrzenia".into(),
        summary: "Wiersze to sposoby rozpatrzenia, kolumny to liczba i udział uwag.".into(),
        columns: vec![
            column("Sposób rozpatrzenia", 0.6, Alignment::Start, ColumnRole::RowHeader),
            column("Liczba", 0.2, Alignment::End, ColumnRole::Data),
            column("Udział", 0.2, Alignment::Decimal, ColumnRole::Data),
        ],
        rows: vec![
            row("Uwzględniona w całości", "52", "43,7%"),
            row("Uwzględniona w części", "23", "19%"),
            row("Nieuwzględniona", "40", "33,61%"),
            row("Wycofana", "1", "brak danych"),
            row("Razem", "116", "1 116,2"),
        ],
    })
}

pub fn long_table() -> Block {
    let long = "Bardzo długa treść uwagi, która opisuje rzecz ze szczegółami. ".repeat(30);
    let rows = (1..=60).map(|number| {
        let words = if number == 20 {
            long.clone()
        } else {
            format!("Uwaga {number}: prosimy o dodanie przystanku i oświetlenia przy drodze powiatowej.")
        };
        vec![
            vec![vec![text(&number.to_string())]],
            vec![
                vec![text(&words)],
                vec![Inline::Strong(vec![text("Dotyczy: ")]), text("rozdział 4 "), reference("wyniki", "rozdział 2")],
            ],
            vec![vec![text(if number % 3 == 0 { "uwzględniona" } else { "nieuwzględniona" })]],
            vec![vec![
                text("Zadanie należy do powiatu; wniosek przekazano."),
                Inline::Footnote(vec![text(&format!("Pismo nr {number}."))]),
            ]],
        ]
    });
    Block::Table(Table {
        id: "tab-zestawienie".into(),
        number: 3,
        caption: "Zestawienie uwag ze stanowiskiem".into(),
        summary: "Każdy wiersz to jedna uwaga z rozstrzygnięciem i uzasadnieniem.".into(),
        columns: vec![
            column("Nr", 0.06, Alignment::End, ColumnRole::RowHeader),
            column("Treść uwagi", 0.44, Alignment::Start, ColumnRole::Data),
            column("Rozstrzygnięcie", 0.16, Alignment::Center, ColumnRole::Data),
            column("Uzasadnienie", 0.34, Alignment::Start, ColumnRole::Data),
        ],
        rows: rows.collect(),
    })
}

pub fn matrix() -> Block {
    matrix_of("tab-macierz", 4)
}

pub fn matrix_of(id: &str, number: u32) -> Block {
    let row = |title: &str, cells: [&str; 5]| MatrixRow { title: title.into(), cells: cells.map(Into::into).to_vec() };
    Block::Matrix(Matrix {
        id: id.into(),
        number,
        caption: "Kanały informowania według grup odbiorców".into(),
        summary: "Wiersze to kanały, kolumny to grupy; znak pokazuje, że kanał dotarł do grupy.".into(),
        corner: "Kanał".into(),
        columns: ["Mieszkańcy", "Organizacje pozarządowe", "Przedsiębiorcy", "Młodzież", "Seniorzy"]
            .map(Into::into)
            .to_vec(),
        rows: vec![
            row("Strona internetowa", ["●", "●", "●", "●", "–"]),
            row("Plakaty w sołectwach i na przystankach", ["●", "–", "–", "–", "●"]),
            row("Poczta elektroniczna", ["–", "●", "12", "–", "–"]),
        ],
    })
}
