//! A text comes in; the same text in Polish quotation marks goes out, with «…» for the quotations within.

/// „tekst «z cytatem»”. What is one quotation as a whole gets no second pair of marks.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    if is_one_quotation(text) {
        return text.to_owned();
    }
    format!("„{}”", inner(text))
}

/// The same with «…» in place of each „…”; a closing mark whose opening one is another stays.
fn inner(text: &str) -> String {
    let mut open = 0_usize;
    let mark = |letter| match letter {
        '„' => {
            open += 1;
            '«'
        }
        '”' if open > 0 => {
            open -= 1;
            '»'
        }
        other => other,
    };
    text.chars().map(mark).collect()
}

fn is_one_quotation(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('„').and_then(|rest| rest.strip_suffix('”')) else { return false };
    !inside.contains(['„', '”'])
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_closing_mark_goes_with_its_opening_one() {
        assert_eq!(quoted("Usługi „od drzwi do drzwi”"), "„Usługi «od drzwi do drzwi»”");
        assert_eq!(quoted("„raz” i „dwa”"), "„«raz» i «dwa»”");
        assert_eq!(quoted("“angielski” i „polski”"), "„“angielski” i «polski»”");
    }
}
