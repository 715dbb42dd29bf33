//! Rows and columns as a template gives them come in; tables and matrices go out.

use minijinja::{
    Environment, Error, State, Value,
    value::{Kwargs, Serde, ValueKind},
};
use serde::Deserialize;

use super::{apart, mistake};
use crate::{
    document::{Alignment, Block, Cell, Column, ColumnRole, Inline, Matrix, MatrixRow, Table},
    report::{
        markup,
        slots::{Slot, Slots},
    },
};

/// What stands in a cell without a value: unknown is not zero and not nothing.
const UNKNOWN: &str = "brak danych";

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    let kept = slots.clone();
    environment.add_function("table", move |state: &mut State, rows: Value, arguments: Kwargs| {
        table(state, &kept, &rows, &arguments)
    });
    let kept = slots.clone();
    environment.add_function("matrix", move |arguments: Serde<MatrixArguments>| matrix(&kept, arguments.0));
}

/// A table; nothing at all where there are no rows.
fn table(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Value, Error> {
    let caption: String = arguments.get("caption")?;
    let summary: Option<String> = arguments.get("summary")?;
    let id: Option<String> = arguments.get("id")?;
    let columns: Vec<Value> = arguments.get("columns")?;
    arguments.assert_all_used()?;
    let columns = columns.iter().map(column).collect::<Result<Vec<_>, _>>()?;
    let total: f64 = columns.iter().map(|column| column.width).sum();
    if columns.is_empty() || total <= 0.0 {
        return Err(mistake("template-columns"));
    }
    let mut cells = Vec::new();
    for row in rows.try_iter()? {
        cells.push(columns.iter().map(|column| column.cell(state, slots, &row)).collect::<Result<Vec<_>, _>>()?);
    }
    if cells.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    let titles: Vec<_> = columns.iter().map(|column| column.title.as_str()).collect();
    let summary = summary.unwrap_or_else(|| format!("Kolumny: {}.", titles.join(", ")));
    let block = Block::Table(Table {
        id: id.unwrap_or_default(),
        number: 0,
        caption,
        summary,
        columns: columns
            .iter()
            .map(|column| Column {
                title: column.title.clone(),
                share: column.width / total,
                alignment: column.alignment,
                role: column.role,
            })
            .collect(),
        rows: cells,
    });
    Ok(apart(slots, Slot::Blocks(vec![block])))
}

/// A column as the template describes it.
struct ColumnPlan {
    title: String,
    width: f64,
    alignment: Alignment,
    role: ColumnRole,
    content: CellPlan,
    missing: String,
}

/// Where a cell's content comes from.
enum CellPlan {
    /// A path into the row, and the filter to put it through with its arguments.
    Path(Vec<String>, Option<(String, Vec<Value>)>),
    /// A macro that is given the row and answers with Markdown.
    Macro(Value),
}

fn column(plan: &Value) -> Result<ColumnPlan, Error> {
    const KNOWN: [&str; 8] = ["title", "value", "format", "cell", "width", "align", "header", "missing"];
    for key in plan.try_iter()? {
        if !KNOWN.contains(&key.as_str().unwrap_or_default()) {
            return Err(mistake("template-columns"));
        }
    }
    let get = |name: &str| plan.get_attr(name).ok().filter(|value| !value.is_undefined() && !value.is_none());
    let text = |name: &str| get(name).map(|value| value.to_string());
    let content = match (get("value"), get("cell")) {
        (Some(path), None) => {
            let path = path.to_string().split('.').map(String::from).collect();
            CellPlan::Path(path, get("format").map(format).transpose()?)
        }
        (None, Some(cell)) => CellPlan::Macro(cell),
        _ => return Err(mistake("template-columns")),
    };
    Ok(ColumnPlan {
        title: text("title").ok_or_else(|| mistake("template-columns"))?,
        width: get("width").map_or(Ok(1.0), f64::try_from)?,
        alignment: match text("align").as_deref() {
            None | Some("start") => Alignment::Start,
            Some("center") => Alignment::Center,
            Some("end") => Alignment::End,
            Some(_) => return Err(mistake("template-columns")),
        },
        role: match get("header") {
            Some(value) if value.is_true() => ColumnRole::RowHeader,
            _ => ColumnRole::Data,
        },
        content,
        missing: text("missing").unwrap_or_else(|| UNKNOWN.into()),
    })
}

/// `"date"` or `["plural", "osoba", "osoby", "osób"]`.
fn format(value: Value) -> Result<(String, Vec<Value>), Error> {
    if value.kind() != ValueKind::Seq {
        return Ok((value.to_string(), Vec::new()));
    }
    let mut parts = value.try_iter()?;
    let name = parts.next().ok_or_else(|| mistake("template-columns"))?.to_string();
    Ok((name, parts.collect()))
}

impl ColumnPlan {
    fn cell(&self, state: &mut State, slots: &Slots, row: &Value) -> Result<Cell, Error> {
        let value = match &self.content {
            CellPlan::Macro(call) => call.call(state, std::slice::from_ref(row))?,
            CellPlan::Path(path, format) => {
                let value = path.iter().try_fold(row.clone(), |value, step| {
                    // An optional record that is not there has no fields either.
                    if value.is_none() { Ok(value) } else { value.get_attr(step) }
                })?;
                if value.is_undefined() {
                    return Err(mistake("template-column-value"));
                }
                match format {
                    Some((name, arguments)) if !value.is_none() => {
                        let arguments: Vec<_> = std::iter::once(value).chain(arguments.iter().cloned()).collect();
                        state.apply_filter(name, &arguments)?
                    }
                    _ => value,
                }
            }
        };
        let cell = paragraphs(&value, slots)?;
        Ok(if cell.is_empty() { vec![vec![Inline::Text(self.missing.clone())]] } else { cell })
    }
}

/// The paragraphs of a value: those of markup, those of a list, or those between line breaks.
fn paragraphs(value: &Value, slots: &Slots) -> Result<Cell, Error> {
    if value.is_none() {
        return Ok(Vec::new());
    }
    if value.is_safe() {
        let blocks = markup::blocks(&value.to_string(), slots)
            .map_err(|message| Error::new(minijinja::ErrorKind::InvalidOperation, message))?;
        return blocks
            .into_iter()
            .map(|block| match block {
                Block::Paragraph(inlines) => Ok(inlines),
                _ => Err(mistake("template-cell")),
            })
            .collect();
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatrixArguments {
    caption: String,
    summary: String,
    corner: String,
    columns: Vec<String>,
    rows: Vec<(String, Vec<u64>)>,
    #[serde(default)]
    id: String,
}

/// A matrix of counts: „–” for none.
fn matrix(slots: &Slots, arguments: MatrixArguments) -> Result<Value, Error> {
    if arguments.rows.iter().any(|(_, counts)| counts.len() != arguments.columns.len()) {
        return Err(mistake("template-matrix"));
    }
    if arguments.rows.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    let mark = |count: u64| if count == 0 { "–".to_owned() } else { crate::polish::grouped(count) };
    let block = Block::Matrix(Matrix {
        id: arguments.id,
        number: 0,
        caption: arguments.caption,
        summary: arguments.summary,
        corner: arguments.corner,
        columns: arguments.columns,
        rows: arguments
            .rows
            .into_iter()
            .map(|(title, counts)| MatrixRow { title, cells: counts.into_iter().map(mark).collect() })
            .collect(),
    });
    Ok(apart(slots, Slot::Blocks(vec![block])))
}
