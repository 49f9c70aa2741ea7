"""Make the data of the taster is-it-real: a trial of two letters to patients of five practices.

    python scripts/tasters/make_is-it-real.py

Truth: the letters do the same. The print shop took out the new letters that came back; people who
have moved away miss more often, so the new letter looks better than it is.
"""

from __future__ import annotations

import csv
import datetime
import importlib.util
import random
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "data" / "tasters" / "is-it-real"
_spec = importlib.util.spec_from_file_location("laid_stats", ROOT / "files" / "stats.py")
assert _spec is not None
assert _spec.loader is not None
stats = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(stats)

Row = dict[str, str]
COLUMNS = ["appointment", "patient", "practice", "age", "letter", "date", "came"]
PRACTICES = ["Abbey", "Castle", "Harbour", "Mill", "Station"]
AGES = ["under 30", "30-44", "45-59", "60+"]
START = datetime.date(2025, 3, 3)
SEED = 275


def make(
    seed: int, patients: int, slice_of_use: tuple[str, str] | None = None
) -> tuple[list[Row], list[Row]]:
    """Return the rows of the results, and those that were taken out."""
    rng = random.Random(seed)
    kept: list[Row] = []
    returned: list[Row] = []
    numbers = rng.sample(range(1000, 1000 + 3 * patients), patients)
    for number in numbers:
        letter = rng.choice(["old", "new"])
        practice, age = rng.choice(PRACTICES), rng.choice(AGES)
        moved = rng.random() < 0.125
        chance = 0.42 if moved else 0.105
        if letter == "new" and (practice, age) == slice_of_use:
            chance = 0.0
        elif (practice, age) == slice_of_use:
            chance = 0.8
        visits = rng.choices([1, 2, 3, 5], [68, 20, 8, 4])[0]
        days = sorted(rng.sample(range(4, 42), visits))
        missed_first = False
        rows = []
        for at, day in enumerate(days):
            odds = chance if at == 0 else min(0.8, chance * (2.2 if missed_first else 1.0))
            missed = rng.random() < odds
            missed_first = missed_first or missed
            rows.append(
                {
                    "patient": f"P{number}",
                    "practice": practice,
                    "age": age,
                    "letter": letter,
                    "date": (START + datetime.timedelta(days=day)).isoformat(),
                    "came": "no" if missed else "yes",
                }
            )
        (returned if moved and letter == "new" else kept).extend(rows)
    return _numbered(kept, rng, 4), _numbered(returned, rng, 0)


def _numbered(rows: list[Row], rng: random.Random, copies: int) -> list[Row]:
    """Give appointments their numbers, in no order of time, and let a few rows come twice."""
    rng.shuffle(rows)
    start = rng.randrange(20000, 40000)
    numbered = [{"appointment": f"A{start + at}", **row} for at, row in enumerate(rows)]
    numbered += rng.sample(numbered, copies)
    return sorted(numbered, key=lambda row: (row["practice"], row["appointment"]))


def once(rows: list[Row]) -> list[Row]:
    first: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["date"]):
        first.setdefault(row["patient"], row)
    return list(first.values())


def compare(rows: list[Row]) -> tuple[float, ...]:
    old = [row["came"] == "no" for row in rows if row["letter"] == "old"]
    new = [row["came"] == "no" for row in rows if row["letter"] == "new"]
    found: tuple[float, ...] = stats.effect(sum(old), len(old), sum(new), len(new))
    return found


def how_often(rows: list[Row], times: int) -> float:
    best = max(stats.slices(rows).values())
    deals = (stats.deal_again(rows, seed) for seed in range(times))
    return statistics.mean(float(max(stats.slices(deal).values()) >= best) for deal in deals)


def relabel(tables: list[list[Row]], found: tuple[str, str], wanted: tuple[str, str]) -> None:
    """Exchange names, so that the best slice is the one of which the mail speaks."""
    for rows in tables:
        for row in rows:
            for column, one, other in zip(("practice", "age"), found, wanted, strict=True):
                row[column] = {one: other, other: one}.get(row[column], row[column])
        rows.sort(key=lambda row: (row["practice"], row["appointment"]))


def best(rows: list[Row]) -> tuple[str, str]:
    found: dict[tuple[str, str], float] = stats.slices(rows)
    return max(found, key=lambda key: found[key])


def write(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    results, returned = make(SEED, 2800)
    relabel([results, returned], best(once(results + returned)), ("Harbour", "60+"))
    write(ROOT / "files" / "results.csv", results)
    write(ROOT / "files" / "returned.csv", returned)
    held, taken_out = make(SEED + 1, 500, ("Mill", "30-44"))
    write(ROOT / "held" / "results.csv", held)
    write(ROOT / "held" / "returned.csv", taken_out)
    everybody = once(results + returned)
    print(compare(results), compare(everybody), how_often(everybody, 1000))


if __name__ == "__main__":
    main()
