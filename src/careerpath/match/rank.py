"""Ranking roles by what a text names: log-likelihood over the published shares of postings.

A role's score is the tempered log-likelihood of what is named under the shares of its postings,
with small fitted corrections (scripts/build_match.py): one of each technology, and one of each
skill however many of its technologies are named. What a posting does not name counts too; a resume
or a list leaves things out for other reasons, so there only what is named counts, as a share of all
that a role's postings name. Scores are told relative to the mean of all roles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import exp, log

from careerpath.advice.results import Result
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.catalog.texts import Naming, Technology
from careerpath.match.shares import asked_shares, centred, smoothed, within

FEWEST = 3
"""Under so many names nothing is ranked."""

TITLE = 3.0
"""What a title line that names the role adds: more than any single name, less than a whole text."""

WISHED = 0.5
"""What a name counts that a posting only wishes for."""

LITTLE, MOST_NAMED, MOST_EXPLAINED = 0.05, 10, 5
"""What a name must add to be told as a reason, the most reasons, and for how many roles."""

WELL_KNOWN = 0.1
"""A skill that so many postings name, over all roles, is one that the table has the words for."""


class Because(Result, frozen=True):
    """What a name (an id of a technology or a skill) adds to a role's score."""

    name: str
    adds: float


class Ranked(Result, frozen=True):
    """A role's score, the larger the better, and the names that add most to it.

    `title` is the part of the score that the title line adds, 0 for none. `because` is told for
    the first roles only.
    """

    role: str
    score: float
    title: float
    because: list[Because]


class Judge:
    """Scores of names by role, computed once from the shares."""

    def __init__(
        self,
        roles: Mapping[str, Role],
        technologies: Mapping[str, Technology],
        naming: Naming,
    ) -> None:
        self.roles = list(roles)
        self.naming = naming
        self.known = {key: naming.usual[key] for key in naming.usual if key in technologies}
        self.skill_of = {key: technologies[key].skill for key in self.known}
        self.counted = {skill for skill in self.skill_of.values() if skill}
        of_skill: dict[str, float] = {}
        self.names_of: dict[str | None, list[str]] = {}
        for key, skill in self.skill_of.items():
            self.names_of.setdefault(skill, []).append(key)
            of_skill[skill or ""] = of_skill.get(skill or "", 0.0) + self.known[key]
        told = {each.role: each for each in naming.naming}
        starts = [each.start for each in naming.naming] or [0.0]
        usual_start = sum(starts) / len(starts)
        self.start = [told[r].start if r in told else usual_start for r in self.roles]
        self.asked = {role: asked_shares(roles[role], naming) for role in self.roles}
        self.told = told
        self.made: dict[tuple[str, bool, int], list[float]] = {}
        self.made_skills: dict[str, list[float]] = {}
        self.usual_skill = {
            skill: sum(each.skills.get(skill, 0.0) for each in naming.naming) / len(told)
            for skill in self.counted
            if told
        }
        self.named: dict[str, list[float]] = {}
        self.unnamed: dict[str, list[float]] = {}
        self.corrected: dict[str, list[float]] = {}
        for key, usual in self.known.items():
            skill = self.skill_of[key]
            part = usual / max(of_skill[skill or ""], naming.asked["other"])
            shares = [
                smoothed(told[role], key, usual, naming.weight)
                if role in told
                else within(self.asked[role].get(skill, naming.asked["other"]) * part)
                if skill
                else within(usual)
                for role in self.roles
            ]
            self.named[key] = [naming.temper * log(share) for share in shares]
            self.unnamed[key] = [naming.temper * log(1 - share) for share in shares]
            self.corrected[key] = [
                told[role].corrections.get(key, 0.0) if role in told else 0.0 for role in self.roles
            ]
        self.together = {
            skill: centred(
                [told[r].together.get(skill, 0.0) if r in told else 0.0 for r in self.roles]
            )
            for skill in self.counted
        }
        self.silence = [
            sum(values[number] for values in self.unnamed.values())
            for number in range(len(self.roles))
        ]
        """What a posting's score is from that names nothing at all."""
        sums = [sum(self._exp(key, n) for key in self.known) for n in range(len(self.roles))]
        counted = [each for each, role in zip(sums, self.roles, strict=True) if role in told]
        usual_sum = sum(counted) / len(counted) if counted else 1.0
        self.wordy = [
            naming.temper * log(each if role in told else usual_sum)
            for each, role in zip(sums, self.roles, strict=True)
        ]
        """How many technologies a role's postings name, as what each one is a share of."""

    def _exp(self, key: str, number: int) -> float:
        return exp(self.named[key][number] / self.naming.temper)

    def rank(
        self,
        names: Collection[str],
        skills: Collection[str],
        posting: bool,
        title: str | None = None,
        wished: Collection[str] = (),
    ) -> list[Ranked]:
        """Return the roles, the likeliest first; none where fewer than FEWEST things are named.

        `names` are ids of technologies, `skills` those of skills that are named by a technology or
        otherwise. `title` is the role that the title line names. `wished` are those of both that a
        posting only wishes for.
        """
        known = [name for name in names if name in self.known]
        covered = {self.skill_of[name] for name in known}
        others = [skill for skill in dict.fromkeys(skills) if skill not in covered]
        counts = Counter(self.skill_of[name] for name in known)
        parts = {name: self.adds(name, posting, counts[self.skill_of[name]]) for name in known}
        parts |= {skill: self._known_skill_adds(skill) for skill in others}
        for name in set(wished) & set(parts):
            parts[name] = [WISHED * value for value in parts[name]]
        if len(parts) < FEWEST and len(set(names) | set(others)) < FEWEST:
            return []
        base = self._unnamed(parts, set(others)) if posting else [0.0] * len(self.roles)
        middle = sum(base) / len(base)
        totals = [sum(column) for column in zip(*parts.values(), strict=True)] or base
        extras = [TITLE if role == title else 0.0 for role in self.roles]
        scores = [
            round(a - middle + b + c, 2) for a, b, c in zip(base, totals, extras, strict=True)
        ]
        order = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
        return [
            Ranked(
                self.roles[number],
                scores[number],
                extras[number],
                _reasons(parts, number) if place < MOST_EXPLAINED else [],
            )
            for place, number in enumerate(order)
        ]

    def _unnamed(self, named: Iterable[str], shown: Iterable[str]) -> list[float]:
        """Return what each role begins with, and what a posting says that does not name the rest.

        `named` are technologies, `shown` skills that it names otherwise.
        """
        keys = {key for skill in shown for key in self.names_of.get(skill, ())}
        keys.update(key for key in named if key in self.unnamed)
        gone = [self.unnamed[key] for key in sorted(keys)]
        less = map(sum, zip(*gone, strict=True)) if gone else [0.0] * len(self.roles)
        return [a + b - c for a, b, c in zip(self.start, self.silence, less, strict=True)]

    def _known_skill_adds(self, skill: str) -> list[float]:
        """Return `_skill_adds`, computed once."""
        if skill not in self.made_skills:
            self.made_skills[skill] = self._skill_adds(skill)
        return self.made_skills[skill]

    def adds(self, name: str, posting: bool, among: int = 1) -> list[float]:
        """Return what a technology adds for each role, relative to the mean of all roles.

        It is one of `among` named technologies of its skill, which share what the skill adds once.
        """
        if (made := self.made.get((name, posting, among))) is None:
            values = [a + b for a, b in zip(self.named[name], self.corrected[name], strict=True)]
            if (once := self.together.get(self.skill_of[name] or "")) is not None:
                values = [a + b / among for a, b in zip(values, once, strict=True)]
            if not posting:
                values = [a - b for a, b in zip(values, self.wordy, strict=True)]
            made = self.made[name, posting, among] = centred(values)
        return made

    def _skill_adds(self, skill: str) -> list[float]:
        """Return what a skill adds that is named by no technology of the table of postings.

        Where the table knows the skill well, by its share in the role's postings; else by how often
        postings name a skill that is asked as the role asks this one.
        """
        other = self.naming.asked["other"]
        values = []
        for role in self.roles:
            share = self.asked[role].get(skill, other)
            if self.usual_skill.get(skill, 0.0) >= WELL_KNOWN and role in self.told:
                told, weight = self.told[role], self.naming.weight
                count = told.skills.get(skill, 0.0) * told.postings
                share = (count + weight * self.usual_skill[skill]) / (told.postings + weight)
            values.append(self.naming.temper * log(within(share)))
        return centred(values)


def make_judge(catalog: Catalog, naming: Naming | None = None) -> Judge:
    """Return the judge for a catalogue's roles, with its own shares or with others."""
    return Judge(catalog.roles, catalog.texts.technologies, naming or catalog.texts.naming)


def _reasons(parts: Mapping[str, list[float]], number: int) -> list[Because]:
    """Return what adds most to the role with this number."""
    best = sorted((-each[number], name) for name, each in parts.items() if each[number] > LITTLE)
    return [Because(name, round(-less, 2)) for less, name in best[:MOST_NAMED]]
