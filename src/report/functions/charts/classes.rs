//! Numbers come in; the few classes that they fall into go out, from none to most.

use crate::{document::Shade, polish};

/// How many classes there are for numbers above zero.
const MOST: u64 = 4;

/// Ranges of numbers, from the smallest; zero is a range of its own.
pub(super) struct Classes(Vec<(u64, u64)>);

impl Classes {
    /// Each number its own class where there are few, otherwise ranges of equal length. Ranges without a number are
    /// left out.
    pub fn of(numbers: &[u64]) -> Self {
        let mut distinct = numbers.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let positive = distinct.iter().filter(|number| **number > 0).count() as u64;
        let most = distinct.last().copied().unwrap_or_default();
        let step = if positive <= MOST { 1 } else { most.div_ceil(MOST) };
        let range = |number: u64| match number {
            0 => (0, 0),
            number => {
                let first = (number - 1) / step * step + 1;
                (first, first.saturating_add(step - 1).min(most))
            }
        };
        let mut ranges: Vec<_> = distinct.into_iter().map(range).collect();
        ranges.dedup();
        Self(ranges)
    }

    /// How dark the shade of a number is.
    pub fn depth(&self, number: u64) -> Option<u32> {
        self.shades()
            .zip(&self.0)
            .find(|(_, (first, last))| (*first..=*last).contains(&number))
            .map(|(shade, _)| shade.depth)
    }

    /// „0”, „1–3”, „4–6”. Only nothing has the lightest shade.
    pub fn shades(&self) -> impl Iterator<Item = Shade> {
        let above_nothing = u32::from(self.0.first().is_none_or(|(first, _)| *first > 0));
        self.0.iter().zip(above_nothing..).map(|((first, last), depth)| {
            let label = match first == last {
                true => polish::grouped(*first),
                false => format!("{}–{}", polish::grouped(*first), polish::grouped(*last)),
            };
            Shade { depth, label }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Classes;

    fn words(classes: &Classes) -> Vec<String> {
        classes.shades().map(|shade| shade.label).collect()
    }

    #[test]
    fn few_numbers_are_their_own_classes() {
        let classes = Classes::of(&[7, 0, 2, 2]);
        assert_eq!(words(&classes), ["0", "2", "7"]);
        assert_eq!((classes.depth(0), classes.depth(7), classes.depth(3)), (Some(0), Some(2), None));
    }

    #[test]
    fn many_numbers_share_ranges_of_equal_length() {
        let classes = Classes::of(&[1, 2, 3, 5, 9, 18]);
        assert_eq!(words(&classes), ["1–5", "6–10", "16–18"]);
        assert_eq!((classes.depth(5), classes.depth(18)), (Some(1), Some(3)));
    }
}
