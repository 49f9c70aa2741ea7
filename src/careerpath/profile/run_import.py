"""careerpath profile import: a file of answers becomes the profile, the one before is kept."""

from __future__ import annotations

from careerpath.catalog.catalog import Catalog
from careerpath.intake.text import clean
from careerpath.person.answers import Answers
from careerpath.person.profile import PROFILE, Profile, load_profile, write_profile
from careerpath.person.store import Store
from careerpath.profile.answers_file import read_answers
from careerpath.profile.difference import compare_profiles
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def import_profile(screen: Screen, catalog: Catalog, file: str) -> None:
    """Make a file the profile, and say what changed; UserError with all mistakes of the file."""
    given = read_answers(file, catalog, None if screen.json else screen)
    after = Profile(**{name: getattr(given, name) for name in Answers.__struct_fields__})
    store, kept = Store(), None
    with store.locked():
        before = load_profile(store)
        found = compare_profiles(before or Profile(), after)
        if found.any or before is None:
            kept = store.keep_copy(PROFILE) if before is not None else None
            write_profile(store, after)
    if screen.json:
        return screen.show_json(to_json("profile-import", {"changed": found, "kept": kept}))
    from careerpath.profile.view_import import view_import

    name = "standard input" if file == "-" else clean(file)
    screen.show(view_import(found, name, catalog, screen.look))
    if kept is not None:
        screen.say("", "The profile before is kept: careerpath profile restore 1 brings it back.")
    if found.any and "plan.yaml" in store.files():
        return screen.next("careerpath plan replan", "let the plan know")
    return screen.next("careerpath status", "see where that leaves you")
