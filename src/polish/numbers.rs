//! A number comes in; its digits as the house writes them go out: hard space from five digits, decimal comma.

use super::HARD_SPACE;

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

/// A part of a whole, with one decimal, rounded half up: „42,9%”.
pub fn share(part: u64, whole: u64) -> String {
    let (part, whole) = (u128::from(part), u128::from(whole.max(1)));
    let tenths = (part * 2000 + whole) / (whole * 2);
    format!("{},{}%", tenths / 10, tenths % 10)
}
