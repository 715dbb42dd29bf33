//! A theme comes in; the colours that stand out too little from their ground go out (WCAG 2.1, 1.4.3 and 1.4.11).
//!
//! Contrast is a ratio of luminances, so what passes here can also be read where it is printed in grey.

use super::Theme;

/// What text needs.
const TEXT: f64 = 4.5;

/// What a line or a bar that carries meaning needs.
const GRAPHICS: f64 = 3.0;

/// What neighbouring shades need to be told apart; they are always named as well.
const NEIGHBOURS: f64 = 1.2;

/// Two colours that are too much alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Faint {
    /// The colour in front, by its name in the theme.
    pub color: String,
    /// The ground, by its name in the theme.
    pub ground: String,
    /// How much they differ, from 1 to 21.
    pub ratio: f64,
    /// How much they have to.
    pub needed: f64,
}

impl Theme {
    /// Every pair of colours that stand on each other and differ too little.
    pub fn faint_colors(&self) -> Vec<Faint> {
        let colors = &self.colors;
        let paper = ("#FFFFFF", "papier".to_owned());
        let mut pairs = Vec::new();
        let mut pair = |(color, name): (&str, String), (ground, ground_name): (&str, String), needed| {
            let ratio = ratio(luminance(color), luminance(ground));
            pairs.push(Faint { color: name, ground: ground_name, ratio, needed });
        };
        let named = |name: &str| format!("colors.{name}");
        let grounds =
            [paper.clone(), (colors.zebra.as_str(), named("zebra")), (colors.table_head.as_str(), named("table_head"))];
        for (color, name) in [(&colors.ink, "ink"), (&colors.heading, "heading"), (&colors.muted, "muted")] {
            grounds.iter().for_each(|ground| pair((color, named(name)), ground.clone(), TEXT));
        }
        pair((&colors.table_head_text, named("table_head_text")), grounds[2].clone(), TEXT);
        for (color, name) in [(&colors.subheading, "subheading"), (&colors.accent, "accent"), (&colors.link, "link")] {
            pair((color, named(name)), paper.clone(), TEXT);
        }
        pair((&colors.link, named("link")), grounds[1].clone(), TEXT);
        for (color, name) in [(&colors.bar, "bar"), (&colors.line, "line")] {
            pair((color, named(name)), paper.clone(), GRAPHICS);
        }
        for (tone, look) in &self.tones {
            let ground = (look.background.as_str(), format!("tones.{tone}.background"));
            let on_it = [
                (&look.text, format!("tones.{tone}.text")),
                (&colors.ink, named("ink")),
                (&colors.link, named("link")),
            ];
            on_it.into_iter().for_each(|(color, name)| pair((color, name), ground.clone(), TEXT));
        }
        for (index, shade) in self.shades.iter().enumerate() {
            let ground = format!("shades[{index}].background");
            pair((&shade.text, format!("shades[{index}].text")), (&shade.background, ground.clone()), TEXT);
            if let Some(darker) = self.shades.get(index + 1) {
                let name = format!("shades[{}].background", index + 1);
                pair((&darker.background, name), (&shade.background, ground), NEIGHBOURS);
            }
        }
        pairs.retain(|pair| pair.ratio < pair.needed);
        pairs
    }
}

/// How much two colours in the form `#RRGGBB` differ, from 1 to 21.
pub fn contrast(one: &str, other: &str) -> f64 {
    ratio(luminance(one), luminance(other))
}

fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance of `#RRGGBB`, from 0 to 1.
fn luminance(color: &str) -> f64 {
    let channel = |range| {
        let value = color.get(range).and_then(|digits| u8::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1..3) + 0.7152 * channel(3..5) + 0.0722 * channel(5..7)
}
