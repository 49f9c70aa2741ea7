"""Running a comparison: read what was typed, have it decided, show or write it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from careerpath.advice.compare import (
    ASPECTS,
    PAIR,
    YOU,
    CompareContents,
    Comparison,
    compare_roles,
)
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.commands.compare_contents import compare_contents
from careerpath.commands.complete import FORMATS
from careerpath.commands.roles_named import roles_named
from careerpath.commands.standing import load_standing
from careerpath.errors import UserError
from careerpath.intake.text import clean, quote
from careerpath.terminal.screen import Screen

if TYPE_CHECKING:
    from careerpath.advice.compare_diff import Differences
    from careerpath.views.layout import Lines

MOST_ROLES = 6

SUFFIXES = {".md": "md", ".markdown": "md", ".json": "json", ".html": "html", ".htm": "html"}
"""The format that the name of a file asks for; else a table as plain text."""


class CompareOptions(NamedTuple):
    """What was typed after `careerpath compare`."""

    roles: list[str]
    aspects: list[str]
    diff: bool
    full: bool
    form: str | None
    output: Path | None
    force: bool
    pager: bool
    data: Path | None


def run_compare(options: CompareOptions) -> None:
    """Compare and show, or write to a file. Named aspects are shown in full."""
    form = choose_format(options.form, options.output)
    screen = Screen(form == "json")
    catalog = Catalog(options.data)
    roles = roles_named(catalog, options.roles or list(PAIR), least=2, most=MOST_ROLES)
    levels, standings = load_standing(catalog, roles)
    contents = compare_contents(catalog, roles, levels, standings)
    differences = None
    if options.diff:
        from careerpath.advice.compare_diff import MEASURED, WANTS, find_differences

        dimensions = {key: each.title for key, each in catalog.dimensions.items()}
        known = {WANTS: "What the work is made of", **titles_of(ASPECTS)}
        check_aspects(options.aspects, known, bool(standings))
        _check_measured(options.aspects, MEASURED)
        differences = find_differences(roles, contents, dimensions, options.aspects)
        comparison = _differing(roles, contents, differences)
    else:
        check_aspects(options.aspects, titles_of(ASPECTS), bool(standings))
        comparison = compare_roles(roles, contents, options.aspects)
    full = options.full or bool(options.aspects)
    if form == "table":
        _show(screen, catalog, comparison, differences, options, full)
    else:
        _write(screen, options, _export(form, catalog, comparison, differences))
    if options.output is None:
        screen.next(*_next(comparison, differences is not None, bool(standings)))


def titles_of(aspects: Mapping[str, tuple[str, object]]) -> dict[str, str]:
    """Return the titles of aspects by id."""
    return {key: title for key, (title, _) in aspects.items()}


def choose_format(form: str | None, output: Path | None) -> str:
    """Return the format asked for, by name or by the ending of the file; UserError if unknown."""
    if form is None:
        return SUFFIXES.get(output.suffix.lower(), "table") if output else "table"
    if form not in FORMATS:
        known = ", ".join(FORMATS)
        raise UserError("unknown-format", f"There is no format {quote(form)}.", f"Use {known}.")
    return form


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
    return Comparison(found.roles, aspects)


def _show(
    screen: Screen,
    catalog: Catalog,
    comparison: Comparison,
    differences: Differences | None,
    options: CompareOptions,
    full: bool,
) -> None:
    from careerpath.terminal.look import UNICODE, Look

    look = Look(screen.look.width, UNICODE) if options.output else screen.look
    part: Lines
    if differences is None:
        from careerpath.views.compare import view_comparison

        part = view_comparison(comparison, catalog.sources, look, full)
    else:
        from careerpath.views.compare_diff import view_differences

        part = view_differences(comparison, differences, catalog.sources, look, full)
    if options.output is not None:
        from careerpath.terminal.output import as_text

        return _write(screen, options, as_text(part, look.width))
    if not options.pager or not screen.out.is_terminal:
        return screen.show(part)
    from careerpath.terminal.pager import paged

    with paged(screen):
        screen.show(part)
    return None


def _export(
    form: str, catalog: Catalog, comparison: Comparison, differences: Differences | None
) -> str:
    if form == "json":
        from careerpath.exports.json import to_json

        if differences is None:
            return to_json("compare", comparison)
        parts = (comparison, differences)
        return to_json(
            "compare",
            {name: getattr(each, name) for each in parts for name in each.__struct_fields__},
        )
    if form == "md":
        from careerpath.exports.compare_markdown import to_markdown

        return to_markdown(comparison, differences, catalog.sources)
    from careerpath.exports.compare_html import to_html

    return to_html(comparison, differences, catalog.sources)


def _write(screen: Screen, options: CompareOptions, text: str) -> None:
    if options.output is None:
        return screen.show_json(text)
    from careerpath.terminal.output import write_output

    write_output(options.output, text, options.force)
    return screen.say(f"Written to {clean(str(options.output))}.")


def _next(comparison: Comparison, diff: bool, profile: bool) -> tuple[str, str]:
    """Return the command that helps after a comparison, and why."""
    ids = [role.id for role in comparison.roles]
    if not profile:
        return "careerpath quiz", "find out which of them fits you, in six minutes"
    if diff:
        return f"careerpath roles {ids[-1]}", "read one of them in depth"
    return f"careerpath compare {' '.join(ids)} --diff", "see only what differs"
