"""The written resumes and the starter against the published schema of JSON Resume."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft7Validator

from careerpath.intake.yaml import parse_yaml
from careerpath.resume.document import Resume, parse_resume
from tests.conftest import ROOT
from tests.resume import shipped

PACKAGE = ROOT / ".ci" / "npm" / "node_modules" / "@jsonresume" / "schema"

pytestmark = pytest.mark.skipif(
    not PACKAGE.is_dir(), reason="npm install --prefix .ci/npm brings it"
)


@pytest.fixture(scope="module")
def schema() -> dict:  # type: ignore[type-arg]
    assert json.loads((PACKAGE / "package.json").read_text())["version"] == "1.3.1"
    return json.loads((PACKAGE / "schema.json").read_text())


def in_strings(value: object) -> object:
    """YAML reads 2021 as a number; the schema has years as text."""
    if isinstance(value, dict):
        return {key: in_strings(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [in_strings(each) for each in value]
    return str(value) if isinstance(value, int) else value


@pytest.mark.parametrize("name", shipped.NAMES)
def test_what_we_read_holds_the_schema(schema, name: str) -> None:  # type: ignore[no-untyped-def]
    file = shipped.FOLDER / f"{name}.yaml"
    value = in_strings(parse_yaml(file.read_text(encoding="utf-8"), file.name))
    assert list(Draft7Validator(schema).iter_errors(value)) == []


def test_we_read_what_the_schema_publishes() -> None:
    sample = (PACKAGE / "sample.resume.json").read_text(encoding="utf-8")
    assert parse_resume(sample, "sample")[0].work


def test_we_know_every_field_of_the_schema(schema) -> None:  # type: ignore[no-untyped-def]
    known = {field.encode_name for field in msgspec.structs.fields(Resume)}
    assert known == set(schema["properties"])


def test_a_starter_holds_the_schema(schema, run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    text = run("resume", "new", "--role", "swe", "-o", "-").out
    value = in_strings(parse_yaml(text, "starter"))
    assert list(Draft7Validator(schema).iter_errors(value)) == []
