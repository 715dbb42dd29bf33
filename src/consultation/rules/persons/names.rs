//! A text comes in; whether it names a person who holds no public function goes out.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern;

/// Beginnings of the names of public functions, in lower case; who holds one may be named with it.
const FUNCTIONS: [&str; 43] = [
    "dyrektor",
    "wicedyrektor",
    "zastępc",
    "starost",
    "wicestarost",
    "wójt",
    "burmistrz",
    "wiceburmistrz",
    "prezydent",
    "wiceprezydent",
    "marszał",
    "wicemarszał",
    "wojewod",
    "wicewojewod",
    "minister",
    "ministr",
    "wiceminist",
    "premier",
    "kierowni",
    "naczelni",
    "radn",
    "prezes",
    "wiceprezes",
    "przewodnicz",
    "wiceprzewodnicz",
    "sekretarz",
    "skarbni",
    "rzeczni",
    "pełnomocni",
    "poseł",
    "posł",
    "senator",
    "sołtys",
    "komendant",
    "kurator",
    "inspektor",
    "koordynator",
    "koordynatork",
    "przedstawiciel",
    "członek zarządu",
    "członkini zarządu",
    "ekspert",
    "profesor",
];

/// How many words before and after a name its function may stand: „dyrektor ROPS, pani …”, „pan …, starosta …”.
const WORDS_AROUND: usize = 3;

/// „Pan”, „Pani” in any case, then two words with capitals, or an initial and one.
static PERSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        \b (?: [Pp]an | [Pp]ana | [Pp]anu | [Pp]anem | [Pp]anie | [Pp]ani | [Pp]anią | [Pp]aństwo | [Pp]aństwa
             | [Pp]aństwu | [Pp]aństwem | [Pp]p?\. )
        [\s\u{A0}]+
        (?: \p{Lu}\p{Ll}+ (?: [\s\u{A0}]+ i [\s\u{A0}]+ \p{Lu}\p{Ll}+ )? (?: [\s\u{A0}]+ \p{Lu}\. )? | \p{Lu}\. )
        [\s\u{A0}]+
        \p{Lu}\p{Ll}{2,} (?: -\p{Lu}\p{Ll}+ )?",
    )
});

/// A name beside „Pan” or „Pani”, with no public function near it.
pub(super) fn has_person(text: &str) -> bool {
    // Most texts have no sign of one: the pattern is compiled for those alone that have.
    let addressed = ["Pan", "pan", "Pań", "pań", "P.", "p."].iter().any(|sign| text.contains(sign));
    let mut found = if addressed { Some(PERSON.find_iter(text)) } else { None }.into_iter().flatten();
    found.any(|found| {
        let sentence_before = text[..found.start()].rsplit(['.', '!', '?']).next().unwrap_or_default();
        let sentence_after = text[found.end()..].split(['.', '!', '?']).next().unwrap_or_default();
        let before: Vec<_> = sentence_before.split_whitespace().rev().take(WORDS_AROUND).collect();
        let after: Vec<_> = sentence_after.split_whitespace().take(WORDS_AROUND).collect();
        let near = [before.into_iter().rev().collect::<Vec<_>>().join(" "), found.as_str().into(), after.join(" ")];
        let near = near.join(" ").to_lowercase();
        let starts = |function: &str| {
            near.match_indices(function).any(|(at, _)| !near[..at].chars().next_back().is_some_and(char::is_alphabetic))
        };
        !FUNCTIONS.iter().any(|function| starts(function))
    })
}
