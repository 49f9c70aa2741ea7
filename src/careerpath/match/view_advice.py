"""A resume held against a posting, as advice: what stands, whether to apply, what to do."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.layout import Line, Lines, marked, rule, wrap
from careerpath.match.gaps import Against, Need, in_groups
from careerpath.match.result import FileMatch
from careerpath.match.steps import decide_steps
from careerpath.match.verdict import Verdict, count_there, judge_posting
from careerpath.match.view import view_asked, view_named
from careerpath.match.view_gaps import view_against, view_total
from careerpath.match.view_steps import say_step
from careerpath.terminal.look import Look

LONG = 3
"""Years of which a beginner is short."""


def view_advice(
    result: FileMatch, posting: FileMatch, catalog: Catalog, look: Look, planned: bool = False
) -> Lines:
    """Return what the posting asks, what the resume shows of it, and what to do.

    `planned`: there is a plan, whose own word on applying is about a role.
    """
    against = result.against
    verdict = judge_posting(against) if against else None
    lines = wrap(f"{result.file} for {posting.file}", look.width, style="heading")
    if against is None or verdict is None:
        return Lines([*lines, *_too_little(posting, catalog, look)])
    lines += wrap(_summary(posting, against, verdict, catalog), look.width)
    lines += [[], *rule("For this one posting", "", look.width, look.glyphs.line)]
    for text in _judge(verdict, result, posting, catalog, planned):
        lines += wrap(text, look.width)
    lines += [[], *rule("What to do", "", look.width, look.glyphs.line)]
    role = catalog.roles[against.role] if against.role else None
    for number, step in enumerate(decide_steps(against, role), 1):
        lines += marked(f"{number}.", say_step(step, catalog), look.width)
    lines += view_against(result, against, catalog, look)
    lines += view_total(against, look)
    lines += view_asked(posting, look)
    return Lines(lines)


def _too_little(posting: FileMatch, catalog: Catalog, look: Look) -> list[Line]:
    """Return that a posting is not judged, and what is known of it."""
    count = len(posting.skills)
    names = "no skill" if not count else f"only {count} skill{'' if count == 1 else 's'}"
    text = (
        f"Too little of what {posting.file} asks is known here: it names {names} that careerpath "
        "knows. So there is no verdict and no advice."
    )
    lines = wrap(text, look.width)
    if posting.skills:
        lines += view_named(posting, catalog, look)
    return [*lines, *view_asked(posting, look)]


def _summary(posting: FileMatch, against: Against, verdict: Verdict, catalog: Catalog) -> str:
    """Return in a few sentences what the posting is and how much of it the resume shows."""
    near = [catalog.roles[each.role].in_sentence for each in posting.roles[:2]]
    said = f"The posting is one for {_article(near[0])}." if near else ""
    if posting.title is not None and near and posting.title.role not in posting.by_skills[:2]:
        titled = catalog.roles[posting.title.role].in_sentence
        nearer = catalog.roles[posting.by_skills[0]].in_sentence
        said = f"The posting is titled {titled}, and by its skills alone it is nearer to {nearer}."
    groups = in_groups(against.needs)
    musts = in_groups([need for need in against.needs if need.asked == "must"])
    told = f"Of the {len(groups)} skills that it asks, {_shows(groups)}"
    if musts and not verdict.musts:
        count = _of(count_there(musts), len(musts))
        told += f"; of the {len(musts)} that it calls for as a must, {count}"
    if any(len(group) > 1 for group in groups):
        told += ". Where one of several is enough, they count as one"
    return f"{said} {told}.".strip()


def _shows(groups: Sequence[Sequence[Need]]) -> str:
    """Return how many a resume shows, and how many only the profile knows."""
    there = count_there(groups)
    shown = count_there([[n for n in group if n.state != "known"] for group in groups])
    told = f"your resume shows {_of(shown, len(groups))}"
    return f"{told} and your profile knows {there - shown} more" if there > shown else told


def _of(count: int, whole: int) -> str:
    return "all" if count == whole else str(count or "none")


def _article(name: str) -> str:
    return f"{'an' if name.startswith(('AI', 'ML', *'aeio')) else 'a'} {name}"


def _judge(
    verdict: Verdict, result: FileMatch, posting: FileMatch, catalog: Catalog, planned: bool
) -> list[str]:
    """Return the verdict with what it rests on, and what it leaves out."""
    what = "must-haves" if verdict.musts else "skills asked"
    share = f"{verdict.there} of {verdict.asked} {what}"
    share += " is there" if verdict.there == 1 else " are there"
    hours = f"{verdict.hours:g} hour{'' if verdict.hours == 1 else 's'}"
    if verdict.judged == "now":
        rest = f", and what is left is at most {hours} of study" if verdict.hours else ""
        told = [f"Apply now: {share}{rest}."]
    elif verdict.judged == "on-the-way":
        told = [
            f"Apply all the same, and learn on the way: {share}, and the rest is at most "
            f"{hours} of study. A posting is a wish list; few people bring all of it."
        ]
    else:
        told = [f"Far today: {share}, and the rest is about {hours} of study."]
        told[1:] = _nearer(result, catalog)
    degrees = [degree for degree in posting.degrees if degree.needed]
    if posting.years or degrees:
        asked = [*(["years"] if posting.years else []), *(["a degree"] if degrees else [])]
        told.append(
            f"It also asks for {' and '.join(asked)} (below). That is for you to compare: "
            "careerpath counts skills alone."
        )
        least = max((years.least for years in posting.years), default=0)
        if least >= LONG:
            told.append(
                f"If you have less than half of those {least} years, look first for a posting that "
                "asks for fewer."
            )
    if planned:
        told.append("What careerpath plan show says of applying is about a role as a whole.")
    return told


def _nearer(result: FileMatch, catalog: Catalog) -> list[str]:
    """Return, with its command, what a resume is nearer to than to a posting that is far."""
    asked = result.against.role if result.against else None
    if result.roles and result.roles[0].role != asked:
        near = result.roles[0].role
        command = f"careerpath match {shlex.quote(result.file)} --role {near}"
        return [
            f"Nearest for what your resume shows is {catalog.roles[near].in_sentence}:",
            command,
        ]
    if asked is None:
        return ["Which roles are nearer, by what you like and know:", "careerpath quiz"]
    return ["What carries over to this role, and the way there:", f"careerpath switch {asked}"]
