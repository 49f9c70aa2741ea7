"""Rating the skills that a text names, one by one, each kept at once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.match.gaps import State
from careerpath.match.reading import Found
from careerpath.match.result import FileMatch
from careerpath.match.view_words import lines_of, words_of
from careerpath.person.profile import Profile, load_profile, write_profile
from careerpath.person.store import Store
from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

SKIP, STOP = "<skip>", "<stop>"


def rate_found(screen: Screen, catalog: Catalog, result: FileMatch, accessible: bool) -> None:
    """Ask for the level of each skill that is named and not rated, and keep what is said.

    A text names a skill; how far it goes only the person knows, so nothing is taken from it.
    """
    store = Store()
    profile = load_profile(store) or Profile()
    open_ = [each for each in _to_rate(result) if each[0] not in profile.levels]
    if not open_:
        screen.say("", "Every skill that it names is rated already.")
        return
    if not can_prompt(accessible):
        first = open_[0][0]
        raise UserError(
            "no-terminal",
            "There is no terminal to ask on.",
            f"Say the levels yourself: careerpath profile set {first}=LEVEL",
        )
    prompts = choose_prompts(accessible)
    screen.say("", f"{len(open_)} skills to rate. {prompts.manual} Each answer is kept at once.")
    kept = 0
    for number, (key, said) in enumerate(open_, 1):
        skill = catalog.skills[key]
        choices = [Choice(str(level), text) for level, text in enumerate(skill.levels)]
        choices += [
            Choice(SKIP, "Skip this one", otherwise=True),
            Choice(STOP, "Stop here, keep my answers", otherwise=True),
        ]
        note = f"{number} of {len(open_)}: {said}"
        reply = prompts.choose(note, f"{skill.title}: which is true of you today?", choices, None)
        if reply == STOP:
            break
        if reply != SKIP:
            _keep(store, key, int(reply))
            kept += 1
    screen.say("", f"{kept} level{'' if kept == 1 else 's'} kept in your profile.")


def _to_rate(result: FileMatch) -> list[tuple[str, str]]:
    """Return skills and what speaks for asking: first what is asked and not shown, then the rest.

    What is asked and not shown is what the hours depend on.
    """
    found: dict[str, str] = {}
    states: tuple[State, ...] = ("partly", "missing", "known")
    for need in result.against.in_state(*states) if result.against else []:
        where = f": {_named(need.places)}" if need.places else ""
        found[need.skill] = f"asked, and not in your text{where}"
    for named in result.skills:
        found.setdefault(named.id, f"it names {_named(named.found)}")
    return list(found.items())


def _named(places: Sequence[Found]) -> str:
    return f"{', '.join(words_of(places)[:4])}, {lines_of(places)}"


def _keep(store: Store, skill: str, level: int) -> None:
    with store.locked():
        before = load_profile(store) or Profile()
        proved = {key: value for key, value in before.proved.items() if key != skill}
        levels = {**before.levels, skill: level}
        write_profile(store, msgspec.structs.replace(before, levels=levels, proved=proved))
