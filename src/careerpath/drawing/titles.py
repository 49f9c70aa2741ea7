"""What screens call roles, skills and questions."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill


class Titles(Result, frozen=True):
    """The content whose titles and texts the screen shows."""

    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]
    questions: Mapping[str, Question]
