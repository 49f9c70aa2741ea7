"""What an answer says to somebody who has taken the quiz."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

TOP_LEVEL = 4

MOST_NAMED = 3
"""So many of somebody's levels at most are named."""

_QUIZ = "`careerpath quiz`"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Person(NamedTuple):
    """Somebody who took the quiz: the levels that they rated, and whether they have a plan."""

    levels: Mapping[str, int]
    plans: bool


class Step(NamedTuple):
    """The command that helps next, and why."""

    command: str
    why: str


def leave_out_quiz(answer: str) -> str:
    """Return an answer without the sentences of its last paragraph that send people to the quiz."""
    before, gap, last = answer.rstrip().rpartition("\n\n")
    kept = [sentence for sentence in _SENTENCE.split(last) if _QUIZ not in sentence]
    return (before + gap + " ".join(kept)).rstrip() if kept else before


def say_levels(skills: Sequence[str], titles: Mapping[str, str], person: Person) -> str:
    """Return a sentence on what somebody rated of an answer's skills; nothing for nothing."""
    rated = [key for key in skills if key in person.levels][:MOST_NAMED]
    said = [f"{titles.get(key, key)} {person.levels[key]}" for key in rated]
    return f"You rated {', '.join(said)} (of {TOP_LEVEL})." if said else ""


def choose_step(skills: Sequence[str], titles: Mapping[str, str], person: Person | None) -> Step:
    """Return what to do after an answer: the quiz is for those alone who have not taken it."""
    if person is None:
        return Step("careerpath quiz", "see what fits you")
    below = [key for key in skills if person.levels.get(key, TOP_LEVEL) < TOP_LEVEL]
    if below:
        first = min(below, key=lambda key: person.levels[key])
        return Step(f"careerpath skills {first}", f"your next step in {titles.get(first, first)}")
    if person.plans:
        return Step("careerpath plan today", "see what is due")
    return Step("careerpath plan new", "turn it into 90 days")
