"""The fields of `quiz --json` that the design names, for whole and for half answers."""

from __future__ import annotations

import msgspec

from tests.conftest import ROOT
from tests.strategies import QUESTIONS, ROLES

PERSON = ROOT / "tests" / "people" / "backend-no-mathematics.yaml"
FIELDS = {
    *("complete", "headline", "duel", "ranking", "top_group", "already", "recommendation"),
    *("strengths", "gaps", "comparison", "plan"),
}
BASES = ("rated", "proved", "assumed")


def test_every_field_is_there(run) -> None:
    data = run("quiz", "--answers", str(PERSON), "--json").json
    assert set(data) >= FIELDS
    assert data["complete"] is True
    for pair in (data["headline"], data["duel"]):
        assert set(pair) >= {"roles", "winner", "confidence", "flips"}
        assert pair["confidence"] in ("clear", "close", "tie", "neither")
        assert len(pair["roles"]) == 2
        for flip in pair["flips"]:
            assert set(flip) == {"question", "from", "to", "winner"}
            assert flip["from"] != flip["to"]
            assert {flip["from"], flip["to"]} <= set(QUESTIONS[flip["question"]].option_ids())
    assert {each["role"] for each in data["ranking"]} == set(ROLES)
    fits = [each["fit"] for each in data["ranking"]]
    assert fits == sorted(fits, reverse=True)
    assert data["duel"]["roles"] == [each["role"] for each in data["ranking"][:2]]
    assert data["already"] == "backend-engineer"
    assert set(data["recommendation"]) >= {"destination", "first_step", "why"}
    assert data["recommendation"]["first_step"] is None
    assert {each["basis"] for each in data["strengths"]} == {"rated", "assumed"}
    for each in data["gaps"]:
        assert each["basis"] in (*BASES, None)
        assert (each["level"] is None) == (each["basis"] is None)
    compared = [role["id"] for role in data["comparison"]["roles"]]
    assert compared[0] == data["recommendation"]["destination"]
    assert data["plan"]["role"] == data["recommendation"]["destination"]
    assert data["plan"]["aim"] == "grow"


def test_too_few_answers_recommend_nothing(run) -> None:
    text = msgspec.json.encode({"answers": {"coin": "no-preference"}}).decode()
    data = run("quiz", "--answers", "-", "--json", stdin=text).json
    assert set(data) >= FIELDS
    assert data["complete"] is False
    assert data["plan"] is None
    assert data["already"] is None
    assert data["recommendation"]["destination"] is None
    assert data["recommendation"]["why"] == data["top_group"] == []
