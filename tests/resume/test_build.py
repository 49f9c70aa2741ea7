"""resume build: formats, files, pages, and texts that look like something else."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import pypdf
import pytest
from markdown_it import MarkdownIt

from careerpath.resume.export_docx import to_docx
from careerpath.resume.export_html import to_html
from careerpath.resume.export_text import to_markdown, to_text
from careerpath.resume.form import FORMATS
from careerpath.resume.own_file import is_untouched
from careerpath.resume.pages import SPACINGS
from careerpath.resume.parts import Outline
from tests.resume import shipped


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("career-changer", "two-pages", "chinese"):
        text = (shipped.FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def build(run, *arguments: str):  # type: ignore[no-untyped-def]
    return run("resume", "build", *arguments)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_lies_beside_its_file(run, folder: Path, form: str) -> None:
    found = build(run, "career-changer.yaml", "--format", form)
    assert found.code == 0
    assert f"Written to career-changer.{form}" in found.out
    assert (folder / f"career-changer.{form}").stat().st_size > 1000
    assert "careerpath resume check career-changer" in found.err


def test_the_ending_says_the_format(run, folder: Path) -> None:
    assert build(run, "career-changer.yaml", "-o", "me.docx").code == 0
    assert docx.Document(str(folder / "me.docx")).paragraphs[0].text == "Mara Lindqvist"


@pytest.mark.slow
def test_the_same_file_gives_the_same_bytes(run, folder: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        build(run, "career-changer.yaml", "-o", name)
    assert (folder / "one.pdf").read_bytes() == (folder / "two.pdf").read_bytes()


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_what_was_built_before_is_replaced_and_said(run, folder: Path, form: str) -> None:
    page = folder / f"chinese.{form}"
    person = "basics: {name: A B, email: a@b.co, label: %s}\n"
    (folder / "chinese.yaml").write_text(person % "Nurse")
    assert "in place of" not in build(run, "chinese.yaml", "--format", form).out
    before = page.read_bytes()
    (folder / "chinese.yaml").write_text(person % "Analyst")
    again = build(run, "chinese.yaml", "--format", form)
    assert again.code == 0
    assert f"Written to chinese.{form}, in place of the one before: " in again.out
    assert page.read_bytes() != before
    assert json.loads(build(run, "chinese.yaml", "-o", page.name, "--json").out)["data"]["replaced"]


def test_what_somebody_changed_in_word_is_theirs(run, folder: Path) -> None:
    (folder / "p.yaml").write_text("basics: {name: A B, email: a@b.co}\n")
    build(run, "p.yaml", "--format", "docx")
    document = docx.Document(str(folder / "p.docx"))
    document.paragraphs[0].add_run(" C")
    document.save(str(folder / "p.docx"))
    assert "Use --force" in build(run, "p.yaml", "--format", "docx").err


def test_what_somebody_added_to_a_pdf_is_theirs(run, folder: Path) -> None:
    (folder / "p.yaml").write_text("basics: {name: A B, email: a@b.co}\n")
    build(run, "p.yaml")
    writer = pypdf.PdfWriter(str(folder / "p.pdf"), incremental=True)
    writer.pages[0].rotate(90)
    writer.write(str(folder / "p.pdf"))
    assert "Use --force" in build(run, "p.yaml").err


def test_another_resume_of_ours_is_not_replaced(run, folder: Path) -> None:
    for name in ("p", "q"):
        (folder / f"{name}.yaml").write_text("basics: {name: A B, email: a@b.co}\n")
    build(run, "p.yaml")
    assert "Use --force" in build(run, "q.yaml", "-o", "p.pdf").err


def test_nothing_is_overwritten(run, folder: Path) -> None:
    (folder / "career-changer.pdf").write_text("mine")
    found = build(run, "career-changer.yaml")
    assert found.code == 2
    assert "--force" in found.err
    assert (folder / "career-changer.pdf").read_text() == "mine"
    assert not is_untouched(b"PK\x03\x04mine")
    assert build(run, "career-changer.yaml", "--force").code == 0


@pytest.mark.slow
def test_too_long_says_what_to_leave_out(run, folder: Path) -> None:
    found = build(run, "two-pages.yaml", "--json")
    data = json.loads(found.out)["data"]
    assert (data["pages"], data["limit"], data["enough"]) == (2, 1, True)
    assert data["cuts"]
    assert data["size"] >= 10
    shown = build(run, "two-pages.yaml", "--force").out
    assert "To bring it to 1 page, leave out" in shown
    assert "leave out" not in build(run, "two-pages.yaml", "--pages", "2", "--force").out


@pytest.mark.slow
def test_what_was_said_to_be_cut_brings_it_to_the_page(run, folder: Path) -> None:
    cuts = json.loads(build(run, "two-pages.yaml", "--json").out)["data"]["cuts"]
    lines = (folder / "two-pages.yaml").read_text(encoding="utf-8").split("\n")
    bullets = [cut["line"] for cut in cuts if cut["line"]]
    kept = [line for line in lines if not any(line.strip("- ") == each for each in bullets)]
    assert len(lines) - len(kept) >= len(cuts) - 1
    (folder / "short.yaml").write_text("\n".join(kept), encoding="utf-8")
    data = json.loads(build(run, "short.yaml", "--json").out)["data"]
    assert data["pages"] == 1


@pytest.mark.slow
def test_lines_that_name_a_roles_skills_are_proposed_last(run, folder: Path) -> None:
    """One that names none, low in a newer post, goes before 'in Python' high in an old one."""
    posts = [
        ["Fed the ducks of the park", "Carried water", "Swept the yard", "Sang in the hall"],
        ["Painted a long fence", "Trained models in Python with PyTorch", "Drew a map"],
    ]
    filler = "\n".join(
        f"  - {{name: Hut {n}, startDate: 2001, position: Warden}}" for n in range(30)
    )
    work = "\n".join(
        f"  - {{name: N, position: P{index}, startDate: {2020 - index}, highlights: {lines}}}"
        for index, lines in enumerate(posts)
    )
    (folder / "p.yaml").write_text(
        f"basics: {{name: A B, email: a@b.co}}\nwork:\n{work}\n{filler}\n"
    )

    def proposed(*role: str) -> list[str]:
        found = build(run, "p.yaml", "--json", *role)
        return [cut["line"] for cut in json.loads(found.out)["data"]["cuts"]]

    assert "Trained models in Python with PyTorch" in proposed()[:2]
    assert "Python" not in " ".join(proposed("--role", "mle")[:-1])


@pytest.mark.slow
def test_a_role_brings_its_words_to_the_front(run, folder: Path) -> None:
    found = build(run, "career-changer.yaml", "--role", "mle", "-o", "-", "--format", "txt")
    plain = build(run, "career-changer.yaml", "-o", "-", "--format", "txt")
    assert "Services: FastAPI, PostgreSQL" in plain.out
    assert "Services: PostgreSQL, Docker" in found.out
    data = json.loads(build(run, "career-changer.yaml", "--role", "mle", "--json").out)["data"]
    assert data["role"] == "machine-learning-engineer"
    assert "model-evaluation" in data["missing"]
    assert "python" not in data["missing"]


def test_text_goes_to_the_screen_and_a_pdf_does_not(run, folder: Path) -> None:
    assert build(run, "career-changer.yaml", "-o", "-", "--format", "md").out.startswith("# Mara")
    assert build(run, "career-changer.yaml", "-o", "-", "--format", "pdf").code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["cv.docx"], "cv.docx is a Word file, and build takes YAML or JSON."),
        (["cv.pdf"], "careerpath resume check cv.pdf"),
        (["nowhere.yaml"], "There is no file nowhere.yaml."),
        (["career-changer.yaml", "--format", "odt"], "There is no format 'odt'."),
        (["career-changer.yaml", "-o", "me.odt"], "does not say which format"),
        (["career-changer.yaml", "-o", "me.pdf", "--format", "docx"], "does not go with"),
        (["career-changer.yaml", "--paper", "a3"], "There is no paper 'a3'."),
        (["career-changer.yaml", "--language", "e\u202en"], "is no code of a language"),
        (["career-changer.yaml", "--role", "astronaut"], "astronaut"),
    ],
)
def test_what_is_typed_wrong(run, folder: Path, arguments: list[str], words: str) -> None:
    found = build(run, *arguments)
    assert found.code == 2
    assert words in " ".join(found.err.split())
    assert not list(folder.glob("*.pdf"))


@pytest.mark.parametrize(("package", "form"), [("typst", "pdf"), ("docx", "docx")])
def test_a_missing_package_is_one_command_away(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch, package: str, form: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    found = build(run, "career-changer.yaml", "--format", form)
    assert found.code == 2
    assert "pip install 'careerpath[resume]'" in found.err


def test_the_resume_itself_is_never_written_over(run, folder: Path) -> None:
    source = (folder / "career-changer.yaml").read_text(encoding="utf-8")
    (folder / "me.txt").write_text(source, encoding="utf-8")
    found = build(run, "me.txt", "--format", "txt", "--force")
    assert found.code == 2
    assert "would be written over" in found.err
    assert (folder / "me.txt").read_text(encoding="utf-8") == source


def test_a_photo_is_left_out_and_said(run, folder: Path) -> None:
    (folder / "p.yaml").write_text("basics: {name: A, email: a@b.co, image: me.png}\n")
    assert "photo is left out on purpose" in " ".join(build(run, "p.yaml").out.split())


def test_letters_without_a_font_are_named(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from careerpath.resume import export_pdf

    draw = export_pdf.to_pdf

    def without(page, spacing, paper, language, system_fonts=False):  # type: ignore[no-untyped-def]
        return draw(page, spacing, paper, language, False)

    monkeypatch.setattr(export_pdf, "to_pdf", without)
    found = build(run, "chinese.yaml")
    assert found.code == 2
    assert "\u674e" in found.err
    assert not (folder / "chinese.pdf").exists()
    word = build(run, "chinese.yaml", "--format", "docx")
    assert word.code == 0  # Word brings the fonts of whoever opens it


class Words(HTMLParser):
    """The text of a page, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses |= {value or "" for key, value in attrs if key == "href"}

    def handle_data(self, data: str) -> None:
        self.words += data.split()


@pytest.fixture(scope="module")
def hostile() -> Outline:
    return shipped.outlined("looks-like-markup")


def wanted(outline: Outline) -> str:
    return joined(to_text(outline, capitals=False))


def joined(text: str) -> str:
    """The letters of a text, without the bullets and dashes that formats write each their way."""
    return "".join(text.split()).replace("-", "").replace("\u2022", "")


def test_markup_stays_text_in_html(hostile: Outline) -> None:
    page = Words()
    page.feed(to_html(hostile, "en").split("</style>")[1])
    assert joined("".join(page.words)) == wanted(hostile)
    assert "script" not in page.tags
    assert not any(address.startswith("javascript") for address in page.addresses)


def test_markup_stays_text_in_word(hostile: Outline) -> None:
    raw = to_docx(hostile, SPACINGS[0], "a4", "en")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                ElementTree.fromstring(archive.read(name))
    text = " ".join(each.text for each in docx.Document(io.BytesIO(raw)).paragraphs)
    assert joined(text) == wanted(hostile)


def test_markup_stays_text_in_markdown(hostile: Outline) -> None:
    html = MarkdownIt("commonmark", {"html": True}).render(to_markdown(hostile))
    page = Words()
    page.feed(html)
    assert page.tags <= {"h1", "h2", "h3", "p", "a", "ul", "li", "br"}
    assert sorted(joined("".join(page.words))) == sorted(wanted(hostile))


def test_markup_stays_text_in_pdf(hostile: Outline) -> None:
    pages = pypdf.PdfReader(io.BytesIO(shipped.built("looks-like-markup"))).pages
    assert joined(" ".join(page.extract_text() for page in pages)) == wanted(hostile)


def test_a_word_file_has_real_headings_lists_and_no_leftovers() -> None:
    raw = to_docx(shipped.outlined("career-changer"), SPACINGS[0], "a4", "de")
    document = docx.Document(io.BytesIO(raw))
    styles = [each.style.name for each in document.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= set(styles)
    assert document.core_properties.author == "Mara Lindqvist"
    assert document.core_properties.comments == ""
    assert len(document.sections) == 1
    assert not document.tables
    bullet = document.styles["List Bullet"].paragraph_format
    assert bullet.left_indent == -bullet.first_line_indent  # wrapped lines begin where the first
    assert 0.6 * SPACINGS[0].size < bullet.left_indent.pt < 0.9 * SPACINGS[0].size
    assert b'w:val="de"' in zipfile.ZipFile(io.BytesIO(raw)).read("word/styles.xml")
