"""What other programs read from the PDFs that we build."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from pdfminer.high_level import extract_text

from careerpath.resume.dates import as_span
from careerpath.resume.document import Resume
from careerpath.resume.export_docx import to_docx
from careerpath.resume.export_text import to_text
from careerpath.resume.pages import SPACINGS
from tests.resume import shipped

pytestmark = pytest.mark.slow

BULLETS = ("-", "\u2022")
SCRIPT = (
    "import json, sys; from openresume import parse_resume_from_pdf;"
    "print(json.dumps(parse_resume_from_pdf(sys.argv[1])))"
)


def words_by_pypdf(pdf: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return " ".join(page.extract_text() for page in pages).split()


def words_by_pdfminer(pdf: bytes) -> list[str]:
    return extract_text(io.BytesIO(pdf)).split()


def words_by_poppler(file: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler's pdftotext is not installed")
    found = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return found.stdout.decode().split()


def letters(words: list[str]) -> str:
    return "".join(word for word in words if word not in BULLETS)


def written(name: str) -> str:
    return letters(to_text(shipped.outlined(name), capitals=False).split())


@pytest.fixture(params=shipped.NAMES)
def name(request: pytest.FixtureRequest) -> str:
    if request.param in shipped.OTHER_FONTS and not has_font("zh"):
        pytest.skip("no font for Chinese is installed")
    return str(request.param)


def has_font(language: str) -> bool:
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(["fc-list", f":lang={language}"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def test_three_readers_find_the_same_words_in_the_same_order(name: str, tmp_path: Path) -> None:
    pdf = shipped.built(name)
    (tmp_path / "r.pdf").write_bytes(pdf)
    found = words_by_pypdf(pdf)
    assert letters(found) == written(name)
    assert words_by_pdfminer(pdf) == found
    assert words_by_poppler(tmp_path / "r.pdf") == found
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]", "".join(found))


def test_it_is_tagged_and_has_its_language_and_title(name: str) -> None:
    root = pypdf.PdfReader(io.BytesIO(shipped.built(name)))
    catalog = root.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert root.metadata is not None
    assert shipped.read(name).basics.name in (root.metadata.title or "")


def test_a_parser_of_resumes_reads_the_fields_back(name: str, tmp_path: Path) -> None:
    """openresume-parser, as a program of its own: it is no part of ours (AGPL).

    It knows names of plain letters only, job titles of at most seven words, and degrees that are
    called bachelor, master, associate or doctor; it gives the year in which a course began, and
    no school.
    """
    file = tmp_path / "r.pdf"
    file.write_bytes(shipped.built(name))
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file)], capture_output=True, check=True, timeout=60
    )
    found = json.loads(ran.stdout)["resume"]
    given = shipped.read(name)
    plain = re.fullmatch(r"[A-Za-z\s.]+", given.basics.name)
    assert found["full_name"] == (given.basics.name if plain else "")
    assert found["email"] == given.basics.email
    assert digits(found["phone"]) == digits(given.basics.phone or "")
    assert read_posts(found)[: len(posts(given))] == posts(given)
    degrees = [each for each in given.education or [] if each.study_type]
    if degrees and re.search("bachelor|master|associate", degrees[0].study_type or "", re.I):
        assert (degrees[0].study_type or "") in found["education"]["degree_course"]
        assert str(found["education"]["passing_year"]) == str(degrees[0].start_date)[:4]


def digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def posts(resume: Resume) -> list[tuple[str, str, str]]:
    return [
        (each.position or "", each.name or "", as_span(each.start_date, each.end_date))
        for each in resume.work or []
    ]


def read_posts(found: dict) -> list[tuple[str, str, str]]:  # type: ignore[type-arg]
    return [
        (
            each["title"],
            each["company"],
            " - ".join(
                part
                for part in (
                    each["start_date"],
                    "Present" if each["current"] else each["end_date"],
                )
                if part
            ),
        )
        for each in found["experience"]["work_history"]
    ]


def test_a_checker_of_layouts_finds_nothing_of_weight(name: str, tmp_path: Path) -> None:
    file = tmp_path / "r.pdf"
    file.write_bytes(shipped.built(name))
    assert grave(file) == []


def grave(file: Path) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-m", "glassbox.cli", "--json", "lens", str(file)],
        capture_output=True, timeout=60,
    )  # fmt: skip
    findings = json.loads(ran.stdout)["data"]["findings"]
    return [each["code"] for each in findings if each["severity"] in ("critical", "high")]


def test_the_checker_of_layouts_can_find_something(tmp_path: Path) -> None:
    import typst

    file = tmp_path / "r.pdf"
    file.write_bytes(typst.compile(b"Nobody who can be reached"))
    assert grave(file) == ["no_email"]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our Word files as LibreOffice prints them."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("word")
    for each in shipped.NAMES:
        made = to_docx(shipped.outlined(each), SPACINGS[1], "a4", "en")
        (folder / f"{each}.docx").write_bytes(made)
    home = f"-env:UserInstallation=file://{folder}/home"
    subprocess.run(
        [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
         *map(str, sorted(folder.glob("*.docx")))],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return folder


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_word_files_pass_the_same_readers(name: str, converted: Path) -> None:
    """Chinese is left to pypdf and poppler: where a font is put in for another, pdfminer takes
    the parts of a line that mixes scripts for lines of their own.
    """
    file = converted / f"{name}.pdf"
    found = words_by_pypdf(file.read_bytes())
    wanted = written(name).replace("-", "")
    assert letters(found).replace("-", "") == wanted  # an address may break at a hyphen
    assert letters(words_by_poppler(file)).replace("-", "") == wanted
    if name not in shipped.OTHER_FONTS:
        assert words_by_pdfminer(file.read_bytes()) == found
        assert grave(file) == []
