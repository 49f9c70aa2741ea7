"""Reading the files, deciding, and showing: one in full, many a few lines each."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import ExitCode, Mistake, UserError
from careerpath.intake.documents import read_document, read_document_from_input
from careerpath.intake.text import clean, quote
from careerpath.match.gaps import Against, asked_by_posting, asked_by_role, measure_needs
from careerpath.match.kind import Kind
from careerpath.match.mixups import find_mixup
from careerpath.match.options import Options
from careerpath.match.reading import Reader, Reading
from careerpath.match.result import Failed, FileMatch, Matched, asked_skills, match_file
from careerpath.profile.standing import load_known
from careerpath.terminal.progress import follow
from careerpath.terminal.screen import Screen

INPUT = "-"
KINDS: tuple[Kind, ...] = ("posting", "resume")


class Run:
    """One run: content, what is known of the person, and what they hold a text against."""

    def __init__(self, screen: Screen, options: Options) -> None:
        self.screen, self.options = screen, options
        self.kind = _check(options, screen.json)
        self.catalog: Catalog = open_catalog(options.data)
        self.role: Role | None = role_named(self.catalog, options.role) if options.role else None
        found = load_known(self.catalog)
        self.known: Known | None = found if found.levels else None
        self.reader = Reader(self.catalog)
        self.asked = asked_skills(self.catalog.roles)
        self.ladders = Ladders(self.catalog.skills)
        self.posting: Reading | None = None
        self.posting_text = ""
        self.mixup: str | None = None
        if options.posting is not None:
            self.posting_text = _text(options.posting)
            self.posting = self.reader.read(self.posting_text, "posting")

    def results(self) -> Iterator[FileMatch | Failed]:
        """Yield the result of each file, or why there is none."""
        for file in follow(self.options.files, self.screen, "Reading"):
            try:
                text = _text(file)
            except UserError as error:
                yield Failed(name_of(file), error.code, error.message, error.hint)
                continue
            reading = self.reader.read(text, "resume" if self.posting else self.kind)
            if self.posting is not None:
                self.mixup = self.find_mixup(file, text)
            against = self.hold(reading)
            yield match_file(name_of(file), text, reading, self.asked, against)

    def matched_posting(self) -> FileMatch | None:
        """Return what the posting says that a resume is held against."""
        if self.posting is None:
            return None
        name = name_of(self.options.posting or "")
        return match_file(name, self.posting_text, self.posting, self.asked)

    def find_mixup(self, file: str, text: str) -> str | None:
        """Return in one line what is wrong with the two files, if anything."""
        posting = (quoted(self.options.posting or ""), self.posting_text)
        return find_mixup((quoted(file), text), posting, self.kind is not None, self.reader)

    def hold(self, reading: Reading) -> Against | None:
        """Return what is asked against what is there; None where nothing is to be held together.

        A resume is held against the posting or the role that was named, and a posting against the
        profile.
        """
        resume = None if reading.kind == "posting" else reading
        if self.posting is not None:
            role = self.likeliest(self.posting)
            asked = asked_by_posting(self.posting, role)
            return measure_needs(asked, role, reading, self.known, self.ladders)
        if self.role is not None and resume is not None:
            asked = asked_by_role(self.role)
            return measure_needs(asked, self.role, resume, self.known, self.ladders)
        if resume is None and (self.known is not None or self.role is not None):
            role = self.role or self.likeliest(reading)
            asked = asked_by_posting(reading, role)
            return measure_needs(asked, role, None, self.known, self.ladders)
        return None

    def likeliest(self, reading: Reading) -> Role | None:
        """Return the role that a text is nearest to, None where nothing is ranked."""
        return self.catalog.roles[reading.roles[0].role] if reading.roles else None


def run_match(screen: Screen, options: Options) -> None:
    """Read, decide and show. Exits 2 at the end where a file could not be read."""
    run = Run(screen, options)
    failed = _write_json(run) if screen.json else _show(run)
    if failed:
        raise _failure(failed, len(options.files))


def _show(run: Run) -> list[Failed]:
    """Show the results as they come; return the failures."""
    from careerpath.match.run_next import has_plan, show_next
    from careerpath.match.view import view_file
    from careerpath.match.view_advice import view_advice
    from careerpath.match.view_short import view_short

    failed: list[Failed] = []
    last: FileMatch | None = None
    many, posting = len(run.options.files) > 1, run.matched_posting()
    for file in sorted({each for each in run.options.files if run.options.files.count(each) > 1}):
        run.screen.say(f"{name_of(file)} is given more than once, and read as often.", "")
    for result in run.results():
        if isinstance(result, Failed):
            failed.append(result)
            continue
        last = result
        look = run.screen.look
        if many:
            run.screen.show(view_short(result, run.catalog, look))
        elif posting is not None and result.against is not None:
            if run.mixup:
                run.screen.say(run.mixup, "")
            run.screen.show(view_advice(result, posting, run.catalog, look, has_plan()))
        else:
            run.screen.show(view_file(result, run.catalog, look, run.options.full))
    if last is not None and not failed:
        show_next(run.screen, run.catalog, run.options, None if many else last)
    return failed


def _write_json(run: Run) -> list[Failed]:
    """Write the results as JSON, file by file, so that memory stays flat; return the failures.

    Where no file could be read, nothing is written.
    """
    from careerpath.match.export_json import Writer

    failed: list[Failed] = []
    writer = Writer()
    for result in run.results():
        if isinstance(result, Failed):
            failed.append(result)
        else:
            run.screen.show_json(writer.add(result))
    if writer.begun:
        run.screen.show_json(writer.end(Matched([], run.matched_posting(), failed)))
    return failed


def _check(options: Options, json: bool) -> Kind | None:
    """Return the kind that was typed; UserError where options do not go together."""
    if not options.files:
        raise UserError("usage", "Name a file.", "careerpath match FILE, or - for standard input")
    if options.kind is not None and options.kind not in KINDS:
        raise UserError("bad-kind", f"There is no kind {quote(options.kind)}.", "posting or resume")
    if [*options.files, options.posting].count(INPUT) > 1:
        raise UserError("usage", "Standard input can be read once only.", "Name a file instead.")
    one = options.posting or options.plan or options.save
    if one and len(options.files) > 1:
        raise UserError("usage", "Name one file with --posting, --plan and --save.", "")
    if options.posting and options.role:
        message = "A resume is held against a posting or against a role, not both at once."
        raise UserError("usage", message, "Leave out --role or --posting.")
    if options.posting and options.kind == "posting":
        hint = "careerpath match RESUME --posting POSTING"
        raise UserError("usage", "With --posting, the file is a resume.", hint)
    if (options.plan or options.save) and json:
        raise UserError("usage", "--plan and --save do not write JSON.", "Leave out --json.")
    return options.kind


def _text(file: str) -> str:
    return read_document_from_input() if file == INPUT else read_document(Path(file))


def name_of(file: str) -> str:
    """Return what a file is called on screen."""
    return "standard input" if file == INPUT else clean(file)


def quoted(file: str) -> str:
    """Return a file as it is typed in a command."""
    return shlex.quote(clean(file))


def _failure(failed: list[Failed], count: int) -> UserError:
    """Return the error at the end of a run: one file's own, or the list of all."""
    if count == 1:
        only = failed[0]
        return UserError(only.code, only.message, only.hint)
    mistakes = tuple(Mistake(each.message, each.hint, each.file) for each in failed)
    message = f"{len(failed)} of {count} files could not be read."
    if len(mistakes) == 1:  # more are listed by whoever reports them
        message = f"{message[:-1]}: {mistakes[0]}"
    error = UserError("unread-files", message, "", mistakes)
    error.exit_code = ExitCode.USAGE
    return error
