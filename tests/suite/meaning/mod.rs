//! Each fixture's document and the tags of its PDF come in; that both say the same, as often and in the same order,
//! goes out.
//!
//! Both are told in the same words, a line for each heading, paragraph, cell and so on: `model` tells what the writer
//! was given, `tags` what a program that reads the file aloud finds.

use std::path::Path;

use super::built;

mod model;
mod tags;

/// Lines that are indented by how deep what they tell lies in lists, quotes and tables.
#[derive(Default)]
struct Lines(Vec<String>);

impl Lines {
    fn push(&mut self, depth: usize, kind: &str, text: &str) {
        let text = plain(text);
        let separator = if text.is_empty() { "" } else { " " };
        self.0.push(format!("{:1$}{kind}{separator}{text}", "", 2 * depth));
    }
}

/// How words are stressed.
#[derive(Clone, Copy, Default, PartialEq)]
struct Stress {
    strong: bool,
    emphasis: bool,
}

/// The words of a paragraph, with `*` and `_` wherever a stress begins or ends: however the elements lie in each other,
/// the same stress of the same words is told the same way.
#[derive(Default)]
struct Words {
    text: String,
    stress: Stress,
}

impl Words {
    fn push(&mut self, text: &str, stress: Stress) {
        if text.is_empty() {
            return;
        }
        self.turn(stress);
        self.text.push_str(text);
    }

    /// A link's bracket or a footnote, which has no stress of its own.
    fn mark(&mut self, text: &str) {
        self.push(text, Stress::default());
    }

    fn turn(&mut self, stress: Stress) {
        if self.stress.strong != stress.strong {
            self.text.push('*');
        }
        if self.stress.emphasis != stress.emphasis {
            self.text.push('_');
        }
        self.stress = stress;
    }

    fn end(mut self) -> String {
        self.turn(Stress::default());
        self.text
    }
}

/// A text as it is heard: spaces single, marks that only steer the layout gone.
pub fn plain(text: &str) -> String {
    let heard = text.chars().filter(|character| {
        !matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    });
    let heard: String = heard.map(|character| if character.is_control() { ' ' } else { character }).collect();
    heard.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same text without any spaces: what is drawn in pieces has none between them.
fn dense(text: &str) -> String {
    plain(text).replace(' ', "")
}

#[test]
fn the_tags_say_what_the_model_says() {
    let mut different = Vec::new();
    for built in built::all() {
        let (expected, _) = model::told(&built.document, &built.pagination);
        let found = tags::lines(&built.reading.tree);
        let Some(at) = (0..expected.len().max(found.len())).find(|at| expected.get(*at) != found.get(*at)) else {
            continue;
        };
        let first = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
        let file = |kind: &str| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{kind}.txt", built.name));
        for (kind, lines) in [("expected", &expected), ("found", &found)] {
            std::fs::write(file(kind), lines.join("\n") + "\n").unwrap();
        }
        different.push(format!(
            "{}, line {}\n expected {}\n found    {}\n diff {} {}",
            built.name,
            at + 1,
            first(&expected),
            first(&found),
            file("expected").display(),
            file("found").display()
        ));
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn every_figure_shows_its_words_in_their_order() {
    for built in built::all() {
        let (_, expected) = model::told(&built.document, &built.pagination);
        let found = tags::drawn(&built.reading.tree);
        assert_eq!(found.len(), expected.len(), "{}", built.name);
        for (words, drawn) in expected.iter().zip(&found) {
            let drawn = dense(drawn);
            let mut rest = drawn.as_str();
            for word in words.iter().map(|word| dense(word)) {
                let Some((_, after)) = rest.split_once(&word) else {
                    panic!("{}: {word} is not in {drawn}", built.name)
                };
                rest = after;
            }
        }
    }
}
