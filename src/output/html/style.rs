//! The templates come in; the style sheet of the page goes out: the theme as variables, light and dark, then the look.

use anyhow::{Context, Result, anyhow};

use super::palette::{self, Palette};
use crate::{
    output::Refusal,
    templates::{Fonts, Sizes, TemplateMistake, Templates},
};

/// The look, among the templates.
const LOOK: &str = "shared/html/page.css";

/// The whole style sheet.
///
/// # Errors
/// The look is missing or holds what would end the style sheet; the theme is wrong.
pub fn style(templates: &Templates) -> Result<String> {
    let theme = templates.theme().map_err(|mistake| anyhow!("{}: {}", mistake.file, mistake.message))?;
    let look = templates.text(LOOK).with_context(|| format!("{LOOK} is missing, or not UTF-8"))?;
    // These would end the style sheet, or be read as something else.
    if let Some(at) = look.find(['<', '&']) {
        let (file, message) = (LOOK.to_owned(), "template-style-sign".to_owned());
        return Err(Refusal::Template(TemplateMistake { file, range: Some(at..at + 1), message }).into());
    }
    let (light, dark) = (variables(&palette::light(&theme)), variables(&palette::dark(&theme)));
    let (fonts, sizes) = (families(&theme.fonts), sizes(&theme.sizes));
    Ok(format!(
        "\n:root {{\n{fonts}{sizes}{light}}}\n\n@media screen and (prefers-color-scheme: dark) {{\n:root {{\n{dark}}}\n}}\n\n{look}"
    ))
}

fn variables(palette: &Palette) -> String {
    palette.iter().map(|(name, color)| format!("  --{name}: {color};\n")).collect()
}

/// The families of the house where a reader has them, then those that most have.
fn families(fonts: &Fonts) -> String {
    let named = |name: &str| {
        let plain: String = name.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.')).collect();
        format!("\"{plain}\"")
    };
    let Fonts { body, heading, word_substitute_body, word_substitute_heading, .. } = fonts;
    format!(
        "  --font-body: {}, {}, \"Segoe UI\", system-ui, sans-serif;\n  --font-heading: {}, {}, Georgia, serif;\n",
        named(body),
        named(word_substitute_body),
        named(heading),
        named(word_substitute_heading)
    )
}

/// Type sizes as multiples of that of running text, which is the reader's own.
fn sizes(sizes: &Sizes) -> String {
    let of_body = [
        // Small letters that are sharp on paper are not on a screen.
        ("small", sizes.small.max(sizes.body * 0.85)),
        ("table", sizes.table.max(sizes.body * 0.88)),
        ("caption", sizes.caption.max(sizes.body * 0.9)),
        ("title", sizes.title),
        ("subtitle", sizes.subtitle),
        ("key-figure", sizes.key_figure),
        ("heading-1", sizes.heading_1),
        ("heading-2", sizes.heading_2),
        ("heading-3", sizes.heading_3),
        ("heading-4", sizes.heading_4),
    ];
    of_body.iter().map(|(name, size)| format!("  --size-{name}: {:.3}rem;\n", size / sizes.body)).collect()
}
