"""A PDF comes in; its structure tree is broken: a function for each rule."""

from pikepdf import Array, Dictionary, Name, Pdf, String

from broken_pdfs.mutant import caught_by
from broken_pdfs.parts import child, element, elements, kids


@caught_by("ua1 7.1-11", "3a 6.7.3.3-1")
def untagged(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1 and ISO 19005-3, 6.7.3.3: there is a structure tree."""
    del pdf.Root.StructTreeRoot


@caught_by("ua1 6.2-1", "3a 6.7.2.2-1")
def not_marked(pdf: Pdf) -> None:
    """ISO 14289-1, 6.2 and ISO 19005-3, 6.7.2.2: MarkInfo has Marked with the value true."""
    pdf.Root.MarkInfo.Marked = False


@caught_by("ua1 7.1-5", "3a 6.7.3.4-1")
def no_role_map(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1 and ISO 19005-3, 6.7.3.4: types outside the standard are mapped to it."""
    del pdf.Root.StructTreeRoot.RoleMap


@caught_by("ua1 7.1-6", "3a 6.7.3.4-2")
def role_map_in_a_circle(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1 and ISO 19005-3, 6.7.3.4: a mapping does not come back to itself."""
    pdf.Root.StructTreeRoot.RoleMap.Title = Name.Strong
    pdf.Root.StructTreeRoot.RoleMap.Strong = Name.Title


@caught_by("ua1 7.1-7")
def standard_type_mapped(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: types of the standard are not mapped to others."""
    pdf.Root.StructTreeRoot.RoleMap.P = Name.Span


@caught_by("ua1 7.1-12")
def element_without_parent(pdf: Pdf) -> None:
    """ISO 32000-1, 14.7.2: an element knows its parent."""
    del element(pdf, "H2").P


@caught_by("ua1 7.1-3")
def text_that_no_element_has(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: content is an artifact or belongs to an element."""
    lost = next(paragraph for paragraph in elements(pdf, "P") if paragraph.P.S == Name.Document)
    lost.P.K = Array([kid for kid in kids(lost.P) if kid.objgen != lost.objgen])
    del lost.P


@caught_by("ua1 7.1-3")
def no_parent_tree(pdf: Pdf) -> None:
    """ISO 32000-1, 14.7.4.4: the parent tree leads from content to its element."""
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array())


@caught_by("ours read in the order of the page")
def read_in_another_order(pdf: Pdf) -> None:
    """ISO 14289-1, 7.2: content is in logical reading order."""
    parent = element(pdf, "Document")
    parent.K = Array([*kids(parent)[-2:], *kids(parent)[:-2]])


@caught_by("ours one title")
def second_title(pdf: Pdf) -> None:
    """The title of the document is there once."""
    element(pdf, "Caption").S = Name.Title


@caught_by("ours one title")
def no_tag_of_the_title(pdf: Pdf) -> None:
    """The title of the document is tagged as such, not as a paragraph."""
    element(pdf, "Title").S = Name.P


@caught_by("ours every text in a paragraph")
def text_right_in_the_document(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.2: a grouping element holds no text itself."""
    paragraph = next(paragraph for paragraph in elements(pdf, "P") if paragraph.P.S == Name.Document)
    paragraph.S = Name.Div


@caught_by("ua1 7.4.2-1", "outloud HDG-001")
def heading_skipped(pdf: Pdf) -> None:
    """ISO 14289-1, 7.4.2: a heading of level 3 does not follow one of level 1."""
    element(pdf, "H2").S = Name.H3


@caught_by("ua1 7.4.2-1")
def first_heading_of_level_two(pdf: Pdf) -> None:
    """ISO 14289-1, 7.4.2: the first heading is of level 1."""
    element(pdf, "H1").S = Name.H2


@caught_by("ua1 7.4.4-3")
def headings_of_both_kinds(pdf: Pdf) -> None:
    """ISO 14289-1, 7.4.4: headings all have a level or all have none."""
    elements(pdf, "H1")[-1].S = Name.H


@caught_by("outloud TAG-020")
def heading_without_text(pdf: Pdf) -> None:
    """WCAG 2.4.6: a heading says something."""
    parent = element(pdf, "Document")
    parent.K = Array([child(pdf, parent, "H1"), *kids(parent)])


@caught_by("ua1 7.3-1")
def figure_without_alt(pdf: Pdf) -> None:
    """ISO 14289-1, 7.3: a figure has an alternative text."""
    del element(pdf, "Figure").Alt


@caught_by("ua1 7.3-1")
def figure_with_empty_alt(pdf: Pdf) -> None:
    """ISO 14289-1, 7.3: the alternative text of a figure says something."""
    element(pdf, "Figure").Alt = String("")


@caught_by("outloud FIG-010")
def figure_called_after_its_file(pdf: Pdf) -> None:
    """WCAG 1.1.1: an alternative text says what is to be seen."""
    element(pdf, "Figure").Alt = String("stol-obrad.jpg")


@caught_by("ua1 7.9-1")
def note_without_id(pdf: Pdf) -> None:
    """ISO 14289-1, 7.9: a note has an ID."""
    del element(pdf, "Note").ID


@caught_by("ua1 7.9-2")
def two_notes_of_one_id(pdf: Pdf) -> None:
    """ISO 14289-1, 7.9: the ID of a note is its own."""
    first, second = elements(pdf, "Note")
    second.ID = first.ID


@caught_by("ua1 7.2-17")
def item_outside_a_list(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.3: a list item is in a list."""
    element(pdf, "L").S = Name.Div


@caught_by("ua1 7.2-20")
def paragraph_right_in_an_item(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.3: a list item holds a label and a body only."""
    element(pdf, "LBody").S = Name.P


@caught_by("ua1 7.2-19")
def paragraph_right_in_a_list(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.3: a list holds items, lists and a caption only."""
    element(pdf, "LI").S = Name.P


@caught_by("ua1 7.2-26")
def entry_outside_the_contents(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.2: an entry of the contents is in the contents."""
    element(pdf, "TOC").S = Name.Div


@caught_by("ua1 7.2-27")
def paragraph_right_in_the_contents(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.2: contents hold entries, contents and a caption only."""
    element(pdf, "TOCI").S = Name.P


@caught_by("ua1 7.18.5-1")
def link_in_no_link_element(pdf: Pdf) -> None:
    """ISO 14289-1, 7.18.5: a link is tagged as one."""
    element(pdf, "Link").S = Name.Span
