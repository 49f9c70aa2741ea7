"""Files that survive: private, locked, written whole or not at all, set aside when damaged."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from careerpath.errors import CannotError, UserError
from careerpath.intake.structs import parse_struct
from careerpath.intake.text import clean, read_file
from careerpath.person.ours import TRANSCRIPTS, is_ours

MOST_COPIES = 9
"""Copies of a replaced file that are kept."""

T = TypeVar("T", bound=msgspec.Struct)


def home() -> Path:
    """Return the state folder: CAREERPATH_HOME, or the platform's place for user data."""
    if chosen := os.environ.get("CAREERPATH_HOME"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("careerpath", appauthor=False))


class Store:
    """The state folder. Reading never creates it; writing needs `locked()`."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self._held = 0

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock of the folder over a whole read-modify-write. CannotError if it is taken.

        Creates the folder, readable by its owner alone. Within it the same Store may lock again.
        """
        if self._held:
            self._held += 1
            try:
                yield
            finally:
                self._held -= 1
            return
        import filelock

        with _explained(self.folder):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix":
                self.folder.chmod(0o700)
        lock = filelock.FileLock(self.folder / ".lock", timeout=10, mode=0o600)
        try:
            with _explained(self.folder):
                lock.acquire()
        except filelock.Timeout:
            raise CannotError(
                "locked", "Another careerpath is writing at this moment.", "Try again."
            ) from None
        self._held = 1
        try:
            yield
        finally:
            self._held = 0
            lock.release()

    def read(
        self, name: str, kind: type[T], find_mistake: Callable[[T], str] | None = None
    ) -> T | None:
        """Return a file's content, or None where there is none.

        `find_mistake` returns in words what does not fit together, or nothing. A damaged file is
        set aside under a dated name and a UserError says where it is now.
        """
        path = self.folder / name
        if not path.exists():
            return None
        try:
            return self._parse(path, kind, find_mistake)
        except CannotError:
            raise
        except UserError:
            pass
        with self.locked():  # somebody may have put it right, or deleted it, in the meantime
            if not path.exists():
                return None
            try:
                return self._parse(path, kind, find_mistake)
            except CannotError:
                raise
            except UserError as error:
                aside = self.set_aside(name, "damaged")
                raise UserError(
                    "damaged",
                    f"{error.message.rstrip('.')}. The file is damaged; it was kept as {aside}.",
                    "Correct it and name it back, or go on without it.",
                    error.mistakes if len(error.mistakes) > 1 else (),
                ) from None

    def _parse(self, path: Path, kind: type[T], find_mistake: Callable[[T], str] | None) -> T:
        content = parse_struct(read_file(path), clean(str(path)), kind)
        mistake = find_mistake(content) if find_mistake else ""
        if mistake:
            raise UserError("bad-value", f"{clean(str(path))}: {clean(mistake)}")
        return content

    def write(self, name: str, content: object) -> None:
        """Write a file whole: to a temporary file beside it, flushed, synced and renamed."""
        import yaml

        text = yaml.dump(
            msgspec.to_builtins(content),
            Dumper=yaml.CSafeDumper,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )
        self._replace(name, text.encode())

    def _replace(self, name: str, content: bytes) -> None:
        import tempfile

        with _explained(self.folder):
            path = self.folder / name
            path.parent.mkdir(mode=0o700, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(temporary, path)
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(temporary)
                raise

    def append(self, name: str, line: bytes) -> None:
        """Add a line to a file, whole and synced; what a kill cut off before it stays apart."""
        with self.locked(), _explained(self.folder):
            path = self.folder / name
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            with os.fdopen(handle, "rb+") as file:
                cut = file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) + 1
                file.write((b"\n" if cut and file.read(1) != b"\n" else b"") + line + b"\n")
                file.flush()
                os.fsync(file.fileno())

    def replace(self, name: str, content: bytes) -> None:
        """Write a file whole, as `write` does, from bytes."""
        with self.locked():
            self._replace(name, content)

    def remove(self, name: str) -> None:
        """Remove a file if it is there."""
        with _explained(self.folder):
            (self.folder / name).unlink(missing_ok=True)

    def files(self) -> list[str]:
        """Return the names of all that is kept: files, drafts, copies that were set aside."""
        found = (*self.folder.glob("*"), *self.folder.glob(f"{TRANSCRIPTS}/*"))
        names = (path.relative_to(self.folder).as_posix() for path in found)
        return sorted(name for name in names if is_ours(name))

    def delete_all(self) -> None:
        """Delete all that `files` names, and the folder if nothing else is in it."""
        with self.locked():
            for name in self.files():
                self.remove(name)
        with contextlib.suppress(OSError):
            (self.folder / TRANSCRIPTS).rmdir()
        with contextlib.suppress(OSError):
            (self.folder / ".lock").unlink()
            self.folder.rmdir()

    def keep_copy(self, name: str) -> str:
        """Keep a copy of a file that is about to be replaced; return the name of the copy.

        The oldest copies go when there are more than MOST_COPIES.
        """
        aside = self._free_name(name, "replaced")
        with _explained(self.folder):
            aside.write_bytes((self.folder / name).read_bytes())
            if os.name == "posix":
                aside.chmod(0o600)
            for old in self.copies(name)[MOST_COPIES:]:
                (self.folder / old).unlink(missing_ok=True)
        return clean(aside.name)

    def copies(self, name: str) -> list[str]:
        """Return the names of the copies that replacing a file left, the latest first."""
        found = self.folder.glob(f"{name}.replaced-*")
        return sorted((path.name for path in found), reverse=True)

    def restore(self, name: str, copy: str) -> None:
        """Put a copy back in place of the file, which is kept as a copy itself."""
        with self.locked(), _explained(self.folder):
            kept = (self.folder / copy).read_bytes()
            if (self.folder / name).exists():
                self.keep_copy(name)
            self._replace(name, kept)

    def set_aside(self, name: str, why: str) -> str:
        """Rename a file to a dated name that says why, and return that name."""
        aside = self._free_name(name, why)
        with _explained(self.folder):
            os.replace(self.folder / name, aside)
        return clean(aside.name)

    def write_aside(self, name: str, content: bytes) -> str:
        """Keep damaged parts of a file under a dated name beside it, and return that name."""
        aside = self._free_name(name, "damaged")
        self.replace(aside.name, content)
        return clean(aside.name)

    def _free_name(self, name: str, why: str) -> Path:
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        aside = self.folder / f"{name}.{why}-{stamp}"
        number = 2
        while aside.exists():
            aside = self.folder / f"{name}.{why}-{stamp}-{number}"
            number += 1
        return aside


@contextlib.contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turn what the system says about the state folder into one clear sentence."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None))
        raise CannotError(
            "no-state",
            f"{clean(str(folder))} cannot be written: {error.strerror or error}.",
            "Free some space." if full else "Set CAREERPATH_HOME to a folder that you can write.",
        ) from None
