"""careerpath profile delete: say what goes, ask, and remove all of it."""

from __future__ import annotations

from careerpath.errors import UserError
from careerpath.intake.text import clean
from careerpath.person.store import Store
from careerpath.profile.what_goes import describe_files
from careerpath.terminal.prompts import can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

YES, NO = ("y", "yes"), ("n", "no")


def delete_profile(screen: Screen, yes: bool, accessible: bool) -> None:
    """Remove all that is remembered once somebody said yes; UserError where nobody can be asked."""
    store = Store()
    names = store.files()
    if not names:
        return screen.say("Nothing is remembered of you.")
    folder = clean(str(store.folder))
    if not yes:
        if not can_prompt(accessible):
            raise UserError("no-terminal", "There is no terminal to ask on.", "Add --yes.")
        from careerpath.profile.view_delete import view_going

        screen.say(view_going(describe_files(names), folder, _list_laid(store), screen.look))
        question = "Delete all of it? This cannot be undone. y or n"
        said = choose_prompts(accessible).ask("", question, "n", _check)
        if said.strip().casefold() not in YES:
            return screen.say("Nothing was deleted.")
    store.delete_all()
    return screen.say(f"Deleted {len(names)} file{'' if len(names) == 1 else 's'} in {folder}.")


def _check(typed: str) -> None:
    if typed.strip().casefold() not in (*YES, *NO):
        raise UserError("bad-answer", "That is neither.", "Type y or n.")


def _list_laid(store: Store) -> list[str]:
    """Return the folders that tasters were laid in, as far as they are still there."""
    from pathlib import Path

    from careerpath.person.practice import Laid, load_practice

    folders = [each.folder for each in load_practice(store).events if isinstance(each, Laid)]
    return [clean(each) for each in dict.fromkeys(folders) if Path(each).is_dir()]
