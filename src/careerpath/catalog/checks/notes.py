"""What an overlay may do, and hardly anybody means: told by `data check`, refused by nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.shelves import SHELVES
from careerpath.errors import Mistake
from careerpath.intake.text import quote


def list_notes(catalog: Catalog) -> list[Mistake]:
    """Return what is worth a look in an overlay, in the order of files and lines."""
    found = [note for look in ALL for note in look(catalog)]
    return sorted(found, key=lambda each: (each.file, each.line or 0))


def note_topics(catalog: Catalog) -> Iterator[Mistake]:
    """A file is read by its own name, whatever topic or area it says it holds."""
    for shelf, name in (("faq", "topic"), ("asked", "topic"), ("skills", "area")):
        pattern, kind, _ = SHELVES[shelf]
        for document in catalog.documents(pattern, kind):
            said, stem = document.fields.get(name), document.path.stem
            if document.layer.overlay and said is not None and said != stem:
                message = f"this says {name} {quote(said)}, and counts as '{stem}' by its file."
                hint = f"Name it {said}.yaml, or write {name}: {stem}."
                yield Mistake(message, hint, document.name, document.line((name,)))


def note_answers(catalog: Catalog) -> Iterator[Mistake]:
    """An answer without other wordings is hard to find, one without neighbours is an end."""
    shelf = catalog.shelf("faq")
    for key, entry in catalog.faq.items():
        if not _own(catalog, "faq", key):
            continue
        if not entry.wordings and not catalog.asked.get(key):
            hint = "Add two or three 'wordings', as people would type it."
            yield shelf.mistake(key, f"'{key}' is found by its own words alone.", hint)
        if not entry.related:
            hint = "Name one or two answers in 'related'."
            yield shelf.mistake(key, f"nothing follows '{key}'.", hint)


def note_steps(catalog: Catalog) -> Iterator[Mistake]:
    """A step's id begins with that of its skill, so that a plan says what it belongs to."""
    for key, skill in catalog.skills.items():
        for index, step in enumerate(skill.ladder if _own(catalog, "skills", key) else ()):
            if not step.id.startswith(f"{key}-"):
                message = f"the step id '{step.id}' does not begin with its skill's."
                at = ("ladder", index, "id")
                yield catalog.shelf("skills").mistake(key, message, f"Name it {key}-...", at)


def _own(catalog: Catalog, shelf: str, key: str) -> bool:
    return catalog.shelf(shelf).is_own(key)


ALL: tuple[Callable[[Catalog], Iterator[Mistake]], ...] = (note_topics, note_answers, note_steps)
