//! What a consultation stands in comes in as JSON: the report, the offices, the money, the law, the period.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Image, PartialDate, Text};

/// # Sprawozdanie
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// # Rodzaj
    /// Nazwa folderu z szablonami, według których powstaje dokument.
    #[serde(default = "Report::usual_kind")]
    #[schemars(extend("x-text" = "name"))]
    pub kind: Text,
    /// # Tytuł
    pub title: Text,
    /// # Podtytuł
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Text>,
    /// # Tytuł skrócony
    /// Do nagłówka stron, najwyżej 150 znaków; bez niego służy tytuł.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_title: Option<Text>,
    /// # Zastrzeżenie
    /// Wyróżnione na stronie tytułowej, na przykład „Dane przykładowe”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Text>,
    /// # Znak sprawy
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub case_number: Option<Text>,
    /// # Miejscowość
    pub place: Text,
    /// # Data sporządzenia
    /// Data pierwszej wersji; datę każdej następnej podaje jej wpis w „corrections”.
    pub date: Date,
    /// # Status
    pub status: Status,
    /// # Opracowali
    /// Funkcje, nie nazwiska.
    #[schemars(length(min = 1, max = 20), extend("x-ordered" = true))]
    pub prepared_by: Vec<Text>,
    /// # Zatwierdził
    /// Funkcja, nie nazwisko.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Text>,
    /// # Opublikował
    /// Funkcja, nie nazwisko; trafia do metryki wpisu na stronie urzędu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_by: Option<Text>,
    /// # Warunki ponownego wykorzystania
    /// Licencja lub warunki, na jakich wolno używać sprawozdania i danych.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// # Przyjęcie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted_by: Option<Adoption>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

impl Report {
    fn usual_kind() -> Text {
        Text("konsultacje".into())
    }
}

/// # Warunki ponownego wykorzystania
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// # Nazwa
    /// Na przykład „CC BY 4.0”.
    #[schemars(extend("x-text" = "name"))]
    pub name: Text,
    /// # Adres
    /// Strona z pełnym tekstem, od „https://” lub „http://”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "contact"))]
    pub address: Option<Text>,
}

/// # Status dokumentu
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// projekt
    Draft,
    /// wersja ostateczna
    Final,
}

/// # Uchwała przyjmująca
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// # Organ
    /// W dopełniaczu: „Zarządu Województwa”.
    #[schemars(extend("x-text" = "name"))]
    pub body: Text,
    /// # Numer
    #[schemars(extend("x-text" = "name"))]
    pub number: Text,
    /// # Data
    pub date: Date,
}

/// # Instytucja
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["name"]))]
pub struct Organization {
    /// # Nazwa
    #[schemars(extend("x-text" = "name"))]
    pub name: Text,
    /// # Nazwa w dopełniaczu
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub genitive: Option<Text>,
    /// # Nazwa skrócona
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub short_name: Option<Text>,
    /// # Komórka
    /// Biuro lub zespół w urzędzie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub unit: Option<Text>,
    /// # Adres
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "contact"))]
    pub address: Option<Text>,
    /// # Telefon
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "contact"))]
    pub phone: Option<Text>,
    /// # E-mail
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "contact"))]
    pub email: Option<Text>,
    /// # Strona internetowa
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "contact"))]
    pub website: Option<Text>,
    /// # Logo
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Image>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Dofinansowanie
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// # Perspektywa finansowa
    pub perspective: Perspective,
    /// # Program
    /// Nazwa urzędowa, dosłownie.
    #[schemars(extend("x-text" = "name"))]
    pub programme: Text,
    /// # Fundusz
    #[schemars(extend("x-text" = "name"))]
    pub fund: Text,
    /// # Działanie
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub measure: Option<Text>,
    /// # Projekt
    #[schemars(extend("x-text" = "name"))]
    pub project: Text,
    /// # Formuła słowna
    /// Zdanie o dofinansowaniu, w całości.
    pub statement: Text,
    /// # Pasek znaków
    /// Obraz dostarczony przez urząd.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo_strip: Option<Image>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Perspektywa finansowa
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Perspective {
    /// 2014–2020
    #[serde(rename = "2014-2020")]
    From2014,
    /// 2021–2027
    #[serde(rename = "2021-2027")]
    From2021,
}

/// # Podstawa prawna
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["act", "provision"]))]
pub struct LegalAct {
    /// # Akt
    /// Nazwa w mianowniku: „ustawa o pomocy społecznej”.
    #[schemars(extend("x-text" = "name"))]
    pub act: Text,
    /// # Data aktu
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// # Publikator
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub publication: Option<Text>,
    /// # Przepis
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-text" = "name"))]
    pub provision: Option<Text>,
    /// # Stan na
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Okres
/// Od pierwszego do ostatniego dnia; dni liczy się łącznie z oboma.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// # Od
    pub from: PartialDate,
    /// # Do
    pub to: PartialDate,
    /// # Dokładność
    pub precision: Precision,
    /// # Termin zgłaszania uwag
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remarks_until: Option<Date>,
}

/// # Dokładność okresu
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// co do dnia
    Day,
    /// co do miesiąca
    Month,
}

/// # Dokument strategiczny
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["title"]))]
pub struct StrategicDocument {
    /// # Tytuł
    #[schemars(extend("x-text" = "name"))]
    pub title: Text,
    /// # Co wyznacza
    /// Dalszy ciąg zdania po tytule: „wyznacza zasady w obszarze…”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frames: Option<Text>,
    /// # Liczby
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50), extend("x-ordered" = true))]
    pub figures: Vec<DocumentFigure>,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Liczba z dokumentu
/// Na przykład 20 zasad.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["name"]))]
pub struct DocumentFigure {
    /// # Wartość
    #[schemars(range(max = 1_000_000_000))]
    pub value: u32,
    /// # Nazwa
    /// W formie właściwej dla wartości: „podstawowych zasad”.
    pub name: Text,
    /// # Pozycje
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200), extend("x-ordered" = true))]
    pub items: Vec<Text>,
}

/// # Zmiana
/// Wersja sprawozdania, jej data i powód.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-identity" = ["version"]))]
pub struct Correction {
    /// # Wersja
    #[schemars(range(min = 2, max = 999))]
    pub version: u32,
    /// # Data
    pub date: Date,
    /// # Powód
    pub reason: Text,
    /// # Rodzaj
    pub kind: CorrectionKind,
    /// # Przejrzano
    /// Ktoś przeczytał ten wpis i potwierdza: nie ma w nim danych osobowych, choć program tak uznał.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-intake" = true))]
    pub reviewed: bool,
}

/// # Rodzaj zmiany
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionKind {
    /// istotna
    Substantive,
    /// redakcyjna
    Editorial,
}
