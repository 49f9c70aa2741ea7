"""A resume as a Word document: real headings, real lists, one column, the contact in the body."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from careerpath.errors import UserError
from careerpath.intake.containers import INSTALL
from careerpath.resume.own_file import mark_of_word
from careerpath.resume.pages import Spacing
from careerpath.resume.parts import SEPARATOR, Entry, Outline

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Calibri"
BULLET = 0.724
"""Width of a bullet and a blank in that font, in letter sizes: where a bullet's text begins."""

PAPERS = {"a4": (21.0, 29.7), "us-letter": (21.59, 27.94)}
"""Width and height in centimetres."""


def to_docx(outline: Outline, spacing: Spacing, paper: str, language: str) -> bytes:
    """Return the bytes of a .docx. Raises UserError where python-docx is missing."""
    try:
        import docx
    except ImportError:
        message = "Writing a Word file needs one more package."
        raise UserError("no-writer", message, INSTALL) from None
    document = docx.Document()
    _set_page(document, spacing, paper)
    _set_styles(document, spacing, language)
    _set_bullet(document)
    properties = document.core_properties
    properties.title, properties.author = f"{outline.name} - Resume", outline.name
    properties.comments, properties.language = "", language
    _line(document, outline.name, "Title")
    for text in (outline.headline, SEPARATOR.join(each.text for each in outline.contact)):
        if text:
            _line(document, text)
    for section in outline.sections:
        _line(document, section.title, "Heading 1")
        for line in section.lines:
            paragraph = document.add_paragraph()
            if line.label:
                paragraph.add_run(f"{line.label}: ").bold = True
            paragraph.add_run(line.text)
        for index, entry in enumerate(section.entries):
            _write_entry(document, entry, spacing, first=index == 0)
    properties.identifier = mark_of_word(document.part.blob)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _write_entry(document: Document, entry: Entry, spacing: Spacing, first: bool) -> None:
    from docx.shared import Pt

    if not first:  # a line without words, for readers that go line by line
        paragraph = _line(document, "\u00a0")
        paragraph.runs[0].font.size = Pt(spacing.gap * 0.6)
    if entry.when:
        _line(document, entry.when).paragraph_format.keep_with_next = True
    _line(document, entry.title, "Heading 2")
    for text in (*entry.under, entry.text):
        if text:
            _line(document, text)
    for bullet in entry.bullets:
        _line(document, bullet, "List Bullet")


def _line(document: Document, text: str, style: str | None = None) -> Any:
    return document.add_paragraph(text, style)


def _set_page(document: Document, spacing: Spacing, paper: str) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    width, height = PAPERS[paper]
    section.page_width, section.page_height = Cm(width), Cm(height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Cm(spacing.margin))


def _set_styles(document: Document, spacing: Spacing, language: str) -> None:
    """Set fonts, sizes, distances and the language in the styles, so that they can be changed."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    sizes = {"Title": 20.0, "Heading 1": spacing.size * 1.15, "Heading 2": spacing.size}
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet"):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(sizes.get(name, spacing.size))
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
        for script in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(script), FONT)
        style.paragraph_format.line_spacing = 0.95 + spacing.leading * 0.15
        style.paragraph_format.space_before = Pt(0)
        style.paragraph_format.space_after = Pt(1)
    hanging = Pt(BULLET * spacing.size)
    document.styles["List Bullet"].paragraph_format.left_indent = hanging
    document.styles["List Bullet"].paragraph_format.first_line_indent = -hanging
    document.styles["Heading 1"].paragraph_format.space_before = Pt(spacing.gap * 1.2)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(spacing.gap * 0.3)
    for name in ("Title", "Heading 1", "Heading 2"):
        document.styles[name].font.bold = True
    for border in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        border.getparent().remove(border)
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)


def _set_bullet(document: Document) -> None:
    """Make the list's bullet an ordinary one, a blank behind it.

    Word's own is a letter of a symbol font, which readers take for an unknown sign, and the tab
    behind it parts it from its text.
    """
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    number = document.styles["List Bullet"].element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    kind = next(n for n in numbering.findall(qn("w:num")) if n.numId == number).abstractNumId.val
    for found in numbering.findall(qn("w:abstractNum")):
        if found.get(qn("w:abstractNumId")) != str(kind):
            continue
        level = found.find(qn("w:lvl"))
        text = level.find(qn("w:lvlText"))
        text.set(qn("w:val"), "\u2022")
        behind = OxmlElement("w:suff")
        behind.set(qn("w:val"), "space")
        text.addprevious(behind)
        for font in level.iter(qn("w:rFonts")):
            font.attrib.clear()
            font.set(qn("w:ascii"), FONT)
            font.set(qn("w:hAnsi"), FONT)
