//! A draft comes in; a consultation in which every rule holds goes out.

pub mod draft;
