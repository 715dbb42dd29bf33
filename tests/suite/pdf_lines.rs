//! The bytes of a PDF come in; the lines that its pages show in a font go out, as they stand one below the other.
//!
//! The lines are found by the places of the texts alone, so that this knows nothing of what the program meant.

use std::collections::BTreeMap;

use anyhow::Result;
use lopdf::{Document, Encoding, Object, ObjectId, content::Content};

type Matrix = [f32; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// How far apart, in points, texts of the same line may stand: a footnote's mark is raised.
const SAME_LINE: f32 = 2.0;

/// The lines that are set in fonts whose name has these words.
pub fn lines(bytes: &[u8], font: &str) -> Result<Vec<String>> {
    let document = Document::load_mem(bytes)?;
    let pages: Vec<_> = document.page_iter().map(|page| of_page(&document, page, font)).collect::<Result<_>>()?;
    Ok(pages.concat())
}

fn of_page(document: &Document, page: ObjectId, wanted: &str) -> Result<Vec<String>> {
    let mut fonts = BTreeMap::new();
    for (name, font) in document.get_page_fonts(page)? {
        let base = font.get(b"BaseFont")?.as_name()?;
        let shown = String::from_utf8_lossy(base).contains(wanted);
        fonts.insert(name, (shown, font.get_font_encoding(document)?));
    }
    let (mut around, mut saved, mut text) = (IDENTITY, Vec::new(), IDENTITY);
    let mut font: Option<&(bool, Encoding<'_>)> = None;
    let mut lines: Vec<(f32, String)> = Vec::new();
    for operation in Content::decode(&document.get_page_content(page))?.operations {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            "q" => saved.push(around),
            "Q" => around = saved.pop().unwrap_or(IDENTITY),
            "cm" => around = product(&matrix(operands)?, &around),
            "BT" => text = IDENTITY,
            "Tm" => text = matrix(operands)?,
            "Td" => text = product(&[1.0, 0.0, 0.0, 1.0, operands[0].as_float()?, operands[1].as_float()?], &text),
            "Tf" => font = fonts.get(operands[0].as_name()?),
            "Tj" | "TJ" => {
                let Some((true, encoding)) = font else { continue };
                let y = product(&text, &around)[5];
                let words = words(&operands[0], encoding)?;
                match lines.last_mut() {
                    Some((line, before)) if (*line - y).abs() < SAME_LINE => before.push_str(&words),
                    _ => lines.push((y, words)),
                }
            }
            _ => {}
        }
    }
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

fn words(shown: &Object, encoding: &Encoding<'_>) -> Result<String> {
    let mut words = String::new();
    for part in shown.as_array().map_or(std::slice::from_ref(shown), Vec::as_slice) {
        if let Ok(codes) = part.as_str() {
            words.push_str(&Document::decode_text(encoding, codes)?);
        }
    }
    Ok(words)
}

fn matrix(operands: &[Object]) -> Result<Matrix> {
    let mut all = IDENTITY;
    for (place, operand) in all.iter_mut().zip(operands) {
        *place = operand.as_float()?;
    }
    Ok(all)
}

fn product(one: &Matrix, other: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *one;
    let [g, h, i, j, k, l] = *other;
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
