"""How well roles are told apart by skills alone, ours beside naive Bayes and logistic regression.

    python benchmarks/match_roles.py

All three see the same postings of facts/postings_sample.csv and are judged on the third that is
held out by a hash of the row (scripts/build_match.py). Roles have equal weight. The two others
are trained on the sample's own words, every one of them; ours has, for roles with more postings,
the table of all of them too, less those held out.
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

from build_match import HELD_OUT, Postings, group_scores, groups, measure_judge  # noqa: E402

from careerpath.catalog.catalog import Catalog  # noqa: E402
from careerpath.catalog.texts import Naming  # noqa: E402
from careerpath.match.rank import make_judge  # noqa: E402


def words_of(postings: Postings) -> np.ndarray:
    """Every word of the sample, known to the program or not."""
    said = [set(row["skills"].split(";")) for row in postings.rows]
    words = sorted(set().union(*said))
    return np.array([[float(word in each) for word in words] for each in said])


def main() -> None:
    catalog = Catalog()
    postings = Postings(catalog)
    train, test = ~postings.held_out, postings.held_out
    words, role = words_of(postings), postings.role
    naming = msgspec.convert(yaml.safe_load(HELD_OUT.read_text(encoding="utf-8")), Naming)
    found = {"careerpath": measure_judge(make_judge(catalog, naming), postings, catalog, test)}
    even = np.full(len(postings.roles), 1 / len(postings.roles))
    for name, model in (
        ("naive Bayes", BernoulliNB(alpha=1.0, class_prior=even)),
        ("logistic regression", LogisticRegression(C=0.3, class_weight="balanced", max_iter=500)),
    ):
        scores = model.fit(words[train], role[train]).predict_log_proba(words[test])
        found[name] = {
            group: group_scores(scores, role[test], places)
            for group, places in groups(postings).items()
        }
    print(f"{test.sum()} postings held out of {len(postings.rows)}, {len(postings.roles)} roles")
    print(
        f"{'':22}{'two first':>11}{'five first':>12}{'among 3':>9}{'all first':>11}{'among 3':>9}"
    )
    for name, each in found.items():
        numbers = (each["pair"][0], *each["five"], *each["all"])
        print(
            f"{name:22}"
            + "".join(f"{n:{w}.3f}" for n, w in zip(numbers, (11, 12, 9, 11, 9), strict=True))
        )
    print(
        f"{'floor':22}"
        + "".join(
            f"{n:{w}.3f}"
            for n, w in zip((0.86, 0.60, 0.93, 0.39, 0.68), (11, 12, 9, 11, 9), strict=True)
        )
    )


if __name__ == "__main__":
    main()
