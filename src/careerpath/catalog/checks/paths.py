"""Checks of paths: a path reaches all that its role asks, and uses nothing before it is learnt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.requirements import needs_up_to
from careerpath.catalog.roles import ON_THE_WAY, Milestone, Role
from careerpath.catalog.skills import Skill
from careerpath.errors import Mistake


def check_paths(catalog: Catalog) -> Iterator[Mistake]:
    """Every milestone climbs, in an order that holds, and the last one leaves nothing open."""
    shelf = catalog.shelf("roles")
    whole = catalog.shelf("skills").complete and catalog.shelf("cores").complete
    for key, role in catalog.roles.items():
        if (
            not shelf.holds(key, "path", "skills", "cores")
            or not whole
            or not _is_all_there(role, catalog)
        ):
            continue
        reached: dict[str, int] = {}
        lent: dict[str, int] = {}
        seen: set[str] = set()
        for index, part in enumerate(role.path):
            at = ("path", index)
            if part.id in seen:
                yield shelf.mistake(key, f"the milestone '{part.id}' stands here twice.", _ONE, at)
            seen.add(part.id)
            for message, hint, skill in _climb(part, role, catalog.skills, reached, lent):
                yield shelf.mistake(key, message, hint, (*at, "skills", skill))
            for message, place in _proofs(part, role, catalog, {**lent, **reached}):
                yield shelf.mistake(key, message, _PROOF, (*at, "projects", place))
        for ask in role.skills:
            have = max(reached.get(ask.skill, 0), lent.get(ask.skill, 0))
            if have < ask.required:
                why = f", which {ask.reason}" if ask.origin == ON_THE_WAY else ""
                message = f"the path leads to {ask.skill} {have} of {ask.required}{why}."
                yield shelf.mistake(key, message, "Add it to a milestone.", ("path",))


def _is_all_there(role: Role, catalog: Catalog) -> bool:
    """Return whether all that a role names exists; what does not is a mistake of its own."""
    skills = catalog.skills
    known = all(
        ask.skill in skills and ask.required <= skills[ask.skill].top for ask in role.skills
    )
    climbed = {name for part in role.path for name in part.skills}
    return known and climbed <= skills.keys() and set(role.cores) <= catalog.cores.keys()


def _climb(
    part: Milestone,
    role: Role,
    skills: Mapping[str, Skill],
    reached: dict[str, int],
    lent: dict[str, int],
) -> Iterator[tuple[str, str, str]]:
    """Yield (message, hint, skill) for each climb that does not hold.

    Notes what is `reached`, and what is `lent`: missed where it was needed, and told of once.
    """
    for name, level in part.skills.items():
        ask = role.need(name)
        if reached.get(name, 0) >= level:
            yield f"'{name}' {level} was reached before.", "Leave it out here.", name
        elif ask is None or level > ask.required:
            most = ask.required if ask else "nothing"
            yield f"'{name}' {level} is more than the role asks ({most}).", "Ask it, or less.", name
        for need, least in needs_up_to(skills[name], level):
            have = max(reached.get(need, 0), lent.get(need, 0))
            if need != name and have < least and need in skills:
                hint = f"Put '{need}: {least}' before it."
                yield f"'{name}' {level} builds on '{need}' {least}.", hint, name
                lent[need] = least
        reached[name] = max(level, reached.get(name, 0))


def _proofs(
    part: Milestone, role: Role, catalog: Catalog, reached: Mapping[str, int]
) -> Iterator[tuple[str, int]]:
    """Yield (message, place) for each project that is not the role's, or comes too early."""
    for place, name in enumerate(part.projects):
        project = catalog.projects.get(name)
        if project is None:
            continue
        if role.id not in project.roles:
            yield f"the project '{name}' does not name the role.", place
        used = [skill for skill in project.skills if skill in catalog.skills]
        early = [skill for skill in used if not reached.get(skill)]
        if early:
            yield f"the project '{name}' uses {', '.join(early)} before it is learnt.", place


_ONE = "Give each an id of its own."
_PROOF = "Take another project, or move it."

ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (check_paths,)
