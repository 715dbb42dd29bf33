"""The texts of a PDF and of a DOCX come in; where the two do not say the same goes out.

Both are read in the order of the document. What each program numbers by itself (headings, list items, marks of
footnotes) is no text in Word, so it is left out of the PDF's; the numbers of headings are compared in the contents.
White space is left out as well, because lines break elsewhere.
"""

import difflib
import re

from docx_text import DocxText
from pandoc_text import Paragraph
from pdf_text import PdfText
from words import Text, joined_lines, squeezed

LIST_MARK = re.compile(r"[•◦▪‣–-]|\d+[.)]|[a-z]\)")
HEADING_NUMBER = re.compile(r"(Załącznik)?\d+(\.\d+)*")


def differences(pdf: PdfText, docx: DocxText) -> list[str]:
    in_docx = [of_docx(paragraph) for paragraph in docx.body]
    in_pdf, notes = _of_pdf(pdf, set(in_docx))
    found = _compare("text", in_pdf, [text for text in in_docx if text])
    found += _compare("footnotes", notes, [squeezed(note.text) for note in docx.footnotes])
    alternatives = [sorted(map(squeezed, texts)) for texts in (pdf.alternatives, filter(None, docx.alternatives))]
    found += _compare("alternative texts", *alternatives)
    figures = Text("\n".join(block.text for block in pdf.blocks if "Figure" in block.path))
    found += [f"chart: only the DOCX says {text!r}" for text in docx.charts if not _shows(figures, text)]
    return found


def _shows(figures: Text, text: str) -> bool:
    """Whether figures of the PDF say what a chart of Word says: also with the number of a part in a cell of its own."""
    return bool(figures.count(text)) or ": " in text and bool(figures.count(" ".join(text.rsplit(": ", 1))))


def _of_pdf(pdf: PdfText, in_docx: set[str]) -> tuple[list[str], list[str]]:
    """The text and the footnotes, a squeezed string for each block."""
    body: list[str] = []
    notes: list[str] = []
    term = ""
    for block in pdf.blocks:
        text = squeezed(joined_lines(block.text))
        *_, parent, name = ("", *block.path)
        if not text or "Figure" in block.path:
            continue
        if name == "Note":
            notes.append(text)
        elif name == "Lbl" and "TOCI" in block.path:
            # The contents' number comes after the entry that it belongs to, though it stands before.
            body[-1] = text + body[-1]
        elif name == "Lbl" and parent == "LI" and not LIST_MARK.fullmatch(text):
            term = text
        elif re.fullmatch(r"H\d", name):
            body.append(_without_number(text, in_docx))
        elif name != "Lbl":
            body.append(term + text)
            term = ""
    return body, notes


def of_docx(paragraph: Paragraph) -> str:
    # A label and its value are two elements of the PDF, but a line of the DOCX, in which something parts them.
    label, value = paragraph.label, paragraph.text.removeprefix(paragraph.label)
    match paragraph.style:
        case "Fact":
            label = label.removesuffix(":")
        case "Definition":
            value = value.removeprefix(" – ")
    return squeezed(label + value)


def _compare(what: str, in_pdf: list[str], in_docx: list[str]) -> list[str]:
    found = []
    matcher = difflib.SequenceMatcher(None, in_pdf, in_docx, autojunk=False)
    for operation, pdf_start, pdf_end, docx_start, docx_end in matcher.get_opcodes():
        if operation == "equal":
            continue
        left, right = in_pdf[pdf_start:pdf_end], in_docx[docx_start:docx_end]
        # A paragraph of one may be two of the other: a line break, a cell of several lines.
        if "".join(left) != "".join(right):
            found.append(f"{what}: the PDF says {_excerpt(left, right)}, the DOCX {_excerpt(right, left)}")
    return found


def _without_number(heading: str, in_docx: set[str]) -> str:
    """A heading of the PDF without the number that Word counts by itself, if Word has such a heading."""
    numbers = (heading[:end] for end in range(len(heading), 0, -1) if heading[end:] in in_docx)
    return heading.removeprefix(next((number for number in numbers if HEADING_NUMBER.fullmatch(number)), ""))


def _excerpt(texts: list[str], other: list[str]) -> str:
    """The first words that differ, with a few before them."""
    text, compared = " / ".join(texts), " / ".join(other)
    same = next((at for at, (a, b) in enumerate(zip(text, compared)) if a != b), min(len(text), len(compared)))
    start = max(0, same - 20)
    return repr(("…" if start else "") + text[start : same + 60]) if texts else "nothing"
