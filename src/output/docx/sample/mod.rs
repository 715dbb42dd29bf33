//! Nothing comes in; a document with every block and every inline goes out, for the tests and for a look at the pages.

use crate::document::*;

mod block;

pub mod picture;

mod chart;

pub mod everywhere;

pub use block::small_table;

pub use chart::pictures;

use block::*;

/// Words that would break a file in which they are not escaped.
pub const HOSTILE: &str = "<w:p>&\"' {{ x }} ]]> {% raw %} \u{1}\u{0}\u{FFFE}koniec\tz tabulatorem";

/// A file on board that has to come out as it is.
pub const ON_BOARD: &str = "  {\n\t\"a\": \"]]> &amp; <b> \u{7F}\u{85}\u{2028}\u{FEFF}\u{FFFD}\u{1FFFE} \"\n\n}  \n";

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

/// The whole sample.
pub fn document() -> Document {
    Document {
        metadata: Metadata {
            title: "Sprawozdanie z konsultacji społecznych projektu Strategii Rozwoju Gminy Przykładowo do 2030 roku"
                .into(),
            short_title: "Konsultacje Strategii Rozwoju Gminy Przykładowo".into(),
            author: "Urząd Gminy Przykładowo".into(),
            subject: "Przebieg i wyniki konsultacji społecznych <&> projektu strategii".into(),
            keywords: vec!["konsultacje".into(), "strategia".into()],
            language: "pl".into(),
            licence: None,
            version: 2,
            draft: false,
            date: CalendarDate { year: 2026, month: 3, day: 9 },
            file_stem: "sprawozdanie".into(),
            made_of: vec![
                Fact { label: "Wersja".into(), value: "2".into() },
                Fact { label: "Program <&>".into(), value: "sprawozdanie <&>".into() },
            ],
        },
        title_page: title_page(),
        opening: vec![
            contents("Spis treści", ContentsOf::Sections),
            contents("Spis tabel", ContentsOf::Tables),
            contents("Spis rysunków", ContentsOf::Figures),
        ],
        sections: sections(),
        media: picture::media(),
        attachments: vec![Attachment {
            name: "dane<&>.json".into(),
            media_type: "application/json".into(),
            description: "Dane".into(),
            relationship: Relationship::Source,
            bytes: ON_BOARD.into(),
        }],
    }
}

fn title_page() -> TitlePage {
    let fact = |label: &str, value: &str| Fact { label: label.into(), value: value.into() };
    TitlePage {
        organizer: vec!["Urząd Gminy Przykładowo".into(), "Wydział Strategii i Dialogu".into()],
        kind: "Sprawozdanie".into(),
        title: "Konsultacje społeczne projektu Strategii Rozwoju Gminy Przykładowo do 2030 roku".into(),
        subtitle: Some("Przebieg, zgłoszone uwagi i stanowisko Wójta".into()),
        notice: Some("Dane przykładowe: dokument pokazowy, nie dotyczy prawdziwych konsultacji.".into()),
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
        funding_statement: Some("Projekt współfinansowany ze środków Europejskiego Funduszu Społecznego.".into()),
    }
}

fn contents(title: &str, of: ContentsOf) -> Block {
    Block::Contents(Contents { title: title.into(), of, depth: 3 })
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
    let mut annex =
        section("zal-1", None, "Formularz zgłaszania uwag", vec![paragraph("Treść formularza."), quote()], Vec::new());
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
    vec![section("streszczenie", None, "Streszczenie", summary(), Vec::new()), course(), results(), wide, annex, second]
}

fn summary() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![
            text("Konsultacje trwały "),
            Inline::Strong(vec![text("36 dni"), Inline::Emphasis(vec![text(" bez przerwy")])]),
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
            link("https://example.org/projekt%20strategii?%7Bx%7D&y=%20", "na stronie Biuletynu Informacji Publicznej"),
            text(". Adres do korespondencji:"),
            Inline::LineBreak,
            text("ul. Rynek 1, 00-000 Przykładowo"),
            Inline::Footnote(vec![text("Urząd czynny w dni robocze.")]),
        ]),
        chart::key_figures(),
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
                        list(Some(1), vec![vec![paragraph("listem zwykłym,")], vec![paragraph("listem poleconym.")]]),
                        list(None, vec![vec![paragraph("także bez znaczka.")]]),
                    ],
                    vec![paragraph("osobiście.")],
                ],
            ),
            paragraph("Druga lista liczy od nowa:"),
            list(Some(4), vec![vec![paragraph("czwarty punkt,")], vec![paragraph("piąty punkt.")]]),
            list(
                None,
                vec![
                    vec![
                        paragraph("pierwszy,"),
                        list(
                            None,
                            vec![
                                vec![paragraph("głębiej,")],
                                vec![paragraph("jeszcze raz."), list(None, vec![vec![paragraph("najgłębiej.")]])],
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
                    vec![section("protokol", Some("1.1.1.1"), "Protokół", vec![paragraph("Sporządzono.")], Vec::new())],
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
                    Definition { term: vec![text("NGO")], meaning: vec![text("organizacja pozarządowa")] },
                ])],
                Vec::new(),
            ),
        ],
    )
}

fn results() -> Section {
    section(
        "wyniki",
        Some("2"),
        "Wyniki konsultacji w podziale na obszary tematyczne i rodzaje zgłaszających",
        vec![
            paragraph("Zestawienie liczbowe."),
            small_table(),
            paragraph("Tekst zaraz po tabeli musi mieć odstęp."),
            chart::bars(),
            Block::Picture(Picture {
                id: "rys-spotkanie".into(),
                number: Some(2),
                media: "photo".into(),
                alt: "Sala podczas spotkania konsultacyjnego, około czterdziestu osób".into(),
                caption: Some("Spotkanie w świetlicy wiejskiej".into()),
            }),
            Block::Picture(Picture {
                id: "bez-podpisu".into(),
                number: None,
                media: "strip".into(),
                alt: "Pasek znaków".into(),
                caption: None,
            }),
            matrix_of("tab-macierz-2", 2),
            chart::parts(),
            chart::many_parts(),
            chart::timeline(),
            chart::tile_map(),
        ],
        Vec::new(),
    )
}
