"""Resumes made at test time: a good one in every form, to be spoilt in one way each."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import docx
import typst
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

EMAIL, PHONE = "jo.example@example.org", "+44 20 7946 0000"
HEAD = f"""\
Jo Example
{EMAIL} | {PHONE} | Leeds
"""
BODY = """\
Summary
Back-end developer with five years in payments.

Experience
Developer, Sample Bank
Mar 2021 – Present
- Moved 12 services from virtual machines to Kubernetes and cut the monthly bill by 30 %.
- Built the refunds API in Python and PostgreSQL that 40 shops call.
- Taught six colleagues to write tests; releases went from monthly to weekly.
Junior developer, Example Ltd
Sep 2018 – Feb 2021
- Wrote the import of 2 million addresses in Python; it runs in 4 minutes.
- Set up CI with GitLab and Docker for five teams.

Education
BSc Computer Science, University of Somewhere
2015 – 2018

Skills
Python, SQL, PostgreSQL, Docker, Kubernetes, Git, Linux
"""
GOOD = HEAD + "\n" + BODY


def text(change: Callable[[str], str] = str) -> bytes:
    """The good resume as plain text, changed."""
    return change(GOOD).encode()


def swap(*pairs: tuple[str, str]) -> bytes:
    """The good resume as plain text with some words for others, each of which must be there."""
    found = GOOD
    for old, new in pairs:
        assert old in found, old
        found = found.replace(old, new)
    return found.encode()


def as_typst(source: str) -> str:
    """A text resume as Typst: headings, items, lines; dates stay where they are."""
    found = []
    for line in source.split("\n"):
        plain = line.replace("@", "\\@").replace("#", "\\#").replace("$", "\\$")
        if line in ("Summary", "Experience", "Education", "Skills"):
            found.append(f"== {plain}")
        elif line.startswith("- "):
            found.append(plain)
        else:
            found.append(plain + (" \\" if line else ""))
    return "\n".join(found)


def pdf(source: str = "", before: str = "", after: str = "") -> bytes:
    """A PDF by Typst: a page of A4 in one column, with Typst code before and after."""
    setup = '#set page(paper: "a4", margin: 2cm)\n#set text(size: 10pt, font: "Libertinus Serif")\n'
    return typst.compile((setup + before + (source or as_typst(GOOD)) + after).encode())


def word(change: Callable[[Document], object] = lambda document: None, source: str = GOOD) -> bytes:
    """A Word file in one column with the styles of a plain template, changed."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = 7560310, 10692130  # A4
    for number, line in enumerate(source.strip().split("\n")):
        if not line:
            continue
        if number == 0:
            document.add_paragraph(line, style="Title")
        elif line in ("Summary", "Experience", "Education", "Skills"):
            document.add_heading(line, 1)
        elif line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            document.add_paragraph(line)
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def drop(document: Document, *words: str) -> None:
    """Take the paragraphs that hold any of these words out of a Word file."""
    for paragraph in list(document.paragraphs):
        if any(each in paragraph.text for each in words):
            paragraph._element.getparent().remove(paragraph._element)


def element(tag: str, **attributes: str) -> OxmlElement:
    """An element of WordprocessingML."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name.replace("_", ":", 1)), value)
    return made


def add_text_box(document: Document, *lines: str) -> None:
    """Put a text box with lines at the top of a Word file, as Word writes it: twice."""
    from docx.oxml import parse_xml

    names = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    box = f"<w:txbxContent>{inner}</w:txbxContent>"
    run = parse_xml(
        f"<w:r {names}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>"
        f"<wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document.paragraphs[0]._element.append(run)


def png(width: int = 8, height: int = 8) -> bytes:
    """A grey picture."""
    rows = b"".join(b"\0" + bytes([128] * width) for _ in range(height))

    def chunk(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + name + content + check

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )  # fmt: skip


def picture(width: str, height: str) -> str:
    """Typst code that draws a grey picture."""
    numbers = ", ".join(map(str, png()))
    size = f'width: {width}, height: {height}, fit: "stretch"'
    return f'#image(bytes(({numbers})), format: "png", {size})\n'


def plain_pdf(lines: list[str], font: str = "Helvetica") -> bytes:
    """A PDF written by hand, whose font is not in the file."""
    drawn = ["BT", "/F1 10 Tf", "14 TL", "56 780 Td"]
    for line in lines:
        safe = line.replace("–", "-").replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"({safe}) Tj T*")
    content = "\n".join([*drawn, "ET"]).encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%s /Encoding /WinAnsiEncoding >>"
        % font.encode(),
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, start,
    )  # fmt: skip


def rewritten(raw: bytes, change: Callable[[object], object]) -> bytes:
    """A PDF read and written anew by pypdf, changed on the way."""
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(raw))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def without_letters(writer: object) -> None:
    """Take away what says which letters the glyphs of a PDF's fonts are."""
    for page in writer.pages:  # type: ignore[attr-defined]
        for font in page["/Resources"]["/Font"].values():
            font.get_object().pop("/ToUnicode", None)
