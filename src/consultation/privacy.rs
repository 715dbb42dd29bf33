//! A draft comes in; the same draft without a word about persons goes out.

use super::draft::Draft;

/// Drops every field that the schema marks as private.
pub(super) fn without_persons(mut draft: Draft) -> Draft {
    for remark in &mut draft.remarks {
        remark.submitter.person = None;
    }
    draft
}
