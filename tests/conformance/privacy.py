"""What may not get out and the files that were made come in; where it got out nevertheless goes out."""

import subprocess
import zipfile
from pathlib import Path

import web_text
from builds import Built

MARKER = "OSOBA-PRYWATNA"


def leaks(built: Built, private: set[str], texts: dict[str, str], folder: Path) -> list[str]:
    """Looks in the bytes of all files, unpacked and not, in what is attached, and in the texts that readers see."""
    folder.mkdir(parents=True)
    places = {file.name: file.read_bytes() for file in (built.pdf, built.docx, built.html)}
    places |= {f"{built.html.name}, {name}": data for name, data in web_text.read(built.html).on_board.items()}
    with zipfile.ZipFile(built.docx) as archive:
        places |= {f"{built.docx.name}, {name}": archive.read(name) for name in archive.namelist()}
        places[f"{built.docx.name}, names of parts"] = "\n".join(archive.namelist()).encode()

    unpacked = folder / "unpacked.pdf"
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", built.pdf, unpacked], check=True)
    attached = folder / "attached"
    attached.mkdir()
    subprocess.run(["pdfdetach", "-saveall", "-o", attached, built.pdf], check=True, capture_output=True)
    places[f"{built.pdf.name}, unpacked"] = unpacked.read_bytes()
    places |= {f"{built.pdf.name}, attached {file.name}": file.read_bytes() for file in attached.iterdir()}
    places |= {place: text.encode() for place, text in texts.items()}
    found = held(places, private)
    return found if any(attached.iterdir()) else [*found, "no data attached to the PDF"]


def held(places: dict[str, bytes], private: set[str]) -> list[str]:
    """What of it stands in which place."""
    wanted = {MARKER, *private}
    return [f"{value!r} in {place}" for place, data in places.items() for value in wanted if _holds(data, value)]


def _holds(data: bytes, value: str) -> bool:
    forms = [value.encode(encoding) for encoding in ("utf-8", "utf-16-be", "utf-16-le")]
    forms += [form.hex().encode() for form in forms]
    # Texts of a PDF may also stand as hexadecimal numbers, and those of XML with its own marks for some characters.
    forms.append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode())
    lower = data.lower()
    return any(form.lower() in lower for form in forms)
