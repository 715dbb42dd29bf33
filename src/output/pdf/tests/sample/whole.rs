//! Nothing comes in; the document with every block and every inline goes out, put together of the others' parts.

use std::collections::BTreeMap;

use super::{
    HOSTILE, PROSE, callout, chart,
    charts::{key_figures, parts, plotted, tile_map, timeline},
    contents, inlines, list, matrix, nested, paragraph, picture, section,
    strip::STRIP,
    table, text,
};
use crate::document::*;

/// A document with everything in it.
pub fn sample() -> Document {
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
            licence: None,
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
        media: BTreeMap::from([("pasek.png".into(), Media { format: MediaFormat::Png, width: 1200, height: 160, bytes: STRIP.into(), drawn: None, source: String::new() })]),
        attachments: vec![Attachment {
            name: "dane-konsultacji.json".into(),
            media_type: "application/json".into(),
            description: "Dane, z\u{00A0}których powstał ten dokument".into(),
            relationship: Relationship::Source,
            bytes: b"{}".to_vec(),
        }],
    }
}
