"""Texts of a resume as lines: plain, joined, short enough."""

from __future__ import annotations

from careerpath.intake.text import clean, one_line

MOST_WORDS = 7


def plain(text: str | None) -> str:
    """Return a text as one line, without what could steer a terminal; empty for None."""
    return one_line(clean(text or ""))


def join(*parts: str | None, by: str = ", ") -> str:
    """Return the parts that are there as one line."""
    return by.join(part for part in map(plain, parts) if part)


def bare(address: str) -> str:
    """Return an address as it is read: without https:// and the slash at its end."""
    return plain(address).removeprefix("https://").removeprefix("http://").removesuffix("/")


def web_link(address: str | None) -> str | None:
    """Return an address that may be opened; None for anything that is no address of the web."""
    whole = plain(address)
    return whole if whole.startswith(("https://", "http://")) and " " not in whole else None


def plain_all(given: list[str] | None) -> list[str]:
    """Return the texts that are not empty."""
    return [text for text in map(plain, given or []) if text]


def is_short(*lines: str) -> bool:
    """Return whether lines, put together, have at most MOST_WORDS words."""
    return len(" ".join(lines).split()) <= MOST_WORDS


def filled(*lines: str) -> list[str]:
    """Return the lines that are not empty."""
    return [line for line in lines if line]
