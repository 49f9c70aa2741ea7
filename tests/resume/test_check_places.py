"""Where something stands is told so that somebody finds it."""

from __future__ import annotations

from docx.document import Document

from careerpath.resume.check.reading import read_subject
from tests.resume.bad_files import YAML
from tests.resume.making_files import BODY, GOOD, HEAD, as_typst, pdf, swap, word
from tests.resume.test_check_bad_files import check


def unstyled(document: Document) -> None:
    for paragraph in document.paragraphs:
        paragraph.style = document.styles["Normal"]


def test_headings_without_a_style_are_places_too() -> None:
    raw = word(unstyled, GOOD.replace("- Built", "- Responsible for").replace("- ", "• "))
    found = {each.code: each.place for each in check(raw, "jo-example.docx").findings}
    assert found == {"no-verb": "under Experience"}


def test_far_down_is_not_the_top() -> None:
    plain = "\n".join(line for line in GOOD.split("\n") if line not in ("Experience", "Summary"))
    subject = read_subject(word(unstyled, plain.replace("Skills", "Skills\n")), "jo.docx")
    places = {line.text[:5]: line.place for line in subject.lines if line.text}
    assert places["Jo Ex"] == "the top"
    assert places["Taugh"] == "above Education"
    assert places["BSc C"] == "under Education"


def test_a_page_says_below_which_heading() -> None:
    subject = read_subject(pdf(), "jo.pdf")
    places = {line.text[:5]: line.place for line in subject.lines if line.text}
    assert places["Jo Ex"] == "page 1"
    assert places["BSc C"] == "page 1, under Education"


def test_a_heading_in_other_words_is_told_and_not_a_skill_in_capitals() -> None:
    raw = swap(
        ("Experience\n", "Where I have worked\n"), ("Python, SQL", "HTML & CSS\nPython, SQL"),
    )  # fmt: skip
    found = {each.code: each for each in check(raw, "jo.txt").findings}
    assert found["missing-heading"].quote == "Where I have worked"
    assert found["missing-heading"].also == []


def test_a_skill_in_capitals_is_no_heading_in_other_words() -> None:
    raw = swap(("Experience\n", ""), ("Python, SQL", "HTML & CSS\nPython, SQL"))
    found = {each.code: each for each in check(raw, "jo.txt").findings}
    assert found["missing-heading"].quote == ""
    assert "other words" not in found["missing-heading"].message


def test_in_columns_a_heading_above_says_nothing() -> None:
    skills = "".join(f"{each} ●●●○ \\\n" for each in ("Python", "SQL", "Docker", "Git", "Linux"))
    left = f"{as_typst(HEAD)}\n== Skills\n{skills}\n== Languages\nEnglish, native \\\nGerman"
    right = as_typst(BODY.partition("Skills")[0])
    raw = pdf(f"#grid(columns: (30%, 66%), gutter: 4%, [{left}], [{right}])")
    found = {each.code: each for each in check(raw, "jo-example.pdf").findings}
    assert found["columns"].place == found["rating-marks"].place == "page 1"
    assert {each.place for each in found["rating-marks"].also} == {"page 1"}


def test_a_job_without_its_title_is_found_in_its_line() -> None:
    raw = YAML.replace("education:", "  - name: NHS\neducation:")
    found = check(raw.encode(), "jo-example.yaml").findings
    assert [(each.code, each.message) for each in found] == [
        ("hollow", "A job (NHS) has no title and no dates.")
    ]
    assert found[0].line == raw.split("\n").index("  - name: NHS") + 1
