//! The web pages of the fixtures come in; that each is whole in itself, can be found one's way in, and holds data as
//! nothing but words goes out. What it says is compared with the other files in `meaning`.

use std::collections::BTreeSet;

use sprawozdanie::open_xml::tree::{Element, Node, parse_mixed};

use super::{
    built::{self, Built},
    program::project,
};

fn text(built: &Built) -> &str {
    std::str::from_utf8(&built.html).unwrap()
}

fn page(built: &Built) -> Element {
    let text = text(built);
    parse_mixed(text.strip_prefix("<!DOCTYPE html>\n").unwrap()).unwrap()
}

/// All elements of a name, in reading order; all elements for no name.
fn all<'e>(element: &'e Element, name: &str, found: &mut Vec<&'e Element>) {
    if name.is_empty() || element.name == name {
        found.push(element);
    }
    element.elements().for_each(|child| all(child, name, found));
}

fn named<'e>(page: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    all(page, name, &mut found);
    found
}

/// A page as lines: what is long and can be read by nobody is told by its length.
fn lines(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let mut shown = format!("{before}<style>…</style>{after}");
    for (start, end) in [(";base64,", "\""), ("</desc>", "</svg>")] {
        let mut pieces = shown.split(start);
        let mut short = pieces.next().unwrap().to_owned();
        for piece in pieces {
            let (_, rest) = piece.split_once(end).unwrap();
            short.push_str(&format!("{start}…{end}{rest}"));
        }
        shown = short;
    }
    // The digests of what the page was made of change with every template.
    let kept = shown.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.contains("SHA-256"));
    kept.map(|line| line.replace('\u{A0}', " ") + "\n").collect()
}

#[test]
fn every_block_has_its_elements() {
    let built = built::all().iter().find(|built| built.name == "every-block").unwrap();
    insta::with_settings!({
        snapshot_path => project("tests/suite/web_page"),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!("every-block", lines(text(built))) });
}

#[test]
fn a_page_needs_nothing_from_outside_and_runs_nothing() {
    const ELEMENTS: [&str; 10] =
        ["iframe", "object", "embed", "link", "form", "input", "button", "video", "audio", "base"];
    for built in built::all() {
        let page = page(built);
        for element in named(&page, "") {
            assert!(!ELEMENTS.contains(&element.name.as_str()), "{}: {}", built.name, element.name);
            // Data that no browser runs.
            let is_data = element.get("type") == Some("application/ld+json");
            assert!(element.name != "script" || is_data, "{}", built.name);
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && name != "srcset", "{}: {name}", built.name);
                let is_link = element.name == "a" && name == "href";
                let inside = value.starts_with('#') || value.starts_with("data:");
                let may = match name.as_str() {
                    "href" if is_link => {
                        inside || ["https:", "http:", "mailto:"].iter().any(|it| value.starts_with(it))
                    }
                    "href" | "src" => inside,
                    _ => true,
                };
                assert!(may, "{}: {name}={value}", built.name);
            }
        }
        let [style] = named(&page, "style")[..] else { panic!("{}: not one style sheet", built.name) };
        let css = style.words();
        assert!(!css.contains("url(") && !css.contains("@import") && !css.contains("http:"), "{}", built.name);
    }
}

#[test]
fn every_name_stands_once_and_every_link_within_leads_somewhere() {
    for built in built::all() {
        let page = page(built);
        let mut names = BTreeSet::new();
        for element in named(&page, "") {
            if let Some(name) = element.get("id") {
                assert!(names.insert(name), "{}: {name} stands twice", built.name);
            }
        }
        let mut followed = 0;
        for element in named(&page, "") {
            let within = element.get("href").and_then(|it| it.strip_prefix('#'));
            let said = ["aria-labelledby", "aria-describedby"].into_iter().filter_map(|name| element.get(name));
            for name in within.into_iter().chain(said.flat_map(str::split_whitespace)) {
                assert!(names.contains(name), "{}: nothing is called {name}", built.name);
                followed += 1;
            }
        }
        assert!(followed > 5, "{}", built.name);
    }
}

#[test]
fn headings_go_down_step_by_step_below_one_title() {
    for built in built::all() {
        let page = page(built);
        let is_heading = |element: &&Element| matches!(element.name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let headings: Vec<_> = named(&page, "").into_iter().filter(is_heading).collect();
        let level = |element: &&Element| element.name[1..].parse::<usize>().unwrap();
        assert_eq!(headings.iter().filter(|heading| level(heading) == 1).count(), 1, "{}", built.name);
        assert_eq!(level(&headings[0]), 1, "{}", built.name);
        for pair in headings.windows(2) {
            assert!(level(&pair[1]) <= level(&pair[0]) + 1, "{}: {}", built.name, pair[1].words());
        }
    }
}

#[test]
fn one_finds_the_way_without_eyes_and_without_a_mouse() {
    for built in built::all() {
        let page = page(built);
        assert_eq!(page.get("lang"), Some("pl-PL"));
        for landmark in ["header", "main", "footer"] {
            assert_eq!(named(&page, landmark).len(), 1, "{}: {landmark}", built.name);
        }
        let first = page.find("body").unwrap().elements().next().unwrap();
        assert_eq!((first.name.as_str(), first.words().as_str()), ("a", "Przejdź do treści"));
        for table in named(&page, "table") {
            assert!(table.find("caption").is_some_and(|caption| caption.words().starts_with("Tabela")));
            for head in named(table, "th") {
                assert!(matches!(head.get("scope"), Some("col" | "row")), "{}: {}", built.name, head.words());
            }
        }
        let frames = named(&page, "div").into_iter().filter(|it| it.get("role") == Some("region"));
        for frame in frames {
            assert_eq!(frame.get("tabindex"), Some("0"));
            assert!(frame.get("aria-labelledby").is_some());
        }
        for drawing in named(&page, "svg") {
            assert_eq!(drawing.get("role"), Some("img"));
            assert!(drawing.find("desc").is_some_and(|words| words.words().len() > 20), "{}", built.name);
        }
        for image in named(&page, "img") {
            assert!(image.get("alt").is_some_and(|words| words.len() > 20), "{}", built.name);
        }
    }
}

/// What stands in an element without what HTML forbids or takes for something else.
#[test]
fn hostile_values_are_words_and_nothing_else() {
    let built = built::all().iter().find(|built| built.name == "hostile").unwrap();
    let page = page(built);
    const KNOWN: [&str; 60] = [
        "a",
        "blockquote",
        "body",
        "br",
        "caption",
        "clipPath",
        "dd",
        "defs",
        "desc",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "g",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "html",
        "img",
        "li",
        "linearGradient",
        "main",
        "meta",
        "nav",
        "ol",
        "p",
        "path",
        "pattern",
        "rect",
        "section",
        "span",
        "stop",
        "strong",
        "style",
        "sup",
        "svg",
        "symbol",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "use",
        "image",
        "circle",
        "line",
        "radialGradient",
        "script",
    ];
    fn words(element: &Element, found: &mut Vec<String>) {
        for node in &element.children {
            match node {
                Node::Element(child) => words(child, found),
                Node::Text(text) => found.push(text.clone()),
            }
        }
    }
    for element in named(&page, "") {
        assert!(KNOWN.contains(&element.name.as_str()), "{}", element.name);
    }
    let mut found = Vec::new();
    words(page.find("body").unwrap(), &mut found);
    let whole = found.concat();
    assert!(whole.contains("<script>") || whole.contains("<b>"), "the fixture has lost its markup");
    let forbidden = whole.chars().find(|c| {
        let steers = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        steers || (c.is_control() && !matches!(c, '\n' | '\t'))
    });
    assert_eq!(forbidden, None);
}
