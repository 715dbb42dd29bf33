"""What the checkers found in PDFs that were broken on purpose comes in; which of them nobody noticed goes out.

A gate that passes everything looks like a gate that everything passes. So each broken copy of a good PDF, a mutant,
has to be seen by those who are meant to see it, and by the very rule that it breaks; the unbroken copy passes them all.
"""

from pathlib import Path

import own_checks
import pdf_text
from builds import Built
from results import Results

from broken_pdfs import copies, good
from broken_pdfs.copies import Copies
from broken_pdfs.mutant import ALL

SUBJECT = "broken PDFs"
# The broken rules of a file under a flavour, with a note; what outloud found in a file.
Standards = dict[tuple[str, Path], tuple[list[str], str]]
Aloud = dict[Path, list[str]]


def make(results: Results, folder: Path) -> Copies | None:
    """Makes all copies, if there is something to copy."""
    built = good.build(folder / "data")
    results.tell(SUBJECT, "the good one builds", [] if isinstance(built, Built) else [built])
    return copies.make(built, folder) if isinstance(built, Built) else None


def tell(results: Results, made: Copies, standards: Standards, aloud: Aloud) -> None:
    """Holds what was found in the copies against what should have been."""
    objections = _objections(made.unbroken.pdf, standards, aloud) + _ours(made.unbroken, made.unbroken.pdf)
    results.tell(SUBJECT, "the unbroken copy passes", objections)
    for mutant in ALL:
        if mutant.name in made.failed:
            results.tell(SUBJECT, mutant.name, [made.failed[mutant.name]])
            continue
        path = made.broken[mutant.name]
        seen = _objections(path, standards, aloud) + (_ours(made.unbroken, path) if mutant.is_for("ours") else [])
        missed = [f"{' '.join(catch)} does not see it" for catch in mutant.caught_by if " ".join(catch) not in seen]
        said = [mutant.breaks, f"seen is only: {', '.join(seen) or 'nothing'}"] if missed else []
        results.tell(SUBJECT, mutant.name, missed + said, f"seen by {', '.join(map(' '.join, mutant.caught_by))}")


def _objections(path: Path, standards: Standards, aloud: Aloud) -> list[str]:
    """Which rules of veraPDF and outloud a file breaks, each after its checker."""
    found = [
        (flavour, problem)
        for (flavour, file), (problems, _) in standards.items()
        if file == path
        for problem in problems
    ]
    found += [("outloud", problem) for problem in aloud.get(path, [])]
    return [f"{checker} {problem.split(',')[0]}" for checker, problem in found]


def _ours(unbroken: Built, path: Path) -> list[str]:
    """Which of our own checks a file does not pass."""
    checks = own_checks.checks(path, pdf_text.read(path), unbroken.data)
    return [f"ours {check}" for check, problems in checks.items() if problems]
