"""What a role asks in the end: its own skills, its cores', and all that their steps build on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.cores import Core
from careerpath.catalog.requirements import close, complete_role, needs_up_to
from careerpath.catalog.roles import ON_THE_WAY, OWN, RoleEntry, SkillNeed

CATALOG = Catalog()
SKILLS, ROLES, CORES = CATALOG.skills, CATALOG.roles, CATALOG.cores
ENTRIES: dict[str, RoleEntry] = CATALOG.shelf("roles").entries
some_levels = st.dictionaries(st.sampled_from(sorted(SKILLS)), st.integers(0, 3), max_size=12)


def is_closed(levels: dict[str, int]) -> bool:
    return all(
        levels.get(need, 0) >= least
        for key, level in levels.items()
        for need, least in needs_up_to(SKILLS[key], level)
    )


@pytest.mark.parametrize("key", sorted(ROLES))
def test_every_role_is_closed_under_prerequisites(key: str) -> None:
    assert is_closed({ask.skill: ask.required for ask in ROLES[key].skills})
    names = [ask.skill for ask in ROLES[key].skills]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", sorted(ROLES))
def test_every_skill_says_where_it_comes_from(key: str) -> None:
    own = {need.skill: need for need in ENTRIES[key].skills}
    shared = {need.skill for name in ENTRIES[key].cores for need in CORES[name].skills}
    for ask in ROLES[key].skills:
        if ask.origin == OWN:
            assert ask.reason == own[ask.skill].reason
            assert ask.required >= own[ask.skill].required
        elif ask.origin == ON_THE_WAY:
            assert ask.skill not in own
            assert ask.skill not in shared
            assert ask.reason.startswith("comes before ")
            assert not ask.must_have
        else:
            assert ask.origin in ENTRIES[key].cores
            assert ask.skill not in own
    asked = {ask.skill for ask in ROLES[key].skills}
    assert asked >= own.keys() | shared


@given(some_levels)
def test_closing_adds_only_what_is_missing_and_only_once(levels: dict[str, int]) -> None:
    closed = close(levels, SKILLS)
    assert is_closed(closed)
    assert all(closed[key] >= level for key, level in levels.items())
    assert close(closed, SKILLS) == closed
    assert list(levels) == list(closed)[: len(levels)]


@given(some_levels, st.sampled_from(sorted(SKILLS)))
def test_asking_more_never_closes_to_less(levels: dict[str, int], skill: str) -> None:
    more = close({**levels, skill: 3}, SKILLS)
    assert all(more[key] >= level for key, level in close(levels, SKILLS).items())


def test_a_role_never_asks_less_than_its_cores() -> None:
    entry = ENTRIES["software-engineer"]
    low = SkillNeed(skill="teamwork", importance=5, required=1, reason="less", must_have=True)
    core = Core("own", "Own", "A core.", [SkillNeed("teamwork", 2, 3, "more")])
    fields = {name: getattr(entry, name) for name in RoleEntry.__struct_fields__}
    role = complete_role(
        RoleEntry(**{**fields, "skills": [low], "cores": ["own"]}), {"own": core}, SKILLS
    )
    ask = role.need("teamwork")
    assert ask is not None
    assert (ask.required, ask.reason, ask.must_have, ask.origin) == (3, "less", True, OWN)


def test_of_two_cores_the_one_that_asks_more_counts() -> None:
    one = Core("one", "One", "A core.", [SkillNeed("sql", 2, 1, "first")])
    two = Core("two", "Two", "A core.", [SkillNeed("sql", 3, 2, "second")])
    entry = ENTRIES["research-scientist"]
    fields = {name: getattr(entry, name) for name in RoleEntry.__struct_fields__}
    own = [SkillNeed("teamwork", 1, 1, "own")]
    for cores in (["one", "two"], ["two", "one"]):
        given_entry = RoleEntry(**{**fields, "skills": own, "cores": cores})
        ask = complete_role(given_entry, {"one": one, "two": two}, SKILLS).need("sql")
        assert ask is not None
        assert (ask.required, ask.reason, ask.origin) == (2, "second", "two")


def test_the_cores_hold_what_goes_without_saying() -> None:
    engineering = {need.skill for need in CORES["engineering"].skills}
    assert engineering >= {
        "programming", "version-control", "testing", "debugging", "command-line", "code-review",
        "communication", "teamwork", "ai-assisted-development", "application-security",
    }  # fmt: skip
    data = {need.skill for need in CORES["data"].skills}
    assert data >= {
        "python", "sql", "statistics", "data-cleaning", "data-visualisation", "version-control"
    }  # fmt: skip
    mle = ROLES["machine-learning-engineer"]
    assert all(mle.need(key) for key in ("version-control", "cloud", "communication", "debugging"))


@pytest.mark.parametrize("key", sorted(ROLES))
def test_a_path_reaches_all_that_is_asked_and_nothing_else(key: str) -> None:
    reached: dict[str, int] = {}
    for part in ROLES[key].path:
        reached |= part.skills
    assert reached == {ask.skill: ask.required for ask in ROLES[key].skills}
