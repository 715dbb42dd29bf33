"""PDFs come in; what outloud, which looks at a PDF the way a screen reader says it, finds in them goes out.

Its exit code is 0 also after warnings, 1 after errors, 2 for a file that it could not read, so its JSON is read
instead: `results` holds for each file `path`, `error` (why it could not be read, or null), `findings` (`rule`,
`severity`, `page`, `message`, `evidence`) and `rules` (`rule`, `status`, `reason`); a rule that itself failed has the
status `crashed`.
"""

import json
import subprocess
import sys
from pathlib import Path

# Rules that are mistaken about our files. PAG-001 is known to be so, too, but not about these: it stays.
SKIPPED = (
    # "Header cells look shredded" when a table has more headers than data. Ours of two columns have a header for each
    # row besides those of the columns: 4 rows make 6 headers and 4 data.
    "TBL-010",
    # Takes the text of an element for read before all elements in it, "a **b** c" for "a c b": wrong wherever a word is
    # bold or a link. `pdf_reading.reading_order` compares the real order, and exactly.
    "ORD-001",
    # Asks that a table's own element names a page (Pg), which ISO 32000-1 leaves open, and looks on that page only.
    # Ours name it with their cells, as they may go over several pages; so no ruled table would ever be one.
    "TBL-014",
    # Takes an artifact for prose when its text stands on fewer than three pages: the head of a page in a short chapter,
    # the header of a table repeated once. `pdf_reading.artifacts` knows what may be an artifact, and exactly.
    "TAG-002",
)
# Findings that are true, and wanted there: the data of this fixture are attacks, with addresses and signs for prose.
WANTED = {"hostile": {"LNK-010": "http://x", "FIG-012": "<w:p/>"}}


def findings(files: dict[Path, str]) -> dict[Path, list[str]]:
    """What is found in each file, beside what is wanted in the fixture of this name; one run for all."""
    program = Path(sys.executable).parent / "outloud"
    command = [program, "--skip", ",".join(SKIPPED), "--json", "-", *files]
    ended = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    try:
        results = {Path(result["path"]): result for result in json.loads(ended.stdout)["results"]}
    except (ValueError, KeyError):
        results = {}
    nothing = {"error": f"not checked: {ended.stderr.strip()[-300:]}"}
    return {path: _of_file(results.get(path, nothing), WANTED.get(name, {})) for path, name in files.items()}


def _of_file(result: dict, wanted: dict[str, str]) -> list[str]:
    if result["error"]:
        return [result["error"]]
    problems = [f"{rule['rule']} crashed: {rule['reason']}" for rule in result["rules"] if rule["status"] == "crashed"]
    for found in result["findings"]:
        evidence = found.get("evidence", "")
        if found["rule"] not in wanted or wanted[found["rule"]] not in evidence:
            problems.append(f"{found['rule']}, p. {found.get('page', '–')}: {found['message']}: {evidence}")
    return problems
