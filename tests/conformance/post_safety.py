"""A post comes in; what no page of an office may carry, and what may not get out, but is in it goes out."""

from collections.abc import Iterator

import data_texts
import privacy
from lxml import html
from post_builds import Post

# What any editor of pages lets through, with its attributes.
BARE: set[str] = set()
ELEMENTS = {"p": {"class"}, "div": {"class"}, "a": {"href"}} | dict.fromkeys("h2 h3 ul li strong em br".split(), BARE)
AROUND = {
    "html": {"lang"},
    "meta": {"charset", "name", "content"},
    "script": {"type"},
    "body": {"class"},
    "header": {"class"},
} | dict.fromkeys("head title style h1 main".split(), BARE)
TURNING = {chr(code) for code in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
TEXTS = {".html", ".txt", ".json", ".jsonld", ".csv"}


def markup(post: Post) -> list[str]:
    page = html.document_fromstring(post.page.read_bytes())
    found = [
        *_foreign("post.html", post.tree.iterdescendants(), ELEMENTS),
        *_foreign("index.html", page.iter(), AROUND | ELEMENTS),
    ]
    scripts = [script.get("type") for script in page.iter("script")]
    if scripts != ["application/ld+json"]:
        found.append(f"scripts of index.html: {scripts}")
    for name in ("post.html", "index.html", "post.txt"):
        turning = TURNING.intersection((post.folder / name).read_text(encoding="utf-8"))
        found += [f"{name} has U+{ord(character):04X}" for character in sorted(turning)]
    return found


def leaks(post: Post) -> list[str]:
    places = {file.name: file.read_bytes() for file in post.folder.iterdir() if file.suffix in TEXTS}
    return privacy.held(places, data_texts.private_values(post.data))


def _foreign(name: str, elements: Iterator[html.HtmlElement], allowed: dict[str, set[str]]) -> Iterator[str]:
    for element in elements:
        if element.tag not in allowed:
            yield f"{name} has <{element.tag}>"
        else:
            other = set(element.keys()) - allowed[element.tag]
            yield from (f"{name} has <{element.tag} {attribute}>" for attribute in sorted(other))
