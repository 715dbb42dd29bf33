//! The language and the theme come in; the settings that keep Word from guessing go into the package.

use super::{
    Source, language,
    package::{DOCUMENT, Package, relationship},
    tree::{self, escape},
};

const PATH: &str = "word/settings.xml";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

/// No update of fields on opening: Word would ask the reader about it.
pub fn settings(package: &mut Package, source: &Source) -> anyhow::Result<()> {
    let language = escape(language(&source.document.metadata));
    let hyphenate = if source.theme.text.hyphenate { r#"<w:autoHyphenation w:val="1"/>"# } else { "" };
    // All letters stay on board when Word saves the file: whoever edits it may need others than are in it now.
    let embed = if source.fonts.are_embedded() { "<w:embedTrueTypeFonts/>" } else { "" };
    // The distances of two paragraphs are added up, as in LibreOffice, whatever a version of Word does by itself.
    let compatibility: String = [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
        ("useWord2013TrackBottomHyphenation", "0"),
    ]
    .iter()
    .map(|(name, value)| {
        format!(
            r#"<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>"#
        )
    })
    .collect();
    let mut root = tree::parse(&format!(
        r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/>{embed}
        <w:defaultTabStop w:val="708"/>{hyphenate}<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>
        <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:doNotUseHTMLParagraphAutoSpacing/>{compatibility}</w:compat>
        <w:themeFontLang w:val="{language}"/>
        <w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>
        <w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#
    ))?;
    if let Some(reference) = source.reference {
        reference.settings(&mut root);
    }
    package.relate(DOCUMENT, relationship::SETTINGS, PATH);
    package.add_xml(PATH, CONTENT_TYPE, root)
}
