"""What ships as interview practice: enough of it, and every coding question runs as it says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from careerpath.catalog.catalog import Catalog
from careerpath.interview.run_cases import find_node, run_cases

CATALOG = Catalog()
CODING = {key: each for key, each in CATALOG.mocks.items() if each.code is not None}
WRONG = yaml.safe_load((Path(__file__).parent / "wrong/coding.yaml").read_text(encoding="utf-8"))

UNWRITTEN = ('raise NotImplementedError("not written yet")', 'throw new Error("not written yet");')


def test_there_is_enough_to_practise() -> None:
    assert len(CATALOG.mocks) >= 120
    assert len(CATALOG.cards) >= 250
    assert CATALOG.mixes.keys() == CATALOG.roles.keys()


def test_every_skill_has_cards() -> None:
    assert {each.skill for each in CATALOG.cards.values()} == set(CATALOG.skills)


def test_every_kind_of_a_mix_has_questions_for_its_role() -> None:
    order = ("junior", "mid", "senior")
    for role, mix in CATALOG.mixes.items():
        for level in order:
            for share in getattr(mix, level):
                fitting = [
                    each
                    for each in CATALOG.mocks.values()
                    if each.kind == share.kind
                    and role in each.roles
                    and order.index(each.level) <= order.index(level)
                ]
                assert fitting, f"{role}, {level}: no question of kind {share.kind}"


def test_long_rounds_can_be_practised_more_than_once() -> None:
    kinds = Counter(each.kind for each in CATALOG.mocks.values())
    assert min(kinds.values()) >= 6, kinds
    for role, mix in CATALOG.mixes.items():
        for share in mix.senior:
            fitting = [
                each
                for each in CATALOG.mocks.values()
                if each.kind == share.kind and role in each.roles and each.level != "junior"
            ]
            assert len(fitting) >= (2 if share.kind != "sql" else 1), f"{role}: {share.kind}"


def test_no_junior_designs_systems_where_their_role_does_not_ask_it() -> None:
    for key, mix in CATALOG.mixes.items():
        told = " ".join(CATALOG.roles[key].interview.rounds).casefold()
        if "design" not in told:
            assert "system-design" not in [each.kind for each in mix.junior], key


@pytest.mark.parametrize("key", CATALOG.mocks)
def test_a_rubric_tells_strong_from_weak(key: str) -> None:
    question = CATALOG.mocks[key]
    assert len({point.dimension for point in question.rubric}) >= 2
    assert len({point.says for point in question.rubric}) == len(question.rubric)
    if question.kind in ("coding", "debugging", "system-design", "api-design"):
        assert "testing" in {point.dimension for point in question.rubric}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["python", "javascript"])
@pytest.mark.parametrize("key", CODING)
def test_the_reference_solution_passes_its_cases(key: str, language: str) -> None:
    if language == "javascript" and not find_node():
        pytest.skip("no Node here")
    code = CODING[key].code
    assert code is not None
    result = run_cases(code, code.solution[language], language)
    assert result.results, result.problem
    assert result.first_failure is None, result.first_failure
    assert len(result.results) == len(code.cases) + len(code.held)


@pytest.mark.slow
@pytest.mark.parametrize("key", CODING)
def test_wrong_solutions_fail_and_not_at_everything(key: str) -> None:
    code = CODING[key].code
    assert code is not None
    assert len(WRONG[key]) >= 2
    for wrong in WRONG[key]:
        result = run_cases(code, wrong["python"], "python")
        assert result.problem or result.first_failure, wrong["name"]


@pytest.mark.parametrize("language", ["python", "javascript"])
@pytest.mark.parametrize("key", CODING)
def test_a_beginning_raises_until_it_is_written(key: str, language: str) -> None:
    code = CODING[key].code
    assert code is not None
    last = [line.strip() for line in code.start[language].splitlines() if line.strip(" }")][-1]
    assert last in UNWRITTEN


@pytest.mark.slow
@pytest.mark.parametrize("language", ["python", "javascript"])
@pytest.mark.parametrize("key", CODING)
def test_a_beginning_passes_no_case(key: str, language: str) -> None:
    if language == "javascript" and not find_node():
        pytest.skip("no Node here")
    code = CODING[key].code
    assert code is not None
    result = run_cases(code, code.start[language], language)
    assert (result.passed, result.problem) == (0, "")
    assert result.first_failure is not None
    assert "not written yet" in result.first_failure.stopped
