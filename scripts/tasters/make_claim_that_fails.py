"""Make the wing beats of the taster claim-that-fails.

Two species of beetle, ten measures of a wing beat each. The species overlap: nobody could tell
more than about four in five apart. Some of the labels are wrong, as they are in the field.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "claim-that-fails"
SHIFT = (0.55, 0.45, -0.4, 0.3, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0)
PARTS = (("train", 140), ("validation", 100), ("test", 100))


def main() -> None:
    rng = random.Random(43)
    rows = []
    for part, count in PARTS:
        for number in range(count):
            species = number % 2
            sign = 1 if species else -1
            measures = [round(rng.gauss(sign * shift * 0.9, 1), 2) for shift in SHIFT]
            label = species if rng.random() > 0.06 else 1 - species
            rows.append([part, *measures, label])
    rng.shuffle(rows)
    path = TASTER / "files" / "wings.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        names = [f"w{number}" for number in range(1, len(SHIFT) + 1)]
        writer.writerows([["part", *names, "species"], *rows])


if __name__ == "__main__":
    main()
