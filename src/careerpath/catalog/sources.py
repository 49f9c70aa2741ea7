"""Where claims come from: sources, the figures taken from them, and study resources."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Id, Share, Struct, Text
from careerpath.intake.wording import ONE_LINE

Money = Annotated[int, msgspec.Meta(ge=0)]


class Source(Struct, frozen=True):
    """A publisher's data set or page, with the date and licence under which it is used."""

    id: Id
    title: Text
    publisher: Text
    date: Text
    licence: Text
    url: Annotated[str, msgspec.Meta(pattern=r"^(https?://[^\s]+)?$")] = ""
    note: Annotated[str, msgspec.Meta(pattern=ONE_LINE)] = ""


class Sources(Struct, frozen=True):
    """The file `sources.yaml`."""

    sources: list[Source]


class PayFigure(Struct, frozen=True):
    """Yearly pay of an occupation or title. Missing percentiles are null.

    `n` is the number of people or postings behind the figure where the source gives it.
    """

    id: Id
    title: Text
    source: Id
    country: Text
    year: int
    currency: Text
    median: Money
    p10: Money | None = None
    p25: Money | None = None
    p75: Money | None = None
    p90: Money | None = None
    n: int | None = None


class OutlookFigure(Struct, frozen=True):
    """Employment of an occupation, in thousands, and its projected change."""

    id: Id
    title: Text
    source: Id
    country: Text
    from_year: int
    to_year: int
    employment: float
    projected: float
    change_percent: float
    openings: float
    education: Text


class Figures(Struct, frozen=True):
    """The file `figures.yaml`, computed from `facts/` by a script."""

    pay: list[PayFigure]
    outlook: list[OutlookFigure]


LEAST_SHARE = 0.05
"""Smaller shares of postings are not told: they say more of the words than of the work."""


class RoleEvidence(Struct, frozen=True):
    """The shares of a role's postings that name a skill, by skill id."""

    role: Id
    source: Id
    postings: int
    shares: dict[Id, Share]

    def told(self, skill: str) -> float | None:
        """Return the share that is worth telling; None for one that is too small."""
        share = self.shares.get(skill, 0.0)
        return share if share >= LEAST_SHARE else None


class Evidence(Struct, frozen=True):
    """The file `evidence.yaml`, computed from `facts/` by a script.

    `hot` and `in_demand` list the skills whose technologies O*NET marks so.
    """

    postings: list[RoleEvidence]
    hot: list[Id]
    in_demand: list[Id]


class Resource(Struct, frozen=True):
    """A free place to learn, and what to focus on there."""

    id: Id
    title: Text
    publisher: Text
    kind: Literal["documentation", "course", "book", "practice", "guide", "video"]
    length: Text
    url: Annotated[str, msgspec.Meta(pattern=r"^https?://[^\s]+$")]
    focus: Text


class Resources(Struct, frozen=True):
    """The file `resources.yaml`."""

    resources: list[Resource]
