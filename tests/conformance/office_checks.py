"""DOCX files come in; how what LibreOffice makes of them, tagged PDFs and files saved again, differs from what it should say
goes out.

LibreOffice is another reader of the files: what it does not find in them, it cannot tag, and a user of it gets an
inaccessible PDF. What it should find is counted in the XML.
"""

import json
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import builds
import office
from lxml import etree
from pikepdf import Array, Dictionary, Pdf
from words import plain

LANGUAGE = "pl-PL"
# Drawings, by what they hold.
KINDS = {"picture": ".//a:blip", "chart": "not(.//a:blip)"}
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}

# What LibreOffice 7.4 itself loses or changes when it saves a file, as `verify` tells it: the summaries of tables and the
# alternative texts of charts, a list of numbers that it parts in two, and addresses that it takes for broken.
LOST = re.compile(r"the Word file: („\?”|a numbered list)$|→ https://hostile\.example/")


def told_after_saving(docx: Path, pdf: Path, folder: Path) -> list[str]:
    """What `verify` tells of a file that LibreOffice has saved and nobody has changed, other than what is lost there."""
    folder.mkdir(parents=True)
    shutil.copy(docx, folder / "report.docx")
    shutil.copy(pdf, folder / "report.pdf")
    command = [builds.program(), "verify", "--lang", "en", "--message-format", "json", folder]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    if ended.returncode not in (0, 4):
        return [f"exit code {ended.returncode}: {ended.stderr.strip()}"]
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    differences = [problem for problem in told if problem.get("code") and not LOST.search(problem.get("expected", ""))]
    return [f"{problem['message']}: {problem.get('expected')}" for problem in differences]


def tagged(files: dict[Path, str], folder: Path) -> dict[Path, list[str]]:
    """What is wrong with LibreOffice's PDF of each file, whose title is given."""
    made, said = office.exported(list(files), folder)
    return {path: _compared(path, made[path], title, said) for path, title in files.items()}


def _compared(docx: Path, pdf: Path, title: str, said: str) -> list[str]:
    if not pdf.exists():
        return [f"no PDF came out: {said}"]
    with Pdf.open(pdf) as read:
        told = plain(str(read.docinfo.get("/Title", "")))
        problems = [] if told == title else [f"title: {told!r}, not {title!r}"]
        language = str(read.Root.get("/Lang", ""))
        problems += [] if language == LANGUAGE else [f"language: {language!r}"]
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True).stdout
        problems += [] if text.strip() else ["no text"]
        elements = list(_below(read.Root.StructTreeRoot)) if "/StructTreeRoot" in read.Root else []
        return problems + _tags(elements, docx)


def _tags(elements: list[Dictionary], docx: Path) -> list[str]:
    tags = Counter(str(element.S).removeprefix("/") for element in elements)
    wanted, pictures, charts = _wanted(docx)
    problems = [f"{tags[tag]} tags {tag} instead of {count}" for tag, count in wanted.items() if tags[tag] != count]
    unscoped = sum(_scope(element) != "/Column" for element in elements if element.S == "/TH")
    problems += [f"{unscoped} header cells that head nothing"] if unscoped else []
    alternatives = Counter(plain(str(element.get("/Alt", ""))) for element in elements if element.S == "/Figure")
    # LibreOffice 7.4 makes an object of its own of a chart and loses its alternative text; it finds those of pictures.
    lost = pictures - alternatives
    unknown = alternatives - pictures - charts - Counter({"": charts.total()})
    problems += [f"alternative text lost: {text[:60]!r}" for text in lost]
    return problems + [f"alternative text of nothing: {text[:60]!r}" for text in unknown]


def _wanted(docx: Path) -> tuple[dict[str, int], Counter[str], Counter[str]]:
    """How many of each tag there should be, and the alternative texts of pictures and of charts."""
    with zipfile.ZipFile(docx) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
        styles = etree.fromstring(archive.read("word/styles.xml"))
    levels = _levels(styles)
    headings = Counter(levels.get(style) for style in _find(document, "//w:pPr/w:pStyle/@w:val"))
    drawings = {kind: _find(document, f"//wp:inline[{test}]/wp:docPr/@descr") for kind, test in KINDS.items()}
    wanted = {
        "TH": len(_find(document, "//w:tr[w:trPr/w:tblHeader]/w:tc")),
        "Table": len(_find(document, "//w:tbl")),
        "TOC": len(_find(document, "//w:sdt[w:sdtPr/w:docPartObj]")),
        "TOCI": len(_find(document, "//w:sdt[w:sdtPr/w:docPartObj]//w:p[w:hyperlink]")),
        "Note": len(_find(document, "//w:footnoteReference")),
        "Figure": sum(map(len, drawings.values())),
    }
    wanted |= {f"H{level}": headings[level] for level in range(1, 7)}
    pictures, charts = (Counter(map(plain, drawings[kind])) for kind in ("picture", "chart"))
    return wanted, pictures, charts


def _levels(styles: etree._Element) -> dict[str, int]:
    """The level of each style of headings, also of those that are based on one."""
    levels: dict[str, int] = {}
    for style in _find(styles, "//w:style[@w:type='paragraph']"):
        chain, seen = style, set()
        while chain is not None and chain not in seen:
            seen.add(chain)
            if level := _find(chain, "./w:pPr/w:outlineLvl/@w:val"):
                levels[style.get(f"{{{NAMES['w']}}}styleId")] = int(level[0]) + 1
                break
            base = _find(chain, "./w:basedOn/@w:val")
            chain = next(iter(_find(styles, f"//w:style[@w:styleId='{base[0]}']")), None) if base else None
    return levels


def _find(element: etree._Element, path: str) -> list:
    return element.xpath(path, namespaces=NAMES)


def _scope(header: Dictionary) -> str:
    attributes = header.get("/A", Array())
    held = attributes if isinstance(attributes, Array) else [attributes]
    return next((str(one.Scope) for one in held if isinstance(one, Dictionary) and "/Scope" in one), "")


def _below(parent: Dictionary) -> Iterator[Dictionary]:
    held = parent.get("/K", Array())
    for kid in held if isinstance(held, Array) else [held]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)
