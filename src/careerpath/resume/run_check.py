"""Reading a resume and what it is held against, checking, and showing."""

from __future__ import annotations

import shlex
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.intake.documents import read_bytes, read_document
from careerpath.intake.text import clean
from careerpath.match.reading import Reader, Reading
from careerpath.resume.check.every import check_resume
from careerpath.resume.check.findings import Asked, Checked
from careerpath.resume.check.reading import read_subject
from careerpath.resume.check.source import BUILT, ENDINGS, build_command
from careerpath.resume.check.subject import Subject
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.screen import Screen

ANEW = {"columns", "layout-table", "text-box", "reading-order", "no-text", "garbled-text"}
"""What a new layout cures best."""


def run_check(
    screen: Screen, file: str, role: str | None, posting: str | None, data: Path | None
) -> None:
    """Check one resume and show what was found."""
    if role and posting:
        message = "A resume is held against a posting or against a role, not both at once."
        raise UserError("usage", message, "Leave out --role or --posting.")
    catalog = open_catalog(data)
    subject = read_subject(read_bytes(Path(file)), clean(file))
    reader = Reader(catalog)
    reading = reader.read(subject.text, "resume") if subject.text.strip() else None
    asked = None
    if reading is not None and (role or posting):
        asked = _hold(subject, reading, reader, catalog, role, posting)
    titles = {key: tool.title for key, tool in catalog.texts.technologies.items()}
    source = _source_of(Path(file))
    newer = clean(str(source)) if source and _is_newer(source, Path(file)) else ""
    checked = check_resume(
        subject, reading, titles, catalog.spellings.values(), current_day(), asked, newer
    )
    if screen.json:
        return screen.show_json(to_json("resume-check", checked))
    from careerpath.resume.view_check import view_checked

    screen.show(view_checked(checked, catalog, screen.look))
    if source is not None and _is_heavy(checked):
        return _next_build(screen, checked, file, source)
    return _next(screen, checked, file, role, posting)


def _source_of(file: Path) -> Path | None:
    """Return the YAML or JSON of the same name beside a PDF or Word file, None where none is."""
    if file.suffix.casefold() not in BUILT:
        return None
    beside = (file.with_suffix(ending) for ending in ENDINGS)
    return next((each for each in beside if each.is_file()), None)


def _is_newer(source: Path, file: Path) -> bool:
    return source.stat().st_mtime > file.stat().st_mtime


def _hold(
    subject: Subject,
    reading: Reading,
    reader: Reader,
    catalog: Catalog,
    role: str | None,
    posting: str | None,
) -> Asked:
    """Return where the resume stands with what a role or a posting asks."""
    from careerpath.advice.ladders import Ladders
    from careerpath.match.gaps import asked_by_posting, asked_by_role, measure_needs
    from careerpath.profile.standing import load_known
    from careerpath.resume.check.against import hold_against
    from careerpath.resume.run_new import SOFT

    found = load_known(catalog)
    known = found if found.levels else None
    ladders = Ladders(catalog.skills)
    if posting is not None:
        asks = reader.read(read_document(Path(posting)), "posting")
        near = catalog.roles[asks.roles[0].role] if asks.roles else None
        against = measure_needs(asked_by_posting(asks, near), near, reading, known, ladders)
    else:
        near = role_named(catalog, role or "")
        against = measure_needs(asked_by_role(near), near, reading, known, ladders)
    named = clean(posting) if posting else None
    soft = catalog.skill_areas.get(SOFT, ())
    return hold_against(subject, against, catalog.skill_titles, against.role, named, soft)


def _is_heavy(checked: Checked) -> bool:
    return bool(checked.of("high") or (checked.of("medium") and checked.form != "data"))


def _next_build(screen: Screen, checked: Checked, file: str, source: Path) -> None:
    """Name the command that builds the file anew from its source."""
    old = any(each.code == "older-than-source" for each in checked.findings)
    changed = clean(str(source))
    why = f"{changed} is newer" if old else f"when {changed} is changed; then check again"
    screen.next(build_command(changed, clean(file)), why)


def _next(
    screen: Screen, checked: Checked, file: str, role: str | None, posting: str | None
) -> None:
    """Name the command that helps next."""
    name = shlex.quote(clean(file))
    against = f" --role {shlex.quote(clean(role))}" if role else ""
    against += f" --posting {shlex.quote(clean(posting))}" if posting else ""
    again = f"careerpath resume check {name}{against}"
    skills = checked.skills
    if {each.code for each in checked.findings} & ANEW:
        why = "begin one that software reads well, or change yours and check again"
        return screen.next("careerpath resume new", why)
    if _is_heavy(checked):
        return screen.next(again, "once more, when it is changed")
    if skills is not None and skills.missing and not skills.known:
        return screen.next(f"careerpath match {name}{against}", "what is missing, in hours")
    if checked.form == "data":
        return screen.next(
            f"careerpath resume build {name}", "write it as PDF; --format docx writes Word"
        )
    if skills is None:
        return screen.next(f"{again} --posting POSTING", "hold it against what a post asks")
    return screen.next(again, "once more, when it is changed")
