"""Checks of interview practice: what it names exists, and mixes add up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.interview import Mix, MockQuestion
from careerpath.catalog.shelf import Shelf
from careerpath.errors import Mistake
from careerpath.intake.text import quote

WHOLE = 100


def check_questions(catalog: Catalog) -> Iterator[Mistake]:
    """A question's roles and skill exist, its start and its solution are in the same languages."""
    shelf: Shelf[MockQuestion] = catalog.shelf("mocks")
    roles = catalog.shelf("roles")
    for key, question in shelf.entries.items():
        if key in shelf.broken:
            continue
        for index, role in enumerate(question.roles):
            known = role in roles.entries or role in roles.broken or role in roles.removed
            if not known:
                message = f"there is no role {quote(role)}."
                yield shelf.mistake(key, message, "careerpath roles lists them.", ("roles", index))
        yield from _check_skill(catalog, shelf, key, question.skill)
        code = question.code
        if code is not None and code.start.keys() != code.solution.keys():
            message = "start and solution are not in the same languages."
            yield shelf.mistake(key, message, "Give both for each language.", ("code",))


def check_cards(catalog: Catalog) -> Iterator[Mistake]:
    """A card's skill exists."""
    shelf = catalog.shelf("cards")
    for key, card in shelf.entries.items():
        if key not in shelf.broken:
            yield from _check_skill(catalog, shelf, key, card.skill)


def check_mixes(catalog: Catalog) -> Iterator[Mistake]:
    """The shares of each level add up to 100, and no kind stands twice."""
    shelf: Shelf[Mix] = catalog.shelf("mixes")
    for key, mix in shelf.entries.items():
        if key in shelf.broken:
            continue
        for level in ("junior", "mid", "senior"):
            shares = getattr(mix, level)
            total = sum(each.share for each in shares)
            if total != WHOLE:
                message = f"the shares of {level} add up to {total}, not {WHOLE}."
                yield shelf.mistake(key, message, "Change the shares.", (level,))
            if len({each.kind for each in shares}) != len(shares):
                message = f"a kind stands twice in {level}."
                yield shelf.mistake(key, message, "Keep it once.", (level,))


def _check_skill(
    catalog: Catalog, shelf: Shelf[MockQuestion], key: str, skill: str
) -> Iterator[Mistake]:
    skills = catalog.shelf("skills")
    if skill not in skills.entries and skill not in skills.broken and skill not in skills.removed:
        message = f"there is no skill {quote(skill)}."
        yield shelf.mistake(key, message, "careerpath skills lists them.", ("skill",))


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (
    check_questions,
    check_cards,
    check_mixes,
)
