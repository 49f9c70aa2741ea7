"""Levels and how they are known: rated beats proved, proved beats assumed, unknown is absent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.ladders import Ladders, role_targets
from careerpath.advice.levels import NO_LANGUAGE, Known, code_skills, know
from careerpath.advice.readiness import hours_to_ready, list_gaps, measure_readiness
from careerpath.catalog.requirements import close
from tests.strategies import CATALOG, ROLES, levels

SKILLS = CATALOG.skills
LADDERS = Ladders(SKILLS)
BACKGROUNDS = CATALOG.backgrounds
LANGUAGES = CATALOG.languages
SWE = ROLES["software-engineer"]
origins = st.sampled_from([None, *ROLES.values(), *BACKGROUNDS.values()])
languages = st.sampled_from([None, *LANGUAGES.values()])
role_ids = st.sampled_from(sorted(ROLES))
skill_ids = st.sampled_from(sorted(SKILLS))


@given(levels(), levels(), origins, languages)
def test_rated_beats_proved_and_proved_beats_assumed(rated, proved, origin, language) -> None:
    found = know(SKILLS, rated, proved, origin, language)
    assert found.levels.keys() == found.basis.keys()
    for key, level in rated.items():
        assert (found.levels[key], found.basis[key]) == (level, "rated")
    for key in proved.keys() - rated.keys():
        assert (found.levels[key], found.basis[key]) == (proved[key], "proved")
    rest = found.levels.keys() - rated.keys() - proved.keys()
    assert {found.basis[key] for key in rest} <= {"assumed"}
    assert all(1 <= found.levels[key] <= 4 for key in rest)


@given(origins, languages, skill_ids)
def test_a_rated_nought_beats_every_assumption(origin, language, skill: str) -> None:
    found = know(SKILLS, {skill: 0}, None, origin, language)
    assert (found.get(skill), found.basis[skill]) == (0, "rated")


@given(origins, skill_ids)
def test_a_rated_nought_beats_proof(origin, skill: str) -> None:
    assert know(SKILLS, {skill: 0}, {skill: 3}, origin).get(skill) == 0


def test_nothing_said_is_nothing_known() -> None:
    assert know(SKILLS, {}) == Known()
    assert Known().get("sql") is None


@pytest.mark.parametrize("key", sorted(BACKGROUNDS))
def test_a_background_brings_what_it_says_and_nothing_else(key: str) -> None:
    found = know(SKILLS, {}, origin=BACKGROUNDS[key])
    assert found.levels == BACKGROUNDS[key].brings
    assert set(found.basis.values()) == {"assumed"}
    for skill in SKILLS.keys() - BACKGROUNDS[key].brings.keys():
        assert found.get(skill) is None


@pytest.mark.parametrize("key", sorted(ROLES))
def test_who_works_in_a_role_has_all_that_it_asks(key: str) -> None:
    found = know(SKILLS, {}, origin=ROLES[key])
    assert found.levels == dict(role_targets(ROLES[key]))
    assert hours_to_ready(LADDERS, ROLES[key], found.levels) == 0
    assert measure_readiness(ROLES[key], found.levels).value == 100


def test_a_rated_skill_has_what_its_steps_build_on() -> None:
    found = know(SKILLS, {"model-development": 3})
    assert found.levels["python"] >= 1
    assert found.basis["python"] == "assumed"
    assert know(SKILLS, {"model-development": 3, "python": 0}).get("python") == 0


@given(levels())
def test_what_is_assumed_follows_from_what_was_said(rated) -> None:
    found = know(SKILLS, rated)
    closed = close(rated, SKILLS)
    assert found.levels == {k: v for k, v in closed.items() if v or k in rated} | rated


@pytest.mark.parametrize("key", sorted(LANGUAGES))
def test_a_language_says_some_programming_and_that_language(key: str) -> None:
    language = LANGUAGES[key]
    found = know(SKILLS, {}, language=language)
    if key == NO_LANGUAGE:  # nothing that builds on programming is there
        assert set(found.levels) == {"programming", *code_skills(SKILLS)}
        assert set(found.levels.values()) == {0}
        return
    programs = language.variant or not language.skill  # Ruby has neither steps nor a skill here
    expected = {"programming"} if programs else set()
    assert set(found.levels) == expected | ({language.skill} if language.skill else set())
    assert set(found.levels.values()) == {2 if programs else 1}
    engineer = know(SKILLS, {}, origin=SWE, language=language)
    if language.skill:
        assert engineer.levels[language.skill] == 3
    assert all(engineer.levels[ask.skill] >= ask.required for ask in SWE.skills)


@given(role_ids, levels(), origins, languages, skill_ids, st.integers(0, 3))
def test_a_higher_rating_never_raises_hours(
    role_id: str, rated, origin, language, skill: str, level: int
) -> None:
    before, after = (
        know(SKILLS, {**rated, skill: each}, None, origin, language) for each in (level, level + 1)
    )
    hours = [hours_to_ready(LADDERS, ROLES[role_id], each.levels) for each in (before, after)]
    assert hours[1] <= hours[0]


@given(role_ids, levels(), skill_ids, st.integers(1, 4))
def test_proof_never_raises_hours(role_id: str, rated, skill: str, level: int) -> None:
    role = ROLES[role_id]
    without = hours_to_ready(LADDERS, role, know(SKILLS, rated).levels)
    assert hours_to_ready(LADDERS, role, know(SKILLS, rated, {skill: level}).levels) <= without


@given(role_ids, origins)
def test_where_somebody_comes_from_never_raises_hours(role_id: str, origin) -> None:
    role = ROLES[role_id]
    known = know(SKILLS, {}, origin=origin)
    assert hours_to_ready(LADDERS, role, known.levels) <= hours_to_ready(LADDERS, role, {})


@given(role_ids, levels(), origins)
def test_a_gap_is_never_told_a_level_that_nobody_said(role_id: str, rated, origin) -> None:
    known = know(SKILLS, rated, None, origin)
    for gap in list_gaps(ROLES[role_id], known, LADDERS):
        assert gap.level == known.get(gap.skill)
        assert (gap.basis is None) == (gap.level is None)


def test_skills_that_are_gone_are_forgotten() -> None:
    assert know(SKILLS, {"no-such-skill": 3}, {"nor-this": 2}) == Known()


def test_nothing_follows_through_a_skill_that_somebody_rated_lower() -> None:
    """Telling a story with data needs statistics, which needs probability."""
    told = {"data-storytelling": 2, "data-visualisation": 1}
    assert know(CATALOG.skills, told).get("probability") == 1
    assert know(CATALOG.skills, {**told, "statistics": 0}).get("probability") is None
