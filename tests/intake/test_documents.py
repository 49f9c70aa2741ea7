"""Documents of every form, and those that hold nothing to read: one sentence each."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.errors import UserError
from careerpath.intake.documents import MAX_DOCUMENT, read_document, text_of, tidy
from careerpath.intake.pdf_layout import read_pdf_layout


def make_pdf(lines: list[str], drawing: str = "") -> bytes:
    """A PDF of one page with a text layer, by hand."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"{drawing}BT /F1 12 Tf 50 700 Td {shown} ET".encode()
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def make_word() -> bytes:
    document = docx.Document()
    document.add_paragraph("Data Analyst")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "SQL", "Excel"
    document.add_paragraph("Tableau")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def encrypted() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf(["Python"])))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def scanned() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def archive(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a"])
def test_a_pdf_is_one_whatever_its_name_is(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(make_pdf(["Python and SQL", "Docker"]))
    assert read_document(tmp_path / name).split("\n")[:2] == ["Python and SQL", "Docker"]


@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_a_word_file_with_its_tables_in_place(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(make_word())
    assert read_document(tmp_path / name).split("\n") == ["Data Analyst", "SQL   Excel", "Tableau"]


def test_a_text_with_a_wrong_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("Python")
    assert read_document(tmp_path / "a.pdf") == "Python"


@pytest.mark.parametrize(
    ("raw", "suffix", "text"),
    [
        ("Größe, C#".encode("utf-16"), ".txt", "Größe, C#"),
        ("Größe".encode("cp1252"), ".txt", "Größe"),
        (b"\xef\xbb\xbfPython", ".txt", "Python"),
        (b'{"skills": [{"name": "SQL"}]}', ".json", "SQL"),
        (b"skills:\n  - name: SQL\n", ".yaml", "SQL"),
        (b"<html><script>Python</script><b>SQL</b></html>", ".html", "SQL"),
    ],
)
def test_forms_of_text(raw: bytes, suffix: str, text: str) -> None:
    found = text_of(raw, "x", suffix)
    assert text in found
    assert "skills" not in found
    assert "Python" not in found or text == "Python"


@pytest.mark.parametrize(
    ("raw", "code", "words"),
    [
        (b"", "empty-file", "empty"),
        (b"  \n ", "empty-file", "empty"),
        (bytes(range(256)) * 8, "not-text", "no text"),
        (b"x" * (MAX_DOCUMENT + 1), "too-large", "10 MB"),
        (b"%PDF-1.4 nothing", "damaged", "damaged"),
        (encrypted(), "encrypted", "password"),
        (scanned(), "scanned", "pictures"),
        (b"PK\x03\x04nothing", "damaged", "no Word file"),
        (archive(readme="x"), "not-word", "archive"),
        (archive(**{"word/document.xml": "<a"}), "damaged", "no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-word", "old Word"),
        (b"{\\rtf1 hello}", "rich-text", "rich text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read(raw: bytes, code: str, words: str) -> None:
    with pytest.raises(UserError) as caught:
        text_of(raw, "cv.x")
    assert caught.value.code == code
    assert words in f"{caught.value.message} {caught.value.hint}"
    assert "cv.x" in caught.value.message


@pytest.mark.parametrize(("raw", "module"), [(make_pdf(["x"]), "pypdf"), (make_word(), "docx")])
def test_a_missing_package_is_one_sentence(raw: bytes, module: str, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError) as caught:
        text_of(raw, "cv")
    assert caught.value.code == "no-reader"
    assert "pip install 'careerpath[resume]'" in caught.value.hint


def test_a_bomb_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"0" * 60_000_000)
    with pytest.raises(UserError, match="unpacked"):
        text_of(stream.getvalue(), "cv")


def test_missing_and_directory(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file"):
        read_document(tmp_path / "no")
    with pytest.raises(UserError, match="directory"):
        read_document(tmp_path)


def test_what_steers_a_terminal_is_gone_and_lines_stay() -> None:
    text = tidy(
        "\x1b[31mPython\x1b[0m\r\n\x1b]0;title\x07SQL\u202e\u200b\nmachine learn-\ning is\nﬁne"
    )
    assert text == "Python\nSQL\nmachine learning\n is\nfine"


@given(st.binary(max_size=300), st.sampled_from(["", ".txt", ".json", ".yaml", ".pdf"]))
def test_any_bytes_give_a_text_or_one_sentence(raw: bytes, suffix: str) -> None:
    try:
        text = text_of(raw, "x", suffix)
    except UserError as error:
        text = error.message
    assert "\x1b" not in text


def test_scripts_and_styles_of_a_page_are_not_read() -> None:
    page = b"<html><style>p{}\n</style><p>SQL<script>Java\nx</script> Python</p>"
    assert text_of(page, "x", ".html").split() == ["SQL", "Python"]
    assert text_of(page, "x", ".html").count("\n") == page.count(b"\n")


def test_a_script_without_an_end_is_read_in_a_moment() -> None:
    """A search for its end from each beginning took minutes."""
    assert "SQL" in text_of(b"<!doctype html><p>SQL</p>" + b"<script " * 9_000, "x", ".html")


@pytest.mark.slow
@pytest.mark.parametrize("drawing", ["q Q " * 51_000, "0 0 m 9.875 9.875 l S " * 100_000])
def test_a_drawing_is_told_from_a_page_of_text(drawing: str) -> None:
    for read in (text_of, read_pdf_layout):
        with pytest.raises(UserError) as caught:
            read(make_pdf(["Python"], drawing), "map.pdf")
        assert caught.value.code == "drawing"
    assert "Python" in text_of(make_pdf(["Python"], drawing[:9900]), "cv.pdf")


def test_more_than_thirty_pages_are_refused() -> None:
    assert len(text_of(b"SQL " * 25_000, "x")) == 100_000
    with pytest.raises(UserError, match="more than 100,000 characters"):
        text_of(b"SQL " * 25_001, "x")
