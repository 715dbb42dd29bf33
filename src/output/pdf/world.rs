//! A document and the templates come in; the closed world that Typst may look at goes out.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

use anyhow::{Context, Result, anyhow};
use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult, PackageError},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_kit::fonts::FontStore;

use super::{fonts, handover};
use crate::{document::Document, templates::Templates};

/// The folder of the Typst files among the templates.
pub(super) const TYPST_FOLDER: &str = "shared/typst/";

/// One for the whole process, since a new library would make every memoised result worthless. `A11yExtras` brings the
/// header cells of rows.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// All that Typst can see: no disk, no network, no packages, no clock.
pub(super) struct ReportWorld {
    fonts: Arc<FontStore>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl ReportWorld {
    /// Puts the data, the theme and the Typst files where Typst finds them; it begins with the file `main`.
    pub(super) fn new(
        templates: &Templates,
        main: &str,
        document: impl FnOnce(&FontBook) -> Result<Vec<u8>>,
    ) -> Result<Self> {
        let mut sources = HashMap::new();
        for (path, _) in templates.files() {
            let Some(name) = path.strip_prefix(TYPST_FOLDER).filter(|name| name.ends_with(".typ")) else { continue };
            let text = templates.text(path).ok_or_else(|| anyhow!("{path} is not UTF-8"))?;
            let id = file_id(&format!("/{name}"))?;
            sources.insert(id, Source::new(id, text.into()));
        }

        let fonts = fonts::of(templates)?;
        let theme = templates.bytes(Templates::THEME).ok_or_else(|| anyhow!("{} is missing", Templates::THEME))?;
        let mut files = HashMap::new();
        files.insert(file_id("/theme.toml")?, Bytes::new(theme.to_vec()));
        files.insert(file_id("/document.json")?, Bytes::new(document(fonts.book())?));
        Ok(Self { fonts, main: file_id(main)?, sources, files })
    }

    /// The same world with the pictures and attachments of a document.
    pub(super) fn with_files_of(mut self, document: &Document) -> Result<Self> {
        for (index, media) in document.media.values().enumerate() {
            self.files.insert(file_id(&handover::media_path(index))?, Bytes::new(media.bytes.clone()));
        }
        for (index, attachment) in document.attachments.iter().enumerate() {
            self.files.insert(file_id(&handover::attachment_path(index))?, Bytes::new(attachment.bytes.clone()));
        }
        Ok(self)
    }
}

/// The number of a virtual file. Typst keeps every path for the life of the process and can count to 65 535: a path
/// must never hold a name from the data.
fn file_id(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).with_context(|| format!("{path} cannot be the path of a template"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    match id.get().root() {
        VirtualRoot::Package(package) => FileError::Package(PackageError::NotFound(package.clone())),
        VirtualRoot::Project => FileError::NotFound(id.get().vpath().get_with_slash().into()),
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let source = || self.sources.get(&id).cloned().map(Bytes::from_string);
        self.files.get(&id).cloned().or_else(source).ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// No clock: a template that asks for today's day fails instead of giving other bytes tomorrow.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
