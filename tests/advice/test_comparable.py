"""Like with like: figures stand side by side only where one source counts every title."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.comparable import comparable_outlook, comparable_pay, widest_source
from tests.strategies import CATALOG, ROLES

SWE, MLE = ROLES["software-engineer"], ROLES["machine-learning-engineer"]
groups = st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=6, unique=True)


def test_the_pair_is_compared_by_what_was_advertised() -> None:
    found = comparable_pay([SWE, MLE], CATALOG.pay)
    assert found is not None
    assert {each.source for each in found.values()} == {"postings-2023-2024"}
    medians = {key: (each.median, each.n) for key, each in found.items()}
    assert medians == {SWE.id: (150_000, 232), MLE.id: (149_000, 114)}


def test_no_source_projects_both_of_the_pair() -> None:
    assert comparable_outlook([SWE, MLE], CATALOG.outlook) is None


@given(groups)
def test_one_source_country_year_and_currency_for_all(ids: list[str]) -> None:
    found = comparable_pay([ROLES[key] for key in ids], CATALOG.pay)
    if found is None:
        return
    assert list(found) == ids
    kinds = {(each.source, each.country, each.year, each.currency) for each in found.values()}
    assert len(kinds) == 1
    for key, each in found.items():
        assert each.id in ROLES[key].pay.named


@given(groups)
def test_nothing_is_compared_only_where_no_source_names_all(ids: list[str]) -> None:
    roles = [ROLES[key] for key in ids]
    sources = [{CATALOG.pay[key].source for key in role.pay.named} for role in roles]
    assert (comparable_pay(roles, CATALOG.pay) is None) == (not set.intersection(*sources))


def test_no_roles_are_not_compared() -> None:
    assert comparable_pay([], CATALOG.pay) is None


def test_a_stand_in_is_never_compared() -> None:
    for role in ROLES.values():
        assert set(role.pay.named) <= set(role.pay.figures), role.id
        assert set(role.outlook.named) <= set(role.outlook.figures), role.id
    assert "oews-15-2051" not in MLE.pay.named  # data scientists
    bare = msgspec.structs.replace(MLE, pay=msgspec.structs.replace(MLE.pay, named=[]))
    assert comparable_pay([SWE, bare], CATALOG.pay) is None


def test_of_several_sources_the_one_with_the_largest_small_group() -> None:
    rows = (("few", "a", 900), ("few", "b", 5), ("many", "a", 50), ("many", "b", 40))
    like = CATALOG.pay["so-ai-ml-engineer"]
    figures = [
        msgspec.structs.replace(like, id=f"{source}-{role}", source=source, n=n)
        for source, role, n in rows
    ]
    pay = {each.id: each for each in figures}
    roles = [
        msgspec.structs.replace(
            SWE, id=key, pay=msgspec.structs.replace(SWE.pay, named=[f"few-{key}", f"many-{key}"])
        )
        for key in "ab"
    ]
    found = comparable_pay(roles, pay)
    assert found is not None
    assert {each.source for each in found.values()} == {"many"}


def test_a_list_in_the_order_of_pay_uses_one_source() -> None:
    found = widest_source({r.id: [CATALOG.pay[k] for k in r.pay.named] for r in ROLES.values()})
    assert len({each.source for each in found.values()}) == 1
    assert len(found) >= 8
    assert widest_source({}) == {}
