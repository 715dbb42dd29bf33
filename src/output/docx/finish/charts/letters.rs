//! The theme and the language come in; how a chart writes its words goes out.

use crate::output::docx::{
    finish::{Source, language, tree::escape},
    measure,
};

/// The letters of a chart.
pub struct Letters {
    /// The language's tag, escaped.
    pub language: String,
    font: String,
    size: f64,
}

impl Letters {
    pub fn new(source: &Source) -> Self {
        Self {
            language: escape(language(&source.document.metadata)),
            font: escape(&source.theme.fonts.body),
            size: (source.theme.sizes.table * 100.0).round(),
        }
    }

    /// `c:txPr`: the letters of what Word writes itself.
    pub fn text(&self, color: &str) -> String {
        let language = &self.language;
        format!(
            r#"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{}</a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr>"#,
            self.properties("a:defRPr", color)
        )
    }

    /// `c:tx` with these words.
    pub fn words(&self, words: &str, color: &str) -> String {
        format!(
            "<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{}</a:pPr><a:r>{}<a:t>{}</a:t></a:r></a:p></c:rich></c:tx>",
            self.properties("a:defRPr", color),
            self.properties("a:rPr", color),
            escape(words)
        )
    }

    fn properties(&self, element: &str, color: &str) -> String {
        let Self { language, font, size } = self;
        let color = measure::color(color);
        format!(
            r#"<{element} lang="{language}" sz="{size}" b="0"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill><a:latin typeface="{font}"/></{element}>"#
        )
    }
}
