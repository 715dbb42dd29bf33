"""DOCX files come in; what is wrong with them goes out."""

import re
import subprocess
import sys
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

# Word writes the number 0 for a paragraph that its style numbers and that itself has none (ISO/IEC 29500-1, 17.9.18).
NO_NUMBER = "Numbering definition '0' referenced"

# How long LibreOffice may take for all files, in seconds.
PATIENCE = 300


def schema(path: Path) -> list[str]:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    found = [f"{error.part_uri}: {error.description}" for error in validator.validate(str(path)).errors]
    return [problem for problem in found if NO_NUMBER not in problem]


def package(path: Path) -> list[str]:
    ended = _run(Path(sys.executable).parent / "ooxml-integrity", "check", path)
    return [] if ended.returncode == 0 else ended.stdout.strip().splitlines()


def opened(paths: list[Path], folder: Path) -> dict[Path, list[str]]:
    """Whether LibreOffice opens each and makes a PDF with a title and text of it; one run for all."""
    options = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    made, said = _converted(paths, folder, f"pdf:writer_pdf_Export:{options}")
    return {path: _of_libreoffice(pdf, said) for path, pdf in made.items()}


def saved(paths: list[Path], folder: Path) -> dict[Path, Path]:
    """Each as LibreOffice saves it after it was opened; one run for all."""
    return _converted(paths, folder, "docx:MS Word 2007 XML")[0]


def _converted(paths: list[Path], folder: Path, target: str) -> tuple[dict[Path, Path], str]:
    """The files that LibreOffice makes of those, if it does, and what it says."""
    given, made = folder / "given", folder / "made"
    given.mkdir(parents=True)
    # Files of the same name, so that none overwrites what is made of another.
    copies = {path: given / f"{path.parent.name}.docx" for path in paths}
    for path, copy in copies.items():
        copy.write_bytes(path.read_bytes())
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", target]
    try:
        ended = _run(*command, "--outdir", made, *copies.values(), patience=PATIENCE)
        said = (ended.stdout + ended.stderr).strip()[-300:]
    except subprocess.TimeoutExpired:
        said = f"not ready after {PATIENCE} s"
    ending = target.split(":")[0]
    return {path: made / f"{copy.stem}.{ending}" for path, copy in copies.items()}, said


def _of_libreoffice(pdf: Path, said: str) -> list[str]:
    if not pdf.exists():
        return [f"no PDF came out: {said}"]
    information = _run("pdfinfo", pdf).stdout
    problems = [] if re.search(r"^Title: +\S", information, re.M) else ["the PDF has no title"]
    return problems + ([] if _run("pdftotext", pdf, "-").stdout.strip() else ["the PDF has no text"])


def _run(*command: object, patience: int | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL, timeout=patience
    )
