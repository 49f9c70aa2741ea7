"""The list of tasters, and what is said once one is laid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.roles import Role
from careerpath.catalog.tasters import Taster
from careerpath.drawing.blocks import heading, listed, section
from careerpath.terminal.look import Look
from careerpath.try_out.lineup import Lineup, Listed

WHY = (
    "An hour or two of a role's real work, in a folder of its own. What you try says more about "
    "what you will like than any question can."
)


def view_lineup(found: Lineup, roles: Mapping[str, Role], look: Look) -> RenderableType:
    """Return all tasters, best roles first, and what the tried ones say together."""
    fits = any(each.fit is not None for each in found.tasters)
    note = "best roles first" if fits else "after the quiz, those of your best roles come first"
    parts: list[RenderableType] = [heading("Try a role's work", note), Text(WHY)]
    role = ""
    for each in found.tasters:
        if each.role != role:
            role = each.role
            fit = "" if each.fit is None else f"  fit {each.fit}"
            parts += [Text(""), Text.assemble((roles[role].title, "name"), (fit, "muted"))]
        parts.append(_row(each, look))
    if found.verdict:
        parts.append(section("What the tried ones say", Text(found.verdict)))
    return Group(*parts)


def _row(each: Listed, look: Look) -> RenderableType:
    hours = _about(each.minutes)
    state = ""
    mark = look.glyphs.bullet
    if each.rating is not None:
        mark = look.glyphs.tick
        state = f" Tried, and it was {each.rating:.1f} of 5."
    elif each.begun:
        mark = look.glyphs.ring
        state = f" Under way: {each.held} of {each.of} hold."
    text = Text.assemble((each.id, "key"), f"  {hours}. {each.summary}", (state, "good"))
    return listed([(Text(f"  {mark}"), text)])


def _about(minutes: int) -> str:
    if minutes < 45:
        return f"about {minutes} minutes"
    if minutes < 75:
        return "about an hour"
    return "about an hour and a half" if minutes < 105 else "about two hours"


def view_laid(
    taster: Taster,
    role: Role,
    folder: str,
    laid: Sequence[str],
    again: bool,
    other: Taster | None,
    look: Look,
) -> RenderableType:
    """Return where the folder is, what lies in it, and what else there is for this role."""
    place = "here" if folder in (".", "..") else f"in {folder}"
    if again and laid:
        where = f"You have begun this one {place}. Missing and laid again: {', '.join(laid)}."
    elif again:
        where = f"You have begun this one; it is {place}, as you left it."
    else:
        where = f"Laid in {folder}. {_capital(_about(taster.minutes))}; stop whenever you like."
    rows: list[tuple[RenderableType, RenderableType]] = [
        (Text(f"  {name}", style="key"), Text(what)) for name, what in taster.files.items()
    ]
    parts: list[RenderableType] = [
        heading(f"{taster.title}: the work of {role.with_article}"),
        Text(where),
        listed(rows) if not look.narrow else Group(*_stacked(taster)),
        Text(f"New to this? {taster.beginner}"),
    ]
    if other is not None:
        more = f"There is another one for this role: careerpath try {other.id}"
        parts.append(Text(more, style="muted"))
    return Group(*parts)


def _stacked(taster: Taster) -> list[RenderableType]:
    return [Text.assemble((name, "key"), f": {what}") for name, what in taster.files.items()]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
