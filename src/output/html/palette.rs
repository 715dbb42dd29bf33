//! The theme comes in; the colours of the page by name go out, for light and for dark surroundings.
//!
//! The theme is made for white paper. Its dark counterpart is reckoned from it: each colour is mixed with white until it
//! stands out enough from the brightest ground that it may lie on. A colour that is to be seen as one is brightened first,
//! or it would come out grey.

use std::collections::BTreeMap;

use crate::templates::{Theme, ToneColors, contrast};

/// Colours as `#RRGGBB`, by the name of their variable.
pub type Palette = BTreeMap<String, String>;

/// The tones of call-outs; whatever else a theme may name has no place on the page.
const TONES: [&str; 3] = ["information", "success", "warning"];

/// How much text stands out from its ground in the dark: more than the 4.5 that WCAG asks for, as on paper.
const TEXT: f64 = 7.0;
/// Running text.
const INK: f64 = 11.0;
/// Lines that carry meaning.
const LINE: f64 = 3.2;
/// Lines that are mere ornament.
const HAIRLINE: f64 = 1.6;
/// How much white is in a colour that is to be seen as one.
const SOFT: f64 = 0.35;
/// How bright the dark paper may be, told by its contrast with black.
const DARKEST: f64 = 1.18;

/// The colours of the theme as they are.
pub fn light(theme: &Theme) -> Palette {
    let colors = &theme.colors;
    let named = [
        ("paper", "#FFFFFF"),
        ("ink", &colors.ink),
        ("heading", &colors.heading),
        ("subheading", &colors.subheading),
        ("accent", &colors.accent),
        ("muted", &colors.muted),
        ("link", &colors.link),
        ("line", &colors.line),
        ("hairline", &colors.hairline),
        ("table-head", &colors.table_head),
        ("table-head-text", &colors.table_head_text),
        ("zebra", &colors.zebra),
    ];
    let mut palette: Palette = named.into_iter().map(|(name, color)| (name.to_owned(), color.to_owned())).collect();
    for (tone, look) in tones(theme) {
        palette.insert(format!("{tone}-text"), look.text.clone());
        palette.insert(format!("{tone}-background"), look.background.clone());
    }
    palette
}

fn tones(theme: &Theme) -> impl Iterator<Item = (&'static str, &ToneColors)> {
    TONES.into_iter().filter_map(|tone| Some((tone, theme.tones.get(tone)?)))
}

/// The same colours for dark surroundings.
pub fn dark(theme: &Theme) -> Palette {
    let colors = &theme.colors;
    let paper = darkened(&colors.ink);
    let tinted = |color: &str| mixed(&paper, &lightened(&vivid(color), &paper, TEXT), 0.16);
    let table_head = tinted(&colors.heading);
    let mut palette = Palette::new();
    let mut brightest = table_head.clone();
    for (tone, look) in tones(theme) {
        let background = tinted(&look.text);
        if contrast(&background, "#000000") > contrast(&brightest, "#000000") {
            brightest.clone_from(&background);
        }
        palette.insert(format!("{tone}-text"), lightened(&vivid(&look.text), &background, TEXT));
        palette.insert(format!("{tone}-background"), background);
    }
    let foregrounds = [
        ("ink", colors.ink.clone(), INK),
        ("heading", vivid(&colors.heading), TEXT),
        ("subheading", vivid(&colors.subheading), TEXT),
        ("accent", vivid(&colors.accent), TEXT),
        ("muted", colors.muted.clone(), TEXT),
        ("link", vivid(&colors.link), TEXT),
        ("table-head-text", vivid(&colors.table_head_text), TEXT),
        ("line", colors.line.clone(), LINE),
    ];
    let named = foregrounds.map(|(name, color, wanted)| (name.to_owned(), lightened(&color, &brightest, wanted)));
    palette.extend(named);
    palette.insert("hairline".into(), lightened(&darkened(&colors.hairline), &paper, HAIRLINE));
    palette.insert("zebra".into(), mixed(&paper, "#FFFFFF", 0.04));
    palette.insert("table-head".into(), table_head);
    palette.insert("paper".into(), paper);
    palette
}

/// The colour, mixed with so much white that it stands out from the ground.
fn lightened(color: &str, ground: &str, wanted: f64) -> String {
    let steps = (0..100).map(|step| mixed(color, "#FFFFFF", f64::from(step) / 100.0));
    steps
        .into_iter()
        .find(|mixed| contrast(mixed, ground) >= wanted && is_brighter(mixed, ground))
        .unwrap_or_else(|| "#FFFFFF".into())
}

/// The colour, mixed with so much black that it can be paper in the dark.
fn darkened(color: &str) -> String {
    let steps = (0..100).map(|step| mixed(color, "#000000", f64::from(step) / 100.0));
    steps.into_iter().find(|mixed| contrast(mixed, "#000000") <= DARKEST).unwrap_or_else(|| "#000000".into())
}

fn is_brighter(one: &str, other: &str) -> bool {
    contrast(one, "#000000") > contrast(other, "#000000")
}

/// The same hue at its brightest, softened: pure colours glare in the dark.
fn vivid(color: &str) -> String {
    let channels = channels(color);
    let most = channels.into_iter().fold(1.0, f64::max);
    mixed(&written(channels.map(|channel| channel / most * 255.0)), "#FFFFFF", SOFT)
}

/// Two colours with this share of the second one.
fn mixed(one: &str, other: &str, share: f64) -> String {
    let (one, other) = (channels(one), channels(other));
    written([0, 1, 2].map(|at| one[at] * (1.0 - share) + other[at] * share))
}

/// Red, green and blue of `#RRGGBB`, from 0 to 255.
fn channels(color: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let digits = color.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        f64::from(digits.unwrap_or_default())
    })
}

fn written(channels: [f64; 3]) -> String {
    let [red, green, blue] = channels.map(|channel| channel.round() as u8);
    format!("#{red:02X}{green:02X}{blue:02X}")
}
