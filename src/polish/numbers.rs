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
