"""A good PDF comes in; a copy for each thing that can be wrong with it goes out, and why one could not be made."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from builds import Built
from pdf_checks import FLAVOURS
from pikepdf import Pdf, StreamDecodeLevel

from broken_pdfs import document, pages, tables, tags  # noqa: F401 (they register their mutants)
from broken_pdfs.mutant import ALL, Saving

# What the saved copies have in common: streams stay as they are, and the same mutant has the same bytes.
SAVING = {"static_id": True, "compress_streams": False, "stream_decode_level": StreamDecodeLevel.none}


@dataclass
class Copies:
    """The unbroken copy, and the broken ones by the names of their mutants."""

    unbroken: Built
    broken: dict[str, Path] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def for_checker(self, checker: str) -> list[Path]:
        """The files that this one has to look at; what the others see in them takes time and proves nothing."""
        broken = [self.broken[mutant.name] for mutant in ALL if mutant.name in self.broken and mutant.is_for(checker)]
        return [self.unbroken.pdf, *broken]

    def for_standards(self) -> list[tuple[str, Path]]:
        return [(flavour, path) for flavour in FLAVOURS for path in self.for_checker(flavour)]


def make(good: Built, folder: Path) -> Copies:
    unbroken = folder / "unbroken.pdf"
    _save(good.pdf, unbroken, lambda pdf: None)
    copies = Copies(replace(good, pdf=unbroken))
    for mutant in ALL:
        path = folder / f"{mutant.name.replace(' ', '-')}.pdf"
        try:
            _save(good.pdf, path, mutant.make)
        except Exception as error:  # Whatever a mutant stumbles over, the others shall be made.
            copies.failed[mutant.name] = f"could not be made: {type(error).__name__}: {error}"
            continue
        if path.read_bytes() == unbroken.read_bytes():
            copies.failed[mutant.name] = "is not broken: it is the same file"
        else:
            copies.broken[mutant.name] = path
    return copies


def _save(source: Path, target: Path, break_it: Callable[[Pdf], Saving | None]) -> None:
    with Pdf.open(source) as pdf:
        saving = break_it(pdf) or Saving()
        pdf.save(target, **SAVING | saving.options)
    target.write_bytes(saving.change(target.read_bytes()))
