//! Words come in; runs of `docx_rs` that no character can break go out.
//!
//! The one funnel: `docx_rs` writes control characters raw, deletes line feeds and keeps tabs as they are, so that no
//! other file calls `Run::add_text` with words of the document.

use docx_rs::{BreakType, FieldCharType, InstrText, Run};

/// The text in one run: a line feed becomes a line break, a tab a space, what XML forbids is left out.
pub fn run(text: &str) -> Run {
    text.split('\n').enumerate().fold(Run::new(), |run, (position, line)| {
        let run = if position == 0 { run } else { run.add_break(BreakType::TextWrapping) };
        let line = permitted(line);
        if line.is_empty() { run } else { run.add_text(line) }
    })
}

/// Five runs for a field with the result that is shown until Word counts anew.
pub fn field(instruction: &str, shown: &str) -> [Run; 5] {
    [
        Run::new().add_field_char(FieldCharType::Begin, false),
        Run::new().add_instr_text(InstrText::Unsupported(format!(" {instruction} "))),
        Run::new().add_field_char(FieldCharType::Separate, false),
        run(shown),
        Run::new().add_field_char(FieldCharType::End, false),
    ]
}

/// Whether nothing of the text would be seen.
pub fn is_blank(text: &str) -> bool {
    permitted(text).trim().is_empty()
}

/// The characters that XML 1.0 permits, with tabs as spaces.
pub fn permitted(text: &str) -> String {
    text.chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| !matches!(c, '\0'..='\x1F' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}
