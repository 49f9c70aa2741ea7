"""The state folder under its lock: what is written in it is written together, at the end."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import MAX_BYTES, clean
from careerpath.person.changes import JOURNAL, Change, finish_change, pending, target_of
from careerpath.person.folder import explained, home, make_folder, read_state

if TYPE_CHECKING:
    from filelock import BaseFileLock

LONGEST_WAIT = 20
"""Seconds to wait for another careerpath that is writing."""

NO_WAIT = getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe would wait for ever without it."""


class LockedFolder:
    """Bytes in the state folder: read at any time, changed under its lock."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self._held = 0
        self._change = Change(self.folder)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock of the folder over a whole read-modify-write. CannotError if it is taken.

        Creates the folder, readable by its owner alone. Within it the same Store may lock again.
        All that is written meanwhile is written at the end, together, and nothing of it where an
        exception leaves the block; what is read meanwhile is as it will be.
        """
        if self._held:
            self._held += 1
            try:
                yield
            finally:
                self._held -= 1
            return
        lock = self._acquire()
        self._held, self._change = 1, Change(self.folder)
        try:
            with explained(self.folder):
                finish_change(self.folder)
            yield
            with explained(self.folder):
                self._change.commit()
        finally:
            self._held, self._change = 0, Change(self.folder)
            lock.release()

    def _acquire(self) -> BaseFileLock:
        import filelock

        with explained(self.folder):
            make_folder(self.folder)
            lock = filelock.FileLock(self.folder / ".lock", timeout=LONGEST_WAIT, mode=0o600)
            try:
                lock.acquire()
            except filelock.Timeout:
                raise CannotError(
                    "locked", "Another careerpath is writing at this moment.", "Try again."
                ) from None
        return lock

    def read_raw(self, name: str, limit: int = MAX_BYTES) -> bytes | None:
        """Return the bytes of a file as it is or is about to be; None where there is none."""
        if name in self._change.contents:
            return self._change.contents[name]
        if not self._held and os.path.exists(self.folder / JOURNAL):
            with contextlib.suppress(CannotError), self.locked():
                pass  # a kill cut a change off, which this brings to its end
            left = pending(self.folder, name)
            if left is not None:  # in a folder that cannot be written
                return read_state(left, limit)
        return read_state(self.folder / name, limit)

    def replace(self, name: str, content: bytes) -> None:
        """Have a file hold these bytes when the lock is released."""
        with self.locked():
            self._change.contents[name] = content

    def append(self, name: str, line: bytes, limit: int) -> None:
        """Add a line to a file, whole and synced; what a kill cut off before it stays apart.

        Within a change of other files it belongs to that; alone, the file is not written anew.
        UserError where it would grow beyond `limit` bytes.
        """
        if self._held:
            before = self.read_raw(name, limit) or b""
            cut = b"\n" if before and not before.endswith(b"\n") else b""
            _check_room(name, len(before) + len(line), limit)
            self.replace(name, before + cut + line + b"\n")
            return
        with self.locked(), explained(self.folder):
            path = target_of(self.folder, name)
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | NO_WAIT, 0o600)
            with os.fdopen(handle, "rb+") as file:
                size = file.seek(0, os.SEEK_END)
                _check_room(name, size + len(line), limit)
                cut = (
                    b"\n"
                    if size and file.seek(-1, os.SEEK_END) + 1 and file.read(1) != b"\n"
                    else b""
                )
                try:
                    file.write(cut + line + b"\n")
                    file.flush()
                    os.fsync(file.fileno())
                except OSError:
                    os.ftruncate(handle, size)
                    raise

    def remove(self, name: str) -> None:
        """Have a file gone when the lock is released."""
        with self.locked():
            if (self.folder / name).exists() or name in self._change.contents:
                self._change.contents[name] = None

    def set_aside(self, name: str, why: str) -> str:
        """Rename a file at once to a dated name that says why, and return that name."""
        aside = self._free_name(name, why)
        with explained(self.folder):
            os.replace(self.folder / name, aside)
        return clean(aside.name)

    def write_aside(self, name: str, content: bytes) -> str:
        """Keep damaged parts of a file under a dated name beside it, and return that name."""
        with self.locked():
            aside = self._free_name(name, "damaged").name
            self.replace(aside, content)
        return clean(aside)

    def _free_name(self, name: str, why: str) -> Path:
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        aside = self.folder / f"{name}.{why}-{stamp}"
        number = 2
        while os.path.lexists(aside) or aside.name in self._change.contents:
            aside = self.folder / f"{name}.{why}-{stamp}-{number}"
            number += 1
        return aside


def _check_room(name: str, size: int, limit: int) -> None:
    if size > limit:
        message = f"{name} would be larger than {limit // 1_000_000} MB."
        raise UserError("too-large", message, "Move it elsewhere and begin a new one.")
