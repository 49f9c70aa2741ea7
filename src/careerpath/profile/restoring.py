"""The copies that replacing a plan or a profile leaves: list them, bring one back."""

from __future__ import annotations

from collections.abc import Callable

from careerpath.errors import UserError
from careerpath.person.store import Store
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen


def list_copies(
    screen: Screen,
    store: Store,
    file: str,
    what: str,
    describe: Callable[[str], str] = lambda text: "",
) -> None:
    """Say which copies there are, numbered from the latest; `describe` tells from one's text."""
    copies = store.copies(file)
    if screen.json:
        return screen.show_json(to_json(f"{what}-restore", {"copies": copies}))
    if not copies:
        return screen.say(f"Nothing replaced a {what} so far, so there is nothing to bring back.")
    for number, name in enumerate(copies, 1):
        about = describe((store.folder / name).read_text(encoding="utf-8", errors="replace"))
        screen.show(f"{number:>2}  {describe_copy(name)}{about}")
    return screen.next(f"careerpath {what} restore 1", "bring the last one back")


def bring_back(screen: Screen, store: Store, file: str, what: str, number: int) -> None:
    """Put the copy of this number in place of the file, which is kept; UserError for none."""
    copies = store.copies(file)
    if not 1 <= number <= len(copies):
        known = f"They go from 1 to {len(copies)}." if copies else "There are none."
        raise UserError("unknown-number", f"There is no kept {what} {number}.", known)
    store.restore(file, copies[number - 1])
    if screen.json:
        return screen.show_json(to_json(f"{what}-restore", {"restored": copies[number - 1]}))
    return screen.say(f"The {what} of {describe_copy(copies[number - 1])} is back.")


def describe_profile(text: str) -> str:
    """Return how much a kept profile says; nothing where it cannot be read."""
    from careerpath.intake.structs import parse_struct
    from careerpath.person.profile import Profile

    try:
        found = parse_struct(text, "", Profile)
    except UserError:
        return ""
    return f"  {len(found.answers)} answers, {len(found.levels)} levels"


def describe_copy(name: str) -> str:
    """Return when a copy was made, read from its name."""
    stamp = name.rpartition("replaced-")[2]
    day, time = stamp[:8], stamp[9:15]
    return f"{day[:4]}-{day[4:6]}-{day[6:]} at {time[:2]}:{time[2:4]}:{time[4:]}"
