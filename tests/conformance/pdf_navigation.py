"""A PDF comes in; what leads through it to a wrong place, or to none, goes out."""

import re
from collections.abc import Iterator
from pathlib import Path

from pdf_text import PdfText
from pikepdf import Array, Dictionary, NameTree, Object, OutlineItem, Pdf, String
from words import joined_lines, plain, squeezed

FOOT = re.compile(r"Strona (\d+) z (\d+)$")
ADDRESS = re.compile(r"(https?://|mailto:)\S+")


def page_labels(text: PdfText) -> list[str]:
    """What a program shows as a page's number is the number at its foot, so that "go to page 7" goes there."""
    feet = {}
    for artifact in text.artifacts:
        if artifact.kind == "Footer" and (found := FOOT.search(plain(artifact.text))):
            feet[artifact.page] = found.groups()
    problems = []
    for position, (page, label) in enumerate(text.labels.items(), 1):
        # The title page has no foot; its number is the first all the same.
        number, last = feet.get(page, ("1", str(len(text.labels))) if position == 1 else (None, None))
        if label is None or label != number or last != str(len(text.labels)):
            problems.append(f"page {position} of {len(text.labels)}: label {label!r}, foot {number!r} of {last!r}")
    return problems


def bookmarks(path: Path, text: PdfText) -> list[str]:
    """They are the headings: all of them, in their order and at their level."""
    headings = [(int(block.path[-1][1:]), block.text) for block in text.blocks if re.fullmatch(r"H\d", block.path[-1])]
    wanted = [(level, squeezed(joined_lines(heading))) for level, heading in headings]
    with Pdf.open(path) as pdf, pdf.open_outline() as outline:
        found = [(level, squeezed(bookmark.title)) for level, bookmark in _below(outline.root, 1)]
    pairs = zip(wanted + [None], found + [None])
    first = next(((heading, bookmark) for heading, bookmark in pairs if heading != bookmark), None)
    return [f"heading {first[0]}, but bookmark {first[1]}"] if first else []


def links(path: Path) -> list[str]:
    """Each link and bookmark leads to a place in this document, or to an address that a program can follow."""
    with Pdf.open(path) as pdf:
        pages = {page.objgen for page in pdf.pages}
        names = NameTree(pdf.Root.Names.Dests) if "/Dests" in pdf.Root.get("/Names", {}) else {}
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", Array())]
        with pdf.open_outline() as outline:
            leading = annotations + [bookmark.obj for _, bookmark in _below(outline.root, 1)]
        return [f"leads nowhere: {_said(one)!r}" for one in leading if not _leads(one, names, pages)]


def _leads(one: Dictionary, names: NameTree | dict, pages: set[tuple[int, int]]) -> bool:
    if "/A" in one:
        return ADDRESS.fullmatch(str(one.A.get("/URI", ""))) is not None
    target: Object | None = one.get("/Dest")
    if isinstance(target, String):
        target = names.get(str(target))
    if isinstance(target, Dictionary):
        target = target.get("/D")
    return isinstance(target, Array) and target[0].objgen in pages


def _said(one: Dictionary) -> str:
    return str(one.get("/Contents", one.get("/Title", "")))


def _below(bookmarks: list[OutlineItem], level: int) -> Iterator[tuple[int, OutlineItem]]:
    for bookmark in bookmarks:
        yield level, bookmark
        yield from _below(bookmark.children, level + 1)
