"""Interview practice: mock questions with rubrics, concept cards, and each role's mix of rounds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from careerpath.catalog.kinds import Id, Paragraphs, Struct
from careerpath.intake.wording import ONE_LINE

Seniority = Literal["junior", "mid", "senior"]
DimensionName = Literal["communication", "problem-solving", "technical", "testing"]
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=300, pattern=ONE_LINE)]
Answer = Annotated[str, msgspec.Meta(min_length=1, max_length=700)]
Minutes = Annotated[int, msgspec.Meta(ge=5, le=90)]
Program = Annotated[str, msgspec.Meta(min_length=1, max_length=6000)]


class Point(Struct, frozen=True):
    """One thing that an interviewer can observe: it was there or it was not.

    `weight` 1 to 3 is how much it counts, `dimension` what it is a sign of.
    """

    says: Line
    weight: Annotated[int, msgspec.Meta(ge=1, le=3)]
    dimension: DimensionName


class Case(Struct, frozen=True):
    """Arguments of a function, and what it returns for them; values as JSON has them."""

    given: list[Any]
    expect: Any


class Code(Struct, frozen=True):
    """What a coding question runs: a function by name, its beginning and a good solution.

    `start` and `solution` are programs by language; `cases` are shown, `held` are not. `compare`
    says when two values are the same: `exact`, `unordered` (lists in any order) or `close` (numbers
    within a millionth).
    """

    function: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
    start: dict[Literal["python", "javascript"], Program]
    solution: dict[Literal["python", "javascript"], Program]
    cases: Annotated[list[Case], msgspec.Meta(min_length=2)]
    held: Annotated[list[Case], msgspec.Meta(min_length=4)]
    compare: Literal["exact", "unordered", "close"] = "exact"


class MockQuestion(Struct, frozen=True):
    """A question of an interview.

    `kind` is a round, as under `interview.practice` of roles; `roles` whom it is asked, `skill`
    what a weak answer leads back to. `ask` is what the interviewer says.
    """

    id: Id
    kind: Id
    title: Line
    roles: Annotated[list[Id], msgspec.Meta(min_length=1)]
    level: Seniority
    minutes: Minutes
    skill: Id
    ask: Paragraphs
    follow_ups: Annotated[list[Line], msgspec.Meta(min_length=1, max_length=4)]
    rubric: Annotated[list[Point], msgspec.Meta(min_length=4, max_length=7)]
    mistakes: Annotated[list[Line], msgspec.Meta(min_length=1, max_length=5)]
    outline: Paragraphs
    code: Code | None = None


class Card(Struct, frozen=True):
    """A concept to remember, of one skill: a question and its answer in 1 to 4 sentences."""

    id: Id
    skill: Id
    question: Line
    answer: Answer


class InterviewTopic(Struct, frozen=True):
    """One file of `interview/`."""

    topic: Line
    questions: list[MockQuestion] = []
    cards: list[Card] = []


class Share(Struct, frozen=True):
    """A kind of round: how long one question of it usually takes, and its share of practice."""

    kind: Id
    minutes: Minutes
    share: Annotated[int, msgspec.Meta(ge=1, le=100)]


class Mix(Struct, frozen=True):
    """What interviews for a role are made of, by level; shares of a level add up to 100.

    `id` is the role's.
    """

    id: Id
    junior: Annotated[list[Share], msgspec.Meta(min_length=1)]
    mid: Annotated[list[Share], msgspec.Meta(min_length=1)]
    senior: Annotated[list[Share], msgspec.Meta(min_length=1)]


class Mixes(Struct, frozen=True):
    """`mixes.yaml`."""

    mixes: list[Mix]
