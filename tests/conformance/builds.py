"""The valid fixtures come in; the files that the program makes of them go out."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"

# The set of data that is also built on each letterhead: it has every kind of content.
ON_LETTERHEADS = "kompletny"

# What the program remembers of a folder's reports.
NOTE = ".sprawozdanie-stan"

# The versions of one report, oldest first, by the names of their fixtures.
SEQUENCES = [
    ["warmia-mazury-2019-2020-wersja-1", "warmia-mazury-2019-2020-wersja-2"],
    [f"lancuch-wersja-{number}" for number in (1, 2, 3, 4)],
]


def program() -> Path:
    """The compiled program; a path that is not absolute is one from the root."""
    return (ROOT / os.environ["SPRAWOZDANIE"]).resolve()


@dataclass
class Built:
    name: str
    data: dict
    pdf: Path
    docx: Path
    html: Path
    on_letterhead: bool = False


@dataclass
class Fixture:
    data: Path
    reference: Path | None = None
    """The office's document whose looks the Word file takes."""


def fixtures(wanted: list[str]) -> dict[str, Fixture]:
    """The valid sets of data by their names, and one of them on each letterhead; those that hold one of the wanted
    words, or all."""
    found = {name: Fixture(path) for name, path in _data().items()}
    for reference in sorted((FIXTURES / "wzor-urzedu").glob("*.docx")):
        found[f"{ON_LETTERHEADS}-{reference.stem}"] = Fixture(found[ON_LETTERHEADS].data, reference)
    return {name: fixture for name, fixture in found.items() if not wanted or any(word in name for word in wanted)}


def _data() -> dict[str, Path]:
    found = {}
    for path in sorted(FIXTURES.rglob("*.json")):
        name = path.relative_to(FIXTURES).with_suffix("").as_posix()
        if not name.startswith("invalid/"):
            found[name.replace("/", "-")] = path
    return found


def build(name: str, fixture: Fixture, folder: Path) -> Built | str:
    """Runs the program; what it said when it did not make all files."""
    said = _run(fixture, folder / name)
    if said:
        return said
    made = {file.suffix: file for file in (folder / name).iterdir() if file.name != NOTE}
    if set(made) != {".pdf", ".docx", ".html"}:
        return f"made {sorted(file.name for file in made.values())} instead of a PDF, a DOCX and a page"
    data = json.loads(fixture.data.read_text(encoding="utf-8"))
    return Built(name, data, made[".pdf"], made[".docx"], made[".html"], fixture.reference is not None)


def repeated(fixture: Fixture, first: Built, folder: Path) -> list[str]:
    """Builds again, then once more in other surroundings; how the bytes differ from the first time."""
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(parents=True)
    runs = {
        "a second build": _run(fixture, folder / "again"),
        "a build with other TZ, LANG, HOME, working folder and one thread": _run(
            fixture, folder / "other", cwd=elsewhere, env=surroundings(elsewhere)
        ),
    }
    problems = [f"{run}: {said}" for run, said in runs.items() if said]
    for run, made in zip(runs, ("again", "other")):
        for file in (first.pdf, first.docx, first.html):
            other = folder / made / file.name
            if not other.exists() or other.read_bytes() != file.read_bytes():
                problems.append(f"{run} gives another {file.name}")
    return problems


def extracted(path: Path, wanted: bytes) -> list[str]:
    """How what `extract` gives back from a file differs from the data that were put on board."""
    ended = subprocess.run([program(), "extract", path], capture_output=True)
    if ended.returncode != 0 or ended.stderr:
        return [f"exit code {ended.returncode}: {ended.stderr.decode(errors='replace').strip()}"]
    return [] if ended.stdout == wanted else [f"{len(ended.stdout)} bytes that are other than the {len(wanted)} on board"]


def surroundings(home: Path) -> dict[str, str]:
    """An environment that no file may depend on."""
    names = {"TZ": "Pacific/Kiritimati", "LANG": "pl_PL.UTF-8", "LC_ALL": "tr_TR.UTF-8", "RAYON_NUM_THREADS": "1"}
    return {**names, "HOME": str(home)}


def run(*arguments: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    """Runs the program; what it said when it failed."""
    ended = subprocess.run(
        [program(), *arguments],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    return "" if ended.returncode == 0 else f"exit code {ended.returncode}: {ended.stderr.strip()}"


def _run(fixture: Fixture, output: Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> str:
    reference = ["--reference", fixture.reference] if fixture.reference else []
    return run("build", fixture.data, "--to", "pdf,docx,html", "-o", output, *reference, cwd=cwd, env=env)
