//! Nothing comes in; a document with every block and every inline goes out.

use std::collections::BTreeMap;

use crate::document::*;

mod anchors;
mod charts;
mod strip;

pub(super) use anchors::anchors;
pub(super) use charts::chart;
use charts::{key_figures, parts, plotted, tile_map, timeline};
use strip::STRIP;

/// Text that is Typst code where somebody forgets that data is data.
pub(super) const HOSTILE: &str =
    "#panic() $x$ *b* _i_ @ref <x> // /* \\ \" ~ -- --- `raw` = nie nagłówek \u{202E}odwrócone\u{202C}";

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(words: impl Into<String>) -> Block {
    Block::Paragraph(vec![text(words)])
}

const PROSE: &str = "Konsultacje społeczne objęły wszystkie powiaty województwa i miasta na prawach powiatu. Spotkania \
    prowadzono w zespołach, w których pracowali przedstawiciele samorządów, organizacji pozarządowych oraz \
    mieszkańcy. Zgłoszone potrzeby zapisano dosłownie, a następnie pogrupowano według grup docelowych, \
    o których mowa w art. 6 ust. 2 ustawy, tak aby każdą z nich można było odnaleźć w zestawieniu.";

fn section(id: &str, number: Option<&str>, title: &str, blocks: Vec<Block>, sections: Vec<Section>) -> Section {
    Section {
        id: id.into(),
        title: vec![text(title)],
        number: number.map(Into::into),
        numbering: if number.is_some() { Numbering::Decimal } else { Numbering::None },
        orientation: Orientation::Portrait,
        blocks,
        sections,
    }
}

/// A table of two rows or sixty, its cells made by a function of row and column.
pub(super) fn table(id: &str, number: u32, rows: usize, cell: impl Fn(usize, usize) -> String) -> Table {
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
pub(super) fn matrix(id: &str, number: u32, columns: usize) -> Matrix {
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

fn inlines() -> Block {
    Block::Paragraph(vec![
        text("W\u{00A0}województwie zgłoszono "),
        Inline::Strong(vec![text("1644 uwagi")]),
        text(", z czego "),
        Inline::Emphasis(vec![text("większość "), Inline::Strong(vec![text("pisemnie")])]),
        Inline::Footnote(vec![
            text("Do liczby wliczono uwagi zanonimizowane, zob. "),
            Inline::Link(Link { url: "https://example.org/rodo".into(), content: vec![text("informację o RODO")] }),
            text("."),
        ]),
        text(". Pełny wykaz zawiera "),
        Inline::Reference(Reference { to: "uwagi-tabela".into(), content: vec![text("tabela 3")] }),
        text(", a\u{00A0}opis spotkań "),
        Inline::Reference(Reference { to: "przebieg".into(), content: vec![text("rozdział 2")] }),
        text(". Ogłoszenie: "),
        Inline::Link(Link {
            url: "https://www.example.org/bardzo/dlugi/adres/strony/ogloszenie-o-konsultacjach-spolecznych-2019.html"
                .into(),
            content: vec![text(
                "https://www.example.org/bardzo/dlugi/adres/strony/ogloszenie-o-konsultacjach-spolecznych-2019.html",
            )],
        }),
        Inline::LineBreak,
        text("Nowy wiersz tego samego akapitu: ✓ ☐ → ≥ 5 § 6 „cudzysłów” 😀."),
    ])
}

fn list(start: Option<u32>) -> Block {
    let nested = Block::List(List {
        start: None,
        items: vec![
            vec![paragraph("stacjonarne, w\u{00A0}siedzibie starostwa")],
            vec![paragraph("zdalne, z\u{00A0}tłumaczeniem na polski język migowy")],
        ],
    });
    Block::List(List {
        start,
        items: vec![
            vec![paragraph("ogłoszenie w\u{00A0}Biuletynie Informacji Publicznej,")],
            vec![paragraph("spotkania konsultacyjne:"), nested],
            vec![paragraph(
                "pisma skierowane do podmiotów wskazanych w\u{00A0}załączniku, wraz z\u{00A0}formularzem, który można było złożyć osobiście, pocztą albo przez skrzynkę podawczą.",
            )],
        ],
    })
}

fn contents(title: &str, of: ContentsOf) -> Block {
    Block::Contents(Contents { title: title.into(), of, depth: 2 })
}

fn picture(id: &str, number: Option<u32>) -> Picture {
    Picture {
        id: id.into(),
        number,
        media: "pasek.png".into(),
        alt: "Pasek z\u{00A0}trzema znakami: Fundusze Europejskie, Rzeczpospolita Polska, Unia Europejska.".into(),
        caption: number.map(|_| "Spotkanie zespołu w\u{00A0}Lublinie, 12 września 2019 r.".into()),
    }
}

fn callout(tone: Tone, title: &str) -> Block {
    Block::Callout(Callout {
        tone,
        title: title.into(),
        blocks: vec![
            paragraph("Uwagi nadesłane po terminie rozpatrzono w\u{00A0}zakresie, w\u{00A0}jakim było to możliwe."),
            list(None),
        ],
    })
}

/// A call-out, a quote and a list item that hold more than words.
fn nested() -> Vec<Block> {
    let numbers = |row: usize, column: usize| format!("{}", row * 10 + column);
    let rich = vec![
        vec![text("Pierwszy akapit komórki."), Inline::Footnote(vec![text("Przypis w\u{00A0}tabeli.")])],
        vec![Inline::Link(Link { url: "mailto:rops@example.org".into(), content: vec![text("rops@example.org")] })],
        vec![
            Inline::Strong(vec![text("Konstantynopolitańczykowianeczka")]),
            Inline::LineBreak,
            text("i\u{00A0}reszta"),
        ],
    ];
    let mut with_rich_cells = table("bogata", 8, 3, numbers);
    with_rich_cells.rows[1] = vec![vec![vec![text("2")]], rich.clone(), vec![], vec![vec![]]];
    with_rich_cells.columns[1].share = 0.11;
    with_rich_cells.columns[3].share = 0.46;
    vec![
        Block::Callout(Callout {
            tone: Tone::Success,
            title: "Ramka z\u{00A0}tabelą i\u{00A0}wykresem".into(),
            blocks: vec![Block::Chart(chart("wykres-w-ramce", 3)), Block::Table(table("w-ramce", 7, 2, numbers))],
        }),
        Block::Quote(vec![list(Some(1)), paragraph(PROSE)]),
        Block::List(List {
            start: None,
            items: vec![
                vec![paragraph("Tabela w\u{00A0}punkcie:"), Block::Table(with_rich_cells)],
                vec![paragraph("pierwszy akapit punktu"), paragraph("drugi akapit punktu"), Block::PageBreak],
            ],
        }),
    ]
}

/// What the types allow and no template would write.
pub(super) fn hollow() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![]),
        Block::List(List { start: None, items: vec![] }),
        Block::List(List { start: Some(1), items: vec![vec![], vec![Block::Paragraph(vec![])]] }),
        Block::Definitions(vec![]),
        Block::Quote(vec![]),
        Block::Table(table("bez-wierszy", 1, 0, |_, _| String::new())),
        Block::Matrix(Matrix { rows: vec![], ..matrix("bez-znakow", 2, 3) }),
        Block::Matrix(Matrix { rows: vec![], ..matrix("bez-kolumn", 3, 0) }),
        Block::Chart(Chart {
            plot: Plot::Bars(Bars { unit: "liczba uwag".into(), bars: vec![] }),
            ..chart("bez-slupkow", 1)
        }),
        Block::Chart(plotted("bez-wierszy-osi", 2, Plot::Timeline(Timeline { ticks: vec![], rows: vec![] }))),
        Block::Chart(plotted("bez-czesci", 3, Plot::Parts(Bars { unit: "liczba".into(), bars: vec![] }))),
        Block::Chart(plotted(
            "bez-kafelkow",
            4,
            Plot::TileMap(TileMap { unit: "liczba".into(), columns: 0, rows: 0, tiles: vec![], shades: vec![] }),
        )),
        Block::KeyFigures(vec![]),
        Block::Callout(Callout { tone: Tone::Warning, title: "Pusta ramka".into(), blocks: vec![] }),
        contents("Spis rysunków", ContentsOf::Figures),
        Block::PageBreak,
    ]
}

/// A document of one section.
pub(super) fn with(blocks: Vec<Block>) -> Document {
    Document { opening: vec![], sections: vec![section("tresc", Some("1"), "Treść", blocks, vec![])], ..sample() }
}

/// A document with everything in it.
pub(super) fn sample() -> Document {
    let remark = |row: usize, column: usize| match column {
        0 => (row + 1).to_string(),
        1 => ["Stowarzyszenie „Razem”", "Powiatowe Centrum Pomocy Rodzinie w\u{00A0}Zamościu", "osoba fizyczna"]
            [row % 3]
            .into(),
        2 => PROSE.repeat(if row == 7 { 14 } else { 1 + row % 2 }),
        _ => format!("Uwzględniono częściowo. {}", if row.is_multiple_of(5) { HOSTILE } else { PROSE }),
    };
    let definitions = |long: bool| {
        let term = |short: &str, meaning: &str| Definition {
            term: vec![text(if long {
                format!("{short} (skrót urzędowy w\u{00A0}znaczeniu ustawy)")
            } else {
                short.into()
            })],
            meaning: vec![text(meaning)],
        };
        Block::Definitions(vec![
            term("EFS+", "Europejski Fundusz Społeczny Plus"),
            term(
                "ROPS",
                "Regionalny Ośrodek Polityki Społecznej w\u{00A0}Lublinie, jednostka organizacyjna samorządu województwa, która prowadziła konsultacje",
            ),
            term("WTZ", "warsztaty terapii zajęciowej"),
        ])
    };
    let short_table = table("spotkania", 1, 6, |row, column| match column {
        0 => (row + 1).to_string(),
        1 => format!("{} września 2019\u{00A0}r.", row + 3),
        2 => "Spotkanie zespołu powiatowego".into(),
        _ => "sala konferencyjna starostwa".into(),
    });
    let mut landscape = section(
        "zestawienia",
        Some("4"),
        "Zestawienie potrzeb według powiatów i\u{00A0}miast na prawach powiatu",
        vec![paragraph(PROSE), Block::Matrix(matrix("macierz", 4, 21))],
        vec![],
    );
    landscape.orientation = Orientation::Landscape;
    let mut second_landscape = section(
        "uwagi-poziomo",
        Some("5"),
        "Uwagi na stronie poziomej",
        vec![Block::Table(table("uwagi-poziomo-tabela", 5, 9, remark))],
        vec![],
    );
    second_landscape.orientation = Orientation::Landscape;
    let mut annex = section(
        "zalacznik-1",
        Some("Załącznik 1"),
        "Wykaz podmiotów, które wzięły udział w\u{00A0}konsultacjach",
        vec![paragraph(PROSE), Block::Picture(picture("zdjecie", Some(2)))],
        vec![section("zal-czesc", None, "Część bez numeru", vec![paragraph(PROSE)], vec![])],
    );
    annex.numbering = Numbering::Annex;
    let mut second_annex = section(
        "zalacznik-2",
        Some("Załącznik 2"),
        "Tabela potrzeb",
        vec![Block::Matrix(matrix("mala-macierz", 6, 8))].into_iter().chain(nested()).collect(),
        vec![],
    );
    second_annex.numbering = Numbering::Annex;
    let mut first = section(
        "wprowadzenie",
        Some("1"),
        "Wprowadzenie",
        vec![
            paragraph(PROSE),
            inlines(),
            paragraph(HOSTILE),
            callout(Tone::Information, "Informacja"),
            callout(Tone::Success, "Ustalenie"),
            callout(Tone::Warning, "Uwaga"),
        ],
        vec![
            section(
                "podstawa",
                Some("1.1"),
                "Podstawa prawna i\u{00A0}ramy europejskie konsultacji, o\u{00A0}których mowa w\u{00A0}regulaminie przyjętym przez zarząd",
                vec![
                    paragraph(PROSE),
                    list(None),
                    paragraph(PROSE),
                    list(Some(3)),
                    Block::Quote(vec![paragraph(PROSE)]),
                ],
                vec![section(
                    "glebiej",
                    Some("1.1.1"),
                    "Poziom trzeci",
                    vec![paragraph(PROSE)],
                    vec![section(
                        "najglebiej",
                        Some("1.1.1.1"),
                        "Poziom czwarty",
                        vec![paragraph(PROSE), definitions(true)],
                        vec![],
                    )],
                )],
            ),
            section("cel", Some("1.2"), "Cel", vec![paragraph(PROSE), Block::Table(short_table)], vec![]),
        ],
    );
    first.title.push(Inline::Footnote(vec![text("Przypis w\u{00A0}tytule.")]));
    let mut second = section(
        "przebieg",
        Some("2"),
        "Organizacja i\u{00A0}przebieg konsultacji",
        vec![
            paragraph(PROSE),
            Block::Chart(chart("wykres", 1)),
            paragraph(PROSE),
            key_figures(),
            Block::Chart(plotted("czesci", 11, parts())),
            Block::Chart(plotted("os-czasu", 12, timeline())),
            Block::Chart(plotted("mapa", 13, tile_map(6))),
            Block::Chart(plotted("szeroka-mapa", 14, tile_map(12))),
            Block::Matrix(matrix("mala", 2, 8)),
        ],
        vec![section("spotkania-opis", Some("2.1"), "Spotkania", vec![paragraph(PROSE), paragraph(PROSE)], vec![])],
    );
    second.title.push(Inline::Link(Link { url: "https://example.org".into(), content: vec![text(" (odnośnik)")] }));
    Document {
        metadata: Metadata {
            title: "Sprawozdanie z\u{00A0}konsultacji społecznych".into(),
            short_title: "Sprawozdanie z\u{00A0}konsultacji społecznych".into(),
            author: "Regionalny Ośrodek Polityki Społecznej w\u{00A0}Lublinie".into(),
            subject: "Przebieg i wyniki konsultacji".into(),
            keywords: vec!["konsultacje".into(), "sprawozdanie".into()],
            language: "pl-PL".into(),
            version: 1,
            draft: false,
            date: CalendarDate { year: 2019, month: 12, day: 4 },
            file_stem: "sprawozdanie".into(),
            made_of: Vec::new(),
        },
        title_page: TitlePage {
            organizer: vec!["Samorząd Województwa Lubelskiego".into(), "Regionalny Ośrodek Polityki Społecznej w\u{00A0}Lublinie".into()],
            kind: "Sprawozdanie".into(),
            title: "Konsultacje potrzeb społecznych w\u{00A0}powiatach województwa lubelskiego".into(),
            subtitle: Some("Diagnoza luk i\u{00A0}nisz w\u{00A0}usługach społecznych na lata 2021–2027".into()),
            notice: Some("Dane przykładowe: dokument służy wyłącznie do pokazania układu sprawozdania.".into()),
            facts: vec![
                Fact { label: "Okres konsultacji".into(), value: "od sierpnia do listopada 2019\u{00A0}r.".into() },
                Fact { label: "Znak sprawy".into(), value: "ROPS.DP.0510.12.2019".into() },
                Fact { label: "Podstawa prawna".into(), value: "art. 6 ustawy z\u{00A0}dnia 24 kwietnia 2003\u{00A0}r. o\u{00A0}działalności pożytku publicznego i\u{00A0}o\u{00A0}wolontariacie".into() },
            ],
            place_and_date: "Lublin, grudzień 2019\u{00A0}r.".into(),
            logo_strip: Some(picture("pasek", None)),
            funding_statement: Some("Projekt współfinansowany ze środków Unii Europejskiej w\u{00A0}ramach Europejskiego Funduszu Społecznego oraz z\u{00A0}budżetu państwa.".into()),
        },
        opening: vec![contents("Spis treści", ContentsOf::Sections)],
        sections: vec![
            section("skroty", None, "Wykaz skrótów", vec![definitions(false)], vec![]),
            first,
            second,
            section("uwagi", Some("3"), "Uwagi i\u{00A0}stanowisko urzędu", vec![paragraph(PROSE), Block::Table(table("uwagi-tabela", 3, 60, remark))], vec![]),
            landscape,
            second_landscape,
            section("wykazy", None, "Wykazy", vec![contents("Spis tabel", ContentsOf::Tables), contents("Spis rysunków", ContentsOf::Figures)], vec![]),
            annex,
            second_annex,
            section("koniec", None, "Informacje o\u{00A0}dokumencie", vec![Block::PageBreak, paragraph(PROSE), Block::Picture(picture("bez-podpisu", None))], vec![]),
        ],
        media: BTreeMap::from([("pasek.png".into(), Media { format: MediaFormat::Png, width: 1200, height: 160, bytes: STRIP.into(), drawn: None })]),
        attachments: vec![Attachment {
            name: "dane-konsultacji.json".into(),
            media_type: "application/json".into(),
            description: "Dane, z\u{00A0}których powstał ten dokument".into(),
            relationship: Relationship::Source,
            bytes: b"{}".to_vec(),
        }],
    }
}
