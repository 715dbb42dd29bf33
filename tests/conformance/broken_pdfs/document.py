"""A PDF comes in; what it says about itself, and what is attached to it, is broken: a function for each rule."""

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Permissions, String

from broken_pdfs.mutant import Saving, caught_by
from broken_pdfs.parts import replace, specification


@caught_by("ua1 7.1-9")
def no_title(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: the metadata contain dc:title."""
    replace(pdf.Root.Metadata, b"dc:title>", b"dc:source>")
    replace(pdf.Root.Metadata, b"/dc:title>", b"/dc:source>")


@caught_by("ua1 7.1-10")
def title_not_displayed(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: ViewerPreferences has DisplayDocTitle with the value true."""
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@caught_by("ua1 7.2-34", "ours language")
def no_language(pdf: Pdf) -> None:
    """ISO 14289-1, 7.2: the natural language of all text is determined."""
    del pdf.Root.Lang


@caught_by("ours language")
def english(pdf: Pdf) -> None:
    """WCAG 3.1.1: the language is that of the text, or a Polish text is read out by an English voice."""
    pdf.Root.Lang = String("en-GB")


@caught_by("ua1 7.2-29", "3a 6.7.4-1")
def language_without_meaning(pdf: Pdf) -> None:
    """ISO 32000-1, 14.9.2: a language is a tag of RFC 3066."""
    pdf.Root.Lang = String("język polski")


@caught_by("ua1 7.1-8", "3a 6.6.2.1-1")
def no_metadata(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1 and ISO 19005-3, 6.6.2.1: the catalog has a metadata stream."""
    del pdf.Root.Metadata


@caught_by("3a 6.6.4-1")
def not_called_pdfa(pdf: Pdf) -> None:
    """ISO 19005-3, 6.6.4: the metadata name the part and the level of PDF/A."""
    for entry in (b"<pdfaid:part>3</pdfaid:part>", b"<pdfaid:conformance>A</pdfaid:conformance>"):
        replace(pdf.Root.Metadata, entry, b"")


@caught_by("3a 6.6.4-2")
def another_part_of_pdfa(pdf: Pdf) -> None:
    """ISO 19005-3, 6.6.4: the part is 3; part 2 allows no attached data."""
    replace(pdf.Root.Metadata, b"<pdfaid:part>3<", b"<pdfaid:part>2<")


@caught_by("3a 6.6.4-3")
def another_level_of_pdfa(pdf: Pdf) -> None:
    """ISO 19005-3, 6.6.4: an accessible file is of level A."""
    replace(pdf.Root.Metadata, b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")


@caught_by("ua1 5-1")
def not_called_pdfua(pdf: Pdf) -> None:
    """ISO 14289-1, 5: the metadata name the part of PDF/UA."""
    replace(pdf.Root.Metadata, b"<pdfuaid:part>1</pdfuaid:part>", b"")


@caught_by("3a 6.6.2.3.1-1")
def metadata_of_no_schema(pdf: Pdf) -> None:
    """ISO 19005-3, 6.6.2.3.1: each property of the metadata is of a known schema."""
    replace(pdf.Root.Metadata, b"<pdfuaid:part>", b"<dc:mood>good</dc:mood><pdfuaid:part>")


@caught_by("ua1 7.1-4")
def suspects(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: no tags are said to be doubtful."""
    pdf.Root.MarkInfo.Suspects = True


@caught_by("3a 6.8-4")
def data_not_associated(pdf: Pdf) -> None:
    """ISO 19005-3, 6.8: each embedded file is associated with the document or a part of it."""
    del pdf.Root.AF


@caught_by("3a 6.8-3")
def data_of_no_relationship(pdf: Pdf) -> None:
    """ISO 19005-3, 6.8: an embedded file has an AFRelationship."""
    del specification(pdf).AFRelationship


@caught_by("ours attached data")
def data_of_another_relationship(pdf: Pdf) -> None:
    """ISO 19005-3, 6.8: the relationship is the true one; what the document was made from is its source."""
    specification(pdf).AFRelationship = Name.Supplement


@caught_by("3a 6.8-2", "ua1 7.11-1")
def data_of_no_unicode_name(pdf: Pdf) -> None:
    """ISO 19005-3, 6.8 and ISO 14289-1, 7.11: an embedded file has the keys F and UF."""
    del specification(pdf).UF


@caught_by("3a 6.8-1")
def data_of_no_type(pdf: Pdf) -> None:
    """ISO 19005-3, 6.8: an embedded file has a MIME type."""
    del specification(pdf).EF.F.Subtype


@caught_by("ours attached data")
def data_changed(pdf: Pdf) -> None:
    """The attached data are those that the document was made from, here without one letter."""
    replace(specification(pdf).EF.F, "Makietów".encode(), "Makietó".encode())


@caught_by("ours attached data")
def no_data(pdf: Pdf) -> None:
    """The document carries its data."""
    del pdf.Root.AF
    del pdf.Root.Names.EmbeddedFiles


@caught_by("ours page labels")
def no_page_labels(pdf: Pdf) -> None:
    """WCAG, technique PDF17: the numbers of the pages are known to the program that shows them."""
    del pdf.Root.PageLabels


@caught_by("ours page labels")
def roman_page_labels(pdf: Pdf) -> None:
    """ISO 14289-1, 7.17: page labels are those on the pages."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


@caught_by("ours bookmarks")
def no_bookmarks(pdf: Pdf) -> None:
    """WCAG 2.4.5, technique PDF2: a document has bookmarks."""
    del pdf.Root.Outlines


@caught_by("ours bookmarks")
def bookmark_of_another_name(pdf: Pdf) -> None:
    """WCAG 2.4.5, technique PDF2: a bookmark is called as the heading that it leads to."""
    pdf.Root.Outlines.First.Title = String("Rozdział")


@caught_by("ours links")
def bookmark_to_a_lost_page(pdf: Pdf) -> None:
    """ISO 32000-1, 12.3.2: a destination is a page of the document."""
    pdf.Root.Outlines.First.Dest = Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit])


@caught_by("3a 6.5.1-1")
def javascript(pdf: Pdf) -> None:
    """ISO 19005-3, 6.5.1: no JavaScript."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@caught_by("3a 6.5.2-1")
def actions_of_the_document(pdf: Pdf) -> None:
    """ISO 19005-3, 6.5.2: the catalog has no additional actions."""
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.URI, URI=String("https://rops.example")))


@caught_by("ua1 7.15-1", "3a 6.4.2-1")
def form_of_xfa(pdf: Pdf) -> None:
    """ISO 14289-1, 7.15: no dynamic XFA form. ISO 19005-3, 6.4.2: none at all."""
    form = b"<config xmlns='http://www.xfa.org/schema/xci/2.6/'><acrobat><acrobat7>\
<dynamicRender>required</dynamicRender></acrobat7></acrobat></config>"
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array([String("config"), pdf.make_stream(form)]))


@caught_by("ua1 7.10-1", "3a 6.9-1")
def layers_without_a_name(pdf: Pdf) -> None:
    """ISO 14289-1, 7.10 and ISO 19005-3, 6.9: a configuration of optional content has a name."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("warstwa")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


@caught_by("3a 6.1.3-2", "ua1 7.16-1")
def encrypted(pdf: Pdf) -> Saving:
    """ISO 19005-3, 6.1.3: no encryption. ISO 14289-1, 7.16: and if, then open to screen readers."""
    # Of the ways to encrypt, only old ones can shut screen readers out.
    closed = Encryption(owner="", user="", R=3, aes=False, metadata=False, allow=Permissions(accessibility=False))
    return Saving({"encryption": closed, "stream_decode_level": None})


@caught_by("3a 6.1.3-3")
def data_after_the_end(pdf: Pdf) -> Saving:
    """ISO 19005-3, 6.1.3: nothing follows the last mark of the end of the file."""
    return Saving(change=lambda content: content + b"and more\n")


@caught_by("3a 6.1.2-1")
def data_before_the_start(pdf: Pdf) -> Saving:
    """ISO 19005-3, 6.1.2: the header begins at byte zero."""
    return Saving(change=lambda content: b"\n" + content)
