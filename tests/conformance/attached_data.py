"""A PDF and the data that it was made from come in; how the data attached to it differ goes out."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from pikepdf import Name, Pdf
from words import cleaned

FILE = "dane.json"
# What the report was made of.
RECORD = "metryka.json"
RELATIONSHIPS = {FILE: Name.Source, RECORD: Name.Supplement}
# The kind of report that data without one get.
KIND = "konsultacje"
PRIVATE = {"person"}
# Paths and addresses of files, which may hold any space.
AS_TYPED = {"file", "$schema"}


def content(path: Path) -> bytes:
    """The data as they are attached."""
    with Pdf.open(path) as pdf:
        return pdf.attachments[FILE].get_file().read_bytes()


def files(path: Path) -> dict[str, bytes]:
    """All that is attached, by name."""
    with Pdf.open(path) as pdf:
        return {name: attached.get_file().read_bytes() for name, attached in pdf.attachments.items()}


def problems(path: Path, data: dict) -> list[str]:
    with Pdf.open(path) as pdf:
        names = sorted(pdf.attachments)
        if names != sorted(RELATIONSHIPS):
            return [f"attached: {names}, not {sorted(RELATIONSHIPS)}"]
        associated = sorted(part.objgen for part in pdf.Root.get("/AF", []))
        if associated != sorted(pdf.attachments[name].obj.objgen for name in names):
            return ["not associated with the document"]
        problems = [f"{name}: {problem}" for name in names for problem in _of_file(name, pdf.attachments[name].obj)]
        content, record = (pdf.attachments[name].obj.EF.F.read_bytes() for name in (FILE, RECORD))
    return problems + _of_content(content, data) + _of_record(record, content)


def _of_file(name: str, specification) -> list[str]:
    file = specification.EF.F
    stored = {key: file.get("/Params", {}).get(key) for key in ("/Size", "/CheckSum")}
    content = file.read_bytes()
    told = {
        f"in the relationship {RELATIONSHIPS[name]}": specification.get("/AFRelationship") == RELATIONSHIPS[name],
        "named alike for old and new programs": specification.get("/F") == specification.get("/UF") == name,
        "of the type JSON": file.get("/Subtype") == Name("/application/json"),
        "described": bool(str(specification.get("/Desc", "")).strip()),
        "as long as it says": stored["/Size"] == len(content),
        # The sum is optional.
        "of the sum that it says": stored["/CheckSum"] is None
        or bytes(stored["/CheckSum"]) == hashlib.md5(content, usedforsecurity=False).digest(),
    }
    return [f"not {rule}" for rule, holds in told.items() if not holds]


def _of_record(record: bytes, content: bytes) -> list[str]:
    """The record names the program and the SHA-256 of all that the report was made of."""
    told = json.loads(record)
    hashes = told.get("sha256", {})
    problems = [] if told.get("program", "").startswith("sprawozdanie ") else [f"{RECORD} names no program"]
    for part in ("data", "templates", "theme"):
        if len(hashes.get(part, "")) != 64:
            problems.append(f"{RECORD} has no SHA-256 of {part}")
    if hashes.get("data") != hashlib.sha256(content).hexdigest():
        problems.append(f"{RECORD} has another SHA-256 than {FILE}")
    return problems


def _of_content(content: bytes, data: dict) -> list[str]:
    try:
        attached = json.loads(content)
    except ValueError as error:
        return [f"no JSON: {error}"]
    wanted = {**data, "report": {"kind": KIND, **data["report"]}}
    return list(_differences(_without_empty(_published(wanted)), _without_empty(attached), "data"))


def _published(value):
    if isinstance(value, dict):
        public = {name: inner for name, inner in value.items() if name not in PRIVATE}
        return {name: inner if name in AS_TYPED else _published(inner) for name, inner in public.items()}
    if isinstance(value, list):
        return [_published(inner) for inner in value]
    return cleaned(value) if isinstance(value, str) else value


def _without_empty(value):
    """Fields without content may be written or left out."""
    if isinstance(value, dict):
        inner = {name: _without_empty(inner) for name, inner in value.items()}
        return {name: inner for name, inner in inner.items() if inner not in ({}, [])}
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value


def _differences(wanted, found, path: str) -> Iterator[str]:
    if isinstance(wanted, dict) and isinstance(found, dict):
        for name in dict.fromkeys([*wanted, *found]):
            if name not in wanted or name not in found:
                yield f"{path}.{name} only in the {'data' if name in wanted else 'attachment'}"
            else:
                yield from _differences(wanted[name], found[name], f"{path}.{name}")
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for index, pair in enumerate(zip(wanted, found)):
            yield from _differences(*pair, f"{path}[{index}]")
    elif wanted != found or type(wanted) is not type(found):
        yield f"{path} is {found!r}, not {wanted!r}"
