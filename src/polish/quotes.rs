//! A text comes in; the same text in Polish quotation marks goes out, with «…» for the quotations within.

/// „tekst «z cytatem»”. What is one quotation as a whole gets no second pair of marks.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    if is_one_quotation(text) {
        return text.to_owned();
    }
    format!("„{}”", text.replace('„', "«").replace('”', "»"))
}

fn is_one_quotation(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('„').and_then(|rest| rest.strip_suffix('”')) else { return false };
    !inside.contains(['„', '”'])
}
