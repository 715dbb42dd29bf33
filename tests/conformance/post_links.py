"""A post comes in; what is wrong with its links, and with what people read of a file before fetching it, goes out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import polish
from post_builds import Post
from post_files import digest, pages
from words import plain, squeezed

FORMATS = {".pdf": "PDF", ".docx": "DOCX", ".html": "HTML", ".json": "JSON", ".csv": "CSV", ".txt": "TXT"}
DESCRIPTION = "-csv-metadata.json"
RELEASED = re.compile(r"-v(\d+)(\.(pdf|docx|html)|-dane\.json)$")
ELSEWHERE = re.compile("https?://|mailto:")


def problems(post: Post) -> list[str]:
    files = post.files()
    # What is for programs alone has no link, and of an older version's data only the whole has one.
    old = [file for version in post.record["earlier_versions"] for file in version["data_files"]]
    tables = {file["name"] for file in old if file["format"] != "json"}
    wanted = files.keys() - {post.record["catalogue"]["name"]} - tables
    found: list[str] = []
    linked: Counter[str] = Counter()
    addresses = defaultdict(set)
    for link in post.tree.iter("a"):
        address, text = link.get("href"), plain(link.text_content())
        addresses[text].add(address)
        name = address.removeprefix(post.address)
        if name in wanted and address == post.address + name:
            linked[name] += 1
            found += _of_text(text, files[name], post)
        elif not ELSEWHERE.match(address) or (post.address and name != address):
            found.append(f"“{text}” leads to {address}")
    found += [f"“{text}” leads to {len(several)} places" for text, several in addresses.items() if len(several) > 1]
    found += [f"{name} is linked {linked[name]} times" for name in sorted(wanted) if linked[name] != 1]
    return found + list(_of_sums(post, files))


def _of_sums(post: Post, files: dict[str, Path]) -> Iterator[str]:
    """A sum in the text may stand in groups, for the narrow window of a telephone."""
    said = squeezed(post.tree.text_content())
    yield from (f"no SHA-256 of {file['name']}" for file in post.record["files"] if file["sha256"] not in said)
    sums, catalogue = post.record["checksums"]["name"], post.record["catalogue"]["name"]
    lines = sorted(files[sums].read_text(encoding="utf-8").splitlines())
    wanted = sorted(f"{digest(path)}  {name}" for name, path in files.items() if name not in (sums, catalogue))
    if lines != wanted:
        yield f"{sums} has {len(lines)} lines, not the {len(wanted)} of the files"


def beside_address(post: Post, addressed: Post) -> list[str]:
    """How two posts differ by more than the address of their files."""
    same = addressed.fragment.replace(f'href="{addressed.address}', 'href="') == post.fragment
    return [] if same else ["it differs by more than the address of its files"]


def _of_text(text: str, path: Path, post: Post) -> list[str]:
    """What is wrong with the text of a link to a file."""
    kind = "CSVW" if path.name.endswith(DESCRIPTION) else FORMATS[path.suffix]
    facts = [kind, _size(path.stat().st_size)]
    if number := pages(path):
        facts.append(polish.counted(number, "strona", "strony", "stron"))
    wanted = f" ({', '.join(facts)})"
    released = RELEASED.search(path.name)
    # The whole data set of the newest version stands in a list of its own.
    if released and (released[3] or int(released[1]) < post.version):
        version = int(released[1])
        wanted = f", wersja {version} z {polish.day(post.date(version))} r.{wanted}"
    return [] if text.endswith(wanted) else [f"“{text}” does not end with “{wanted}”"]


def _size(length: int) -> str:
    """In thousands or millions of bytes, rounded half up; the shortest in bytes."""
    if length < 1_000:
        return f"{length} B"
    if (length + 500) // 1_000 < 1_000:
        return f"{(length + 500) // 1_000} kB"
    tenths = (length + 50_000) // 100_000
    return f"{tenths // 10},{tenths % 10} MB"
