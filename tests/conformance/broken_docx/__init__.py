"""A good DOCX and the cases of broken ones beside this file come in; which of them an outer validator passes goes out.

A case names what is changed in which part, and who has to see it by which rule. The project's own rules are held
against the same cases by its tests (`word_rules`), which know more ways to change an archive.
"""

import tomllib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx_checks
from results import Results

SUBJECT = "broken DOCX files"
# The fixture that they are made of, as in the tests.
GOOD = "kompletny"
VALIDATORS: dict[str, Callable[[Path], list[str]]] = {
    "openxml-audit": docx_checks.schema,
    "ooxml-integrity": docx_checks.package,
}


@dataclass
class Case:
    name: str
    breaks: str
    caught_by: list[tuple[str, str]]
    changes: list[dict]


def cases() -> list[Case]:
    """Those that an outer validator has to catch."""
    found = []
    for path in sorted(Path(__file__).parent.glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        pairs = [tuple(catch.split(": ", 1)) for catch in told["caught_by"]]
        outer = [(catcher, rule) for catcher, rule in pairs if catcher in VALIDATORS]
        if outer:
            found.append(Case(path.stem, told["breaks"], outer, told["change"]))
    return found


def tell(results: Results, good: Path, folder: Path) -> None:
    """Breaks the good file in every way and holds what the validators say against what they should."""
    folder.mkdir()
    for case in cases():
        path = folder / f"{case.name}.docx"
        try:
            _break(good, path, case)
        except LookupError as error:
            results.tell(SUBJECT, case.name, [f"could not be made: {error}"])
            continue
        said = {validator: VALIDATORS[validator](path) for validator, _ in case.caught_by}
        missed = [
            f"{validator} {rule} does not see it, only {said[validator] or 'nothing'}"
            for validator, rule in case.caught_by
            if not any(rule in problem for problem in said[validator])
        ]
        seen = ", ".join(f"{validator} {rule}" for validator, rule in case.caught_by)
        results.tell(SUBJECT, f"{case.name}: {case.breaks}", missed, f"seen by {seen}")


def _break(good: Path, path: Path, case: Case) -> None:
    with zipfile.ZipFile(good) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    cut = False
    for change in case.changes:
        cut |= change["do"] == "cut"
        entries = _changed(entries, change)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content)
    if cut:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _changed(entries: list[tuple[str, bytes]], change: dict) -> list[tuple[str, bytes]]:
    part = change["part"]
    if change["do"] == "add":
        return [*entries, (part, change["text"].encode())]
    content = dict(entries).get(part)
    if content is None:
        raise LookupError(f"{part} is not there")
    match change["do"]:
        case "replace":
            old, new = change["old"].encode(), change["new"].encode()
            if old not in content:
                raise LookupError(f"{part} does not say {change['old']}")
            replaced = content.replace(old, new, 1)
            return [(name, replaced if name == part else same) for name, same in entries]
        case "remove":
            return [(name, same) for name, same in entries if name != part]
        case "twice":
            return [*entries, (part, content)]
        case "cut":
            return entries
        case other:
            raise LookupError(f"no outer validator looks at what `{other}` changes")
