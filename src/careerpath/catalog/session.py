"""Questions worth asking in a session with a mentor, and what must be known for each."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Id, Struct
from careerpath.intake.situations import Aim, Stage

Condition = Literal[
    "close-call",
    "clear",
    "no-direction",
    "on-the-way",
    "next-post",
    "already",
    "new-to-it",
    "gap",
    "no-gap",
    "unknown-level",
    "far",
    "few-beginners",
    "from-elsewhere",
    "tried",
    "not-tried",
    "said-against-tried",
    "mocks-weak",
    "no-mocks",
    "project-done",
    "no-project",
    "behind",
    "few-hours",
    "no-replies",
]
"""What can be known of somebody; docs/content.md says what each means."""

NAMES = (
    "role",
    "a-role",
    "direction",
    "other",
    "gap",
    "unknown",
    "strength",
    "milestone",
    "project",
    "hours",
)
"""What stands in braces in a question and is put in: {role}."""

Asked = Annotated[
    str,
    msgspec.Meta(
        min_length=1,
        max_length=300,
        pattern=rf"^[^{{}}]*(\{{({'|'.join(NAMES)})\}}[^{{}}]*)*$",
    ),
]


class SessionQuestion(Struct, frozen=True):
    """A question to ask a mentor, for somebody of whom all of `when` is known.

    It is for people with one of the `aims` in one of the `stages` (none named: all). `topic` keeps
    two questions on one thing apart: the one with more `weight` is asked. A question is left out
    where what it names in braces is not known.
    """

    id: Id
    text: Asked
    topic: Id
    when: list[Condition] = []
    aims: list[Aim] = []
    stages: list[Stage] = []
    weight: Annotated[int, msgspec.Meta(ge=1, le=5)] = 1


class SessionQuestions(Struct, frozen=True):
    """The file `session.yaml`."""

    session: list[SessionQuestion]
