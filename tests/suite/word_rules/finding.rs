//! The rules that a Word file has to keep come in by their codes; where it breaks which goes out.

use std::fmt;

/// Every rule: its code, and what it asks for.
pub const RULES: &[(&str, &str)] = &[
    // The archive.
    ("NOT_A_PACKAGE", "the file is a ZIP archive that can be unpacked"),
    ("ZIP_ORDER", "the content types come first, then the relationships of the package, then the document"),
    ("ZIP_DUPLICATE", "no two entries have one name"),
    ("ZIP_METHOD", "every entry is deflated"),
    ("ZIP_TIME", "no entry tells when it was made"),
    ("ZIP_MODE", "every entry is a plain file that its owner can write and all can read"),
    ("ZIP_NAME", "names of entries are relative, simple and no folders"),
    ("ENCRYPTED", "nothing needs a password"),
    // The parts and how they hang together.
    ("NOT_WELL_FORMED", "every part of XML is well-formed"),
    ("PART_MISSING", "the parts that Word otherwise makes up are there"),
    ("PART_UNREACHED", "a relationship leads to every part"),
    ("CONTENT_TYPE", "every part has the content type of what its relationships say it is"),
    ("RELATIONSHIP_DUPLICATE", "no two relationships of a part have one id"),
    ("RELATIONSHIP_TARGET", "the target of every relationship is there"),
    ("RELATIONSHIP_MISSING", "every id of a relationship that a part uses is one of its relationships"),
    ("RELATIONSHIP_UNUSED", "every picture, chart and address that a part is related to stands in it"),
    ("EXTERNAL", "only links to http, https and mailto lead out of the file"),
    ("MACRO", "there is no program in the file"),
    ("IMAGE_KIND", "a picture is of the kind that its name says"),
    ("ABSOLUTE_PATH", "no path of a computer stands in the file"),
    ("RSID", "no traces of editing sessions"),
    // What the file says about itself.
    ("DOC_TITLE", "the document has a title that is no file name"),
    ("CORE_PROPERTY", "each property stands there once and is not empty"),
    ("CORE_DATE", "dates are dates, and nothing was changed before it was made"),
    ("PERSON", "the office or the program is named, never a person"),
    ("CUSTOM_PID", "own properties are counted from 2 on, and no name stands twice"),
    ("DOC_LANG", "styles, settings and properties name the one language of the document"),
    ("LANG_TAG", "passages in another language have the tag of a language"),
    // Settings.
    ("COMPAT_MODE", "the file is one of today's Word"),
    ("PROTECTED", "nothing is locked"),
    ("UPDATE_FIELDS", "Word does not ask on opening whether to update fields"),
    ("FIELD_DIRTY", "Word does not ask on opening whether to update a field"),
    // Identifiers and what they refer to.
    ("DUP_ID", "no two things of a kind have one identifier"),
    ("BOOKMARK_DUP", "no two bookmarks have one name"),
    ("BOOKMARK_NAME", "names of bookmarks are such that Word can know them"),
    ("BOOKMARK_PAIR", "every bookmark begins and ends once, in this order"),
    ("ANCHOR_MISSING", "a link within the document leads to a bookmark"),
    ("REF_MISSING", "a field that refers to something names a bookmark"),
    ("STYLE_UNDEFINED", "every style that is used is there, and of the right kind"),
    ("STYLE_DEFAULT", "there is one default style of each kind"),
    ("STYLE_DUP", "no two styles have one id or one name"),
    ("STYLE_TAG", "no style is called like a tag of PDF, which office programs would make of it"),
    ("NUM_UNDEFINED", "every numbering that is used is there, with its levels"),
    ("COMMENT", "comments and their places in the text belong together"),
    ("FIELD_BALANCE", "every field begins, has its instruction and ends, also within another"),
    ("SDT_NO_TITLE", "a content control has a title"),
    // Notes.
    ("NOTE_UNDEFINED", "every mark of a footnote has its footnote"),
    ("NOTE_UNUSED", "every footnote has one mark in the text"),
    ("NOTE_MARK", "a footnote begins with its number and says something"),
    ("NOTE_SEPARATOR", "the two separators of footnotes are there, and the settings know them"),
    ("NOTE_FAKE", "no raised digits stand for a footnote"),
    // Headings.
    ("NO_HEADINGS", "the document has headings"),
    ("HEADING_EMPTY", "a heading says something"),
    ("HEADING_LONG", "a heading is not longer than 250 characters"),
    ("HEADING_SKIP", "the first heading is of level 1, and none skips a level"),
    ("HEADING_STYLE", "a heading has, or comes from, Word's style of headings of its level"),
    ("HEADING_KEEPNEXT", "a heading stays with what it heads"),
    ("TITLE_OUTLINE", "the title is there once and is no heading"),
    ("FAKE_HEADING", "what looks like a heading is one"),
    // Drawings.
    ("ALT_MISSING", "a drawing has an alternative text, or is decorative"),
    ("ALT_DECORATIVE", "a decorative drawing has no alternative text"),
    ("ALT_FILENAME", "an alternative text says what is to be seen"),
    ("ALT_LONG", "an alternative text is not longer than 1000 characters"),
    ("OBJECT_NOT_INLINE", "no drawing or text floats"),
    ("WATERMARK", "there is no watermark"),
    ("CHART_WORKBOOK", "a chart brings its workbook along, to be changed in Word"),
    ("CHART_NUMBERS", "a chart shows what its workbook says"),
    ("CHART_CONTRAST", "the letters of a chart stand out from their ground"),
    // Tables.
    ("TABLE_NO_HEADER", "the first row of a table is a header, repeated on every page"),
    ("TABLE_HEADER_GAP", "headers stand above all other rows"),
    ("TABLE_LOOK_FIRSTROW", "the first row looks like a header"),
    ("TABLE_ALT", "a table has a title and a description"),
    ("TABLE_NESTED", "no table stands in a table"),
    ("TABLE_MERGED", "no cells are merged"),
    ("TABLE_GRID", "every row has a cell for each column, as wide as the column"),
    ("TABLE_BLANK_ROW", "no row is empty"),
    ("TABLE_BLANK_COLUMN", "no column is empty"),
    ("TABLE_EMPTY_HEADER_CELL", "no header cell is empty"),
    ("CELL_NO_PARAGRAPH", "a cell ends with a paragraph"),
    ("TABLE_NO_CAPTION", "a counted caption stands above a table"),
    ("CAPTION_KEEPNEXT", "a caption stays with its table, a figure with its caption"),
    ("FIGURE_NO_CAPTION", "a counted caption stands below a chart"),
    // Links and text.
    ("LINK_EMPTY", "a link can be seen"),
    ("LINK_TEXT", "a link says where it leads"),
    ("LINK_RAW_URL", "a link is no long address"),
    ("BLANK_PARAGRAPHS", "no distance is made of empty paragraphs"),
    ("BLANK_CHARS", "no distance is made of blanks"),
    ("FAKE_LIST", "what looks like a list is one"),
    ("SMALL_TEXT", "no letter is smaller than 9 points"),
    ("CONTRAST", "letters stand out from their ground"),
];

/// A rule that is broken somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub code: &'static str,
    pub part: String,
    pub place: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let asks = RULES.iter().find(|(code, _)| *code == self.code).map_or("", |(_, asks)| *asks);
        write!(out, "{}: {}: {} (rule: {asks})", self.code, self.part, self.place)
    }
}

/// What was found until now.
#[derive(Default)]
pub struct Findings {
    pub all: Vec<Finding>,
}

impl Findings {
    pub fn add(&mut self, code: &'static str, part: &str, place: impl Into<String>) {
        assert!(is_rule(code), "{code} is no rule");
        let place: String = place.into();
        let finding = Finding { code, part: part.to_owned(), place: shortened(&place) };
        if !self.all.contains(&finding) {
            self.all.push(finding);
        }
    }

    /// Adds a finding unless something holds.
    pub fn unless(&mut self, holds: bool, code: &'static str, part: &str, place: impl Into<String>) {
        if !holds {
            self.add(code, part, place);
        }
    }
}

pub fn is_rule(code: &str) -> bool {
    RULES.iter().any(|(known, _)| *known == code)
}

fn shortened(place: &str) -> String {
    match place.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &place[..end]),
        None => place.to_owned(),
    }
}
