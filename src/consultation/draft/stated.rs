//! What the office has published before comes in as JSON: numbers that those of the data must agree with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Channel, Count, Decision, Id, Stakeholder};

/// # Liczby podane wcześniej
/// Ogłoszone przez urząd gdzie indziej; program porównuje je z danymi.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// # Spotkania
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings: Option<Count>,
    /// # Jednostki
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<Count>,
    /// # Uczestnicy
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<Count>,
    /// # Uwagi
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks: Option<Count>,
    /// # Uwagi według stanowiska
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub remarks_by_decision: Vec<StatedDecision>,
    /// # Uwagi według kanału
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub remarks_by_channel: Vec<StatedChannel>,
    /// # Uwagi według kategorii zgłaszającego
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub remarks_by_submitter: Vec<StatedSubmitter>,
    /// # Potrzeby
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Count>,
    /// # Potrzeby według grup
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub needs_by_group: Vec<StatedGroup>,
    /// # Dni
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Count>,
}

/// # Podana liczba uwag o danym stanowisku
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["decision"]))]
pub struct StatedDecision {
    /// # Stanowisko
    pub decision: Decision,
    /// # Liczba
    pub count: Count,
}

/// # Podana liczba uwag z danego kanału
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["channel"]))]
pub struct StatedChannel {
    /// # Kanał
    pub channel: Channel,
    /// # Liczba
    pub count: Count,
}

/// # Podana liczba uwag od danej kategorii zgłaszających
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["category"]))]
pub struct StatedSubmitter {
    /// # Kategoria
    pub category: Stakeholder,
    /// # Liczba
    pub count: Count,
}

/// # Podana liczba potrzeb grupy
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["group"]))]
pub struct StatedGroup {
    /// # Grupa docelowa
    #[schemars(extend("x-refers-to" = "target_groups"))]
    pub group: Id,
    /// # Liczba
    pub count: Count,
}
