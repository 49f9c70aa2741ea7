"""The quiz's result: the answer, how sure it is, the reasons, and where to begin."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.advice.readiness import Gap
from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import hours, listed, section
from careerpath.drawing.charts import meter
from careerpath.drawing.titles import Titles
from careerpath.quiz.result import QuizResult
from careerpath.quiz.view_map import view_map
from careerpath.terminal.look import Look

MOST_GAPS = 4
MOST_STRENGTHS = 6
FULL_SCALE = 6.0
"""The lead, in standard deviations, at which the meter's marker reaches its end."""


def view_result(result: QuizResult, titles: Titles, look: Look) -> RenderableType:
    """Return the answer with its reasons; the comparison and the plan come after it."""
    parts = [_answer(result, titles), _pair(result, titles, look)]
    if not result.complete and result.answered:
        parts.append(Text("\nWhat follows is drawn from too few answers; take it as a preview."))
    if result.answered:
        parts.append(view_map(result, titles.roles, look))
    if result.complete:
        parts += [_why(result, titles), _levels(result, titles)]
        parts += _first_step(result, titles)
    return Group(*parts)


def _answer(result: QuizResult, titles: Titles) -> RenderableType:
    destination = result.recommendation.destination
    if destination is None:
        return Group(Text("No recommendation yet", style="title"), Text(_too_little(result)))
    role = titles.roles[destination]
    narrow = ", by a narrow margin" if len(result.top_group) > 1 else ""
    return Group(
        Text.assemble(("Your direction: ", "heading"), (role.title, "title"), narrow),
        Text(role.summary),
    )


def _too_little(result: QuizResult) -> str:
    if result.answered < result.asked:
        why = f"You answered {result.answered} of {result.asked} questions."
    else:
        why = "You had no preference in any question, so nothing tells the roles apart."
    return f"{why} That is too little to recommend a direction honestly."


def _pair(result: QuizResult, titles: Titles, look: Look) -> RenderableType:
    first, second = (titles.roles[key].title for key in result.headline.roles)
    line = meter(-result.headline.margin / FULL_SCALE, 25, look)
    parts: list[RenderableType] = [Text(_verdict(result, titles))]
    if look.narrow:
        parts += [Text(first), line, Text(second)]
    else:
        parts.append(Text.assemble(f"{first}  ", line, f"  {second}"))
    if result.complete and result.headline.flips:
        parts.append(_flips(result, titles))
    return section("Software or machine learning?", *parts)


def _verdict(result: QuizResult, titles: Titles) -> str:
    headline = result.headline
    if not result.complete:
        return "Not enough answers to say."
    if headline.winner is None:
        return "Too close to call: your answers lean to both alike."
    name = titles.roles[headline.winner].in_sentence
    if headline.confidence == "close":
        return f"Too close to call. You lean to {name}, but one other answer would turn it."
    fits = [each.fit or 0 for each in result.ranking if each.role in headline.roles]
    rather = (
        "Neither is close to what you want; of the two, clearly" if max(fits) < 50 else "Clearly"
    )
    return f"{rather} {name}: no single other answer would turn it."


def _flips(result: QuizResult, titles: Titles) -> RenderableType:
    """Return the answer that would turn the pair furthest, and how many others would do so."""
    flips = result.headline.flips
    flip = flips[0]
    question = titles.questions[flip.question]
    number = list(titles.questions).index(flip.question) + 1
    others = f", and so by {len(flips) - 1} others" if len(flips) > 1 else ""
    return Text(
        f'"{question.wording(flip.to_option)}" in question {number} ({flip.question}) and '
        f"{titles.roles[flip.winner].in_sentence} would lead{others}."
    )


def _why(result: QuizResult, titles: Titles) -> RenderableType:
    rows: list[tuple[RenderableType, RenderableType]] = []
    for reason in result.recommendation.why:
        wording = titles.questions[reason.question].wording(reason.option)
        style = "good" if reason.share > 0 else "bad"
        rows.append(
            (
                Text(f"{reason.share:+.2f}", style=style),
                Text.assemble((f"{reason.question}: ", "muted"), wording),
            )
        )
    others = [titles.roles[key].title for key in result.top_group[1:]]
    firm = (
        f"One other answer could also put first: {', '.join(others)}."
        if others
        else "No single other answer would put another role first."
    )
    note = "shares of the score, in standard deviations"
    return section("The answers that say so", listed(rows), Text(firm), note=note)


def _levels(result: QuizResult, titles: Titles) -> RenderableType:
    parts: list[RenderableType] = []
    names = [titles.skills[each.skill].title for each in result.strengths]
    bring = _some(names, MOST_STRENGTHS) if names else "nothing yet at the level that it asks for."
    parts.append(Text.assemble(("You bring: ", "good"), bring))
    if result.gaps:
        names = [_gap(gap, titles) for gap in result.gaps]
        parts.append(Text.assemble(("Missing: ", "warn"), _some(names, MOST_GAPS)))
    goal = titles.roles[result.recommendation.destination or ""].in_sentence
    return section(f"Strengths and gaps for {goal}", *parts)


def _gap(gap: Gap, titles: Titles) -> str:
    level = "not rated" if gap.level is None else f"level {gap.level}"
    return f"{titles.skills[gap.skill].title} ({level}, needs {gap.required}: {gap.hours} h)"


def _some(names: list[str], most: int) -> str:
    more = f", and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more + "."


def _straight_on(result: QuizResult, goal: Role) -> list[RenderableType]:
    """Say how far the destination is where no other role is a better beginning."""
    away = next(each.hours_to_ready for each in result.ranking if each.role == goal.id)
    held = sum(week.capacity_hours for week in result.plan.weeks) if result.plan else 0
    if away <= held:
        return []
    text = (
        f"{goal.title} is about {hours(away)} of study away, and your 90 days hold {held:.0f}. No "
        "other role is a nearer beginning for you: the plan takes what moves you most."
    )
    return [section("First step", Text(text))]


def _first_step(result: QuizResult, titles: Titles) -> list[RenderableType]:
    step = result.recommendation.first_step
    destination = result.recommendation.destination
    if destination is None:
        return []
    if step is None:
        return _straight_on(result, titles.roles[destination])
    first = titles.roles[step.role]
    parts: list[RenderableType] = [
        Text.assemble("Begin with what ", (first.with_article, "title"), f" does. {step.why}")
    ]
    if step.milestone:
        names = ", ".join(titles.skills[key].title for key in step.milestone)
        parts.append(Text(f"Milestone: {names}."))
    return [section("First step", *parts)]
