"""Listing the tasters, and laying one."""

from __future__ import annotations

from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.tasters import Taster
from careerpath.errors import UserError
from careerpath.intake.text import clean, clean_name
from careerpath.person.practice import Laid, Tried, load_practice, note_event, rate
from careerpath.person.store import Store
from careerpath.profile.standing import load_standing
from careerpath.terminal.clock import current_time
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted
from careerpath.terminal.pager import paged
from careerpath.terminal.screen import Screen
from careerpath.try_out.lineup import line_up
from careerpath.try_out.progress import Progress, choose_taster, fold_progress
from careerpath.try_out.run_folder import BRIEF, content_folder, lay_folder, read_mark


def load_progress(screen: Screen, store: Store) -> dict[str, Progress]:
    """Return the progress with each taster; say where damaged lines of the history went."""
    history = load_practice(store)
    if history.aside:
        screen.say(f"Some lines of your practice were damaged; they are kept as {history.aside}.")
    return fold_progress(history.events)


def show_tasters(data: Path | None, json: bool) -> None:
    """Show all tasters, those of the best roles first, and what the tried ones say together."""
    screen = Screen(json)
    catalog = open_catalog(data)
    progress = load_progress(screen, Store())
    _, standings = load_standing(catalog, catalog.roles.values())
    fits = {role: standing.fit for role, standing in standings.items()}
    ratings = {
        key: rate(each.tried) for key, each in progress.items() if isinstance(each.tried, Tried)
    }
    found = line_up(catalog.tasters, catalog.roles, fits, progress, ratings)
    if json:
        return screen.show_json(to_json("try", found))
    from careerpath.try_out.view import view_lineup

    screen.show(view_lineup(found, catalog.roles, screen.look))
    begun = next((each for each in found.tasters if each.begun), None)
    if begun is not None:
        return screen.next("careerpath try check", "go on with the one under way")
    fresh = [each for each in found.tasters if each.rating is None]
    if not fresh:
        return screen.next("careerpath quiz", "see what your answers and what you tried say")
    first = next((each for each in fresh if each.role == found.third), None)
    chosen = first or fresh[0]
    return screen.next(f"careerpath try {chosen.id}", "lay its folder and read what came in")


def lay_taster(word: str, folder: Path | None, data: Path | None, json: bool) -> None:
    """Lay the folder of a role's taster, or of the one that the word names, and show its brief."""
    screen = Screen(json)
    store = Store()
    catalog = open_catalog(data)
    progress = load_progress(screen, store)
    taster, other = find_taster(word, catalog, progress)
    target = folder or _usual_folder(taster, progress)
    content = content_folder(catalog, taster.id)
    again = target.is_dir() and read_mark(target) == taster.id
    laid = lay_folder(content, taster, target)
    if not again:
        note_event(store, Laid(current_time(), taster.id, str(target.resolve())))
    if json:
        facts = {"taster": taster.id, "role": taster.role, "folder": str(target), "laid": laid}
        return screen.show_json(to_json("try-laid", facts))
    from careerpath.try_out.view import view_laid
    from careerpath.try_out.view_brief import view_brief

    role = catalog.roles[taster.role]
    brief = (target / BRIEF).read_text(encoding="utf-8", errors="replace")
    with paged(screen):
        screen.show(view_brief(clean(brief)))
        screen.show(view_laid(taster, role, clean_name(target), laid, again, other, screen.look))
    at_home = target.resolve() == Path.cwd().resolve()
    where = "" if at_home else f" {quoted(target)}"
    return screen.next(f"careerpath try run{where}", "see how things are")


def find_taster(
    word: str, catalog: Catalog, progress: dict[str, Progress]
) -> tuple[Taster, Taster | None]:
    """Return the taster that a word means, and another one of the same role where there is one.

    UserError where the word names neither a role nor a taster, or a role without one.
    """
    tasters = catalog.tasters
    if word in tasters:
        chosen = tasters[word]
    else:
        role = role_named(catalog, word)
        mine = [each for each in tasters.values() if each.role == role.id]
        if not mine:
            raise UserError(
                "no-taster",
                f"There is no taster for {role.in_sentence} yet.",
                "careerpath try lists all there are.",
            )
        chosen = choose_taster(mine, progress)
    others = [
        each for each in tasters.values() if each.role == chosen.role and each.id != chosen.id
    ]
    return chosen, others[0] if others else None


def _usual_folder(taster: Taster, progress: dict[str, Progress]) -> Path:
    """Return the folder where it was laid before, if that is there, else one named for it here."""
    known = progress.get(taster.id)
    if known is not None and known.folder and read_mark(Path(known.folder)) == taster.id:
        before = Path(known.folder)
        here = Path.cwd().resolve()
        return before.relative_to(here) if before.is_relative_to(here) else before
    return Path(f"try-{taster.id}")
