"""What one text says: its kind and title, the skills that it names, years and degrees, roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from careerpath.advice.results import Result
from careerpath.catalog.catalog import Catalog
from careerpath.match.asked import Degree, Years, find_degrees, find_years
from careerpath.match.clauses import Clauses, Weight
from careerpath.match.cues import Cues
from careerpath.match.either import Span, alternatives, find_either
from careerpath.match.find import Hit, find_names, with_implied
from careerpath.match.headings import Section, weigh_headings
from careerpath.match.kind import Kind, RoleNames, Title, find_title, guess_kind
from careerpath.match.lexicon import Lexicon
from careerpath.match.rank import Judge, Ranked, make_judge
from careerpath.match.words import LineNumbers, split_words

WEIGHTS: tuple[Weight, ...] = ("must", "named", "wish")
"""What a posting wants, the most first: among the duties is more than a wish."""


class Found(Result, frozen=True):
    """Where a skill is named: words, line (from 1), technology, what a posting wants of it.

    `either` is the number of the group of names of which a posting wants one: "Python or R".
    `implied`: it is named by a technology that shows it besides. `generic`: the words say too
    little to stand for the skill alone.
    """

    words: str
    line: int
    technology: str | None = None
    asked: Weight | None = None
    either: int | None = None
    implied: bool = False
    generic: bool = False


class NamedSkill(Result, frozen=True):
    """A skill that a text names, and each place; `asked` is the most that a posting wants of it.

    `alternatives` are other skills of which a posting wants this one or one of them.
    """

    id: str
    found: list[Found]
    asked: Weight | None = None
    alternatives: list[str] = []

    @property
    def words(self) -> list[str]:
        """Under what names it stands there, each once."""
        return list({each.words.casefold(): each.words for each in reversed(self.found)}.values())[
            ::-1
        ]


class Reading(Result, frozen=True):
    """What a text says. `guessed`: its kind was not told.

    `others` are technologies that stand for no skill; `unwanted` what it says is not there or not
    needed. `roles` are ranked, the likeliest first, `by_skills` the same without the title line.
    """

    kind: Kind
    guessed: bool
    title: Title | None
    skills: list[NamedSkill]
    others: list[Found]
    unwanted: list[Found]
    years: list[Years]
    degrees: list[Degree]
    roles: list[Ranked]
    by_skills: list[str]

    def skill(self, key: str) -> NamedSkill | None:
        """Return a skill of the text by its id."""
        return next((each for each in self.skills if each.id == key), None)


class Reader:
    """Reads texts, as many as there are: what is made from the content is made once."""

    def __init__(self, catalog: Catalog) -> None:
        technologies = catalog.texts.technologies
        self.lexicon = Lexicon(
            catalog.skills, technologies, catalog.texts.wordings, catalog.texts.lookalikes
        )
        self.cues = Cues(catalog.texts.cues)
        self.role_names = RoleNames(catalog.roles)
        self.judge: Judge = make_judge(catalog)

    def read(self, text: str, kind: Kind | None = None) -> Reading:
        """Return what a clean text says."""
        lines = LineNumbers(text)
        words = split_words(text)
        hits = find_names(text, words, self.lexicon, lines)
        marks = self.cues.find(words)
        said = kind or guess_kind(text, marks, lines, len(hits))
        title = find_title(lines, words, self.role_names, said) if said != "list" else None
        sections = weigh_headings(lines)
        clauses = Clauses(text, hits, marks)
        wanted, unwanted = _part(clauses, sections)
        if said != "posting":
            wanted = [hit for hit in wanted if not clauses.is_aim(hit)]
            wanted = with_implied(wanted)
        weights: list[Weight | None] = [None] * len(wanted)
        if said == "posting":
            weights = [clauses.weigh(hit, sections[hit.line - 1]) for hit in wanted]
        either = find_either(text, clauses.hits) if said == "posting" else {}
        skills = _gather(wanted, weights, either)
        names = list(dict.fromkeys(hit.technology for hit in wanted if hit.technology))
        keys = [s.id for s in skills if not all(place.implied for place in s.found)]
        wished = _only_wished(wanted, weights)
        role = title.role if title else None
        judged = self.judge.rank(names, keys, said == "posting", role, wished)
        alone = sorted(judged, key=lambda each: -(each.score - each.title))
        return Reading(
            said,
            kind is None,
            title,
            skills,
            [_place(h, w) for h, w in zip(wanted, weights, strict=True) if h.skill is None],
            [_place(hit, None) for hit in unwanted],
            [y for y in find_years(text, wanted, lines) if sections[y.line - 1] != "not"]
            if said == "posting"
            else [],
            _needed(find_degrees(text, lines), sections) if said != "list" else [],
            judged,
            [each.role for each in alone],
        )


def _part(clauses: Clauses, sections: Sequence[Section | None]) -> tuple[list[Hit], list[Hit]]:
    """Return the names that count, and those of which the text says that they do not.

    What somebody is given for the work, or does beside it, is neither.
    """
    wanted: list[Hit] = []
    unwanted: list[Hit] = []
    for hit in clauses.hits:
        if sections[hit.line - 1] == "aside":
            continue
        out = sections[hit.line - 1] == "not" or clauses.is_negated(hit)
        (unwanted if out else wanted).append(hit)
    return wanted, unwanted


def _needed(degrees: Sequence[Degree], sections: Sequence[Section | None]) -> list[Degree]:
    """Return degrees, those under a heading of what is not needed as such."""
    return [
        msgspec.structs.replace(each, needed=False) if sections[each.line - 1] == "not" else each
        for each in degrees
    ]


def _only_wished(hits: Sequence[Hit], weights: Sequence[Weight | None]) -> set[str]:
    """Return the technologies and skills that stand under nothing but wishes."""
    found: dict[str, bool] = {}
    for hit, weight in zip(hits, weights, strict=True):
        for name in (hit.technology, hit.skill):
            if name:
                found[name] = found.get(name, True) and weight == "wish"
    return {name for name, wished in found.items() if wished}


def _gather(
    hits: Sequence[Hit], weights: Sequence[Weight | None], either: Mapping[Span, int]
) -> list[NamedSkill]:
    """Return the skills in the order in which a text names them first."""
    found: dict[str, list[Found]] = {}
    for hit, weight in zip(hits, weights, strict=True):
        if hit.skill is not None:
            found.setdefault(hit.skill, []).append(
                _place(hit, weight, either.get((hit.start, hit.end)))
            )
    groups = alternatives({key: [p.either for p in places] for key, places in found.items()})
    return [
        NamedSkill(key, places, _most(places), groups.get(key, [])) for key, places in found.items()
    ]


def _most(places: Sequence[Found]) -> Weight | None:
    said = {place.asked for place in places}
    return next((weight for weight in WEIGHTS if weight in said), None)


def _place(hit: Hit, weight: Weight | None, either: int | None = None) -> Found:
    return Found(hit.words, hit.line, hit.technology, weight, either, hit.implied, hit.generic)
