//! The words of a paragraph come in, run by run; what they say, what is stressed, where links lead and the notes go out.

use super::passages::{Kind, Link, Passage, Stress, Stressed, Target, plain};

/// The words of a paragraph while it is read.
///
/// However the elements of a file lie in each other, the same stress of the same words is told the same way: runs that
/// follow each other and are stressed alike are one.
#[derive(Debug, Default)]
pub struct Words {
    runs: Vec<(String, Stress)>,
    links: Vec<Link>,
    notes: Vec<(String, Words)>,
    /// Where each open link began, and the notes that were met in it: their marks follow the link.
    open: Vec<(usize, Vec<String>)>,
}

impl Words {
    /// Adds words.
    pub fn push(&mut self, text: &str, stress: Stress) {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some((before, same)) if *same == stress => before.push_str(text),
            _ => self.runs.push((text.to_owned(), stress)),
        }
    }

    /// A link begins.
    pub fn open_link(&mut self) {
        self.open.push((self.length(), Vec::new()));
    }

    /// The link ends, with all the places that it leads to.
    pub fn close_link(&mut self, targets: impl IntoIterator<Item = Target>) {
        let Some((start, marks)) = self.open.pop() else { return };
        let words = plain(&self.text()[start..]);
        self.links.extend(targets.into_iter().map(|target| Link { words: words.clone(), target }));
        marks.iter().for_each(|mark| self.mark(mark));
    }

    /// A footnote with its mark.
    pub fn note(&mut self, mark: &str, note: Words) {
        self.notes.push((plain(mark), note));
        match self.open.last_mut() {
            Some((_, marks)) => marks.push(plain(mark)),
            None => self.mark(mark),
        }
    }

    fn mark(&mut self, mark: &str) {
        self.push(&format!("{{{}}}", plain(mark)), Stress::default());
    }

    /// All words as they stand.
    pub fn text(&self) -> String {
        self.runs.iter().map(|(text, _)| text.as_str()).collect()
    }

    fn length(&self) -> usize {
        self.runs.iter().map(|(text, _)| text.len()).sum()
    }

    /// Whether there is nothing to be heard.
    pub fn is_silent(&self) -> bool {
        plain(&self.text()).is_empty()
    }

    /// Adds what another paragraph of the same passage says.
    pub fn append(&mut self, separator: &str, other: Words) {
        self.push(separator, Stress::default());
        other.runs.iter().for_each(|(text, stress)| self.push(text, *stress));
        self.links.extend(other.links);
        self.notes.extend(other.notes);
    }

    /// The same without these words at the beginning.
    pub fn without_prefix(mut self, prefix: &str) -> Self {
        if let Some((first, _)) = self.runs.first_mut()
            && let Some(rest) = first.strip_prefix(prefix)
        {
            *first = rest.to_owned();
        }
        self
    }

    /// The same without these words at the end.
    pub fn without_suffix(mut self, suffix: &str) -> Self {
        if let Some((last, _)) = self.runs.last_mut()
            && let Some(rest) = last.strip_suffix(suffix)
        {
            *last = rest.to_owned();
        }
        self
    }

    /// The passage that these words make up, with its notes after it.
    pub fn passages(self, kind: Kind, depth: usize, quoted: bool, passages: &mut Vec<Passage>) {
        let text = plain(&self.text());
        let stressed = self.runs.into_iter().filter(|(_, stress)| *stress != Stress::default());
        let stressed = stressed.map(|(words, stress)| Stressed { stress, words: plain(&words) });
        let stress = stressed.filter(|stressed| !stressed.words.is_empty()).collect();
        passages.push(Passage { kind, depth, quoted, text, stress, links: self.links });
        for (mark, note) in self.notes {
            let mut whole = Words::default();
            whole.push(&format!("{mark} "), Stress::default());
            whole.append("", note);
            whole.passages(Kind::Note, depth + 1, quoted, passages);
        }
    }
}
