//! The whole program comes in; proof that it keeps its promises goes out. One binary, a room a subject.

mod command_line;
mod contract;
mod documents;
mod hostile;
mod invalid;
mod messages;
mod polish;
mod privacy;
mod program;
mod reproducible;
mod rooms;
mod templates;
