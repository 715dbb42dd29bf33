//! Laid out pages come in; an error goes out if a text stands outside its page.
//!
//! Neither Typst nor a validator of PDF notices that, and the reader would miss words.

use anyhow::{Result, ensure};
use typst::layout::{Abs, Frame, FrameItem, Point, Size, Transform};
use typst_layout::PagedDocument;

use crate::output::Refusal;

/// What rounding may cost.
const TOLERANCE: f64 = 0.5;

/// How much of the text the message quotes.
const QUOTED: usize = 40;

/// Checks that every text begins and ends on its page.
pub(super) fn check(document: &PagedDocument) -> Result<()> {
    let mut outside = Vec::new();
    for (index, page) in document.pages().iter().enumerate() {
        let mut found = Vec::new();
        collect(&page.frame, Transform::identity(), page.frame.size(), &mut found);
        outside.extend(found.into_iter().map(|text| (index + 1, text)));
    }
    ensure!(outside.is_empty(), Refusal::NoRoom(outside));
    Ok(())
}

fn collect(frame: &Frame, transform: Transform, page: Size, found: &mut Vec<String>) {
    for (position, item) in frame.items() {
        let transform = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => collect(&group.frame, transform.pre_concat(group.transform), page, found),
            FrameItem::Text(text) => {
                let ends = [Point::zero(), Point::new(text.width(), Abs::zero())];
                if ends.into_iter().any(|end| is_outside(end.transform(transform), page)) {
                    found.push(text.text.chars().take(QUOTED).collect());
                }
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn is_outside(point: Point, page: Size) -> bool {
    let tolerance = Abs::pt(TOLERANCE);
    point.x < -tolerance || point.y < -tolerance || point.x > page.x + tolerance || point.y > page.y + tolerance
}
