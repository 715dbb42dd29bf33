"""DOCX files come in; what LibreOffice makes of them goes out. One run serves all, as it takes long to start."""

import subprocess
from pathlib import Path

# How long LibreOffice may take for all files, in seconds.
PATIENCE = 300
TAGGED = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'


def exported(paths: list[Path], folder: Path) -> tuple[dict[Path, Path], str]:
    """Each as a tagged PDF, if there is one, and what LibreOffice said."""
    return _converted(paths, folder, f"pdf:writer_pdf_Export:{TAGGED}")


def saved(paths: list[Path], folder: Path) -> dict[Path, Path]:
    """Each as LibreOffice saves it after it was opened."""
    return _converted(paths, folder, "docx:MS Word 2007 XML")[0]


def _converted(paths: list[Path], folder: Path, target: str) -> tuple[dict[Path, Path], str]:
    given, made = folder / "given", folder / "made"
    given.mkdir(parents=True)
    # Files of the same name, so that none overwrites what is made of another.
    copies = {path: given / f"{path.parent.name}.docx" for path in paths}
    for path, copy in copies.items():
        copy.write_bytes(path.read_bytes())
    profile = (folder.parent / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir", made]
    try:
        ended = subprocess.run(
            [*command, *copies.values()],
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
        )
        said = (ended.stdout + ended.stderr).strip()[-300:]
    except subprocess.TimeoutExpired:
        said = f"not ready after {PATIENCE} s"
    ending = target.split(":")[0]
    return {path: made / f"{copy.stem}.{ending}" for path, copy in copies.items()}, said
