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
    assert "pay" in {e.aspect for e in find_differences(roles, contents, DIMENSIONS).differences}
    for field, value in (("country", "Elsewhere"), ("year", 1999), ("currency", "EUR")):
        foreign = {
            key: msgspec.structs.replace(contents.pay[key], **{field: value})
            for key in roles[0].pay.named
        }
        changed = msgspec.structs.replace(contents, pay={**contents.pay, **foreign})
        aspects = {each.aspect for each in find_differences(roles, changed, DIMENSIONS).differences}
        assert "pay" not in aspects, field


@given(st.lists(st.sampled_from(sorted(CATALOG.roles)), min_size=2, max_size=4, unique=True))
def test_pay_and_growth_come_from_one_source_that_names_every_title(ids: list[str]) -> None:
    roles = [CATALOG.roles[key] for key in ids]
    contents = compare_contents(CATALOG, roles)
    for each in find_differences(roles, contents, DIMENSIONS).differences:
        if each.aspect not in ("pay", "outlook"):
            assert each.source is None
            continue
        assert None not in each.values.values()
        for role in roles:
            named = role.pay.named if each.aspect == "pay" else role.outlook.named
            figures = contents.pay if each.aspect == "pay" else contents.outlook
            assert each.source in {figures[key].source for key in named}, (role.id, each.title)


@given(st.lists(st.sampled_from(sorted(CATALOG.roles)), min_size=2, max_size=4, unique=True))
def test_no_skill_differs_that_the_others_postings_name_as_often(ids: list[str]) -> None:
    roles = [CATALOG.roles[key] for key in ids]
    found = find_differences(roles, compare_contents(CATALOG, roles), DIMENSIONS)
    for each in found.differences:
        if each.aspect != "skills":
            continue
        for role in roles:
            ask = role.need(each.id)
            assert each.values[role.id] == (ask.required if ask else 0)
            if ask and not any(o.need(each.id) for o in roles if o is not role):
                shares = {
                    key: CATALOG.evidence[key].shares.get(each.id, 0.0) if key in CATALOG.evidence
                    else None for key in ids
                }  # fmt: skip
                others = [shares[key] or 0.0 for key in ids if key != role.id]
                own = shares[role.id]
                assert max(others) == 0 or max(others) < (0.1 if own is None else own)


@pytest.mark.parametrize("aspects", [(), ("pay",), ("pay", "core")])
def test_aspects_come_in_their_own_order(aspects: tuple[str, ...]) -> None:
    roles = [CATALOG.roles[key] for key in ("software-engineer", "data-scientist")]
    found = compare_roles(roles, compare_contents(CATALOG, roles), aspects)
    ids = [each.id for each in found.aspects]
    assert set(ids) == (set(aspects) or set(ASPECTS) - {"you"})
    assert ids == [key for key in ASPECTS if key in ids]
