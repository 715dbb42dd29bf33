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
    profile = (folder / "profile").as_uri()
    # Files of the same name, so that none overwrites another's PDF.
    copies = {path: folder / f"{path.parent.name}.docx" for path in paths}
    for path, copy in copies.items():
        copy.write_bytes(path.read_bytes())
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{options}",
    ]
    try:
        ended = _run(*command, "--outdir", folder, *copies.values(), patience=PATIENCE)
        said = (ended.stdout + ended.stderr).strip()[-300:]
    except subprocess.TimeoutExpired:
        said = f"not ready after {PATIENCE} s"
    return {path: _of_libreoffice(copy.with_suffix(".pdf"), said) for path, copy in copies.items()}


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
