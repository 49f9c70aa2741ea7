"""What a new plan asks where the profile does not say it: stage, aim, and must-have levels."""

from __future__ import annotations

from typing import Any

import msgspec

from careerpath.advice.said import take_known, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.person.answers import Answers
from careerpath.person.profile import Profile, load_profile, write_profile
from careerpath.person.store import Store
from careerpath.terminal.clock import current_day
from careerpath.terminal.prompts import Choice, Prompts, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

STAGES = {
    "pupil": "I go to school",
    "student": "I study, or I am in training",
    "working": "I work, or I look after others",
    "between": "I am between two posts, or look for my first",
}
AIMS = {
    "decide": "Find out what suits me",
    "prepare": "Learn towards a change or a first post",
    "job": "Find a post now",
    "grow": "Stay where I am and get better",
}
SKIP = "<skip>"


def ask_missing(
    screen: Screen,
    catalog: Catalog,
    role: Role,
    given: Answers,
    accessible: bool,
    store: Store,
) -> Answers:
    """Ask, where there is somebody to ask, and keep it in the profile; else change nothing.

    What stays unknown begins with a check in the plan.
    """
    if not can_prompt(accessible):
        return given
    prompts = choose_prompts(accessible)
    stage, aim = given.stage, given.aim
    if stage is None:
        stage = _choose(prompts, "Where are you in life?", STAGES, None)
    if aim is None:
        said = take_said(msgspec.structs.replace(given, stage=stage), catalog, current_day())
        likely = said.aim_towards(role.id)
        aim = _choose(prompts, "What shall the 90 days be for?", AIMS, likely)
    levels = {**given.levels, **_ask_levels(prompts, catalog, role, given)}
    found = msgspec.structs.replace(given, stage=stage, aim=aim, levels=levels)
    if found != given:
        with store.locked():
            profile = load_profile(store) or Profile()
            write_profile(
                store, msgspec.structs.replace(profile, stage=stage, aim=aim, levels=levels)
            )
        screen.say("What you said is kept in your profile.", "")
    return found


def _choose(prompts: Prompts, text: str, words: dict[str, str], default: str | None) -> Any:
    choices = [Choice(key, said) for key, said in words.items()]
    return prompts.choose("So that the weeks suit you", text, choices, default)


def _ask_levels(prompts: Prompts, catalog: Catalog, role: Role, given: Answers) -> dict[str, int]:
    """Return levels of the must-haves that nothing tells."""
    known = take_known(given, catalog)
    unknown = [ask.skill for ask in role.skills if ask.must_have and known.get(ask.skill) is None]
    found: dict[str, int] = {}
    for number, key in enumerate(unknown, 1):
        skill = catalog.skills[key]
        choices = [Choice(str(n), text) for n, text in enumerate(skill.levels)]
        choices.append(Choice(SKIP, "Skip: the plan will begin with a check"))
        note = f"Question {number} of {len(unknown)}, so that the plan starts where you are"
        picked = prompts.choose(note, f"{skill.title}: which is true of you today?", choices, None)
        if picked != SKIP:
            found[key] = int(picked)
    return found
