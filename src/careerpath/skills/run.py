"""Listing skills, and one skill in depth."""

from __future__ import annotations

from pathlib import Path

from careerpath.advice.said import find_variant
from careerpath.catalog.named import skill_named
from careerpath.catalog.opening import open_catalog
from careerpath.profile.standing import load_known, load_said
from careerpath.skills.story import list_skills, tell_skill
from careerpath.terminal.json_output import to_json
from careerpath.terminal.pager import paged
from careerpath.terminal.screen import Screen


def show_skills(pager: bool, data: Path | None, json: bool) -> None:
    """Show all skills by area."""
    screen = Screen(json)
    catalog = open_catalog(data)
    levels = load_known(catalog).levels
    groups = list_skills(catalog.skills, catalog.skill_areas, catalog.roles, levels)
    if json:
        return screen.show_json(to_json("skills", {"groups": groups}))
    from careerpath.skills.view import view_skills

    with paged(screen, pager):
        screen.show(view_skills(groups, screen.look))
    return screen.next("careerpath skills sql", "see the ladder of one")


def show_skill(word: str, pager: bool, data: Path | None, json: bool) -> None:
    """Show one skill in depth; UserError where the word names none."""
    screen = Screen(json)
    catalog = open_catalog(data)
    skill = skill_named(catalog, word)
    areas = catalog.skill_areas
    story = tell_skill(
        skill,
        next(title for title, keys in areas.items() if skill.id in keys),
        catalog.skills,
        catalog.roles,
        catalog.resources,
        catalog.evidence,
        load_known(catalog),
        catalog.technologies,
    )
    if json:
        return screen.show_json(to_json("skills", story))
    from careerpath.skills.view import view_skill

    said = load_said()
    variant = find_variant(said.language, catalog) if said else None
    with paged(screen, pager):
        screen.show(view_skill(story, catalog.sources, catalog.languages, variant, screen.look))
    if story.roles:
        return screen.next(f"careerpath roles {story.roles[0].role}", "see a role that asks for it")
    return screen.next("careerpath skills", "list all skills")
