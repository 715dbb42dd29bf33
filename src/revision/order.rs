//! The new positions of entries in their old order come in; those that keep their order among each other go out.

/// The indexes of a longest ascending run of positions, no two of which are the same: the rest has moved.
pub(super) fn kept(positions: &[usize]) -> Vec<usize> {
    // For each length of a run the index of its last entry, the smallest that there is; for each entry the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::new());
    for (index, position) in positions.iter().enumerate() {
        let length = ends.partition_point(|end: &usize| positions[*end] < *position);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(index) } else { ends[length] = index }
    }
    let mut run = Vec::new();
    let mut at = ends.last().copied();
    while let Some(index) = at {
        run.push(index);
        at = before[index];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn as_few_entries_as_can_be_have_moved() {
        assert_eq!(kept(&[]), Vec::<usize>::new());
        assert_eq!(kept(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(kept(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(kept(&[1, 2, 3, 0]), [0, 1, 2]);
        assert_eq!(kept(&[2, 1, 0]).len(), 1);
        assert_eq!(kept(&[1, 5, 2, 9, 3]), [0, 2, 4]);
    }
}
