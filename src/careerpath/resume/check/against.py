"""What a role or a posting asks, and where a resume could show it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from careerpath.match.gaps import Against, Need
from careerpath.resume.check.findings import Asked, SkillFound
from careerpath.resume.check.sections import sections_of
from careerpath.resume.check.subject import Subject

RATED = ("rated", "proved")

LISTED = 2
"""The level from which on a skill goes on a resume: can do it with help."""


def hold_against(
    subject: Subject,
    against: Against,
    titles: Mapping[str, str],
    role: str | None,
    posting: str | None,
    soft: Collection[str] = (),
) -> Asked:
    """Return the skills that are asked by where the resume stands with them.

    `titles` are those of skills, `soft` those that are shown by what one did. What the profile only
    assumes is missing, not known: a resume shows what its owner said.
    """
    places = _places(subject)
    found: dict[str, list[SkillFound]] = {"present": [], "known": [], "missing": []}
    for need in against.needs:
        group = _group(need)
        words = [place.words for place in need.shown or need.places]
        found[group].append(
            SkillFound(
                need.skill,
                titles.get(need.skill, need.skill),
                need.asked,
                need.state,
                list(dict.fromkeys(words))[:4],
                need.level if need.basis in RATED else None,
                _where(need, places, need.skill in soft),
            )
        )
    return Asked(role, posting, **found)


def _group(need: Need) -> str:
    if need.state in ("shown", "other"):
        return "present"
    return "known" if need.basis in RATED and (need.level or 0) >= 1 else "missing"


def _places(subject: Subject) -> str:
    """Return the sections of this resume in which a skill can be shown, as words."""
    sections = set(sections_of(subject.lines))
    if "experience" in sections:
        return "Experience"
    return "Projects" if "projects" in sections else "Projects (a section that it has not got)"


def _where(need: Need, places: str, soft: bool) -> str:
    """Return where the skill could be shown; empty where it is."""
    if need.state == "shown":
        return ""
    if need.state == "other":
        shown = need.shown[0]
        asked = " or ".join(need.unshown[:2])
        return f"You show {shown.words}. If you know {asked} as well, name it beside it."
    if _group(need) == "known":
        said = f"You {need.basis} this {need.level}" if need.basis == "rated" else "You proved this"
        if (need.level or 0) < LISTED:
            return (
                f"{said} in your profile: too early to list. From level {LISTED} on, what you did "
                "with it can stand in a line."
            )
        if soft:
            return (
                f"{said} in your profile: show it in a line under {places}, by what you did. Its "
                "name alone says little."
            )
        return (
            f"{said} in your profile and the resume does not show it. Name it under Skills, and "
            f"in the point under {places} where you used it."
        )
    return f"If you have used it, a point under {places} can say where."
