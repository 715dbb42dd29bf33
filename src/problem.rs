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
    /// Nothing is wrong; the program says what it did or could not look at.
    Information,
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
    ($($(#[$doc:meta])* $name:ident $severity:ident $([$($example:literal),+ $(,)?])?,)*) => {
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

            /// The names of the files in `fixtures/invalid` that show it, without their ending.
            pub fn examples(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($($example),+)?],)* }
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
    J001 Error ["kodowanie-utf-16", "kodowanie-windows-1250"],
    /// The text is not JSON.
    J002 Error ["plik-urwany", "przecinek-brakuje", "przecinek-zbedny", "to-nie-json"],
    /// Lists and objects lie too deep in each other.
    J003 Error ["zagniezdzenie-za-glebokie"],
    /// An object has a field twice.
    J004 Error ["pole-dwa-razy"],
    /// The file is empty.
    J005 Error ["plik-pusty"],
    /// The text begins with a byte order mark.
    J006 Error ["znacznik-bom"],
    /// The contract knows no such field.
    S001 Error ["pole-nieznane"],
    /// A field is missing.
    S002 Error ["pole-brakuje"],
    /// The value is of another type.
    S003 Error ["lista-zamiast-obiektu", "typ-inny"],
    /// The value is none of those allowed.
    S004 Error ["wartosc-niedozwolona"],
    /// The calendar or clock knows no such date or time.
    S005 Error ["data-nie-istnieje"],
    /// The text is empty.
    S006 Error ["tekst-pusty"],
    /// The text is too long.
    S007 Error ["tekst-za-dlugi"],
    /// The text has not the form asked for.
    S008 Error ["identyfikator-zla-postac"],
    /// The number is too small or too large.
    S009 Error ["liczba-spoza-zakresu"],
    /// The list is too short.
    S010 Error ["lista-za-krotka"],
    /// The text holds a character that no document can hold.
    S011 Error ["znak-niedozwolony"],
    /// The value breaks the schema in another way.
    S012 Error,
    /// The text holds a character that no font of the theme can draw.
    S013 Error,
    /// A text does not fit on its page.
    S014 Error,
    /// The list is too long.
    S015 Error ["lista-za-dluga"],
    /// Two records have the same identifier.
    D001 Error ["identyfikator-dwa-razy"],
    /// No record has this identifier.
    D002 Error ["odwolanie-donikad"],
    /// Two units stand at the same place of the map.
    D003 Error ["kafelek-zajety"],
    /// Two units have the same name.
    D004 Error ["nazwa-jednostki-dwa-razy"],
    /// The kind of a unit is not that of its code.
    D005 Error ["rodzaj-jednostki-wbrew-kodowi"],
    /// A list of references names a record twice.
    D006 Error ["odwolanie-dwa-razy"],
    /// A case of a county's name is not what the rule of its adjective gives.
    D007 Warning ["ostrzezenie-odmiana-powiatu"],
    /// A known count has no value, or an unknown one has.
    D010 Error ["liczba-bez-wartosci"],
    /// The reason of a decision is missing.
    D013 Error ["stanowisko-bez-uzasadnienia"],
    /// A need is reported by neither a unit nor a meeting, or by both.
    D014 Error ["potrzeba-bez-zrodla"],
    /// The period ends before it begins.
    D020 Error ["okres-wstecz"],
    /// The period is said to be known to the day, but is not.
    D021 Error ["okres-bez-dnia"],
    /// The days of a meeting don't ascend.
    D022 Error ["dni-spotkania-wstecz"],
    /// A day of the agenda is not a day of the meeting.
    D023 Error ["program-innego-dnia"],
    /// Versions or dates of the corrections don't ascend.
    D024 Error ["zmiany-wstecz"],
    /// Something happened after the report's date.
    D025 Error ["zdarzenie-po-sprawozdaniu"],
    /// A meeting that is still planned lies before the report's date.
    D026 Warning ["ostrzezenie-planowane-w-przeszlosci"],
    /// A meeting was held outside the period.
    D027 Error ["spotkanie-poza-okresem"],
    /// A remark that came too late was taken in without a reason.
    D029 Error ["uwaga-po-terminie"],
    /// A stated figure contradicts the data.
    D030 Error ["podano-wiecej-spotkan", "podano-dni-bez-pierwszego", "podano-mniej-uczestnikow"],
    /// A part of a stated breakdown contradicts the data.
    D031 Error ["podano-inny-podzial"],
    /// The parts of a stated breakdown don't make up the stated whole.
    D032 Error ["podano-podzial-niepelny"],
    /// The participants by kind don't make up those of the meeting.
    D033 Error ["uczestnicy-nie-sumuja-sie"],
    /// A stated figure cannot be held against the data.
    D034 Information ["informacja-liczby-nie-da-sie-sprawdzic"],
    /// A meeting has the same kind of participants twice.
    D035 Error ["srodowisko-dwa-razy"],
    /// A remark came before the period.
    D036 Warning ["ostrzezenie-uwaga-przed-okresem"],
    /// The last day for remarks lies outside the period.
    D037 Warning ["ostrzezenie-termin-uwag-poza-okresem"],
    /// A meeting that was not held has participants.
    D038 Error ["uczestnicy-planowanego"],
    /// A final report is dated before the end of the period.
    D039 Warning ["ostrzezenie-sprawozdanie-przed-koncem"],
    /// The words for a picture don't say what it shows.
    D050 Error ["opis-obrazu-pusty"],
    /// A legal act has no day of its state.
    D051 Warning ["ostrzezenie-akt-bez-stanu"],
    /// The state of a legal act is later than the report or earlier than the act.
    D052 Error ["stan-aktu-z-przyszlosci"],
    /// Programme or fund are not of the perspective.
    D070 Error ["fundusz-innej-perspektywy"],
    /// The statement of co-funding has not the form of its perspective.
    D071 Error ["formula-innej-perspektywy"],
    /// Co-funding has no strip of marks.
    D072 Warning ["ostrzezenie-brak-paska-znakow"],
    /// A report without co-funding speaks of one.
    D073 Warning ["ostrzezenie-dofinansowanie-tylko-w-tekscie"],
    /// A text was cleaned of what copying leaves.
    L000 Information ["informacja-oczyszczono-teksty"],
    /// A time is told by the day of writing.
    L001 Warning ["ostrzezenie-czas-wzgledny"],
    /// A word stands twice.
    L002 Warning ["ostrzezenie-slowo-dwa-razy"],
    /// A quote is not a Polish one.
    L003 Warning ["ostrzezenie-cudzyslow-obcy"],
    /// A bracket or quote lacks its other half.
    L004 Warning ["ostrzezenie-nawias-bez-pary"],
    /// Two entries differ in capitals or white space alone.
    L005 Warning ["ostrzezenie-wpisy-jednakowe"],
    /// A text holds a PESEL number.
    N001 Error ["dane-osobowe-pesel"],
    /// A text holds an address of electronic mail.
    N002 Error ["dane-osobowe-email"],
    /// A text holds a telephone number.
    N003 Error ["dane-osobowe-telefon"],
    /// A text holds an address with a flat.
    N004 Error ["dane-osobowe-adres"],
    /// A text names a person without a public function.
    N005 Error ["dane-osobowe-nazwisko"],
    /// A person who submitted a remark has a name.
    N006 Error ["osoba-fizyczna-z-nazwa"],
    /// Texts with what looked like personal data were accepted.
    N007 Information ["informacja-przejrzano"],
    /// A file that the data name is missing or lies outside their folder.
    P001 Error ["obraz-nie-istnieje", "obraz-poza-folderem"],
    /// A picture's file is neither PNG nor JPEG nor SVG.
    P002 Error ["obraz-to-nie-obraz"],
    /// A picture is too large.
    P003 Error ["obraz-za-duzy", "svg-za-gleboki"],
    /// A picture has the colours of printing inks.
    P004 Error ["obraz-w-barwach-druku"],
    /// Windows has no file of this name.
    P005 Error ["nazwa-pliku-zastrzezona"],
    /// An SVG holds something that runs, moves or is no drawing.
    P006 Error ["svg-z-czyms-wiecej-niz-rysunek"],
    /// An SVG looks for something outside of itself.
    P007 Error ["svg-siega-poza-plik"],
    /// The pictures are too many, or too large together.
    P008 Error,
    /// Letters in an SVG have a typeface or a character that the report has not.
    P009 Error ["svg-z-obcym-krojem"],
    /// A template is wrong.
    T001 Error,
    /// There are no templates of this kind.
    T002 Error ["rodzaj-nieznany"],
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
    /// The data on board of a report are not those that it says it was made of.
    V005 Error,
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
    /// The data differ from the newest released version, and no correction tells of the next.
    C006 Error,
    /// The version does not follow the newest released one.
    C007 Error,
    /// The call says other things of a correction than the data.
    C008 Error,
    /// The record of releases cannot be read.
    C009 Error,
    /// A file of a released version is missing or was changed.
    C010 Error,
    /// What a released file has on board is not what the record says.
    C011 Error,
    /// The record of releases contradicts the released data.
    C012 Error,
    /// The newest version, built again, is another file.
    C013 Error,
    /// The newest version could not be built again.
    C014 Information,
    /// A folder has no released version.
    C015 Error,
    /// The run takes longer than it may.
    B001 Error,
    /// The run uses more memory than it may.
    B002 Error,
}
