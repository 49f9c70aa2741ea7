"""A stand-in for the bank. It is theirs, not ours: leave it as it is.

It is slow and forgets nothing. Asked twice, it takes the money twice.
Write the word down into bank_mood.txt, and the bank cannot be reached;
delete the file, and it can.
"""

import contextlib
import sqlite3
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
STATEMENT = HERE / "bank.db"
MOOD = HERE / "bank_mood.txt"
SECONDS = 0.3


class UnreachableError(Exception):
    """The bank was not reached. It took no money."""


def take(customer, order, cents):
    """Take money from a customer and return the bank's receipt."""
    asked = time.time()
    if MOOD.exists() and MOOD.read_text(encoding="utf-8").strip() == "down":
        raise UnreachableError("no connection to the bank")
    time.sleep(SECONDS)
    with _statement() as book:
        row = book.execute(
            "INSERT INTO taken (customer, order_id, cents, asked, done) VALUES (?, ?, ?, ?, ?)",
            (customer, order, cents, asked, time.time()),
        )
        return f"B-{row.lastrowid:05d}"


def statement():
    """Return all that the bank took: customer, order, cents, asked, done."""
    with _statement() as book:
        return book.execute(
            "SELECT customer, order_id, cents, asked, done FROM taken ORDER BY id"
        ).fetchall()


@contextlib.contextmanager
def _statement():
    book = sqlite3.connect(STATEMENT, timeout=10)
    try:
        with book:
            book.execute(
                "CREATE TABLE IF NOT EXISTS taken (id INTEGER PRIMARY KEY, customer TEXT, "
                "order_id TEXT, cents INTEGER, asked REAL, done REAL)"
            )
            yield book
    finally:
        book.close()
