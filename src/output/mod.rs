//! A [`Document`](crate::document::Document) comes in; the bytes of whole files go out.
//!
//! One writer, one room. No writer knows another: what one has to know of the other's result travels as a value, such as
//! [`Pagination`].

use std::collections::BTreeMap;

pub mod docx;
pub mod json;
pub mod pdf;

/// On which page each part of a document begins, as the PDF is laid out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pagination {
    /// How many pages there are.
    pub total: u32,
    /// Page numbers, from 1, by the anchor of section, table or figure.
    pub pages: BTreeMap<String, u32>,
}
