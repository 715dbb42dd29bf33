"""A post comes in; how what further runs of the program make of the same releases differs from it goes out."""

import json
import shutil
from dataclasses import replace

import builds
from post_builds import ADDRESS, Post


def addressed(post: Post) -> Post | str:
    """The same post for a website whose address is known."""
    folder = post.around / "addressed"
    said = builds.run("post", post.releases, "--output", folder, "--address", ADDRESS)
    return said or replace(post, folder=folder, address=ADDRESS)


def repeated(post: Post) -> list[str]:
    """Makes the archive again, then once more in other surroundings; where its bytes differ from the first time."""
    first = post.archive.read_bytes()
    elsewhere = post.around / "elsewhere"
    elsewhere.mkdir()
    other = ["post", post.releases, "--output", "wpis", "--zip"]
    runs = {
        "a second run": (builds.run("post", post.releases, "--zip"), post.archive),
        "a run with other TZ, LANG, HOME, working folder and one thread": (
            builds.run(*other, cwd=elsewhere, env=builds.surroundings(elsewhere)),
            elsewhere / "wpis.zip",
        ),
    }
    problems = []
    for run, (said, archive) in runs.items():
        if said:
            problems.append(f"{run}: {said}")
        elif archive.read_bytes() != first:
            problems.append(f"{run} gives another archive")
    return problems


def accepted(post: Post) -> list[str]:
    """Changes one byte of each released file, and one hash of the record; which of these the program did not refuse."""
    folder = post.around / "changed"
    shutil.copytree(post.releases, folder, ignore=shutil.ignore_patterns(f"{post.folder.name}*"))
    record = folder / "release.json"
    digest = json.loads(record.read_text(encoding="utf-8"))["releases"][0]["files"][0]["sha256"].encode()
    places = {name: (folder / name).stat().st_size // 2 for names in post.released for name in names}
    places[record.name] = record.read_bytes().index(digest)
    problems = []
    for name, place in places.items():
        whole = (folder / name).read_bytes()
        other = b"0" if whole[place : place + 1] != b"0" else b"1"
        (folder / name).write_bytes(whole[:place] + other + whole[place + 1 :])
        said = builds.run("post", folder, "--zip")
        (folder / name).write_bytes(whole)
        if not said.startswith("exit code 4:"):
            problems.append(f"{name} changed: {said or 'exit code 0'}"[:300])
        problems += [f"{name} changed: there is {file.name}" for file in folder.glob(f"{post.folder.name}*")]
    return problems
