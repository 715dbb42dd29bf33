"""The data of a consultation come in; every text that its report has to show goes out, and those that a file lacks."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from words import Text, plain

# Fields that the program reads, but that no template prints; [] stands for any entry of a list.
NOT_PRINTED = {
    "report.kind": "chooses the templates",
    "report.licence.address": "its name leads there",
    "organizer.genitive": "a case of the name, for running text",
    "organizer.short_name": "goes to the keywords of the file",
    "organizer.logo": "not on the title page",
    "partners[].genitive": "a case of the name, for running text",
    "partners[].short_name": "partners are listed by name",
    "partners[].unit": "partners are listed by name",
    "partners[].address": "partners are listed by name",
    "partners[].phone": "partners are listed by name",
    "partners[].email": "partners are listed by name",
    "partners[].website": "partners are listed by name",
    "partners[].logo": "partners are listed by name",
    "funding.perspective": "stands in the name of the programme",
    "funding.fund": "stands in the statement",
    "units[].teryt": "a code that others refer to",
    "units[].genitive": "a case of the name, for running text",
    "units[].locative": "a case of the name, for running text",
    "units[].subregion": "only where every unit has one",
    "units[].seat_locative": "for running text",
    "teams[].unit": "refers to a unit",
    "meetings[].teams": "refers to teams, whose names are shown",
    "meetings[].photos[].title": "a photo is shown with its caption",
    "photos[].title": "a photo is shown with its caption",
    "needs[].groups": "refers to groups, whose names are shown",
    "needs[].reported_by": "refers to units and meetings",
    "proposals[].team": "refers to a team",
    "conclusions[].needs": "refers to needs, whose texts are shown",
    "recommendations[].needs": "refers to needs, whose texts are shown",
    "remarks[].meeting": "refers to a meeting",
    "remarks[].submitter.person": "private: in no output",
    "stated": "only compared with what was counted",
    "abbreviations": "only those that are used, see `abbreviations`",
}

# Fields that hold a word of a fixed list; the report shows its Polish label.
ENUMERATIONS = {"kind", "status", "mode", "type", "category", "channel", "decision", "precision", "qualifier"}
# Names of files are no text, and identifiers are shown only where something refers to them.
NAMES = {"$schema", "id", "file"}

# Hours are shown without a leading zero.
CLOCK = re.compile(r"^0(\d:)")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass
class DataText:
    path: str
    text: str

    @property
    def alternative(self) -> bool:
        """Whether it is the alternative text of a picture."""
        return self.path.endswith(".alt")

    @property
    def prose(self) -> bool:
        """Whether stars may be markup in it: the only markup of the data."""
        return self.path.startswith("narrative.")


def texts(data: dict) -> list[DataText]:
    found = [text for whole in _walk(data, "") if not _left_out(whole.path) for text in _parts(whole)]
    return found + [DataText("remarks[].id", remark["id"]) for remark in data.get("remarks", [])]


def abbreviations(data: dict, text: str) -> list[DataText]:
    """The short and long form of each abbreviation that this text uses as a word."""

    def used(short: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text) is not None

    entries = [entry for entry in data.get("abbreviations", []) if used(entry["short"])]
    return [DataText(f"abbreviations[].{form}", entry[form]) for entry in entries for form in ("short", "long")]


def missing(wanted: list[DataText], shown: str, described: str, explained: list[dict]) -> list[str]:
    """The texts that a file does not say as often as the data do.

    The office's prose may have the meaning of an abbreviation in it, where the abbreviation stands for the first time.
    """
    words, alternatives = Text(shown), Text(described)
    prose = Text(_unexplained(_without_stars(shown), explained))
    times = Counter((text.alternative, plain(text.text)) for text in wanted)
    problems = []
    for text in wanted:
        if text.prose:
            found = prose.count(_without_stars(text.text))
        else:
            found = (alternatives if text.alternative else words).count(text.text)
        needed = times[text.alternative, plain(text.text)]
        if found < needed:
            problems.append(f"{text.path}, {found} times instead of {needed}: {text.text!r}")
    return problems


def private_values(data: dict) -> set[str]:
    persons = (remark.get("submitter", {}).get("person") for remark in data.get("remarks", []))
    return {person for person in persons if person}


def _parts(text: DataText) -> list[DataText]:
    """The name of an act is parted by its date: „ustawa z dnia 12 marca 2004 r. o pomocy społecznej”."""
    if text.path != "legal_basis[].act":
        return [text]
    parts = re.split(r" (?=(?:o|w sprawie|zmieniająca|zmieniające) )", text.text, maxsplit=1)
    return [DataText(text.path, part) for part in parts]


def _unexplained(text: str, abbreviations: list[dict]) -> str:
    """„ROPS (Regionalny Ośrodek …)” as „ROPS”, „RPO na lata 2014–2020 (Regionalny …)” as „RPO na lata 2014–2020”.

    A line may break between two words and after a hyphen.
    """
    for entry in abbreviations:
        meaning = r"\s+".join(re.escape(word) for word in entry["long"].split()).replace(r"\-", r"\-\s*")
        text = re.sub(rf"(?<!\w)({re.escape(entry['short'])}(?:\s+na\s+lata\s+\S+)?)\s+\({meaning}\)", r"\1", text)
    return text


def _without_stars(text: str) -> str:
    return text.replace("*", "")


def _left_out(path: str) -> bool:
    return any(path == field or path.startswith((field + ".", field + "[")) for field in NOT_PRINTED)


def _walk(value: object, path: str) -> Iterator[DataText]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in ENUMERATIONS | NAMES and not _unseen(path, name, value):
                yield from _walk(inner, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, path + "[]")
    elif isinstance(value, str) and not DATE.fullmatch(value):
        # A line of a remark is a paragraph of its own.
        for line in value.splitlines():
            if line.strip():
                yield DataText(path, CLOCK.sub(r"\1", line) if path.endswith(".time") else line)


def _unseen(path: str, name: str, holder: dict) -> bool:
    """Texts that are shown only beside others."""
    # The schedule names a meeting by its units; only its programme shows the title.
    return path == "meetings[]" and name == "title" and not holder.get("agenda")
