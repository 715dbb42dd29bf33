//! The shape of one consultation: any JSON value comes in, a [`Draft`] of the right shape and perhaps wrong facts goes out.
//!
//! The comments of the fields are Polish, because they are the labels and descriptions of the published JSON Schema,
//! which officials read. `design.md`, section 5, is the contract that they fill.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod content;
mod course;
mod frame;
mod stated;
mod value;

pub use content::*;
pub use course::*;
pub use frame::*;
pub use stated::*;
pub use value::*;

/// # Konsultacje
/// Dane jednych konsultacji społecznych: z nich powstaje sprawozdanie.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// # Schemat
    /// Adres lub nazwa pliku schematu, dla edytorów; program go nie czyta.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "file"))]
    pub schema: Option<Text>,
    /// # Sprawozdanie
    pub report: Report,
    /// # Organizator
    pub organizer: Organization,
    /// # Partnerzy
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100), extend("x-ordered" = true), extend("x-entry" = "partner"))]
    pub partners: Vec<Organization>,
    /// # Dofinansowanie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
    /// # Podstawa prawna
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub legal_basis: Vec<LegalAct>,
    /// # Okres konsultacji
    pub period: Period,
    /// # Dokumenty strategiczne
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub strategic_documents: Vec<StrategicDocument>,
    /// # Jednostki terytorialne
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 400))]
    pub units: Vec<Unit>,
    /// # Zespoły
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 400))]
    pub teams: Vec<Team>,
    /// # Spotkania
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1_000))]
    pub meetings: Vec<Meeting>,
    /// # Grupy docelowe
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub target_groups: Vec<TargetGroup>,
    /// # Potrzeby
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 2_000), extend("x-ordered" = true))]
    pub needs: Vec<Need>,
    /// # Propozycje
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1_000), extend("x-ordered" = true))]
    pub proposals: Vec<Proposal>,
    /// # Wskaźniki
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 500), extend("x-ordered" = true))]
    pub indicators: Vec<Indicator>,
    /// # Uwagi
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 5_000), extend("x-ordered" = true))]
    pub remarks: Vec<Remark>,
    /// # Wnioski
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 500), extend("x-ordered" = true), extend("x-entry" = "wniosek"))]
    pub conclusions: Vec<Conclusion>,
    /// # Rekomendacje
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 500), extend("x-ordered" = true), extend("x-entry" = "rekomendacja"))]
    pub recommendations: Vec<Conclusion>,
    /// # Teksty
    #[serde(default)]
    pub narrative: Narrative,
    /// # Wykaz skrótów
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 500))]
    pub abbreviations: Vec<Abbreviation>,
    /// # Załączniki
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub attachments: Vec<Attachment>,
    /// # Zdjęcia
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub photos: Vec<Photo>,
    /// # Liczby podane wcześniej
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<Stated>,
    /// # Zmiany
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub corrections: Vec<Correction>,
}
