//! Nothing comes in; the style ids by which the body and the style sheet know each other go out.

use crate::document::Tone;

pub const NORMAL: &str = "Normal";
pub const BODY_TEXT: &str = "BodyText";
pub const ORGANIZER: &str = "Organizer";
pub const ORGANIZER_UNIT: &str = "OrganizerUnit";
pub const DOCUMENT_KIND: &str = "DocumentKind";
pub const TITLE: &str = "Title";
pub const SUBTITLE: &str = "Subtitle";
pub const NOTICE: &str = "Notice";
pub const FACT: &str = "Fact";
pub const PLACE_AND_DATE: &str = "PlaceAndDate";
pub const LOGO_STRIP: &str = "LogoStrip";
pub const FUNDING_STATEMENT: &str = "FundingStatement";
pub const HEADINGS: [&str; 4] = ["Heading1", "Heading2", "Heading3", "Heading4"];
pub const HEADING_ANNEX: &str = "HeadingAnnex";
pub const LIST_BULLET: &str = "ListBullet";
pub const LIST_NUMBER: &str = "ListNumber";
pub const LIST_CONTINUE: &str = "ListContinue";
pub const DEFINITION: &str = "Definition";
pub const KEY_FIGURE: &str = "KeyFigure";
pub const QUOTE: &str = "Quote";
pub const CAPTION: &str = "Caption";
pub const FIGURE: &str = "Figure";
pub const TABLE: &str = "ReportTable";
pub const TABLE_TEXT: &str = "TableText";
pub const TABLE_HEADING: &str = "TableHeading";
pub const CONTENTS_TITLE: &str = "TOCHeading";
pub const CONTENTS_SUBTITLE: &str = "ContentsSubtitle";
pub const CONTENTS: [&str; 4] = ["TOC1", "TOC2", "TOC3", "TOC4"];
pub const TABLE_OF_FIGURES: &str = "TableofFigures";
pub const HEADER: &str = "Header";
pub const FOOTER: &str = "Footer";
pub const FOOTNOTE_TEXT: &str = "FootnoteText";
pub const SECTION_BREAK: &str = "SectionBreak";

pub const HYPERLINK: &str = "Hyperlink";
pub const STRONG: &str = "Strong";
pub const EMPHASIS: &str = "Emphasis";
pub const FOOTNOTE_REFERENCE: &str = "FootnoteReference";
pub const LABEL: &str = "Label";
pub const FACT_LABEL: &str = "FactLabel";
pub const FACT_VALUE: &str = "FactValue";
pub const TERM_LABEL: &str = "TermLabel";
pub const DRAFT_LABEL: &str = "DraftLabel";
pub const KEY_FIGURE_VALUE: &str = "KeyFigureValue";

/// How far each level of a list stands in, and how far its marks stand in from there, in twips.
pub const LIST_STEP: u32 = 369;
pub const LIST_MARK: u32 = 88;

/// A run in whose place the finishing room puts a picture or chart; its text is the position in the supplement.
pub const DRAWING_PLACE: &str = "DrawingPlace";
/// A run in whose place the finishing room puts the mark of a footnote.
pub const FOOTNOTE_PLACE: &str = "FootnotePlace";
/// A paragraph at the body's end that becomes the next footnote.
pub const FOOTNOTE_BODY: &str = "FootnoteBody";
/// A paragraph in whose place the finishing room puts the contents.
pub const CONTENTS_PLACE: &str = "ContentsPlace";
/// A paragraph that ends a run of pages of one orientation.
pub const SECTION_PLACE: &str = "SectionPlace";

/// How far a key figure stands from the edges of the text, at the left and at the right, in twips.
pub const KEY_FIGURE_INDENT: u32 = 200;
pub const KEY_FIGURE_RIGHT: u32 = 113;

/// The style of a paragraph in a call-out.
pub fn callout(tone: Tone) -> &'static str {
    match tone {
        Tone::Information => "CalloutInformation",
        Tone::Success => "CalloutSuccess",
        Tone::Warning => "CalloutWarning",
    }
}

/// The style of somebody else's words in a call-out.
pub fn callout_quote(tone: Tone) -> &'static str {
    match tone {
        Tone::Information => "CalloutInformationQuote",
        Tone::Success => "CalloutSuccessQuote",
        Tone::Warning => "CalloutWarningQuote",
    }
}

/// The style of a call-out's first line.
pub fn callout_title(tone: Tone) -> &'static str {
    match tone {
        Tone::Information => "CalloutInformationTitle",
        Tone::Success => "CalloutSuccessTitle",
        Tone::Warning => "CalloutWarningTitle",
    }
}

/// The name under which the theme keeps the colours of a tone.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Information => "information",
        Tone::Success => "success",
        Tone::Warning => "warning",
    }
}
