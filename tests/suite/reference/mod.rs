//! Letterheads come in; that a report takes their looks, and nothing else from them, goes out.

use std::fs;

use crate::{
    packages::Parts,
    program::{files, project, sprawozdanie},
};

mod faults;

const DATA: &str = "fixtures/kompletny.json";

/// The Word file on a letterhead.
fn on(letterhead: &Parts) -> Parts {
    let run = sprawozdanie(["build", "--to", "docx", "--reference", "wzor.dotx", "-o", "wynik"]);
    fs::write(run.folder.path().join("wzor.dotx"), letterhead.packed()).unwrap();
    let ran = run.data(&project(DATA)).ends_with(0);
    let folder = ran.folder.path().join("wynik");
    let made = files(&folder);
    assert_eq!(made.len(), 1);
    Parts::of(&fs::read(folder.join(&made[0])).unwrap())
}

/// The letterhead that is written as a Polish Word writes.
fn of_word() -> Parts {
    Parts::of(&fs::read(project("fixtures/wzor-urzedu/wzor-word.docx")).unwrap())
}

/// The letterhead that LibreOffice has written.
fn of_libreoffice() -> Parts {
    Parts::of(&fs::read(project("fixtures/wzor-urzedu/wzor-libreoffice.docx")).unwrap())
}

fn plain() -> Parts {
    Parts::of(&sprawozdanie(["build", "--to", "docx"]).data(&project(DATA)).ends_with(0).file(".docx"))
}

/// The definition of a style.
fn style<'p>(parts: &'p Parts, id: &str) -> &'p str {
    let styles = parts.text("word/styles.xml");
    let found = styles.split("<w:style ").find(|style| style.contains(&format!("w:styleId=\"{id}\"")));
    found.unwrap_or_else(|| panic!("no style {id}")).split("</w:style>").next().unwrap()
}

/// All words of a part.
fn words(part: &str) -> Vec<&str> {
    let texts = part.split("<w:t").skip(1).filter(|text| text.starts_with(['>', ' ']));
    texts.map(|text| text.split_once('>').unwrap().1.split("</w:t>").next().unwrap()).collect()
}

/// The parts to which the sections point as lines of a kind: `header` or `footer`, `default`, `first` or `even`.
fn lines(parts: &Parts, line: &str, kind: &str) -> Vec<String> {
    let ties = parts.text("word/_rels/document.xml.rels");
    let reference = format!("<w:{line}Reference w:type=\"{kind}\" r:id=\"");
    let references = parts.text("word/document.xml").split(&reference).skip(1);
    references
        .map(|reference| {
            let id = reference.split('"').next().unwrap();
            let tie = ties.split("<Relationship ").find(|tie| tie.contains(&format!("Id=\"{id}\""))).unwrap();
            format!("word/{}", tie.split("Target=\"").nth(1).unwrap().split('"').next().unwrap())
        })
        .collect()
}

#[test]
fn the_text_is_that_of_a_report_without_letterhead() {
    let own = plain();
    for letterhead in [of_word(), of_libreoffice()] {
        let made = on(&letterhead);
        for part in ["word/document.xml", "word/footnotes.xml"] {
            assert_eq!(words(made.text(part)), words(own.text(part)));
        }
        assert_eq!(
            made.text("word/numbering.xml").matches("<w:num ").count(),
            own.text("word/numbering.xml").matches("<w:num ").count()
        );
        assert_eq!(made.text("docProps/core.xml"), own.text("docProps/core.xml"));
    }
}

#[test]
fn styles_have_the_looks_of_the_letterhead_and_the_places_of_the_report() {
    let made = on(&of_word());
    let heading = style(&made, "Heading1");
    for look in [
        "w:asciiTheme=\"majorHAnsi\"",
        "w:val=\"7A1628\" w:themeColor=\"accent1\"",
        "<w:sz w:val=\"32\"/>",
        "w:before=\"360\"",
    ] {
        assert!(heading.contains(look), "{look}: {heading}");
    }
    for place in [
        "<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>",
        "<w:outlineLvl w:val=\"0\"/>",
        "<w:keepNext/>",
        "<w:next w:val=\"BodyText\"/>",
    ] {
        assert!(heading.contains(place), "{place}: {heading}");
    }
    assert!(
        style(&made, "Nagwek1Znak").contains("<w:link w:val=\"Heading1\"/>")
            && heading.contains("<w:link w:val=\"Nagwek1Znak\"/>")
    );
    assert!(!style(&plain(), "Heading1").contains("7A1628"));
    // Based on a style whose id the report has for one of its own.
    assert!(style(&made, "Title").contains("<w:basedOn w:val=\"Figure-2\"/>"));
    assert!(
        style(&made, "Figure-2").contains("Podstawa tytułu")
            && style(&made, "Figure").contains("<w:name w:val=\"Picture Line\"/>")
    );
    // A heading by its looks only is neither counted nor in the outline.
    let contents = style(&made, "TOCHeading");
    assert!(contents.contains("<w:basedOn w:val=\"Heading1\"/>"));
    assert!(
        contents.contains("<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            && contents.contains("<w:outlineLvl w:val=\"9\"/>")
    );
    let defaults = made.text("word/styles.xml").split("</w:docDefaults>").next().unwrap().to_owned();
    assert!(
        defaults.contains("w:asciiTheme=\"minorHAnsi\"") && defaults.contains("<w:lang w:val=\"pl-PL\""),
        "{defaults}"
    );
    assert!(!made.text("word/styles.xml").contains("en-US"));
    // The office's style of new tables, and a head that can be read on it.
    assert!(
        style(&made, "ReportTable").contains("w:fill=\"F3E8D6\"") && style(&made, "TableHeading").contains("7A1628")
    );
    // What the office has no style for stands on its Normal, at its own distances.
    let supplied = style(&made, "TableText");
    assert!(
        supplied.contains("<w:basedOn w:val=\"Normal\"/>")
            && supplied.contains("w:after=\"0\"")
            && supplied.contains("<w:jc w:val=\"left\"/>")
    );
    assert!(!supplied.contains("rFonts") && style(&made, "Normal").contains("<w:jc w:val=\"both\"/>"));
    assert!(made.text("word/theme/theme1.xml").contains("Urząd Przykładowo"));
}

#[test]
fn running_lines_are_those_of_the_letterhead_with_what_they_show() {
    let letterhead = of_word();
    let made = on(&letterhead);
    let (first, all) = (lines(&made, "header", "first"), lines(&made, "header", "default"));
    let sections = made.text("word/document.xml").matches("<w:sectPr>").count();
    assert_eq!((first.len(), all.len()), (1, sections));
    assert!(all.iter().all(|line| words(made.text(line)) == ["Urząd Gminy Przykładowo", "wzór zmyślony"]));
    let title = made.text(&first[0]);
    assert!(title.contains("w:val=\"TableGrid\"") || title.contains("w:val=\"Tabela-Siatka\""), "{title}");
    assert!(
        title.contains("r:embed=\"rId1\"")
            && title.contains("w:val=\"NazwaUrzdu\"")
            && title.contains("w:val=\"Header\"")
    );
    assert!(made.0["word/media/reference1.png"] == letterhead.0["word/media/image1.png"]);
    let foot = &lines(&made, "footer", "first")[0];
    assert!(
        made.text(&foot.replace("word/", "word/_rels/").replace(".xml", ".xml.rels"))
            .contains("mailto:urzad@przykladowo.example")
    );
    let pages = made.text(&lines(&made, "footer", "default")[0]);
    assert!(pages.contains(" PAGE ") && pages.contains(" NUMPAGES ") && !pages.contains("<w:sdt>"), "{pages}");
}

#[test]
fn pages_have_the_measures_of_the_letterhead_upright_and_turned() {
    let made = on(&of_word());
    let document = made.text("word/document.xml");
    let margins = "w:top=\"1701\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1701\" w:header=\"680\" w:footer=\"567\"";
    assert_eq!(document.matches(margins).count(), document.matches("<w:sectPr>").count());
    assert!(
        document.contains("w:w=\"11906\" w:h=\"16838\"/>")
            && document.contains("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>")
    );
    let widths: Vec<u32> = document
        .split("<w:tblW w:w=\"")
        .skip(1)
        .map(|width| width.split('"').next().unwrap().parse().unwrap())
        .collect();
    assert!(
        widths.iter().all(|width| *width <= 16838 - 1134 - 1701) && widths.contains(&(11906 - 1134 - 1701)),
        "{widths:?}"
    );
}

#[test]
fn nothing_of_the_people_behind_a_letterhead_gets_out() {
    for letterhead in [of_word(), of_libreoffice()] {
        assert!(letterhead.0.values().any(|bytes| String::from_utf8_lossy(bytes).contains("OSOBA-PRYWATNA-WZOR")));
        for (path, bytes) in on(&letterhead).0 {
            let text = String::from_utf8_lossy(&bytes);
            for word in ["OSOBA-PRYWATNA", "w:rsid", "w14:paraId", "urn:przyklad", "w:author", "Treść wzoru"] {
                assert!(!text.contains(word), "{path} has {word}");
            }
            assert!(!path.contains("comments"));
        }
    }
}

#[test]
fn even_pages_and_mirrored_margins_are_kept() {
    let made = on(&of_libreoffice());
    let settings = made.text("word/settings.xml");
    assert!(settings.contains("<w:evenAndOddHeaders/>") && settings.contains("<w:mirrorMargins/>"), "{settings}");
    assert!(words(made.text(&lines(&made, "header", "even")[0])).contains(&"strona parzysta"));
    // Its first page has no line of its own: the title page shows that of all pages.
    assert_eq!(lines(&made, "header", "first")[0], lines(&made, "header", "default")[0]);
    assert!(made.text(&lines(&made, "header", "first")[0]).contains("adec:decorative"));
}

#[test]
fn lines_that_no_page_shows_stay_where_they_are() {
    let letterhead = of_word().change("word/document.xml", "<w:titlePg/>", "");
    let made = on(&letterhead);
    assert_eq!(lines(&made, "header", "first")[0], lines(&made, "header", "default")[0]);
    assert!(!made.0.keys().any(|path| path.contains("reference")), "the logo belongs to a hidden line");
}

#[test]
fn lines_that_the_letterhead_lacks_are_those_of_the_report() {
    let letterhead = of_word().change("word/document.xml", "<w:footerReference w:type=\"default\" r:id=\"rId8\"/>", "");
    let made = on(&letterhead);
    let own = plain();
    assert_eq!(words(made.text(&lines(&made, "footer", "default")[0])), words(own.text("word/footer1.xml")));
    assert!(style(&made, "Footer").contains("<w:tab w:val=\"right\" w:pos=\"9071\"/>"), "{}", style(&made, "Footer"));
}

#[test]
fn alternate_content_is_kept_whole_with_its_namespaces() {
    const SPACES: &str = "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    let shape = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"9\" name=\"Ramka\"/><wps:wsp/></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    let letterhead = of_word().change("word/header1.xml", "<w:hdr ", &format!("<w:hdr {SPACES} ")).change(
        "word/header1.xml",
        "</w:p></w:hdr>",
        &format!("{shape}</w:p></w:hdr>"),
    );
    let made = on(&letterhead);
    let header = made.text(&lines(&made, "header", "default")[0]);
    for kept in [
        SPACES,
        "mc:Ignorable=\"w14\"",
        "<mc:Choice Requires=\"wps\">",
        "<wps:wsp/>",
        "<mc:Fallback><w:pict><v:rect/></w:pict></mc:Fallback>",
        "adec:decorative",
    ] {
        assert!(header.contains(kept), "{kept}: {header}");
    }
}

#[test]
fn embedded_fonts_come_along() {
    const PATH: &str = "word/fontTable.xml";
    let tie = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/font\" Target=\"fonts/font1.odttf\"/></Relationships>";
    let letterhead = of_word()
        .change(PATH, "<w:pitch w:val=\"variable\"/></w:font><w:font w:name=\"Liberation Serif\">", "<w:pitch w:val=\"variable\"/><w:embedRegular r:id=\"rId1\" w:fontKey=\"{00000000-0000-0000-0000-000000000001}\"/></w:font><w:font w:name=\"Liberation Serif\">")
        .with("word/_rels/fontTable.xml.rels", tie)
        .with("word/fonts/font1.odttf", "zmyślony krój");
    let made = on(&letterhead);
    assert!(made.0.iter().any(|(path, bytes)| path.ends_with(".odttf") && bytes == "zmyślony krój".as_bytes()));
    assert!(made.text(PATH).contains("w:fontKey=\"{00000000-0000-0000-0000-000000000001}\""));
    assert!(made.text("word/settings.xml").contains("<w:embedTrueTypeFonts/>"));
}

#[test]
fn a_report_with_changed_styles_is_a_letterhead_too() {
    let own = plain();
    let changed = Parts::of(&own.packed()).change(
        "word/styles.xml",
        "<w:name w:val=\"Key Figure\"/>",
        "<w:name w:val=\"key figure\"/>",
    );
    let before = style(&changed, "KeyFigure").to_owned();
    let recoloured = changed.change(
        "word/styles.xml",
        &before,
        &before.replace("w:space=\"7\" w:color=\"", "w:space=\"7\" w:color=\"B0B0B0\" w:themeColor=\""),
    );
    let made = on(&recoloured);
    assert!(style(&made, "KeyFigure").contains("w:space=\"7\" w:color=\"B0B0B0\""), "{}", style(&made, "KeyFigure"));
    for id in ["Heading1", "BodyText", "CalloutWarning", "TableText", "ReportTable", "Strong"] {
        assert_eq!(style(&made, id), style(&own, id));
    }
    assert_eq!(words(made.text("word/header1.xml")), words(own.text("word/header1.xml")));
}
