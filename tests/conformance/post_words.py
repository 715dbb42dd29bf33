"""A post comes in; how what it says differs from the data, and its plain text from its HTML, goes out."""

from itertools import zip_longest

import data_texts
import polish
import post_counts
import web_text
from lxml import html
from post_builds import Post
from words import plain

# The texts of the data that the post repeats; the others only the report has.
REPEATED = {
    "report.notice",
    "organizer.name",
    "organizer.address",
    "organizer.phone",
    "organizer.email",
    "organizer.website",
    "target_groups[].name",
    "proposals[].title",
    "narrative.next_steps",
    "funding.statement",
}
UPDATED = "Zaktualizowano"


def of_text(post: Post) -> list[str]:
    """How the words of the plain text differ from those of the HTML, or their order."""
    text = (post.folder / "post.txt").read_bytes().decode()
    problems = [] if text.count("\n") == text.count("\r\n") == text.count("\r") else ["not every line ends with CRLF"]
    found = [plain(line) for line in text.split("\r\n") if line]
    wanted = [plain(post.data["report"]["title"]), *_lines(post)]
    if len(found) != len(wanted):
        problems.append(f"{len(found)} lines, in the HTML {len(wanted)}")
    return problems + [f"“{one}”, in the HTML “{two}”" for one, two in zip(found, wanted) if one != two]


def of_data(post: Post) -> list[str]:
    opening = "narrative.summary" if post.data.get("narrative", {}).get("summary") else "narrative.introduction"
    wanted = [text for text in data_texts.texts(post.data) if text.path in REPEATED | {opening}]
    shown = web_text.shown(post.tree)
    return data_texts.missing(wanted, shown, "", post.data.get("abbreviations", []))


def of_correction(post: Post) -> list[str]:
    """What the post says of the change that its version brought: all of it, or nothing in the first version."""
    text = plain(web_text.shown(post.tree))
    told = [UPDATED in text, UPDATED in plain((post.folder / "post.txt").read_text(encoding="utf-8"))]
    if post.reason is None:
        return ["the first version is called an update"] if any([*told, "update" in post.record]) else []
    day = polish.day(post.date(post.version))
    wanted = [f"{UPDATED} {day} r.: wersja {post.version}", plain(post.reason)]
    problems = [f"it does not say “{words}”" for words in wanted if words not in text]
    update = post.record.get("update")
    if update is None or plain(update["reason"]) != plain(post.reason):
        return [*problems, "post.json does not say why there is this version"]
    entries = [*update["entries"], *update["figures"]]
    if post.before is None:
        return problems + (["changes to a version that was not released"] if entries else [])
    # Of an editorial change the reason is enough; an order and former figures of the office are no news.
    is_news = update["kind"] == "substantive"
    news = [one for one in entries if is_news and one["what"] != "moved" and one["field"] != "stated"]
    labels = [plain(entry["label"]) for entry in news]
    problems += [f"it does not name the change of “{label}”" for label in labels if label not in text]
    found = {figure["label"]: (figure["old"], figure["new"]) for figure in update["figures"]}
    older, newer = post_counts.of(post.before), post_counts.of(post.data)
    for label, old in older.items():
        new = newer[label]
        if old != new and found.get(label) != (str(old), str(new)):
            problems.append(f"post.json has {found.get(label)} as {label}, the data {old} and {new}")
        if old != new and f"{label} – przedtem {old}, teraz {new}" not in text:
            problems.append(f"it does not say that the number of “{label}” was {old} and is {new}")
    return problems


def of_page(post: Post) -> list[str]:
    """How the page for visitors differs from the post that it shows."""
    page = html.document_fromstring(post.page.read_bytes())
    (main,), (title,) = page.iter("main"), page.iter("h1")
    shown, wanted = ([html.tostring(part, encoding="unicode") for part in whole] for whole in (main, post.tree))
    problems = [f"{one} instead of {two}"[:300] for one, two in zip_longest(shown, wanted) if one != two]
    same = plain(title.text_content()) == plain(post.data["report"]["title"])
    return problems if same else [*problems, f"its title is “{title.text_content()}”"]


def _lines(post: Post) -> list[str]:
    """The lines of the plain text, as the HTML has them."""
    lines = []
    for block in post.tree.iter("p", "h2", "h3", "li"):
        for line_break in block.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        # An item with a list of its own holds paragraphs.
        if block.tag == "li" and block.find("p") is not None:
            continue
        for link in block.iter("a"):
            # An address stands after what leads to it, unless they are the same.
            words, address = link.text_content(), link.get("href")
            if address.removesuffix("/") not in (words, f"mailto:{words}", f"https://{words}"):
                link.tail = f": {address}" + (link.tail or "")
        first, *others = block.text_content().split("\n")
        begins_item = block.tag == "li" or (block.getparent().tag == "li" and block.getprevious() is None)
        lines += [plain(f"- {first}" if begins_item else first), *(plain(line) for line in others)]
    return lines
