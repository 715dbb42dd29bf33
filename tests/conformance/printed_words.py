"""A PDF and the texts of a DOCX come in; which paragraphs of the DOCX the pages of the PDF do not show goes out.

The pages are read by pdftotext, a program of others that here knows nothing of tags: what it finds is on the pages.
That the PDF says nothing more, and in which order, is compared exactly by `same_words`.
"""

import bisect
import re
import subprocess
from pathlib import Path

import same_words
from docx_text import DocxText
from pdf_text import PdfText
from words import joined_lines, squeezed

# The dots that lead from an entry of the contents to its page.
LEADER = re.compile(r"(\s*\.){4,}")

# A paragraph of a cell may go on on the next page, after the head of its table; no half of it is shorter.
SHORTEST = 12


def missing(path: Path, pdf: PdfText, docx: DocxText) -> list[str]:
    told = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
    # Heads and feet stand between the halves of a paragraph that goes on on the next page.
    running = {squeezed(artifact.text) for artifact in pdf.artifacts}
    lines = [line for line in re.split(r"[\n\f]", told) if squeezed(line) not in running]
    shown = squeezed(joined_lines(LEADER.sub("", "\n".join(lines))))
    said = [same_words.of_docx(paragraph) for paragraph in docx.body + docx.footnotes]
    return [f"not on the pages: {text[:80]!r}" for text in said if not _shows(shown, text)]


def _shows(shown: str, text: str) -> bool:
    while text not in shown:
        # Where a beginning is there, so are all that are shorter.
        length = bisect.bisect_left(range(1, len(text)), True, key=lambda end: text[:end] not in shown)
        if length < SHORTEST:
            return False
        text = text[length:]
    return True
