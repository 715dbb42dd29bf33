"""A PDF comes in; the parts of it that mutants break go out.

A part that is not there is an error, as the mutant would break nothing.
"""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf


def elements(pdf: Pdf, name: str) -> list[Dictionary]:
    """The structure elements of this name, in reading order; at least one."""
    found = [element for element in _below(pdf.Root.StructTreeRoot) if element.S == Name("/" + name)]
    if not found:
        raise LookupError(f"no {name}")
    return found


def element(pdf: Pdf, name: str) -> Dictionary:
    return elements(pdf, name)[0]


def kids(parent: Object) -> list[Object]:
    """What an element holds: elements, and the numbers of marked content."""
    held = parent.get("/K", Array())
    return list(held) if isinstance(held, Array) else [held]


def child(pdf: Pdf, parent: Object, name: str, *held: Object | int) -> Dictionary:
    """A new element that belongs to this one; it still has to be put among its kids."""
    return pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name("/" + name), P=parent, K=Array(held), Pg=pdf.pages[0].obj)
    )


def objects(pdf: Pdf, kind: type, **wanted: str) -> list[Object]:
    """The objects whose entries have these names as values; at least one."""
    found = [
        thing
        for thing in pdf.objects
        if isinstance(thing, kind) and all(thing.get("/" + key) == Name("/" + value) for key, value in wanted.items())
    ]
    if not found:
        raise LookupError(f"no object with {wanted}")
    return found


def annotated(pdf: Pdf) -> Page:
    """A page with links."""
    return next(page for page in pdf.pages if page.get("/Annots"))


def links(pdf: Pdf) -> list[Dictionary]:
    return objects(pdf, Dictionary, Type="Annot", Subtype="Link")


def replace(stream: Object, old: bytes, new: bytes) -> None:
    """Replaces the first occurrence."""
    content = stream.read_bytes()
    if old not in content:
        raise LookupError(f"no {old!r}")
    stream.write(content.replace(old, new, 1))


def paint(pdf: Pdf, page: Page, operators: bytes) -> None:
    """Paints something over a page."""
    page.contents_add(pdf.make_stream(operators))


def written(pdf: Pdf) -> Page:
    """A page whose text is in paragraphs, not only on it."""
    return next(page for page in pdf.pages if b"/MCID" in page.Contents.read_bytes() and page.index > 1)


def specification(pdf: Pdf) -> Dictionary:
    """How the attached data are described."""
    (found,) = [part for part in pdf.Root.AF if part.UF == "dane.json"]
    return found


def _below(parent: Object) -> Iterator[Dictionary]:
    for kid in kids(parent):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)
