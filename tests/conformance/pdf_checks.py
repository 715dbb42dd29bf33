"""PDFs come in; what is wrong with them goes out."""

import re
import subprocess
from pathlib import Path

FLAVOURS = ("ua1", "3a")
POLISH = "ąćęłńóśźż"


def syntax(path: Path) -> list[str]:
    ended = _run("qpdf", "--check", path)
    return [] if ended.returncode == 0 else (ended.stdout + ended.stderr).strip().splitlines()[-5:]


def fonts(path: Path) -> list[str]:
    """Every font is embedded and says which characters it draws."""
    lines = _run("pdffonts", path).stdout.splitlines()
    # The names may hold spaces, so the columns are counted from the end: emb, sub, uni, object number and generation.
    rows = [line.rsplit(maxsplit=5) for line in lines[2:]]
    problems = [f"not embedded: {row[0]}" for row in rows if row[1] != "yes"]
    problems += [f"without a table of characters: {row[0]}" for row in rows if row[3] != "yes"]
    return problems if rows else ["no fonts"]


def information(path: Path, title: str) -> list[str]:
    told = dict(re.findall(r"^(\w[\w ]*?):\s*(.*)$", _run("pdfinfo", path).stdout, re.M))
    problems = (
        [] if " ".join(told.get("Title", "").split()) == title else [f"title: {told.get('Title')!r}, not {title!r}"]
    )
    return problems + ([] if told.get("Tagged") == "yes" else ["not tagged"])


def letters(path: Path) -> list[str]:
    """What any program takes out as text: words there, Polish letters whole, nothing that could not be drawn."""
    text = _run("pdftotext", "-raw", path, "-").stdout
    problems = [] if text.strip() else ["no text"]
    if "\N{REPLACEMENT CHARACTER}" in text:
        problems.append("characters that have no meaning")
    missing = [letter for letter in POLISH if letter not in text]
    # Short reports need not have each letter, but none at all means that they are drawn in another way.
    return problems + (["no Polish letters"] if len(missing) > 5 else [])


def standards(wanted: list[tuple[str, Path]], vera: Path) -> dict[tuple[str, Path], tuple[list[str], str]]:
    """The broken rules of each file under its flavour, and how many checks were made; one run for all."""
    classpath = f"{vera / 'classes'}:{vera / 'engine.jar'}"
    files = [f"{flavour}:{path}" for flavour, path in wanted]
    told = _run("java", "-classpath", classpath, "VeraCheck", *files)
    outcome: dict[tuple[str, Path], tuple[list[str], str]] = {
        key: ([f"not checked: {told.stderr.strip()[-300:]}"], "") for key in wanted
    }
    key = None
    for line in told.stdout.splitlines():
        if line.startswith("\t") and key:
            outcome[key][0].append(line.strip())
        elif line.startswith(("PASS", "FAIL")):
            verdict, flavour, file, count = line.split("\t")
            key = (flavour, Path(file))
            # A failure without a broken rule would otherwise pass.
            outcome[key] = ([] if verdict == "PASS" else ["does not conform"], f"{count} checks")
    return outcome


def _run(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
