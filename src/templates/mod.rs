//! The folder `report-templates`, embedded or from disk, comes in; its files by name and the theme go out.

use std::{borrow::Cow, collections::BTreeMap, ops::Range};

use include_dir::{Dir, include_dir};

use crate::problem::{Code, Place, Problem, Word};

mod contrast;
mod theme;

pub use contrast::{Faint, contrast};
pub use theme::*;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/report-templates");

/// The files that say what a report says and how it looks, by their path below `report-templates`, with `/`.
#[derive(Debug, Clone)]
pub struct Templates {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

/// A mistake in a template's file, for the one who keeps the templates.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateMistake {
    /// The file's path below `report-templates`.
    pub file: String,
    /// The bytes of the file that are wrong, where that is known.
    pub range: Option<Range<usize>>,
    /// What is wrong; may be in English where another program says it.
    pub message: String,
}

impl From<TemplateMistake> for Problem {
    fn from(mistake: TemplateMistake) -> Self {
        Self::new(Code::T001, Place::Template(mistake.file, mistake.range))
            .word("message", Word::Mistake(mistake.message))
    }
}

impl From<Faint> for Problem {
    fn from(faint: Faint) -> Self {
        // Cut, not rounded: 4.48 must not be shown as 4.5.
        let shown = |ratio: f64| format!("{:.1}", (ratio * 10.0).floor() / 10.0).replace('.', ",");
        Self::new(Code::T003, Place::Template(Templates::THEME.into(), None))
            .word("color", faint.color)
            .word("ground", faint.ground)
            .word("ratio", shown(faint.ratio))
            .word("needed", shown(faint.needed))
    }
}

impl Templates {
    /// The path of the theme.
    pub const THEME: &'static str = "shared/theme.toml";

    /// The file in the folder of a kind that the post for the website begins with; a kind may have none.
    pub const POST: &'static str = "post.md.jinja";

    /// The folder of what the posts of all kinds share.
    pub const SHARED_POST: &'static str = "shared/post/";

    /// The folder of the fonts.
    pub const FONTS: &'static str = "shared/fonts/";

    /// The templates that the program carries.
    pub fn embedded() -> Self {
        fn collect(folder: &Dir<'static>, files: &mut BTreeMap<String, Cow<'static, [u8]>>) {
            for file in folder.files() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.insert(path, Cow::Borrowed(file.contents()));
            }
            folder.dirs().for_each(|inner| collect(inner, files));
        }
        let mut files = BTreeMap::new();
        collect(&EMBEDDED, &mut files);
        Self { files }
    }

    /// The same templates with the files of an edited folder in place of theirs.
    pub fn with(mut self, edited: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        self.files.extend(edited.into_iter().map(|(path, bytes)| (path, Cow::Owned(bytes))));
        self
    }

    /// A file's bytes.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// A file's text; none also where it is not UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.bytes(path)?).ok()
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }

    /// The fonts below [`Templates::FONTS`], in the order of their paths.
    pub fn fonts(&self) -> impl Iterator<Item = &[u8]> {
        let fonts = self.files().filter(|(path, _)| path.starts_with(Self::FONTS) && path.ends_with(".ttf"));
        fonts.map(|(_, bytes)| bytes)
    }

    /// The kinds of report: the names of the folders beside `shared` that hold a `template.toml`.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.files.keys().filter_map(|path| path.strip_suffix("/template.toml"))
    }

    /// The theme.
    pub fn theme(&self) -> Result<Theme, TemplateMistake> {
        self.toml(Self::THEME)
    }

    /// A TOML file in the shape of `T`.
    pub fn toml<T: serde::de::DeserializeOwned>(&self, path: &str) -> Result<T, TemplateMistake> {
        let mistake = |range, message| TemplateMistake { file: path.into(), range, message };
        let text = self.text(path).ok_or_else(|| mistake(None, "no such file, or not UTF-8".into()))?;
        toml::from_str(text).map_err(|error| mistake(error.span(), error.message().into()))
    }
}
