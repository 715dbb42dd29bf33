"""A DOCX comes in; its paragraphs and footnotes, as pandoc reads them in the order of the document, go out.

pandoc is a program of others that knows nothing of ours: it says what a reader of the file gets to know, with the
contents, the captions and their fields, lists, tables cell by cell, links, and footnotes where their marks stand.
"""

import itertools
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Elements whose second part is what they hold; the others hold it right away.
SECOND = {"Span", "Link", "Quoted", "Cite", "Div"}
# What pandoc shows for a chart, whose own texts `docx_text` reads.
CHART = "[CHART]"


@dataclass
class Paragraph:
    style: str
    text: str
    label: str = ""
    """The words that it begins with, as far as they have a style of their own."""


@dataclass
class Reading:
    body: list[Paragraph] = field(default_factory=list)
    footnotes: list[Paragraph] = field(default_factory=list)


def read(path: Path) -> Reading:
    command = ["pandoc", "--from", "docx+styles", "--to", "json", path]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL).stdout)
    if told["meta"]:
        raise ValueError(f"{path}: pandoc takes text for metadata: {list(told['meta'])}")
    reading = Reading()
    reading.body = list(_paragraphs(told["blocks"], "", reading.footnotes))
    return reading


def _paragraphs(blocks: list[dict], style: str, notes: list[Paragraph]) -> Iterator[Paragraph]:
    for block in blocks:
        content = block.get("c")
        match block["t"]:
            case "Para" | "Plain":
                labels = itertools.takewhile(lambda inline: inline["t"] == "Span", content)
                yield Paragraph(style, _text(content, notes), _text(list(labels), []))
            case "Header":
                yield Paragraph(style, _text(content[2], notes))
            case "Div":
                (_, classes, attributes), held = content
                # Styles that pandoc has a use for itself become classes.
                named = dict(attributes).get("custom-style", classes[0] if classes else style)
                yield from _paragraphs(held, named, notes)
            case "BlockQuote":
                yield from _paragraphs(content, style, notes)
            case "BulletList" | "OrderedList" as kind:
                for item in content if kind == "BulletList" else content[1]:
                    yield from _paragraphs(item, style, notes)
            case "Table":
                for cell in _cells(content):
                    yield from _paragraphs(cell, style, notes)
            case other:
                raise ValueError(f"pandoc found a {other}, which no report has")


def _cells(table: list) -> Iterator[list[dict]]:
    """The cells of the head, the bodies and the foot. The caption is the table's alternative text, which nobody sees."""
    _, _, _, (_, head), bodies, (_, foot) = table
    for _, cells in [*head, *(row for _, _, top, rows in bodies for row in (*top, *rows)), *foot]:
        yield from (cell[-1] for cell in cells)


def _text(inlines: list[dict], notes: list[Paragraph]) -> str:
    text = ""
    for inline in inlines:
        content = inline.get("c")
        match inline["t"]:
            case "Str":
                text += content
            case "Space" | "SoftBreak" | "LineBreak":
                text += " "
            case "Image":
                pass
            case "Note":
                notes += _paragraphs(content, "", notes)
            case kind:
                text += _text(content[1] if kind in SECOND else content, notes)
    return text.replace(CHART, "")
