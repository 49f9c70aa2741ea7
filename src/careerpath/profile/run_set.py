"""Correcting the profile: levels, the work somebody comes from, their best language."""

from __future__ import annotations

import msgspec

from careerpath.advice.said import take_known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import origin_named
from careerpath.catalog.names import find_by_name
from careerpath.errors import Mistake, UserError
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import quote
from careerpath.person.profile import Profile, load_profile, write_profile
from careerpath.person.store import Store
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen

KNOWN = ("0", "1", "2", "3", "4")


def set_profile(
    screen: Screen, catalog: Catalog, words: list[str], origin: str | None, language: str | None
) -> None:
    """Write all that was typed, or with one mistake in it nothing, and show what holds now."""
    if not words and origin is None and language is None:
        raise UserError(
            "usage", "Name what to correct.", "careerpath profile set SKILL=LEVEL, as in sql=2"
        )
    levels = parse_levels(words, catalog)
    changes: dict[str, object] = {}
    if origin is not None:
        changes["stands"] = origin_named(catalog, origin).id
    if language is not None:
        changes["language"] = find_by_name(language, catalog.languages, "language")
    store = Store()
    with store.locked():
        before = load_profile(store) or Profile()
        proved = {key: level for key, level in before.proved.items() if key not in levels}
        after = msgspec.structs.replace(
            before, levels={**before.levels, **levels}, proved=proved, **changes
        )
        write_profile(store, after)
    known = take_known(after, catalog)
    if screen.json:
        return screen.show_json(to_json("profile-set", {"set": levels, "known": known}))
    from careerpath.profile.view import view_change

    screen.show(view_change(levels, before, after, catalog, screen.look))
    return screen.next("careerpath plan replan", "let the plan know, if there is one")


def parse_levels(words: list[str], catalog: Catalog) -> dict[str, int]:
    """Return level by skill id from words such as 'sql=2'; UserError with all mistakes."""
    found: dict[str, int] = {}
    mistakes: list[Mistake] = []
    for word in words:
        name, equals, level = word.partition("=")
        if not equals:
            mistakes.append(Mistake(f"{quote(word)} sets nothing.", "Write it as SKILL=LEVEL."))
            continue
        try:
            skill = find_by_name(name, catalog.skills, "skill")
        except UserError as error:
            mistakes.append(Mistake(error.message, error.hint))
            continue
        if level not in KNOWN:
            hint = "0 none, 1 aware, 2 with help, 3 alone, 4 can teach it."
            mistakes.append(Mistake(f"{quote(level)} is no level of {skill}.", hint))
        elif skill in found:
            mistakes.append(Mistake(f"{skill} stands there twice.", "Name each skill once."))
        else:
            found[skill] = int(level)
    if mistakes:
        raise mistakes_error("bad-levels", mistakes)
    return found
