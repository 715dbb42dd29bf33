"""A post comes in; what is wrong with its links, and with what people read of a file before fetching it, goes out."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import polish
from post_builds import Post
from post_files import digest, pages
from words import plain, squeezed

FORMATS = {".pdf": "PDF", ".docx": "DOCX", ".html": "HTML", ".json": "JSON", ".csv": "CSV"}
DESCRIPTION = "-csv-metadata.json"
RELEASED = re.compile(r"-v(\d+)\.(pdf|docx|html)$")
ELSEWHERE = re.compile("https?://|mailto:")


def problems(post: Post) -> list[str]:
    files = post.files()
    # What is for programs alone has no link.
    wanted = files.keys() - {post.record["catalogue"]["name"]}
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
    # A sum may stand in groups, for the narrow window of a telephone.
    items = {squeezed(item.text_content()) for item in post.tree.iter("li")}
    return found + [f"no SHA-256 of {name}" for name in sorted(wanted) if name + digest(files[name]) not in items]


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
    if released := RELEASED.search(path.name):
        version = int(released[1])
        wanted = f", wersja {version} z {polish.day(post.date(version))} r.{wanted}"
    return [] if text.endswith(wanted) else [f"“{text}” does not end with “{wanted}”"]


def _size(length: int) -> str:
    """In thousands or millions of bytes, rounded half up, and never nothing."""
    if length < 1_000_000:
        return f"{max(1, (length + 500) // 1_000)} kB"
    tenths = (length + 50_000) // 100_000
    return f"{tenths // 10},{tenths % 10} MB"
