"""A DOCX comes in; what the validators of others find wrong with it goes out."""

from pathlib import Path

import ooxml_integrity
from openxml_audit import FileFormat, OpenXmlValidator

# Word writes the number 0 for a paragraph that its style numbers and that itself has none (ISO/IEC 29500-1, 17.9.18).
NO_NUMBER = "Numbering definition '0' referenced"


def schema(path: Path) -> list[str]:
    # Each file gets a validator of its own: what one has read of a file it takes for another's that lies at the same place
    # of memory. The schema is loaded once for all.
    errors = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0).validate(str(path)).errors
    found = [f"{error.part_uri}: {error.id or 'error'}: {error.description}" for error in errors]
    return [problem for problem in found if NO_NUMBER not in problem]


def package(path: Path) -> list[str]:
    found = ooxml_integrity.check(path)
    return [f"{problem.part}: {problem.code}: {problem.message}" for problem in found if problem.severity.value == "error"]
