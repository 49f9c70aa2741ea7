"""The result in sentences: what was answered, what it means, and how far it is.

Each function returns whole sentences. They name what was on the screen, never an id.
"""

from __future__ import annotations

from datetime import timedelta

from careerpath.advice.headline import Flip, Pair
from careerpath.advice.readiness import Gap
from careerpath.catalog.backgrounds import Background
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import hours as hours_of
from careerpath.drawing.sureness import join as join
from careerpath.drawing.sureness import tell_sureness
from careerpath.drawing.titles import Titles
from careerpath.person.plan import Plan
from careerpath.plan.view_goal import say_distance, say_market
from careerpath.quiz.result import QuizResult

MOST_BROUGHT = 5
MOST_GAPS = 3
MOST_FLIPS = 2

DATED = timedelta(days=365)
"""How long after the plan a student's way may end to be told with a month."""


def direction(result: QuizResult, titles: Titles) -> str:
    """Return how sure the direction is, and which roles stand as near."""
    return tell_sureness(result.top_group, result.alike, titles.roles)


def reasons(result: QuizResult, titles: Titles) -> list[str]:
    """Return the three answers that spoke most for the direction, in the person's own words.

    Where the plan aims at a role of one's own instead, they are those that speak for that.
    """
    found: list[str] = []
    for each in result.recommendation.why_first or result.recommendation.why:
        if each.share > 0 and len(found) < MOST_GAPS:
            question = titles.questions[each.question]
            found.append(f'You chose "{question.wording(each.option)}" ({question.topic}).')
    return found


def against(result: QuizResult, titles: Titles) -> str:
    """Return the answer that speaks most against the direction; '' where none does."""
    worst = [each for each in result.recommendation.why if each.share < 0]
    if not worst:
        return ""
    question = titles.questions[worst[-1].question]
    return f'Against it speaks "{question.wording(worst[-1].option)}" ({question.topic}).'


def brought(
    result: QuizResult,
    titles: Titles,
    origin: Role | Background | None,
    most: int = MOST_BROUGHT,
) -> str:
    """Return what somebody brings, in sentences: skills that are there, and what carries over.

    Where no skill is there in full, those that are there in part are named as that.
    """
    named = _named([titles.skills[each.skill].title for each in result.strengths], most)
    if not named:
        part = _named(in_part(result, titles), most)
        named = f"part of {part}" if part else ""
    said = [f"{named}."] if named else []
    if isinstance(origin, Background):
        said.append(origin.carries.split(". ")[0].rstrip(".") + ".")
    return " ".join(said) or "Nobody begins with nothing: the plan shows what is there already."


def in_part(result: QuizResult, titles: Titles) -> list[str]:
    """Return the must-haves of the plan's role that are there in part, the nearest first."""
    part = [gap for gap in result.gaps if gap.must_have and gap.level]
    part.sort(key=lambda gap: -(gap.level or 0) / gap.required)
    return [titles.skills[gap.skill].title for gap in part]


def _named(names: list[str], most: int) -> str:
    more = len(names) - most
    return f"{', '.join(names[:most])} and {more} more" if more > 0 else join(names)


def lacking(result: QuizResult, titles: Titles, most: int = MOST_GAPS) -> str:
    """Return the gaps that count most, with what is there of them; '' for none."""
    if result.plan is not None and result.plan.stage == "pupil":
        return ""  # nobody expects a trade's skills at school
    gaps = result.gaps[:most]
    if len(gaps) > 1 and all(gap.level is None for gap in gaps):
        named = join([titles.skills[gap.skill].title for gap in gaps])
        return f"{named} (your levels are not known yet)"
    return "; ".join(_gap(gap, titles) for gap in gaps)


def _gap(gap: Gap, titles: Titles) -> str:
    title = titles.skills[gap.skill].title
    if gap.level is None:
        return f"{title} (level {gap.required} asked, yours not known)"
    if gap.level == 0:
        return f"{title} (level {gap.required} asked)"
    return f"{title} (you have level {gap.level} of {gap.required})"


def distance(result: QuizResult, titles: Titles) -> str:
    """Return how long the way is at this pace, and how hard the market's door is.

    A student is told no month years ahead: the degree covers part of the way, none knows which.
    """
    plan = result.plan
    if plan is None:
        return ""
    role, ahead = titles.roles[plan.role], _ahead(result, plan.role)
    if plan.stage == "student" and plan.rest_done and plan.rest_done > plan.end + DATED:
        return (
            f"About {hours_of(ahead)} of study. Part of it is in your degree, so no month is "
            f"named: beside it, these 90 days hold {hours_of(round(plan_hours(plan)))}. "
            f"{say_market(role)}"
        )
    return say_distance(plan, role, ahead)


def plan_hours(plan: Plan) -> float:
    """Return the hours that a plan's weeks hold."""
    return sum(week.planned_hours for week in plan.weeks)


def neighbours(result: QuizResult, titles: Titles) -> str:
    """Return the roles next to one's own with the study to each; '' where none is named."""
    named = []
    for key in result.recommendation.next:
        ahead = _ahead(result, key)
        way = f"{hours_of(ahead)} of study" if ahead else "no study"
        named.append(f"{titles.roles[key].in_sentence} ({way})")
    return f"{join(named)}." if named else ""


def _ahead(result: QuizResult, role: str) -> int:
    return next(each.hours_to_ready for each in result.ranking if each.role == role)


def flips(found: Pair, titles: Titles) -> list[str]:
    """Return what would turn a pair: the strongest other answer to each of the first questions."""
    strongest = {each.question: each for each in reversed(found.flips)}
    first = list(dict.fromkeys(each.question for each in found.flips))[:MOST_FLIPS]
    return [flip(strongest[key], titles) for key in first]


def flip(each: Flip, titles: Titles) -> str:
    """Return what another answer would turn, in the question's own words."""
    question = titles.questions[each.question]
    return (
        f'Had you chosen "{question.wording(each.to_option)}" when asked about {question.topic}, '
        f"{titles.roles[each.winner].in_sentence} would lead."
    )


def pair(found: Pair, titles: Titles) -> str:
    """Return which of two roles leads, and how surely."""
    first, second = (titles.roles[key].in_sentence for key in found.roles)
    if found.confidence == "neither":
        return f"Neither {first} nor {second} is near to what you want."
    if found.winner is None:
        return f"Between {first} and {second} your answers are even."
    name = titles.roles[found.winner].in_sentence
    other = second if found.winner == found.roles[0] else first
    if found.confidence == "close":
        return f"Too close to call: you lean to {name} before {other}."
    return f"Clearly {name} before {other}: no single other answer would turn it."
