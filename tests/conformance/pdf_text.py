"""A tagged PDF comes in; its text goes out the way a screen reader meets it: by structure element, in reading order."""

from dataclasses import dataclass, field
from pathlib import Path

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import mult_matrix

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
class PdfText:
    blocks: list[Block] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    """Alternative texts of pictures."""
    running: str = ""
    """All that is no content: heads and feet of pages, leaders of contents."""


def read(path: Path) -> PdfText:
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        device = _Reader()
        interpreter = PDFPageInterpreter(device.rsrcmgr, device)
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
        result = PdfText(running="\n".join(device.running))
        _Structure(device.marked, result).walk(document.catalog["StructTreeRoot"])
        return result


class _Reader(PDFTextDevice):
    """Collects the text of each page by the number of its marked content."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.marked: dict[tuple[int, int], str] = {}
        self.running: list[str] = []
        self._open: list[tuple[int | None, bool]] = []
        self._line: float | None = None

    def begin_page(self, page, ctm) -> None:
        self._page = page.pageid

    def begin_tag(self, tag: PSLiteral, props=None) -> None:
        props = props if isinstance(props, dict) else {}
        number, silent = self._open[-1] if self._open else (None, False)
        if "MCID" in props:
            number = props["MCID"]
        elif tag.name == "Artifact":
            number = None
            self._line = None
        if "ActualText" in props and not silent:
            self._add(number, _words(props["ActualText"]))
            silent = True
        self._open.append((number, silent))

    def end_tag(self) -> None:
        self._open.pop()

    def render_string(self, textstate, seq, ncs, graphicstate) -> None:
        number, silent = self._open[-1] if self._open else (None, False)
        _, _, _, _, _, height = mult_matrix(textstate.matrix, self.ctm)
        if self._line is not None and abs(height - self._line) > 1:
            self._add(number, "\n")
        self._line = height
        if silent:
            return
        for part in seq:
            if isinstance(part, bytes):
                for code in textstate.font.decode(part):
                    try:
                        self._add(number, textstate.font.to_unichr(code))
                    except PDFUnicodeNotDefined:
                        self._add(number, "\N{REPLACEMENT CHARACTER}")

    def _add(self, number: int | None, text: str) -> None:
        if number is None:
            if not self.running or text == "\n":
                self.running.append("")
            self.running[-1] += text
        else:
            key = (self._page, number)
            self.marked[key] = self.marked.get(key, "") + text


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
            self.result.alternatives.append(_words(element["Alt"]))
        if name not in INLINE or block is None or path[-2] in GROUPING:
            block = Block(path)
            self.result.blocks.append(block)
        for child in _list(element.get("K")):
            child = resolve1(child)
            if isinstance(child, int) or "MCID" in child:
                where, number = (page, child) if isinstance(child, int) else (self._page(child, page), child["MCID"])
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


def _words(text) -> str:
    text = resolve1(text)
    if isinstance(text, str):
        return text
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be")
    return text.decode("latin-1")
