"""Writing a resume in a format, fitted to its pages, and read back before it is trusted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.errors import UserError
from careerpath.intake.documents import read_bytes
from careerpath.intake.text import clean, quote, read_file, read_standard_input
from careerpath.match.gaps import Need, asked_by_role, measure_needs
from careerpath.resume.document import parse_resume
from careerpath.resume.export_text import to_markdown, to_text
from careerpath.resume.for_role import not_shown, turn_towards
from careerpath.resume.form import Built, format_for, paper_for, refuse_document
from careerpath.resume.notes import notes_on
from careerpath.resume.outline import outline
from careerpath.resume.own_file import is_untouched
from careerpath.resume.pages import SPACINGS, Fitted, Keeps, fit
from careerpath.resume.parts import Outline
from careerpath.resume.view_build import view_built
from careerpath.resume.welded import find_welded
from careerpath.terminal.options import quoted
from careerpath.terminal.output import write_output
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Build:
    """What was typed after `careerpath resume build`."""

    file: str
    format: str | None
    role: str | None
    pages: int
    paper: str | None
    language: str
    output: Path | None
    force: bool
    data: Path | None
    json: bool


def build_resume(asked: Build) -> None:
    """Write the document and say what was written."""
    screen = Screen(asked.json)
    chosen = format_for(asked.format, asked.output)
    if not (
        asked.language.isascii() and asked.language.isalpha() and len(asked.language) in (2, 3)
    ):
        message = f"{quote(asked.language)} is no code of a language."
        raise UserError("bad-language", message, "Give two or three letters, such as en or de.")
    name = "standard input" if asked.file == "-" else clean(asked.file)
    refuse_document(name)
    text = read_standard_input() if asked.file == "-" else read_file(Path(asked.file))
    resume, lines = parse_resume(text, name)
    notes = notes_on(resume, asked.language, find_welded(resume, text, lines))
    paper = paper_for(asked.paper, resume)
    towards = _Towards(asked) if asked.role else None
    if towards is not None:
        resume = turn_towards(resume, towards.role, towards.skills_in)
    page = outline(resume)
    raw, built = _write(chosen, page, asked, paper, towards.names if towards else None)
    to_screen = str(asked.output) == "-"
    if to_screen and chosen in ("pdf", "docx"):
        raise UserError("usage", f"A {chosen} does not go to the screen.", "Name a file with -o.")
    target = asked.output or _beside(asked.file, chosen)
    if asked.file != "-" and target.exists() and target.samefile(asked.file):
        message = f"{name} is the resume that is read, and would be written over."
        raise UserError("same-file", message, "Name another file with -o.")
    built = msgspec.structs.replace(built, file=clean(str(target)), notes=notes)
    if towards is not None:
        missing = not_shown(towards.needs(to_text(page)))
        built = msgspec.structs.replace(built, role=towards.role.id, missing=missing)
    if to_screen:
        screen.write(raw.decode(), None, False)
        return
    built = msgspec.structs.replace(built, replaced=_is_earlier(target, asked.file))
    write_output(target, raw, asked.force or built.replaced)
    if asked.json:
        from careerpath.terminal.json_output import to_json

        screen.show_json(to_json("resume-build", built))
        return
    titles = towards.catalog.skill_titles if towards else {}
    screen.show(*view_built(built, titles, screen.look))
    against = f" --role {built.role}" if built.role else ""
    screen.next(f"careerpath resume check {quoted(target)}{against}", "see it as readers do")


class _Towards:
    """A role, and what of it a text shows; read only where a role is named."""

    def __init__(self, asked: Build) -> None:
        from careerpath.match.reading import Reader

        self.catalog = open_catalog(asked.data)
        self.role = role_named(self.catalog, asked.role or "")
        self._reader = Reader(self.catalog)

    def skills_in(self, words: str) -> set[str]:
        return {each.id for each in self._reader.read(words, "resume").skills}

    def names(self, line: str) -> bool:
        """Return whether a line names a skill of the role."""
        return not self.skills_in(line).isdisjoint(ask.skill for ask in self.role.skills)

    def needs(self, text: str) -> list[Need]:
        from careerpath.advice.ladders import Ladders

        ladders = Ladders(self.catalog.skills)
        shown = self._reader.read(text, "resume")
        return measure_needs(asked_by_role(self.role), self.role, shown, None, ladders).needs


def _beside(file: str, chosen: str) -> Path:
    return Path(f"resume.{chosen}") if file == "-" else Path(file).with_suffix(f".{chosen}")


def _is_earlier(target: Path, file: str) -> bool:
    """Return whether a file is what was built before from the same resume, and is unchanged."""
    if target.stem != _beside(file, "pdf").stem or not target.is_file():
        return False
    return is_untouched(read_bytes(target))


def _write(
    chosen: str, page: Outline, asked: Build, paper: str, keeps: Keeps | None
) -> tuple[bytes, Built]:
    """Return the document's bytes and what is known of them."""
    built = Built(file="", format=chosen)
    if chosen in ("txt", "md"):
        text = to_text(page) if chosen == "txt" else to_markdown(page)
        return text.encode(), built
    if chosen == "html":
        from careerpath.resume.export_html import to_html

        return to_html(page, asked.language).encode(), built
    fitted, raw, words = _set(chosen, page, asked, paper, keeps)
    if chosen == "docx":
        from careerpath.resume.export_docx import to_docx

        raw, words = to_docx(page, fitted.spacing, paper, asked.language), None
    about = msgspec.structs.replace(
        built,
        pages=fitted.pages,
        limit=asked.pages,
        size=fitted.spacing.size,
        paper=paper,
        words_read=words,
        cuts=fitted.cuts,
        enough=fitted.enough,
    )
    return raw, about


def _set(
    chosen: str, page: Outline, asked: Build, paper: str, keeps: Keeps | None
) -> tuple[Fitted, bytes, int | None]:
    """Return how the pages are set, the PDF, and how many words a reader finds in it.

    The font that comes along is tried first, so that the same resume gives the same file on every
    machine; where it lacks letters those of the machine are used.
    """
    from careerpath.resume.export_pdf import count_pages, read_words, to_pdf

    wanted = _letters(to_text(page, capitals=False).split())
    for system_fonts in (False, True):
        draw = partial(to_pdf, paper=paper, language=asked.language, system_fonts=system_fonts)
        read = _letters(read_words(draw(page, SPACINGS[0])))
        if read == wanted:
            break
    lost = [letter for letter in dict.fromkeys(wanted) if letter not in read]
    if lost and chosen == "pdf":  # Word brings the fonts of whoever opens it
        raise UserError(
            "no-font",
            f"No font on this machine has all of these letters: {' '.join(lost[:20])}.",
            "Install one, such as Noto Sans for your script, or write --format docx.",
        )
    fitted = fit(
        page,
        asked.pages,
        lambda shown, spacing: count_pages(draw(shown, spacing)),
        keeps or (lambda line: False),
    )
    raw = draw(page, fitted.spacing)
    words = read_words(raw)
    return fitted, raw, len(words) if _letters(words) == wanted else None


def _letters(words: list[str]) -> str:
    """Return the letters of words in their order, without bullets and ends of lines."""
    return "".join(word for word in words if word not in ("-", "\u2022"))
