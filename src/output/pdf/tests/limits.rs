//! Documents at and beyond what pages hold come in; a conforming PDF or a refusal that names the words goes out.

use page_validation::{SafetyLimits, ValidationOptions, ValidationProfile, validate_pdf_bytes};
use typst::layout::{Frame, FrameItem};

use super::*;

fn words(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(words(text))
}

/// A table of columns that share the width as given, one cell each.
fn one_row(shares: &[f64], cell: &str) -> Block {
    let mut table = sample::table("waska", 1, 1, |_, _| String::new());
    let column = |share: &f64| Column { share: *share, title: "Kolumna".into(), ..table.columns[1].clone() };
    table.columns = shares.iter().map(column).collect();
    table.rows = vec![shares.iter().map(|_| vec![words(cell)]).collect()];
    Block::Table(table)
}

/// Checks a file by a validator that knows nothing of Typst.
fn conforms(pdf: &[u8]) {
    // A stream whose last byte is a carriage return is taken for one with two bytes of line end; veraPDF passes it.
    const MISJUDGED: &str = "6.1.7.1:1";
    let limits = SafetyLimits::default().with_max_table_grid_rows(10_000);
    for profile in ["ua1", "3a"] {
        let profile: ValidationProfile = profile.parse().unwrap();
        let options = ValidationOptions::default().profile(profile).limits(limits.clone());
        let mut failures = validate_pdf_bytes(pdf, &options).unwrap().failures;
        failures.retain(|failure| !failure.rule_id.ends_with(MISJUDGED));
        assert!(failures.is_empty(), "{failures:#?}");
    }
}

/// How often a character stands on the pages.
fn count(layout: &Layout, character: char) -> usize {
    fn within(frame: &Frame, character: char) -> usize {
        let of_item = |item: &FrameItem| match item {
            FrameItem::Group(group) => within(&group.frame, character),
            FrameItem::Text(text) => text.text.chars().filter(|it| *it == character).count(),
            _ => 0,
        };
        frame.items().map(|(_, item)| of_item(item)).sum()
    }
    layout.pages.pages().iter().map(|page| within(&page.frame, character)).sum()
}

/// What comes of a document: a conforming file, or the words without room.
fn outcome(document: &Document) -> Result<Layout, Vec<String>> {
    match Layout::set(document, &Templates::embedded()) {
        Ok(layout) => {
            let pdf = layout.pdf().unwrap();
            look_at("LIMITS_OUT", &pdf);
            conforms(&pdf);
            Ok(layout)
        }
        Err(error) => match error.downcast::<Refusal>().unwrap() {
            Refusal::NoRoom(found) => Err(found.into_iter().map(|(_, words)| words).collect()),
            other => panic!("{other}"),
        },
    }
}

/// Every kind of place that holds words, with a word in it.
fn places(word: &str) -> Vec<(&'static str, Document)> {
    let with = |block: Block| sample::with(vec![block]);
    let item = |term: &str, meaning: &str| Definition { term: words(term), meaning: words(meaning) };
    let callout = |title: &str, blocks| Block::Callout(Callout { tone: Tone::Warning, title: title.into(), blocks });
    let list = |start| Block::List(List { start, items: vec![vec![paragraph(word)]] });
    let mut titled = sample::with(vec![paragraph("x")]);
    titled.opening = sample().opening;
    titled.sections[0].title = words(word);
    let title_page = |change: fn(&mut TitlePage, String)| {
        let mut document = sample::with(vec![paragraph("x")]);
        change(&mut document.title_page, word.into());
        document
    };
    let mut running = sample::with(vec![paragraph("x")]);
    running.metadata.short_title = word.into();
    let mut table = sample::table("tabela", 1, 2, |_, _| word.into());
    let cells = with(Block::Table(table.clone()));
    table.rows.truncate(1);
    table.rows[0] = table.columns.iter().map(|_| vec![words("x")]).collect();
    let caption = with(Block::Table(Table { caption: word.into(), ..table.clone() }));
    table.columns.iter_mut().for_each(|column| column.title = word.into());
    let mut rows = sample::matrix("macierz", 1, 8);
    rows.rows[0].title = word.into();
    let mut columns = sample::matrix("macierz", 1, 8);
    columns.columns[3] = word.into();
    let mut marks = sample::matrix("macierz", 1, 8);
    marks.rows[0].cells[0] = word.into();
    let corner = Matrix { corner: word.into(), ..sample::matrix("macierz", 1, 8) };
    let bars = |label: &str, shown: &str| {
        let bar = |value| Bar { label: label.into(), value, shown: shown.into() };
        Bars { unit: "liczba".into(), bars: vec![bar(2), bar(1)] }
    };
    let plot = |plot| with(Block::Chart(Chart { plot, ..sample::chart("wykres", 1) }));
    let timeline = |label: &str, shown: &str| {
        let spans = vec![Span { from: 0.2, to: 0.4, day: false }];
        let tick = Tick { at: 0.0, label: "VIII 2019".into() };
        let row = TimelineRow { label: label.into(), shown: shown.into(), spans };
        plot(Plot::Timeline(Timeline { ticks: vec![tick], rows: vec![row] }))
    };
    let map = |label: &str, shown: &str| {
        let tile = Tile { column: 1, row: 1, label: label.into(), shown: shown.into(), depth: Some(1) };
        let shades = vec![Shade { depth: 1, label: "1".into() }];
        plot(Plot::TileMap(TileMap { unit: "liczba".into(), columns: 6, rows: 1, tiles: vec![tile], shades }))
    };
    let figures = |value: &str, label: &str| {
        let figure = KeyFigure { value: value.into(), label: label.into() };
        with(Block::KeyFigures(vec![figure; 4]))
    };
    let link = Inline::Link(Link { url: "https://example.org".into(), content: words(word) });
    let note = vec![Inline::Text("x".into()), Inline::Footnote(words(word))];
    vec![
        ("paragraph", with(paragraph(word))),
        ("stressed", with(Block::Paragraph(vec![Inline::Strong(words(word))]))),
        ("link", with(Block::Paragraph(vec![link]))),
        ("footnote", with(Block::Paragraph(note))),
        ("heading", titled),
        ("bullet", with(list(None))),
        ("numbered item", with(list(Some(7)))),
        ("term", with(Block::Definitions(vec![item(word, "x")]))),
        ("meaning", with(Block::Definitions(vec![item("x", word)]))),
        ("quote", with(Block::Quote(vec![paragraph(word)]))),
        ("call-out", with(callout("x", vec![paragraph(word)]))),
        ("title of a call-out", with(callout(word, vec![]))),
        ("cell", cells),
        ("caption", caption),
        ("column title", with(Block::Table(table))),
        ("cell in a call-out", with(callout("x", vec![one_row(&[0.12, 0.88], word)]))),
        ("matrix row", with(Block::Matrix(rows))),
        ("matrix column", with(Block::Matrix(columns))),
        ("matrix mark", with(Block::Matrix(marks))),
        ("matrix corner", with(Block::Matrix(corner))),
        ("bar label", plot(Plot::Bars(bars(word, "1")))),
        ("bar number", plot(Plot::Bars(bars("x", word)))),
        ("label of a part", plot(Plot::Parts(bars(word, "1")))),
        ("number of a part", plot(Plot::Parts(bars("x", word)))),
        ("row of a timeline", timeline(word, "x")),
        ("times of a timeline", timeline("x", word)),
        ("label of a tile", map(word, "1")),
        ("number of a tile", map("x", word)),
        ("key number", figures(word, "x")),
        ("label of a key number", figures("1", word)),
        ("title", title_page(|page, word| page.title = word)),
        ("subtitle", title_page(|page, word| page.subtitle = Some(word))),
        ("organizer", title_page(|page, word| page.organizer.push(word))),
        ("notice", title_page(|page, word| page.notice = Some(word))),
        ("fact", title_page(|page, word| page.facts[0].value = word)),
        ("label of a fact", title_page(|page, word| page.facts[0].label = word)),
        ("running header", running),
    ]
}

/// Where no page can hold a text of ten thousand letters: it must stay in one piece, or beside something.
const WITHOUT_END: &[&str] = &[
    "heading",
    "caption",
    "column title",
    "matrix row",
    "matrix column",
    "matrix mark",
    "matrix corner",
    "bar label",
    "bar number",
    "label of a part",
    "number of a part",
    "row of a timeline",
    "times of a timeline",
    "label of a tile",
    "number of a tile",
    "key number",
    "label of a key number",
    "label of a fact",
    "running header",
];

#[test]
fn an_endless_word_is_set_to_its_last_letter_or_refused() {
    for word in ["W".repeat(10_000), "ab1Ż".repeat(2_500)] {
        let letter = word.chars().last().unwrap();
        let expected = word.chars().filter(|it| *it == letter).count();
        let is_refused = |document: &Document, place| match outcome(document) {
            Ok(layout) => {
                assert!(count(&layout, letter) >= expected, "{place} lost letters: {}", count(&layout, letter));
                false
            }
            Err(found) => {
                assert!(found.iter().any(|words| words.contains(letter)), "{place}: {found:?}");
                true
            }
        };
        let refused: Vec<_> =
            places(&word).iter().filter(|(place, it)| is_refused(it, place)).map(|(place, _)| *place).collect();
        assert_eq!(refused, WITHOUT_END, "{}…", &word[..4]);
    }
}

#[test]
fn a_long_word_has_room_in_every_place_for_words() {
    // Marks and numbers are short; a title is set in letters of a size of its own.
    for (word, refused) in [
        ("Konstantynopolitańczykowianeczka", &["matrix mark", "bar number", "key number", "title"][..]),
        ("ROPS.DP.0510.12.2019/WWWWWW-WWWWWWW", &["matrix mark", "bar number", "key number"]),
        ("1\u{A0}000\u{A0}000\u{A0}000\u{A0}zł", &["matrix mark", "bar number"]),
    ] {
        let found: Vec<_> =
            places(word).iter().filter(|(_, it)| outcome(it).is_err()).map(|(place, _)| *place).collect();
        assert_eq!(found, refused, "{word}");
    }
}

#[test]
fn a_word_that_reaches_into_the_next_cell_is_refused() {
    // Seven letters without a vowel would be broken; these have syllables, but none that fits.
    let table = one_row(&[0.06, 0.94], "Szczęśćże");
    let before = Templates::embedded();
    let path = "shared/typst/tables.typ";
    let unbroken = before.text(path).unwrap().replace("if is-too-wide(it.text, column) { found", "if false { found");
    let templates = before.with([(path.to_string(), unbroken.into_bytes())]);
    let document = sample::with(vec![table]);
    assert!(outcome(&document).is_ok());
    let Refusal::NoRoom(found) = refused(&document, &templates) else { panic!("another refusal") };
    assert!(found.iter().any(|(_, words)| words == "Szczęśćże"), "{found:?}");
}

#[test]
fn any_number_of_rows_is_set() {
    let most = if std::env::var_os("ALL_LIMITS").is_some() { 2_000 } else { 40 };
    for rows in [0, 1, 40, most] {
        let row = |row: usize, column: usize| if column == 0 { format!("{}", row + 1) } else { "słowa ".repeat(20) };
        let layout = outcome(&sample::with(vec![Block::Table(sample::table("tabela", 1, rows, row))])).unwrap();
        assert!(layout.pagination().total as usize >= 2 + rows / 20);
    }
}

#[test]
fn a_cell_longer_than_pages_goes_on_to_its_last_word() {
    let long = |_, column| if column == 2 { "słowo ".repeat(3_000) + "Ω" } else { "x".into() };
    let layout = outcome(&sample::with(vec![Block::Table(sample::table("tabela", 1, 3, long))])).unwrap();
    assert_eq!(count(&layout, 'Ω'), 3);
}

#[test]
fn lists_are_set_as_deep_as_there_is_room() {
    let deep = |depth: usize| {
        let innermost = vec![paragraph("najgłębszy punkt z\u{A0}Ω")];
        (0..depth).fold(innermost, |inner, level| {
            let start = (level % 2 == 0).then_some(9);
            vec![Block::List(List { start, items: vec![vec![paragraph("punkt")].into_iter().chain(inner).collect()] })]
        })
    };
    for depth in [1, 4, 8, 12] {
        assert_eq!(count(&outcome(&sample::with(deep(depth))).unwrap(), 'Ω'), 1, "{depth}");
    }
    for depth in [16, 40, 100] {
        match Layout::set(&sample::with(deep(depth)), &Templates::embedded()) {
            Ok(layout) => assert_eq!(count(&layout, 'Ω'), 1, "{depth}"),
            Err(error) => drop(error.downcast::<Refusal>().unwrap()),
        }
    }
}

#[test]
fn sixty_columns_are_set_or_refused_with_their_words() {
    for columns in [12, 20, 60] {
        let table = one_row(&vec![1.0 / columns as f64; columns], "Ω");
        let matrix = Block::Matrix(sample::matrix("macierz", 1, columns));
        for (block, most) in [(table, 20), (matrix, 60)] {
            let mut document = sample::with(vec![block]);
            document.sections[0].orientation = Orientation::Landscape;
            match outcome(&document) {
                Ok(_) => assert!(columns <= most, "{columns}"),
                Err(found) => assert!(columns > 12 && found.iter().any(|words| words.contains('Ω')), "{columns}"),
            }
        }
    }
}

#[test]
fn every_height_of_the_page_is_set_or_refused() {
    // Every height puts the page breaks at other places: into call-outs, lists, tables, next to footnotes.
    let step = if std::env::var_os("ALL_LIMITS").is_some() { 1 } else { 60 };
    for height in (90..=330).step_by(step) {
        let theme = themed("height = 297.0", &format!("height = {height}.0"));
        match Layout::set(&sample(), &theme) {
            Ok(layout) => conforms(&layout.pdf().unwrap()),
            Err(error) => {
                assert!(height < 200, "{height}: {error}");
                assert!(matches!(error.downcast().unwrap(), Refusal::NoRoom(_)), "{height}");
            }
        }
    }
}
