//! What is wrong with data or a template goes from any room to the user as a [`Problem`]: code, place, words to fill in.

use std::ops::Range;

/// How alike two names are for one to be suggested for the other, from 0 to 1.
const NEAR: f64 = 0.75;

/// One thing that is wrong, told by `messages` in the user's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What kind of mistake it is.
    pub code: Code,
    /// Where it is.
    pub place: Place,
    /// The words that the message of the code has places for. Never a private value.
    pub words: Vec<(&'static str, Word)>,
}

/// A word of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    /// As it is.
    Text(String),
    /// The names of types of JSON, with commas between them; said in the user's language.
    Type(String),
    /// The name of a mistake of templates in the catalogue of messages, or the words of another program.
    Mistake(String),
    /// With the plural forms of the language.
    Number(u64),
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Word {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Word {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Word {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// The whole file of data.
    File,
    /// Bytes of the file of data.
    Bytes(Range<usize>),
    /// A value of the data, by its JSON pointer (`/remarks/46/decision`).
    Value(String),
    /// The name of a field, by the JSON pointer of the field.
    Field(String),
    /// A file of the templates and, where known, its bytes.
    Template(String, Option<Range<usize>>),
    /// The office's document whose looks a report takes, or a part of it, as the user finds it.
    Reference(String),
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The report is written; with `--strict` it is not a success.
    Warning,
}

impl Problem {
    /// A problem without words yet.
    pub fn new(code: Code, place: Place) -> Self {
        Self { code, place, words: Vec::new() }
    }

    /// A problem with a value of the data.
    pub fn at(code: Code, pointer: impl Into<String>) -> Self {
        Self::new(code, Place::Value(pointer.into()))
    }

    /// The same problem with one more word.
    pub fn word(mut self, name: &'static str, word: impl Into<Word>) -> Self {
        self.words.push((name, word.into()));
        self
    }

    /// The same problem with the known name that is most like the given one, or with none.
    pub fn suggest<'a>(self, given: &str, known: impl Iterator<Item = &'a str>) -> Self {
        let nearest = known
            .map(|name| (strsim::normalized_damerau_levenshtein(given, name), name))
            .filter(|(likeness, _)| *likeness >= NEAR)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        self.word("suggestion", nearest.map_or("", |(_, name)| name))
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $severity:ident,)*) => {
        /// The kinds of mistakes. A code keeps its meaning for ever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All codes, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as it is shown.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// How bad a mistake of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The file does not exist.
    F001 Error,
    /// A folder stands in the file's place.
    F002 Error,
    /// The file cannot be read.
    F003 Error,
    /// The file is larger than the program takes.
    F004 Error,
    /// The text is not UTF-8.
    J001 Error,
    /// The text is not JSON.
    J002 Error,
    /// Lists and objects lie too deep in each other.
    J003 Error,
    /// An object has a field twice.
    J004 Error,
    /// The file is empty.
    J005 Error,
    /// The text begins with a byte order mark.
    J006 Error,
    /// The contract knows no such field.
    S001 Error,
    /// A field is missing.
    S002 Error,
    /// The value is of another type.
    S003 Error,
    /// The value is none of those allowed.
    S004 Error,
    /// The calendar or clock knows no such date or time.
    S005 Error,
    /// The text is empty.
    S006 Error,
    /// The text is too long.
    S007 Error,
    /// The text has not the form asked for.
    S008 Error,
    /// The number is too small or too large.
    S009 Error,
    /// The list is too short.
    S010 Error,
    /// The text holds a character that no document can hold.
    S011 Error,
    /// The value breaks the schema in another way.
    S012 Error,
    /// The text holds a character that no font of the theme can draw.
    S013 Error,
    /// A text does not fit on its page.
    S014 Error,
    /// The list is too long.
    S015 Error,
    /// Two records have the same identifier.
    D001 Error,
    /// No record has this identifier.
    D002 Error,
    /// Two units stand at the same place of the map.
    D003 Error,
    /// A known count has no value, or an unknown one has.
    D010 Error,
    /// The reason of a decision is missing.
    D013 Error,
    /// A need is reported by neither a unit nor a meeting, or by both.
    D014 Error,
    /// The period ends before it begins.
    D020 Error,
    /// The period is said to be known to the day, but is not.
    D021 Error,
    /// The days of a meeting don't ascend.
    D022 Error,
    /// A day of the agenda is not a day of the meeting.
    D023 Error,
    /// Versions or dates of the corrections don't ascend.
    D024 Error,
    /// Something happened after the report's date.
    D025 Error,
    /// A meeting that is still planned lies before the report's date.
    D026 Warning,
    /// A file that the data name is missing or lies outside their folder.
    P001 Error,
    /// A picture's file is neither PNG nor JPEG nor SVG.
    P002 Error,
    /// A picture is too large.
    P003 Error,
    /// A picture has the colours of printing inks.
    P004 Error,
    /// Windows has no file of this name.
    P005 Error,
    /// An SVG holds something that runs, moves or is no drawing.
    P006 Error,
    /// An SVG looks for something outside of itself.
    P007 Error,
    /// The pictures are too many, or too large together.
    P008 Error,
    /// Letters in an SVG have a typeface or a character that the report has not.
    P009 Error,
    /// A template is wrong.
    T001 Error,
    /// There are no templates of this kind.
    T002 Error,
    /// Two colours of the theme are too much alike.
    T003 Warning,
    /// The reference is no Word file that can be read.
    R001 Error,
    /// The reference is larger than the program takes.
    R002 Error,
    /// A part of the reference is missing.
    R003 Error,
    /// A part of the reference is broken.
    R004 Error,
    /// Two styles of the reference have the same identifier.
    R005 Error,
    /// Styles of the reference are based on each other in a circle.
    R006 Error,
    /// The page of the reference leaves too little room for text.
    R007 Error,
    /// The reference has macros, which are left out.
    R008 Warning,
    /// Something that the reference takes from elsewhere or runs is left out.
    R009 Warning,
    /// Pictures in a running line of the reference are not described.
    R010 Warning,
    /// A file that was written cannot be read.
    V001 Error,
    /// The PDF and the Word file say different things.
    V002 Error,
    /// The folder has no report.
    V003 Error,
    /// A report has only one of its two files.
    V004 Warning,
    /// The file is neither a PDF nor a Word file.
    C001 Error,
    /// The report cannot be read.
    C002 Error,
    /// The report has no data on board.
    C003 Error,
    /// The data on board are not those that the report says it was made of.
    C004 Warning,
    /// Another file stands where the data should go.
    C005 Error,
    /// The run takes longer than it may.
    B001 Error,
    /// The run uses more memory than it may.
    B002 Error,
}
