"""A fixture comes in; how its tables of open data, read by W3C's CSV on the Web, differ from the data on board goes out."""

import csv
import subprocess
import warnings
from datetime import datetime
from pathlib import Path

from builds import Fixture, program
from csvw import TableGroup

# What a table has no place for: these fields are for the rules alone.
FOR_RULES = {"reviewed"}
GUARD = "'"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def written(fixture: Fixture, folder: Path) -> Path:
    """Writes the tables and returns their folder."""
    subprocess.run([program(), "build", fixture.data, "-o", folder, "--to", "csv"], check=True, capture_output=True)
    return folder


def text(folder: Path) -> str:
    """All that the files say."""
    return "\n".join(file.read_text(encoding="utf-8-sig") for file in sorted(folder.iterdir()))


def problems(folder: Path, data: dict, version: str = "") -> list[str]:
    """How the tables of a folder, or of one version in it, differ from the lists of the data."""
    descriptions = list(folder.glob(f"*{version}-csv-metadata.json"))
    if not any(isinstance(value, list) and value and isinstance(value[0], dict) for value in data.values()):
        return [f"{len(descriptions)} descriptions of no table"] if descriptions else []
    if len(descriptions) != 1:
        return [f"{len(descriptions)} descriptions of the tables"]
    try:
        return _problems(descriptions[0], data)
    except ValueError as error:
        return [f"csvw cannot read the tables: {error}"]


def _problems(description: Path, data: dict) -> list[str]:
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        group = TableGroup.from_file(description)
        # A key that leads nowhere is an error.
        group.check_referential_integrity()
        found = _lists(group)
    problems = [f"csvw warns: {warning.message}" for warning in heard]
    problems += _formulas(description)
    wanted = {name: _plain(value) for name, value in data.items() if isinstance(value, list) and value}
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name) != found.get(name):
            problems.append(f"{name}: in the tables {found.get(name)!r}, in the data {wanted.get(name)!r}"[:500])
    return problems


def _formulas(description: Path) -> list[str]:
    problems = []
    for file in sorted(description.parent.glob(description.name.replace("-csv-metadata.json", "-*.csv"))):
        with file.open(encoding="utf-8-sig", newline="") as opened:
            for number, row in enumerate(csv.reader(opened, strict=True), 1):
                problems += [f"{file.name}, row {number}: {cell!r}" for cell in row if cell.startswith(DANGEROUS)]
    return problems


def _lists(group: TableGroup) -> dict[str, list]:
    """The lists of the data, as the tables say them."""
    lists: dict[str, list] = {}
    # The records of each table with the key of the record around them.
    rows: dict[str, list[tuple[dict, dict]]] = {}
    for table in group.tables:
        path = table.common_props["dc:identifier"]
        around, _, field = path.rpartition(".")
        rows[path] = []
        for row in table:
            values = {column.name: _value(row[column.name], column) for column in table.tableSchema.columns}
            held = {name: value for name, value in values.items() if around and _is_held(name, around)}
            own = {name: value for name, value in values.items() if name not in held and value not in (None, [])}
            position = own.pop("position", None)
            rows[path].append((own, {**held, **({f"{path}.position": position} if position else {})}))
            entry = own["value"] if list(own) == ["value"] and position else _nested(own)
            if not around:
                lists.setdefault(field, []).append(entry)
                rows[path][-1] = (entry, held)
            else:
                record = next(record for record, key in rows[around] if _holds(record, key, held, around))
                record.setdefault(field, []).append(entry)
                rows[path][-1] = (entry if isinstance(entry, dict) else {}, rows[path][-1][1])
    return lists


def _is_held(name: str, around: str) -> bool:
    """Whether a column is of the key of the record around."""
    parts = around.split(".")
    return any(name.startswith(".".join(parts[: end + 1]) + ".") for end in range(len(parts)))


def _holds(record: dict, key: dict, held: dict, around: str) -> bool:
    for name, value in held.items():
        if name.startswith(f"{around}."):
            field = name.removeprefix(f"{around}.")
            if (key.get(name) if field == "position" else record.get(field)) != value:
                return False
        elif key.get(name) != value:
            return False
    return True


def _value(value, column):
    if isinstance(value, list):
        return [_value(one, column) for one in value]
    if not isinstance(value, str):
        # It reads a day as a moment.
        return value.date().isoformat() if isinstance(value, datetime) else value
    choices = column.common_props.get("dc:description", "")
    if choices:
        words = dict(choice.split(" – ") for choice in choices.partition(": ")[2].split("; "))
        return words[value]
    return value[1:] if value.startswith(GUARD) and value[1:].startswith(DANGEROUS) else value


def _nested(flat: dict) -> dict:
    record: dict = {}
    for name, value in flat.items():
        *fields, last = name.split(".")
        place = record
        for field in fields:
            place = place.setdefault(field, {})
        place[last] = value
    return record


def _plain(value):
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if name not in FOR_RULES and one not in (None, [])}
    return [_plain(one) for one in value] if isinstance(value, list) else value
