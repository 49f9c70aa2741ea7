"""A role's path from where somebody stands: which steps of it are ahead, milestone by milestone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Set

from careerpath.advice.ladders import Ladders, Levels
from careerpath.advice.path import Stretch
from careerpath.catalog.plan import Project
from careerpath.catalog.roles import Milestone, Role

LONGEST_IN_WEEKS = 3
"""A project takes at most so many weeks of the hours, or it is taken in a smaller size."""

WITH_HELP = 2
"""The level to which what interviews test is learnt before the rest."""

FIRST_SUBJECTS = 3
"""Subjects of the must-haves that come before what interviews test."""

SMALL = 5
"""Hours of a project that everybody has room for."""


def put_first(
    stretches: list[Stretch],
    role: Role,
    levels: Levels,
    ladders: Ladders,
    tested: Collection[str] = (),
) -> list[str]:
    """Return all steps with those first that postings ask and interviews test first.

    Three subjects of the must-haves come first, with what they build on; then the skills `tested`,
    to level 2; then the other must-haves; then the rest. Within each the order of the path holds.
    """
    musts = [(ask.skill, ask.required) for ask in role.skills if ask.must_have]
    rounds = [(a.skill, min(a.required, WITH_HELP)) for a in role.skills if a.skill in tested]
    asked = set(ladders.missing_steps(musts, levels))
    steps = [step for stretch in stretches for step in stretch.steps]
    wanted = [step for step in steps if step in asked]
    first = list(dict.fromkeys(ladders.skill_of[step] for step in wanted))[:FIRST_SUBJECTS]
    lead = [step for step in wanted if ladders.skill_of[step] in first]
    lead = [step for step in wanted[: _end(wanted, lead)] if step in lead] if lead else []
    test = [step for step in steps if step in set(ladders.missing_steps(rounds, levels))]
    return list(dict.fromkeys([*lead, *test, *wanted, *steps]))


def _end(wanted: list[str], lead: list[str]) -> int:
    """Return how far the must-haves go before another subject than the first ones begins."""
    return next((place for place, step in enumerate(wanted) if step not in lead), len(wanted))


def choose_project(
    milestone: Milestone,
    projects: Mapping[str, Project],
    hours_per_week: float,
    room: float,
    done: Set[str] = frozenset(),
) -> Project | None:
    """Return the milestone's project in the size that suits the hours; None where none fits.

    A milestone whose project is done already needs no other.
    """
    mine = [projects[key] for key in milestone.projects if key in projects]
    if any(each.id in done for each in mine):
        return None
    fitting = sorted((p for p in mine if p.hours <= room), key=lambda each: each.hours)
    most = max(hours_per_week * LONGEST_IN_WEEKS, SMALL)
    suiting = [each for each in fitting if each.hours <= most]
    return suiting[-1] if suiting else fitting[0] if fitting else None


def choose_ready(
    role: Role, projects: Mapping[str, Project], levels: Levels, most: float, done: Set[str]
) -> Project | None:
    """Return the largest of a role's projects that needs nothing which is not learnt by now.

    It takes at most `most` hours; of several, the one of the farthest milestone.
    """
    own = dict.fromkeys(key for part in reversed(role.path) for key in part.projects)
    ready = [
        projects[key]
        for key in own
        if key in projects and key not in done and projects[key].hours <= most
        if all(levels.get(skill, 0) >= 1 for skill in projects[key].skills)
    ]
    return max(ready, key=lambda each: each.hours, default=None)
