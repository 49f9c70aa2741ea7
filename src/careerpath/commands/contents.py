"""What the decisions need, taken from the catalogue."""

from __future__ import annotations

from careerpath.advice.ladders import Ladders
from careerpath.catalog.catalog import Catalog
from careerpath.compare.contents import compare_contents
from careerpath.plan.request import PlanContents
from careerpath.quiz.result import QuizContents


def plan_contents(catalog: Catalog) -> PlanContents:
    """Return what plans are made from."""
    return PlanContents(
        Ladders(catalog.skills), catalog.phases, catalog.activities, catalog.projects
    )


def quiz_contents(catalog: Catalog) -> QuizContents:
    """Return everything that the quiz's result draws on."""
    roles = list(catalog.roles.values())
    return QuizContents(
        roles=catalog.roles,
        questions=catalog.questions,
        compare=compare_contents(catalog, roles),
        plan=plan_contents(catalog),
    )
