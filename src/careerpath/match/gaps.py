"""What is asked, by a posting or a role, against what a resume shows and the profile knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Basis, Known
from careerpath.advice.results import Result
from careerpath.catalog.roles import ON_THE_WAY, Role
from careerpath.match.clauses import Weight
from careerpath.match.either import alternatives, dearer, grouped, needless, spared
from careerpath.match.kin import KINDS_OF, LANGUAGES, kin_of
from careerpath.match.reading import Found, Reading

SHOWN = 2
"""The level that counts for a skill which a resume shows and nobody rated: can with help."""

USUAL = 2
"""The level that a posting asks of a skill that its role does not ask."""

PROGRAMMING = "programming"
"""The skill that any language shows."""

LANGUAGE_SKILLS = ("python", "javascript", "typescript", "c-cpp")
"""Languages with a skill of their own."""

State = Literal["shown", "other", "known", "partly", "missing"]


class Need(Result, frozen=True):
    """A skill that is asked, and where somebody stands with it.

    `state`: the resume shows it; it shows the skill by `other` technologies than those asked; the
    profile knows it at the level asked and the resume is silent; in part; or it is missing.
    `places` are those of the posting, `shown` those of the resume. `level` and `basis` are the
    profile's, None where it knows nothing. `hours` of study lead to the level `required`, what
    comes first included; needs share steps, so they do not add up. `alternatives` are other skills
    of which one is enough instead.
    """

    skill: str
    asked: Weight
    required: int
    state: State
    places: list[Found]
    shown: list[Found]
    unshown: list[str]
    level: int | None
    basis: Basis | None
    hours: int
    alternatives: list[str] = []

    @property
    def meant(self) -> list[Found]:
        """Those of the places that ask it as much as `asked` says; all where none does."""
        return asked_so(self.places, self.asked)


def asked_so(places: Sequence[Found], asked: Weight) -> list[Found]:
    """Return the places that ask for something so; all where none does."""
    return [place for place in places if place.asked == asked] or list(places)


class Against(Result, frozen=True):
    """What is asked and how far it is: `hours` to all that is missing, shared steps once, and to
    what is not only wished for.

    `role` is the role whose levels are asked. `compared` says what with.
    """

    role: str | None
    needs: list[Need]
    hours: int
    hours_without_wishes: int
    resume: bool
    profile: bool

    def in_state(self, *states: State) -> list[Need]:
        """Return the needs in one of these states, in their order."""
        return [need for need in self.needs if need.state in states]


def in_groups(needs: Sequence[Need]) -> list[list[Need]]:
    """Return needs by what is asked: of a group of alternatives one is enough."""
    by_skill = {need.skill: need for need in needs}
    groups = grouped({need.skill: need.alternatives for need in needs})
    return [[by_skill[skill] for skill in group] for group in groups]


def asked_by_posting(
    posting: Reading, role: Role | None
) -> list[tuple[str, Weight, int, list[Found]]]:
    """Return what a posting asks, musts first, with the level and the places."""
    levels = {ask.skill: ask.required for ask in role.skills} if role else {}
    order = {"must": 0, "named": 1, "wish": 2}
    asked = sorted(posting.skills, key=lambda each: order[each.asked or "named"])
    return [
        (each.id, each.asked or "named", max(levels.get(each.id, USUAL), 1), each.found)
        for each in asked
    ]


def asked_by_role(role: Role) -> list[tuple[str, Weight, int, list[Found]]]:
    """Return what a role asks itself or with its family, must-haves first, then by importance."""
    asks = [ask for ask in role.skills if ask.origin != ON_THE_WAY]
    asks.sort(key=lambda ask: (not ask.must_have, -ask.importance, ask.skill))
    return [(ask.skill, "must" if ask.must_have else "named", ask.required, []) for ask in asks]


def measure_needs(
    asked: Sequence[tuple[str, Weight, int, list[Found]]],
    role: Role | None,
    resume: Reading | None,
    known: Known | None,
    ladders: Ladders,
) -> Against:
    """Return each need with its state and hours.

    A skill that the resume shows and nobody rated or proved counts as level SHOWN at least for
    what builds on it. Unknown is not 0, but where nothing says more, hours are from nothing.
    """
    own = _with_programming(known or Known())
    shows = {each.id: each.found for each in resume.skills} if resume else {}
    _add_other_languages(shows, asked)
    levels = dict(own.levels)
    for skill in shows:
        if own.basis.get(skill) in (None, "assumed"):
            levels[skill] = max(SHOWN, levels.get(skill, 0))
    groups = alternatives({skill: [p.either for p in places] for skill, _, _, places in asked})
    needs = []
    for skill, weight, required, places in asked:
        if skill not in ladders.skills:
            continue
        reach = min(required, ladders.skills[skill].top)
        shown = shows.get(skill, [])
        unshown = _unshown(asked_so(places, weight), shown) if shown else []
        state = _state(shown, unshown, own.get(skill), reach)
        steps = (
            []
            if state in ("shown", "other", "known")
            else ladders.missing_steps([(skill, reach)], levels)
        )
        needs.append(
            Need(
                skill, weight, reach, state, places, shown, unshown,
                own.get(skill), own.basis.get(skill), ladders.hours(steps),
                groups.get(skill, []),
            )
        )  # fmt: skip
    met = {need.skill for need in needs if need.state in ("shown", "known")}
    left_out = spared(groups, met) | needless(groups, {need.skill for need in needs})
    needs = [n for n in needs if n.skill not in left_out or n.state in ("shown", "known")]
    open_ = [need for need in needs if need.state in ("partly", "missing")]
    rest = dearer(groups, {need.skill: need.hours for need in open_})
    open_ = [need for need in open_ if need.skill not in rest]
    firm = [need for need in open_ if need.asked != "wish"]
    total, least = (
        ladders.hours(ladders.missing_steps([(n.skill, n.required) for n in part], levels))
        for part in (open_, firm)
    )
    key = role.id if role else None
    return Against(key, needs, total, least, resume is not None, known is not None)


def _with_programming(known: Known) -> Known:
    """Return what is known, where who is at home in a language can program, a level lower.

    Languages of their own skill stand on the first level of programming only.
    """
    told = [key for key in LANGUAGE_SKILLS if known.basis.get(key) in ("rated", "proved")]
    level = max((known.levels[key] for key in told), default=0) - 1
    if known.basis.get(PROGRAMMING, "assumed") != "assumed" or level <= (
        known.get(PROGRAMMING) or 0
    ):
        return known
    return Known({**known.levels, PROGRAMMING: level}, {**known.basis, PROGRAMMING: "assumed"})


def _add_other_languages(
    shows: dict[str, list[Found]], asked: Sequence[tuple[str, Weight, int, list[Found]]]
) -> None:
    """Note that a resume shows programming where it shows any language.

    Languages of their own skill, as Python, would else leave somebody without programming.
    """
    mine = [place for places in shows.values() for place in places]
    for skill, _, _, places in asked:
        if skill == PROGRAMMING and skill not in shows:
            pair = kin_of(places, mine)
            if not any(place.technology for place in places):
                found = [place for place in mine if place.technology in LANGUAGES]
            else:
                found = [place for place in mine if pair and place.words in pair.shown]
            if found:
                shows[skill] = found


def _state(
    shown: Sequence[Found], unshown: Sequence[str], level: int | None, required: int
) -> State:
    if shown:
        return "other" if unshown else "shown"
    if level is not None and level >= required:
        return "known"
    return "partly" if level else "missing"


def _unshown(places: Sequence[Found], shown: Sequence[Found]) -> list[str]:
    """Return the words of the technologies that are asked, where none of them is shown."""
    asked: Mapping[str, str] = {p.technology: p.words for p in places if p.technology}
    mine = {each.technology for each in shown if each.technology}
    said = f" {' '.join(each.words.casefold() for each in shown)} "
    general = any(place.technology is None for place in places)
    if general or any(f" {words.casefold()} " in said for words in asked.values()):
        return []
    if any(key in mine or not mine.isdisjoint(KINDS_OF.get(key, ())) for key in asked):
        return []
    return list(asked.values())
