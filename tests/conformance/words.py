"""Texts come in; a form in which texts of the data, the PDF and the DOCX can be compared goes out."""

import re
import unicodedata

# What the program drops from every text on purpose: marks without width, soft hyphens, marks of direction.
DROPPED = dict.fromkeys([0xAD, 0xFEFF, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A)])


def plain(text: str) -> str:
    """Composed letters, single spaces, nothing invisible."""
    return " ".join(unicodedata.normalize("NFC", text.translate(DROPPED)).split())


def cleaned(text: str) -> str:
    """A text of the data as the program takes it in: line by line without what copying leaves, and no word changed."""

    def line(text: str) -> str:
        text = unicodedata.normalize("NFC", text).translate(DROPPED)
        # A single hard space is somebody's wish; a row of spaces is debris.
        text = re.sub("[ \t\r\u00a0]{2,}", " ", text)
        return re.sub("[\t\r]", " ", text).strip(" \u00a0")

    return "\n".join(line(part) for part in text.split("\n"))


def joined_lines(text: str) -> str:
    """Text of a PDF. Where a line breaks after a hyphen, Polish repeats the hyphen on the next line; it is one."""
    return re.sub(r"-\n-", "-\n", text)


def squeezed(text: str) -> str:
    """The characters without any white space: lines of a PDF also break inside of long words."""
    return "".join(plain(text).split())


class Text:
    """A long text that can be asked whether it says something."""

    def __init__(self, text: str) -> None:
        cleaned = unicodedata.normalize("NFC", text.translate(DROPPED))
        self._characters: list[str] = []
        # What stands before each character: nothing, a space, or the end of a line, which may be either.
        self._before: list[str] = []
        space = ""
        for character in cleaned:
            if character.isspace():
                space = "\n" if "\n" in (character, space) else " "
                continue
            self._characters.append(character)
            self._before.append(space)
            space = ""
        self._squeezed = "".join(self._characters)

    def count(self, wanted: str) -> int:
        """How often the text holds these words, with spaces where they have some and only there."""
        needle = plain(wanted)
        characters = needle.replace(" ", "")
        spaces: list[bool] = []
        for word in needle.split(" "):
            spaces += [True] + [False] * (len(word) - 1)
        found = 0
        start = self._squeezed.find(characters)
        while start >= 0:
            gaps = self._before[start : start + len(characters)]
            found += all(gap == "\n" or bool(gap) == space for gap, space in list(zip(gaps, spaces))[1:])
            start = self._squeezed.find(characters, start + 1)
        return found
