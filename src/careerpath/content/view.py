"""What content is loaded, on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from careerpath.catalog.entries import Written
from careerpath.catalog.inventory import Change, Inventory
from careerpath.drawing.blocks import bullets, heading, listed, section
from careerpath.errors import Mistake
from careerpath.intake.text import clean
from careerpath.terminal.look import Look

KINDS = {
    "roles": "roles",
    "cores": "cores that roles share",
    "backgrounds": "backgrounds that people come from",
    "languages": "languages that people know",
    "skills": "skills with their study steps",
    "faq": "questions with answers",
    "asked": "lists of how people ask them",
    "elsewhere": "subjects without an answer",
    "dimensions": "dimensions of the quiz",
    "questions": "questions of the quiz",
    "tasters": "tasters of roles' work",
    "activities": "activities of a plan",
    "projects": "portfolio projects",
    "session": "questions for a session with a mentor",
    "resources": "learning resources",
    "sources": "sources",
    "pay": "pay figures",
    "outlook": "outlook figures",
}
ONE = {
    "roles": "role",
    "cores": "core",
    "backgrounds": "background",
    "languages": "language",
    "skills": "skill",
    "faq": "answer",
    "asked": "ways of asking",
    "elsewhere": "subject elsewhere",
    "dimensions": "dimension",
    "questions": "quiz question",
    "tasters": "taster",
    "activities": "activity",
    "projects": "project",
    "session": "session question",
    "resources": "resource",
    "sources": "source",
    "pay": "pay figure",
    "outlook": "outlook figure",
}
STARTED = {
    "roles": "a role, with a comment on every field",
    "faq": "a topic with one question and its answer",
    "quiz.yaml": "one question of the quiz",
    "resources.yaml": "where the skill's study steps send people",
    "skills": "a skill with its levels and its ladder of study steps",
    "projects.yaml": "the projects that prove its path, from small to large",
}


def view_clean(found: Inventory) -> RenderableType:
    """Return the word that there is no mistake, and in how much."""
    counts = ", ".join(
        f"{found.entries[kind]} {KINDS[kind]}" for kind in ("roles", "skills", "faq", "questions")
    )
    return Text(f"No mistakes in {found.files} files: {counts}.")


def view_notes(notes: Sequence[Mistake], look: Look) -> RenderableType:
    """Return what is allowed, and hardly anybody means."""
    return section("Worth a look", bullets([clean(str(note)) for note in notes], look))


def view_inventory(found: Inventory, look: Look) -> RenderableType:
    """Return what is loaded, kind by kind, and each change that an overlay makes."""
    shipped, *own = found.folders
    parts: list[RenderableType] = [
        heading("What is loaded", f"{found.files} files"),
        listed(
            [
                (Text("shipped", style="muted"), Text(shipped)),
                *((Text("yours", style="muted"), Text(folder)) for folder in own),
            ]
        ),
        Text(""),
        listed(
            [
                (Text(f"{count:>5}"), Text(KINDS.get(kind, kind)))
                for kind, count in found.entries.items()
            ]
        ),
    ]
    if not own:
        return Group(*parts)
    changes: list[RenderableType] = []
    for how in ("added", "replaced", "removed"):
        rows = [_describe(change) for change in found.changes if change.how == how]
        if rows:
            changes.append(section(how.capitalize(), bullets(rows, look)))
    if found.fields:
        changes.append(section("Fields that are yours now", bullets(found.fields, look)))
    return Group(*parts, *(changes or [Text("\nYour folder changes nothing.")]))


def view_started(folder: str, files: list[str], look: Look) -> RenderableType:
    """Return what the starter overlay holds and how to go on from it."""
    rows = []
    for file in files:
        what = next((text for name, text in STARTED.items() if file.startswith(name)), "")
        rows.append(f"{file}: {what}" if what else file)
    return Group(
        heading(f"Written to {folder}"),
        bullets(rows, look),
        Text(""),
        Text(
            "Change them, delete what you do not need, add files beside them. An entry with the "
            "id of a shipped one replaces it whole; 'remove: true' takes one away."
        ),
    )


def view_written(written: Written) -> RenderableType:
    """Return what kind of entry an id is of, and where it stands."""
    where = f"{written.file}, line {written.line}, {'yours' if written.own else 'shipped'}"
    return Group(
        heading(written.id, ONE.get(written.kind, written.kind)),
        Text(where),
        Text(
            "In a folder of your own, a file of the same name with this entry in it replaces the "
            "shipped one whole."
        ),
    )


def _describe(change: Change) -> str:
    kind = ONE.get(change.kind, change.kind)
    return f"{change.id}  ({kind}, {change.file})" if change.file else f"{change.id}  ({kind})"
