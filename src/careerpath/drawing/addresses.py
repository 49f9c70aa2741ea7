"""Addresses as Markdown takes them."""

from __future__ import annotations

from urllib.parse import quote

SAFE = "/:?#@!$&'*+,;=%~"
"""What stays as it is in an address."""


def markdown_address(url: str) -> str:
    """Return an address in which nothing ends the link or begins a tag."""
    return quote(url, safe=SAFE)
