"""A PDF and the data that it was made from come in; what is wrong with it beyond the standards goes out, by check."""

from pathlib import Path

import attached_data
import pdf_navigation
import pdf_reading
from pdf_text import PdfText
from words import plain


def checks(path: Path, text: PdfText, data: dict) -> dict[str, list[str]]:
    return {
        "language": pdf_reading.language(text),
        "one title": pdf_reading.one_title(text, plain(data["report"]["title"])),
        "every text in a paragraph": pdf_reading.paragraphs(text),
        "read in the order of the page": pdf_reading.reading_order(text),
        "what is skipped only repeats": pdf_reading.artifacts(text),
        "page labels": pdf_navigation.page_labels(text),
        "bookmarks": pdf_navigation.bookmarks(path, text),
        "links": pdf_navigation.links(path),
        "attached data": attached_data.problems(path, data),
    }
