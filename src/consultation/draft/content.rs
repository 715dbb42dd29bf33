//! What people said comes in as JSON: needs, proposals, remarks, and the conclusions drawn from them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Id, Text};

/// # Grupa docelowa
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["id"]))]
pub struct TargetGroup {
    /// # Identyfikator
    pub id: Id,
    /// # Nazwa
    pub name: Text,
    /// # Kolejność
    #[schemars(range(max = 1_000))]
    pub order: u32,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Potrzeba
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["id"]))]
pub struct Need {
    /// # Identyfikator
    pub id: Id,
    /// # Treść
    /// Dosłownie, tak jak ją zgłoszono.
    #[schemars(extend("x-text" = "verbatim"))]
    pub text: Text,
    /// # Treść po redakcji
    /// Gdy w źródle jest pomyłka; treść dosłowna zostaje obok.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_text: Option<Text>,
    /// # Grupy docelowe
    #[schemars(length(min = 1, max = 50), extend("x-refers-to" = "target_groups"))]
    pub groups: Vec<Id>,
    /// # Rodzaj
    pub kind: NeedKind,
    /// # Zgłoszona przez
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 400))]
    pub reported_by: Vec<NeedReport>,
    /// # Priorytet
    /// 1 to najwyższy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 9))]
    pub priority: Option<u8>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Rodzaj potrzeby
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedKind {
    /// potrzeba
    Need,
    /// nisza
    Niche,
    /// luka projektowa
    Gap,
}

/// # Zgłoszenie potrzeby
/// Podaje się jednostkę albo spotkanie.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["unit", "meeting"]))]
pub struct NeedReport {
    /// # Jednostka
    /// Kod TERYT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers-to" = "units"))]
    pub unit: Option<Id>,
    /// # Spotkanie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers-to" = "meetings"))]
    pub meeting: Option<Id>,
    /// # Liczba zgłoszeń
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 10_000_000))]
    pub count: Option<u32>,
}

/// # Propozycja
/// Koncepcja projektowa wypracowana przez zespół.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["title", "team"]))]
pub struct Proposal {
    /// # Obszar
    pub area: Text,
    /// # Zespół
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers-to" = "teams"))]
    pub team: Option<Id>,
    /// # Tytuł
    pub title: Text,
    /// # Opis
    pub description: Text,
    /// # Potrzeby finansowe
    /// W pełnych złotych.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 1_000_000_000_000_u64))]
    pub funding_pln: Option<u64>,
    /// # Liczba odbiorców
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100_000_000))]
    pub recipients: Option<u32>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Wskaźnik
/// Na przykład 59 warsztatów terapii zajęciowej w roku 2019.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["name", "as_of"]))]
pub struct Indicator {
    /// # Nazwa
    pub name: Text,
    /// # Skrót
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abbreviation: Option<Text>,
    /// # Wartość
    #[schemars(range(max = 1_000_000_000))]
    pub value: u32,
    /// # Stan na
    /// Rok albo dzień, na przykład „2019”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Text>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Uwaga
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["id"]))]
pub struct Remark {
    /// # Numer
    pub id: Id,
    /// # Data wpływu
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Date>,
    /// # Kanał
    pub channel: Channel,
    /// # Zgłaszający
    pub submitter: Submitter,
    /// # Część dokumentu
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Text>,
    /// # Treść
    /// Dosłownie.
    #[schemars(extend("x-text" = "verbatim"))]
    pub text: Text,
    /// # Uzasadnienie zgłaszającego
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "verbatim"))]
    pub justification: Option<Text>,
    /// # Proponowany zapis
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "verbatim"))]
    pub proposed_wording: Option<Text>,
    /// # Stanowisko
    pub decision: Decision,
    /// # Uzasadnienie stanowiska
    /// Konieczne, chyba że uwagę uwzględniono w całości.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_reason: Option<Text>,
    /// # Nowy zapis
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_wording: Option<Text>,
    /// # Spotkanie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers-to" = "meetings"))]
    pub meeting: Option<Id>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Kanał zgłoszenia
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// formularz
    Form,
    /// e-mail
    Email,
    /// pismo
    Letter,
    /// spotkanie
    Meeting,
    /// protokół
    Minutes,
}

/// # Zgłaszający
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Submitter {
    /// # Kategoria
    pub category: super::Stakeholder,
    /// # Nazwa podmiotu
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub organisation: Option<Text>,
    /// # Osoba (dane prywatne)
    /// Nigdy nie trafia do żadnego pliku wynikowego.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-private" = true))]
    pub person: Option<Text>,
}

/// # Stanowisko
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// uwzględniono
    Accepted,
    /// uwzględniono częściowo
    PartlyAccepted,
    /// nie uwzględniono
    Rejected,
    /// wyjaśniono
    Explained,
    /// przyjęto do wiadomości
    Noted,
    /// pozostawiono bez rozpatrzenia
    NotConsidered,
}

/// # Wniosek lub rekomendacja
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["text"]))]
pub struct Conclusion {
    /// # Treść
    pub text: Text,
    /// # Adresat
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Text>,
    /// # Powiązane potrzeby
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-refers-to" = "needs"))]
    pub needs: Vec<Id>,
    /// # Powiązane uwagi
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-refers-to" = "remarks"))]
    pub remarks: Vec<Id>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Teksty
/// Akapity oddziela pusty wiersz; w zdaniu można wyróżniać `*słowa*` i `**ważne słowa**`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// # Streszczenie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// # Wprowadzenie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Text>,
    /// # Prace poprzedzające konsultacje
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preparation: Option<Text>,
    /// # Metoda
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Text>,
    /// # Przebieg
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub course: Option<Text>,
    /// # Wyniki
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Text>,
    /// # Dalsze kroki
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_steps: Option<Text>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Skrót
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["short"]))]
pub struct Abbreviation {
    /// # Skrót
    pub short: Text,
    /// # Rozwinięcie
    pub long: Text,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Załącznik
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["title"]))]
pub struct Attachment {
    /// # Tytuł
    pub title: Text,
    /// # Plik
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "file"))]
    pub file: Option<Text>,
    /// # Opis
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Zdjęcie
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["file"]))]
pub struct Photo {
    /// # Plik
    /// Ścieżka PNG, JPEG lub SVG względem folderu z danymi, z ukośnikami `/`.
    #[schemars(extend("x-text" = "file"))]
    pub file: Text,
    /// # Tekst alternatywny
    /// Co widać, dla osób, które zdjęcia nie widzą.
    pub alt: Text,
    /// # Tytuł
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// # Podpis
    pub caption: Text,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}
