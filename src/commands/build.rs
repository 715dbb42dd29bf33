//! `sprawozdanie build`: a file of data comes in; the report goes out as PDF, DOCX, web page, pictures of pages or
//! the model itself.

use std::{collections::BTreeSet, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{
    Outcome, commit,
    data::{self, Composed, DataArguments},
    files,
    made::{self, Note},
    pages::PageRanges,
    releases::{Coming, Releases},
    terminal::Terminal,
    watching::{self, Watched},
    writing::{self, Wanted},
};
use crate::{
    open_data, output,
    revision::{Changes, name_of_version},
};

/// How fine pictures of pages are, in pixels an inch: small print can be read, a page takes about 100 kB.
const RESOLUTION: u16 = 110;

/// The least number of digits in the name of a picture.
const FEWEST_DIGITS: usize = 3;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    data: DataArguments,
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,docx", value_name = "FORMATS")]
    to: Vec<Format>,
    #[arg(long, value_name = "PAGES")]
    pages: Option<PageRanges>,
    #[arg(long, value_name = "DOCX")]
    reference: Option<PathBuf>,
    #[arg(long)]
    watch: bool,
    #[arg(long)]
    force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Pdf,
    Docx,
    Html,
    Png,
    Csv,
    Json,
}

impl Arguments {
    /// What the files depend on beside the document.
    fn asked(&self) -> String {
        let formats: BTreeSet<_> = self.to.iter().map(|format| format!("{format:?}")).collect();
        let formats: Vec<_> = formats.into_iter().collect();
        format!("{} {}", formats.join(","), self.pages.clone().unwrap_or_else(PageRanges::all))
    }
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let wants = |format| arguments.to.contains(&format);
    if arguments.pages.is_some() && arguments.to.iter().any(|format| *format != Format::Png) {
        terminal.say("usage-pages-of-pictures", &[]);
        return Ok(Outcome::Usage);
    }
    if arguments.reference.is_some() && !wants(Format::Docx) {
        terminal.say("usage-reference-of-docx", &[]);
        return Ok(Outcome::Usage);
    }
    if !arguments.watch {
        return once(arguments, terminal);
    }
    let DataArguments { data, templates, .. } = &arguments.data;
    let watched = || Watched::of(data, arguments.reference.as_deref(), templates.as_deref());
    watching::run(watched, || once(arguments, terminal), terminal)
}

fn once(arguments: &Arguments, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let wants = |format| arguments.to.contains(&format);
    let watch = arguments.data.watch(terminal)?;
    commit::complete(&arguments.output)?;
    let (valid, session) = match data::valid(&arguments.data, terminal)? {
        Ok(valid) => valid,
        Err(outcome) => return Ok(outcome),
    };
    let releases = match Releases::read(&arguments.output) {
        Ok(releases) => releases,
        Err(problem) => return Ok(session.stop(&[problem])),
    };
    // Without a release there is nothing that another run could take for its own.
    let _lock = releases.record.as_ref().map(|_| Releases::lock(&arguments.output)).transpose()?;
    let frozen = [Format::Pdf, Format::Docx, Format::Html];
    let changes = match releases.coming(&valid.consultation)? {
        Ok(Coming::First) => Changes::default(),
        Ok(Coming::Unchanged(version)) if arguments.to.iter().all(|format| frozen.contains(format)) => {
            terminal.say("release-unchanged", &[("version", u64::from(version).into())]);
            return Ok(Outcome::Done);
        }
        Ok(Coming::Unchanged(_)) => releases.changes(),
        Ok(Coming::Next(revision)) => releases.changes_with(valid.consultation.version(), *revision),
        Err(refusal) => return refusal.tell(&session, terminal),
    };
    let reference = arguments.reference.as_deref();
    let Composed { document, looks, session } =
        match data::composed(&arguments.data, valid, session, reference, changes)? {
            Ok(ready) => ready,
            Err(outcome) => return Ok(outcome),
        };
    let name = name_of_version(releases.name(&document), document.metadata.version);
    let (note, made_of) = (Note::read(&arguments.output), made::fingerprint(&document, &arguments.asked())?);
    if !arguments.force
        && let Some(kept) = note.kept(&arguments.output, &name, &made_of)
    {
        let tell = |file: &str| {
            terminal.say("unchanged", &[("file", arguments.output.join(file).display().to_string().into())]);
        };
        kept.into_iter().for_each(tell);
        return Ok(Outcome::Done);
    }
    let path = |ending: &str| format!("{name}{ending}");
    let mut files = Vec::new();
    let mut total = 0;
    if wants(Format::Json) {
        files.push((path(".document.json"), output::json::write(&document)?));
    }
    if let (true, Some(consultation)) = (wants(Format::Csv), &session.consultation) {
        let tables = open_data::files(consultation, &name)?;
        if tables.is_empty() {
            terminal.say("no-tables", &[]);
        }
        files.extend(tables.into_iter().map(|file| (file.name, file.bytes)));
    }
    if arguments.to.iter().any(|format| !matches!(format, Format::Json | Format::Csv)) {
        let wanted = Wanted {
            pdf: wants(Format::Pdf),
            docx: wants(Format::Docx),
            html: wants(Format::Html),
            reference: looks.as_ref().map(|looks| &looks.reference),
        };
        let (written, differences) = match session.written(writing::prove(&document, &session.templates, wanted))? {
            Ok(written) => written,
            Err(outcome) => return Ok(outcome),
        };
        if !differences.is_empty() {
            session.stop(&differences);
            return Ok(Outcome::Unproven);
        }
        total = written.layout.pagination().total;
        files.extend(written.docx.map(|docx| (path(".docx"), docx)));
        files.extend(written.html.map(|html| (path(".html"), html)));
        if wants(Format::Png) {
            let chosen = match arguments.pages.clone().unwrap_or_else(PageRanges::all).of(total) {
                Ok(chosen) => chosen,
                Err(missing) => {
                    terminal.say(
                        "usage-no-page",
                        &[("page", u64::from(missing).into()), ("pages", u64::from(total).into())],
                    );
                    return Ok(Outcome::Usage);
                }
            };
            let digits = total.to_string().len().max(FEWEST_DIGITS);
            for page in chosen {
                files.push((path(&format!("-{page:0digits$}.png")), written.layout.picture(page, RESOLUTION)?));
            }
        }
        files.extend(written.pdf.map(|pdf| (path(".pdf"), pdf)));
    }
    watch.end();
    files.retain(|(name, _)| !releases.holds(name));
    files::folder(&arguments.output)?;
    let noted = note.with(&name, made_of, &files)?;
    commit::write_all(&arguments.output, &[files.as_slice(), &[noted]].concat())?;
    commit::tell(&arguments.output, &files, total, terminal);
    Ok(Outcome::Done)
}
