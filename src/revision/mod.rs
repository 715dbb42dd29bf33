//! Two versions of the data come in; what changed from one to the other, and what follows from it, goes out.
//!
//! [`diff`] compares by identity, not by position: the schema says of each list by what its entries are known
//! (`x-identity`). A [`Change`] is a value of its own: a change list, the record of a release and a redline are made of
//! it, and [`apply`] makes the new data out of the old ones with it. [`Provenance`] says what a file was made of.

use serde::{Deserialize, Serialize};

use crate::consultation::{draft::Draft, totals::Totals};

mod application;
mod change;
mod comparison;
mod figures;
mod naming;
mod order;
mod pairing;
mod provenance;
mod release;
mod told;
mod wording;
mod words;

pub use application::{Mismatch, apply};
pub use change::{Change, Place, Step, What, Worded};
pub use figures::{Amount, Consequence};
pub use provenance::{Hashes, Provenance, sha256};
pub use release::{Changes, Frozen, Record, Release, name_of_version};
pub use told::{Entry, Happened, VersionChanges, version_changes};
pub use words::{Edit, around, edits, pieces, stretches};

/// All that changed from one version of the data to another.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Revision {
    /// The changes, in the order of the contract.
    pub changes: Vec<Change>,
    /// The derived numbers that changed with them.
    pub consequences: Vec<Consequence>,
}

impl Revision {
    /// The changes that a reader is told.
    pub fn told(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.told)
    }
}

/// Compares two versions of the data.
///
/// # Errors
/// The data cannot be written as JSON, which their types forbid.
pub fn diff(old: &Draft, new: &Draft) -> anyhow::Result<Revision> {
    let changes = comparison::changes(&serde_json::to_value(old)?, &serde_json::to_value(new)?);
    Ok(Revision { changes, consequences: figures::consequences(&Totals::of(old), &Totals::of(new)) })
}
