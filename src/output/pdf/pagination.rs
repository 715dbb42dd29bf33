//! Laid out pages come in; the page of each section, table and figure goes out.

use typst::introspection::Introspector;
use typst_layout::PagedDocument;

use crate::output::Pagination;

/// Looks up every anchor. The Typst files use labels for the anchors of the model and for nothing else.
pub(super) fn of(document: &PagedDocument) -> Pagination {
    let introspector = document.introspector();
    let page = |element: &typst::foundations::Content| {
        let anchor = element.label()?.resolve().to_string();
        let page = introspector.page(element.location()?)?;
        Some((anchor, u32::try_from(page.get()).ok()?))
    };
    Pagination {
        total: u32::try_from(document.pages().len()).unwrap_or(u32::MAX),
        pages: introspector.query_labelled().iter().filter_map(page).collect(),
    }
}
