//! The switches of the theme for text come in; that both files turn it on, and break a word at its hyphen rightly, goes out.

use sprawozdanie::templates::Templates;

use crate::{
    built::{Built, built},
    pdf_lines::lines,
    program::{parts, project},
};

/// Templates whose text breaks at every place of long words, with a line of the theme changed.
fn themed(from: &str, to: &str) -> Templates {
    let title = include_str!("../../../report-templates/konsultacje/title-page.md.jinja");
    let sentence = |length: usize| {
        let word = "m".repeat(length);
        format!(
            "\n\nU{word} województwo warmińsko-mazurskie zaproponowało przedsięwzięcia społeczno-zawodowe o niespotykanej częstotliwości w odpowiedzialnych przedsiębiorstwach."
        )
    };
    let report = format!("{title}\n\n# Tekst{}", (0..40).map(sentence).collect::<String>());
    let theme = Templates::embedded().text(Templates::THEME).unwrap().replace(from, to);
    let files = [("konsultacje/report.md.jinja".to_owned(), report), (Templates::THEME.to_owned(), theme)];
    Templates::embedded().with(files.map(|(name, text)| (name, text.into_bytes())))
}

fn made(from: &str, to: &str) -> (Built, String, String) {
    let built = built("switch", &project("fixtures/minimalny.json"), &themed(from, to));
    let all = parts(&built.docx);
    let part = |name: &str| all.iter().find(|(found, _)| found == name).unwrap().1.clone();
    let (styles, settings) = (part("word/styles.xml"), part("word/settings.xml"));
    (built, styles, settings)
}

/// The lines of the text whose last letters are a part of a word.
fn divided(built: &Built) -> Vec<(String, String)> {
    let all = lines(&built.pdf, "SourceSans3").unwrap();
    let pairs = all.windows(2).map(|pair| (pair[0].trim_end().to_owned(), pair[1].clone()));
    pairs.filter(|(line, _)| line.ends_with(['-', '\u{AD}', '\u{2010}'])).collect()
}

#[test]
fn words_are_not_divided_and_lines_not_justified_by_themselves() {
    let (built, styles, settings) = made("", "");
    assert!(!settings.contains("w:autoHyphenation"), "{settings}");
    assert!(styles.contains(r#"<w:jc w:val="left"/>"#) && !styles.contains(r#"<w:jc w:val="both"/>"#));
    // A line may end at a hyphen that the word has; the next one repeats it.
    let divided = divided(&built);
    assert!(divided.len() > 3, "{divided:#?}");
    for (line, next) in &divided {
        assert!(line.ends_with("warmińsko-") || line.ends_with("społeczno-"), "{line}");
        assert!(next.starts_with("-mazurskie") || next.starts_with("-zawodowe"), "{line} / {next}");
    }
}

#[test]
fn the_switch_for_hyphens_works_in_both_files() {
    let (built, _, settings) = made("hyphenate = false", "hyphenate = true");
    assert!(settings.contains(r#"<w:autoHyphenation w:val="1"/>"#), "{settings}");
    let parts = divided(&built);
    let within = parts.iter().filter(|(line, _)| !line.ends_with("warmińsko-") && !line.ends_with("społeczno-"));
    assert!(within.count() > 3, "{parts:#?}");
}

#[test]
fn the_switch_for_justified_lines_works_in_both_files() {
    let (justified, styles, _) = made("justify = false", "justify = true");
    assert!(styles.contains(r#"<w:jc w:val="both"/>"#));
    let (ragged, ..) = made("", "");
    assert!(justified.layout.picture(3, 30).unwrap() != ragged.layout.picture(3, 30).unwrap());
}
