"""Every name under which texts name a skill or a technology, by its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from careerpath.catalog.skills import Skill
from careerpath.catalog.texts import Lookalike, Technology, Wording
from careerpath.match.words import Forms, name_forms, phrase_lengths

FINAL = ("ss", "us", "is", "ics", "js", "aws")
"""Ends of words that are no plural."""


class Entry(NamedTuple):
    """What a name stands for. Both are None for a phrase that only looks like a name.

    `spellings`: where it is not empty, the name is an ordinary word too, and counts in these.
    `beside`: it counts where a technology stands nearby; `within`: where the text names one.
    `also` are the skills that a technology shows besides, `generic` is what says too little alone.
    """

    skill: str | None
    technology: str | None
    spellings: frozenset[str] = frozenset()
    beside: bool = False
    within: bool = False
    also: tuple[str, ...] = ()
    generic: bool = False


class Lexicon:
    """Names by their words; `lengths` are those of the names that begin with a word, longest first.

    A name in one number is known in the other, one with a hyphen or a dot in one word as well.
    """

    def __init__(
        self,
        skills: Mapping[str, Skill],
        technologies: Mapping[str, Technology],
        wordings: Mapping[str, Wording],
        lookalikes: Mapping[str, Lookalike],
    ) -> None:
        self.names: dict[Forms, Entry] = {}
        for each in lookalikes.values():
            self._add(each.names, Entry(None, None))
        for key, wording in wordings.items():
            if key in skills:
                self._add(wording.beside, Entry(key, None, beside=True))
                self._add(wording.within, Entry(key, None, within=True))
        for key, tool in technologies.items():
            skill = tool.skill if tool.skill in skills else None
            plain = [] if tool.title in tool.exact else [tool.title]
            entry = Entry(skill, key, also=tuple(each for each in tool.also if each in skills))
            self._add([*plain, *tool.names], entry)
            self._add_exact(tool.exact, entry)
        for key, known in skills.items():
            plain = [] if known.title in known.exact else [known.title]
            self._add([*plain, *known.aliases], Entry(key, None))
            self._add_exact(known.exact, Entry(key, None))
        for key, wording in wordings.items():
            if key in skills:
                self._add(wording.names, Entry(key, None))
        for key, wording in wordings.items():
            self._mark_generic(key, wording.generic)
        self._add_variants()
        self.lengths = phrase_lengths(self.names)

    def _mark_generic(self, skill: str, names: Iterable[str]) -> None:
        for forms in map(name_forms, names):
            entry = self.names.get(forms)
            if entry is not None and entry.skill == skill:
                self.names[forms] = entry._replace(generic=True)

    def _add_variants(self) -> None:
        for forms, entry in list(self.names.items()):
            for other in _variants(forms) if not entry.spellings else ():
                self.names.setdefault(other, entry)

    def _add(self, names: Iterable[str], entry: Entry) -> None:
        """Add names. Who came first keeps a name: technologies come before their skills."""
        for name in names:
            forms = name_forms(name)
            if forms:
                self.names.setdefault(forms, entry)
                joined = name_forms(name.replace("-", "").replace(".", ""))
                if name[0].isalnum() and len(joined) < len(forms):
                    self.names.setdefault(joined, entry)

    def _add_exact(self, names: Iterable[str], entry: Entry) -> None:
        for name in names:
            forms = name_forms(name)
            spellings = {name, name.upper()} if len(name) > 3 else {name}
            if forms:
                self.names.setdefault(forms, entry._replace(spellings=frozenset(spellings)))


def _variants(forms: Forms) -> list[Forms]:
    """Return a name in the plural, or in the singular."""
    *rest, last = forms
    if len(last) < 3 or not last.isalpha():
        return []
    if last.endswith("s"):
        if last.endswith(FINAL):
            return []
        found = [(*rest, last[:-1])]
        return [*found, (*rest, last[:-3] + "y")] if last.endswith("ies") else found
    if last.endswith("y") and last[-2] not in "aeiou":
        return [(*rest, last[:-1] + "ies")]
    return [(*rest, last + "s")]
