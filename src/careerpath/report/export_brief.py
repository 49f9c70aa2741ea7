"""One page for a mentor or a 1:1 session: situation, strengths, gaps, plan, five questions."""

from __future__ import annotations

from collections.abc import Mapping

from careerpath.catalog.session import SessionQuestion
from careerpath.plan.view_words import AIMS
from careerpath.quiz import sentences
from careerpath.report.export_html import fill
from careerpath.report.export_words import STAGES, say_answer, say_origin, say_the_way
from careerpath.report.material import Material
from careerpath.report.plan_lines import tell_plan
from careerpath.report.session import choose_questions
from careerpath.report.skills_shown import list_skills

MOST_SKILLS = 5


def brief_html(material: Material, questions: Mapping[str, SessionQuestion]) -> str:
    """Return the page."""
    answer = say_answer(material)
    return fill(
        "brief.html.j2",
        m=material,
        days=material.days,
        answer=answer,
        sure=answer.sure[0] if answer.sure else "",
        situation=_situation(material),
        way=say_the_way(material),
        towards=_towards(material),
        skills=list_skills(material, MOST_SKILLS),
        lines=tell_plan(material),
        questions=choose_questions(material, questions.values()),
        done=_done(material),
    )


def _situation(material: Material) -> list[tuple[str, str]]:
    """Return where somebody stands in life, and what they want of the 90 days."""
    plan, given = material.plan, material.given
    now = STAGES[material.stage]
    origin = say_origin(material)
    pairs = [("Now", now)]
    if origin:
        pairs.append(("Comes from", origin))
    if plan is not None:
        pairs.append(("Wants", AIMS[plan.aim]))
        pairs.append(("Time", f"{plan.hours_per_week:g} hours a week"))
    if material.lead is not None and material.result.answered:
        there = material.ranked(material.lead.id)
        if there.fit is not None and there.readiness is not None:
            pairs.append(("Fit and skills", f"{there.fit} and {there.readiness} of 100"))
        elif there.fit is not None:
            pairs.append(("Fit", f"{there.fit} of 100"))
    if material.days.dated and given.applications:
        pairs.append(("Search", f"{given.applications} sent, {given.replies or 0} replies"))
    return pairs


def _towards(material: Material) -> str:
    """Return which role the skills are of, where it is not the one of the headline; else ''."""
    goal, lead = material.goal, material.lead
    return f" towards {goal.in_sentence}" if goal and lead and goal.id != lead.id else ""


def _done(material: Material) -> str:
    """Return in a sentence what was tried, practised and finished."""
    done, roles = material.done, material.titles.roles
    parts = []
    if done.tried:
        tried = [
            f"{roles[key].in_sentence} ({n} of 5)" for key, n in done.tried.items() if key in roles
        ]
        parts.append(f"Tried: {sentences.join(tried)}." if tried else "")
    if done.projects:
        parts.append(f"Finished: {sentences.join([task.title for task in done.projects])}.")
    if done.mocks:
        count = f"{done.mocks.answers} mock answer{'' if done.mocks.answers == 1 else 's'}"
        parts.append(f"Interviews: {count}, the latest {done.mocks.latest} % of the rubric.")
    return " ".join(part for part in parts if part) or "Nothing tried, practised or finished yet."
