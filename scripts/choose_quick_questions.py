"""Choose the questions of the short quiz: those that together tell the roles apart best.

Someone who wants just what a role's work is gives, at each question, the answer that suits it best.
The set is chosen for how far each role then stands before the one that comes next, summed over all
roles: from the questions that lead furthest alone, by swapping one at a time while that helps.

    python scripts/choose_quick_questions.py            writes `quick` into data/quiz.yaml
    python scripts/choose_quick_questions.py --check    exits 1 where it is not fresh
"""

from __future__ import annotations

import argparse
import re
import sys
from math import sqrt
from pathlib import Path

from careerpath.advice.fit import question_scores
from careerpath.catalog.catalog import Catalog

QUICK = 8
PATH = Path(__file__).resolve().parent.parent / "data" / "quiz.yaml"


class Scores:
    """What each question's options give each role, before and after standardising."""

    def __init__(self, catalog: Catalog) -> None:
        self.questions = list(catalog.questions)
        self.roles = list(catalog.roles)
        self.variance: dict[tuple[str, str], float] = {}
        self.ideal: dict[tuple[str, str, str], float] = {}
        for key, question in catalog.questions.items():
            scores = {r: question_scores(role, question) for r, role in catalog.roles.items()}
            for role, given in scores.items():
                mean = sum(given.values()) / len(given)
                self.variance[role, key] = sum((x - mean) ** 2 for x in given.values()) / len(given)
            for role, given in scores.items():
                best = max(given, key=lambda option: given[option])
                for other, theirs in scores.items():
                    mean = sum(theirs.values()) / len(theirs)
                    self.ideal[role, other, key] = theirs[best] - mean

    def lead(self, chosen: frozenset[str]) -> float:
        """Return how far ideal answers put each role before the next, added up over all roles."""
        sds = {r: sqrt(sum(self.variance[r, q] for q in chosen)) or 1.0 for r in self.roles}
        total = 0.0
        for role in self.roles:
            z = {s: sum(self.ideal[role, s, q] for q in chosen) / sds[s] for s in self.roles}
            total += min(z[role] - z[other] for other in self.roles if other != role)
        return total


def choose(catalog: Catalog) -> list[str]:
    """Return the questions of the short quiz, in the order of the full one."""
    scores = Scores(catalog)
    every = scores.questions
    alone = {key: scores.lead(frozenset([key])) for key in every}
    best = frozenset(sorted(every, key=lambda key: (-alone[key], key))[:QUICK])
    while True:
        swaps = [
            best - {out} | {come} for out in sorted(best) for come in every if come not in best
        ]
        better = max(swaps, key=scores.lead)
        if scores.lead(better) <= scores.lead(best) + 1e-12:
            return [key for key in every if key in best]
        best = better


def main() -> int:
    """Write the choice, or compare it with the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    catalog = Catalog()
    chosen = choose(catalog)
    line = "quick: [" + ", ".join(chosen) + "]\n"
    text = PATH.read_text(encoding="utf-8")
    fresh = re.sub(r"^quick: \[.*\]\n", line, text, flags=re.MULTILINE)
    if check:
        if fresh != text:
            print("quick in data/quiz.yaml is not fresh: run scripts/choose_quick_questions.py")
        return int(fresh != text)
    PATH.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
