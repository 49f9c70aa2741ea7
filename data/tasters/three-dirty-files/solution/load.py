"""Loads the tills' files that lie in inbox/ into the table sales of sales.db.

    python load.py

It may run as often as it likes, and files may come twice and in any order.
"""

import csv
import re
import sqlite3
from pathlib import Path

HERE = Path(__file__).parent
INBOX = HERE / "inbox"

# Every row that ever came, with the revision it came with; sales is what counts of them.
TABLE = """
CREATE TABLE IF NOT EXISTS heard (
    branch   TEXT NOT NULL,
    day      TEXT NOT NULL,
    sale     TEXT NOT NULL,
    cents    INTEGER NOT NULL,
    void     INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (branch, day, sale)
);
CREATE VIEW IF NOT EXISTS sales AS
    SELECT branch, day, sale, cents FROM heard WHERE NOT void;
"""
KEEP = """
INSERT INTO heard VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (branch, day, sale) DO UPDATE
SET cents = excluded.cents, void = excluded.void, revision = excluded.revision
WHERE excluded.revision >= heard.revision
"""
SALE = re.compile(r"[A-Z]-\d+")


def cents_of(text):
    """Return whole cents: of 4.35, -4.35, 4,35-, 1.254,70, £1,254.70, (80p)."""
    negative = "-" in text or "(" in text
    digits = re.sub(r"\D", "", text)
    return -int(digits) if negative else int(digits)


def read_table(path, delimiter, encoding):
    """Return (sale, amount, note) of each row of a file with a heading."""
    with path.open(encoding=encoding, newline="") as file:
        rows = csv.DictReader(file, delimiter=delimiter)
        return [(row["sale"], row["amount"], row["note"]) for row in rows]


def read_north(path):
    return read_table(path, ",", "utf-8")


def read_harbour(path):
    return read_table(path, ";", "cp1252")


def read_market(path):
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 5:
            rows.append((cells[0], cells[3], cells[4]))
    return rows


READERS = {"north": read_north, "harbour": read_harbour, "market": read_market}


def load(db, path):
    """Load one file into the table."""
    branch, day, revision = path.stem.split("_")
    rows = []
    for number, amount, note in READERS[branch](path):
        sale, note = number.strip().upper(), (note or "").strip().upper()
        if SALE.fullmatch(sale) and note != "TEST":
            void = note == "VOID"
            rows.append((branch, day, sale, cents_of(amount), void, int(revision[1:])))
    db.executemany(KEEP, rows)
    print(f"{path.name}: {len(rows)} rows")


def main():
    db = sqlite3.connect(HERE / "sales.db")
    db.executescript(TABLE)
    for path in sorted(INBOX.iterdir()):
        load(db, path)
    db.commit()
    db.close()


if __name__ == "__main__":
    main()
