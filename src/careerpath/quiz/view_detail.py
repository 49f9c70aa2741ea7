"""A fit taken apart, and what another answer would have changed."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from careerpath.drawing.blocks import heading, listed, section
from careerpath.drawing.titles import Titles
from careerpath.quiz.change import Change, Since, Standing
from careerpath.quiz.explain import Explanation
from careerpath.terminal.look import Look

MOST_CHANGED = 6
MOST_MOVED = 3
"""Roles whose fit moved that are named."""


def view_explanation(found: Explanation, titles: Titles, look: Look) -> RenderableType:
    """Return every answer's share of a role's score, with the sum that it adds up to."""
    title = titles.roles[found.role].title
    if found.z is None:
        return Group(
            heading(title),
            Text("No answer given says anything about this role, so it has no fit."),
        )
    rows: list[tuple[RenderableType, RenderableType]] = [
        (
            Text(f"{each.share:+.2f}", style="good" if each.share > 0 else "bad"),
            Text.assemble(
                f"{titles.questions[each.question].topic}: ",
                titles.questions[each.question].wording(each.option),
                (f" ({each.question})", "muted"),
            ),
        )
        for each in found.shares
    ]
    rows.append((Text(f"{found.z:+.2f}", style="name"), Text("in all", style="name")))
    return Group(
        heading(title, f"fit {found.fit}"),
        listed(rows),
        Text(""),
        Text(
            f"Your answers give this role {found.raw} points. Random answers to the same questions "
            f"give {found.mean:.2f} on average, with a standard deviation of {found.sd:.2f}. "
            f"({found.raw} - {found.mean:.2f}) / {found.sd:.2f} = {found.z:.2f} deviations. "
            f"The best that answers can reach for any role is {found.scale:.2f}, which is a fit of "
            f"100; random answers give 50. So the fit is 50 + 50 x {found.z:.2f} / "
            f"{found.scale:.2f} = {found.fit}."
        ),
    )


def view_change(change: Change, titles: Titles, look: Look) -> RenderableType:
    """Return what the other answers would have changed: headline, first role, fits."""
    parts: list[RenderableType] = [heading("If you had answered")]
    for each in change.changes:
        question = titles.questions[each.question]
        was = f'instead of "{question.wording(each.was)}"' if each.was else "where you gave none"
        parts.append(Text(f'{question.text} "{question.wording(each.now)}" {was}'))
    before, after = change.before, change.after
    rows = [
        ("First role", *(titles.roles[each.first].title for each in (before, after))),
        ("Of the pair", *(_lean(each, titles) for each in (before, after))),
    ]
    for key in change.moved[:MOST_CHANGED]:
        title = f"{titles.roles[key].title}, fit"
        rows.append((title, *(str(each.fits[key]) for each in (before, after))))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="muted")
    for name in ("", "now", "then"):
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    if before.first != after.first:
        verdict = "It changes your direction."
    elif before.winner != after.winner:
        verdict = "Your direction stays the same; only the pair turns."
    else:
        verdict = "It changes no recommendation."
    told = [Text(f"{name}: now {now}, then {then}.") for name, now, then in rows]
    body = Group(*told) if look.narrow else table
    return Group(*parts, section("What that changes", body, Text(""), Text(verdict)))


def _lean(standing: Standing, titles: Titles) -> str:
    if standing.winner is None:
        return "a tie"
    return f"{titles.roles[standing.winner].title} ({standing.confidence})"


def view_since(since: Since, titles: Titles) -> RenderableType:
    """Return what is different from the last visit, in a few lines."""
    if not since.answers and since.was == since.now:
        return section("Since last time", Text("The same answers and the same direction."))
    count = "one answer" if since.answers == 1 else f"{since.answers} answers"
    lines = [f"You changed {count}." if since.answers else "The same answers."]
    was, now = (titles.roles[key].in_sentence if key else "" for key in (since.was, since.now))
    if was and now and was != now:
        lines.append(f"Your direction was {was}; now it is {now}.")
    elif now:
        lines.append(f"Your direction is {now}, as before." if was else f"It is {now} now.")
    moved = list(since.fits.items())[:MOST_MOVED]
    lines += [f"{titles.roles[key].title}: fit {old}, now {new}." for key, (old, new) in moved]
    return section("Since last time", *map(Text, lines))
