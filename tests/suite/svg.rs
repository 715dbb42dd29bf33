//! Drawings with traces, letters, scripts and addresses come in; what of them gets into a report goes out.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use sprawozdanie::{
    document::{Media, MediaFormat},
    pictures::{Extent, LARGEST_SVG, Limit, MOST_ELEMENTS, Typefaces, Unfit, ready},
    templates::Templates,
};

use super::{
    pdf_streams::streams,
    pictures::{TRACE, report},
    program::{entries, project},
    standards::keeps_the_standards,
};

fn made(text: &str) -> Result<Media, Unfit> {
    static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(|| Typefaces::of(&Templates::embedded()));
    let place = Extent::of(&Templates::embedded().theme().unwrap().page);
    ready(text.as_bytes(), place, &TYPEFACES)
}

fn cases() -> Vec<(String, String)> {
    let files = fs::read_dir(project("tests/suite/svg")).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "svg"))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    cases.sort();
    cases
}

fn text(media: &Media) -> &str {
    std::str::from_utf8(&media.bytes).unwrap()
}

/// The elements of a drawing, one a line; what is long is cut.
fn anatomy(media: &Media) -> String {
    let mut told = format!("{} × {}\n", media.width, media.height);
    for element in text(media).split_inclusive('>').skip(1) {
        let values = element.split_inclusive('"').map(|part| match part.char_indices().nth(60) {
            Some((at, _)) => format!("{}…\"", &part[..at]),
            None => part.to_owned(),
        });
        told += &(values.collect::<String>() + "\n");
    }
    told
}

/// A drawing of these elements.
fn drawing(elements: &str) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40">{elements}<rect width="9" height="9"/></svg>"#
    )
}

#[test]
fn each_drawing_keeps_its_curves_and_nothing_else() {
    for (name, before) in cases() {
        let media = made(&before).unwrap();
        assert_eq!(media.format, MediaFormat::Svg);
        for forbidden in ["<text", "<title", "<desc", "<metadata", "<style", "class=", "<!--", "<?slad"] {
            assert!(!text(&media).contains(forbidden), "{name}: {forbidden}");
        }
        insta::with_settings!({
            snapshot_path => project("tests/suite/svg"), prepend_module_to_snapshot => false, omit_expression => true,
        }, { insta::assert_snapshot!(name, anatomy(&media)); });
    }
}

#[test]
fn a_drawing_that_was_made_ready_is_ready() {
    for (name, before) in cases() {
        let once = made(&before).unwrap();
        let twice = made(text(&once)).unwrap();
        assert_eq!(once.drawn, twice.drawn, "{name}");
    }
}

#[test]
fn a_drawing_has_its_own_size_and_a_png_that_is_fine_enough() {
    let size = |head: &str| {
        let media =
            made(&format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {head}><rect width="9" height="9"/></svg>"#))
                .unwrap();
        let drawn = media.drawn.unwrap();
        let side = |at: usize| u32::from_be_bytes(*drawn[at..].first_chunk().unwrap());
        ((media.width, media.height), (side(16), side(20)))
    };
    // Both writers count 150 pixels to the inch; print shows 220, and a place is 160 mm wide and 246 mm high.
    assert_eq!(size(r#"width="25.4mm" height="50.8mm""#), ((150, 300), (220, 440)));
    assert_eq!(size(r#"viewBox="0 0 96 48""#), ((150, 75), (220, 110)));
    assert_eq!(size(r#"width="2000" height="1000""#), ((3125, 1563), (1386, 693)));
    assert_eq!(size(r#"width="1e6" height="1""#), ((12_000, 1), (1386, 1)));
}

#[test]
fn no_trace_of_who_drew_is_in_either_file() {
    let (_, traces) = cases().into_iter().find(|(name, _)| name == "traces.svg").unwrap();
    assert!(traces.matches("SLAD-PO-").count() > 20);
    let ran = report(&[("traces.svg".to_owned(), traces.into_bytes())]);
    let (pdf, docx) = (ran.file(".pdf"), ran.file(".docx"));
    let mut places = entries(&docx);
    places.extend(streams(&pdf).unwrap().into_iter().map(|(_, bytes)| ("PDF, a stream".to_owned(), bytes)));
    places.extend([("PDF".to_owned(), pdf), ("JSON".to_owned(), ran.file(".json"))]);
    let svg = &places.iter().find(|(name, _)| name == "word/media/image1.svg").unwrap().1;
    let svg = String::from_utf8(svg.clone()).unwrap();
    for pixels in svg.split(";base64,").skip(1) {
        places.push(("pixels".to_owned(), base64(pixels.split('"').next().unwrap())));
    }
    assert_eq!(places.iter().filter(|(name, _)| name == "pixels").count(), 2);
    for (place, bytes) in places {
        assert!(!bytes.windows(TRACE.len()).any(|window| window == TRACE), "{place}");
    }
}

fn base64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits: Vec<_> = text.bytes().filter_map(|byte| LETTERS.iter().position(|letter| *letter == byte)).collect();
    let three = |four: &[usize]| {
        let bits = four.iter().enumerate().fold(0, |bits, (place, digit)| bits | digit << (18 - 6 * place));
        [(bits >> 16) as u8, (bits >> 8) as u8, bits as u8].into_iter().take(four.len() - 1).collect::<Vec<_>>()
    };
    digits.chunks(4).flat_map(three).collect()
}

#[test]
fn word_has_each_drawing_with_a_png_beside_it_and_the_pdf_keeps_its_standards() {
    let pictures: Vec<_> = cases().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    let ran = report(&pictures);
    let parts = entries(&ran.file(".docx"));
    let names: BTreeSet<_> =
        parts.iter().map(|(name, _)| name.as_str()).filter(|name| name.contains("/media/")).collect();
    let expected: BTreeSet<_> =
        (1..=pictures.len()).flat_map(|n| ["png", "svg"].map(|end| format!("word/media/image{n}.{end}"))).collect();
    assert_eq!(names, expected.iter().map(String::as_str).collect());
    let part = |name: &str| std::str::from_utf8(&parts.iter().find(|(path, _)| path == name).unwrap().1).unwrap();
    assert_eq!(part("word/document.xml").matches("<asvg:svgBlip ").count(), pictures.len());
    assert!(part("[Content_Types].xml").contains(r#"Extension="svg" ContentType="image/svg+xml""#));
    keeps_the_standards("drawings", &ran.file(".pdf"));
}

#[test]
fn what_acts_is_told() {
    for (elements, what) in [
        ("<script>alert(1)</script>", "<script>"),
        (r#"<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>"#, "<script>"),
        (r##"<s:script xmlns:s="http://www.w3.org/2000/svg" href="#a"/>"##, "<script>"),
        (r#"<g><rect OnLoad="a()"/></g>"#, "<rect OnLoad=…>"),
        ("<foreignObject/>", "<foreignObject>"),
        (r##"<a xlink:href="#x"><set attributeName="href" to="javascript:a()"/></a>"##, "<set>"),
        (r#"<a href=" JavaScript:a()"/>"#, "javascript:"),
    ] {
        assert_eq!(made(&drawing(elements)), Err(Unfit::Acts(what.into())), "{elements}");
    }
}

#[test]
fn what_lies_outside_is_told_without_its_address() {
    for (elements, what) in [
        (r#"<image xlink:href="file:///C:/Users/osoba/a.png"/>"#, "<image href=…>"),
        (r#"<image href="a.png"/>"#, "<image href=…>"),
        (r#"<image href="data:image/svg+xml;base64,PHN2Zy8+"/>"#, "<image href=…>"),
        (r#"<use href="b.svg#a"/>"#, "<use href=…>"),
        (r#"<a href="https://adres.example"><rect/></a>"#, "<a href=…>"),
        (r#"<rect fill="url(b.svg#a)"/>"#, "<rect fill=…>"),
        (r#"<rect style="fill: URL( 'https://adres.example#a' )"/>"#, "<rect style=…>"),
        ("<style>@import 'a.css';</style>", "@import"),
        ("<style><![CDATA[rect { fill: url(//adres.example/a) }]]></style>", "<style> url(…)"),
        (r#"<g xml:base="https://adres.example"/>"#, "<g base=…>"),
    ] {
        assert_eq!(made(&drawing(elements)), Err(Unfit::LooksOutside(what.into())), "{elements}");
    }
    let doctype = format!("<!DOCTYPE svg>{}", drawing(""));
    assert_eq!(made(&doctype), Err(Unfit::LooksOutside("<!DOCTYPE>".into())));
    let sheet = format!("<?xml-stylesheet href='a.css'?>{}", drawing(""));
    assert_eq!(made(&sheet), Err(Unfit::LooksOutside("<?xml-stylesheet?>".into())));
    assert_eq!(made("<!DOCTYPE html><html><body>a</body></html>"), Err(Unfit::NoPicture));
}

#[test]
fn what_an_editor_notes_for_itself_is_no_mistake() {
    made(&drawing(
        r#"<metadata><r:RDF xmlns:r="urn:r" r:about="https://a.example" href="https://a.example"/></metadata>"#,
    ))
    .unwrap();
    made(&drawing(r#"<e:note xmlns:e="urn:e" onclick="a" href="https://a.example"/>"#)).unwrap();
    made(&drawing(r#"<g e:href="https://a.example" xmlns:e="urn:e"/>"#)).unwrap();
}

#[test]
fn letters_that_the_report_cannot_set_are_told() {
    let strange = |elements: &str| match made(&drawing(elements)) {
        Err(Unfit::Letters { strange, known }) => {
            assert!(known.contains("Source Sans 3"));
            strange
        }
        other => panic!("{elements}: {other:?}"),
    };
    assert_eq!(strange("<text y='9' font-family='Arial'>a</text>"), "Arial");
    assert_eq!(strange("<style>text { font: 9px Calibri }</style><text y='9'>a</text>"), "Calibri");
    assert_eq!(strange("<text y='9'>a你</text>"), "你");
    let pattern = "<pattern id='p' width='9' height='9'><text y='9' font-family='Arial'>a</text></pattern>";
    assert_eq!(strange(&format!("{pattern}<rect width='9' height='9' fill='url(#p)'/>")), "Arial");
    made(&drawing("<text y='9'>a\u{A0}\u{AD}b\u{200B}c – „d”</text>")).unwrap();
}

#[test]
fn a_drawing_of_too_much_is_told_and_is_no_panic() {
    let too_large = |text: &str, limit| assert_eq!(made(text), Err(Unfit::TooLarge(limit)));
    too_large(&drawing(&"<g/>".repeat(MOST_ELEMENTS + 1)), Limit::Elements);
    too_large(&drawing(&format!("{}{}", "<g>".repeat(60), "</g>".repeat(60))), Limit::Depth);
    too_large(&drawing(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000))), Limit::Depth);
    too_large(&drawing(&format!("<path d='M0 0{}'/>", "l1 1".repeat(LARGEST_SVG / 4))), Limit::SvgBytes);
    let pixel = "<image width='1' height='1' href='data:image/png;base64,iVBORw0KGgo='/>";
    too_large(&drawing(&pixel.repeat(21)), Limit::Images);
    let noise = "<filter id='a'><feTurbulence baseFrequency='1' numOctaves='1000000'/></filter><rect width='9' height='9' filter='url(#a)'/>";
    too_large(&drawing(noise), Limit::Effects);
}

#[test]
fn few_elements_that_stand_for_many_are_told_before_they_are_made() {
    let nine = |one: &dyn Fn(usize, usize) -> String| (0..9).map(|number| one(number, number + 1)).collect::<String>();
    let ten = |element: String| element.repeat(10);
    let rect = |look: &str| format!("<rect width='9' height='9' {look}/>");
    let uses = nine(&|inner, outer| format!("<g id='a{outer}'>{}</g>", ten(format!("<use href='#a{inner}'/>"))));
    let patterns = nine(&|inner, outer| {
        format!(
            "<pattern id='a{outer}' width='9' height='9'>{}</pattern>",
            ten(rect(&format!("fill='url(#a{inner})'")))
        )
    });
    let inherited = nine(&|inner, outer| {
        format!(
            "<pattern id='a{outer}' width='9' height='9'><g fill='url( \"#a{inner}\" )'>{}</g></pattern>",
            ten(rect(""))
        )
    });
    let styled = nine(&|inner, outer| {
        let rules = format!("<style>g.b , .f{outer} {{ fill: url(#a{inner}) }}</style>");
        format!(
            "{rules}<pattern id='a{outer}' width='9' height='9'>{}</pattern>",
            ten(rect(&format!("class='f{outer}'")))
        )
    });
    let masks = nine(&|inner, outer| {
        format!("<mask id='a{outer}'>{}</mask>", ten(rect(&format!("style='mask:url(#a{inner})'"))))
    });
    for many in [uses, patterns, inherited, styled, masks] {
        let text = drawing(&format!(
            "<g id='a0'>{}</g>{many}{}<use href='#a9'/>",
            rect(""),
            rect("fill='url(#a9)' mask='url(#a9)'")
        ));
        assert_eq!(made(&text), Err(Unfit::TooLarge(Limit::Elements)), "{text}");
    }
    let marker = format!("<marker id='a'>{}</marker>", ten(rect("")));
    let line = format!("<path marker-mid='url(#a)' d='M0 0{}'/>", "l1 1".repeat(100_000));
    assert_eq!(made(&drawing(&format!("{marker}{line}"))), Err(Unfit::TooLarge(Limit::Elements)));
    for circle in [
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#c'/></g><g id='c'><use href='#a'/></g>",
        "<pattern id='b' width='9' height='9'><rect width='9' height='9' fill='url(#b)'/></pattern>",
        "<style>rect { fill: url(#b) }</style><pattern id='b' width='9' height='9'><rect width='9' height='9'/></pattern>",
        "<g mask='url(#c)'><mask id='c' mask='url(#c)'/></g>",
    ] {
        assert_eq!(made(&drawing(circle)), Err(Unfit::TooLarge(Limit::Elements)), "{circle}");
    }
    let hatches: String = (0..20)
        .map(|number| {
            let pattern = format!("<pattern id='a{number}' width='9' height='9'>{}</pattern>", ten(rect("")));
            format!(
                "<style>.f{number}{{fill:url(#a{number})}}</style>{pattern}{}",
                rect(&format!("class='f{number}'")).repeat(50)
            )
        })
        .collect();
    made(&drawing(&hatches)).unwrap();
}

#[test]
fn a_broken_drawing_is_told_and_is_no_panic() {
    for text in [
        "",
        "<svg/>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>",
        "<g xmlns='http://www.w3.org/2000/svg'/>",
        "<html><svg xmlns='http://www.w3.org/2000/svg'/></html>",
    ] {
        assert_eq!(made(text), Err(Unfit::NoPicture), "{text}");
    }
    assert_eq!(
        made(&drawing("<image href='data:image/png;base64,iVBORw0KGgo=' width='1' height='1'/>")),
        Err(Unfit::NoPicture)
    );
    assert_eq!(made(&drawing("<image href='data:image/png;base64,%%' width='1' height='1'/>")), Err(Unfit::NoPicture));
    for (_, whole) in cases() {
        for (at, _) in whole.char_indices().step_by(7) {
            drop(made(&whole[..at]));
        }
    }
}
