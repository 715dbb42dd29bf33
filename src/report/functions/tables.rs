//! Rows and columns as a template gives them come in; tables and matrices go out.

use minijinja::{Environment, Error, State, Value, value::Kwargs};

use super::{apart, cells::Content, defined, in_words, mistake, optional_text, text};
use crate::{
    document::{Alignment, Block, Column, ColumnRole, Inline, Matrix, MatrixRow, Table},
    polish,
    report::slots::{Slot, Slots},
};

pub(super) fn add(environment: &mut Environment<'static>, slots: &Slots) {
    let kept = slots.clone();
    environment.add_function("table", move |state: &mut State, rows: Value, arguments: Kwargs| {
        table(state, &kept, &rows, &arguments)
    });
    let kept = slots.clone();
    environment.add_function("matrix", move |state: &mut State, rows: Value, arguments: Kwargs| {
        matrix(state, &kept, &rows, &arguments)
    });
}

/// A table; nothing at all where there are no rows.
fn table(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Value, Error> {
    defined(rows)?;
    let caption = text(slots, arguments, "caption")?;
    let summary = optional_text(slots, arguments, "summary")?;
    let id: Option<String> = arguments.get("id")?;
    let plans: Vec<Value> = arguments.get("columns")?;
    arguments.assert_all_used()?;
    let mut columns = Vec::new();
    for plan in &plans {
        let plan = ColumnPlan::new(slots, plan)?;
        let cells = rows.try_iter()?.map(|row| plan.content.cell(state, slots, &row)).collect::<Result<Vec<_>, _>>()?;
        if !plan.optional || cells.iter().any(|cell| !cell.is_empty()) {
            columns.push((plan, cells));
        }
    }
    let height = columns.first().map_or(0, |(_, cells)| cells.len());
    let total: f64 = columns.iter().map(|(plan, _)| plan.width).sum();
    let widths_are_good = columns.iter().all(|(plan, _)| plan.width.is_finite() && plan.width > 0.0);
    if plans.is_empty() || !widths_are_good {
        return Err(mistake("template-columns"));
    }
    if height == 0 {
        return Ok(Value::from_safe_string(String::new()));
    }
    let titles: Vec<_> = columns.iter().map(|(plan, _)| plan.title.clone()).collect();
    let mut table = Table {
        id: id.unwrap_or_default(),
        number: 0,
        caption,
        summary: summary.unwrap_or_else(|| format!("Kolumny: {}.", titles.join(", "))),
        columns: Vec::new(),
        rows: vec![Vec::new(); height],
    };
    for (plan, cells) in columns {
        for (row, cell) in table.rows.iter_mut().zip(cells) {
            row.push(if cell.is_empty() { vec![vec![Inline::Text(plan.missing.clone())]] } else { cell });
        }
        table.columns.push(Column {
            title: plan.title,
            share: plan.width / total,
            alignment: plan.alignment,
            role: plan.role,
        });
    }
    Ok(apart(slots, Slot::Blocks(vec![Block::Table(table)])))
}

/// A column as the template describes it.
struct ColumnPlan {
    title: String,
    content: Content,
    width: f64,
    alignment: Alignment,
    role: ColumnRole,
    /// What stands in a cell without a value.
    missing: String,
    /// Left out where no row has a value.
    optional: bool,
}

impl ColumnPlan {
    fn new(slots: &Slots, plan: &Value) -> Result<Self, Error> {
        const KNOWN: [&str; 8] = ["title", "value", "format", "width", "align", "header", "missing", "optional"];
        for key in plan.try_iter()? {
            if !KNOWN.contains(&key.as_str().unwrap_or_default()) {
                return Err(mistake("template-columns"));
            }
        }
        let get = |name: &str| plan.get_attr(name).ok().filter(|value| !value.is_undefined() && !value.is_none());
        let word = |name: &str| get(name).and_then(|value| Some(in_words(slots, value).ok()?.to_string()));
        let is = |name: &str| get(name).is_some_and(|value| value.is_true());
        let source = get("value").ok_or_else(|| mistake("template-columns"))?;
        Ok(Self {
            title: word("title").ok_or_else(|| mistake("template-columns"))?,
            content: Content::new(&source, get("format").as_ref())?,
            width: get("width").map_or(Ok(1.0), f64::try_from)?,
            alignment: match word("align").as_deref() {
                None | Some("start") => Alignment::Start,
                Some("center") => Alignment::Center,
                Some("end") => Alignment::End,
                Some("decimal") => Alignment::Decimal,
                Some(_) => return Err(mistake("template-columns")),
            },
            role: if is("header") { ColumnRole::RowHeader } else { ColumnRole::Data },
            missing: word("missing").unwrap_or_else(|| polish::UNKNOWN.into()),
            optional: is("optional"),
        })
    }
}

/// A matrix of counts: „–” for none. Nothing at all where there are no rows.
fn matrix(state: &mut State, slots: &Slots, rows: &Value, arguments: &Kwargs) -> Result<Value, Error> {
    defined(rows)?;
    let label = Content::new(&arguments.get::<Value>("label")?, None)?;
    let counts = Content::new(&arguments.get::<Value>("counts")?, None)?;
    let mut matrix = Matrix {
        id: arguments.get::<Option<String>>("id")?.unwrap_or_default(),
        number: 0,
        caption: text(slots, arguments, "caption")?,
        summary: text(slots, arguments, "summary")?,
        corner: text(slots, arguments, "corner")?,
        columns: arguments.get("columns")?,
        rows: Vec::new(),
    };
    arguments.assert_all_used()?;
    let mark = |count: u64| if count == 0 { "–".to_owned() } else { polish::grouped(count) };
    for row in rows.try_iter()? {
        let mut cells = Vec::new();
        for count in counts.value(state, &row)?.try_iter()? {
            cells.push(mark(u64::try_from(count)?));
        }
        if cells.len() != matrix.columns.len() {
            return Err(mistake("template-matrix"));
        }
        matrix.rows.push(MatrixRow { title: label.words(state, slots, &row)?, cells });
    }
    if matrix.rows.is_empty() {
        return Ok(Value::from_safe_string(String::new()));
    }
    Ok(apart(slots, Slot::Blocks(vec![Block::Matrix(matrix)])))
}
