"""Differences: measured, ordered, and nothing where roles are the same."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.catalog import Catalog
from careerpath.compare.comparison import ASPECTS, compare_roles
from careerpath.compare.contents import compare_contents
from careerpath.compare.differences import find_differences

CATALOG = Catalog()
DIMENSIONS = {key: each.title for key, each in CATALOG.dimensions.items()}


@given(st.lists(st.sampled_from(sorted(CATALOG.roles)), min_size=2, max_size=6, unique=True))
def test_any_roles_differ_by_measure_and_in_order(ids: list[str]) -> None:
    roles = [CATALOG.roles[key] for key in ids]
    found = find_differences(roles, compare_contents(CATALOG, roles), DIMENSIONS)
    strengths = [each.strength for each in found.differences]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < strength <= 1 for strength in strengths)
    for each in found.differences:
        assert list(each.values) == ids
        known = {value for value in each.values.values() if value is not None}
        assert len(known) > 1
    names = [set(each.tools) for each in found.only]
    assert all(not one & other for one in names for other in names if one is not other)


def test_a_role_does_not_differ_from_its_twin() -> None:
    role = CATALOG.roles["ai-engineer"]
    twin = msgspec.structs.replace(role, id="twin")
    contents = compare_contents(CATALOG, [role])
    found = find_differences([role, twin], contents, DIMENSIONS)
    assert found.differences == []
    assert all(each.tools == [] for each in found.only)


def test_the_order_of_the_roles_does_not_matter() -> None:
    ids = ["software-engineer", "data-scientist"]
    roles = [CATALOG.roles[key] for key in ids]
    contents = compare_contents(CATALOG, roles)
    there, back = (
        [(each.id, each.strength) for each in find_differences(r, contents, DIMENSIONS).differences]
        for r in (roles, roles[::-1])
    )
    assert there == back


def test_figures_of_different_kinds_are_not_compared() -> None:
    roles = [CATALOG.roles[key] for key in ("software-engineer", "data-scientist")]
    contents = compare_contents(CATALOG, roles)
    first = roles[0].pay.figures[0]
    foreign = msgspec.structs.replace(contents.pay[first], country="Elsewhere")
    changed = msgspec.structs.replace(contents, pay={**contents.pay, first: foreign})
    aspects = {each.aspect for each in find_differences(roles, changed, DIMENSIONS).differences}
    assert "pay" not in aspects


@pytest.mark.parametrize("aspects", [(), ("pay",), ("pay", "core")])
def test_aspects_come_in_their_own_order(aspects: tuple[str, ...]) -> None:
    roles = [CATALOG.roles[key] for key in ("software-engineer", "data-scientist")]
    found = compare_roles(roles, compare_contents(CATALOG, roles), aspects)
    ids = [each.id for each in found.aspects]
    assert set(ids) == (set(aspects) or set(ASPECTS) - {"you"})
    assert ids == [key for key in ASPECTS if key in ids]
