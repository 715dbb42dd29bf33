"""A PDF as a screen reader meets it comes in; what no standard asks for, but a reader would miss, goes out."""

import re

from pdf_navigation import FOOT
from pdf_text import PdfText
from words import joined_lines, plain, squeezed

LANGUAGE = "pl-PL"
HEADING_NUMBER = re.compile(r"^(Załącznik)?\d+")


def language(text: PdfText) -> list[str]:
    """Typst takes English when none is set, and the validators only ask for any."""
    others = sorted(text.languages_of_parts - {LANGUAGE})
    problems = [] if text.language == LANGUAGE else [f"the document is in {text.language!r}, not {LANGUAGE!r}"]
    return problems + [f"a part is in {other!r}, not {LANGUAGE!r}" for other in others]


def one_title(text: PdfText, title: str) -> list[str]:
    titles = [plain(joined_lines(block.text)) for block in text.blocks if block.path[-1] == "Title"]
    return [] if [squeezed(found) for found in titles] == [squeezed(title)] else [f"titles: {titles}, not [{title!r}]"]


def paragraphs(text: PdfText) -> list[str]:
    return [f"text in no paragraph: {block.text.strip()[:60]!r}" for block in text.blocks if block.stray]


def reading_order(text: PdfText) -> list[str]:
    """What is painted and what is read out is the same, in the same order, so that copied text is in order, too."""
    problems = []
    for position, (page, painted) in enumerate(text.painted.items(), 1):
        pieces = {piece.number: piece for piece in text.said if piece.page == page}
        if len(painted) != len(set(painted)) or set(painted) != set(pieces):
            odd = sorted(set(painted) ^ set(pieces))
            problems.append(f"page {position}: painted twice, never read out, or not there to be read out: {odd}")
            continue
        # A note stands at the foot of its page, and a figure's caption is read out before the figure that it stands
        # under; everything else has to be in order.
        moved = {number for number, piece in pieces.items() if "Note" in piece.path or _of_figure(piece.path)}
        wanted = [number for number in pieces if number not in moved]
        found = [number for number in painted if number not in moved]
        first = next((pair for pair in zip(wanted, found) if pair[0] != pair[1]), None)
        if first:
            problems.append(f"page {position}: reads {'/'.join(pieces[first[0]].path)} where another is painted")
    return problems


def artifacts(text: PdfText) -> list[str]:
    """Screen readers skip artifacts, so they may only repeat: the head and foot, a table's header, leader dots."""
    headings = {squeezed(block.text) for block in text.blocks if block.path[-1] == "H1"}
    # The head names a chapter without its number, and none before the first.
    headings |= {HEADING_NUMBER.sub("", heading, count=1) for heading in headings} | {""}
    headers = {squeezed(joined_lines(block.text)) for block in text.blocks if "TH" in block.path}
    heads = {squeezed(artifact.text) for artifact in text.artifacts if artifact.kind == "Header"}
    short_title = min(heads, key=len, default="")
    feet = {squeezed(FOOT.sub("", plain(found.text))) for found in text.artifacts if found.kind == "Footer"}
    problems = [f"feet that differ by more than the number: {sorted(feet)}"] if len(feet) > 1 else []
    for artifact in text.artifacts:
        words = squeezed(joined_lines(artifact.text))
        fine = {
            "Header": words.removeprefix(short_title) in headings,
            "Footer": FOOT.search(plain(artifact.text)) is not None,
            "Pagination": words in headers,
        }.get(artifact.kind, not words.strip("."))
        if not fine:
            problems.append(f"text that is not read out, {artifact.kind or 'of no kind'}: {words[:80]!r}")
    return problems


def _of_figure(path: tuple[str, ...]) -> bool:
    return "Figure" in path or ("Caption" in path and "Table" not in path)
