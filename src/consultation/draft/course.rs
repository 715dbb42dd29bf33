//! The course of a consultation comes in as JSON: units, teams, meetings and who took part.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Count, Date, Id, PartialDate, Text};

/// # Jednostka terytorialna
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["teryt"]))]
pub struct Unit {
    /// # Kod TERYT
    #[schemars(regex(pattern = r"^[0-9]{4}([0-9]{3})?$"))]
    pub teryt: Id,
    /// # Rodzaj
    pub kind: UnitKind,
    /// # Mianownik
    /// „powiat giżycki”.
    #[schemars(extend("x-text" = "name"))]
    pub nominative: Text,
    /// # Dopełniacz
    /// „powiatu giżyckiego”.
    #[schemars(extend("x-text" = "name"))]
    pub genitive: Text,
    /// # Miejscownik
    /// Z przyimkiem: „w powiecie giżyckim”.
    #[schemars(extend("x-text" = "name"))]
    pub locative: Text,
    /// # Siedziba
    #[schemars(extend("x-text" = "name"))]
    pub seat: Text,
    /// # Siedziba w miejscowniku
    /// Z przyimkiem: „w Giżycku”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub seat_locative: Option<Text>,
    /// # Subregion
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub subregion: Option<Text>,
    /// # Kafelek
    /// Przybliżone miejsce jednostki na mapie kafelkowej województwa. Mapa powstaje, gdy ma je każda jednostka.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<TilePlace>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Miejsce kafelka
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-whole" = true))]
pub struct TilePlace {
    /// # Wiersz
    /// Licząc od północy, od 1.
    #[schemars(range(min = 1, max = 20))]
    pub row: u32,
    /// # Kolumna
    /// Licząc od zachodu, od 1.
    #[schemars(range(min = 1, max = 12))]
    pub column: u32,
}

/// # Rodzaj jednostki
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// powiat
    County,
    /// miasto na prawach powiatu
    City,
}

/// # Zespół
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["id"]))]
pub struct Team {
    /// # Identyfikator
    pub id: Id,
    /// # Nazwa urzędowa
    #[schemars(extend("x-text" = "name"))]
    pub name: Text,
    /// # Jednostka
    /// Kod TERYT.
    #[schemars(extend("x-refers-to" = "units"))]
    pub unit: Id,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Spotkanie
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["id"]))]
pub struct Meeting {
    /// # Identyfikator
    pub id: Id,
    /// # Zespoły
    /// Identyfikatory zespołów.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100), extend("x-refers-to" = "teams"))]
    pub teams: Vec<Id>,
    /// # Tytuł
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// # Daty
    /// Kolejne dni spotkania albo miesiąc, gdy dzień nie jest znany; pomija się, gdy brak danych.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub dates: Vec<PartialDate>,
    /// # Godzina
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub time: Option<Text>,
    /// # Miejsce
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
    /// # Forma
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    /// # Status
    pub status: MeetingStatus,
    /// # Uczestnicy
    /// Pomija się, gdy brak danych.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participants: Option<Count>,
    /// # Uczestnicy według środowiska
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 20))]
    pub participants_by_type: Vec<ParticipantGroup>,
    /// # Program
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub agenda: Vec<AgendaItem>,
    /// # Warsztaty
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100), extend("x-ordered" = true))]
    pub workshops: Vec<Text>,
    /// # Zdjęcia
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50), extend("x-ordered" = true))]
    pub photos: Vec<super::Photo>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Forma spotkania
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// stacjonarne
    OnSite,
    /// zdalne
    Online,
    /// hybrydowe
    Hybrid,
}

/// # Status spotkania
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MeetingStatus {
    /// odbyte
    Held,
    /// planowane
    Planned,
    /// odwołane
    Cancelled,
}

/// # Uczestnicy z jednego środowiska
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["type"]))]
pub struct ParticipantGroup {
    /// # Środowisko
    #[serde(rename = "type")]
    pub stakeholder: Stakeholder,
    /// # Liczba
    pub count: Count,
}

/// # Środowisko
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stakeholder {
    /// jednostka samorządu terytorialnego
    LocalGovernment,
    /// organizacja pozarządowa
    Ngo,
    /// podmiot ekonomii społecznej
    SocialEconomy,
    /// jednostka pomocy i integracji społecznej
    SocialServices,
    /// instytucja rynku pracy
    LabourMarket,
    /// przedsiębiorca
    Business,
    /// ośrodek wsparcia ekonomii społecznej
    SupportCentre,
    /// osoba fizyczna
    Individual,
    /// inne
    Other,
}

/// # Punkt programu
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["day", "time", "topic"]))]
pub struct AgendaItem {
    /// # Dzień
    pub day: Date,
    /// # Godzina
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"))]
    pub time: Option<Text>,
    /// # Temat
    pub topic: Text,
    /// # Prowadzący
    /// Funkcja, nie nazwisko.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Text>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}
