"""Content that is costly to prepare is kept, ready made, in the cache folder or in the wheel.

A kept file is named by a hash of everything it was made from, so that it is never out of date,
and nothing of the person's is in it. Where it cannot be read or written, it is made again.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterable
from pathlib import Path

from careerpath import __version__
from careerpath.catalog.location import shipped_data
from careerpath.intake.text import MAX_BYTES

SEAL = 4
"""Bytes of the checksum at the end of a kept file."""

MOST_KEPT = 4
"""Older files go: content changes, and each mentor's overlay has a file of its own."""


def cache_folder() -> Path:
    """Return CAREERPATH_CACHE, or the platform's folder for what may be deleted at any time."""
    chosen = os.environ.get("CAREERPATH_CACHE")
    if chosen:
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_cache_dir("careerpath", appauthor=False))


def content_key(files: Iterable[tuple[str, Path]]) -> str:
    """Return checksums of files of content and of the code that reads them, each with a name.

    They guard against change, not against an enemy, who could write the cache file itself; two
    checksums and the length make a chance match out of the question (hashlib takes 4 ms to load).
    """
    whole = [__version__.encode()]
    for name, file in files:
        whole.append(name.encode("utf-8", "replace"))
        with contextlib.suppress(OSError):
            if file.is_file():  # opening a pipe would wait for ever
                with file.open("rb") as opened:
                    whole.append(opened.read(MAX_BYTES + 1))
    raw = b"\0".join(whole)
    return f"{zlib.crc32(raw):08x}{zlib.adler32(raw):08x}{len(raw):x}"


def read_kept(name: str, key: str) -> bytes | None:
    """Return what was kept under this name and key, or None."""
    for folder in (shipped_data() / "kept", cache_folder()):
        with contextlib.suppress(OSError):
            return (folder / f"{name}-{key}").read_bytes()
    return None


def seal(body: bytes) -> bytes:
    """Return what is to be kept with its checksum after it."""
    return body + zlib.crc32(body).to_bytes(SEAL, "big")


def unseal(raw: bytes | None) -> bytes | None:
    """Return what was kept without its checksum; None where it is not there or is damaged."""
    body = raw[:-SEAL] if raw else b""
    return body if body and seal(body) == raw else None


def keep(name: str, key: str, raw: bytes, folder: Path | None = None) -> None:
    """Keep bytes for next time, whole or not at all; a folder that refuses is no mistake."""
    import tempfile

    folder = folder or cache_folder()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
            os.replace(temporary, folder / f"{name}-{key}")
        except OSError:
            os.unlink(temporary)
        kept = sorted(folder.glob(f"{name}-*"), key=lambda path: path.stat().st_mtime)
        for old in kept[:-MOST_KEPT]:
            old.unlink(missing_ok=True)
