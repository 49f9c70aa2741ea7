"""Showing what content is loaded, and one entry as it is written."""

from __future__ import annotations

from pathlib import Path

from careerpath.catalog.opening import open_catalog
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted
from careerpath.terminal.screen import Screen


def show_loaded(data: Path | None, json: bool) -> None:
    """Show what is loaded, and what an overlay changes of it."""
    from careerpath.catalog.inventory import take_inventory

    screen = Screen(json)
    found = take_inventory(open_catalog(data))
    if json:
        return screen.show_json(to_json("data", found))
    from careerpath.content.view import view_inventory

    screen.show(view_inventory(found, screen.look))
    if data is None:
        return screen.next("careerpath data init DIR", "begin content of your own")
    return screen.next(f"careerpath quiz --data {quoted(data)}", "try it as a user would")


def show_entry(word: str, kind: str | None, yaml: bool, data: Path | None, json: bool) -> None:
    """Show where an entry stands, or write it as YAML; UserError where the word is no id."""
    from careerpath.catalog.entries import find_written

    screen = Screen(json)
    written = find_written(open_catalog(data), word, kind)
    if json:
        return screen.show_json(to_json("data-entry", written))
    if yaml:
        screen.write(written.yaml, None, force=False)
        if written.others:
            others = ", ".join(written.others)
            screen.say(f"Of the same id there are also: {others}. --kind shows them.")
        return None
    from careerpath.content.view import view_written

    screen.show(view_written(written))
    own = f" --data {quoted(data)}" if data else ""
    which = f" --kind {kind}" if kind else ""
    command = f"careerpath data show {written.id}{which} --yaml{own}"
    return screen.next(command, "see it, to copy and to change")
