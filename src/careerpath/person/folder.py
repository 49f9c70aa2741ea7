"""The state folder: where it is, whose it is, and what the system says of it in one sentence."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from careerpath.errors import CannotError, UserError
from careerpath.intake.text import MAX_BYTES, clean_name

OURS = ("profile.", "plan.", "practice.", "mock-", "quiz-draft.", "change.")
"""How the names of all state files begin, temporary ones after a dot."""

PRIVATE = 0o077
"""What group and others may, which is nothing."""


def home() -> Path:
    """Return the state folder: CAREERPATH_HOME, or the platform's place for user data."""
    chosen = os.environ.get("CAREERPATH_HOME")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("careerpath", appauthor=False))


def make_folder(folder: Path) -> None:
    """Make the state folder, for its owner alone; one that is there keeps its mode.

    A folder that somebody chose may be shared with others, so it is not ours to close. The
    platform's own place is. Raises OSError.
    """
    before = folder.is_dir()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and (not before or not os.environ.get("CAREERPATH_HOME")):
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & PRIVATE and not mode & stat.S_ISVTX:
            with contextlib.suppress(PermissionError):  # of another owner
                folder.chmod(0o700)


def is_ours(name: str) -> bool:
    """Return whether careerpath wrote a file of this name, its temporary files among them."""
    return name.lstrip(".").startswith(OURS)


def read_state(path: Path, limit: int = MAX_BYTES) -> bytes | None:
    """Return what a state file holds, at most `limit` bytes and one more; None where there is none.

    A file that others may read is closed to them. Raises UserError where it is no file, which is
    left as it is, and CannotError where the system refuses.
    """
    name = clean_name(path)
    try:
        # Without O_NONBLOCK, opening a pipe would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno in (errno.ENXIO, errno.EISDIR):
            raise _no_file(name) from None
        if path.is_dir():  # Windows says 'permission denied' for a directory
            raise _no_file(name) from None
        reason = error.strerror or "it cannot be opened"
        message = f"{name} cannot be read: {reason}."
        raise CannotError("unreadable", message, "Check its permissions.") from None
    except ValueError:
        message = f"{name} cannot be read: its name is not one."
        raise CannotError("unreadable", message, "Set CAREERPATH_HOME to a folder.") from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise _no_file(name)
        if os.name == "posix" and about.st_mode & PRIVATE:
            with contextlib.suppress(OSError):
                os.fchmod(handle, stat.S_IMODE(about.st_mode) & ~PRIVATE)
        with explained(path):
            return file.read(limit + 1)


def _no_file(name: str) -> UserError:
    message = f"{name} is no file that can be read."
    return UserError("not-a-file", message, "Move it out of that folder and run this again.")


@contextlib.contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn what the system says about the state folder into one clear sentence."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", None))
        hint = "Set CAREERPATH_HOME to a folder that you can write."
        name = clean_name(_place(error, folder))
        if isinstance(error, FileExistsError | NotADirectoryError):
            raise CannotError("no-state", f"{name} is no folder.", hint) from None
        raise CannotError(
            "no-state",
            f"{name} cannot be written: {error.strerror or error}.",
            "Free some space." if full else hint,
        ) from None


def _place(error: OSError, folder: Path) -> Path:
    """Return the file that the system names, the folder where that is a temporary one or none."""
    named = error.filename
    if not isinstance(named, str) or not Path(named).is_absolute():
        return folder
    return folder if Path(named).name.startswith(".") else Path(named)
