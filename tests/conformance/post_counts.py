"""A post comes in; what it counts otherwise than the data do goes out."""

import re
from collections import Counter

import polish
from lxml import html
from post_builds import Post
from words import plain

DECISIONS = {
    "accepted": "uwzględniono",
    "partly_accepted": "uwzględniono częściowo",
    "rejected": "nie uwzględniono",
    "explained": "wyjaśniono",
    "noted": "przyjęto do wiadomości",
    "not_considered": "pozostawiono bez rozpatrzenia",
}
# The end of an item of a list.
STOPS = ";."


def of(data: dict) -> dict[str, int]:
    """By what a correction calls it."""
    return {
        "odbyte spotkania": len(_meetings(data, "held")),
        "potrzeby": len(data.get("needs", [])),
        "uwagi": len(data.get("remarks", [])),
    }


def problems(post: Post) -> list[str]:
    return [*_of_needs(post), *_of_decisions(post), *_of_numbers(post)]


def _of_needs(post: Post) -> list[str]:
    """Every need has to stand under each of its groups, and nothing else."""
    problems = []
    headings = {plain(heading.text_content()): heading.getnext() for heading in post.tree.iter("h3")}
    for group in post.data.get("target_groups", []):
        needs = [need for need in post.data.get("needs", []) if group["id"] in need["groups"]]
        wanted = Counter(plain(need.get("edited_text", need["text"])) for need in needs)
        heading = f"{plain(group['name'])} ({len(needs)})"
        items = headings.get(heading, html.Element("ul")).iterchildren("li")
        if (found := Counter(plain(item.text_content()) for item in items)) != wanted:
            problems.append(f"under “{heading}”, lost: {wanted - found}, added: {found - wanted}")
    return problems


def _of_decisions(post: Post) -> list[str]:
    decisions = Counter(DECISIONS[remark["decision"]] for remark in post.data.get("remarks", []))
    wanted = {f"{decision}: {number}" for decision, number in decisions.items()}
    found = {plain(item.text_content()).rstrip(STOPS) for item in _section(post, "Uwagi").iter("li")}
    return [f"decisions on remarks: {sorted(found)}, not {sorted(wanted)}"] if found != wanted else []


def _of_numbers(post: Post) -> list[str]:
    counts = of(post.data)
    teams = {team["id"]: team["unit"] for team in post.data.get("teams", [])}
    units = {teams[team] for meeting in _meetings(post.data, "held") for team in meeting["teams"]}
    groups = {group for need in post.data.get("needs", []) for group in need["groups"]}
    wanted = [
        ("Spotkania", counts["odbyte spotkania"], ("spotkanie", "spotkania", "spotkań")),
        # A single one is called by its name.
        ("Spotkania", len(units) if len(units) > 1 else 0, ("jednostki", "jednostek", "jednostek")),
        ("Zgłoszone potrzeby", counts["potrzeby"], ("potrzebę", "potrzeby", "potrzeb")),
        ("Zgłoszone potrzeby", len(groups), ("grupie docelowej", "grupach docelowych", "grupach docelowych")),
        ("Uwagi", counts["uwagi"], ("uwaga", "uwagi", "uwag")),
    ]
    problems = []
    for heading, number, forms in wanted:
        said = plain(" ".join(part.text_content() for part in _section(post, heading).iterchildren("p")))
        phrase = polish.counted(number, *forms)
        if number and not re.search(rf"(?<!\S){phrase}\b", said):
            problems.append(f"“{heading}” does not say “{phrase}”: {said[:200]}")
    section, planned = _section(post, "Spotkania"), len(_meetings(post.data, "planned"))
    # A single one stands in a sentence.
    listed = len(list(section.iter("li"))) or int("Zaplanowano jeszcze spotkanie: " in plain(section.text_content()))
    return problems if listed == planned else [*problems, f"{listed} planned meetings, in the data {planned}"]


def _section(post: Post, heading: str) -> html.HtmlElement:
    """What stands between a heading and the next one of its level."""
    section = html.Element("div")
    inside = False
    for part in list(post.tree):
        if part.tag == "h2":
            inside = plain(part.text_content()) == heading
        elif inside:
            section.append(part)
    return section


def _meetings(data: dict, status: str) -> list[dict]:
    return [meeting for meeting in data.get("meetings", []) if meeting["status"] == status]
