"""A DOCX comes in; what the validators of others find wrong with it goes out."""

import subprocess
import sys
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

# Word writes the number 0 for a paragraph that its style numbers and that itself has none (ISO/IEC 29500-1, 17.9.18).
NO_NUMBER = "Numbering definition '0' referenced"


def schema(path: Path) -> list[str]:
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    found = [f"{error.part_uri}: {error.description}" for error in validator.validate(str(path)).errors]
    return [problem for problem in found if NO_NUMBER not in problem]


def package(path: Path) -> list[str]:
    ended = _run(Path(sys.executable).parent / "ooxml-integrity", "check", path)
    return [] if ended.returncode == 0 else ended.stdout.strip().splitlines()


def _run(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL
    )
