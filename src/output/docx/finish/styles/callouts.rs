//! The theme comes in; the styles of call-outs go out.

use super::{BOLD, Style, spacing};
use crate::{
    document::Tone,
    output::docx::{measure, style},
    templates::Theme,
};

/// The styles of call-outs.
pub fn callouts(theme: &Theme) -> Vec<Style> {
    [
        (Tone::Information, "Callout Information", "Callout Information Title", "Callout Information Quote"),
        (Tone::Success, "Callout Success", "Callout Success Title", "Callout Success Quote"),
        (Tone::Warning, "Callout Warning", "Callout Warning Title", "Callout Warning Quote"),
    ]
    .into_iter()
    .flat_map(|(tone, name, title, quote)| {
        let colors = theme.tones.get(style::tone(tone));
        let edge = colors.map_or_else(|| measure::color(&theme.colors.heading), |colors| measure::color(&colors.text));
        let ground = colors.map_or_else(|| measure::color(&theme.colors.table_head), |colors| measure::color(&colors.background));
        let (id, title_id) = (style::callout(tone), style::callout_title(tone));
        [
            Style {
                id,
                name,
                based_on: style::NORMAL,
                next: id,
                // The edges above, below and at the right have the ground's colour: they only make room, also between
                // paragraphs, where a distance would show as a white stripe.
                paragraph: format!(
                    r#"<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="3" w:color="{ground}"/><w:left w:val="single" w:sz="24" w:space="5" w:color="{edge}"/><w:bottom w:val="single" w:sz="4" w:space="3" w:color="{ground}"/><w:right w:val="single" w:sz="4" w:space="5" w:color="{ground}"/><w:between w:val="single" w:sz="4" w:space="2" w:color="{ground}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>{}<w:ind w:left="170" w:right="113"/>"#,
                    spacing(0.0, 0.0)
                ),
                run: String::new(),
            },
            Style {
                id: title_id,
                name: title,
                based_on: id,
                next: id,
                paragraph: format!("<w:keepNext/>{}", spacing(12.0, 0.0)),
                run: format!(r#"{BOLD}<w:color w:val="{edge}"/>"#),
            },
            Style {
                id: style::callout_quote(tone),
                name: quote,
                based_on: id,
                next: id,
                // With an indent of its own it would stand in a box of its own.
                paragraph: String::new(),
                run: "<w:i/><w:iCs/>".into(),
            },
        ]
    })
    .collect()
}
