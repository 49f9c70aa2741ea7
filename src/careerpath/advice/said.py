"""What a person said, with defaults where nothing was said: what every decision starts from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careerpath.advice.levels import Known, know
from careerpath.advice.results import Result
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.intake.situations import Aim, Stage
from careerpath.person.answers import DEFAULT_HOURS, Answers


class Said(Result, frozen=True):
    """What the person said. `asked` are the questions put to them, answered or not.

    `stands` is the id of the role or background that they come from, `tried` how trying roles
    out was, 1 to 5.
    """

    answers: Mapping[str, str]
    known: Known
    hours_per_week: float
    start: date
    asked: tuple[str, ...]
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    stands: str | None = None
    stage: Stage = "working"
    aim: Aim | None = None
    variant: str | None = None
    applications: int | None = None
    replies: int | None = None
    vary: bool = False
    tried: Mapping[str, int] = {}

    def aim_towards(self, role: str) -> Aim:
        """Return what the 90 days are for: what was said, or what fits somebody like this."""
        if self.aim is not None:
            return self.aim
        if self.stands == role and self.stage != "between":
            return "grow"
        return {"pupil": "decide", "student": "decide", "between": "job"}.get(  # type: ignore[return-value]
            self.stage, "prepare"
        )


def take_said(given: Answers, catalog: Catalog, today: date) -> Said:
    """Return what was said, with defaults where nothing was."""
    return Said(
        answers=given.answers,
        known=take_known(given, catalog),
        hours_per_week=given.hours_per_week or DEFAULT_HOURS,
        start=given.start or today,
        asked=tuple(catalog.quick_questions if given.quick else catalog.questions),
        weekdays=given.weekdays,
        stands=given.stands,
        stage=given.stage or _stage_of(given.stands),
        aim=given.aim,
        variant=find_variant(given.language, catalog),
        applications=given.applications,
        replies=given.replies,
        vary=given.vary,
        tried=given.tried,
    )


def find_variant(language: str | None, catalog: Catalog) -> str | None:
    """Return the name under which study steps tell what is a language's own."""
    known = catalog.languages.get(language or "")
    return known.variant if known else None


def _stage_of(stands: str | None) -> Stage:
    """Return the stage of somebody who comes from a place and did not say theirs."""
    if stands == "pupil":
        return "pupil"
    return "student" if stands and stands.endswith("student") else "working"


def take_known(given: Answers, catalog: Catalog) -> Known:
    """Return what is known of somebody's levels from what they said of themselves."""
    return know(
        catalog.skills,
        given.levels,
        given.proved,
        find_origin(given.stands, catalog),
        catalog.languages.get(given.language or ""),
    )


def find_origin(stands: str | None, catalog: Catalog) -> Role | Background | None:
    """Return the role or background that somebody comes from, None where it is not known."""
    if stands is None:
        return None
    return catalog.roles.get(stands) or catalog.backgrounds.get(stands)
