"""A good web page comes in; which of the ways to break it nobody notices goes out.

Each case names what is changed, and who has to see it by which rule.
"""

from dataclasses import dataclass
from pathlib import Path

import web_checks
from results import Results

SUBJECT = "broken web pages"
# Enough to see each of the cases.
SURROUNDINGS = ("narrow", "phone, dark", "desk, light")


@dataclass
class Case:
    name: str
    old: str
    new: str
    caught_by: list[str]
    """The beginnings of what is said, after the name of the one who says it."""


CASES = [
    Case("an element is not closed", "</h2>", "", ["nu error: Unclosed element"]),
    Case("a name stands twice", "</h2>", '</h2><p id="text.main">a</p>', ["nu error: Duplicate ID"]),
    Case("an attribute is unknown", "<main ", '<main align="left" ', ["nu error: Attribute"]),
    Case("an image says nothing", '" alt="', '" data-alt="', ["browser axe image-alt"]),
    Case(
        "the page has no language",
        ' lang="pl-PL"',
        "",
        ["nu warning: This document appears to be written in Polish", "browser axe html-has-lang"],
    ),
    Case("text is faint", "--ink: #", "--ink: #AAAAAA; --was: #", ["browser axe color-contrast"]),
    Case(
        "text is faint in the dark alone",
        "<style>",
        "<style>@media (prefers-color-scheme: dark) { p { color: #333 !important } }",
        ["browser axe color-contrast"],
    ),
    Case(
        "a wide table needs a mouse",
        ' tabindex="0"><p id',
        ' style="width: 9em"><p id',
        ["browser axe scrollable-region-focusable"],
    ),
    Case("a level of headings is left out", "<h2 ", "<h5 ", ["nu error: End tag “h2”", "browser axe heading-order"]),
    Case("a list holds what is no item", "<li>", "<div>", ["browser axe list"]),
    Case("a link has no words", '">Przejdź do treści</a>', '"></a>', ["browser axe link-name"]),
    Case("the page is wider than a telephone", "</h2>", '</h2><div style="width: 500px">a</div>', ["browser sideways"]),
    Case(
        "a picture comes from outside",
        "</h2>",
        '</h2><img src="http://127.0.0.1:9/a.png" alt="Pole z napisem"/>',
        ["browser request"],
    ),
]


def make(good: Path, folder: Path) -> dict[str, Path]:
    """The broken copies that could be made, by the name of their case."""
    folder.mkdir()
    page = good.read_text(encoding="utf-8")
    made = {}
    for number, case in enumerate(CASES):
        if case.old in page:
            made[case.name] = folder / f"{number:02}.html"
            made[case.name].write_text(page.replace(case.old, case.new, 1), encoding="utf-8")
    return made


def tell(results: Results, good: Path, folder: Path) -> None:
    """Breaks the good page in every way and holds what is said against what should be; says that it is good itself."""
    made = make(good, folder)
    pages = [good, *made.values()]
    said = {"nu": web_checks.markup(pages), "browser": web_checks.in_browser(pages, SURROUNDINGS)}
    objections = [problem for found in said.values() for problem in found[good.resolve()]]
    results.tell(SUBJECT, "the unbroken page passes", objections)
    for case in CASES:
        if case.name not in made:
            results.tell(SUBJECT, case.name, ["could not be made"])
            continue
        page = made[case.name].resolve()
        heard = [f"{who} {problem}" for who, found in said.items() for problem in found[page]]
        missed = [
            f"{catch} is not told, only {heard or 'nothing'}"
            for catch in case.caught_by
            if not any(problem.startswith(catch) for problem in heard)
        ]
        results.tell(SUBJECT, case.name, missed, f"seen by {', '.join(case.caught_by)}")
