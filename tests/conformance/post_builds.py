"""Valid fixtures come in; the posts for an office's website that the program makes of their releases go out."""

import json
import re
import shutil
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import builds
from builds import Fixture
from lxml import html

ADDRESS = "https://rops.example/pliki/"
# What the post is made of; all other files are there to be fetched.
OWN = {"index.html", "post.html", "post.json", "post.txt"}
# Longer than a SHA-256, so a word of the data: it is for the looks of a website to break it.
OVERLONG = re.compile(r"\w{65,}")
PAGE = """<!DOCTYPE html>
<html lang="pl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Wpis</title></head>
<body><main><h1>Wpis</h1>
{}</main></body></html>
"""


@dataclass
class Post:
    name: str
    data: dict
    releases: Path
    folder: Path
    address: str = ""
    """Of the folder on the website; without it, the links lead to the files beside the post."""
    before: dict | None = None
    """The data of the version before, when that was released too."""

    @cached_property
    def record(self) -> dict:
        return json.loads((self.folder / "post.json").read_text(encoding="utf-8"))

    @cached_property
    def released(self) -> list[list[str]]:
        """The names of the files of each version, oldest first."""
        record = json.loads((self.releases / "release.json").read_text(encoding="utf-8"))
        return [[file["name"] for file in release["files"]] for release in record["releases"]]

    @property
    def fragment(self) -> str:
        return (self.folder / "post.html").read_text(encoding="utf-8")

    @property
    def tree(self) -> html.HtmlElement:
        return html.fragment_fromstring(self.fragment, create_parent="div")

    @property
    def version(self) -> int:
        return 1 + len(self.data.get("corrections", []))

    @property
    def reason(self) -> str | None:
        """Why the version before was not the last one."""
        corrections = self.data.get("corrections", [])
        return corrections[-1]["reason"] if corrections else None

    @property
    def listed(self) -> list[dict]:
        """What post.json says of each file that is there for people."""
        earlier = [
            file
            for version in self.record["earlier_versions"]
            for file in [*version["files"], *version["data_files"]]
        ]
        return [*self.record["files"], *self.record["data_files"], *earlier, self.record["checksums"]]

    @property
    def archive(self) -> Path:
        return self.folder.with_name(self.folder.name + ".zip")

    @property
    def around(self) -> Path:
        """The folder that is this post's alone."""
        return self.releases.parent

    @property
    def page(self) -> Path:
        return self.folder / "index.html"

    @property
    def pasted(self) -> Path:
        """The post in a page that has no looks of its own."""
        return self.around / "pasted.html"

    def date(self, version: int) -> str:
        dates = {correction["version"]: correction["date"] for correction in self.data.get("corrections", [])}
        return dates.get(version, self.data["report"]["date"])

    def files(self) -> dict[str, Path]:
        """What is there to be fetched, by name."""
        return {file.name: file for file in sorted(self.folder.iterdir()) if file.name not in OWN}

    def file(self, ending: str) -> Path:
        (found,) = [file for name, file in self.files().items() if name.endswith(f"-v{self.version}{ending}")]
        return found


def make(fixtures: dict[str, Fixture], folder: Path) -> dict[str, Post | str]:
    """The post of each fixture released alone, and of each later version released after those before it; or what the
    program said when it did not make one. A post is the same on every letterhead."""
    plain = {name: fixture for name, fixture in fixtures.items() if fixture.reference is None}
    made = {name: _make(name, fixture, folder / name) for name, fixture in plain.items()}
    for names in builds.SEQUENCES:
        last = made.get(names[0])
        for older, newer in pairwise(names):
            if newer in plain and isinstance(last, Post):
                name = f"{newer} after {older}"
                last = made[name] = _make(name, plain[newer], folder / name.replace(" ", "-"), last)
    return made


def _make(name: str, fixture: Fixture, folder: Path, last: Post | None = None) -> Post | str:
    releases = folder / "releases"
    if last:
        shutil.copytree(last.releases, releases)
    said = builds.run("release", fixture.data, "-o", releases) or builds.run("post", releases, "--zip")
    if said:
        return said
    data = json.loads(fixture.data.read_text(encoding="utf-8"))
    post = Post(name, data, releases, folder, before=last.data if last else None)
    post.folder = releases / f"wpis-v{post.version}"
    post.pasted.write_text(PAGE.format(OVERLONG.sub("słowo", post.fragment)), encoding="utf-8")
    return post
