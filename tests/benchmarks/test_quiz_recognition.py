"""The quiz tells its roles apart: the floors of benchmarks/quiz_recognition.py, in short."""

from __future__ import annotations

import importlib.util
import sys
from random import Random
from types import ModuleType

import msgspec
import pytest

from careerpath.advice.fit import rank_fits
from careerpath.catalog.catalog import Catalog
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

PEOPLE, SEED = 250, 20261201


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    path = ROOT / "benchmarks" / "quiz_recognition.py"
    spec = importlib.util.spec_from_file_location("quiz_recognition", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def measured(benchmark: ModuleType, catalog: Catalog) -> object:
    return benchmark.measure(catalog, PEOPLE, SEED)


def test_every_floor_holds(measured) -> None:
    assert measured.failures() == []


def test_the_headline_pair_is_not_tilted(measured) -> None:
    assert 0.45 <= measured.random_headline <= 0.55


def test_the_table_names_every_role_and_floor(benchmark, measured, catalog) -> None:
    table = benchmark.write_table(measured)
    for name in (*catalog.roles, *benchmark.FLOORS):
        assert name in table


def test_scores_are_those_of_the_program(benchmark, catalog) -> None:
    scorer = benchmark.Scorer(catalog.roles, catalog.questions)
    person = scorer.random_person(Random(3))
    answers = {
        key: question.option_ids()[place]
        for (key, question), place in zip(catalog.questions.items(), person, strict=True)
    }
    fits = rank_fits(catalog.roles, catalog.questions, answers)
    assert [scorer.roles[place] for place in scorer.ranking(person)] == [f.role for f in fits]
    z = dict(zip(scorer.roles, scorer.z(person), strict=True))
    assert z == pytest.approx({fit.role: fit.z for fit in fits})


def test_two_roles_that_want_the_same_fall_under_the_floors(benchmark) -> None:
    catalog = Catalog()
    same = catalog.roles["data-analyst"].wants
    for role in ("data-scientist", "data-engineer", "backend-engineer"):
        catalog.roles[role] = msgspec.structs.replace(catalog.roles[role], wants=same)
    failures = benchmark.measure(catalog, 60, SEED).failures()
    assert any("first, worst role" in failure for failure in failures)


def test_the_short_quiz_is_measured_on_its_own_questions(benchmark, catalog) -> None:
    short = benchmark.measure(catalog, 40, SEED, quick=True).values()
    full = benchmark.measure(catalog, 40, SEED).values()
    assert short["first, mean"] < full["first, mean"]
    assert short["headline pair right"] >= 0.95
