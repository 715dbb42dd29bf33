"""Word files with tracked changes come in; what two other programs make of them by accepting and rejecting all goes out."""

import re
import subprocess
import zipfile
from itertools import pairwise
from pathlib import Path

import rdocx
from lxml import etree

import builds
import docx_checks

# An older and a newer version of one report, by the names of their fixtures.
PAIRS = [pair for names in builds.SEQUENCES for pair in pairwise(names)]
PATIENCE = 120
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(given As String, command As String, made As String)
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = &quot;Hidden&quot;
  unseen(0).Value = True
  report = StarDesktop.loadComponentFromURL(given, &quot;_blank&quot;, 0, unseen())
  dispatcher = createUnoService(&quot;com.sun.star.frame.DispatchHelper&quot;)
  dispatcher.executeDispatch(report.CurrentController.Frame, &quot;.uno:&quot; &amp; command, &quot;&quot;, 0, Array())
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = &quot;FilterName&quot;
  kind(0).Value = &quot;MS Word 2007 XML&quot;
  report.storeToURL(made, kind())
  report.close(True)
End Sub
</script:module>
"""


def checks(old: builds.Built, new: builds.Built, data: dict[str, Path], folder: Path) -> dict[str, list[str]]:
    """The problems of each rule with the changes from one version to the next."""
    folder.mkdir(parents=True)
    redline = folder / "zmiany.docx"
    ended = subprocess.run([builds.program(), "diff", data[old.name], data[new.name], "--docx", redline], capture_output=True)
    if ended.returncode != 0:
        return {"redline is written": [ended.stderr.decode(errors="replace").strip()]}
    found = {
        "redline: schema (openxml-audit)": docx_checks.schema(redline),
        "redline: package (ooxml-integrity)": docx_checks.package(redline),
    }
    for verb, wanted in (("accept", new), ("reject", old)):
        by_rdocx, by_office = folder / f"rdocx-{verb}.docx", folder / f"office-{verb}.docx"
        document = rdocx.Document.open(str(redline))
        getattr(document, f"{verb}_all")()
        document.save(str(by_rdocx))
        found[f"redline: {verb} all gives the text of {wanted.name} (rdocx)"] = _other(by_rdocx, wanted.docx)
        _settle(redline, f"{verb.capitalize()}AllTrackedChanges", by_office, folder.parent / "profile")
        found[f"redline: {verb} all gives the text of {wanted.name} (LibreOffice)"] = _other(by_office, wanted.docx)
    return found


def _settle(given: Path, command: str, made: Path, profile: Path) -> None:
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.exists() or module.read_text(encoding="utf-8") != MACRO:
        # A first run makes the profile with its library of macros.
        subprocess.run([*office, "macro:///Standard.Module1.Main"], capture_output=True, timeout=PATIENCE)
        module.write_text(MACRO, encoding="utf-8")
    call = f'macro:///Standard.Module1.Settle("{given.as_uri()}","{command}","{made.as_uri()}")'
    subprocess.run([*office, call], capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)


def _other(path: Path, wanted: Path) -> list[str]:
    if not path.exists():
        return ["there is no file"]
    found, wanted_lines = _lines(path), _lines(wanted)
    if found == wanted_lines:
        return []
    differing = [f"“{one}” instead of “{other}”" for one, other in zip(found, wanted_lines) if one != other]
    return [f"{len(found)} lines, wanted {len(wanted_lines)}", *differing[:5]]


def _lines(path: Path) -> list[str]:
    """The paragraphs of the body; the lists of contents are always those of the newer version."""
    root = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    for contents in list(root.iter(WORD + "sdt")):
        contents.getparent().remove(contents)
    texts = ("".join(text.text or "" for text in paragraph.iter(WORD + "t", WORD + "delText")) for paragraph in root.iter(WORD + "p"))
    lines = (re.sub(r"\s+", " ", text).strip() for text in texts)
    return [line for line in lines if line]
