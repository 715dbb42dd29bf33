//! What is kept of a picture's file comes in, part by part; the file without the rest goes out.

use std::borrow::Cow;

/// What a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What a file must begin with.
    Head,
    /// How the colours are meant; true also of the same picture in another size.
    Color,
    /// The same by an ICC profile.
    Profile,
    /// The image itself.
    Image,
}

/// The parts of a picture's file that are kept, in order, and what the others told.
#[derive(Debug, Default)]
pub struct Parts<'a> {
    kept: Vec<(Role, Cow<'a, [u8]>)>,
    /// The EXIF data, from their TIFF header on.
    pub exif: Option<&'a [u8]>,
    /// How many colours a JPEG is mixed of.
    pub inks: Option<u8>,
}

impl<'a> Parts<'a> {
    /// Keeps one more part.
    pub fn keep(&mut self, role: Role, bytes: impl Into<Cow<'a, [u8]>>) {
        self.kept.push((role, bytes.into()));
    }

    /// Leaves the ICC profile out.
    pub fn drop_profile(&mut self) {
        self.kept.retain(|(role, _)| *role != Role::Profile);
    }

    /// The same parts with the colours meant as in another picture.
    pub fn colored_as(mut self, other: Self) -> Self {
        let is_color = |role| matches!(role, Role::Color | Role::Profile);
        self.kept.retain(|(role, _)| !is_color(*role));
        let head = self.kept.iter().take_while(|(role, _)| *role == Role::Head).count();
        let colors = other.kept.into_iter().filter(|(role, _)| is_color(*role));
        self.kept.splice(head..head, colors);
        self
    }

    /// The file.
    pub fn whole(&self) -> Vec<u8> {
        self.kept.iter().map(|(_, bytes)| bytes.as_ref()).collect::<Vec<_>>().concat()
    }
}
