"""How well roles are told apart by skills alone, ours beside naive Bayes and logistic regression.

    python benchmarks/match_roles.py

All three see the same postings of facts/postings_sample.csv and are judged on the third that is
held out by a hash of the row (scripts/build_match.py). Roles have equal weight. The two others
are trained on the sample's own words, every one of them; ours has, for roles with more postings,
the table of all of them too, less those held out.

The last lines say how far chance reaches: between what bounds 95 % of the figures lie when the
postings that are judged are drawn anew, a thousand times, ours alone and ours less the others. The
floors were set by logistic regression trained on the whole sample and judged on later postings;
trained on two thirds it does not reach all of them on this third either.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import BernoulliNB

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from build_match import (  # noqa: E402
    HELD_OUT,
    Postings,
    group_scores,
    groups,
    judge_scores,
    tell_right,
)

from careerpath.catalog.catalog import Catalog  # noqa: E402
from careerpath.catalog.texts import Naming  # noqa: E402
from careerpath.match.rank import make_judge  # noqa: E402

SHOWN = (("pair", 0), ("five", 0), ("five", 1), ("all", 0), ("all", 1))
"""The figures that are told: of which group of roles, first (0) or among three (1)."""

DRAWS = 1000


def words_of(postings: Postings) -> np.ndarray:
    """Every word of the sample, known to the program or not."""
    said = [set(row["skills"].split(";")) for row in postings.rows]
    words = sorted(set().union(*said))
    return np.array([[float(word in each) for word in words] for each in said])


def spread(
    ours: np.ndarray, others: np.ndarray | None, role: np.ndarray, group: list[int]
) -> list[tuple[float, float]]:
    """Return between what 95 % of the figures lie, first and among three: ours, or less others'."""
    right = []
    for place, mine in enumerate(group):
        each = tell_right(ours[role == mine][:, group], place).astype(float)
        if others is not None:
            each -= tell_right(others[role == mine][:, group], place)
        right.append(each)
    chance = np.random.default_rng(0)
    drawn = [
        np.mean(
            [each[chance.integers(len(each), size=len(each))].mean(0) for each in right], axis=0
        )
        for _ in range(DRAWS)
    ]
    return [tuple(np.quantile([row[at] for row in drawn], (0.025, 0.975))) for at in (0, 1)]


def main() -> None:
    catalog = Catalog()
    postings = Postings(catalog)
    train, test = ~postings.held_out, postings.held_out
    words, role = words_of(postings), postings.role
    naming = msgspec.convert(yaml.safe_load(HELD_OUT.read_text(encoding="utf-8")), Naming)
    ours = judge_scores(make_judge(catalog, naming), postings, catalog, test)
    scores = {"careerpath": ours}
    even = np.full(len(postings.roles), 1 / len(postings.roles))
    for name, model in (
        ("naive Bayes", BernoulliNB(alpha=1.0, class_prior=even)),
        ("logistic regression", LogisticRegression(C=0.3, class_weight="balanced", max_iter=500)),
    ):
        scores[name] = model.fit(words[train], role[train]).predict_log_proba(words[test])
    every = groups(postings)
    print(f"{test.sum()} postings held out of {len(postings.rows)}, {len(postings.roles)} roles")
    show("", ["two first", "five first", "among 3", "all first", "among 3"])
    for name, each in scores.items():
        found = {group: group_scores(each, role[test], places) for group, places in every.items()}
        show(name, [f"{found[group][at]:.3f}" for group, at in SHOWN])
    show("floor", ["0.86", "0.60", "0.93", "0.39", "0.68"])
    for name, others in ((None, None), *list(scores.items())[1:]):
        found = {group: spread(ours, others, role[test], places) for group, places in every.items()}
        told = [f"{found[g][at][0]:.3f} {found[g][at][1]:.3f}" for g, at in SHOWN]
        show(f"ours less {name}" if name else "careerpath, by chance", told)


def show(name: str, figures: list[str]) -> None:
    print(f"{name:29}" + "".join(f"{figure:>15}" for figure in figures))


if __name__ == "__main__":
    main()
