"""What bare careerpath shows: to someone new, and to someone who was here before."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.roles import Role
from careerpath.drawing.blocks import heading, hours, listed, section
from careerpath.drawing.charts import bar_and
from careerpath.drawing.proof import list_beside, tell_skills
from careerpath.drawing.sureness import tell_sureness
from careerpath.person.plan import Plan
from careerpath.plan.due import DueList
from careerpath.plan.view_today import view_items
from careerpath.plan.view_words import day
from careerpath.status.direction import Direction
from careerpath.status.history import thin_out
from careerpath.status.position import PlanStatus, Status
from careerpath.terminal.look import Look

MOST_SHOWN = 3
"""Tasks of earlier days that are named: with more, the plan wants to be made anew."""

LEAST_POINTS = 2
"""Points that make a chart."""

ROOM = 16
"""Columns of a bar."""

COMMANDS = {
    "careerpath quiz": "find a direction and get a 90-day plan, in seven minutes",
    "careerpath compare": "see software and machine learning side by side",
    "careerpath faq": "ask a question in your own words",
}


def view_welcome() -> RenderableType:
    """Return one sentence and the three commands to begin with."""
    return Group(
        Text(
            "careerpath helps you choose between software engineering, machine learning and the "
            "roles near them, and tells you what to do on Monday."
        ),
        Text(""),
        listed([(Text(name, style="key"), Text(why)) for name, why in COMMANDS.items()]),
    )


def view_status(
    status: Status, plan: Plan | None, roles: Mapping[str, Role], look: Look, looking: bool = True
) -> RenderableType:
    """Return what is due today, then where the person stands; `inside`: in a post of the goal."""
    parts: list[RenderableType] = []
    if plan is not None and status.plan is not None and status.due is not None:
        parts += view_due(status.due, plan, status.plan, roles, look)
    if status.cards_due:
        parts += [Text(""), _cards(status.cards_due)]
    stand = section("Where you stand", listed(_rows(status, roles, look, looking)))
    parts += [stand] if parts else stand.renderables[1:]  # no empty line at the top
    chart = view_history(status, look)
    return Group(*parts, *([chart] if chart else []))


def _cards(count: int) -> Text:
    noun = "card is" if count == 1 else "cards are"
    return Text.assemble(f"{count} {noun} due: ", ("careerpath interview cards", "key"))


def view_due(
    due: DueList, plan: Plan, status: PlanStatus, roles: Mapping[str, Role], look: Look
) -> list[RenderableType]:
    """Return the day, what it holds, what earlier days left open, and what comes if that is all."""
    role = roles[plan.role].in_sentence if plan.role in roles else plan.role
    when = {
        "over": f"the {plan.days} days are over",
        "not-begun": f"the plan begins {day(plan.start)}",
    }.get(status.pace, f"day {status.day} of {plan.days}")
    parts: list[RenderableType] = [heading(day(due.date, True), f"{when}, {role}")]
    title = "This week" if plan.vary else "Today"
    if due.today:
        total = hours(sum(item.hours for item in due.today))
        parts.append(section(title, view_items(due.today, plan, look, "none"), note=total))
    elif status.pace not in ("over", "not-begun"):
        parts.append(section(title, Text(f"Nothing is planned for {title.lower()}.")))
    if due.overdue:
        first, more = due.overdue[:MOST_SHOWN], len(due.overdue) - MOST_SHOWN
        rows: list[RenderableType] = [view_items(first, plan, look, "since")]
        if more > 0:
            rows.append(Text(f"and {more} more: careerpath plan today lists them all"))
        note = f"{hours(due.overdue_hours)} open"
        parts.append(section("From earlier days", *rows, note=note))
    if due.next and not due.today:
        parts.append(section("Then", view_items(due.next[:1], plan, look, "each")))
    return parts


def view_history(status: Status, look: Look) -> RenderableType | None:
    """Return readiness over time as bars, a line a day; None where it never moved."""
    points = thin_out(status.history)
    if len(points) < LEAST_POINTS:
        return None
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(day(each.day)), bar_and(f"{each.readiness}", each.readiness, 100, ROOM, look))
        for each in points
    ]
    note = "of 100, by the study that you finished; what you said of yourself has no date"
    told = Text(f"{note[0].upper()}{note[1:]}.", style="muted")
    return section("Skills over time", listed(rows), told)


def _rows(
    status: Status, roles: Mapping[str, Role], look: Look, looking: bool
) -> list[tuple[RenderableType, RenderableType]]:
    rows: list[tuple[RenderableType, RenderableType]] = []
    if status.direction is not None:
        rows.append((Text("Direction"), _direction(status.direction, roles)))
    elif not status.answered:
        rows.append((Text("Direction"), Text("You have not taken the quiz yet.")))
    if status.draft:
        rows.append((Text("Quiz"), Text("One that you began is not finished.")))
    plan = status.plan
    if plan is not None:
        told = f"{plan.hours_done:g} of {hours(plan.hours)}, "
        told += f"{plan.tasks_done} of {plan.tasks} tasks; {_pace(plan)}."
        drawn = bar_and(told, plan.hours_done, max(plan.hours, 1), ROOM, look)
        rows.append((Text("Plan"), drawn))
        if plan.milestone is not None:
            place = f"{plan.milestone_number} of {plan.milestones} is next: {plan.milestone}."
            rows.append((Text("Milestone"), Text(place)))
    goal = roles.get(status.goal or "")
    if goal is None or status.standing is None:
        return rows
    rows.append((Text("Skills"), tell_skills(goal, status.standing, ROOM, look)))
    proof = status.standing.proof
    return [*rows, *(list_beside(goal, proof, looking) if proof else [])]


def _direction(found: Direction, roles: Mapping[str, Role]) -> Text:
    """Return the role that the answers point to, the way there, and how sure it is."""
    best = roles[found.towards]
    first = roles[found.first_step].in_sentence if found.first_step else ""
    sure = found.close_call or tell_sureness(found.top_group, found.alike, roles)
    title = (best.title, "title")
    if found.kind == "wide":
        return Text.assemble("You lean to ", (best.in_sentence, "title"), f". {sure}")
    if found.kind == "stay":
        return Text.assemble(title, f" fits best; you grow in your own role, {first}. {sure}")
    if found.kind == "post":
        return Text.assemble(title, f" fits best; the next post is {first}. {sure}")
    by_way = first and found.first_step != found.towards
    return Text.assemble(title, f", by way of {first}. {sure}" if by_way else f". {sure}")


def _pace(plan: PlanStatus) -> str:
    """Return how the plan stands against the calendar."""
    if plan.pace in ("not-begun", "over"):
        return "not begun yet" if plan.pace == "not-begun" else f"its {plan.days} days are over"
    if plan.pace == "on-time":
        return "on time"
    amount = hours(abs(plan.ahead_hours))
    days = f", about {plan.pace_days} days" if plan.pace_days > 1 else ""
    return f"{amount} {'ahead' if plan.pace == 'ahead' else 'behind'}{days}"


def view_kept(status: Status) -> RenderableType:
    """Return how much is saved; how many mocks where no line above has them."""
    text = f"{status.answered} answers and {status.levels} levels are saved."
    if status.mocks is not None and (status.standing is None or status.standing.proof is None):
        count = f"{status.mocks.answers} mock answer{'' if status.mocks.answers == 1 else 's'}"
        text += f" Interviews practised: {count}, the latest {status.mocks.latest} % of the rubric."
    return Group(Text(""), Text(text, style="muted"))
