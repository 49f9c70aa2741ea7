"""A change of several state files at once: after a kill at any moment all of it holds, or nothing.

The new contents are written beside the files first, which needs space. Then one small file, the
journal, says which of them go where. Renaming them needs no space and can be done again, so
whoever finds a journal brings the change to its end.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from careerpath.person.folder import is_ours

JOURNAL = ".change.json"


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A temporary file that takes the place of a state file; without one, the file goes."""

    name: str
    temporary: str = ""


class Change:
    """What files will hold. Nothing of it is on the disk before `commit`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.contents: dict[str, bytes | None] = {}

    def commit(self) -> None:
        """Write all of it. OSError where that is impossible: then nothing was written."""
        moves: list[Move] = []
        try:
            for name, content in self.contents.items():
                moves.append(Move(name, "" if content is None else self._prepare(name, content)))
            if len(moves) > 1:
                text = msgspec.json.encode(moves)
                os.replace(self._folder / self._prepare(JOURNAL, text), self._folder / JOURNAL)
        except BaseException:
            for move in moves:
                _discard(self._folder, move)
            raise
        try:
            _carry_out(self._folder, moves)
        except BaseException:
            if len(moves) == 1:
                _discard(self._folder, moves[0])
            raise

    def _prepare(self, name: str, content: bytes) -> str:
        """Write a temporary file where the named one lies, and return its name."""
        import tempfile

        target = target_of(self._folder, name)
        if target.is_dir():
            raise IsADirectoryError(21, "Is a directory", str(target))
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{name.lstrip('.')}-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
        return os.path.basename(temporary)


def target_of(folder: Path, name: str) -> Path:
    """Return where a state file lies: a link is followed, so that it stays one."""
    path = folder / name
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def finish_change(folder: Path) -> None:
    """Bring a change to its end that a kill cut off, and clear away what others left behind.

    Needs the lock of the folder: without it, the change of somebody else might be under way.
    """
    if os.path.exists(folder / JOURNAL):
        _carry_out(folder, read_journal(folder))
    for path in folder.iterdir():
        if path.name.startswith(".") and is_ours(path.name) and path.name != JOURNAL:
            path.unlink(missing_ok=True)
        elif path.is_symlink() and is_ours(path.name):
            for left in target_of(folder, path.name).parent.glob(f".{path.name}-????????"):
                left.unlink(missing_ok=True)


def read_journal(folder: Path) -> list[Move]:
    """Return the moves of a change that is not finished; those alone that concern state files."""
    try:
        moves = msgspec.json.decode((folder / JOURNAL).read_bytes(), type=list[Move])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return []
    return [move for move in moves if _is_plain(move)]


def pending(folder: Path, name: str) -> Path | None:
    """Return the temporary file that holds what a state file is about to hold."""
    for move in read_journal(folder):
        path = target_of(folder, name).parent / move.temporary
        if move.name == name and move.temporary and path.is_file():
            return path
    return None


def _carry_out(folder: Path, moves: list[Move]) -> None:
    for move in moves:
        target = target_of(folder, move.name)
        if not move.temporary:
            target.unlink(missing_ok=True)
            continue
        try:
            os.replace(target.parent / move.temporary, target)
        except FileNotFoundError:
            if not (folder / JOURNAL).exists():
                raise  # else it was renamed before the kill
    (folder / JOURNAL).unlink(missing_ok=True)
    if os.name == "posix":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _is_plain(move: Move) -> bool:
    """Return whether a move stays within the state: whoever wrote the journal, it moves no more."""
    plain = all(
        "/" not in n and "\\" not in n and "\0" not in n for n in (move.name, move.temporary)
    )
    fits = not move.temporary or move.temporary.startswith(f".{move.name.lstrip('.')}-")
    return plain and fits and is_ours(move.name) and not move.name.startswith(".")


def _discard(folder: Path, move: Move) -> None:
    if move.temporary:
        with contextlib.suppress(OSError):
            (target_of(folder, move.name).parent / move.temporary).unlink()
