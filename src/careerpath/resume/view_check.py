"""The check on screen: what matters first, each with its place and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.layout import Line, Lines, Piece, indent, rule, wrap
from careerpath.resume.check.code import Severity
from careerpath.resume.check.findings import Asked, Checked, Finding, SkillFound
from careerpath.terminal.look import Look

TITLES: dict[Severity, str] = {
    "high": "First: software misreads or loses this",
    "medium": "Then: software or people may stumble here",
    "low": "Polish: a matter of taste",
}
NO_SCORE = (
    "There is no official score of applicant software, and this gives none: "
    "each employer's software reads in its own way."
)
MOST_NAMED = 12


def view_checked(checked: Checked, catalog: Catalog, look: Look) -> Lines:
    """Return what was found, by how much it matters, and what was looked at."""
    lines: list[Line] = [*wrap(_head(checked), look.width, style="heading")]
    number = 0
    for severity, title in TITLES.items():
        found = checked.of(severity)
        if not found:
            continue
        lines += [[], *rule(title, "", look.width, look.glyphs.line)]
        for each in found:
            number += 1
            lines += _finding(number, each, look)
    if checked.skills is not None:
        lines += view_asked(checked.skills, catalog, look)
    looked = f"Looked at: {', '.join(checked.looked_at)}."
    lines += [[], *wrap(looked, look.width, style="muted")]
    lines += wrap(NO_SCORE, look.width, style="muted")
    return Lines(lines)


def _head(checked: Checked) -> str:
    high, medium, low = (len(checked.of(severity)) for severity in TITLES)
    name = _base(checked.file)
    if not high + medium + low:
        return f"{name}: nothing found. Software and people can read it."
    if not high + medium:
        left = "What is left is a matter of taste."
        return f"{name}: software can read it. {left}"
    if not high:
        return f"{name}: software can read it. {_count(medium)} may make a reader stumble."
    less = medium + low
    rest = f", and there {'is' if less == 1 else 'are'} {less} of less weight" if less else ""
    return f"{name}: software misreads {_count(high).casefold()}{rest}. Each can be put right."


def _base(file: str) -> str:
    """Return a file's name without its folder."""
    return file.replace("\\", "/").rpartition("/")[2]


def _count(number: int) -> str:
    return "One thing" if number == 1 else f"{number} things"


def _finding(number: int, found: Finding, look: Look) -> list[Line]:
    """Return one finding: what, where, why, what to do."""
    lead = f"{number}. "
    where = f" ({found.place})" if found.place else ""
    head: list[Piece] = [(found.message, "name"), (where, "muted")]
    width = look.width - len(lead)
    first, *rest = wrap(head, width)
    lines: list[Line] = [[(lead, ""), *first], *indent(rest, len(lead))]
    body: list[Line] = []
    for quote, place in _quotes(found):
        note = f" ({place})" if place else ""
        body += wrap([(f'"{quote}"', ""), (note, "muted")], width, 1)
    body += wrap(found.reason, width)
    mark = "Do:" if look.plain else look.glyphs.arrow
    todo = wrap(found.remedy, max(width - len(mark) - 1, 1))
    body += [[(mark, "good"), (" ", ""), *todo[0]], *indent(todo[1:], len(mark) + 1)]
    return [*lines, *indent(body, len(lead))]


def _quotes(found: Finding) -> list[tuple[str, str]]:
    """Return what stands there, each with its place where that is another than the first."""
    quotes = [(found.quote, "")] if found.quote else []
    quotes += [(each.quote, "" if each.place == found.place else each.place) for each in found.also]
    if found.code in ("misspelt-names", "capitals"):  # the message names them
        return []
    return [(quote, place) for quote, place in quotes if quote][:3]


def view_asked(asked: Asked, catalog: Catalog, look: Look) -> list[Line]:
    """Return what a role or a posting asks, by where the resume stands with it."""
    what = _base(asked.posting or (catalog.roles[asked.role].title if asked.role else ""))
    every = [*asked.present, *asked.known, *asked.missing]
    musts = [each for each in every if each.asked == "must"]
    met = [each for each in musts if each in asked.present]
    count = f": {len(met)} of {len(musts)} must-haves shown" if musts else ""
    lines: list[Line] = [[], *rule(f"Skills, {what}{count}", "", look.width, look.glyphs.line)]
    if not every:
        return [*lines, *wrap("It names no skill that careerpath knows.", look.width)]
    shown = [each for each in asked.present if each.state == "shown"]
    if shown:
        lines += _named("Shown", shown, look)
    other = [each for each in asked.present if each.state == "other"]
    if other:
        lines += _rows("Shown by another name", other, look)
    if asked.known:
        lines += _rows("In your profile, and the resume is silent", asked.known, look)
    firm = [each for each in asked.missing if each.asked == "must"]
    rest = [each for each in asked.missing if each.asked != "must"]
    if firm:
        lines += _named("Must-haves that it does not show", firm, look)
    if rest:
        lines += _named("Others that it does not show", rest, look)
    if firm or rest:
        lines += wrap((firm or rest)[0].where + " What you have not done stays out.", look.width)
    return lines


def _named(title: str, skills: Sequence[SkillFound], look: Look) -> list[Line]:
    """Return skills as one list of names."""
    names = [_with_words(each) for each in skills[:MOST_NAMED]]
    more = len(skills) - len(names)
    text = ", ".join(names) + (f" and {more} more" if more > 0 else "")
    return wrap([(f"{title}: ", "name"), (text, "")], look.width, 2)


def _with_words(skill: SkillFound) -> str:
    """Return a skill, with the words of a posting where they are others."""
    words = [each for each in skill.words if each.casefold() not in skill.title.casefold()]
    if skill.state in ("shown", "other") or not words:
        return skill.title
    return f"{skill.title} ({', '.join(words[:3])})"


def _rows(title: str, skills: Sequence[SkillFound], look: Look) -> list[Line]:
    """Return skills each with what to do."""
    lines = wrap(f"{title}:", look.width, style="name")
    for each in skills:
        lines += indent(wrap([(each.title, "name"), (f": {each.where}", "")], look.width - 2, 2))
    return lines
