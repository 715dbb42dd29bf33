//! The templates' fonts and what an SVG draws come in; letters that those fonts cannot set go out.

use std::{collections::BTreeSet, sync::Arc};

use resvg::usvg::{FontFamily, Node, Text, Tree, fontdb};

use super::{Unfit, weight::each};
use crate::templates::Templates;

/// The only typefaces that letters in an SVG may have: those of the report. They become curves.
#[derive(Debug, Clone)]
pub struct Typefaces {
    /// The fonts.
    pub(super) faces: Arc<fontdb::Database>,
    /// The family of letters that name none.
    pub(super) body: String,
    families: BTreeSet<String>,
}

impl Typefaces {
    /// The fonts of the templates; those of the machine are never asked for.
    pub fn of(templates: &Templates) -> Self {
        let mut faces = fontdb::Database::new();
        for font in templates.fonts() {
            faces.load_font_source(fontdb::Source::Binary(Arc::new(font.to_vec())));
        }
        let families: BTreeSet<_> =
            faces.faces().flat_map(|face| face.families.iter().map(|(name, _)| name.clone())).collect();
        // A theme that cannot be read is told where it is read for the report.
        let fonts = templates.theme().map(|theme| theme.fonts);
        let (body, heading) = fonts.map(|fonts| (fonts.body, fonts.heading)).unwrap_or_default();
        faces.set_serif_family(heading);
        faces.set_sans_serif_family(&body);
        faces.set_cursive_family(&body);
        faces.set_fantasy_family(&body);
        faces.set_monospace_family(&body);
        Self { faces: Arc::new(faces), body, families }
    }

    /// The names of the families, for the user.
    pub fn names(&self) -> String {
        self.families.iter().cloned().collect::<Vec<_>>().join(", ")
    }

    /// A family that only says what kind it is leaves the choice to whoever draws.
    fn has(&self, family: &FontFamily) -> bool {
        match family {
            FontFamily::Named(name) => self.families.contains(name),
            FontFamily::Serif
            | FontFamily::SansSerif
            | FontFamily::Cursive
            | FontFamily::Fantasy
            | FontFamily::Monospace => true,
        }
    }
}

/// Looks at all letters that are drawn.
pub fn look(tree: &Tree, typefaces: &Typefaces) -> Result<(), Unfit> {
    let mut found = None;
    each(tree.root(), &mut |node| {
        if let Node::Text(text) = node
            && found.is_none()
        {
            found = strange(text, typefaces);
        }
    });
    found.map_or(Ok(()), |strange| Err(Unfit::Letters { strange, known: typefaces.names() }))
}

/// The first typeface or character that the report has not.
fn strange(text: &Text, typefaces: &Typefaces) -> Option<String> {
    for span in text.chunks().iter().flat_map(|chunk| chunk.spans()) {
        let families = span.font().families();
        if !families.iter().any(|family| typefaces.has(family)) {
            // A family that only says its kind is known; so this has a name.
            let name = |family: &FontFamily| family.to_string().trim_matches(['"', '\'']).to_owned();
            return Some(families.first().map(name).unwrap_or_default());
        }
    }
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let missing = glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars());
    missing.filter(|character| !character.is_whitespace() && !character.is_control()).map(String::from).next()
}
