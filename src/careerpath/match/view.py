"""One file on screen: the roles it is near, what it names, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.charts import bar
from careerpath.drawing.layout import Line, Lines, indent, rule, wrap
from careerpath.drawing.proof import tell_barrier
from careerpath.match.clauses import Weight
from careerpath.match.reading import WEIGHTS, NamedSkill
from careerpath.match.result import FileMatch, RankedRole, nearest
from careerpath.match.view_gaps import view_against, view_total
from careerpath.match.view_words import (
    KINDS,
    join,
    join_asked,
    lines_of,
    or_others,
    row,
    title_of,
    words_of,
)
from careerpath.terminal.look import Look

REASONS = 4
BAR = 14
FEW = 5
"""Under so many names an order of roles rests on little."""

CLOSE = 0.4
"""Scores that lie nearer together than what one weak name adds."""


def view_file(result: FileMatch, catalog: Catalog, look: Look, full: bool = False) -> Lines:
    """Return what a file says, in full."""
    lines: list[Line] = [*_head(result, look)]
    lines += view_roles(result, catalog, look, full)
    if result.against is not None:
        lines += view_against(result, result.against, catalog, look)
        lines += view_total(result.against, look)
    elif result.skills:
        lines += view_named(result, catalog, look)
    lines += view_asked(result, look)
    return Lines(lines)


def _head(result: FileMatch, look: Look) -> list[Line]:
    if not result.skills and not result.others:
        return wrap(result.file, look.width, style="heading")
    lines = wrap(f"{result.file} reads as {KINDS[result.kind]}.", look.width, style="heading")
    if result.guessed:
        other = "resume" if result.kind == "posting" else "posting"
        lines += wrap(f"If it is a {other}: --kind {other}.", look.width, style="muted")
    return lines


def view_roles(result: FileMatch, catalog: Catalog, look: Look, full: bool) -> list[Line]:
    """Return the nearest roles with what speaks for each."""
    if not result.roles:
        few = "nothing" if not result.skills and not result.others else "too little"
        text = f"It names {few} that careerpath knows. Under three names no role is ranked."
        return [[], *wrap(text, look.width)]
    lines = [[], *rule("Nearest roles", "", look.width, look.glyphs.line)]
    best, least = result.roles[0].score, min(each.score for each in result.roles)
    shown = nearest(result.roles)
    titles = [catalog.roles[each.role].title for each in shown]
    width = max(map(len, titles))
    for place, (each, title) in enumerate(zip(shown, titles, strict=True), 1):
        lines += _role(place, each, title, width, (best, least), catalog, look, full)
    return [*lines, *_about(result, catalog, look, full)]


def _role(
    place: int,
    ranked: RankedRole,
    title: str,
    width: int,
    ends: tuple[float, float],
    catalog: Catalog,
    look: Look,
    full: bool,
) -> list[Line]:
    reasons = [
        title_of(each.name, catalog) + (f" +{each.adds:.1f}" if full else "")
        for each in ranked.because[:REASONS]
        if each.adds >= 0.05
    ]
    if ranked.title:
        reasons.insert(0, "title line" + (f" +{ranked.title:.1f}" if full else ""))
    why = ", ".join(reasons[: REASONS + 1])
    if look.narrow:
        return [
            *wrap(f"{place}. {title}", look.width, 3, "name"),
            *indent(wrap(why, look.width - 3), 3),
        ]
    best, least = ends
    drawn = bar(round(100 * (ranked.score - least) / max(best - least, 0.01)), 100, BAR, look)
    lead: Line = [
        (f"{place}. ", ""),
        (title.ljust(width), "name"),
        ("  ", ""),
        (drawn.plain, "role1"),
        ("  ", ""),
    ]
    used = 3 + width + 2 + len(drawn.plain) + 2
    first, *rest = wrap(why, max(look.width - used, 12)) or [[]]
    return [[*lead, *first], *indent(rest, used)]


def _about(result: FileMatch, catalog: Catalog, look: Look, full: bool) -> list[Line]:
    """Return what the order rests on, and what the title line does to it."""
    source = catalog.sources[catalog.texts.naming.source]
    text = (
        "The numbers say how much a name speaks for a role, next to the others; they are no "
        f"probability. From postings of {source.publisher}, {source.date}."
    )
    lines: list[Line] = [[], *wrap(text, look.width, style="muted")] if full else [[]]
    if result.title is not None:
        first = catalog.roles[result.by_skills[0]]
        named = catalog.roles[result.title.role]
        lead = f'The title line, "{result.title.words}", says {named.in_sentence}'
        lead += " and counts on its own."
        if result.by_skills[0] == result.title.role:
            tail = "The skills alone say the same."
        else:
            where = result.by_skills.index(result.title.role) + 1
            tail = f"By the skills alone {first.in_sentence} comes first,"
            tail += f" and this one is number {where}."
        lines += wrap(f"{lead} {tail}", look.width)
    close = [each for each in nearest(result.roles) if result.roles[0].score - each.score < CLOSE]
    if len(close) > 1:
        names = join([catalog.roles[each.role].in_sentence for each in close])
        lines += wrap(f"For {names} it speaks nearly alike: their order says little.", look.width)
    lines += _limits(result, catalog, look)
    return lines if lines != [[]] else []


def _limits(result: FileMatch, catalog: Catalog, look: Look) -> list[Line]:
    """Return what an order of roles does not know: few posts, and how little it rests on."""
    first = catalog.roles[result.roles[0].role]
    lines: list[Line] = []
    if result.kind != "posting" and first.entry.market.breadth == "narrow":
        doctor = any(each.level == "doctorate" for each in result.degrees)
        barrier = "" if doctor else f" {tell_barrier(first)}"
        lines += wrap(f"There are few posts as {first.with_article}.{barrier}", look.width)
    if len(result.skills) + len(result.others) < FEW:
        lines += wrap("It rests on few names; a longer text says more.", look.width)
    return lines


def view_named(result: FileMatch, catalog: Catalog, look: Look) -> list[Line]:
    """Return the skills that a text names, with their words and lines."""
    if result.kind != "posting":
        title = "What it shows" if result.kind == "resume" else "What it names"
        return _skills(title, result.skills, catalog, look)
    lines: list[Line] = []
    weights: tuple[tuple[Weight, str], ...] = (
        ("must", "It asks"),
        ("named", "It also names"),
        ("wish", "It wishes for"),
    )
    for asked, title in weights:
        mine = [_asked_so(each, asked) for each in result.skills]
        if any(mine):
            lines += _skills(title, list(filter(None, mine)), catalog, look)
    return lines


def _asked_so(skill: NamedSkill, asked: Weight) -> NamedSkill | None:
    """Return a skill with the names that are asked so: Java may be a must, and Kotlin a wish.

    A name that is asked more elsewhere is left out; so is one of no technology, where any is.
    """
    more = WEIGHTS[: WEIGHTS.index(asked)]
    told = {place.technology for place in skill.found if place.asked in more}
    found = [
        place for place in skill.found if place.asked == asked and place.technology not in told
    ]
    return msgspec.structs.replace(skill, found=found) if found else None


def _skills(title: str, skills: Sequence[NamedSkill], catalog: Catalog, look: Look) -> list[Line]:
    lines: list[Line] = [[], *rule(title, "", look.width, look.glyphs.line)]
    names = [catalog.skill_titles[each.id] for each in skills]
    width = min(max(map(len, names)), look.width // 3)
    for name, each in zip(names, skills, strict=True):
        notes = [lines_of(each.found), or_others(each.alternatives, catalog)]
        note = "; ".join(filter(None, notes))
        lines += indent(row(name, join_asked(each.found), width, look, note))
    return lines


def view_asked(result: FileMatch, look: Look) -> list[Line]:
    """Return years, degrees, what is not needed, and what stands for no skill."""
    told: list[tuple[str, str]] = []
    if result.years:
        told.append(("Experience", "; ".join(f"{y.words} (line {y.line})" for y in result.years)))
    posting = result.kind == "posting"
    degrees = [d for d in result.degrees if d.needed or not posting]
    if degrees:
        told.append(("Degree", "; ".join(f"{d.words} (line {d.line})" for d in degrees)))
    unwanted = words_of(result.unwanted)
    unwanted += ["a degree"] if len(degrees) < len(result.degrees) else []
    if unwanted:
        told.append(("Not needed" if posting else "Not there", join(unwanted)))
    if result.others:
        told.append(("Also named", f"{join(words_of(result.others))} (no skill here)"))
    if not told:
        return []
    lines: list[Line] = [[]]
    for name, text in told:
        lines += indent(row(name, text, 11, look))
    return lines
