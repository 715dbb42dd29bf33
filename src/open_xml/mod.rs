//! The bytes of an Office Open XML file come in; its parts and their trees of elements go out, and back.

pub mod archive;
pub mod tree;
