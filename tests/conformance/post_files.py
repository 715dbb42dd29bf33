"""A post comes in; how what it says of its files to programs differs from the files that lie beside it goes out."""

import hashlib
import json
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
from builds import program
from jsonschema import Draft202012Validator
from post_builds import OWN, Post
from words import plain


def schema() -> dict:
    """That of post.json."""
    ended = subprocess.run([program(), "schema", "--post"], check=True, capture_output=True)
    return json.loads(ended.stdout)


def laxity(schema: dict) -> list[str]:
    """What a schema takes that it should not."""
    Draft202012Validator.check_schema(schema)
    return ["a post without any field"] if Draft202012Validator(schema).is_valid({}) else []


def of_record(post: Post, schema: dict) -> list[str]:
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    problems = [f"{error.json_path}: {error.message}"[:300] for error in validator.iter_errors(post.record)]
    for field, file in (("html", "post.html"), ("text", "post.txt")):
        if post.record[field].encode() != (post.folder / file).read_bytes():
            problems.append(f"{field} is not what stands in {file}")
    return [*problems, *_of_data(post), *_of_list(post), *_of_files(post)]


def of_archive(post: Post) -> list[str]:
    with zipfile.ZipFile(post.archive) as archive:
        names = archive.namelist()
        packed = {name: archive.read(name) for name in names}
    there = {file.name: file.read_bytes() for file in post.folder.iterdir()}
    problems = [f"{name} is packed {times} times" for name, times in Counter(names).items() if times > 1]
    other = sorted(name for name in packed.keys() | there.keys() if packed.get(name) != there.get(name))
    return problems + [f"{name} is not the same in the folder and in the archive" for name in other]


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def pages(path: Path) -> int | None:
    """How many a PDF has."""
    if path.suffix != ".pdf":
        return None
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def _of_data(post: Post) -> Iterator[str]:
    report, record, imprint = post.data["report"], post.record, post.record["imprint"]
    earlier = [
        (told["version"], told["date"], sorted(file["name"] for file in told["files"]))
        for told in record["earlier_versions"]
    ]
    numbers = range(len(post.released) - 1, 0, -1)
    reason = plain(post.reason) if post.reason else None
    produced_by = [plain(one) for one in imprint["produced_by"]]
    told = {
        "title": (plain(record["title"]), plain(report["title"])),
        "version": (record["version"], post.version),
        "draft": (record["draft"], report.get("status") == "draft"),
        "date": (record["date"], post.date(post.version)),
        "earlier_versions": (
            earlier,
            [(number, post.date(number), sorted(post.released[number - 1])) for number in numbers],
        ),
        "imprint.version": (imprint["version"], post.version),
        "imprint.produced_on": (imprint["produced_on"], post.date(post.version)),
        "imprint.produced_by": (produced_by, [plain(one) for one in report.get("prepared_by", [])]),
        "imprint.reason": (imprint["reason"] and plain(imprint["reason"]), reason),
    }
    yield from (f"{field} is {found!r}, not {wanted!r}" for field, (found, wanted) in told.items() if found != wanted)


def _of_list(post: Post) -> Iterator[str]:
    """Everything in the folder has to be named once, but for the post itself."""
    named = Counter([post.record["catalogue"]["name"], *(file["name"] for file in post.listed)])
    there = {file.name for file in post.folder.iterdir()}
    yield from (f"{name} is named {times} times" for name, times in named.items() if times > 1)
    yield from (f"{name} is named, but not there" for name in sorted(named.keys() - there))
    yield from (f"{name} is there, but not named" for name in sorted(there - named.keys() - OWN))
    yield from (f"there is no {name}" for name in sorted(OWN - there))


def _of_files(post: Post) -> Iterator[str]:
    for file in post.listed:
        path = post.folder / file["name"]
        if path.exists():
            wanted = {
                "address": post.address + path.name,
                "size": path.stat().st_size,
                "sha256": digest(path),
                "pages": pages(path),
            }
            for field, value in wanted.items():
                if file[field] != value:
                    yield f"{path.name}: {field} is {file[field]!r}, not {value!r}"
