//! A row and the plan of one of its values come in; the value, the paragraphs of a cell or plain words go out.

use minijinja::{Error, ErrorKind, State, Value, value::ValueKind};

use super::mistake;
use crate::{
    document::{Block, Cell, Inline},
    report::{markup, slots::Slots},
};

/// Where a value comes from.
pub(super) struct Content {
    source: Source,
    /// The filter that the value goes through, with its arguments.
    format: Option<(String, Vec<Value>)>,
}

enum Source {
    /// A path into the row: `meeting.place`.
    Path(Vec<String>),
    /// A macro that is given the row and answers with Markdown.
    Macro(Value),
}

impl Content {
    /// A path or a macro; the format is `"date"` or `["plural", "osoba", "osoby", "osób"]`.
    pub fn new(source: &Value, format: Option<&Value>) -> Result<Self, Error> {
        let source = match source.as_str() {
            Some(path) => Source::Path(path.split('.').map(String::from).collect()),
            None => Source::Macro(source.clone()),
        };
        let format = match format {
            None => None,
            Some(format) if format.kind() == ValueKind::Seq => {
                let mut parts = format.try_iter()?;
                let name = parts.next().ok_or_else(|| mistake("template-columns"))?.to_string();
                Some((name, parts.collect()))
            }
            Some(format) => Some((format.to_string(), Vec::new())),
        };
        Ok(Self { source, format })
    }

    /// The value in a row.
    pub fn value(&self, state: &mut State, row: &Value) -> Result<Value, Error> {
        let value = match &self.source {
            Source::Macro(call) => call.call(state, std::slice::from_ref(row))?,
            Source::Path(path) => path.iter().try_fold(row.clone(), |value, step| {
                // An optional record that is not there has no fields either.
                if value.is_none() { Ok(value) } else { value.get_attr(step) }
            })?,
        };
        if value.is_undefined() {
            return Err(mistake("template-column-value"));
        }
        match &self.format {
            Some((name, arguments)) if !value.is_none() => {
                let arguments: Vec<_> = std::iter::once(value).chain(arguments.iter().cloned()).collect();
                state.apply_filter(name, &arguments)
            }
            _ => Ok(value),
        }
    }

    /// The paragraphs in a row's cell.
    pub fn cell(&self, state: &mut State, slots: &Slots, row: &Value) -> Result<Cell, Error> {
        paragraphs(&self.value(state, row)?, slots)
    }

    /// The words in a row, without markup.
    pub fn words(&self, state: &mut State, slots: &Slots, row: &Value) -> Result<String, Error> {
        super::words(slots, self.value(state, row)?)
    }
}

/// The paragraphs of a value: those of markup, those of a list, or those between line breaks.
fn paragraphs(value: &Value, slots: &Slots) -> Result<Cell, Error> {
    if value.is_none() {
        return Ok(Vec::new());
    }
    if value.is_safe() {
        let blocks = markup::blocks(&value.to_string(), slots)
            .map_err(|message| Error::new(ErrorKind::InvalidOperation, message))?;
        let paragraph = |block| match block {
            Block::Paragraph(inlines) => Ok(inlines),
            _ => Err(mistake("template-cell")),
        };
        return blocks.into_iter().map(paragraph).collect();
    }
    if value.kind() == ValueKind::Seq {
        let mut all = Vec::new();
        for item in value.try_iter()? {
            all.extend(paragraphs(&item, slots)?);
        }
        return Ok(all);
    }
    let text = value.to_string();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    Ok(lines.map(|line| vec![Inline::Text(line.to_owned())]).collect())
}
