"""How texts name skills: technologies, other wordings, and how often postings name them."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from careerpath.catalog.kinds import Id, Share, Struct, Text


class Technology(Struct, frozen=True):
    """Something that texts name and that is finer than a skill: pandas, FastAPI, Terraform.

    It stands for `skill`; without one it tells of a role only (SAP). The title and `names` count
    in any case, those in `exact` in this very spelling, for they are ordinary words too. `tokens`
    are its names in the table of postings. Who shows it shows the skills in `also` too: PostgreSQL
    and SQL.
    """

    id: Id
    title: Text
    skill: Id | None = None
    names: list[Text] = []
    exact: list[Text] = []
    tokens: list[Text] = []
    also: list[Id] = []


class Wording(Struct, frozen=True):
    """Ways in which texts name the skill `id` and that nobody would type as its name.

    Those of `beside` mean much else too: they count where a technology stands nearby, those of
    `within` where the text names one at all. `generic` are names, of these or the skill's own, that
    say too little to stand for it alone: software development.
    """

    id: Id
    names: list[Text]
    beside: list[Text] = []
    within: list[Text] = []
    generic: list[Text] = []


class Lookalike(Struct, frozen=True):
    """Phrases that hold the name of a technology or a skill and do not mean it: go to market."""

    id: Id
    names: list[Text]


class Cue(Struct, frozen=True):
    """Words that say something of a text or of the names around them; `id` says what.

    `wish`, `must` and `not` weigh names; `posting` and `resume` tell the kind of a text, `done`
    (at the beginning of a line) that of a resume.
    """

    id: Literal["wish", "must", "not", "posting", "resume", "done"]
    names: list[Text]


class Technologies(Struct, frozen=True):
    """The file `technologies.yaml`."""

    technologies: list[Technology]
    wordings: list[Wording] = []
    lookalikes: list[Lookalike] = []
    cues: list[Cue] = []


class RoleShares(Struct, frozen=True):
    """How often the postings of a role name technologies, and skills by any technology of theirs.

    `corrections` and `start` are added to the tempered log-likelihood: technologies that come
    together say less than each alone. They were fitted, and are small. `together` is what a skill
    adds once, however many of its technologies are named.
    """

    role: Id
    postings: Annotated[int, msgspec.Meta(ge=1)]
    start: float
    shares: dict[Id, Share]
    corrections: dict[Id, float]
    skills: dict[Id, Share]
    together: dict[Id, float] = {}


class Naming(Struct, frozen=True):
    """The file `match.yaml`, computed from `facts/` by a script.

    `temper` multiplies log-likelihoods. `usual` are the shares over all roles alike, which weigh
    as much as `weight` postings in every role. `asked` tells how often postings name a skill that
    a role asks with importance 1 to 5 (`must`: as a must-have; `other`: not at all).
    """

    source: Id
    temper: Annotated[float, msgspec.Meta(gt=0, le=1)]
    weight: Annotated[float, msgspec.Meta(ge=0)]
    usual: dict[Id, Share]
    asked: dict[Text, Share]
    naming: list[RoleShares]
