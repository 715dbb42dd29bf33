"""Web pages come in; what the validators of others and a browser find wrong with each goes out."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

# Told of every element that XML ends and HTML need not: the page is both.
OF_XML = "Trailing slash on void elements has no effect"
BROWSER = "chromium"


def markup(pages: Iterable[Path]) -> dict[Path, list[str]]:
    """What the Nu checker says, warnings too. Its engine is started once for all pages."""
    found = {page.resolve(): [] for page in pages}
    jar = _tools() / "node_modules/vnu-jar/build/dist/vnu.jar"
    ended = subprocess.run(
        ["java", "-jar", jar, "--exit-zero-always", "--stdout", "--format", "json", *found],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    for said in json.loads(ended.stdout)["messages"]:
        if OF_XML not in said["message"]:
            page = Path(said["url"].removeprefix("file:"))
            found[page].append(f"{said.get('subType', said['type'])}: {said['message']}, line {said.get('lastLine')}")
    return found


def in_browser(pages: Iterable[Path], surroundings: tuple[str, ...] = ()) -> dict[Path, list[str]]:
    """What axe-core finds, at the widths of a telephone and a desk, in the light and in the dark; what the page asks for,
    what it says on the console, and whether it is wider than its window. Without surroundings, in all of them."""
    found = {page.resolve() for page in pages}
    # Node looks for modules beside the file that names them.
    driver = shutil.copy(Path(__file__).parent / "web/check.mjs", _tools())
    ended = subprocess.run(
        ["node", driver, shutil.which(BROWSER) or BROWSER, *surroundings],
        input=json.dumps(sorted(str(page) for page in found)),
        capture_output=True,
        text=True,
    )
    if ended.returncode != 0:
        return {page: [f"the browser failed: {ended.stderr.strip()}"] for page in found}
    return {Path(page): problems for page, problems in json.loads(ended.stdout).items()}


def _tools() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return (cache / "sprawozdanie/conformance/web").resolve()
