//! What an SVG draws comes in; whether it is too much to draw in a report goes out.

use resvg::usvg::{Group, Node, Tree, filter::Kind};

use super::{DEEPEST, Limit, MOST_EFFECTS, MOST_ELEMENTS, Unfit};

/// The most octaves of noise: each one costs as much as the first, and none after these can be seen.
const MOST_OCTAVES: u32 = 16;

/// The most cells of a matrix that is laid over each pixel.
const MOST_CELLS: usize = 400;

/// Holds a drawing against the limits; a short file may draw a lot, by elements and patterns that stand for many others.
pub fn weigh(tree: &Tree) -> Result<(), Unfit> {
    count(tree.root(), 1, &mut 0)?;
    let effects: Vec<_> = tree.filters().iter().flat_map(|filter| filter.primitives()).collect();
    let heavy = effects.iter().any(|effect| match effect.kind() {
        Kind::Turbulence(noise) => noise.num_octaves() > MOST_OCTAVES,
        Kind::ConvolveMatrix(matrix) => matrix.matrix().data().len() > MOST_CELLS,
        Kind::Blend(_)
        | Kind::ColorMatrix(_)
        | Kind::ComponentTransfer(_)
        | Kind::Composite(_)
        | Kind::DiffuseLighting(_)
        | Kind::DisplacementMap(_)
        | Kind::DropShadow(_)
        | Kind::Flood(_)
        | Kind::GaussianBlur(_)
        | Kind::Image(_)
        | Kind::Merge(_)
        | Kind::Morphology(_)
        | Kind::Offset(_)
        | Kind::SpecularLighting(_)
        | Kind::Tile(_) => false,
    });
    if heavy || effects.len() > MOST_EFFECTS { Err(Unfit::TooLarge(Limit::Effects)) } else { Ok(()) }
}

/// Counts everything that is drawn, as often as it is drawn.
fn count(group: &Group, depth: usize, elements: &mut usize) -> Result<(), Unfit> {
    if depth > DEEPEST {
        return Err(Unfit::TooLarge(Limit::Depth));
    }
    for node in group.children() {
        *elements += 1;
        if *elements > MOST_ELEMENTS {
            return Err(Unfit::TooLarge(Limit::Elements));
        }
        if let Node::Group(inner) = node {
            count(inner, depth + 1, elements)?;
        }
        let mut result = Ok(());
        node.subroots(|inner| {
            if result.is_ok() {
                result = count(inner, depth + 1, elements);
            }
        });
        result?;
    }
    Ok(())
}

/// Goes to everything that is drawn, also within patterns, masks and clips.
pub fn each(group: &Group, see: &mut dyn FnMut(&Node)) {
    for node in group.children() {
        see(node);
        if let Node::Group(inner) = node {
            each(inner, see);
        }
        node.subroots(|inner| each(inner, see));
    }
}
