//! A number comes in; its digits as the house writes them go out: hard space from five digits, decimal comma.

use std::fmt;

use super::HARD_SPACE;

/// A number of zero or more, whole or with decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    whole: u64,
    /// The digits after the comma, the last of them no zero.
    decimals: String,
}

impl Decimal {
    /// Reads digits as programs write them: `25772`, `1.5`. None for what is negative, too large or no number.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(decimals) {
            return None;
        }
        Some(Self { whole: whole.parse().ok()?, decimals: decimals.trim_end_matches('0').to_owned() })
    }

    /// The number without decimals, where it has none.
    pub fn whole(&self) -> Option<u64> {
        self.decimals.is_empty().then_some(self.whole)
    }

    /// As programs write it.
    pub(super) fn plain(&self) -> String {
        if self.decimals.is_empty() { self.whole.to_string() } else { format!("{}.{}", self.whole, self.decimals) }
    }
}

impl From<u64> for Decimal {
    fn from(whole: u64) -> Self {
        Self { whole, decimals: String::new() }
    }
}

impl fmt::Display for Decimal {
    /// „25 772”, „1,5”.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&grouped(self.whole))?;
        if self.decimals.is_empty() { Ok(()) } else { write!(formatter, ",{}", self.decimals) }
    }
}

/// „5348”, „25 772”.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(HARD_SPACE);
        }
        text.push(digit);
    }
    text
}

/// Whole PLN: „390 147 zł”.
pub fn money(pln: u64) -> String {
    format!("{}{HARD_SPACE}zł", grouped(pln))
}

/// PLN with grosze, where there are any: „390 147 zł”, „390 147,50 zł”. None for a part of a grosz.
pub fn exact_money(pln: &Decimal) -> Option<String> {
    let amount = match pln.decimals.len() {
        0 => grouped(pln.whole),
        1 => format!("{},{}0", grouped(pln.whole), pln.decimals),
        2 => format!("{},{}", grouped(pln.whole), pln.decimals),
        _ => return None,
    };
    Some(format!("{amount}{HARD_SPACE}zł"))
}

/// PLN in short, never rounded: „2,5 mln zł”, „390 tys. zł”; „390 147 zł” where a short amount would not be exact.
pub fn short_money(pln: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "mld"), (1_000_000, "mln"), (1000, "tys.")];
    for (unit, name) in UNITS {
        let (whole, hundredths) = (pln / unit, pln % unit);
        // At most two decimals: „1,25 mln zł”, but „1 253 400 zł”.
        if whole > 0 && hundredths.is_multiple_of(unit / 100) && (unit > 1000 || hundredths == 0) {
            let decimals = format!("{:02}", hundredths / (unit / 100));
            let amount = Decimal { whole, decimals: decimals.trim_end_matches('0').to_owned() };
            return format!("{amount}{HARD_SPACE}{name}{HARD_SPACE}zł");
        }
    }
    money(pln)
}

/// The length of a file, rounded half up: „95 B”, „412 kB”, „1,2 MB”.
pub fn file_size(bytes: u64) -> String {
    if bytes < 1000 {
        return format!("{bytes}{HARD_SPACE}B");
    }
    let kilobytes = bytes.saturating_add(500) / 1000;
    if kilobytes < 1000 {
        return format!("{kilobytes}{HARD_SPACE}kB");
    }
    let tenths = bytes.saturating_add(50_000) / 100_000;
    format!("{},{}{HARD_SPACE}MB", grouped(tenths / 10), tenths % 10)
}

/// A part of a whole, with one decimal, rounded half up: „42,9%”.
pub fn share(part: u64, whole: u64) -> String {
    let (part, whole) = (u128::from(part), u128::from(whole.max(1)));
    let tenths = (part * 2000 + whole) / (whole * 2);
    format!("{},{}%", tenths / 10, tenths % 10)
}
