"""Scoring the search on a set of questions: what tests and the benchmark share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

FOLDER = Path(__file__).resolve().parent

Found = Callable[[str], Sequence[str]]
"""From a question to the ids found, the best first."""


class Question(NamedTuple):
    ask: str
    expect: list[str]


class Score(NamedTuple):
    """Shares: right answer first, among the first three, and nothing-to-find met with a no."""

    first: float
    three: float
    refused: float


def load(name: str) -> list[Question]:
    content = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return [Question(each["ask"], each["expect"]) for each in content["questions"]]


def load_real() -> list[Question]:
    """Return the questions that people put in public, with all entries that would do."""
    content = yaml.safe_load((FOLDER / "real.yaml").read_text(encoding="utf-8"))
    return [
        Question(each["query"], [key for key in (each["expect"], *each["also"]) if key])
        for each in content
    ]


def score(find: Found, questions: Sequence[Question]) -> Score:
    asked = [(each.expect, list(find(each.ask))[:3]) for each in questions]
    answers = [(expect, ids) for expect, ids in asked if expect]
    nothing = [ids for expect, ids in asked if not expect]
    return Score(
        sum(bool(set(ids[:1]) & set(expect)) for expect, ids in answers) / len(answers),
        sum(bool(set(ids) & set(expect)) for expect, ids in answers) / len(answers),
        sum(not ids for ids in nothing) / len(nothing),
    )
