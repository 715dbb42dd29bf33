"""A web page comes in, read by lxml as HTML; the text that readers see and the words that stand for pictures go out."""

import base64
from dataclasses import dataclass
from pathlib import Path

from lxml import html

# After these a new line of text begins.
LINES = "p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption".split()


@dataclass
class PageText:
    shown: str
    described: str
    on_board: dict[str, bytes]


def read(path: Path) -> PageText:
    page = html.fromstring(path.read_bytes())
    on_board = {
        link.get("download"): base64.b64decode(link.get("href").split(";base64,", 1)[1])
        for link in page.iterfind(".//a[@download]")
    }
    described = [image.get("alt") for image in page.iter("img")]
    described += [words.text_content() for words in page.iter("desc")]
    for element in list(page.iter("style", "svg")):
        element.drop_tree()
    # A mark has no place in the words that it follows.
    for mark in list(page.iterfind(".//a[@role='doc-noteref']")):
        mark.drop_tree()
    # The title, key words and subject stand in the head.
    head = [meta.get("content", "") for meta in page.iter("meta")]
    return PageText("\n".join([shown(page), *head]), "\n".join(described), on_board)


def shown(page: html.HtmlElement) -> str:
    """Its words, with a line for each paragraph; the page changes."""
    for element in page.iter("br", *LINES):
        element.tail = "\n" + (element.tail or "")
    return page.text_content()
