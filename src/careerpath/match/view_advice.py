"""A resume held against a posting, as advice: what stands, what to write, what to learn."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.blocks import hours
from careerpath.drawing.layout import Lines, marked, rule, wrap
from careerpath.match.gaps import Against, Need
from careerpath.match.result import FileMatch
from careerpath.match.view import view_asked
from careerpath.match.view_gaps import view_against, view_total
from careerpath.match.view_words import join, title_of
from careerpath.terminal.look import Look

FEW_MUSTS = 3
"""With so many must-haves missing, an application still makes sense."""

MOST_NAMED = 3


def view_advice(result: FileMatch, posting: FileMatch, catalog: Catalog, look: Look) -> Lines:
    """Return what the posting asks, what the resume shows of it, and what to do."""
    against = result.against
    if against is None or not against.needs:
        text = (
            f"{posting.file} names no skill that careerpath knows, so there is nothing to hold "
            f"{result.file} against."
        )
        return Lines(wrap(text, look.width))
    lines = wrap(f"{result.file} for {posting.file}", look.width, style="heading")
    lines += wrap(_summary(result, posting, against, catalog), look.width)
    lines += [[], *rule("What to do", "", look.width, look.glyphs.line)]
    for number, text in enumerate(_steps(against, catalog), 1):
        lines += marked(f"{number}.", text, look.width)
    lines += view_against(result, against, catalog, look)
    lines += view_total(against, look)
    lines += view_asked(posting, look)
    return Lines(lines)


def _summary(result: FileMatch, posting: FileMatch, against: Against, catalog: Catalog) -> str:
    """Return in a few sentences what the posting is and how much of it the resume shows."""
    near = [catalog.roles[each.role].in_sentence for each in posting.roles[:2]]
    said = f"The posting is one for {_article(near[0])}." if near else ""
    if posting.title is not None and near and posting.by_skills[0] != posting.title.role:
        titled = catalog.roles[posting.title.role].in_sentence
        nearer = catalog.roles[posting.by_skills[0]].in_sentence
        said = f"The posting is titled {titled}, and by its skills alone it is nearer to {nearer}."
    musts = [need for need in against.needs if need.asked == "must"]
    told = f"Your resume shows {_count(against.needs)} skills that it names"
    if musts:
        told += f", and {_count(musts)} that it calls for as a must"
    return f"{said} {told}.".strip()


def _count(needs: list[Need]) -> str:
    shown = sum(need.state in ("shown", "other") for need in needs)
    return f"all {len(needs)}" if shown == len(needs) else f"{shown} of the {len(needs)}"


def _article(name: str) -> str:
    return f"{'an' if name.startswith(('AI', 'ML', *'aeio')) else 'a'} {name}"


def _steps(against: Against, catalog: Catalog) -> list[str]:
    """Return what to do, what costs least first."""
    steps = [*_to_write(against, catalog), *_to_learn(against, catalog)]
    open_ = against.in_state("partly", "missing")
    musts = [need for need in open_ if need.asked == "must"]
    if not open_ and not against.in_state("known"):
        steps.append(
            "Nothing that it names is missing. Put what it asks first near the top of your "
            "resume, in its words."
        )
    elif len(musts) <= FEW_MUSTS:
        steps.append(
            "Apply all the same: a posting is a wish list, and few people bring all of it."
        )
    return steps


def _to_write(against: Against, catalog: Catalog) -> list[str]:
    """Return what to add to the resume, which takes no study."""
    steps = []
    known = against.in_state("known")
    if known:
        names = join([catalog.skill_titles[need.skill] for need in known[:MOST_NAMED]])
        steps.append(
            f"Write down what you know: {names}. Your profile has it and your resume does not say "
            "it. One line on where you used it is enough."
        )
    for need in against.in_state("other")[:2]:
        asked, shown = join(need.unshown[:MOST_NAMED], "or"), need.shown[0].words
        steps.append(
            f"They ask for {asked}, you show {shown}. If you have used what they name, name it; "
            f"if not, say that you come to it from {shown}."
        )
    return steps


def _to_learn(against: Against, catalog: Catalog) -> list[str]:
    """Return what to learn, the musts first, and what can wait."""
    steps = []
    open_ = against.in_state("partly", "missing")
    musts = [need for need in open_ if need.asked == "must"]
    rest = [need for need in open_ if need.asked == "named"]
    wishes = [need for need in open_ if need.asked == "wish"][:MOST_NAMED]
    then = "Then" if musts else "Learn"
    for needs, lead in (
        (musts, "Learn first what they must have"),
        (rest, f"{then} what the work itself names"),
    ):
        if needs:
            near = sorted(needs, key=lambda need: need.hours)[:MOST_NAMED]
            told = join([f"{_called(need, catalog)} ({hours(need.hours)})" for need in near])
            steps.append(f"{lead}, the nearest first: {told}.")
    if wishes and not (musts or rest):
        told = join([f"{_called(need, catalog)} ({hours(need.hours)})" for need in wishes])
        steps.append(f"Nothing that they must have is missing. Welcome would be {told}.")
    elif wishes:
        told = join([_called(need, catalog) for need in wishes])
        steps.append(f"Leave {told} for later: that is only wished for.")
    return steps


def _called(need: Need, catalog: Catalog) -> str:
    """Return a skill by the names that the posting has for it, where they are few."""
    named = list(
        dict.fromkeys(title_of(p.technology, catalog) for p in need.places if p.technology)
    )
    return join(named) if 0 < len(named) <= 2 else catalog.skill_titles[need.skill]
