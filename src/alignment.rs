//! Two sequences come in; the stretches in which they are the same and in which they differ go out, in order.
//!
//! The rooms that compare something (what two files say, what two versions say) share this one way of doing it.

use std::{hash::Hash, ops::Range};

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of two sequences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// The same elements stand in both.
    Same {
        /// Where in the first sequence.
        old: Range<usize>,
        /// Where in the second sequence; as long as the other.
        new: Range<usize>,
    },
    /// Other elements stand in each; one of the two may be empty.
    Different {
        /// Where in the first sequence.
        old: Range<usize>,
        /// Where in the second sequence.
        new: Range<usize>,
    },
}

/// Compares two sequences with as few differences as can be (Myers). Each stretch begins where the one before it ends.
pub fn align<T: Hash + Eq + Ord>(old: &[T], new: &[T]) -> Vec<Stretch> {
    let (mut before, mut after) = (0, 0);
    let stretch = |operation: DiffOp| {
        // Where nothing stands on one side, the operation's own place there may be another one.
        let old = before..before + operation.old_range().len();
        let new = after..after + operation.new_range().len();
        (before, after) = (old.end, new.end);
        match operation {
            DiffOp::Equal { .. } => Stretch::Same { old, new },
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => Stretch::Different { old, new },
        }
    };
    capture_diff_slices(Algorithm::Myers, old, new).into_iter().map(stretch).collect()
}
