"""A PDF comes in; what is painted on its pages is broken: a function for each rule."""

import re

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from broken_pdfs.mutant import caught_by
from broken_pdfs.parts import annotated, links, objects, paint, replace, written


@caught_by("ua1 7.1-3")
def unmarked_content(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: content is an artifact or tagged."""
    paint(pdf, pdf.pages[0], b" q 0 0 m 100 100 l S Q ")


@caught_by("ua1 7.1-1")
def artifact_in_content(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: no artifact is inside of tagged content."""
    content = written(pdf).Contents
    replace(content, b"/Span<</MCID 0>>BDC", b"/Span<</MCID 0>>BDC /Artifact BMC 0 0 m 1 1 l S EMC")


@caught_by("ua1 7.1-2")
def content_in_an_artifact(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: no tagged content is inside of an artifact."""
    content = written(pdf).Contents
    content.write(b"/Artifact BMC " + content.read_bytes() + b" EMC")


@caught_by("ours what is skipped only repeats")
def paragraph_as_an_artifact(pdf: Pdf) -> None:
    """ISO 14289-1, 7.1: what has a meaning is no artifact."""
    content = written(pdf).Contents
    replace(content, b"/Span<</MCID 1>>BDC", b"/Artifact<</Type/Layout>>BDC")


@caught_by("ours language")
def paragraph_in_english(pdf: Pdf) -> None:
    """WCAG 3.1.2: the language of a part is that of its text."""
    content = written(pdf).Contents
    replace(content, b"/Span<</MCID 1>>BDC", b"/Span<</MCID 1/Lang(en)>>BDC")


@caught_by("ua1 7.18.3-1")
def no_tab_order(pdf: Pdf) -> None:
    """ISO 14289-1, 7.18.3: where there are annotations, the order of tabs follows the structure."""
    del annotated(pdf).Tabs


@caught_by("ua1 7.18.5-2")
def link_without_contents(pdf: Pdf) -> None:
    """ISO 14289-1, 7.18.5: a link has a description."""
    del links(pdf)[0].Contents


@caught_by("ours links")
def link_to_no_place(pdf: Pdf) -> None:
    """ISO 32000-1, 12.3.2: the name of a destination is among the names of the document."""
    links(pdf)[0].Dest = String("nigdzie")


@caught_by("3a 6.3.2-1")
def link_that_does_not_say_if_it_is_printed(pdf: Pdf) -> None:
    """ISO 19005-3, 6.3.2: an annotation has the key F."""
    del links(pdf)[0].F


@caught_by("3a 6.3.2-2")
def hidden_link(pdf: Pdf) -> None:
    """ISO 19005-3, 6.3.2: an annotation is not hidden, and is printed."""
    links(pdf)[0].F = 2


@caught_by("3a 6.5.1-1")
def link_that_starts_a_program(pdf: Pdf) -> None:
    """ISO 19005-3, 6.5.1: no launch actions."""
    link = links(pdf)[0]
    del link.Dest
    link.A = Dictionary(S=Name.Launch, F=String("program.exe"))


@caught_by("ua1 7.18.1-1", "3a 6.3.3-1")
def comment_without_a_tag(pdf: Pdf) -> None:
    """ISO 14289-1, 7.18.1: an annotation is tagged. ISO 19005-3, 6.3.3: it has an appearance."""
    comment = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 99, 99]), F=4, Contents=String("Uwaga robocza")
    )
    annotated(pdf).Annots.append(pdf.make_indirect(comment))


@caught_by("3a 6.3.1-1", "ua1 7.18.1-1")
def sound(pdf: Pdf) -> None:
    """ISO 19005-3, 6.3.1: no annotations of sound."""
    sound = Dictionary(Type=Name.Annot, Subtype=Name.Sound, Rect=Array([9, 9, 99, 99]), F=4, Contents=String("Gong"))
    annotated(pdf).Annots.append(pdf.make_indirect(sound))


@caught_by("ua1 7.21.4.1-1", "3a 6.2.11.4.1-1")
def font_not_embedded(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.4.1 and ISO 19005-3, 6.2.11.4.1: fonts are embedded."""
    del _first_font(pdf).FontDescriptor.FontFile2


@caught_by("ua1 7.21.5-1", "3a 6.2.11.5-1")
def widths_that_the_font_denies(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.5 and ISO 19005-3, 6.2.11.5: the widths in the file are those of the font."""
    font = _first_font(pdf)
    del font.W
    font.DW = 9


@caught_by("ua1 7.21.3.2-1", "3a 6.2.11.3.2-1")
def font_without_a_map_to_glyphs(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.3.2 and ISO 19005-3, 6.2.11.3.2: a font tells its glyphs by CIDToGIDMap."""
    del _first_font(pdf).CIDToGIDMap


@caught_by("ua1 7.21.4.2-2", "3a 6.2.11.4.2-2")
def set_of_glyphs_that_lacks_some(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.4.2 and ISO 19005-3, 6.2.11.4.2: a CIDSet lists all glyphs of the font."""
    _first_font(pdf).FontDescriptor.CIDSet.write(b"\x80")


@caught_by("ua1 7.21.7-1", "3a 6.2.11.7.2-1")
def letters_without_meaning(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.7 and ISO 19005-3, 6.2.11.7.2: each glyph maps to Unicode."""
    for font in objects(pdf, Dictionary, Type="Font", Subtype="Type0"):
        del font.ToUnicode


@caught_by("ua1 7.21.7-2", "3a 6.2.11.7.2-2")
def letters_that_mean_nothing(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.7 and ISO 19005-3, 6.2.11.7.2: no glyph maps to U+0000, U+FEFF or U+FFFE."""
    _map_letters_to(pdf, b"FEFF")


@caught_by("3a 6.2.11.7.3-1")
def letters_for_private_use(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.11.7.3: a glyph mapped to the private use area has an ActualText."""
    _map_letters_to(pdf, b"E000")


@caught_by("ua1 7.21.8-1", "3a 6.2.11.8-1")
def glyph_that_is_not_there(pdf: Pdf) -> None:
    """ISO 14289-1, 7.21.8 and ISO 19005-3, 6.2.11.8: no text shows the glyph .notdef."""
    page = written(pdf)
    name = next(iter(page.Resources.Font)).encode()
    paint(pdf, page, b" /Artifact BMC BT " + name + b" 9 Tf <0000> Tj ET EMC ")


@caught_by("3a 6.2.4.3-3")
def colour_of_a_printing_press(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.4.3: DeviceCMYK only where the output intent is CMYK."""
    paint(pdf, pdf.pages[0], b" /Artifact BMC q 0 0 0 1 k 0 0 9 9 re f Q EMC ")


@caught_by("3a 6.2.4.3-2")
def colour_of_any_screen(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.4.3: DeviceRGB only where there is an output intent of RGB."""
    del pdf.Root.OutputIntents
    paint(pdf, pdf.pages[0], b" /Artifact BMC q 1 0 0 rg 0 0 9 9 re f Q EMC ")


@caught_by("3a 6.2.3-2")
def two_output_intents(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.3: all output intents have the same profile."""
    first = pdf.Root.OutputIntents[0]
    second = Dictionary(**{str(key)[1:]: value for key, value in first.items()})
    second.DestOutputProfile = pdf.make_stream(first.DestOutputProfile.read_bytes(), N=3)
    pdf.Root.OutputIntents.append(second)


@caught_by("3a 6.2.3-1")
def output_intent_without_a_profile(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.3: the profile of an output intent is one of ICC."""
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(profile.read_bytes().replace(b"mntr", b"none"), N=3)


@caught_by("3a 6.2.10-1")
def blending_of_no_standard(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.10: only the blend modes of ISO 32000-1."""
    page = written(pdf)
    page.Resources.ExtGState = Dictionary(X=Dictionary(BM=Name.Sparkling))
    paint(pdf, page, b" /Artifact BMC q /X gs 0 0 9 9 re f Q EMC ")


@caught_by("3a 6.2.8-3")
def image_made_smooth(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.8: an image is not interpolated."""
    objects(pdf, Stream, Subtype="Image")[0].Interpolate = True


@caught_by("3a 6.2.2-1")
def operator_of_no_standard(pdf: Pdf) -> None:
    """ISO 19005-3, 6.2.2: only the operators of ISO 32000-1."""
    paint(pdf, pdf.pages[0], b" /Artifact BMC 1 sparkle EMC ")


@caught_by("3a 6.1.7.2-1")
def lzw(pdf: Pdf) -> None:
    """ISO 19005-3, 6.1.7.2: no compression by LZW."""
    # Clear, three letters, end of data: codes of nine bits each.
    bits = "".join(f"{code:09b}" for code in (256, *b" q Q ", 257)).ljust(64, "0")
    packed = int(bits[:64], 2).to_bytes(8, "big")
    extra = pdf.make_stream(b"")
    extra.write(packed, filter=Name.LZWDecode)
    page = pdf.pages[0]
    page.Contents = Array([page.Contents, extra])


@caught_by("3a 6.1.7.1-3")
def stream_in_another_file(pdf: Pdf) -> None:
    """ISO 19005-3, 6.1.7.1: no stream lies in a file of its own."""
    objects(pdf, Stream, Subtype="Image")[0].F = String("gdzie-indziej.bin")


@caught_by("3a 6.1.13-11")
def page_of_no_size(pdf: Pdf) -> None:
    """ISO 19005-3, 6.1.13: a page is at least 3 units wide."""
    pdf.pages[0].MediaBox = Array([0, 0, 2, 842])


@caught_by("3a 6.5.2-2")
def actions_of_a_page(pdf: Pdf) -> None:
    """ISO 19005-3, 6.5.2: a page has no additional actions."""
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.URI, URI=String("https://rops.example")))


def _first_font(pdf: Pdf) -> Dictionary:
    return objects(pdf, Dictionary, Type="Font", Subtype="CIDFontType2")[0]


def _map_letters_to(pdf: Pdf, code: bytes) -> None:
    for font in objects(pdf, Dictionary, Type="Font", Subtype="Type0"):
        table = font.ToUnicode.read_bytes()
        changed = re.sub(rb"(<[0-9A-Fa-f]+> ?)<[0-9A-Fa-f]{4}>\n", rb"\1<" + code + rb">\n", table)
        if changed == table:
            raise LookupError("no letters")
        font.ToUnicode.write(changed)
