//! Words such as `1,4-6` or `8-` come in; the numbers of the pages that they choose go out.

use std::{fmt, str::FromStr};

/// Pages chosen by the user: numbers and ranges from 1; a range without an end goes up to the last page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageRanges(Vec<(u32, Option<u32>)>);

impl fmt::Display for PageRanges {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (from, to) in &self.0 {
            write!(formatter, "{from}-{};", to.map_or_else(String::new, |to| to.to_string()))?;
        }
        Ok(())
    }
}

impl FromStr for PageRanges {
    type Err = &'static str;

    fn from_str(words: &str) -> Result<Self, Self::Err> {
        words.split(',').map(range).collect::<Option<_>>().map(Self).ok_or("not a range of pages")
    }
}

fn range(words: &str) -> Option<(u32, Option<u32>)> {
    let number = |digits: &str| {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|number| plain && *number > 0)
    };
    let (from, to) = match words.trim().split_once('-') {
        None => (number(words.trim())?, Some(number(words.trim())?)),
        Some((from, "")) => (number(from)?, None),
        Some((from, to)) => (number(from)?, Some(number(to)?)),
    };
    to.is_none_or(|to| from <= to).then_some((from, to))
}

impl PageRanges {
    /// All pages.
    pub fn all() -> Self {
        Self(vec![(1, None)])
    }

    /// The chosen ones of so many pages, each once and in order; else the first that the document does not have.
    pub fn of(&self, total: u32) -> Result<Vec<u32>, u32> {
        let mut pages = Vec::new();
        for (from, to) in &self.0 {
            let to = to.unwrap_or(total);
            if let Some(missing) = [*from, to].into_iter().find(|page| *page > total) {
                return Err(missing);
            }
            pages.extend(*from..=to);
        }
        pages.sort_unstable();
        pages.dedup();
        Ok(pages)
    }
}
