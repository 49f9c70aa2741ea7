"""Loads the tills' files that lie in inbox/ into the table sales of sales.db.

    python load.py

Somebody began this and left. North is read, after a fashion; the others are not.
"""

import csv
import sqlite3
from pathlib import Path

HERE = Path(__file__).parent
INBOX = HERE / "inbox"

TABLE = """
CREATE TABLE IF NOT EXISTS sales (
    branch TEXT NOT NULL,    -- north, harbour or market
    day    TEXT NOT NULL,    -- 2025-02-03
    sale   TEXT NOT NULL,    -- N-0012
    cents  INTEGER NOT NULL  -- 4.35 is 435
)
"""


def read_north(path, day):
    """Return the sales of a file of North: (branch, day, sale, cents) each."""
    sales = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cents = int(float(row["amount"]) * 100)
            sales.append(("north", day, row["sale"], cents))
    return sales


READERS = {"north": read_north}


def load(db, path):
    """Load one file into the table."""
    branch, day, revision = path.stem.split("_")
    if branch not in READERS:
        print(f"{path.name}: I cannot read files of {branch} yet")
        return
    sales = READERS[branch](path, day)
    db.executemany("INSERT INTO sales VALUES (?, ?, ?, ?)", sales)
    print(f"{path.name}: {len(sales)} rows")


def main():
    db = sqlite3.connect(HERE / "sales.db")
    db.execute(TABLE)
    for path in sorted(INBOX.iterdir()):
        load(db, path)
    db.commit()
    db.close()


if __name__ == "__main__":
    main()
