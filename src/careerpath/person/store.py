"""Files that survive: private, locked, written whole or not at all, set aside when damaged."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import TypeVar

import msgspec

from careerpath.errors import CannotError, UserError
from careerpath.intake.structs import Wrong, parse_struct
from careerpath.intake.text import MAX_BYTES, clean, clean_name, decode
from careerpath.person.folder import explained, is_ours
from careerpath.person.folder import home as home
from careerpath.person.locked import LockedFolder

MOST_COPIES = 9
"""Copies of a replaced file that are kept."""

VERSION_LINE = re.compile(r"^version: *['\"]?([0-9]{1,9})['\"]? *$", re.MULTILINE)

T = TypeVar("T", bound=msgspec.Struct)


class Store(LockedFolder):
    """The state folder. Reading never creates it; writing needs `locked()`."""

    def read(
        self,
        name: str,
        kind: type[T],
        find_wrong: Callable[[T], Wrong | None] | None = None,
        newest: int | None = None,
    ) -> T | None:
        """Return a file's content, or None where there is none.

        `find_wrong` tells what does not fit together. A damaged file is set aside under a dated
        name and a UserError says where it is now; one of a version above `newest` stays as it is.
        """
        raw = self.read_raw(name)
        if raw is None:
            return None
        try:
            return self._parse(name, raw, kind, find_wrong, newest)
        except UserError as error:
            wrong = _not_newer(error)
        try:
            with self.locked():  # somebody may have put it right, or deleted it, in the meantime
                raw = self.read_raw(name)
                if raw is None:
                    return None
                try:
                    return self._parse(name, raw, kind, find_wrong, newest)
                except UserError as error:
                    wrong = _not_newer(error)
                kept = f"it was kept as {self.set_aside(name, 'damaged')}."
                hint = "Correct it and name it back, or go on without it."
        except CannotError as error:
            kept, hint = f"it stays where it is. {error.message}", "Correct it there."
        raise UserError(
            "damaged",
            f"{wrong.message.rstrip('.')}. The file is damaged; {kept}",
            hint,
            wrong.mistakes if len(wrong.mistakes) > 1 else (),
        )

    def _parse(
        self,
        name: str,
        raw: bytes,
        kind: type[T],
        find_wrong: Callable[[T], Wrong | None] | None,
        newest: int | None,
    ) -> T:
        path = clean_name(self.folder / name)
        text = decode(raw, path)
        if newest is not None and _says_version(text) > newest:
            raise newer_file(path)
        return parse_struct(text, path, kind, find_wrong)

    def can_replace(self, name: str, newest: int) -> bool:
        """Return whether a file may go unread: one of a version above `newest` may not."""
        raw = self.read_raw(name) or b""
        return _says_version(raw.decode("utf-8", "replace")) <= newest

    def write(self, name: str, content: object) -> None:
        """Have a file hold this when the lock is released. UserError where it is too large."""
        import yaml

        text = yaml.dump(
            msgspec.to_builtins(content),
            Dumper=yaml.CSafeDumper,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        ).encode()
        if len(text) > MAX_BYTES:  # it could be written and not be read again
            size = f"{MAX_BYTES // 1000} kB"
            raise UserError("too-large", f"{name} would be larger than {size}.", "Keep less in it.")
        self.replace(name, text)

    def files(self) -> list[str]:
        """Return the names of all that is kept: files, drafts, copies that were set aside."""
        if not self.folder.is_dir():
            return []
        return sorted(
            path.name
            for path in self.folder.iterdir()
            if is_ours(path.name) and (path.is_file() or path.is_symlink())
        )

    def delete_all(self) -> None:
        """Delete all that `files` names, and the folder if nothing else is in it."""
        with self.locked(), explained(self.folder):
            for name in self.files():
                (self.folder / name).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            (self.folder / ".lock").unlink()
            self.folder.rmdir()

    def keep_copy(self, name: str) -> str:
        """Have a copy kept of a file that is about to be replaced; return the name of the copy.

        The oldest copies go when there are more than MOST_COPIES.
        """
        with self.locked():
            aside = self._free_name(name, "replaced").name
            self.replace(aside, self.read_raw(name) or b"")
            for old in self.copies(name)[MOST_COPIES - 1 :]:
                self.remove(old)
        return clean(aside)

    def copies(self, name: str) -> list[str]:
        """Return the names of the copies that replacing a file left, the latest first."""
        if not self.folder.is_dir():
            return []
        found = self.folder.glob(f"{name}.replaced-*")
        return sorted((path.name for path in found if path.is_file()), reverse=True)

    def restore(self, name: str, copy: str) -> None:
        """Put a copy back in place of the file, which is kept as a copy itself."""
        with self.locked():
            kept = self.read_raw(copy)
            if kept is None:
                raise UserError("no-file", f"{clean(copy)} is gone.", "List them again.")
            if self.read_raw(name) is not None:
                self.keep_copy(name)
            self.replace(name, kept)


def _says_version(text: str) -> int:
    """Return the highest version that a file says it is of, 0 where it says none."""
    return max((int(found) for found in VERSION_LINE.findall(text)), default=0)


def newer_file(path: str) -> UserError:
    """Return what to say of a file that a newer careerpath wrote."""
    return UserError(
        "newer-file",
        f"A newer careerpath wrote {path}; it stays as it is.",
        "Use that one, or set CAREERPATH_HOME to another folder.",
    )


def _not_newer(error: UserError) -> UserError:
    if error.code == "newer-file":
        raise error
    return error
