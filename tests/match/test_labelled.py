"""What a careful reader finds in sixty postings and resumes is found, and little else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from careerpath.catalog.catalog import Catalog
from tests.match.texts import read

FILES = sorted((Path(__file__).parent / "labelled").glob("*.yaml"))
PRECISION, RECALL = 0.95, 0.90
RIGHT_KINDS = 0.95


@pytest.fixture(scope="module")
def texts() -> list[dict]:
    return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in FILES]


def named_by_themselves(text: str) -> set[str]:
    """The skills that a text names, without what only follows from them: PostgreSQL and SQL."""
    return {s.id for s in read(text).skills if not all(place.implied for place in s.found)}


def test_precision_and_recall(texts: list[dict]) -> None:
    right = wrong = lost = 0
    for each in texts:
        found, wanted = named_by_themselves(each["text"]), set(each["skills"])
        right += len(found & wanted)
        wrong += len(found - wanted)
        lost += len(wanted - found)
    assert len(texts) >= 40
    assert right / (right + wrong) >= PRECISION, (right, wrong)
    assert right / (right + lost) >= RECALL, (right, lost)


def test_kinds_are_guessed(texts: list[dict]) -> None:
    right = [read(each["text"]).kind == each["kind"] for each in texts]
    assert sum(right) / len(right) >= RIGHT_KINDS


def test_labels_name_skills(catalog: Catalog, texts: list[dict]) -> None:
    for path, each in zip(FILES, texts, strict=True):
        assert set(each["skills"]) <= set(catalog.skills), path.name
        assert set(each.get("not", [])) <= set(catalog.skills), path.name
