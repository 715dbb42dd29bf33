//! Documents come in; how long the Word writer takes beside the PDF writer and bare `docx_rs`, and how its memory grows, goes
//! out. Above a limit the exit code is 1.
//!
//! `benches/docx` builds and runs it. Each time is the best of several, and a busy machine gets several rounds. Writers of one
//! thread are measured by the time that they have a processor for, where the system tells.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot go on has failed")]

use std::{
    env, fs,
    hint::black_box,
    io::Cursor,
    path::Path,
    process::{Command, ExitCode},
    sync::LazyLock,
    thread,
    time::{Duration, Instant},
};

use sprawozdanie::{
    consultation::validate,
    document::{Block, Document, Inline},
    input,
    output::{ChartPictures, Pagination, docx, pdf},
    pictures::{self, Extent, Typefaces},
    report::{Sources, compose},
    templates::Templates,
};

/// The Word file's part of the PDF's time.
const OF_PDF: f64 = 0.25;
/// How many times as long as `docx_rs` alone.
const OF_DOCX_RS: f64 = 3.0;
/// What a paragraph of the largest document may need, beside one of the smaller.
const GROWTH: f64 = 1.15;

const ROUNDS: usize = 3;
const RUNS: usize = 7;
const PARAGRAPHS: usize = 10_000;
const SIZES: [usize; 3] = [5_000, 10_000, 20_000];
/// The argument by which this program measures itself in a process of its own.
const ALONE: &str = "--paragraphs";

fn main() -> ExitCode {
    let mut arguments = env::args().skip_while(|argument| argument != ALONE);
    if let Some(number) = arguments.nth(1) {
        Word::new().bare(&plain(number.parse().unwrap()));
        println!("{}", peak().unwrap_or_default());
        return ExitCode::SUCCESS;
    }
    let reports = ["warmia-mazury-2019-2020/wersja-2", "kompletny"];
    let beside_pdf = reports.map(|name| within(OF_PDF, || beside_pdf(name)));
    let beside_docx_rs = within(OF_DOCX_RS, beside_docx_rs);
    let memory = peak().is_none_or(|_| within(GROWTH, growth));
    if beside_pdf.into_iter().chain([beside_docx_rs, memory]).all(|kept| kept) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Whether the limit is kept in one of the rounds: what is too much in one may be the machine's other work.
fn within(limit: f64, measure: impl Fn() -> f64) -> bool {
    (0..ROUNDS).any(|_| {
        let ratio = measure();
        println!("  ratio {ratio:.2}, limit {limit}{}", if ratio <= limit { "" } else { ": too much" });
        ratio <= limit
    })
}

/// The Word file of a report, page numbers given, against layout and export of its PDF. The typefaces that it carries count
/// too, though they don't depend on the report.
fn beside_pdf(name: &str) -> f64 {
    let document = composed(name);
    let templates = Templates::embedded();
    let pagination = pdf::Layout::set(&document, &templates).unwrap().pagination();
    let pictures = pdf::chart_pictures(&document, &templates).unwrap();
    // Typst sets pages on several threads, so it is the time that passes which counts.
    let [word, typeset] = best(
        passed,
        [&mut || Word::new().written(&document, &pagination, &pictures), &mut || {
            // As in a new process, where nothing is remembered.
            comemo::evict(0);
            pdf::Layout::set(&document, &templates).unwrap().pdf().unwrap().len()
        }],
    );
    println!("{name}: DOCX {word:.1?}, PDF of {} pages {typeset:.1?}", pagination.total);
    word.as_secs_f64() / typeset.as_secs_f64()
}

/// A long document against `docx_rs`, which packs the same paragraphs without compressing them.
fn beside_docx_rs() -> f64 {
    let (document, word) = (plain(PARAGRAPHS), Word::new());
    let [ours, theirs] = best(
        worked,
        [&mut || word.bare(&document), &mut || {
            let paragraph = |number| docx_rs::Paragraph::new().add_run(docx_rs::Run::new().add_text(words(number)));
            let docx = (0..PARAGRAPHS).fold(docx_rs::Docx::new(), |docx, number| docx.add_paragraph(paragraph(number)));
            let mut file = Cursor::new(Vec::new());
            docx.build().pack(&mut file).unwrap();
            file.into_inner().len()
        }],
    );
    println!("{PARAGRAPHS} paragraphs: {ours:.1?}, docx_rs alone {theirs:.1?}");
    ours.as_secs_f64() / theirs.as_secs_f64()
}

/// What one more paragraph needs in the largest document, beside one in the smaller ones.
fn growth() -> f64 {
    let peaks = SIZES.map(|size| {
        let mut alone = Command::new(env::current_exe().unwrap());
        let ran = alone.args([ALONE, &size.to_string()]).output().unwrap();
        String::from_utf8(ran.stdout).unwrap().trim().parse::<f64>().expect("the peak in kB")
    });
    println!("{SIZES:?} paragraphs: {:.0?} MB", peaks.map(|peak| peak / 1000.0));
    let each = |few: usize, many: usize| (peaks[many] - peaks[few]) / (SIZES[many] - SIZES[few]) as f64;
    each(1, 2) / each(0, 1)
}

/// The most memory that this process has needed so far, in kB, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

/// The shortest time of each by a clock, in turns, so that a slow moment of the machine meets all.
fn best<const N: usize>(clock: fn() -> Duration, mut works: [&mut dyn FnMut() -> usize; N]) -> [Duration; N] {
    let mut shortest = [Duration::MAX; N];
    for _ in 0..RUNS {
        for (work, shortest) in works.iter_mut().zip(&mut shortest) {
            let began = clock();
            black_box(work());
            *shortest = (clock() - began).min(*shortest);
        }
    }
    shortest
}

/// The time that has passed since this was first asked.
fn passed() -> Duration {
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGAN.elapsed()
}

/// The time that this thread has had a processor for: on a busy machine much less has been worked than has passed. The system
/// adds it up when the thread lets others go first.
fn worked() -> Duration {
    thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|told| told.split_whitespace().next()?.parse().ok());
    told.map_or_else(passed, Duration::from_nanos)
}

/// The writer with its look.
struct Word {
    templates: Templates,
    fonts: docx::Fonts,
}

impl Word {
    fn new() -> Self {
        let templates = Templates::embedded();
        Self { fonts: docx::fonts(&templates).unwrap(), templates }
    }

    fn written(&self, document: &Document, pagination: &Pagination, pictures: &ChartPictures) -> usize {
        docx::write(document, &self.templates, pagination, pictures, &self.fonts, None).unwrap().len()
    }

    /// A document without contents and charts.
    fn bare(&self, document: &Document) -> usize {
        self.written(document, &Pagination::default(), &ChartPictures::new())
    }
}

/// The document that the program makes of a fixture.
fn composed(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(format!("{name}.json"));
    let input = input::json::parse(&fs::read(&path).unwrap());
    let consultation = validate(input.draft, input.problems).unwrap().0;
    let templates = Templates::embedded();
    let place = Extent::of(&templates.theme().unwrap().page);
    let typefaces = Typefaces::of(&templates);
    let bytes = |file: &str| fs::read(path.parent().unwrap().join(file)).unwrap();
    let picture = |file: &str| pictures::ready(&bytes(file), place, &typefaces).unwrap();
    let pictures = consultation.pictures().into_iter().map(|(_, file)| (file.to_owned(), picture(file))).collect();
    let sources = Sources { pictures, ..Sources::default() };
    compose(&consultation, &consultation.report.kind, &templates, sources).unwrap()
}

/// A document of as many paragraphs, and nothing else.
fn plain(paragraphs: usize) -> Document {
    let mut document = composed("minimalny");
    document.opening.clear();
    document.sections.truncate(1);
    let paragraph = |number| Block::Paragraph(vec![Inline::Text(words(number))]);
    document.sections[0].blocks = (0..paragraphs).map(paragraph).collect();
    document.sections[0].sections.clear();
    document
}

fn words(number: usize) -> String {
    format!("Uwagę nr {number} zgłosiła mieszkanka gminy; dotyczy ona „rozkładu jazdy” & przystanków przy szkole.")
}
