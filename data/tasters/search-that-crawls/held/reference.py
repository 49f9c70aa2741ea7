"""The search as it should answer, for comparison. Quick enough; kept apart from the learner's."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

Row = dict[str, str]


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_synonyms(path: Path) -> dict[str, str]:
    """Return what the catalogue says for what people say."""
    return {row["they_say"]: row["we_say"] for row in read_rows(path)}


def plain(text: str) -> str:
    """Return small letters without accents."""
    apart = unicodedata.normalize("NFKD", text)
    return apart.encode("ascii", "ignore").decode().lower().strip()


def words_of(text: str, synonyms: dict[str, str]) -> list[str]:
    """Return the words of a text as the catalogue says them."""
    return [synonyms.get(word, word) for word in plain(text).replace(";", " ").split()]


def points_for(row: Row, wanted: list[str], synonyms: dict[str, str]) -> int:
    """Return how well a row suits."""
    in_name, in_fits = words_of(row["name"], synonyms), words_of(row["fits"], synonyms)
    points = 0
    for word in wanted:
        if word in in_name:
            points += 3
        elif any(each.startswith(word) for each in in_name):
            points += 2
        elif any(each.startswith(word) for each in in_fits):
            points += 1
        else:
            return 0
    return points


def thing(row: Row) -> tuple[str, frozenset[str]]:
    """Return what a part is, whatever its number."""
    fits = frozenset(plain(each) for each in row["fits"].split(";") if each.strip())
    return plain(row["name"]), fits


def find(rows: list[Row], query: str, synonyms: dict[str, str]) -> list[str]:
    """Return the numbers of what the search should find, in order."""
    wanted = words_of(query, synonyms)
    found = [(points_for(row, wanted, synonyms), row) for row in rows]
    found = [each for each in found if each[0]]
    found.sort(key=lambda each: (-each[0], each[1]["number"]))
    first: dict[tuple[str, frozenset[str]], str] = {}
    for _, row in found:
        first.setdefault(thing(row), row["number"])
    return list(first.values())
