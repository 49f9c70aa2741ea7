"""Choose the questions of the short quiz: those that tell the most.

Questions are independent, so under random answers the variance of the difference between two
roles' scores is the sum of what each question adds to it. A question tells as much as its share
of that variance. The headline pair counts as much as all other pairs of roles together.

    python scripts/choose_quick_questions.py            writes `quick` into data/quiz.yaml
    python scripts/choose_quick_questions.py --check    exits 1 where it is not fresh
"""

from __future__ import annotations

import argparse
import re
import sys
from itertools import combinations
from pathlib import Path

from careerpath.advice.fit import question_scores, score_role
from careerpath.advice.headline import PAIR
from careerpath.catalog.catalog import Catalog

QUICK = 8
PATH = Path(__file__).resolve().parent.parent / "data" / "quiz.yaml"


def telling(catalog: Catalog) -> dict[str, float]:
    """Return how much each question tells, by its id; all add up to 2 (pairs, headline pair)."""
    anything = {key: question.option_ids()[0] for key, question in catalog.questions.items()}
    sds = {
        key: score_role(role, catalog.questions, anything).sd for key, role in catalog.roles.items()
    }
    pairs = [*combinations(catalog.roles, 2)]
    weights = {pair: 1 / len(pairs) for pair in pairs}
    weights[PAIR] = weights.get(PAIR, 0.0) + 1
    found = dict.fromkeys(catalog.questions, 0.0)
    for (first, second), weight in weights.items():
        parts = {}
        for key, question in catalog.questions.items():
            one, two = (question_scores(catalog.roles[r], question) for r in (first, second))
            gaps = [one[o] / sds[first] - two[o] / sds[second] for o in question.option_ids()]
            mean = sum(gaps) / len(gaps)
            parts[key] = sum((gap - mean) ** 2 for gap in gaps) / len(gaps)
        total = sum(parts.values())
        for key, part in parts.items():
            found[key] += weight * part / total
    return found


def main() -> int:
    """Write the choice, or compare it with the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    catalog = Catalog()
    worth = telling(catalog)
    best = set(sorted(worth, key=lambda key: (-worth[key], key))[:QUICK])
    chosen = [key for key in catalog.questions if key in best]
    line = "quick: [" + ", ".join(chosen) + "]\n"
    text = PATH.read_text(encoding="utf-8")
    fresh = re.sub(r"^quick: \[.*\]\n", line, text, flags=re.MULTILINE)
    if check:
        if fresh != text:
            print("quick in data/quiz.yaml is not fresh: run scripts/choose_quick_questions.py")
        return int(fresh != text)
    PATH.write_text(fresh, encoding="utf-8")
    for key in sorted(worth, key=lambda each: -worth[each]):
        print(f"{worth[key]:.3f}  {'*' if key in best else ' '} {key}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
