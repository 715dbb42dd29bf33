//! Structured data of one public consultation comes in; its official summary report goes out.

pub mod consultation;

pub mod document;

pub mod output;

pub mod templates;
