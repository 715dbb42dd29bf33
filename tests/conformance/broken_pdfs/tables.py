"""A PDF comes in; the tags of its tables are broken: a function for each rule."""

from pikepdf import Array, Dictionary, Name, Pdf

from broken_pdfs.mutant import caught_by
from broken_pdfs.parts import child, element, elements, kids


@caught_by("ua1 7.5-1")
def cells_without_headers(pdf: Pdf) -> None:
    """ISO 14289-1, 7.5: where cells do not name their headers, headers say what they head."""
    for cell in [*elements(pdf, "TH"), *elements(pdf, "TD")]:
        for attributes in cell.A:
            for name in ("/Scope", "/Headers"):
                if name in attributes:
                    del attributes[name]


@caught_by("ua1 7.5-2")
def cell_with_a_header_that_is_not_there(pdf: Pdf) -> None:
    """ISO 14289-1, 7.5: a cell names headers that are in its table."""
    for header in elements(pdf, "TH"):
        del header.ID
        for attributes in header.A:
            if "/Scope" in attributes:
                del attributes.Scope


@caught_by("outloud TBL-001")
def table_without_headers(pdf: Pdf) -> None:
    """ISO 14289-1, 7.5: headers of tables are tagged as such."""
    for header in elements(pdf, "TH"):
        header.S = Name.TD
        del header.A
    for cell in elements(pdf, "TD"):
        if "/A" in cell:
            del cell.A


@caught_by("ua1 7.2-43")
def row_that_lacks_a_cell(pdf: Pdf) -> None:
    """ISO 14289-1, 7.2: all rows of a table have as many columns."""
    row = elements(pdf, "TR")[1]
    row.K = Array(kids(row)[:1])


@caught_by("ua1 7.2-42")
def row_of_wrong_span(pdf: Pdf) -> None:
    """ISO 14289-1, 7.2: all rows have as many columns, those that a cell spans included."""
    elements(pdf, "TD")[0].A.append(Dictionary(O=Name.Table, ColSpan=3))


@caught_by("ua1 7.2-41")
def column_of_wrong_span(pdf: Pdf) -> None:
    """ISO 14289-1, 7.2: all columns have as many rows, those that a cell spans included."""
    last = kids(element(pdf, "Table"))[-1]
    kids(last)[-1].A.append(Dictionary(O=Name.Table, RowSpan=2))


@caught_by("ua1 7.2-9")
def cell_outside_a_row(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a cell is in a row."""
    elements(pdf, "TR")[1].S = Name.TBody


@caught_by("ua1 7.2-3")
def cell_right_in_a_table(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a table holds rows, groups of rows and a caption only."""
    table = element(pdf, "Table")
    row = elements(pdf, "TR")[1]
    header, cell = kids(row)
    row.K = Array([header])
    cell.P = table
    table.K = Array([*kids(table), cell])


@caught_by("ua1 7.2-4")
def row_outside_a_table(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a row is in a table."""
    element(pdf, "Table").S = Name.Div


@caught_by("ua1 7.2-10")
def paragraph_right_in_a_row(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a row holds cells only."""
    element(pdf, "TD").S = Name.P


@caught_by("ua1 7.2-16")
def caption_among_the_rows(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a caption is the first or the last part of a table."""
    table = element(pdf, "Table")
    caption, first, *rest = kids(table)
    table.K = Array([first, caption, *rest])


@caught_by("ua1 7.2-39")
def two_captions(pdf: Pdf) -> None:
    """ISO 32000-1, 14.8.4.3.4: a table has one caption at most."""
    table = element(pdf, "Table")
    table.K = Array([*kids(table), child(pdf, table, "Caption")])
