"""A function that breaks a PDF comes in; a mutant, which knows what has to catch it, goes out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pikepdf import Pdf


@dataclass(frozen=True)
class Saving:
    """How a broken PDF is saved, where that is what breaks it."""

    options: dict = field(default_factory=dict)
    change: Callable[[bytes], bytes] = bytes
    """What is done to the bytes afterwards."""


@dataclass(frozen=True)
class Mutant:
    name: str
    breaks: str
    """The rule that it breaks."""
    caught_by: tuple[tuple[str, str], ...]
    """Who has to see it and as what: ua1 or 3a and a rule of veraPDF, outloud and a rule of it, ours and a check."""
    make: Callable[[Pdf], Saving | None]

    def is_for(self, checker: str) -> bool:
        return any(checker == catcher for catcher, _ in self.caught_by)


ALL: list[Mutant] = []


def caught_by(*catches: str) -> Callable:
    """Makes a mutant of a function, for example `@caught_by("ua1 7.1-4")`. Its documentation is the broken rule."""

    def register(make: Callable[[Pdf], Saving | None]) -> Callable:
        if not make.__doc__:
            raise ValueError(f"{make.__name__} does not say which rule it breaks")
        pairs = tuple((checker, rule) for checker, rule in (catch.split(" ", 1) for catch in catches))
        ALL.append(Mutant(make.__name__.replace("_", " "), make.__doc__, pairs, make))
        return make

    return register
