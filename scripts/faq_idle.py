"""Find lines of data/asked and data/elsewhere.yaml that teach the search of the FAQ nothing.

    python scripts/faq_idle.py             say how many there are
    python scripts/faq_idle.py --remove    take them out; then train anew

A line teaches nothing where it is read just like an earlier one of its list, or where the
classifier, trained without it, is as good as certain of it already. Lines are held out in folds
instead of one by one: a line is judged by what the lines of other folds teach.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from faq_model import fit
from train_faq import Lists, read_lists

from careerpath.catalog.catalog import Catalog
from careerpath.faq.lines import list_lines
from careerpath.faq.weights import ELSEWHERE
from careerpath.faq.words import read_all

DATA = Path(__file__).resolve().parent.parent / "data"

FOLDS = 2

SURE = 0.95
"""From this probability of its own class on, a line that was held out teaches nothing."""

LEAST = 40
"""A list keeps so many lines."""


def find_copies(lists: Lists) -> set[int]:
    """Return the places of lines that are read like an earlier one of their class."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    found = set()
    for place, (name, words) in enumerate(lists):
        key = (name, tuple(read_all(words)))
        if key in seen:
            found.add(place)
        seen.add(key)
    return found


def judge_held_out(lists: Lists, without: set[int]) -> dict[int, float]:
    """Return, by its place, the probability of each line's own class when the line is held out."""
    found: dict[int, float] = {}
    for fold in range(FOLDS):
        out = [n for n in range(len(lists)) if n % FOLDS == fold and n not in without]
        held = {*out, *without}
        model = fit([each for n, each in enumerate(lists) if n not in held])
        rows = {name: row for row, name in enumerate(model.classes)}
        chances = model.judge([lists[n][1] for n in out])
        found |= {n: float(c[rows[lists[n][0]]]) for n, c in zip(out, chances, strict=True)}
        print(f"fold {fold + 1} of {FOLDS} done", flush=True)
    return found


def choose_idle(
    lists: Lists, asked: Sequence[bool], copies: set[int], chances: Mapping[int, float]
) -> set[int]:
    """Return the places of lines to take out; `asked` says which stand in a list.

    Of those on other subjects only copies go: the rest tell how wide the world is. Without their
    certain quarter the right entry came first for 1 % fewer, and a no for 3 % fewer.
    """
    left = Counter(name for (name, _), in_list in zip(lists, asked, strict=True) if in_list)
    certain = sorted((n for n, c in chances.items() if c >= SURE), key=lambda n: -chances[n])
    idle: set[int] = set()
    for place in (*sorted(copies), *certain):
        name = lists[place][0]
        needed = name == ELSEWHERE and place not in copies
        if asked[place] and not needed and left[name] > LEAST:
            idle.add(place)
            left[name] -= 1
    return idle


def remove(lines: Counter[tuple[str, str]]) -> None:
    """Take lines out of the files, by list and text, each as often as counted, the last first."""
    for path in (*sorted((DATA / "asked").glob("*.yaml")), DATA / "elsewhere.yaml"):
        mark = ELSEWHERE if path.name == "elsewhere.yaml" else ""
        placed: list[tuple[str, str]] = []
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("  - id: "):
                name = mark + line.removeprefix("  - id: ").strip()
            placed.append((name, line))
        kept: list[str] = []
        for name, line in reversed(placed):
            if line.startswith("      ") and lines[name, line.strip()] > 0:
                lines[name, line.strip()] -= 1
            else:
                kept.append(line)
        path.write_text("\n".join(reversed(kept)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Find lines that teach nothing.")
    parser.add_argument("--remove", action="store_true", help="take them out of the files")
    chosen = parser.parse_args()
    catalog = Catalog()
    every = list(list_lines(catalog))
    titles = {t for e in catalog.faq.values() for t in (e.question, *e.wordings)}
    lists = read_lists(catalog)
    copies = find_copies(lists)
    chances = judge_held_out(lists, copies)
    idle = choose_idle(lists, [line.text not in titles for line in every], copies, chances)
    print(f"{len(idle)} of {len(every)} lines teach nothing")
    if chosen.remove:
        remove(Counter((every[n].name, every[n].text.strip()) for n in idle))
