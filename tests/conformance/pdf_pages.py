"""The pages of a tagged PDF come in; the text of each piece of marked content and of each artifact goes out."""

from dataclasses import dataclass

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import mult_matrix


@dataclass
class Artifact:
    """Text that is no content: the head or foot of a page, leaders of contents, the repeated header of a table."""

    page: int
    kind: str
    """Header, Footer, Pagination, Layout and so on; nothing when the file does not say."""
    text: str = ""


@dataclass
class _Open:
    """A sequence of marked content that has begun: what its text belongs to, and whether another text stands for it."""

    number: int | None = None
    artifact: Artifact | None = None
    silent: bool = False


class PageReader(PDFTextDevice):
    """Collects the text of each page by the number of its marked content."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.marked: dict[tuple[int, int], str] = {}
        self.painted: dict[int, list[int]] = {}
        self.artifacts: list[Artifact] = []
        self.languages: set[str] = set()
        self._open: list[_Open] = []
        self._line: float | None = None

    def begin_page(self, page, ctm) -> None:
        self._page = page.pageid
        self.painted[self._page] = []
        # Text outside of any marked content.
        self._unmarked = Artifact(self._page, "unmarked")

    def end_page(self, page) -> None:
        self.artifacts += [self._unmarked] if self._unmarked.text.strip() else []

    def begin_tag(self, tag: PSLiteral, props=None) -> None:
        props = props if isinstance(props, dict) else {}
        around = self._open[-1] if self._open else _Open()
        opened = _Open(around.number, around.artifact, around.silent)
        if "Lang" in props:
            self.languages.add(words(props["Lang"]))
        if "MCID" in props:
            opened = _Open(props["MCID"], None, around.silent)
            self.painted[self._page].append(props["MCID"])
        elif tag.name == "Artifact":
            kinds = [resolve1(props[key]).name for key in ("Type", "Subtype") if key in props]
            opened = _Open(None, Artifact(self._page, kinds[-1] if kinds else ""), around.silent)
            self.artifacts.append(opened.artifact)
            self._line = None
        self._open.append(opened)
        if "ActualText" in props and not opened.silent:
            self._add(words(props["ActualText"]))
            opened.silent = True

    def end_tag(self) -> None:
        self._open.pop()

    def render_string(self, textstate, seq, ncs, graphicstate) -> None:
        _, _, _, _, _, height = mult_matrix(textstate.matrix, self.ctm)
        if self._line is not None and abs(height - self._line) > 1:
            self._add("\n")
        self._line = height
        if self._open and self._open[-1].silent:
            return
        for part in seq:
            if isinstance(part, bytes):
                for code in textstate.font.decode(part):
                    try:
                        self._add(textstate.font.to_unichr(code))
                    except PDFUnicodeNotDefined:
                        self._add("\N{REPLACEMENT CHARACTER}")

    def _add(self, text: str) -> None:
        belongs = self._open[-1] if self._open else _Open()
        if belongs.number is None:
            (belongs.artifact or self._unmarked).text += text
        else:
            key = (self._page, belongs.number)
            self.marked[key] = self.marked.get(key, "") + text


def words(text) -> str:
    text = resolve1(text)
    if isinstance(text, str):
        return text
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be")
    return text.decode("latin-1")
