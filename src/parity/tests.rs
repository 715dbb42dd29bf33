//! Readings made by hand come in; the differences between them go out.
