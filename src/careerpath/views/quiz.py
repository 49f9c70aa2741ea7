"""The quiz's result: the answer, how sure it is, the reasons, and where to begin."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.advice.quiz import QuizResult
from careerpath.advice.readiness import Gap
from careerpath.advice.results import Result
from careerpath.catalog.quiz import Question
from careerpath.catalog.roles import Role
from careerpath.catalog.skills import Skill
from careerpath.terminal.look import Look
from careerpath.views.blocks import bullets, hours, listed, section
from careerpath.views.charts import bar, meter

MOST_ROLES = 5
MOST_GAPS = 6


class QuizTitles(Result, frozen=True):
    """The content whose titles and texts the screen shows."""

    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]
    questions: Mapping[str, Question]


def view_result(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    """Return everything that belongs above the comparison and the plan."""
    parts = [_answer(result, titles), _pair(result, titles, look), _ranking(result, titles, look)]
    if result.complete:
        parts += [_why(result, titles, look), _group(result, titles)]
        parts += [_levels(result, titles, look), _first_step(result, titles, look)]
    return Group(*parts)


def _answer(result: QuizResult, titles: QuizTitles) -> RenderableType:
    destination = result.recommendation.destination
    if destination is None:
        why = (
            f"You answered {result.answered} of {result.asked} questions."
            if result.answered < result.asked
            else "You had no preference in any question, so nothing tells the roles apart."
        )
        return Group(
            Text("No recommendation yet", style="heading"),
            Text(f"{why} That is too little to recommend a direction honestly."),
        )
    role = titles.roles[destination]
    return Group(
        Text.assemble(("Your direction: ", "heading"), (role.title, "title")),
        Text(role.summary),
    )


def _pair(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    headline = result.headline
    first, second = (titles.roles[key].title for key in headline.roles)
    parts: list[RenderableType] = [
        Text(_verdict(result, titles)),
        Text(""),
        Text(f"{first} {look.glyphs.line} {second}") if look.narrow else Text(""),
    ]
    line = meter(-headline.margin / 4, 25, look)
    parts[-1:] = (
        [Text(first), line, Text(second, justify="left")]
        if look.narrow
        else [Text.assemble(f"{first}  ", line, f"  {second}")]
    )
    if headline.flips:
        parts += [Text(""), Text("What would turn it:"), _flips(result, titles, look)]
    return section("Software or machine learning?", *parts)


def _verdict(result: QuizResult, titles: QuizTitles) -> str:
    headline = result.headline
    if headline.winner is None:
        return "A tie: your answers lean to both alike."
    name = titles.roles[headline.winner].title.lower()
    if headline.confidence == "close":
        return f"Too close to call. You lean to {name}, but a single other answer would turn it."
    return f"Clearly {name}: no single other answer would turn it."


def _flips(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    rows = []
    for flip in result.headline.flips[:2]:
        question = titles.questions[flip.question]
        winner = titles.roles[flip.winner].title.lower()
        rows.append(
            f'"{question.text}" If you had chosen "{question.wording(flip.to_option)}", '
            f"{winner} would lead. ({flip.question}={flip.to_option})"
        )
    if len(result.headline.flips) > 2:
        rows.append(f"and {len(result.headline.flips) - 2} more")
    return bullets(rows, look)


def _ranking(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    shown = result.ranking[:MOST_ROLES]
    shown += [each for each in result.ranking[MOST_ROLES:] if each.role in result.headline.roles]
    note = Text(
        "Fit: how much the daily work is what you want, as 'closer than N % of random answers'. "
        "Readiness: how much of what the role asks you can do today. Two things, never averaged."
    )
    if look.narrow:
        blocks: list[RenderableType] = []
        for each in shown:
            blocks += [
                Text(titles.roles[each.role].title, style="name"),
                Text.assemble("  fit       ", *_axis(each.fit, 10, look)),
                Text.assemble("  readiness ", *_axis(each.readiness, 10, look)),
                Text(f"  {hours(each.hours_to_ready)} to ready"),
            ]
        return section("Roles", *blocks, Text(""), note)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="muted")
    for name in ("Role", "Fit", "Readiness", "Must-haves", "Study to ready"):
        table.add_column(name, justify="right" if name == "Study to ready" else "left")
    width = 10 if look.width < 100 else 16
    for each in shown:
        table.add_row(
            Text(titles.roles[each.role].title),
            Text.assemble(*_axis(each.fit, width, look)),
            Text.assemble(*_axis(each.readiness, width, look)),
            Text(f"{each.must_haves_met} of {each.must_haves}"),
            Text(f"{each.hours_to_ready} h"),
        )
    return section("Roles", table, Text(""), note)


def _axis(value: int | None, width: int, look: Look) -> tuple[Text | str, ...]:
    if value is None:
        return ("unknown",)
    return bar(value, 100, width, look), f" {value:>3}"


def _why(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    rows: list[tuple[RenderableType, RenderableType]] = []
    for reason in result.recommendation.why:
        question = titles.questions[reason.question]
        sign = "+" if reason.share > 0 else "-"
        rows.append(
            (
                Text(f"{sign}{abs(reason.share):.2f}", style="good" if sign == "+" else "bad"),
                Text(f'{question.text} "{question.wording(reason.option)}"'),
            )
        )
    return section("Which of your answers say so", listed(rows), note="in standard deviations")


def _group(result: QuizResult, titles: QuizTitles) -> RenderableType:
    others = [titles.roles[key].title for key in result.top_group[1:]]
    if not others:
        return section("How firm is this?", Text("No single other answer changes the first role."))
    return section(
        "How firm is this?",
        Text(f"One other answer could also put first: {', '.join(others)}. Read those too."),
    )


def _levels(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    parts: list[RenderableType] = []
    if result.strengths:
        names = ", ".join(titles.skills[each.skill].title for each in result.strengths[:8])
        parts += [Text.assemble(("You bring: ", "good"), names + ".")]
    if result.gaps:
        parts.append(Text("What is missing, the most important first:"))
        parts.append(listed([_gap(gap, titles) for gap in result.gaps[:MOST_GAPS]]))
        if len(result.gaps) > MOST_GAPS:
            parts.append(Text(f"and {len(result.gaps) - MOST_GAPS} more"))
    return section("Strengths and gaps", *parts) if parts else Text("")


def _gap(gap: Gap, titles: QuizTitles) -> tuple[RenderableType, RenderableType]:
    level = "not asked" if gap.level is None else f"level {gap.level}"
    must = ", must-have" if gap.must_have else ""
    name = titles.skills[gap.skill].title
    return (
        Text(f"{gap.hours:>4} h"),
        Text.assemble((name, "name"), f"  {level} of {gap.required}{must}"),
    )


def _first_step(result: QuizResult, titles: QuizTitles, look: Look) -> RenderableType:
    step = result.recommendation.first_step
    if step is None:
        return Text("")
    parts: list[RenderableType] = [
        Text.assemble("Begin as ", (titles.roles[step.role].title.lower(), "title"), "."),
        Text(step.why),
    ]
    if step.milestone:
        names = ", ".join(titles.skills[key].title for key in step.milestone)
        parts.append(Text(f"Milestone: {names}."))
    return section("First step", *parts)
