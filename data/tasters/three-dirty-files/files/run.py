"""Runs your load.py as a week at the bakery would, and holds its table against the control sheets.

    python run.py

All of it happens in a copy with a new sales.db; your own folder stays as it is.
"""

from __future__ import annotations

import csv
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
SECONDS = 20


def table(copy: Path, control: str) -> bool:
    """Print the table beside a control sheet; return whether it balances."""
    found: dict[str, tuple[int, float]] = {}
    trouble, balances = "", True
    try:
        with closing(sqlite3.connect(copy / "sales.db")) as db:
            ask = "SELECT branch, COUNT(*), SUM(cents) FROM sales GROUP BY branch"
            found = {branch: (count, cents or 0) for branch, count, cents in db.execute(ask)}
    except sqlite3.Error as error:
        trouble = f"  The table cannot be read: {error}"
    print(f"  {'':10}{'sales':>7}{'control':>9}{'total':>13}{'control':>11}")
    with (HERE / "control" / control).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            count, cents = found.get(row["branch"], (0, 0))
            try:
                total = f"{cents / 100:.2f}"
            except TypeError:
                total = str(cents)
            good = not trouble and str(count) == row["sales"] and total == row["total"]
            balances = balances and good
            print(
                f"  {row['branch']:10}{count:7}{row['sales']:>9}{total:>13}{row['total']:>11}"
                f"  {'balances' if good else '-'}"
            )
    if trouble:
        print(trouble)
    return balances


def load(copy: Path, files: list[Path]) -> bool:
    """Put files into the inbox of the copy and run load.py; return whether it ended well."""
    shutil.rmtree(copy / "inbox", ignore_errors=True)
    (copy / "inbox").mkdir()
    for file in files:
        shutil.copy(file, copy / "inbox")
    try:
        done = subprocess.run(
            [sys.executable, "load.py"], cwd=copy, capture_output=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        print(f"  load.py had not ended after {SECONDS} seconds.")
        return False
    for line in done.stdout.decode("utf-8", "replace").splitlines()[:12]:
        print(f"  | {line[:74]}")
    if done.returncode:
        for line in done.stderr.decode("utf-8", "replace").strip().splitlines()[-4:]:
            print(f"  ! {line.strip()[:74]}")
    return done.returncode == 0


def main() -> None:
    first = sorted((HERE / "inbox").glob("*_r1.*"))
    late = sorted((HERE / "late").glob("*_r2.*"))
    stages = [
        ("1. THREE FILES lie in the inbox", first, "first.csv"),
        ("2. SOMEBODY RUNS IT AGAIN, same files: nothing should change", first, "first.csv"),
        ("3. THE LATE FILE lies in the inbox, alone", late, "after_late.csv"),
        ("4. THE FIRST FILES are sent once more", first, "after_late.csv"),
    ]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        copy = Path(place) / "copy"
        shutil.copytree(HERE, copy, ignore=shutil.ignore_patterns("*.db", "__pycache__"))
        for title, files, control in stages:
            print(f"\n{title}")
            if not load(copy, files):
                print("  load.py did not end well, so I stop here.")
                return
            if not table(copy, control):
                print("\nWhat comes after this follows once it balances.")
                return
        print("\nAll of it balances.")


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")
    try:
        main()
    except FileNotFoundError as error:
        print(f"I cannot find {Path(str(error.filename)).name}. Is it still in the folder?")
