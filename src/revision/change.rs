//! What a comparison found comes in; one change with its place, its values and its words goes out.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One thing that is different in the new data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Where.
    pub place: Place,
    /// What happened there.
    #[serde(flatten)]
    pub what: What,
    /// The place in Polish words: „uwaga nr 47: stanowisko”.
    pub label: String,
    /// Whether a reader is told: an order that means nothing, and what only the rules ask for, is none of his business.
    pub told: bool,
}

/// What happened at a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// There was nothing.
    Added {
        /// What there is now.
        new: Worded,
    },
    /// There is nothing any more.
    Removed {
        /// What there was.
        old: Worded,
    },
    /// There is something else.
    Changed {
        /// What there was.
        old: Worded,
        /// What there is now.
        new: Worded,
    },
    /// The entry of a list stands elsewhere among those that stayed.
    Moved {
        /// Its position in the new list, from 0.
        to: usize,
    },
}

/// A value with the Polish words that say it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Worded {
    /// As the data have it.
    pub value: Value,
    /// As a reader is told: „12 lutego 2020 r.”, „ponad 500”, the name of what an identifier refers to.
    pub words: String,
}

/// The way from the data as a whole to a value.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Place {
    /// The steps, outermost first.
    pub steps: Vec<Step>,
}

/// A step into a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// To a field of a record, by its name.
    Field(String),
    /// To an entry of a list.
    Entry {
        /// By what it is known: the values of its identity with commas between them.
        identity: String,
        /// Its position from 0: in the old list, or in the new one for what was added.
        position: usize,
    },
}

impl Place {
    /// The position of the entry that the last step leads to, from 0.
    pub fn position(&self) -> Option<usize> {
        match self.steps.last()? {
            Step::Entry { position, .. } => Some(*position),
            Step::Field(_) => None,
        }
    }

    /// The place one step further.
    pub(super) fn then(&self, step: Step) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self { steps }
    }
}

/// `remarks[47].decision`, with identities in place of positions.
impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => formatter.write_str(name)?,
                Step::Field(name) => write!(formatter, ".{name}")?,
                Step::Entry { identity, .. } => write!(formatter, "[{identity}]")?,
            }
        }
        Ok(())
    }
}
