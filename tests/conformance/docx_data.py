"""A DOCX and the PDF of the same report come in; how the data on board of the one differ from those attached to the
other goes out."""

import posixpath
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from pikepdf import Pdf

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
SPACE = "urn:sprawozdanie:attachment"
IDENTIFIER = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")


def problems(docx: Path, pdf: Path) -> list[str]:
    if not docx.exists():
        return ["there is no such file"]
    with zipfile.ZipFile(docx) as archive, Pdf.open(pdf) as attached:
        wanted = {name: attached.attachments[name].get_file().read_bytes() for name in attached.attachments}
        found, said = {}, []
        for path in _targets(archive, "word/document.xml", "customXml"):
            root = ElementTree.fromstring(archive.read(path))
            if root.tag == f"{{{SPACE}}}attachment":
                found[root.get("name")] = "".join(root.itertext()).encode()
                said += _of_store(archive, path)
        if found.keys() != wanted.keys():
            return [*said, f"on board: {sorted(found)}, attached to the PDF: {sorted(wanted)}"]
        return said + [f"{name} differs from that of the PDF" for name in wanted if found[name] != wanted[name]]


def _of_store(archive: zipfile.ZipFile, path: str) -> list[str]:
    """Word keeps a part only where its properties give it an identifier."""
    properties = _targets(archive, path, "customXmlProps")
    if len(properties) != 1:
        return [f"{path} has {len(properties)} parts of properties"]
    root = ElementTree.fromstring(archive.read(properties[0]))
    known = [schema.get(f"{STORE}uri") for schema in root.iter(f"{STORE}schemaRef")]
    identifier = root.get(f"{STORE}itemID", "")
    wrong = [] if known == [SPACE] else [f"{properties[0]} names the vocabularies {known}"]
    return wrong if IDENTIFIER.fullmatch(identifier) else [*wrong, f"{properties[0]} has the identifier {identifier!r}"]


def _targets(archive: zipfile.ZipFile, source: str, kind: str) -> list[str]:
    folder, name = posixpath.split(source)
    try:
        root = ElementTree.fromstring(archive.read(f"{folder}/_rels/{name}.rels"))
    except KeyError:
        return []
    wanted = (relationship for relationship in root.iter(RELATIONSHIP) if relationship.get("Type") == KINDS + kind)
    return [posixpath.normpath(posixpath.join("/", folder, one.get("Target"))).lstrip("/") for one in wanted]
