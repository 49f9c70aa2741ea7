"""What is asked against what is there, as sections of a screen."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.blocks import hours
from careerpath.drawing.layout import Line, indent, rule, wrap
from careerpath.match.gaps import Against, Need, in_groups
from careerpath.match.kin import kin_of
from careerpath.match.result import FileMatch
from careerpath.match.view_words import join, join_first, lines_of, or_others, row, words_of
from careerpath.terminal.look import Look

WEIGHTS = {"must": "must", "named": "", "wish": "wish"}


def view_against(result: FileMatch, against: Against, catalog: Catalog, look: Look) -> list[Line]:
    """Return the needs by where somebody stands with them."""
    mine = "your resume" if result.kind == "resume" else "your list"
    lines: list[Line] = []
    if against.resume:
        lines += _rows(f"Shown by {mine}", against.in_state("shown"), _shown, catalog, look)
        lines += _rows(
            "Shown, but by no name that it asks", against.in_state("other"), _other, catalog, look
        )
        lines += _rows(
            f"You know it, {mine} is silent", against.in_state("known"), _known, catalog, look
        )
    else:
        lines += _rows("What you have of it", against.in_state("known"), _known, catalog, look)
    title = "Missing" if against.profile else "What it asks"
    if against.resume:
        title = f"Not in {mine}"
    lines += _rows(title, against.in_state("partly", "missing"), _missing, catalog, look)
    return lines


def _rows(title: str, needs: Sequence[Need], told, catalog: Catalog, look: Look) -> list[Line]:  # type: ignore[no-untyped-def]
    if not needs:
        return []
    lines: list[Line] = [[], *rule(title, "", look.width, look.glyphs.line)]
    names = [catalog.skill_titles[need.skill] for need in needs]
    width = min(max(map(len, names)), look.width // 3)
    for name, need in zip(names, needs, strict=True):
        text, note = told(need, catalog)
        lines += indent(row(name, text, width, look, note))
    return lines


def _shown(need: Need, catalog: Catalog) -> tuple[str, str]:
    notes = [lines_of(need.shown), _below(need), or_others(need.alternatives, catalog)]
    return join(words_of(need.shown)), "; ".join(filter(None, notes))


def _below(need: Need) -> str:
    """Return that the level asked is above the one that somebody rated or proved, or nothing."""
    if need.level is None or need.basis not in ("rated", "proved") or need.level >= need.required:
        return ""
    return f"it asks level {need.required}, you {need.basis} {need.level}"


def _other(need: Need, catalog: Catalog) -> tuple[str, str]:
    pair = kin_of(need.meant, need.shown)
    if pair is None:
        return f"{join(need.unshown, 'or')} asked, not named", _weight(need)
    return f"{join(need.unshown, 'or')} asked; {join(pair.shown)} shown", lines_of(need.shown)


def _known(need: Need, catalog: Catalog) -> tuple[str, str]:
    said = "your profile assumes" if need.basis == "assumed" else f"you {need.basis}"
    return f"{said} {need.level}, it asks {need.required}", _weight(need)


def _missing(need: Need, catalog: Catalog) -> tuple[str, str]:
    words = join_first(words_of(need.meant))
    title = catalog.skill_titles[need.skill]
    named = f", named as {words}" if words and words.casefold() != title.casefold() else ""
    had = f", you are at {need.level}" if need.level else ""
    text = f"{hours(need.hours)} to level {need.required}{had}{named}"
    notes = [_weight(need), or_others(need.alternatives, catalog)]
    return text, "; ".join(filter(None, notes))


def _weight(need: Need) -> str:
    return WEIGHTS[need.asked]


def _has_wishes(against: Against) -> bool:
    asked = {need.asked for need in against.in_state("partly", "missing")}
    differ = against.hours != against.hours_without_wishes
    return "wish" in asked and len(asked) > 1 and differ


def view_total(against: Against, look: Look) -> list[Line]:
    """Return the hours to all that is missing, and what they rest on."""
    if not against.in_state("partly", "missing"):
        return []
    text = f"All of it together: {hours(against.hours)} of study, shared steps counted once"
    if any(len(group) > 1 for group in in_groups(against.in_state("partly", "missing"))):
        text += " and of several that do the shortest"
    text += (
        f"; without the wishes {hours(against.hours_without_wishes)}."
        if _has_wishes(against)
        else "."
    )
    text += " Level 2 means: can with help, 3: alone."
    basis = []
    if against.resume:
        basis.append("what the resume shows counts as level 2 where you have not rated it")
    if against.profile:
        basis.append("the rest from your profile" if against.resume else "from your profile")
    elif not against.resume:
        basis.append("from nothing, since there is no profile")
    told = f" Counted so: {', '.join(basis)}." if basis else ""
    return [[], *wrap(text + told, look.width)]
