"""Running a comparison: read what was typed, have it decided, show or write it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from careerpath.advice.levels import Known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import roles_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import PAIR, Role
from careerpath.compare.comparison import (
    ASPECTS,
    YOU,
    CompareContents,
    Comparison,
    compare_roles,
)
from careerpath.compare.contents import compare_contents
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.profile.standing import load_standing
from careerpath.terminal.screen import Screen

if TYPE_CHECKING:
    from careerpath.compare.differences import Differences
    from careerpath.drawing.layout import Lines

FORMATS = {
    "table": "for the screen",
    "md": "a Markdown table",
    "json": "for programs",
    "html": "a page of its own",
}

MOST_ROLES = 6

ENDINGS = {
    "table": ("txt",),
    "md": ("md", "markdown"),
    "json": ("json",),
    "html": ("html", "htm"),
}
"""How files of each format end."""


class Target(NamedTuple):
    """Where a comparison goes: a format, a file or the screen, with or without a pager.

    `you`: with what is known of the person in it, which a file that others read need not hold.
    """

    form: str
    output: Path | None
    force: bool
    pager: bool
    you: bool


def run_compare(
    words: list[str],
    aspects: list[str],
    diff: bool,
    full: bool,
    target: Target,
    data: Path | None,
) -> None:
    """Compare and show, or write to a file. Named aspects are shown in full."""
    screen = Screen(target.form == "json")
    catalog = open_catalog(data)
    roles = roles_named(catalog, words or list(PAIR), least=2, most=MOST_ROLES)
    known, standings = load_standing(catalog, roles)
    if not target.you:
        if target.output is not None and (standings or known.levels):
            screen.say("Where you stand is left out of the file; --you puts it in.")
        known, standings = Known(), {}
    contents = compare_contents(catalog, roles, known.levels, standings, known.basis)
    differences = None
    if diff:
        from careerpath.compare.differences import MEASURED, WANTS, find_differences

        dimensions = {key: each.title for key, each in catalog.dimensions.items()}
        titles = {WANTS: "What the work is made of", **titles_of(ASPECTS)}
        check_aspects(aspects, titles, bool(standings))
        _check_measured(aspects, MEASURED)
        names = {
            key: [each.title, *each.aliases, *each.exact, *each.tokens, *each.onet]
            for key, each in catalog.skills.items()
        }
        differences = find_differences(roles, contents, dimensions, aspects, names)
        comparison = _differing(roles, contents, differences)
    else:
        check_aspects(aspects, titles_of(ASPECTS), bool(standings))
        comparison = compare_roles(roles, contents, aspects)
    full = full or bool(aspects)
    if target.form == "table":
        _show(screen, catalog, comparison, differences, target, full)
    else:
        _write(screen, target, _export(target.form, catalog, comparison, differences))
    if target.output is None:
        screen.next(*_next(comparison, differences is not None, bool(standings)))


def titles_of(aspects: Mapping[str, tuple[str, object]]) -> dict[str, str]:
    """Return the titles of aspects by id."""
    return {key: title for key, (title, _) in aspects.items()}


def choose_format(form: str | None, output: Path | None) -> str:
    """Return the format asked for, by name or by the ending of the file; UserError if unknown."""
    from careerpath.terminal.output import choose_form

    return choose_form(form, output, ENDINGS, "table")


def check_aspects(aspects: list[str], known: dict[str, str], profile: bool) -> None:
    """Raise UserError for an aspect that does not exist, or that needs a profile."""
    for word in aspects:
        if word not in known:
            from careerpath.catalog.names import nearest

            near = nearest(word, {key: key for key in known})
            hint = f"Did you mean {near}? " if near else ""
            ids = ", ".join(known)
            raise UserError(
                "unknown-aspect", f"There is no aspect {quote(word)}.", f"{hint}Known: {ids}."
            )
        if word == YOU and not profile:
            raise UserError(
                "no-profile",
                "Nothing is known of you yet.",
                "Take careerpath quiz, then compare again.",
            )


def _check_measured(aspects: list[str], measured: tuple[str, ...]) -> None:
    """Raise UserError for an aspect that is text, which --diff does not measure."""
    for word in aspects:
        if word not in measured:
            raise UserError(
                "not-measured",
                f"'{word}' is text; --diff shows what is measured.",
                f"Use {', '.join(measured)}, or leave out --diff.",
            )


def _differing(
    roles: list[Role], contents: CompareContents, differences: Differences
) -> Comparison:
    """Return the aspects that differ measurably, the strongest first."""
    order = list(dict.fromkeys(each.aspect for each in differences.differences))
    if any(each.tools for each in differences.only):
        order.append("tools")
    found = compare_roles(roles, contents, order or ["tools"])
    aspects = sorted(
        (each for each in found.aspects if each.id in order), key=lambda each: order.index(each.id)
    )
    cited = {each.aspect: [each.source] for each in differences.differences if each.source}
    aspects = [
        msgspec.structs.replace(each, sources=cited.get(each.id, each.sources)) for each in aspects
    ]
    return Comparison(found.roles, aspects)


def _show(
    screen: Screen,
    catalog: Catalog,
    comparison: Comparison,
    differences: Differences | None,
    target: Target,
    full: bool,
) -> None:
    from careerpath.terminal.look import UNICODE, Look

    look = Look(screen.look.width, UNICODE) if target.output else screen.look
    part: Lines
    if differences is None:
        from careerpath.compare.view import view_comparison

        part = view_comparison(comparison, catalog.sources, look, full)
    else:
        from careerpath.compare.view_differences import view_differences

        part = view_differences(comparison, differences, catalog.sources, look, full)
    if target.output is not None:
        from careerpath.terminal.output import as_text

        return _write(screen, target, as_text(part, look.width))
    if not target.pager or not screen.out.is_terminal:
        return screen.show(part)
    from careerpath.terminal.pager import paged

    with paged(screen):
        screen.show(part)
    return None


def _export(
    form: str, catalog: Catalog, comparison: Comparison, differences: Differences | None
) -> str:
    if form == "json":
        from careerpath.terminal.json_output import to_json

        if differences is None:
            return to_json("compare", comparison)
        parts = (comparison, differences)
        return to_json(
            "compare",
            {name: getattr(each, name) for each in parts for name in each.__struct_fields__},
        )
    if form == "md":
        from careerpath.compare.export_markdown import to_markdown

        return to_markdown(comparison, differences, catalog.sources)
    from careerpath.compare.export_html import to_html

    return to_html(comparison, differences, catalog.sources)


def _write(screen: Screen, target: Target, text: str) -> None:
    screen.write(text, target.output, target.force, json=True)


def _next(comparison: Comparison, diff: bool, profile: bool) -> tuple[str, str]:
    """Return the command that helps after a comparison, and why."""
    ids = [role.id for role in comparison.roles]
    if not profile:
        return "careerpath quiz", "find out which of them fits you, in seven minutes"
    if diff:
        return f"careerpath roles {ids[-1]}", "read one of them in depth"
    return f"careerpath compare {' '.join(ids)} --diff", "see only what differs"
