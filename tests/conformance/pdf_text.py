"""A tagged PDF comes in; its text goes out the way a screen reader meets it: by structure element, in reading order."""

from dataclasses import dataclass, field
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1

from pdf_pages import Artifact, PageReader, words

# Elements that stand within a line; all others begin a text of their own.
INLINE = {"Span", "Link", "Reference", "Quote", "Code", "Strong", "Em", "Sub", "Sup", "Annot"}
# Elements that only hold others: text right in one of them is in no paragraph.
GROUPING = {"Document", "Part", "Sect", "Div", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR", "TOC"}


@dataclass
class Block:
    """The text of one structure element, without that of the elements in it that begin a text of their own."""

    path: tuple[str, ...]
    text: str = ""

    @property
    def stray(self) -> bool:
        """Whether the text stands right in the document, in no paragraph."""
        return self.path[-1] in GROUPING | INLINE and bool(self.text.strip())


@dataclass
class Piece:
    """Marked content that a structure element names as its own."""

    page: int | None
    number: int
    path: tuple[str, ...]


@dataclass
class PdfText:
    language: str = ""
    languages_of_parts: set[str] = field(default_factory=set)
    """The languages that elements and marked content name for themselves."""
    labels: dict[int, str | None] = field(default_factory=dict)
    """What a program shows as the number of each page; pages stand in their order, by their object numbers."""
    blocks: list[Block] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    """Alternative texts of pictures."""
    artifacts: list[Artifact] = field(default_factory=list)
    painted: dict[int, list[int]] = field(default_factory=dict)
    """The numbers of each page's marked content in the order in which it is painted."""
    said: list[Piece] = field(default_factory=list)
    """The same content in the order in which it is read out."""

    @property
    def running(self) -> str:
        return "\n".join(artifact.text for artifact in self.artifacts)


def read(path: Path) -> PdfText:
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        device = PageReader()
        interpreter = PDFPageInterpreter(device.rsrcmgr, device)
        result = PdfText(artifacts=device.artifacts, painted=device.painted, languages_of_parts=device.languages)
        result.language = words(document.catalog.get("Lang", b""))
        for page in PDFPage.create_pages(document):
            result.labels[page.pageid] = page.label
            interpreter.process_page(page)
        _Structure(device.marked, result).walk(document.catalog["StructTreeRoot"])
        return result


class _Structure:
    def __init__(self, marked: dict[tuple[int, int], str], result: PdfText) -> None:
        self.marked = marked
        self.result = result

    def walk(self, root) -> None:
        for child in _list(resolve1(root).get("K")):
            self._element(resolve1(child), None, None, ())

    def _element(self, element: dict, page: int | None, block: Block | None, path: tuple[str, ...]) -> None:
        name = element["S"].name
        path = (*path, name)
        page = self._page(element, page)
        if "Alt" in element:
            self.result.alternatives.append(words(element["Alt"]))
        if "Lang" in element:
            self.result.languages_of_parts.add(words(element["Lang"]))
        if name not in INLINE or block is None or path[-2] in GROUPING:
            block = Block(path)
            self.result.blocks.append(block)
        for child in _list(element.get("K")):
            child = resolve1(child)
            if isinstance(child, int) or "MCID" in child:
                where, number = (page, child) if isinstance(child, int) else (self._page(child, page), child["MCID"])
                self.result.said.append(Piece(where, number, path))
                if name in GROUPING:
                    self.result.blocks.append(Block(path))
                    self.result.blocks[-1].text = self.marked.get((where, number), "")
                else:
                    block.text += self.marked.get((where, number), "")
            elif "S" in child:
                self._element(child, page, block, path)

    @staticmethod
    def _page(element: dict, otherwise: int | None) -> int | None:
        page = element.get("Pg")
        return page.objid if isinstance(page, PDFObjRef) else otherwise


def _list(kids) -> list:
    kids = resolve1(kids)
    return [] if kids is None else kids if isinstance(kids, list) else [kids]
