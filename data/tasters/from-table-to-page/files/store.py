"""The orders in the database, and its migrations.

A migration is a file migrations/NNN_what.sql. Each runs once in each database, in
the order of the numbers; PRAGMA user_version remembers how far a database has come.
What has run somewhere never runs there again, so old files stay as they are and a
change is a new file.
"""

import contextlib
import sqlite3
from pathlib import Path

HERE = Path(__file__).resolve().parent


@contextlib.contextmanager
def open_database(path):
    """A connection that commits at the end of the `with`, or takes all back on an error."""
    connection = sqlite3.connect(path, timeout=10)
    connection.row_factory = sqlite3.Row
    try:
        with connection:
            yield connection
    finally:
        connection.close()


def migrate(path):
    """Run the migrations that this database has not seen."""
    with open_database(path) as db:
        done = db.execute("PRAGMA user_version").fetchone()[0]
        for file in sorted((HERE / "migrations").glob("*.sql")):
            number = int(file.name.split("_")[0])
            if number > done:
                db.executescript(file.read_text(encoding="utf-8"))
                db.execute(f"PRAGMA user_version = {number}")


def add_order(db, order):
    """Write an order down; return its number."""
    return db.execute(
        "INSERT INTO orders (customer, item, quantity, phone) "
        "VALUES (:customer, :item, :quantity, :phone)",
        order,
    ).lastrowid


def all_orders(db):
    """Return the orders in the order in which the shop works them off."""
    rows = db.execute("SELECT id, customer, item, quantity, phone FROM orders ORDER BY id")
    return [dict(row) for row in rows]
