"""What the decisions need, taken from the catalogue."""

from __future__ import annotations

from careerpath.advice.compare import CompareContents
from careerpath.advice.ladders import Ladders
from careerpath.advice.plan_request import PlanContents
from careerpath.advice.quiz import QuizContents
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role


def compare_contents(catalog: Catalog, roles: list[Role]) -> CompareContents:
    """Return what comparing these roles draws on."""
    origins = {key for role in roles for key in role.entry.entry_from}
    return CompareContents(
        pay=catalog.pay,
        outlook=catalog.outlook,
        evidence=catalog.evidence,
        skill_titles={key: skill.title for key, skill in catalog.skills.items()},
        role_titles={key: catalog.role(key).title for key in sorted(origins)},
    )


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
