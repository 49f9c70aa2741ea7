"""A PDF or Word file beside the YAML it was built from: which is newer, what comes next."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from careerpath.resume.run_check import run_check
from careerpath.terminal.screen import Screen
from tests.resume.bad_files import YAML
from tests.resume.making_files import GOOD, pdf, word


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """Check a file of this folder; return what was shown and said."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)

    def call(name: str, json: bool = False):
        run_check(Screen(json), name, None, None, None)
        return capsys.readouterr()

    return call


def lay(name: str, raw: bytes, when: int) -> None:
    Path(name).write_bytes(raw)
    os.utime(name, (when, when))


@pytest.mark.parametrize("source", ["jo-example.yaml", "jo-example.yml", "jo-example.json"])
def test_a_pdf_older_than_its_source_is_told(shown, source: str) -> None:
    lay("jo-example.pdf", pdf(), 1_000)
    lay(source, YAML.encode(), 2_000)
    told = shown("jo-example.pdf", json=True).out
    findings = {f["code"]: f for f in msgspec.json.decode(told)["data"]["findings"]}
    assert findings["older-than-source"]["message"] == f"jo-example.pdf is older than {source}."
    assert f"careerpath resume build {source}" in shown("jo-example.pdf").err


def test_a_word_file_is_built_as_one(shown) -> None:
    lay("jo-example.docx", word(), 1_000)
    lay("jo-example.yaml", YAML.encode(), 2_000)
    told = shown("jo-example.docx")
    assert "jo-example.docx is older than jo-example.yaml." in told.out
    assert "careerpath resume build jo-example.yaml --format docx" in told.out


@pytest.mark.parametrize("source", ["jo-example.yaml", "other.yaml"])
def test_a_newer_pdf_or_another_name_is_no_finding(shown, source: str) -> None:
    lay("jo-example.pdf", pdf(), 2_000 if source.startswith("jo") else 1_000)
    lay(source, YAML.encode(), 1_500)
    assert "nothing found" in shown("jo-example.pdf").out


def test_what_is_to_be_changed_is_the_source(shown) -> None:
    raw = word(source=GOOD.replace("Mar 2021", "03/04/21"))
    lay("jo-example.docx", raw, 2_000)
    assert "resume check jo-example.docx" in shown("jo-example.docx").err
    lay("jo-example.yaml", YAML.encode(), 1_000)
    said = shown("jo-example.docx").err
    assert "careerpath resume build jo-example.yaml --format docx" in said
    assert "when jo-example.yaml is changed" in said


def test_after_data_comes_a_pdf(shown) -> None:
    lay("jo-example.yaml", YAML.encode(), 1_000)
    said = shown("jo-example.yaml").err
    assert "write it as PDF; --format docx writes Word" in said
