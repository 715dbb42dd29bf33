//! Laid out pages come in; an error goes out if a text stands outside its page, cell or box, or on the running lines.
//!
//! Neither Typst nor a validator of PDF notices that, and the reader would miss words. A box is what Typst calls a hard
//! frame: the Typst files give every cell of a table and every call-out one of their own (`block(width: 100%, …)`).

use anyhow::{Result, ensure};
use typst::{
    introspection::{Location, Tag},
    layout::{Abs, Frame, FrameItem, Point, Size, Transform},
    pdf::{ArtifactElem, ArtifactKind},
    text::TextItem,
};
use typst_layout::PagedDocument;

use crate::output::Refusal;

/// How far a text may hang over, as a share of its size: a comma at the end of a line hangs into the margin.
const HANGING: f64 = 0.25;

/// How high a capital letter is, as a share of its size.
const CAPITAL: f64 = 0.7;

/// How much of the text the message quotes.
const QUOTED: usize = 40;

/// Checks that every text has room where it stands.
pub(super) fn check(document: &PagedDocument) -> Result<()> {
    let mut outside = Vec::new();
    for (index, page) in document.pages().iter().enumerate() {
        let mut walk = Walk::default();
        walk.frame(&page.frame, &[Room { size: page.frame.size(), into: Transform::identity() }]);
        outside.extend(walk.without_room().map(|words| (index + 1, words.chars().take(QUOTED).collect())));
    }
    ensure!(outside.is_empty(), Refusal::NoRoom(outside));
    Ok(())
}

/// A hard frame around the one that is looked at, and the way from that one into it.
struct Room {
    size: Size,
    into: Transform,
}

/// What a text belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Header,
    Body,
    Footer,
}

/// A text with its place on the page.
struct Line<'a> {
    part: Part,
    words: &'a str,
    top: Abs,
    bottom: Abs,
    has_room: bool,
}

/// The texts of one page, in reading order.
#[derive(Default)]
struct Walk<'a> {
    lines: Vec<Line<'a>>,
    running: Option<(Part, Location)>,
}

impl<'a> Walk<'a> {
    fn frame(&mut self, frame: &'a Frame, rooms: &[Room]) {
        for (position, item) in frame.items() {
            let position = Transform::translate(position.x, position.y);
            match item {
                FrameItem::Group(group) => {
                    let step = position.pre_concat(group.transform);
                    let moved = rooms.iter().map(|room| Room { into: room.into.pre_concat(step), ..*room });
                    let own = Room { size: group.frame.size(), into: Transform::identity() };
                    let rooms: Vec<_> = moved.chain(group.frame.kind().is_hard().then_some(own)).collect();
                    self.frame(&group.frame, &rooms);
                }
                FrameItem::Text(text) => self.text(text, position, rooms),
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) => {}
            }
        }
    }

    fn text(&mut self, text: &'a TextItem, position: Transform, rooms: &[Room]) {
        let corners = [Point::with_y(-CAPITAL * text.size), Point::with_x(text.width())];
        let hanging = HANGING * text.size;
        let has_room = rooms.iter().all(|room| {
            let into = room.into.pre_concat(position);
            corners.iter().all(|corner| is_inside(corner.transform(into), room.size, hanging))
        });
        let Some(page) = rooms.first() else { return };
        let heights = corners.map(|corner| corner.transform(page.into.pre_concat(position)).y);
        self.lines.push(Line {
            part: self.running.map_or(Part::Body, |(part, _)| part),
            words: &text.text,
            top: heights[0].min(heights[1]),
            bottom: heights[0].max(heights[1]),
            has_room,
        });
    }

    /// Notes where header and footer begin and end.
    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(element, _) => {
                let kind = element.to_packed::<ArtifactElem>().map(|artifact| artifact.kind.get(Default::default()));
                let part = match kind {
                    Some(ArtifactKind::Header) => Part::Header,
                    Some(ArtifactKind::Footer) => Part::Footer,
                    _ => return,
                };
                self.running = Some((part, tag.location()));
            }
            Tag::End(location, ..) => {
                if self.running.is_some_and(|(_, running)| running == *location) {
                    self.running = None;
                }
            }
        }
    }

    /// The texts that stick out, that reach from the header into the body, or from there into the footer.
    fn without_room(&self) -> impl Iterator<Item = &'a str> {
        let highest = |part| self.lines.iter().filter(|line| line.part == part).map(|line| line.top).min();
        let (body, footer) = (highest(Part::Body), highest(Part::Footer));
        let met = move |line: &Line| match line.part {
            Part::Header => body.is_some_and(|top| line.bottom > top),
            Part::Body => footer.is_some_and(|top| line.bottom > top),
            Part::Footer => false,
        };
        self.lines.iter().filter(move |line| !line.has_room || met(line)).map(|line| line.words)
    }
}

fn is_inside(point: Point, room: Size, hanging: Abs) -> bool {
    let within = |at: Abs, length: Abs| at >= -hanging && at <= length + hanging;
    within(point.x, room.x) && within(point.y, room.y)
}
