"""A DOCX comes in; its paragraphs and other texts go out in the order of the document."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@dataclass
class Paragraph:
    style: str
    text: str


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
    result = DocxText()
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not (name.startswith("word/") and name.endswith(".xml")):
                continue
            root = ElementTree.fromstring(archive.read(name))
            result.alternatives += [drawing.get("descr", "") for drawing in root.iter(WP + "docPr")]
            if name == "word/document.xml":
                result.body = _paragraphs(root)
            elif name == "word/footnotes.xml":
                result.footnotes = [paragraph for paragraph in _paragraphs(root) if paragraph.text.strip()]
            elif name.startswith(("word/header", "word/footer")):
                result.running += "\n".join(paragraph.text for paragraph in _paragraphs(root)) + "\n"
            elif name.startswith("word/charts/"):
                result.charts += [value.text or "" for value in root.iter(C + "v")]
                result.charts += [text.text or "" for text in root.iter() if text.tag.endswith("/main}t")]
    return result


def _paragraphs(root: ElementTree.Element) -> list[Paragraph]:
    return [Paragraph(_style(paragraph), _text(paragraph)) for paragraph in root.iter(W + "p")]


def _style(paragraph: ElementTree.Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val", "")


def _text(element: ElementTree.Element) -> str:
    match element.tag.removeprefix(W):
        case "t":
            return element.text or ""
        case "tab":
            return "\t"
        case "br" | "cr":
            return " "
        case "noBreakHyphen":
            return "\N{NON-BREAKING HYPHEN}"
        case "pPr" | "rPr" | "instrText" | "drawing":
            return ""
        case _:
            return "".join(map(_text, element))
