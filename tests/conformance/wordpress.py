"""Fragments of HTML come in; what WordPress takes away from each when it saves and when it shows it goes out."""

import json
import os
import subprocess
from itertools import zip_longest
from pathlib import Path

from lxml import html
from results import Results
from words import plain

SUBJECT = "broken posts"
# What has to be missed when it is lost; the last one is only lost from what is shown.
BROKEN = {
    "a script": "<p>a</p><script>alert(1)</script>",
    "a style sheet": "<p>a</p><style>p { color: red }</style>",
    "a style that moves": '<p style="position: fixed">a</p>',
    "an event": '<p onclick="alert(1)">a</p>',
    "a drawing": '<p>a <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p>',
    "an address that runs": '<p><a href="javascript:alert(1)">a</a></p>',
    "a frame": '<p>a</p><iframe src="https://rops.example/"></iframe>',
    "an entity of an entity": "<p>&amp;#65;</p>",
    "a line that becomes two": "<p>a\nb</p>",
}


def losses(fragments: list[str]) -> list[list[str]]:
    """For each, the first difference between what was given and what became of it, element by element."""
    ended = subprocess.run(
        ["php", "-d", "display_errors=stderr", Path(__file__).parent / "kses.php", _wordpress()],
        input=json.dumps(fragments),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        return [[f"WordPress failed: {ended.stderr.strip()}"] for _ in fragments]
    kept = json.loads(ended.stdout)
    pairs = zip(fragments, kept, strict=True)
    return [_first("saved", given, saved) + _first("shown", given, shown) for given, (saved, shown) in pairs]


def tell_broken(results: Results) -> None:
    for name, lost in zip(BROKEN, losses(list(BROKEN.values())), strict=True):
        results.tell(SUBJECT, name, [] if lost else ["WordPress is not seen to change it"], "seen")


def _first(verb: str, given: str, kept: str) -> list[str]:
    pairs = zip_longest(_flat(given), _flat(kept), fillvalue="nothing")
    return [f"{verb}, {before} became {after}" for before, after in pairs if before != after][:1]


def _flat(fragment: str) -> list[tuple]:
    """Every element in its order, with its attributes, the words at its beginning and those after it."""
    root = html.fragment_fromstring(fragment, create_parent="div")
    return [(part.tag, dict(part.attrib), plain(part.text or ""), plain(part.tail or "")) for part in root.iter()]


def _wordpress() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return (cache / "sprawozdanie/conformance/wordpress").resolve()
