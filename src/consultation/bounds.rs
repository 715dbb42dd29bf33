//! A count and how exactly it is known come in; the numbers that it can stand for go out.

use super::draft::{Count, Qualifier};

/// How far a number that is called „około” may lie from the true one: a tenth of it, up or down.
const ABOUT: u64 = 10;

/// The least and the most that a count can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    /// At least so many.
    pub least: u64,
    /// At most so many; without an end where nobody knows.
    pub most: Option<u64>,
}

impl Bounds {
    /// Just one number.
    pub fn exactly(number: u64) -> Self {
        Self { least: number, most: Some(number) }
    }

    /// What the sum of two counts can be.
    pub fn and(self, other: Self) -> Self {
        let most = self.most.zip(other.most).map(|(one, other)| one.saturating_add(other));
        Self { least: self.least.saturating_add(other.least), most }
    }

    /// Tells whether both can stand for the same number.
    pub fn meets(self, other: Self) -> bool {
        let reaches = |most: Option<u64>, least| most.is_none_or(|most| most >= least);
        reaches(self.most, other.least) && reaches(other.most, self.least)
    }
}

impl From<Count> for Bounds {
    fn from(count: Count) -> Self {
        let value = count.value.map(u64::from);
        match (count.qualifier, value) {
            (Qualifier::Unknown, _) | (_, None) => Self { least: 0, most: None },
            (Qualifier::Exact, Some(value)) => Self::exactly(value),
            (Qualifier::Over, Some(value)) => Self { least: value + 1, most: None },
            (Qualifier::About, Some(value)) => {
                let off = value.div_ceil(ABOUT);
                Self { least: value - off, most: Some(value + off) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(qualifier: Qualifier, value: u32) -> Bounds {
        Count { value: Some(value), qualifier }.into()
    }

    #[test]
    fn a_sum_with_a_lower_bound_is_a_lower_bound() {
        let sum = count(Qualifier::Exact, 48).and(count(Qualifier::Over, 30));
        assert_eq!(sum, Bounds { least: 79, most: None });
        assert!(sum.meets(count(Qualifier::Over, 500)) && !sum.meets(count(Qualifier::Exact, 78)));
    }

    #[test]
    fn over_is_never_the_number_itself() {
        assert!(!count(Qualifier::Over, 500).meets(count(Qualifier::Exact, 500)));
        assert!(count(Qualifier::Over, 500).meets(count(Qualifier::Exact, 501)));
    }

    #[test]
    fn about_is_within_a_tenth() {
        let about = count(Qualifier::About, 30);
        assert!(about.meets(count(Qualifier::Exact, 27)) && about.meets(count(Qualifier::Exact, 33)));
        assert!(!about.meets(count(Qualifier::Exact, 26)) && !about.meets(count(Qualifier::Over, 33)));
    }

    #[test]
    fn an_unknown_contradicts_nothing() {
        let unknown = Bounds::from(Count { value: None, qualifier: Qualifier::Unknown });
        assert!(unknown.meets(Bounds::exactly(0)) && unknown.and(Bounds::exactly(7)).meets(Bounds::exactly(900)));
    }
}
