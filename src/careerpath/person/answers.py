"""What a person said: answers, levels, hours, days. One struct for files and the profile."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Any, Literal, get_args

import msgspec

from careerpath.errors import UserError
from careerpath.intake.json_text import as_yaml
from careerpath.intake.situations import Aim, Stage
from careerpath.intake.structs import Wrong, parse_struct
from careerpath.intake.text import quote
from careerpath.intake.yaml import Lines, parse_yaml

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
VERSION = 2
"""The version of the form of profiles and drafts. Those of careerpath 0.1 do not say theirs."""

MIN_HOURS, MAX_HOURS = 1, 60
DEFAULT_HOURS = 10.0
VARY: Literal["vary"] = "vary"
"""What stands for days of the week that are not known ahead."""

FIRST_YEAR, LAST_YEAR = 2000, 2199
YEARS = f"The year must lie between {FIRST_YEAR} and {LAST_YEAR}."
MOST_SAID = 2000
"""Answers or levels that one file can hold."""

HoursPerWeek = Annotated[float, msgspec.Meta(ge=MIN_HOURS, le=MAX_HOURS)]
Rating = Annotated[int, msgspec.Meta(ge=1, le=5)]
LevelSaid = Annotated[int, msgspec.Meta(ge=0, le=4)]
Version = Annotated[int, msgspec.Meta(ge=1, le=999_999_999)]
Said = Annotated[dict[str, str], msgspec.Meta(max_length=MOST_SAID)]
Levels = Annotated[dict[str, LevelSaid], msgspec.Meta(max_length=MOST_SAID)]
Ratings = Annotated[dict[str, Rating], msgspec.Meta(max_length=MOST_SAID)]
Day = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(WEEKDAYS)})$")]


class Answers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that was said, each part optional.

    `answers` maps question ids to option ids, `levels` skill ids to the 0-4 that the person
    rated, `proved` to what finished study showed, `tried` role ids to how trying one out was,
    1 to 5. `stands` is the id of the role or background
    that they come from, `language` of the one that they know best. `applications` were sent so
    far, and `replies` came back. `quick`: only the questions of the short quiz were put. `version`
    is that of the file's form, where it came from a file that says so.
    """

    answers: Said = {}
    levels: Levels = {}
    proved: Levels = {}
    tried: Ratings = {}
    hours_per_week: HoursPerWeek | None = None
    start: date | None = None
    days: Annotated[list[Day], msgspec.Meta(max_length=7)] | Literal["vary"] | None = None
    stands: str | None = None
    stage: Stage | None = None
    aim: Aim | None = None
    language: str | None = None
    applications: Annotated[int, msgspec.Meta(ge=0, le=10_000)] | None = None
    replies: Annotated[int, msgspec.Meta(ge=0, le=10_000)] | None = None
    quick: bool = False
    version: Version | None = None

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The study days as numbers, Monday 0; all where none are named."""
        chosen = WEEKDAYS if self.vary else self.days or WEEKDAYS
        return tuple(index for index, day in enumerate(WEEKDAYS) if day in chosen)

    @property
    def vary(self) -> bool:
        """Whether the days of the week are not known ahead."""
        return self.days == VARY


def parse_answers(text: str, file: str) -> tuple[Answers, Lines]:
    """Return the answers in a YAML or JSON text, and the line of each value.

    Raises UserError with every mistake of the file: not a mapping, unknown fields, wrong types.
    """
    text = as_yaml(text)
    lines: Lines = {}
    value = parse_yaml(text, file, lines)
    if value is None:
        raise UserError(
            "empty-file", f"{file} is empty.", "It should hold 'answers:' and 'levels:'."
        )
    found = parse_struct(text, file, Answers, find_wrong_answers)
    if (found.version or 0) > VERSION:
        hint = "Use that one, or export them there as answers."
        raise UserError("newer-file", f"A newer careerpath wrote {file}.", hint)
    return msgspec.structs.replace(found, version=None), lines


def find_wrong_answers(said: Answers) -> Wrong | None:
    """Return what types cannot tell: a first day in another age, a weekday twice."""
    if said.start is not None and not is_near(said.start):
        return Wrong(("start",), f"{said.start} is too far away.", YEARS)
    if said.days is not None and not said.vary and len(set(said.days)) < len(said.days):
        return Wrong(("days",), "a day of the week stands there twice.", "Keep one.")
    return None


def is_near(day: date) -> bool:
    """Return whether a day is one that plans are made for: calendars end, and so does date."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def parse_hours(text: str) -> float:
    """Return hours a week from '8' or the middle of '6-8'; UserError unless 1 to 60."""
    span = re.fullmatch(r"\s*([0-9.]{1,5})\s*(?:-|to)\s*([0-9.]{1,5})\s*", text)
    try:
        ends = [float(end) for end in (span.groups() if span else (text, text))]
        hours = sum(ends) / 2 if ends[0] <= ends[1] else float("nan")
    except ValueError:
        hours = float("nan")
    if not MIN_HOURS <= hours <= MAX_HOURS:
        raise UserError(
            "bad-hours",
            f"{quote(text)} is no number of hours a week.",
            f"Give a number from {MIN_HOURS} to {MAX_HOURS}, such as 8.",
        )
    return hours


def parse_date(text: str) -> date:
    """Return a date from YYYY-MM-DD; UserError for anything else."""
    try:
        found = date.fromisoformat(text.strip()) if len(text.strip()) == 10 else None
    except ValueError:
        found = None
    if found is not None and not is_near(found):
        raise UserError("bad-date", f"{quote(text)} is too far away.", YEARS)
    if found is None and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text.strip()):
        raise UserError("bad-date", f"There is no day {quote(text.strip())}.", "See a calendar.")
    if found is None:
        raise UserError(
            "bad-date", f"{quote(text)} is no date.", "Write it as year-month-day: 2026-12-01."
        )
    return found


def parse_day(text: str, today: date) -> date:
    """Return a date from 'today', 'tomorrow', a weekday or 'next monday', or as parse_date does.

    A weekday is the next one of that name after today.
    """
    word = " ".join(text.casefold().split()).removeprefix("next ")
    if word in ("today", "tomorrow"):
        return today + timedelta(days=word == "tomorrow")
    if word in NAMES:
        ahead = (WEEKDAYS.index(NAMES[word]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    return parse_date(text)


def parse_word(text: str | None, kind: Any, what: str) -> Any:
    """Return a word of a closed set (a Literal), None for None; UserError for any other."""
    if text is None:
        return None
    words: tuple[str, ...] = get_args(kind)
    if text.casefold() not in words:
        known = ", ".join(words)
        raise UserError(f"bad-{what}", f"There is no {what} {quote(text)}.", f"Use {known}.")
    return text.casefold()


NAMES = {
    name: day
    for day, full in zip(
        WEEKDAYS,
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        strict=True,
    )
    for name in (day, full, full[:2], full[:4], full[:5], f"{full}s")
}
GROUPS = {
    "all": WEEKDAYS,
    "every day": WEEKDAYS,
    "everyday": WEEKDAYS,
    "daily": WEEKDAYS,
    "weekdays": WEEKDAYS[:5],
    "weekend": WEEKDAYS[5:],
    "weekends": WEEKDAYS[5:],
}
VARYING = ("vary", "varies", "it varies", "they vary")


def parse_days(text: str) -> list[str] | Literal["vary"]:
    """Return study days from names, ranges and groups, or 'vary' where they are not known.

    'mon,wed,sat', 'Monday to Friday', 'tue-thu', 'weekdays', 'weekend', 'all', 'vary'. UserError
    for anything else.
    """
    plain = re.sub(r" ?(?:-|\bto\b) ?", "-", " ".join(text.casefold().split()))
    if plain in VARYING:
        return VARY
    chosen: set[str] = set()
    parts = [plain] if plain in GROUPS else re.split(r"[\s,;]+(?:and\s+)?", plain)
    for part in (each for each in parts if each and each != "and"):
        if part in GROUPS:
            chosen.update(GROUPS[part])
            continue
        first, dash, last = part.partition("-")
        ends = [NAMES.get(first), NAMES.get(last) if dash else NAMES.get(first)]
        if None in ends:
            raise _no_days(part)
        begin, end = (WEEKDAYS.index(each) for each in ends if each)
        chosen.update(WEEKDAYS[n % 7] for n in range(begin, end + 1 + (7 if end < begin else 0)))
    if not chosen:
        raise _no_days(text)
    return [day for day in WEEKDAYS if day in chosen]


def _no_days(text: str) -> UserError:
    return UserError(
        "bad-days",
        f"{quote(text)} names no days of the week.",
        "Write them as mon,wed,sat or mon-fri, weekdays, weekend, all, or vary.",
    )


def check_hours_fit(hours: float, days: Sequence[object]) -> None:
    """Raise UserError where a day would have to hold more than twelve hours."""
    if hours > 12 * len(days):
        raise UserError(
            "too-many-hours",
            f"{hours:g} hours a week do not fit into {len(days)} day(s).",
            "Name more days or fewer hours.",
        )
