"""Builds every valid fixture, then holds the files against the standards, the data and each other. Called by `run`.

A run of all fixtures also holds the checks themselves against files that are broken on purpose.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

import attached_data
import broken_docx
import broken_pages
import broken_pdfs
import builds
import data_texts
import docx_checks
import docx_data
import docx_text
import office
import office_checks
import open_data
import outloud_checks
import own_checks
import pdf_checks
import pdf_text
import post_builds
import posts
import printed_words
import privacy
import redlines
import same_words
import web_checks
import web_text
import wordpress
from post_builds import Post
from results import Results
from words import joined_lines, plain


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--vera", type=Path, required=True, help="folder of the veraPDF engine")
    arguments.add_argument("--keep", type=Path, help="leave the built files in this folder")
    arguments.add_argument("fixture", nargs="*", help="part of a fixture's name; without one, all")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="conformance-") as temporary:
        results = Results()
        # Broken PDFs try the gate itself, so they belong to a whole run.
        broken = None if given.fixture else broken_pdfs.make(results, Path(temporary) / "broken")
        check(results, builds.fixtures(given.fixture), broken, Path(temporary), given.vera.resolve())
        made = Path(temporary) / "built"
        if given.keep and made.exists():
            shutil.copytree(made, given.keep, dirs_exist_ok=True)
        return results.close()


def check(
    results: Results, fixtures: dict[str, builds.Fixture], broken: broken_pdfs.Copies | None, folder: Path, vera: Path
) -> None:
    files: list[builds.Built] = []
    for name, fixture in fixtures.items():
        built = builds.build(name, fixture, folder / "built")
        results.tell(name, "builds", [built] if isinstance(built, str) else [])
        if isinstance(built, builds.Built):
            files.append(built)
            repeated = builds.repeated(fixture, built, folder / "again" / name)
            results.tell(name, "the same bytes again and elsewhere", repeated)
    if not files:
        results.tell("fixtures", "there are some", ["none was built"])
        return

    # The engine of veraPDF grows quick only after a while, so it is started once for all files.
    wanted = [(flavour, built.pdf) for flavour in pdf_checks.FLAVOURS for built in files]
    standards = pdf_checks.standards(wanted + (broken.for_standards() if broken else []), vera)
    aloud = outloud_checks.findings(
        {built.pdf: built.name for built in files} | dict.fromkeys(broken.for_checker("outloud") if broken else [], "")
    )
    titles = {built.docx: plain(built.data["report"]["title"]) for built in files}
    tagged = office_checks.tagged(titles, folder / "office" / "tagged")
    saved = office.saved(list(titles), folder / "office" / "saved")
    of_redlines(results, files, fixtures, folder / "redlines")
    made = of_posts(results, fixtures, folder / "posts")
    of_pages(results, [built for built in files if not built.on_letterhead], made)
    for built in files:
        of_pdf(results, built, standards)
        results.tell(built.name, "PDF: read aloud (outloud)", aloud[built.pdf])
        results.tell(built.name, "DOCX: schema (openxml-audit)", docx_checks.schema(built.docx))
        results.tell(built.name, "DOCX: package (ooxml-integrity)", docx_checks.package(built.docx))
        results.tell(built.name, "DOCX: LibreOffice tags it", tagged[built.docx])
        results.tell(built.name, "DOCX: data on board", docx_data.problems(built.docx, built.pdf))
        kept = docx_data.problems(saved[built.docx], built.pdf)
        results.tell(built.name, "DOCX: data still on board after LibreOffice saved it", kept)
        told = office_checks.told_after_saving(saved[built.docx], built.pdf, folder / "verified" / built.name)
        results.tell(built.name, "DOCX: verify finds it unchanged after LibreOffice saved it", told)
        of_extraction(results, built, saved[built.docx])
        tables = open_data.written(fixtures[built.name], folder / "tables" / built.name)
        wanted = json.loads(attached_data.content(built.pdf))
        results.tell(built.name, "CSV: the tables are the lists of the data", open_data.problems(tables, wanted))
        of_words(results, built, open_data.text(tables), folder / "private" / built.name)
    if broken:
        broken_pdfs.tell(results, broken, standards, aloud)
        good = next(built.docx for built in files if built.name == broken_docx.GOOD)
        broken_docx.tell(results, good, folder / "broken-docx")
        broken_pages.tell(results, broken.unbroken.html, folder / "broken-pages")
        wordpress.tell_broken(results)


def of_pdf(results: Results, built: builds.Built, standards: dict) -> None:
    for flavour in pdf_checks.FLAVOURS:
        problems, note = standards[flavour, built.pdf]
        results.tell(built.name, f"PDF: veraPDF {flavour}", problems, note)
    results.tell(built.name, "PDF: syntax (qpdf)", pdf_checks.syntax(built.pdf))
    results.tell(built.name, "PDF: fonts", pdf_checks.fonts(built.pdf))
    results.tell(built.name, "PDF: letters", pdf_checks.letters(built.pdf))
    title = plain(built.data["report"]["title"])
    results.tell(built.name, "PDF: title and tags", pdf_checks.information(built.pdf, title))


def of_posts(results: Results, fixtures: dict[str, builds.Fixture], folder: Path) -> list[Post]:
    made = post_builds.make(fixtures, folder)
    for name, post in made.items():
        results.tell(name, "post: is made", [post] if isinstance(post, str) else [])
    found = [post for post in made.values() if isinstance(post, Post)]
    posts.tell(results, found)
    return found


def of_pages(results: Results, files: list[builds.Built], made: list[Post]) -> None:
    """A page is the same on every letterhead."""
    pages = [built.html for built in files]
    posted, pasted = [post.page for post in made], [post.pasted for post in made]
    said = web_checks.markup(pages + posted + pasted)
    # The page of a post has the looks of the report's, and a fragment has none of its own.
    seen = (
        web_checks.in_browser(pages)
        | web_checks.in_browser(posted, broken_pages.SURROUNDINGS)
        | web_checks.in_browser(pasted, ("phone, light", "desk, light"))
    )
    for post in made:
        for what, path in {"its page": post.page, "pasted into a page": post.pasted}.items():
            results.tell(post.name, f"post, {what}: Nu checker", said[path.resolve()])
            results.tell(post.name, f"post, {what}: in the browser (axe-core, WCAG 2.1 AA)", seen[path.resolve()])
    for built in files:
        page = built.html.resolve()
        results.tell(built.name, "HTML: Nu checker", said[page])
        results.tell(built.name, "HTML: in the browser (axe-core, WCAG 2.1 AA)", seen[page])
        page_text = web_text.read(built.html)
        wanted = data_texts.texts(built.data)
        of_file = [text for text in wanted if text.path != "report.short_title"]
        lost = data_texts.missing(of_file, page_text.shown, page_text.described, built.data.get("abbreviations", []))
        results.tell(built.name, "HTML: says every text of the data", lost, f"{len(of_file)} texts")
        other = [] if page_text.on_board == attached_data.files(built.pdf) else ["other files on board than those of the PDF"]
        results.tell(built.name, "HTML: data on board", other)


def of_redlines(results: Results, files: list[builds.Built], fixtures: dict[str, builds.Fixture], folder: Path) -> None:
    made = {built.name: built for built in files}
    data = {name: fixture.data for name, fixture in fixtures.items()}
    for old, new in redlines.PAIRS:
        if old in made and new in made:
            for rule, problems in redlines.checks(made[old], made[new], data, folder / new).items():
                results.tell(new, rule, problems)


def of_extraction(results: Results, built: builds.Built, saved: Path) -> None:
    """Another reader of PDFs says what should come out."""
    wanted = attached_data.content(built.pdf)
    files = {"the PDF": built.pdf, "the DOCX": built.docx, "the page": built.html, "the DOCX that LibreOffice saved": saved}
    for file, path in files.items():
        results.tell(built.name, f"`extract` gives the data back from {file}", builds.extracted(path, wanted))


def of_words(results: Results, built: builds.Built, tables: str, folder: Path) -> None:
    pdf, docx = pdf_text.read(built.pdf), docx_text.read(built.docx)
    for rule, problems in own_checks.checks(built.pdf, pdf, built.data).items():
        results.tell(built.name, f"PDF: {rule}", problems)
    shown = {
        "PDF": "\n".join([*(joined_lines(block.text) for block in pdf.blocks), pdf.running]),
        "DOCX": "\n".join([*(paragraph.text for paragraph in docx.body + docx.footnotes), *docx.charts, docx.running]),
    }
    described = {"PDF": "\n".join(pdf.alternatives), "DOCX": "\n".join(docx.alternatives)}
    undefined = (paragraph.text for paragraph in docx.body + docx.footnotes if paragraph.style != "Definition")
    wanted = data_texts.texts(built.data) + data_texts.abbreviations(built.data, "\n".join(undefined))
    for file in ("PDF", "DOCX"):
        # An office's letterhead stands in place of our running head, the only place of the short title.
        headless = file == "DOCX" and built.on_letterhead
        of_file = [text for text in wanted if not (headless and text.path == "report.short_title")]
        lost = data_texts.missing(of_file, shown[file], described[file], built.data.get("abbreviations", []))
        results.tell(built.name, f"{file}: says every text of the data", lost, f"{len(of_file)} texts")
    results.tell(built.name, "PDF and DOCX say the same", same_words.differences(pdf, docx))
    lost = printed_words.missing(built.pdf, pdf, docx)
    results.tell(built.name, "the pages show what the DOCX says", lost, f"{len(docx.body)} paragraphs")
    texts = {f"text of the {file}": shown[file] + described[file] for file in shown} | {"tables": tables}
    private = data_texts.private_values(built.data)
    results.tell(built.name, "nothing private", privacy.leaks(built, private, texts, folder))


if __name__ == "__main__":
    sys.exit(main())
