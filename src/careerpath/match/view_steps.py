"""The steps of the advice, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.catalog import Catalog
from careerpath.drawing.blocks import hours
from careerpath.match.gaps import Need, in_groups
from careerpath.match.kin import kin_of
from careerpath.match.steps import Step
from careerpath.match.view_words import are_either, join, join_first, title_of, words_of


def say_step(step: Step, catalog: Catalog) -> str:
    """Return a step as what to do; of many skills the weightiest, and how many more."""
    first = join_first([catalog.skill_titles[need.skill] for need in step.needs])
    names = list(dict.fromkeys(name for need in step.needs for name in need.unshown))
    shown = words_of(place for need in step.needs for place in need.shown)
    called = [_called(need, catalog) for need in step.needs]
    told = [_way_to(group, catalog) for group in in_groups(step.needs)]
    if step.kind == "write-if-true":
        return _if_true(step.needs, catalog)
    if step.kind == "name-kin":
        return _by_kin(step.needs[0])
    return {
        "write-known": f"Write down what you know: {first}. Your profile has it and your resume "
        "does not say it. One line on where you used it is enough.",
        "write-assumed": f"Your profile takes it that you know {first}, by what you said of "
        "yourself. If so, write it, with where you did it.",
        "name-it": f"They name {join_first(names)}; your resume says {join_first(shown)}. If you "
        "have used what they name, name it.",
        "learn": f"Learn, what weighs most first: {join_first(told)}.",
        "welcome": "Nothing is missing but what they only wish for. Welcome would be "
        f"{join_first(told)}; if you have it, write it.",
        "wishes": f"Leave {join_first(called)} for later: that is only wished for.",
        "polish": "Nothing that it names is missing. Put what it asks first near the top of your "
        "resume, in its words.",
    }[step.kind]


def _by_kin(need: Need) -> str:
    """Return what to write where a name of the same kind is shown."""
    pair = kin_of(need.meant, need.shown)
    assert pair is not None  # the step is only made with one
    return (
        f"They ask for {pair.asked}, you show {join(pair.shown)}. If you have used what they "
        f"name, name it; if not, say that you come to it from {join(pair.shown)}."
    )


def _if_true(needs: Sequence[Need], catalog: Catalog) -> str:
    """Return that what a resume does not name may be there all the same."""
    groups = in_groups(needs)
    if len(groups) == 1:
        names = join([_called(need, catalog) for need in needs], "or")
        return (
            f"If you can do {names}, write it, with where you did it; if not, it is "
            f"{hours(min(need.hours for need in needs))} away."
        )
    told = [_way_to(group, catalog) for group in groups]
    return (
        "If you can do any of these, write it, with where you did it. If not, this is the study "
        f"that each takes: {join_first(told)}."
    )


def _way_to(group: Sequence[Need], catalog: Catalog) -> str:
    """Return a skill with its hours, or several of which one is enough, with the fewest."""
    names = join([_called(need, catalog) for need in group], "or")
    return f"{names} {hours(min(need.hours for need in group))}"


def _called(need: Need, catalog: Catalog) -> str:
    """Return a skill, and the names that the posting has for it where they are few."""
    title = catalog.skill_titles[need.skill]
    places = [place for place in need.meant if place.technology]
    named = list(dict.fromkeys(title_of(place.technology or "", catalog) for place in places))
    told = title in named or all(f" {name} " in f" {title} " for name in named)
    if len(named) <= 2 and not told:
        return f"{title} ({join(named, 'or' if are_either(places) else 'and')})"
    return title
