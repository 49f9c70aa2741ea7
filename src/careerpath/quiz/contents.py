"""Everything that the quiz's result draws on, taken from the catalogue."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.compare.contents import compare_contents
from careerpath.plan.contents import plan_contents
from careerpath.quiz.result import QuizContents


def quiz_contents(catalog: Catalog) -> QuizContents:
    """Return everything that the quiz's result draws on."""
    roles = list(catalog.roles.values())
    return QuizContents(
        roles=catalog.roles,
        questions=catalog.questions,
        compare=compare_contents(catalog, roles),
        plan=plan_contents(catalog),
    )
