"""What somebody practised: one line for each event, in the order in which it happened.

`practice.jsonl` only grows. A line that is damaged is set aside, and all others count; a line of
a kind that this version does not know stays where it is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, get_args

import msgspec

from careerpath.errors import CannotError
from careerpath.person.answers import Rating
from careerpath.person.store import Store

PRACTICE = "practice.jsonl"
MOST_BYTES = 20_000_000

Word = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
Count = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class Event(msgspec.Struct, frozen=True, tag_field="kind", omit_defaults=True):
    """Something that happened `at` a moment, with its time zone."""

    at: Moment


class Laid(Event, frozen=True, tag="taster-laid"):
    """A taster's folder was laid."""

    taster: Word
    folder: str


class Looked(Event, frozen=True, tag="taster-looked"):
    """The checks looked at the work: so many of all hold; `check` is the first that does not.

    `files` is a mark of the files as they were, which tells whether something was saved since.
    """

    taster: Word
    held: Count
    of: Count
    check: Word | None = None
    files: str = ""


class Ran(Event, frozen=True, tag="taster-ran"):
    """The folder's runner was started."""

    taster: Word


class Hinted(Event, frozen=True, tag="taster-hint"):
    """A hint for a check was shown, `rung` 1 to 3."""

    taster: Word
    check: Word
    rung: Annotated[int, msgspec.Meta(ge=1, le=3)]


class Solved(Event, frozen=True, tag="taster-solution"):
    """The solution was shown."""

    taster: Word


class Tried(Event, frozen=True, tag="taster-finished"):
    """A taster was brought to an end, and how it was, each 1 to 5.

    `bored` counts against it. `held` of `of` checks held, with `hints` and perhaps the solution,
    in about `minutes`.
    """

    taster: Word
    role: Word
    drawn_in: Rating
    time_flew: Rating
    again: Rating
    bored: Rating
    held: Count
    of: Count
    hints: Count
    minutes: Count
    solution: bool = False


class Allowed(Event, frozen=True, tag="taster-allowed"):
    """Somebody agreed that the checks of a folder of content run; `seal` is of those checks."""

    folder: str
    seal: Word


class Mocked(Event, frozen=True, tag="mock"):
    """A mock question was answered and held against its rubric.

    `ticked` are the numbers, from 0, of the `of` rubric points that were there; `score` is their
    share of the weights in percent, `dimensions` the same by dimension. `minutes` it took.
    """

    question: Word
    round: Word
    role: Word
    level: Word
    skill: Word
    ticked: list[Count]
    of: Count
    score: Percent
    dimensions: dict[str, Percent]
    minutes: Count


class Coded(Event, frozen=True, tag="code"):
    """Code was run against the cases of a question."""

    question: Word
    language: Word
    passed: Count
    of: Count


class Rated(Event, frozen=True, tag="card"):
    """A concept card was rated: 1 again, 2 hard, 3 good, 4 easy."""

    card: Word
    rating: Annotated[int, msgspec.Meta(ge=1, le=4)]


class Unrated(Event, frozen=True, tag="card-undone"):
    """The last rating of a card was taken back."""

    card: Word


Known = Laid | Looked | Ran | Hinted | Solved | Tried | Allowed | Mocked | Coded | Rated | Unrated
KINDS: frozenset[str] = frozenset(str(kind.__struct_config__.tag) for kind in get_args(Known))


class History(msgspec.Struct, frozen=True):
    """All events that could be read; `aside` names the file that took damaged lines, or is ''."""

    events: list[Any]
    aside: str = ""


def load_practice(store: Store) -> History:
    """Return what was practised. Damaged lines are moved to a file of their own.

    Raises CannotError where the file cannot be read.
    """
    events, damaged = _parse(_read(store))
    if not damaged:
        return History(events)
    with contextlib.suppress(CannotError), store.locked():  # else they stay where they are
        raw = _read(store)
        events, damaged = _parse(raw)
        lines = [line for line in raw.splitlines() if line.strip() and line not in damaged]
        aside = store.write_aside(PRACTICE, b"\n".join(damaged) + b"\n")
        store.replace(PRACTICE, b"".join(line + b"\n" for line in lines))
        return History(events, aside)
    return History(events)


def note_event(store: Store, event: Event) -> None:
    """Add an event to the history."""
    store.append(PRACTICE, msgspec.json.encode(event), MOST_BYTES)


def _read(store: Store) -> bytes:
    return store.read_raw(PRACTICE, MOST_BYTES) or b""


def _parse(raw: bytes) -> tuple[list[Any], list[bytes]]:
    """Return the events of known kinds, and the lines that are none."""
    events: list[Any] = []
    damaged: list[bytes] = []
    for line in raw.splitlines():
        if not line.strip():
            continue
        try:
            events.append(msgspec.json.decode(line, type=Known))
        except (msgspec.MsgspecError, UnicodeDecodeError):
            if not _is_of_another_kind(line):
                damaged.append(line)
    return events, damaged


def _is_of_another_kind(line: bytes) -> bool:
    try:
        found = msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return False
    kind = found.get("kind") if isinstance(found, dict) else None
    return isinstance(kind, str) and kind not in KINDS


def rate_roles(events: Sequence[Any]) -> dict[str, int]:
    """Return how trying each role was, 1 to 5: the mean over its finished tasters."""
    found: dict[str, list[float]] = {}
    latest = {(each.role, each.taster): each for each in events if isinstance(each, Tried)}
    for (role, _), each in latest.items():
        found.setdefault(role, []).append(rate(each))
    return {role: int(sum(all_) / len(all_) + 0.5) for role, all_ in found.items()}


def rate(tried: Tried) -> float:
    """Return the mean of the four answers, 1 to 5, with 'bored' turned round."""
    return (tried.drawn_in + tried.time_flew + tried.again + (6 - tried.bored)) / 4
