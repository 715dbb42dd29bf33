//! Nothing comes in; a document with every block and every inline goes out, for the tests and for a look at the pages.

use std::collections::BTreeMap;

use crate::document::*;

/// Words that would break a file in which they are not escaped.
pub const HOSTILE: &str = "<w:p>&\"' {{ x }} ]]> {% raw %} \u{1}\u{0}\u{FFFE}koniec\tz tabulatorem";

fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

fn section(
    id: &str,
    number: Option<&str>,
    title: &str,
    blocks: Vec<Block>,
    sections: Vec<Section>,
) -> Section {
    Section {
        id: id.into(),
        title: vec![text(title)],
        number: number.map(Into::into),
        numbering: if number.is_some() {
            Numbering::Decimal
        } else {
            Numbering::None
        },
        orientation: Orientation::Portrait,
        blocks,
        sections,
    }
}

/// The whole sample.
pub fn document() -> Document {
    Document {
        metadata: Metadata {
            title: "Sprawozdanie z konsultacji społecznych projektu Strategii Rozwoju Gminy Przykładowo do 2030 roku".into(),
            short_title: "Konsultacje Strategii Rozwoju Gminy Przykładowo".into(),
            author: "Urząd Gminy Przykładowo".into(),
            subject: "Przebieg i wyniki konsultacji społecznych <&> projektu strategii".into(),
            keywords: vec!["konsultacje".into(), "strategia".into()],
            language: "pl".into(),
            version: 2,
            draft: false,
            date: CalendarDate { year: 2026, month: 3, day: 9 },
            file_stem: "sprawozdanie".into(),
        },
        title_page: title_page(),
        opening: vec![
            contents("Spis treści", ContentsOf::Sections),
            contents("Spis tabel", ContentsOf::Tables),
            contents("Spis rysunków", ContentsOf::Figures),
        ],
        sections: sections(),
        media: media(),
        attachments: Vec::new(),
    }
}

fn title_page() -> TitlePage {
    let fact = |label: &str, value: &str| Fact {
        label: label.into(),
        value: value.into(),
    };
    TitlePage {
        organizer: vec![
            "Urząd Gminy Przykładowo".into(),
            "Wydział Strategii i Dialogu".into(),
        ],
        kind: "Sprawozdanie".into(),
        title: "Konsultacje społeczne projektu Strategii Rozwoju Gminy Przykładowo do 2030 roku"
            .into(),
        subtitle: Some("Przebieg, zgłoszone uwagi i stanowisko Wójta".into()),
        notice: Some(
            "Dane przykładowe: dokument pokazowy, nie dotyczy prawdziwych konsultacji.".into(),
        ),
        facts: vec![
            fact("Okres konsultacji", "od 12 stycznia do 16 lutego 2026 r."),
            fact(
                "Podstawa prawna",
                "art. 5a ustawy z dnia 8 marca 1990 r. o samorządzie gminnym oraz uchwała nr XII/84/2019 Rady Gminy Przykładowo",
            ),
            fact("Liczba uwag", "118"),
        ],
        place_and_date: "Przykładowo, 9 marca 2026 r.".into(),
        logo_strip: Some(Picture {
            id: "logo".into(),
            number: None,
            media: "strip".into(),
            alt: "Znaki: Fundusze Europejskie, Rzeczpospolita Polska, Unia Europejska".into(),
            caption: None,
        }),
        funding_statement: Some(
            "Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego.".into(),
        ),
    }
}

fn contents(title: &str, of: ContentsOf) -> Block {
    Block::Contents(Contents {
        title: title.into(),
        of,
        depth: 3,
    })
}

fn sections() -> Vec<Section> {
    let mut wide = section(
        "zestawienie-uwag",
        Some("3"),
        "Zestawienie uwag",
        vec![paragraph("Uwagi w kolejności wpływu."), long_table()],
        Vec::new(),
    );
    wide.orientation = Orientation::Landscape;
    let mut annex = section(
        "zal-1",
        None,
        "Formularz zgłaszania uwag",
        vec![paragraph("Treść formularza."), quote()],
        Vec::new(),
    );
    annex.number = Some("Załącznik 1".into());
    annex.numbering = Numbering::Annex;
    let mut second = section(
        "zal-2",
        None,
        "Ogłoszenie o konsultacjach",
        vec![Block::PageBreak, matrix()],
        vec![section(
            "zal-2-a",
            Some("9.9"),
            "Numer, którego Word by nie nadał",
            vec![paragraph("Tekst.")],
            Vec::new(),
        )],
    );
    second.number = Some("Załącznik 2".into());
    second.numbering = Numbering::Annex;
    vec![
        section("streszczenie", None, "Streszczenie", summary(), Vec::new()),
        course(),
        results(),
        wide,
        annex,
        second,
    ]
}

fn summary() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![
            text("Konsultacje trwały "),
            Inline::Strong(vec![
                text("36 dni"),
                Inline::Emphasis(vec![text(" bez przerwy")]),
            ]),
            text(" i objęły "),
            Inline::Emphasis(vec![text("wszystkie sołectwa")]),
            Inline::Footnote(vec![
                text("Zob. "),
                link("https://example.org/a?b=1&c=2", "uchwałę Rady Gminy"),
                text(" z 2019 r."),
                Inline::Footnote(vec![text("przypis w przypisie")]),
            ]),
            text(". Wyniki pokazuje "),
            reference("tab-uwagi", "tabela 1"),
            text(", pełny tekst projektu jest "),
            link(
                "https://example.org/projekt",
                "na stronie Biuletynu Informacji Publicznej",
            ),
            text(". Adres do korespondencji:"),
            Inline::LineBreak,
            text("ul. Rynek 1, 00-000 Przykładowo"),
            Inline::Footnote(vec![text("Urząd czynny w dni robocze.")]),
        ]),
        callout(Tone::Information, "Co to znaczy"),
        paragraph(
            "Akapit po ramce. Łącznie wpłynęło 118 uwag od 47 osób i podmiotów, z czego 52 uwzględniono w całości, a 23 w części. Poniżej przedstawiono przebieg konsultacji, zgłoszone uwagi wraz ze stanowiskiem oraz wnioski na przyszłość.",
        ),
        callout(Tone::Success, "Wynik"),
        callout(Tone::Warning, "Uwaga na terminy"),
        paragraph(HOSTILE),
    ]
}

fn course() -> Section {
    let list = |start, items| Block::List(List { start, items });
    section(
        "przebieg",
        Some("1"),
        "Przebieg konsultacji",
        vec![
            paragraph("Mieszkańcy mogli zgłaszać uwagi na trzy sposoby:"),
            list(
                Some(1),
                vec![
                    vec![paragraph(
                        "przez formularz elektroniczny na stronie internetowej gminy, dostępny przez cały czas trwania konsultacji, także dla osób korzystających z czytników ekranu,",
                    )],
                    vec![
                        paragraph("pocztą,"),
                        paragraph("Dalszy akapit tego samego punktu."),
                        list(
                            Some(1),
                            vec![
                                vec![paragraph("listem zwykłym,")],
                                vec![paragraph("listem poleconym.")],
                            ],
                        ),
                        list(None, vec![vec![paragraph("także bez znaczka.")]]),
                    ],
                    vec![paragraph("osobiście.")],
                ],
            ),
            paragraph("Druga lista liczy od nowa:"),
            list(
                Some(4),
                vec![
                    vec![paragraph("czwarty punkt,")],
                    vec![paragraph("piąty punkt.")],
                ],
            ),
            list(
                None,
                vec![
                    vec![
                        paragraph("pierwszy,"),
                        list(
                            None,
                            vec![
                                vec![paragraph("głębiej,")],
                                vec![
                                    paragraph("jeszcze raz."),
                                    list(None, vec![vec![paragraph("najgłębiej.")]]),
                                ],
                            ],
                        ),
                    ],
                    vec![paragraph("drugi.")],
                ],
            ),
        ],
        vec![
            section(
                "spotkania",
                Some("1.1"),
                "Spotkania",
                vec![paragraph("Odbyły się cztery spotkania."), quote()],
                vec![section(
                    "pierwsze",
                    Some("1.1.1"),
                    "Spotkanie otwierające",
                    vec![paragraph("W świetlicy.")],
                    vec![section(
                        "protokol",
                        Some("1.1.1.1"),
                        "Protokół",
                        vec![paragraph("Sporządzono.")],
                        Vec::new(),
                    )],
                )],
            ),
            section(
                "skroty",
                Some("1.2"),
                "Skróty",
                vec![Block::Definitions(vec![
                    Definition {
                        term: vec![text("BIP")],
                        meaning: vec![text(
                            "Biuletyn Informacji Publicznej, urzędowy publikator teleinformatyczny, w którym gmina ogłasza dokumenty dotyczące konsultacji",
                        )],
                    },
                    Definition {
                        term: vec![text("NGO")],
                        meaning: vec![text("organizacja pozarządowa")],
                    },
                ])],
                Vec::new(),
            ),
        ],
    )
}

fn results() -> Section {
    let bar = |label: &str, value, shown: &str| Bar {
        label: label.into(),
        value,
        shown: shown.into(),
    };
    section(
        "wyniki",
        Some("2"),
        "Wyniki konsultacji w podziale na obszary tematyczne i rodzaje zgłaszających",
        vec![
            paragraph("Zestawienie liczbowe."),
            small_table(),
            paragraph("Tekst zaraz po tabeli musi mieć odstęp."),
            Block::BarChart(BarChart {
                id: "rys-obszary".into(),
                number: 1,
                caption: "Liczba uwag według obszarów".into(),
                alt: "Wykres słupkowy: transport 48, środowisko 31, edukacja 22, zdrowie 12, inne 5 uwag.".into(),
                unit: "liczba uwag".into(),
                bars: vec![bar("Transport i drogi", 48, "48"), bar("Środowisko", 31, "31 (26%)"), bar("Edukacja i wychowanie przedszkolne", 22, "22"), bar("Zdrowie", 12, "12"), bar("Inne & <różne>", 5, "5")],
            }),
            Block::Picture(Picture {
                id: "rys-spotkanie".into(),
                number: Some(2),
                media: "photo".into(),
                alt: "Sala podczas spotkania konsultacyjnego, około czterdziestu osób".into(),
                caption: Some("Spotkanie w świetlicy wiejskiej".into()),
            }),
            Block::Picture(Picture { id: "bez-podpisu".into(), number: None, media: "strip".into(), alt: "Pasek znaków".into(), caption: None }),
            matrix_of("tab-macierz-2", 2),
        ],
        Vec::new(),
    )
}

fn link(url: &str, words: &str) -> Inline {
    Inline::Link(Link {
        url: url.into(),
        content: vec![text(words)],
    })
}

fn reference(to: &str, words: &str) -> Inline {
    Inline::Reference(Reference {
        to: to.into(),
        content: vec![text(words)],
    })
}

fn quote() -> Block {
    Block::Quote(vec![
        paragraph(
            "Prosimy o chodnik wzdłuż ulicy Szkolnej, bo dzieci idą poboczem, a samochody jadą tam szybko i nikt nie zwalnia przed zakrętem.",
        ),
        Block::List(List {
            start: None,
            items: vec![
                vec![paragraph("głos mieszkanki")],
                vec![paragraph("głos mieszkańca")],
            ],
        }),
    ])
}

fn callout(tone: Tone, title: &str) -> Block {
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

fn column(title: &str, share: f64, alignment: Alignment, role: ColumnRole) -> Column {
    Column {
        title: title.into(),
        share,
        alignment,
        role,
    }
}

fn small_table() -> Block {
    let row = |name: &str, count: &str, part: &str| {
        vec![
            vec![vec![text(name)]],
            vec![vec![text(count)]],
            vec![vec![text(part)]],
        ]
    };
    Block::Table(Table {
        id: "tab-uwagi".into(),
        number: 1,
        caption: "Uwagi według sposobu rozpatrzenia".into(),
        summary: "Wiersze to sposoby rozpatrzenia, kolumny to liczba i udział uwag.".into(),
        columns: vec![
            column(
                "Sposób rozpatrzenia",
                0.6,
                Alignment::Start,
                ColumnRole::RowHeader,
            ),
            column("Liczba", 0.2, Alignment::End, ColumnRole::Data),
            column("Udział", 0.2, Alignment::End, ColumnRole::Data),
        ],
        rows: vec![
            row("Uwzględniona w całości", "52", "44%"),
            row("Uwzględniona w części", "23", "20%"),
            row("Nieuwzględniona", "43", "36%"),
        ],
    })
}

fn long_table() -> Block {
    let long = "Bardzo długa treść uwagi, która opisuje rzecz ze szczegółami. ".repeat(30);
    let rows = (1..=60).map(|number| {
        let words = if number == 20 {
            long.clone()
        } else {
            format!(
                "Uwaga {number}: prosimy o dodanie przystanku i oświetlenia przy drodze powiatowej."
            )
        };
        vec![
            vec![vec![text(&number.to_string())]],
            vec![
                vec![text(&words)],
                vec![
                    Inline::Strong(vec![text("Dotyczy: ")]),
                    text("rozdział 4 "),
                    reference("wyniki", "rozdział 2"),
                ],
            ],
            vec![vec![text(if number % 3 == 0 {
                "uwzględniona"
            } else {
                "nieuwzględniona"
            })]],
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

fn matrix() -> Block {
    matrix_of("tab-macierz", 4)
}

fn matrix_of(id: &str, number: u32) -> Block {
    let row = |title: &str, cells: [&str; 5]| MatrixRow {
        title: title.into(),
        cells: cells.map(Into::into).to_vec(),
    };
    Block::Matrix(Matrix {
        id: id.into(),
        number,
        caption: "Kanały informowania według grup odbiorców".into(),
        summary: "Wiersze to kanały, kolumny to grupy; znak pokazuje, że kanał dotarł do grupy."
            .into(),
        corner: "Kanał".into(),
        columns: [
            "Mieszkańcy",
            "Organizacje pozarządowe",
            "Przedsiębiorcy",
            "Młodzież",
            "Seniorzy",
        ]
        .map(Into::into)
        .to_vec(),
        rows: vec![
            row("Strona internetowa", ["●", "●", "●", "●", "–"]),
            row(
                "Plakaty w sołectwach i na przystankach",
                ["●", "–", "–", "–", "●"],
            ),
            row("Poczta elektroniczna", ["–", "●", "12", "–", "–"]),
        ],
    })
}

fn media() -> BTreeMap<String, Media> {
    let media = |width: u32, height: u32| Media {
        format: MediaFormat::Png,
        width,
        height,
        bytes: png(width, height),
    };
    BTreeMap::from([
        ("photo".to_owned(), media(1200, 700)),
        ("strip".to_owned(), media(900, 90)),
    ])
}

/// A picture of stripes, packed without compression.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        rows.extend((0..width).flat_map(|x| {
            [
                (x * 255 / width) as u8,
                (y * 255 / height) as u8,
                if (x / 40) % 2 == 0 { 160 } else { 210 },
            ]
        }));
    }
    let mut packed = vec![0x78, 0x01];
    let blocks = rows.chunks(65_535);
    let count = blocks.len();
    for (position, block) in blocks.enumerate() {
        let length = block.len() as u16;
        packed.push(u8::from(position + 1 == count));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    let (low, high) = rows.iter().fold((1u32, 0u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    packed.extend((high << 16 | low).to_be_bytes());
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, data) in [(b"IHDR", header), (b"IDAT", packed), (b"IEND", Vec::new())] {
        file.extend((data.len() as u32).to_be_bytes());
        let start = file.len();
        file.extend(name);
        file.extend(data);
        let sum = file[start..].iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 {
                    sum >> 1 ^ 0xEDB8_8320
                } else {
                    sum >> 1
                }
            })
        });
        file.extend((!sum).to_be_bytes());
    }
    file
}
