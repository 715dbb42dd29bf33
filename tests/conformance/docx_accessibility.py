"""A DOCX comes in; what hinders its readers goes out.

The rules of Word's accessibility checker and those that auditors add to them, on the XML of the parts, and beside them
the ties between parts that no schema knows: names, identifiers, fields.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "v": "urn:schemas-microsoft-com:vml",
}
W = "{%s}" % NAMES["w"]
CONTENT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
OFF = ("0", "false", "off")

EMPTY_LINKS = {
    "tutaj",
    "kliknij tutaj",
    "kliknij",
    "link",
    "więcej",
    "czytaj więcej",
    "zobacz",
    "tu",
    "here",
    "click here",
}
EMPTY_ALTERNATIVES = {"obraz", "image", "rysunek", "wykres", "picture"}
LONGEST_ALTERNATIVE = 1000
LONGEST_HEADING = 250

Findings = Iterator[str]


def check(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        parts = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    package = Package(parts, Styles(parts["word/styles.xml"]))
    rules = [properties, headings, drawings, tables, links, fields, identifiers, blanks_and_lists, colours_and_sizes]
    found = [finding for rule in rules for finding in rule(package)]
    found += [f"entry twice in the package: {name}" for name, count in Counter(names).items() if count > 1]
    return found


def find(element: etree._Element, path: str) -> list:
    return element.xpath(path, namespaces=NAMES)


def text_of(element: etree._Element) -> str:
    return "".join(find(element, ".//w:t/text()"))


@dataclass
class Package:
    parts: dict[str, etree._Element]
    styles: "Styles"

    @property
    def body(self) -> etree._Element:
        return self.parts["word/document.xml"][0]

    def content(self) -> list[etree._Element]:
        return [part for name, part in self.parts.items() if CONTENT.fullmatch(name)]


class Styles:
    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.by_id = {style.get(W + "styleId"): style for style in find(root, "//w:style")}
        default = find(root, "//w:style[@w:type='paragraph'][@w:default='1' or @w:default='true']/@w:styleId")
        self.default = default[0] if default else None

    def of_paragraph(self, paragraph: etree._Element, path: str) -> etree._Element | None:
        """A property of a paragraph: its own, or that of its style and of the styles that this one is based on."""
        style = find(paragraph, "./w:pPr/w:pStyle/@w:val")
        return self._first([paragraph, *self._chain(style[0] if style else self.default)], "./w:pPr/" + path)

    def of_run(self, run: etree._Element, paragraph: etree._Element, path: str) -> etree._Element | None:
        own = find(run, "./w:rPr/w:rStyle/@w:val")
        style = find(paragraph, "./w:pPr/w:pStyle/@w:val")
        places = [run, *self._chain(own[0] if own else None), *self._chain(style[0] if style else self.default)]
        return self._first(places, "./w:rPr/" + path)

    def _first(self, places: list[etree._Element], path: str) -> etree._Element | None:
        for place in places:
            if found := find(place, path):
                return found[0]
        found = find(self.root, "//w:docDefaults//" + path.removeprefix("./").partition("/")[2])
        return found[0] if found else None

    def _chain(self, style: str | None) -> Iterator[etree._Element]:
        seen = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            base = find(self.by_id[style], "./w:basedOn/@w:val")
            style = base[0] if base else None


def properties(package: Package) -> Findings:
    core = package.parts["docProps/core.xml"]
    for name in ("dc:title", "dc:creator", "dc:language", "dcterms:created", "dcterms:modified"):
        values = [value.text or "" for value in find(core, "//" + name)]
        if len(values) != 1 or not values[0].strip():
            yield f"property {name}: {values}"
        elif name.startswith("dcterms") and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", values[0]):
            yield f"property {name} is no date: {values[0]}"
    language = find(package.styles.root, "//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val")
    if language != ["pl-PL"]:
        yield f"language of the document: {language}"
    if package.styles.default is None:
        yield "no default paragraph style"
    settings = package.parts["word/settings.xml"]
    if find(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") != ["15"]:
        yield "not in the mode of today's Word"
    if find(settings, "//w:documentProtection"):
        yield "protected against changes"
    if find(settings, "//w:updateFields"):
        yield "Word would ask on opening whether to update fields"


def headings(package: Package) -> Findings:
    before = 0
    for paragraph in find(package.body, ".//w:p"):
        outline = package.styles.of_paragraph(paragraph, "w:outlineLvl")
        text = text_of(paragraph).strip()
        if outline is not None and int(outline.get(W + "val")) < 9:
            level = int(outline.get(W + "val")) + 1
            if not text:
                yield f"empty heading of level {level}"
            if len(text) > LONGEST_HEADING:
                yield f"heading of {len(text)} characters: {text[:60]}"
            if level > before + 1:
                yield f"heading of level {level} after level {before}: {text[:60]}"
            if package.styles.of_paragraph(paragraph, "w:keepNext") is None:
                yield f"heading may stand at the foot of a page: {text[:60]}"
            before = level
        elif text and len(text) < 90 and not find(paragraph, "ancestor::w:tc|ancestor::w:sdt|./w:pPr/w:pStyle"):
            runs = [run for run in find(paragraph, "./w:r") if text_of(run).strip()]
            if runs and all(find(run, "./w:rPr/w:b[not(@w:val='0')]") for run in runs):
                yield f"looks like a heading, but is none: {text[:60]}"
    if not before:
        yield "no headings"


def drawings(package: Package) -> Findings:
    for part in package.content():
        for drawing in find(part, ".//wp:docPr"):
            decorative = find(drawing, ".//adec:decorative[@val='1' or @val='true']")
            alternative = (drawing.get("descr") or "").strip()
            if bool(alternative) == bool(decorative):
                yield f"drawing {drawing.get('id')} needs an alternative text, or to be decorative, and not both"
            if alternative.lower() in EMPTY_ALTERNATIVES or re.search(r"\.(png|jpe?g|gif|svg)$", alternative, re.I):
                yield f"alternative text says nothing: {alternative}"
            if len(alternative) > LONGEST_ALTERNATIVE:
                yield f"alternative text of {len(alternative)} characters: {alternative[:60]}"
        if find(part, ".//wp:anchor|.//w:pict|.//w:txbxContent"):
            yield "a drawing or text floats"


def tables(package: Package) -> Findings:
    for number, table in enumerate(find(package.body, ".//w:tbl"), 1):
        for finding in _table(package, table):
            yield f"table {number}: {finding}"


def _table(package: Package, table: etree._Element) -> Findings:
    rows = find(table, "./w:tr")
    heads = [bool(find(row, "./w:trPr/w:tblHeader[not(@w:val='0' or @w:val='false')]")) for row in rows]
    if not heads or not heads[0]:
        yield "the first row is no header"
    if heads != sorted(heads, reverse=True):
        yield "a header row below a row of the body"
    if find(table, "./w:tblPr/w:tblLook/@w:firstRow") not in (["1"], ["true"]):
        yield "the look of the first row is off"
    if not find(table, "./w:tblPr/w:tblCaption") or not find(table, "./w:tblPr/w:tblDescription"):
        yield "no title or no description"
    if find(table, ".//w:tc//w:tbl"):
        yield "a table in a table"
    if find(table, ".//w:tcPr/w:gridSpan[@w:val>1]|.//w:tcPr/w:vMerge|.//w:tcPr/w:hMerge"):
        yield "merged cells"
    columns = len(find(table, "./w:tblGrid/w:gridCol"))
    if any(len(find(row, "./w:tc")) != columns for row in rows):
        yield "rows of unequal length"
    if any(not text_of(row).strip() and not find(row, ".//w:drawing") for row in rows):
        yield "an empty row"
    if rows and not all(text_of(cell).strip() for cell in find(rows[0], "./w:tc")):
        yield "an empty header cell"
    if any(len(cell) == 0 or cell[-1].tag != W + "p" for cell in find(table, ".//w:tc")):
        yield "a cell that does not end with a paragraph"
    caption = table.getprevious()
    if caption is None or not find(caption, ".//w:instrText[contains(.,'SEQ')]"):
        yield "no caption before it"
    elif package.styles.of_paragraph(caption, "w:keepNext") is None:
        yield "its caption may stand on another page"


def links(package: Package) -> Findings:
    bookmarks = find(package.parts["word/document.xml"], "//w:bookmarkStart/@w:name")
    yield from (f"bookmark twice: {name}" for name, count in Counter(bookmarks).items() if count > 1)
    yield from (f"no name for a bookmark: {name}" for name in bookmarks if not re.fullmatch(r"[^\W\d]\w{0,39}", name))
    for part in package.content():
        starts, ends = find(part, ".//w:bookmarkStart/@w:id"), find(part, ".//w:bookmarkEnd/@w:id")
        if sorted(starts) != sorted(ends) or len(set(starts)) != len(starts):
            yield "beginnings and ends of bookmarks do not pair"
        for link in find(part, ".//w:hyperlink"):
            text, anchor = text_of(link).strip(), link.get(W + "anchor")
            if anchor and anchor not in bookmarks:
                yield f"link to no bookmark: {anchor}"
            if (not text and not find(link, ".//w:drawing")) or text.lower().rstrip(".") in EMPTY_LINKS:
                yield f"link that does not say where to: {text!r}"
        for field in find(part, ".//w:instrText/text()"):
            target = re.match(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)", field)
            if target and target[1] not in bookmarks:
                yield f"reference to no bookmark: {field.strip()}"


def fields(package: Package) -> Findings:
    steps = {"begin": 1, "separate": 0, "end": -1}
    for part in package.content():
        depth = 0
        for mark in find(part, ".//w:fldChar"):
            depth += steps[mark.get(W + "fldCharType")]
            if depth < 0:
                break
        if depth:
            yield "a field without its end, or an end without its field"
        if find(part, ".//w:fldChar[@w:dirty='true' or @w:dirty='1']"):
            yield "Word would ask on opening whether to update fields"
        if find(part, ".//w:sdt[not(./w:sdtPr/w:alias)]"):
            yield "content control without a title"


def identifiers(package: Package) -> Findings:
    kinds = {
        "drawing": ".//wp:docPr/@id",
        "paragraph": ".//@w14:paraId",
        "content control": ".//w:sdtPr/w:id/@w:val",
        "revision": ".//w:ins/@w:id|.//w:del/@w:id|.//w:pPrChange/@w:id|.//w:rPrChange/@w:id",
    }
    for kind, path in kinds.items():
        counts = Counter(value for part in package.content() for value in find(part, path))
        yield from (f"identifier of a {kind} twice: {value}" for value, count in counts.items() if count > 1)


def blanks_and_lists(package: Package) -> Findings:
    empty = 0
    for paragraph in find(package.body, ".//w:p[not(ancestor::w:tc)]"):
        text = "".join(find(paragraph, ".//w:t/text()"))
        visible = text.strip() or find(paragraph, ".//w:drawing|.//w:sectPr|.//w:br|.//w:fldChar")
        empty = 0 if visible else empty + 1
        if empty == 2:
            yield "empty paragraphs in a row"
        if re.search(r"[ \u00a0]{3,}", text) or len(find(paragraph, "./w:r/w:tab")) > 3:
            yield f"space made of blanks: {text[:60]}"


def colours_and_sizes(package: Package) -> Findings:
    found = set()
    for paragraph in find(package.body, ".//w:p"):
        shades = find(paragraph, "ancestor::w:tc[1]/w:tcPr/w:shd/@w:fill") or find(paragraph, "./w:pPr/w:shd/@w:fill")
        ground = _colour(shades[0] if shades else "auto", "FFFFFF")
        for run in find(paragraph, "./w:r[w:t]|./w:hyperlink/w:r[w:t]"):
            colour = package.styles.of_run(run, paragraph, "w:color")
            ink = _colour("auto" if colour is None else colour.get(W + "val"), "000000")
            size = package.styles.of_run(run, paragraph, "w:sz")
            points = int(size.get(W + "val")) / 2 if size is not None else 10
            bold = package.styles.of_run(run, paragraph, "w:b")
            large = points >= 18 or (points >= 14 and bold is not None and bold.get(W + "val") not in OFF)
            if _contrast(ink, ground) < (3 if large else 4.5):
                found.add(f"contrast of #{ink} on #{ground}: {_contrast(ink, ground):.2f}")
            if points < 9:
                found.add(f"text of {points} pt: {text_of(run)[:40]}")
    yield from sorted(found)


def _colour(value: str, automatic: str) -> str:
    return value if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else automatic


def _contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.1."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
