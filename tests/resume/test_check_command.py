"""The check as a command: what it shows, writes as JSON, and says of files that it cannot read."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import msgspec
import pytest

from careerpath.errors import UserError
from careerpath.person.profile import Profile, write_profile
from careerpath.person.store import Store
from careerpath.resume.run_check import run_check
from careerpath.terminal.screen import Screen
from tests.resume.bad_files import BAD
from tests.resume.making_files import EMAIL, GOOD, pdf, rewritten, word

BAD_LAYOUT = "table_for_the_layout"


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Check bytes as a file of some name; return what was shown and what was said."""

    def call(raw: bytes, name: str = "jo-example-resume.txt", columns: int = 80, **options):
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.chdir(tmp_path)
        Path(name).write_bytes(raw)
        wanted = {"role": None, "posting": None, "data": None} | options
        json = bool(wanted.pop("json", False))
        run_check(Screen(json), name, wanted["role"], wanted["posting"], wanted["data"])
        return capsys.readouterr()

    return call


@pytest.fixture
def found(check):
    """What a check writes as JSON."""

    def call(raw: bytes, name: str = "jo-example-resume.txt", **options) -> dict:
        out = check(raw, name, json=True, **options).out
        decoded = msgspec.json.decode(out)
        assert decoded["schema"] == "careerpath.resume-check/1"
        return decoded["data"]

    return call


def test_a_good_file_is_told_so_and_what_was_looked_at(check) -> None:
    shown = check(GOOD.encode())
    assert "nothing found" in shown.out
    assert "Looked at: tables and columns" in shown.out
    assert shown.out.count("no official score") == 1
    assert "--posting" in shown.err


WIDTHS = [pytest.param(40, marks=pytest.mark.slow), 80, pytest.param(120, marks=pytest.mark.slow)]


@pytest.mark.parametrize("columns", WIDTHS)
def test_the_screen(check, golden, columns: int) -> None:
    raw = word(
        lambda document: setattr(
            document.sections[0].header.paragraphs[0], "text", f"\uf0e0 {EMAIL}"
        ),
        GOOD.replace(f"{EMAIL} | +44 20 7946 0000 | ", "").replace("Mar 2021", "03/21")
        .replace("Git, Linux", "Github, Javascript").replace("- Built", "- Responsible for"),
    )  # fmt: skip
    shown = check(raw, "jo-example-resume.docx", columns)
    golden(f"resume/check-{columns}.txt", shown.out + shown.err)
    assert all(len(line) <= columns for line in shown.out.split("\n"))


def test_a_bad_layout_is_best_begun_anew(check) -> None:
    _, suffix, make = BAD[BAD_LAYOUT]
    shown = check(make(), f"jo-example-resume.{suffix}")
    assert "careerpath resume new" in shown.err


def test_json_has_every_field_and_nothing_is_on_standard_error(found) -> None:
    data = found(GOOD.replace(EMAIL, "").encode())
    assert set(data) == {"file", "form", "findings", "looked_at", "skills"}
    first = data["findings"][0]
    assert set(first) == {
        "code", "severity", "place", "line", "message", "reason", "remedy", "quote", "also",
    }  # fmt: skip
    assert first["code"] == "no-email"


def test_findings_have_their_lines(found) -> None:
    data = found(GOOD.replace("Mar 2021 – Present", "03/04/21 – Present").encode())
    place = GOOD.split("\n").index("Mar 2021 – Present") + 1
    assert [(each["code"], each["line"]) for each in data["findings"]] == [("unclear-dates", place)]


def test_a_role_says_what_is_shown_and_what_is_missing(found) -> None:
    skills = found(GOOD.encode(), role="mle")["skills"]
    assert skills["role"] == "machine-learning-engineer"
    assert "python" in [each["skill"] for each in skills["present"]]
    missing = {each["skill"]: each for each in skills["missing"]}
    assert missing["model-evaluation"]["where"] == (
        "If you have used it, a point under Experience can say where."
    )
    assert skills["known"] == []


def test_what_was_rated_and_is_not_shown_is_told(found) -> None:
    write_profile(Store(), Profile(levels={"model-evaluation": 3}))
    skills = found(GOOD.encode(), role="mle")["skills"]
    known = {each["skill"]: each for each in skills["known"]}
    assert known["model-evaluation"]["level"] == 3
    assert "You rated this 3" in known["model-evaluation"]["where"]


def test_a_first_level_is_too_early_to_list(found) -> None:
    write_profile(Store(), Profile(levels={"model-evaluation": 1}))
    skills = found(GOOD.encode(), role="mle")["skills"]
    known = {each["skill"]: each for each in skills["known"]}
    assert "too early to list" in known["model-evaluation"]["where"]
    assert "Name it" not in known["model-evaluation"]["where"]


def test_work_with_people_is_shown_by_what_one_did(found) -> None:
    write_profile(Store(), Profile(levels={"requirements": 3}))
    skills = found(GOOD.encode(), role="data-analyst")["skills"]
    known = {each["skill"]: each for each in skills["known"]}
    assert "show it in a line under Experience" in known["requirements"]["where"]
    assert "Name it" not in known["requirements"]["where"]


def test_a_posting_names_its_own_words(check, tmp_path: Path) -> None:
    (tmp_path / "posting.txt").write_text(
        "Data engineer. Requirements: Python, MySQL, Apache Spark. Nice to have: Kafka."
    )
    shown = check(GOOD.encode(), posting="posting.txt")
    assert "posting.txt" in shown.out
    assert "You show PostgreSQL. If you know MySQL as well, name it beside it." in shown.out
    assert "careerpath match" in shown.err


def test_a_role_and_a_posting_are_too_much(check) -> None:
    with pytest.raises(UserError, match="not both at once"):
        check(GOOD.encode(), role="mle", posting="posting.txt")


def broken_word() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    return out.getvalue()


UNREADABLE = {
    "empty.pdf": (b"", "empty-file"),
    "cut.pdf": (pdf()[:900], "damaged"),
    "head.pdf": (b"%PDF-1.7", "damaged"),
    "broken.docx": (broken_word(), "damaged"),
    "archive.docx": (b"PK\x03\x04" + bytes(200), "damaged"),
    "bytes.txt": (bytes(range(256)) * 20, "not-text"),
    "letter.rtf": (b"{\\rtf1 hello}", "rich-text"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(600), "old-word"),
    "large.pdf": (b"%PDF-" + bytes(10_000_001), "too-large"),
    "other.yaml": (b"hello: world\n", "bad-value"),
    "list.json": (b"[1, 2]", "bad-value"),
    "nothing.docx": (word(source="\n"), "no-text"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told_in_a_sentence(check, name: str) -> None:
    raw, code = UNREADABLE[name]
    with pytest.raises(UserError) as told:
        check(raw, name)
    assert told.value.code == code
    assert told.value.exit_code == 2


def test_a_password_is_asked_to_be_taken_off(check) -> None:
    raw = rewritten(pdf(), lambda w: w.encrypt("secret", "owner", algorithm="RC4-128"))
    with pytest.raises(UserError) as told:
        check(raw, "jo.pdf")
    assert told.value.code == "encrypted"


def test_a_missing_package_is_named(check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    raw = word()
    with pytest.raises(UserError) as told:
        check(raw, "jo.docx")
    assert "careerpath[resume]" in told.value.hint


@pytest.mark.parametrize(("name", "make"), [("jo-example.docx", pdf), ("jo-example.pdf", word)])
def test_a_wrong_ending_does_no_harm(found, name: str, make) -> None:
    assert found(make(), name)["findings"] == []


def test_nothing_of_a_text_steers_the_terminal(check) -> None:
    raw = GOOD.replace("Jo Example", "Jo \x1b[31mExample\x1b]0;x\x07 \u202eevil").encode()
    shown = check(raw)
    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert "[U+202E]" in shown.out


LINES = ("a." * 50_000, "(cid:1)" * 14_000, "a " * 50_000, "1/1/1/" * 16_000, "- x\n" * 25_000)


@pytest.mark.slow
@pytest.mark.parametrize("text", LINES, ids=lambda text: text[:7].strip())
def test_an_endless_text_ends(found, text: str) -> None:
    assert found(text.encode())["findings"]


NURSE = (
    f"Jo Example\n{EMAIL} | +44 20 7946 0000\n\n"
    "Experience\nNurse, Sample Ward\nMar 2021 – Present\n"
    "- Cared for 12 patients a shift; RN, BLS, ALS.\n- Kept the rota of 32 nurses in Excel.\n\n"
    "Education\nBSc Nursing, University of Somewhere\n2015 – 2018\n\nSkills\nRN, BLS, Excel\n"
)


def test_skills_of_another_trade_are_not_called_none(found) -> None:
    told = {each["code"]: each for each in found(NURSE.encode())["findings"]}["no-skills-named"]
    assert told["severity"] == "low"
    assert "software and data" in told["message"]


def test_for_a_technical_role_their_lack_matters(found) -> None:
    findings = found(NURSE.encode(), role="data-analyst")["findings"]
    told = {each["code"]: each for each in findings}["no-skills-named"]
    assert told["severity"] == "medium"
