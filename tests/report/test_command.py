from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.pages import PEOPLE, START, report

SAMPLE = ("--answers", str(PEOPLE[1]), "--start", START)


def test_without_a_profile_it_names_the_quiz(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = run("report")
    assert found.code == 2
    assert "careerpath quiz" in found.err
    assert list(tmp_path.iterdir()) == []


def test_a_book_needs_no_profile_and_a_bare_book_does(run) -> None:
    assert "Data analyst" in run("report", "--book", "data-analyst", "-o", "-").out
    assert run("report", "--book", "-o", "-").code == 2


def test_it_writes_report_html_and_never_over_it(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("report", *SAMPLE).code == 0
    page = (tmp_path / "report.html").read_bytes()
    assert page.startswith(b"<!DOCTYPE html>")
    (tmp_path / "report.html").write_text("mine")
    again = run("report", *SAMPLE)
    assert again.code == 2
    assert "--force" in again.err
    assert (tmp_path / "report.html").read_text() == "mine"
    assert run("report", *SAMPLE, "--force").code == 0
    assert (tmp_path / "report.html").read_bytes() == page


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("-o", "me.pdf"), "prints as PDF"),
        (("-o", "me.txt"), "does not end in .html"),
        (("-o", "me"), "does not end in .html"),
        (("mle",), "takes no role"),
        (("--brief", "--book"), "two pages"),
        (("--book", "dentist"), "dentist"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(run, options, says, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = run("report", *SAMPLE, *options)
    assert found.code == 2
    assert says in found.err
    assert not list(tmp_path.iterdir())


def test_start_goes_with_answers(run) -> None:
    assert run("report", "--start", START).code == 2


@pytest.mark.slow
@pytest.mark.parametrize("options", [(), ("--brief",), ("--book", "swe")], ids=str)
def test_the_same_bytes_twice(run, options) -> None:
    assert report(run, *options) == report(run, *options)


@pytest.mark.slow
def test_answers_read_no_state(run) -> None:
    alone = report(run)
    run("quiz", "--answers", str(PEOPLE[0]), "--save")
    assert report(run) == alone
