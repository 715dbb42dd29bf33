//! `sprawozdanie build`: a file of data comes in; the report goes out as PDF, DOCX or the model itself.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{
    Outcome,
    data::{self, DataArguments},
    files,
    terminal::Terminal,
};
use crate::{output, problem::Word};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,docx", value_name = "pdf,docx,json")]
    to: Vec<Format>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Pdf,
    Docx,
    Json,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let (document, session) = match data::prepare(&arguments.data, terminal)? {
        Ok(ready) => ready,
        Err(outcome) => return Ok(outcome),
    };
    let wants = |format| arguments.to.contains(&format);
    let name = format!("{}-v{}", document.metadata.file_stem, document.metadata.version);
    let path = |extension: &str| arguments.output.join(format!("{name}.{extension}"));
    let mut files = Vec::new();
    let mut pages = 0;
    if wants(Format::Json) {
        files.push((path("document.json"), output::json::write(&document)?));
    }
    if wants(Format::Pdf) || wants(Format::Docx) {
        // The Word file takes the page numbers of its contents from the layout of the PDF.
        let pdf = match session.written(output::pdf::write(&document, &session.templates))? {
            Ok(pdf) => pdf,
            Err(outcome) => return Ok(outcome),
        };
        pages = pdf.pages.total;
        if wants(Format::Docx) {
            let pictures = output::pdf::chart_pictures(&document, &session.templates)?;
            files.push((path("docx"), output::docx::write(&document, &session.templates, &pdf.pages, &pictures)?));
        }
        if wants(Format::Pdf) {
            files.push((path("pdf"), pdf.bytes));
        }
    }
    files::folder(&arguments.output)?;
    files::write_all(&files)?;
    for (path, bytes) in &files {
        let pages = if path.extension().is_some_and(|extension| extension == "pdf") { pages } else { 0 };
        let words: [(&'static str, Word); 3] = [
            ("file", path.display().to_string().into()),
            ("size", size(bytes.len()).into()),
            ("pages", u64::from(pages).into()),
        ];
        terminal.say("written", &words);
    }
    Ok(Outcome::Done)
}

/// „412 kB”, „1,2 MB”.
fn size(bytes: usize) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    }
}
