"""Compute data/match.yaml from the tables in facts/: what a role's postings name, and what it says.

    python scripts/build_match.py            writes data/match.yaml and tests/match/held_out.yaml
    python scripts/build_match.py --check    exits 1 where a file is not what this would write
    python scripts/build_match.py --folds    measures settings on the part that is not held out

A third of the sample is held out (`is_held_out`): nothing was tuned on it, and the floors in
tests/match/test_floors.py rank it with shares from which it was taken away (held_out.yaml). What
ships is computed in the same way from all postings.

The log-likelihood of a posting under a role's shares takes each technology as if it came alone.
Those that come together count several times, so it is tempered, and a correction for each role
and technology, and one for each role and skill that any of them shows, is fitted to the sample: a
softmax regression on top of the tempered likelihood, roles of equal weight, with a penalty on the
square of the corrections.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from build_figures import FEWEST_POSTINGS, ROOT, rows
from numpy.typing import NDArray
from scipy.optimize import minimize

from careerpath.catalog.catalog import Catalog
from careerpath.match.rank import Judge

HEADER = "# Written by scripts/build_match.py from the tables in facts/. Do not edit.\n"
SHIPPED = ROOT / "data" / "match.yaml"
HELD_OUT = ROOT / "tests" / "match" / "held_out.yaml"

TEMPER, WEIGHT, PENALTY, TOGETHER = 0.4, 10.0, 30.0, 10.0
"""Chosen by five-fold cross-validation on the part that is not held out: --folds."""

SMALLEST = 0.01
"""Corrections below this are left out."""

NOTHING = -1e9
"""The score of a role where nothing was ranked."""

NEAR = 0.03
"""By how much a fitted number may differ on another machine."""

Matrix = NDArray[np.float64]
Row = dict[str, str]


def is_held_out(row: Row) -> bool:
    """Return whether a posting of the sample is kept for the floors: one in three, by its hash."""
    key = "|".join(row[name] for name in ("role", "job_title", "job_country", "posted", "skills"))
    return int(sha256(key.encode()).hexdigest(), 16) % 3 == 0


class Postings:
    """The sample as a matrix of postings by technologies, for the roles that have enough."""

    def __init__(self, catalog: Catalog) -> None:
        every = rows("postings_sample.csv")
        counts = Counter(row["role"] for row in every)
        self.roles = [key for key in catalog.roles if counts[key] >= FEWEST_POSTINGS]
        self.rows = [row for row in every if row["role"] in self.roles]
        self.owners = {
            token: key for key, each in catalog.texts.technologies.items() for token in each.tokens
        }
        named = {self.owners.get(t) for row in self.rows for t in row["skills"].split(";")}
        self.names = sorted(filter(None, named))
        shown = [catalog.texts.technologies[name].skill for name in self.names]
        self.skills = sorted({skill for skill in shown if skill})
        self.shows = np.array([[float(skill == each) for each in self.skills] for skill in shown])
        self.said = np.array([self.read(row["skills"].split(";")) for row in self.rows])
        self.role = np.array([self.roles.index(row["role"]) for row in self.rows])
        self.held_out = np.array([is_held_out(row) for row in self.rows])
        self.all_counts, self.all_postings = self._whole_table()

    def read(self, tokens: list[str]) -> Matrix:
        """Return 1 for each technology that a posting names, else 0."""
        found = {self.owners.get(token) for token in tokens}
        return np.array([float(name in found) for name in self.names])

    def _whole_table(self) -> tuple[Matrix, NDArray[np.int64]]:
        """Return how many postings of a role name a technology, from the table of all of them.

        The table counts tokens; where several are one technology, the most frequent is taken.
        Not a number where no share of it is above the table's cut-off.
        """
        counts = np.full((len(self.roles), len(self.names)), np.nan)
        postings = np.zeros(len(self.roles), dtype=np.int64)
        for row in rows("postings_skill_shares.csv"):
            name = self.owners.get(row["skill"])
            if row["role"] in self.roles:
                place = self.roles.index(row["role"])
                postings[place] = int(row["postings"])
                if name in self.names:
                    at = place, self.names.index(name)
                    counts[at] = np.nanmax([counts[at], float(row["count"])])
        return counts, postings

    def count(self, use: NDArray[np.bool_]) -> tuple[Matrix, NDArray[np.int64]]:
        """Return counts by role and technology, and postings by role, without what is not used.

        Of roles with more postings than the sample holds, the whole table is taken, less the
        postings of the sample that are not used.
        """
        counts = np.zeros((len(self.roles), len(self.names)))
        postings = np.zeros(len(self.roles), dtype=np.int64)
        for place in range(len(self.roles)):
            mine = self.role == place
            counts[place] = self.said[mine & use].sum(0)
            postings[place] = (mine & use).sum()
            if self.all_postings[place] > mine.sum():
                unused = mine & ~use
                rest = self.all_postings[place] - unused.sum()
                table = self.all_counts[place] - self.said[unused].sum(0)
                scaled = counts[place] * rest / postings[place]
                counts[place] = np.where(np.isnan(table), scaled, np.maximum(table, 0))
                postings[place] = rest
        return counts, postings


class Fit:
    """Shares and corrections, computed from the postings that are used."""

    def __init__(
        self,
        postings: Postings,
        use: NDArray[np.bool_],
        temper: float = TEMPER,
        weight: float = WEIGHT,
        penalty: float = PENALTY,
        together: float = TOGETHER,
    ) -> None:
        self.shows = postings.shows
        counts, self.postings = postings.count(use)
        number = self.postings[:, None]
        self.shares = counts / number
        self.usual = self.shares.mean(0)
        self.temper, self.weight = temper, weight
        self.named, self.unnamed = self._logs(counts, number)
        said, role = postings.said[use], postings.role[use]
        likelihood = self.likelihood(said)
        for place, (row, mine) in enumerate(zip(said, role, strict=True)):
            # A posting must not be told by having been counted itself.
            without = np.maximum(counts[mine] - row, 0)
            named, unnamed = self._logs(without, number[mine] - 1)
            likelihood[place, mine] = row @ named + (1 - row) @ unnamed
        self.stretch = (penalty / together) ** 0.5  # a wider column is punished less
        fitted, self.start = self._correct(temper * likelihood, self._columns(said), role, penalty)
        self.corrections = fitted[: said.shape[1]]
        self.together = fitted[said.shape[1] :] * self.stretch

    def _columns(self, said: Matrix) -> Matrix:
        """Return what is corrected: technologies, and skills that any of them shows."""
        return np.hstack([said, self.stretch * (said @ self.shows > 0)])

    def _logs(self, counts: Matrix, postings: Any) -> tuple[Matrix, Matrix]:
        share = (counts + self.weight * self.usual) / (postings + self.weight)
        share = np.clip(share, 1e-4, 1 - 1e-4)
        return np.log(share), np.log(1 - share)

    def likelihood(self, said: Matrix) -> Matrix:
        """Return the log-likelihood of postings by role, each technology as if it came alone."""
        found: Matrix = said @ self.named.T + (1 - said) @ self.unnamed.T
        return found

    def score(self, said: Matrix) -> Matrix:
        """Return what postings are ranked by."""
        found: Matrix = self.temper * self.likelihood(said) + said @ self.corrections
        found += (said @ self.shows > 0) @ self.together + self.start
        return found

    def _correct(
        self, offset: Matrix, said: Matrix, role: NDArray[Any], penalty: float
    ) -> tuple[Matrix, Matrix]:
        """Return the corrections by technology and role, and what each role begins with."""
        roles, names = offset.shape[1], said.shape[1]
        weights = (len(role) / roles / np.bincount(role, minlength=roles))[role]
        truth = np.eye(roles)[role]

        def loss(values: Matrix) -> tuple[float, Matrix]:
            corrections, start = values[:-roles].reshape(names, roles), values[-roles:]
            scores = offset + said @ corrections + start
            scores -= scores.max(1, keepdims=True)
            chances = np.exp(scores)
            chances /= chances.sum(1, keepdims=True)
            right = (chances * truth).sum(1)
            slope = (chances - truth) * weights[:, None]
            total = -(weights * np.log(right + 1e-12)).sum() + penalty * (corrections**2).sum() / 2
            gradient = said.T @ slope + penalty * corrections
            return float(total), np.concatenate([gradient.ravel(), slope.sum(0)])

        zeros = np.zeros(names * roles + roles)
        found = minimize(loss, zeros, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
        return found[:-roles].reshape(names, roles), found[-roles:]


def asked_shares(catalog: Catalog) -> dict[str, float]:
    """Return how often postings name a skill, on average, by how important it is to the role.

    For skills that the table of postings cannot know, since it has no word for them.
    """
    found: dict[str, list[float]] = {}
    for key, evidence in catalog.evidence.items():
        asks = {ask.skill: ask for ask in catalog.roles[key].skills}
        for skill in catalog.skills.values():
            if not skill.tokens:
                continue
            ask = asks.get(skill.id)
            level = "other" if ask is None else "must" if ask.must_have else str(ask.importance)
            found.setdefault(level, []).append(evidence.shares.get(skill.id, 0.0))
    return {level: round(sum(each) / len(each), 3) for level, each in sorted(found.items())}


def content(catalog: Catalog, postings: Postings, use: NDArray[np.bool_]) -> dict[str, Any]:
    """Return what match.yaml holds."""
    fit = Fit(postings, use)
    names = postings.names

    def keep(values: Matrix, digits: int, least: float) -> dict[str, float]:
        found = {n: round(float(v), digits) for n, v in zip(names, values, strict=True)}
        return {name: value for name, value in found.items() if abs(value) >= least}

    def share_of(number: int, place: int) -> float:
        mine = postings.said[use & (postings.role == place)]
        return round(float((mine @ postings.shows[:, number] > 0).mean()), 4)

    naming = [
        {
            "role": role,
            "postings": int(fit.postings[place]),
            "start": round(float(fit.start[place]), 2),
            "shares": keep(fit.shares[place], 4, 1e-4),
            "corrections": keep(fit.corrections[:, place], 2, SMALLEST),
            "together": {
                skill: round(float(value), 2)
                for skill, value in zip(postings.skills, fit.together[:, place], strict=True)
                if abs(value) >= SMALLEST
            },
            "skills": {
                skill: share_of(number, place) for number, skill in enumerate(postings.skills)
            },
        }
        for place, role in enumerate(postings.roles)
    ]
    return {
        "source": "postings-2023-2024",
        "temper": TEMPER,
        "weight": WEIGHT,
        "usual": keep(fit.usual, 4, 0),
        "asked": asked_shares(catalog),
        "naming": naming,
    }


def is_fresh(path: Path, made: Any) -> bool:
    """Return whether a file holds what was made, fitted numbers nearly so."""
    return path.exists() and _alike(yaml.safe_load(path.read_text(encoding="utf-8")), made)


def _alike(old: Any, new: Any) -> bool:
    if isinstance(new, dict):
        if not isinstance(old, dict):
            return False
        keys = old.keys() | new.keys()
        return all(_alike(old.get(key, 0.0), new.get(key, 0.0)) for key in keys)
    if isinstance(new, list):
        return len(old) == len(new) and all(map(_alike, old, new))
    if isinstance(new, float):
        return bool(abs(old - new) <= NEAR)
    return bool(old == new)


def group_scores(scores: Matrix, role: NDArray[Any], group: list[int]) -> tuple[float, float]:
    """Return how often the right role of a group comes first and among three, roles alike."""
    found = [tell_right(scores[role == mine][:, group], place) for place, mine in enumerate(group)]
    means = np.mean([each.mean(0) for each in found if len(each)], axis=0)
    return float(means[0]), float(means[1])


def tell_right(scores: Matrix, place: int) -> NDArray[np.bool_]:
    """Return for postings of the role at a place whether it comes first, and among three."""
    order = np.argsort(-scores, axis=1, kind="stable")
    told = scores.max(1) > NOTHING
    return np.stack([(order[:, 0] == place) & told, (order[:, :3] == place).any(1) & told], axis=1)


def judge_scores(
    judge: Judge, postings: Postings, catalog: Catalog, use: NDArray[np.bool_]
) -> Matrix:
    """Return the program's own scores of postings by role, by their technologies alone.

    A row of NOTHING is a posting for which it ranks nothing.
    """
    tools = catalog.texts.technologies
    places = np.flatnonzero(use)
    scores = np.full((len(places), len(postings.roles)), NOTHING)
    for number, place in enumerate(places):
        names = [postings.names[at] for at in np.flatnonzero(postings.said[place])]
        skills = [skill for name in names if (skill := tools[name].skill)]
        for ranked in judge.rank(names, skills, posting=True):
            if ranked.role in postings.roles:
                scores[number, postings.roles.index(ranked.role)] = ranked.score
    return scores


def measure_judge(
    judge: Judge, postings: Postings, catalog: Catalog, use: NDArray[np.bool_]
) -> dict[str, tuple[float, float]]:
    """Return how well the program's own ranking does; a posting not ranked counts as wrong."""
    scores = judge_scores(judge, postings, catalog, use)
    role = postings.role[use]
    return {name: group_scores(scores, role, group) for name, group in groups(postings).items()}


PAIR = ("software-engineer", "machine-learning-engineer")
FIVE = (*PAIR, "data-scientist", "data-engineer", "data-analyst")


def groups(postings: Postings) -> dict[str, list[int]]:
    """Return the three groups of roles that are told apart, as places of roles."""
    return {
        "pair": [postings.roles.index(role) for role in PAIR],
        "five": [postings.roles.index(role) for role in FIVE],
        "all": list(range(len(postings.roles))),
    }


def measure_folds(postings: Postings) -> None:
    """Print how settings do in cross-validation on what is not held out."""
    kept = np.flatnonzero(~postings.held_out)
    settings = (
        (1.0, 1e6, 1e6), (0.4, 30, 1e6), (0.4, 30, 30), (0.4, 30, 10), (0.4, 30, 3), (0.4, 60, 10),
        (0.6, 30, 10), (0.3, 30, 10),
    )  # fmt: skip
    for temper, penalty, together in settings:
        found: dict[str, list[tuple[float, float]]] = {}
        for seed in range(3):
            fold = np.random.default_rng(seed).permutation(len(kept)) % 5
            for number in range(5):
                use = np.zeros(len(postings.rows), dtype=bool)
                use[kept[fold != number]] = True
                test = kept[fold == number]
                fit = Fit(postings, use, temper, WEIGHT, penalty, together)
                scores = fit.score(postings.said[test])
                for name, group in groups(postings).items():
                    got = group_scores(scores, postings.role[test], group)
                    found.setdefault(name, []).append(got)
        told = "   ".join(
            f"{name} {np.mean(got, 0)[0]:.3f} {np.mean(got, 0)[1]:.3f}"
            for name, got in found.items()
        )
        print(f"temper {temper}, penalty {penalty:g}, of skills {together:g}:   {told}", flush=True)


def main() -> int:
    """Write both files, compare them with what is there, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    parser.add_argument("--folds", action="store_true", help="measure settings, do not write")
    options = parser.parse_args()
    catalog = Catalog()
    postings = Postings(catalog)
    if options.folds:
        measure_folds(postings)
        return 0
    everything = np.ones(len(postings.rows), dtype=bool)
    stale = []
    for path, use in ((SHIPPED, everything), (HELD_OUT, ~postings.held_out)):
        made = content(catalog, postings, use)
        if options.check:
            stale += [] if is_fresh(path, made) else [path.name]
            continue
        text = yaml.safe_dump(made, sort_keys=False, default_flow_style=None, width=110)
        path.write_text(HEADER + text, encoding="utf-8")
    if stale:
        print(f"Not fresh: {', '.join(stale)}. Run python scripts/build_match.py.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
