//! The paragraphs of a body come in one after the other; in which list and how deep each lies goes out.

use super::{numbering::Label, styles::Numbered};

/// The lists that are open, from the outermost.
#[derive(Default)]
pub(super) struct Lists(Vec<Open>);

struct Open {
    list: Numbered,
    /// How far the lines of its items stand in, in twips.
    left: i64,
}

/// Where an item lies.
pub(super) struct Item {
    /// The depth of the list that holds it.
    pub depth: usize,
    /// Whether it is the first of its list.
    pub first: bool,
}

impl Lists {
    /// An item, whose lines stand in so far.
    pub fn item(&mut self, list: &Numbered, label: &Label, left: Option<i64>) -> Item {
        if let Some(position) = self.0.iter().position(|open| open.list == *list) {
            self.0.truncate(position + 1);
            return Item { depth: 2 * position, first: false };
        }
        // Another list of the same level, or of one further out, ends those that are deeper.
        while self.0.last().is_some_and(|open| open.list.level >= list.level) {
            self.0.pop();
        }
        self.0.push(Open { list: list.clone(), left: left.or(label.left).unwrap_or_default() });
        Item { depth: 2 * (self.0.len() - 1), first: true }
    }

    /// The depth of a paragraph without a number: that of the item whose text it stands below, otherwise none.
    pub fn paragraph(&mut self, left: Option<i64>) -> usize {
        let left = left.unwrap_or_default();
        let of = self.0.iter().rposition(|open| left > 0 && open.left == left);
        self.0.truncate(of.map_or(0, |position| position + 1));
        2 * self.0.len()
    }

    /// What follows stands in no list.
    pub fn end(&mut self) {
        self.0.clear();
    }
}
