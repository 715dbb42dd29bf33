//! Passages and the number of one come in; where it stands, as a reader finds it, goes out.

use crate::reading::{Kind, Passage};

/// Where a passage stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The heading that it stands under; none on the title page and for the file as a whole.
    pub heading: Option<String>,
    /// The caption of the table or figure that it belongs to.
    pub caption: Option<String>,
    /// The row, the header row being 1, and the cell in it, from 1.
    pub cell: Option<(usize, usize)>,
}

impl Place {
    /// Where the passage of this number stands; past the last one, where the text ends.
    pub(super) fn of(passages: &[Passage], at: usize) -> Self {
        let at = at.min(passages.len().saturating_sub(1));
        let before = passages.get(..=at).unwrap_or_default();
        let heading = before.iter().rfind(|passage| matches!(passage.kind, Kind::Heading(_)));
        let mut place = Self { heading: heading.map(|heading| heading.text.clone()), ..Self::default() };
        let Some(passage) = before.last() else { return place };
        let is_cell = matches!(passage.kind, Kind::Header(_) | Kind::Cell | Kind::Row);
        if is_cell && let Some(table) = before.iter().rposition(|passage| passage.kind == Kind::Table) {
            let within = &before[table..];
            place.caption = within.iter().find(|it| it.kind == Kind::Caption).map(|caption| caption.text.clone());
            let rows = within.iter().filter(|it| it.kind == Kind::Row).count();
            let cells = within.iter().rev().take_while(|it| it.kind != Kind::Row);
            let cells = cells.filter(|it| matches!(it.kind, Kind::Header(_) | Kind::Cell)).count();
            place.cell = (cells > 0).then_some((rows, cells));
        } else if matches!(passage.kind, Kind::Figure | Kind::Table | Kind::Caption) {
            let near = passages[at.saturating_sub(1)..].iter().take(3);
            place.caption = near.into_iter().find(|it| it.kind == Kind::Caption).map(|caption| caption.text.clone());
        }
        place
    }
}
