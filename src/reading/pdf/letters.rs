//! What a font says of its codes (its CMap) comes in; the letters that a text of these codes stands for go out.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, content::Content};

use super::objects::entry;

/// The letters of a font.
pub struct Letters {
    /// How many bytes a code has.
    width: usize,
    by_code: BTreeMap<u32, String>,
}

impl Letters {
    /// Reads the letters of a font. A CMap has the syntax of the contents of a page: values, then the word that takes them.
    pub fn new(document: &Document, font: &Dictionary) -> Result<Self> {
        let said = entry(document, font, "ToUnicode").context("a font does not tell its letters")?.as_stream()?;
        let mut letters = Self { width: 1, by_code: BTreeMap::new() };
        for operation in Content::decode(&said.get_plain_content()?)?.operations {
            let values = &operation.operands;
            match operation.operator.as_str() {
                "endcodespacerange" => {
                    letters.width = values.first().and_then(|code| code.as_str().ok()).map_or(1, <[u8]>::len);
                }
                "endbfchar" => {
                    for pair in values.chunks_exact(2) {
                        letters.by_code.insert(number(&pair[0])?, decoded(&pair[1])?);
                    }
                }
                "endbfrange" => {
                    for range in values.chunks_exact(3) {
                        letters.range(&range[0], &range[1], &range[2])?;
                    }
                }
                _ => {}
            }
        }
        Ok(letters)
    }

    /// Codes that follow each other stand for letters that do so, or for those of a list.
    fn range(&mut self, first: &Object, last: &Object, to: &Object) -> Result<()> {
        let (first, last) = (number(first)?, number(last)?);
        for (step, code) in (first..=last.min(first.saturating_add(0xFFFF))).enumerate() {
            let letter = match to {
                Object::Array(list) => decoded(list.get(step).context("a font names too few letters")?)?,
                start => {
                    let mut letters: Vec<char> = decoded(start)?.chars().collect();
                    let end = letters.pop().context("a font names no letter")?;
                    letters.extend(char::from_u32(u32::from(end) + u32::try_from(step)?));
                    letters.into_iter().collect()
                }
            };
            self.by_code.insert(code, letter);
        }
        Ok(())
    }

    /// The text of these codes; a code without letters is told as the sign that replaces one.
    pub fn text(&self, codes: &[u8]) -> String {
        let letters = codes.chunks(self.width.max(1)).map(|code| {
            let code = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
            self.by_code.get(&code).map_or("\u{FFFD}", String::as_str)
        });
        letters.collect()
    }
}

fn number(code: &Object) -> Result<u32> {
    Ok(code.as_str()?.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

/// Letters as UTF-16, the higher byte first.
fn decoded(letters: &Object) -> Result<String> {
    let units: Vec<u16> = letters
        .as_str()?
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |unit, byte| unit << 8 | u16::from(*byte)))
        .collect();
    Ok(String::from_utf16_lossy(&units))
}
