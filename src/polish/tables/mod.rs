//! A table of Polish words in plain text comes in; its rows go out. A row is a line, `|` parts its cells, `#` begins a remark.

/// Nouns with their cases.
pub(super) const NOUNS: &str = include_str!("nouns.txt");

/// Verbs in the past tense.
pub(super) const VERBS: &str = include_str!("verbs.txt");

/// The 16 voivodeships.
pub(super) const VOIVODESHIPS: &str = include_str!("voivodeships.txt");

/// What the names of offices begin with.
pub(super) const OFFICES: &str = include_str!("offices.txt");

/// The rows of a table with `WIDTH` cells each. A row of another width is none; the tests find it.
pub(super) fn rows<const WIDTH: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; WIDTH]> {
    lines(table).filter_map(|line| line.split('|').map(str::trim).collect::<Vec<_>>().try_into().ok())
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks that no row has another width, an empty cell, or the same name as another row.
    fn whole<const WIDTH: usize>(table: &'static str, name: usize) {
        let all: Vec<_> = rows::<WIDTH>(table).collect();
        assert_eq!(all.len(), lines(table).count());
        assert!(all.iter().flatten().all(|cell| !cell.is_empty()));
        let mut names: Vec<_> = all.iter().map(|row| row[name]).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all.len());
    }

    #[test]
    fn every_row_of_the_tables_is_whole() {
        whole::<12>(NOUNS, 1);
        whole::<5>(VERBS, 0);
        whole::<8>(VOIVODESHIPS, 1);
        whole::<6>(OFFICES, 0);
    }
}
