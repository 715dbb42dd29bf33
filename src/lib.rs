//! Structured data of one public consultation comes in; its official summary report goes out.

pub mod problem;

pub mod source;

pub mod input;

pub mod consultation;

pub mod document;

pub mod polish;

pub mod report;

pub mod output;

pub mod messages;

pub mod templates;
