"""Make the logs of the taster the-model-drifted: python scripts/tasters/make_the_model_drifted.py

The rows come from held/months.py of the taster, whose seed is fixed.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
from pathlib import Path

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "the-model-drifted"
FIRST = 40_112


def main() -> None:
    spec = importlib.util.spec_from_file_location("months", TASTER / "held" / "months.py")
    assert spec is not None
    assert spec.loader is not None
    months = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(months)
    files = TASTER / "files"
    log: list[list[object]] = []
    outcomes: list[list[object]] = []
    for day in months.shown():
        for row, took in day:
            number = FIRST + len(log)
            model = "v5" if row["day"] >= "2026-02-23" else "v4"
            cells = [f"{row[key]:g}" for key in months.INPUTS]
            said = f"{months.estimate(model, row):g}"
            log.append([number, row["day"], row["depot"], *cells, model, said])
            outcomes.append([number, f"{took:g}"])
    header = ["id", "day", "depot", *months.INPUTS, "model", "estimate"]
    for name, head, rows in (
        ("predictions.csv", header, log),
        ("outcomes.csv", ["id", "minutes"], outcomes),
    ):
        with (files / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(head)
            writer.writerows(rows)
    for version, weights in months.VERSIONS.items():
        text = json.dumps({"version": version, "weights": weights}, indent=2) + "\n"
        (files / "registry" / f"{version}.json").write_text(text, encoding="utf-8", newline="\n")
        print(version, hashlib.sha256(text.encode()).hexdigest()[:12])


if __name__ == "__main__":
    main()
