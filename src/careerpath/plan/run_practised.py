"""What mock interviews say of the levels that a plan rests on: said, and changed by the person."""

from __future__ import annotations

from careerpath.advice.practised import weak_skills
from careerpath.catalog.catalog import Catalog
from careerpath.person.plan import Plan
from careerpath.person.practice import Mocked, load_practice
from careerpath.person.store import Store
from careerpath.plan.saved import known_of
from careerpath.terminal.screen import Screen


def say_weak(screen: Screen, store: Store, catalog: Catalog, plan: Plan) -> None:
    """Say which skills mock answers showed weaker than the level that the plan takes for them.

    A lower level brings their study back into the plan; whether it is true only the person knows.
    """
    role = catalog.roles.get(plan.role)
    if role is None:
        return
    mocks = [each for each in load_practice(store).events if isinstance(each, Mocked)]
    levels = known_of(store, catalog).levels
    asked = {need.skill: need.required for need in role.skills}
    for skill, mean in weak_skills(mocks).items():
        level = levels.get(skill, 0)
        if level == 0 or level < asked.get(skill, 99):
            continue  # its study is in the plan anyway, or the role does not ask for it
        title = catalog.skill_titles[skill]
        screen.say(
            "",
            f"Your mock answers on {title} stayed at {mean} %, and the plan takes you for level "
            f"{level} of 4. If that is too much, this brings its study back: "
            f"careerpath profile set {skill}={level - 1}, then careerpath plan replan",
        )
