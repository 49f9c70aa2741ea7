"""Which questions are worth asking in a session: what is known of somebody chooses them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from careerpath.advice.tried import DISLIKED, LIKED
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.session import SessionQuestion
from careerpath.drawing.blocks import hours
from careerpath.drawing.tried import WANTED
from careerpath.person.plan import PlanMilestone
from careerpath.plan.view_goal import ON_THE_WAY
from careerpath.report.material import Material
from careerpath.status.position import describe_plan

MOST = 5
FEW_HOURS = 6
BEHIND = 3
"""Overdue tasks above which a plan is behind, as the status counts."""

MANY_SENT, FEW_BACK = 20, 0.05
"""Applications from which on a share of replies below this says something."""


def choose_questions(
    material: Material, questions: Iterable[SessionQuestion], most: int = MOST
) -> list[str]:
    """Return the questions that suit, in the order of the file.

    Of one topic there is one; where more than `most` suit, those that weigh more are taken.
    """
    names = _names(material)
    plan = material.plan
    every = list(questions)
    found: dict[str, tuple[int, str]] = {}
    for place, each in sorted(enumerate(every), key=lambda item: -item[1].weight):
        if each.topic in found or len(found) == most:
            continue
        if each.stages and material.stage not in each.stages:
            continue
        if each.aims and (plan is None or plan.aim not in each.aims):
            continue
        if not all(HOLDS[condition](material) for condition in each.when):
            continue
        text = _put_in(each.text, names)
        if text is not None:
            found[each.topic] = (place, text)
    return [text for _, text in sorted(found.values())]


def _put_in(text: str, names: dict[str, str]) -> str | None:
    """Return a question with what it names; None where one of that is not known."""
    if not all(names.get(name) for name in re.findall(r"\{([a-z-]+)\}", text)):
        return None
    return re.sub(r"\{([a-z-]+)\}", lambda found: names[found[1]], text)


def _names(material: Material) -> dict[str, str]:
    """Return what can stand in a question, '' for what is not known."""
    result, skills, roles = material.result, material.titles.skills, material.titles.roles
    goal, plan, lead = material.goal, material.plan, material.lead
    other = next((key for key in result.duel.roles if lead and key != lead.id), None)
    milestone = next_milestone(material)
    begun = [task.title for task in (plan.tasks if plan else []) if task.kind == "project"]
    finished = [task.title for task in material.done.projects]
    weak = [key for key in material.done.weak if key in skills]
    gaps = [each for each in result.gaps if each.level is not None]
    lacking = sorted(gaps, key=lambda each: not each.must_have)
    gap = next((skills[key].title for key in (*weak, *(each.skill for each in lacking))), "")
    unknown = (skills[each.skill].title for each in result.gaps if each.level is None)
    return {
        "role": goal.in_sentence if goal else "",
        "a-role": goal.with_article if goal else "",
        "direction": lead.in_sentence if lead else "",
        "other": roles[other].in_sentence if other else "",
        "gap": gap,
        "unknown": next(unknown, ""),
        "strength": next((skills[each.skill].title for each in result.strengths), ""),
        "milestone": milestone.title if milestone else "",
        "project": _quoted(next(iter([*finished[-1:], *begun]), "")),
        "hours": hours(plan.hours_per_week) if plan else "",
    }


def next_milestone(material: Material) -> PlanMilestone | None:
    """Return the first milestone that is ahead."""
    plan = material.plan
    return next((each for each in plan.milestones if each.hours_left > 0), None) if plan else None


def _quoted(title: str) -> str:
    return f'"{title}"' if title else ""


def _disagrees(material: Material) -> bool:
    for each in material.result.ranking:
        if each.tried is not None and each.fit is not None:
            if each.tried <= DISLIKED and each.fit >= WANTED:
                return True
            if each.tried >= LIKED and each.fit < WANTED:
                return True
    return False


def _step_kind(material: Material) -> str:
    step = material.result.recommendation.first_step
    return step.kind if step and not material.elsewhere else ""


def _is_far(material: Material) -> bool:
    return bool(material.plan and material.plan.rest_done)


def _has_unknown(material: Material) -> bool:
    return any(gap.level is None and gap.must_have for gap in material.result.gaps)


def _is_behind(material: Material) -> bool:
    plan = material.plan
    if plan is None or not material.kept:
        return False
    return describe_plan(plan, material.today).overdue > BEHIND


def _no_replies(material: Material) -> bool:
    sent, back = material.given.applications or 0, material.given.replies or 0
    return sent >= MANY_SENT and back <= FEW_BACK * sent


def _from_elsewhere(material: Material) -> bool:
    return isinstance(material.origin, Background) and material.stage in ("working", "between")


def _few_beginners(material: Material) -> bool:
    return bool(material.goal and material.goal.entry.market.junior == "few")


HOLDS: dict[str, Callable[[Material], bool]] = {
    "close-call": lambda m: m.result.complete and m.result.duel.confidence in ("close", "tie"),
    "clear": lambda m: m.result.complete and m.result.duel.confidence == "clear",
    "no-direction": lambda m: not m.result.complete,
    "on-the-way": lambda m: _step_kind(m) in ON_THE_WAY,
    "next-post": lambda m: _step_kind(m) == "post",
    "already": lambda m: bool(m.goal and m.result.already == m.goal.id),
    "new-to-it": lambda m: bool(m.lead and m.result.already != m.lead.id),
    "gap": lambda m: any(gap.must_have and gap.level is not None for gap in m.result.gaps),
    "no-gap": lambda m: bool(m.goal) and not m.result.gaps,
    "unknown-level": _has_unknown,
    "far": _is_far,
    "few-beginners": _few_beginners,
    "from-elsewhere": _from_elsewhere,
    "tried": lambda m: bool(m.done.tried),
    "not-tried": lambda m: not m.done.tried,
    "said-against-tried": _disagrees,
    "mocks-weak": lambda m: bool(m.done.weak),
    "no-mocks": lambda m: m.done.mocks is None,
    "project-done": lambda m: bool(m.done.projects),
    "no-project": lambda m: not m.done.projects,
    "behind": _is_behind,
    "few-hours": lambda m: bool(m.plan and m.plan.hours_per_week < FEW_HOURS),
    "no-replies": _no_replies,
}
"""What each condition of a question means."""
