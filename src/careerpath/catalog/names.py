"""Finding a role or skill by what a person types: id, title, alias or unambiguous prefix."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Protocol

from careerpath.errors import UserError
from careerpath.intake.text import quote


class Named(Protocol):
    """Anything that people name: by its title and by other names."""

    @property
    def title(self) -> str:
        """The name in full."""

    @property
    def aliases(self) -> list[str]:
        """The other names."""


MOST_LISTED = 8
"""How many candidates a message lists."""


ROLES = ("role", "background")
"""What people call by its initials."""

WHERE_NOTHING_FITS = {
    "background": "Where nothing fits, take other-field.",
    "language": "Where nothing fits, take other, or none.",
}
"""What to take of the kinds that no command lists."""


def find_by_name(word: str, entries: Mapping[str, Named], what: str) -> str:
    """Return the id of the one entry that `word` names.

    `entries` maps ids to anything with `title` and `aliases`; `what` says what they are: 'role',
    'skill', 'background' or 'language'.
    A whole name wins over a prefix, and a prefix of an id over a prefix of an alias. A role's
    initials win over prefixes too: SE may be a software or a security engineer.
    Raises UserError with the nearest names, or with the candidates of an ambiguous prefix.
    """
    names: dict[str, str] = {}
    for key, entry in entries.items():
        for name in entry_names(key, entry):
            names.setdefault(name, key)
    names |= {normal(key): key for key in entries}
    wanted = normal(word)
    if wanted in names:
        return names[wanted]
    starting = sorted({key for name, key in names.items() if wanted and name.startswith(wanted)})
    by_id = [key for key in starting if normal(key).startswith(wanted)]
    initials = [key for key in sorted(entries) if what in ROLES and wanted == _initials(key)]
    if initials:
        starting, by_id = initials, []
    for candidates in (starting, by_id):
        if len(candidates) == 1:
            return candidates[0]
    if starting:
        listed = ", ".join(starting[:MOST_LISTED])
        more = f" and {len(starting) - MOST_LISTED} more" if len(starting) > MOST_LISTED else ""
        raise UserError(
            f"ambiguous-{what}",
            f"{quote(word)} could mean {listed}{more}.",
            "Type more of the name.",
        )
    near = nearest(wanted, names)
    rest = WHERE_NOTHING_FITS.get(what, f"careerpath {what}s lists them all.")
    hint = f"Did you mean {near}?" if near else rest
    kind = "role or background" if what == "background" else what
    raise UserError(f"unknown-{what}", f"There is no {kind} {quote(word)}.", hint)


def normal(name: str) -> str:
    """Return a name in the form in which names are compared."""
    name = unicodedata.normalize("NFKC", name)
    return " ".join(re.sub(r"[-_/\s]+", " ", name.casefold()).split())


def entry_names(key: str, entry: Named) -> Iterable[str]:
    """Return every name of an entry, normalised: its id, title and aliases."""
    return (normal(name) for name in (key, entry.title, *entry.aliases))


def _initials(key: str) -> str | None:
    """Return the initials of an id; None where it is one word."""
    words = normal(key).split()
    return "".join(word[0] for word in words) if len(words) > 1 else None


def nearest(wanted: str, names: Mapping[str, str]) -> str:
    """Return up to two ids whose names look like `wanted`, as words for a hint."""
    import difflib

    close = difflib.get_close_matches(wanted, names, 4, 0.6)
    ids = list(dict.fromkeys(names[name] for name in close))
    return " or ".join(ids[:2])
