"""A DOCX comes in; its paragraphs and other texts go out in the order of the document.

What readers see on the pages is read by pandoc. What it leaves out is read here: the texts of charts, alternative
texts, and the heads and feet of pages.
"""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import pandoc_text
from pandoc_text import Paragraph

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

# Of a running line: words, and what parts them.
SEEN = {W + "t", W + "tab", W + "br"}


@dataclass
class DocxText:
    body: list[Paragraph] = field(default_factory=list)
    footnotes: list[Paragraph] = field(default_factory=list)
    charts: list[str] = field(default_factory=list)
    """What native charts show: names of categories and values."""
    alternatives: list[str] = field(default_factory=list)
    running: str = ""
    """Heads and feet of pages."""


def read(path: Path) -> DocxText:
    reading = pandoc_text.read(path)
    result = DocxText(reading.body, reading.footnotes)
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not (name.startswith("word/") and name.endswith(".xml")):
                continue
            root = ElementTree.fromstring(archive.read(name))
            described = [drawing.get("descr", "") for drawing in root.iter(WP + "docPr")]
            if name.startswith(("word/header", "word/footer")):
                # An office's letterhead, which the PDF has not: it belongs to the running lines with all it says.
                result.running += "\n".join([*described, *map(_text, root.iter(W + "p"))]) + "\n"
            else:
                result.alternatives += described
            if name.startswith("word/charts/"):
                result.charts += [value.text or "" for value in root.iter(C + "v")]
                result.charts += [text.text or "" for text in root.iter() if text.tag.endswith("/main}t")]
    return result


def _text(paragraph: ElementTree.Element) -> str:
    return "".join(part.text or "" if part.tag == W + "t" else " " for part in paragraph.iter() if part.tag in SEEN)
