"""Runs your queries on hire.db and shows what they give.

python run.py            all five
python run.py 2          question 2 only
python run.py tables     the tables, with some rows and what their columns hold
"""

from __future__ import annotations

import re
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOST = 12
SECONDS = 5


SINGLE = "Text needs straight single quotes: 'cancelled'"
EARLY = "The semicolon ended your query too early"


def in_words(error: Exception, sql: str) -> str:
    """Return what SQLite says of a query, in plainer words where there are some."""
    said = str(error)
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL)
    after = bare.partition(";")[2].strip()
    if re.match(r"(AND|OR|WHERE|GROUP|ORDER|LIMIT|JOIN|LEFT|HAVING)\b", after, re.IGNORECASE):
        return f"{EARLY}: {' '.join(after.split())[:30]} stands behind it"
    if re.search("[\u2018\u2019\u201c\u201d\u201e\u00b4`]", bare):
        return SINGLE
    if re.search(r"(=|<>|!=|LIKE|IN *\()\s*\"?(cancelled|done)\b", bare, re.IGNORECASE):
        return SINGLE
    if "misuse of aggregate" in said:
        return "COUNT or SUM stands where rows are chosen, or goes by a name that does (AS ...)"
    return f"SQLite says: {said}"


def shown(value: object) -> str:
    if value is None:
        return "(empty)"
    return f"{value:.2f}" if isinstance(value, float) else str(value)[:24]


def show(cursor: sqlite3.Cursor, most: int) -> None:
    """Print the rows of a query as a table."""
    if cursor.description is None:
        print("    This gives no table. A question begins with SELECT, or WITH.")
        return
    rows = cursor.fetchmany(most + 1)
    lines = [[str(each[0])[:24] for each in cursor.description]]
    lines += [[shown(value) for value in row] for row in rows[:most]]
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    for line in lines:
        text = "  ".join(cell.ljust(width) for cell, width in zip(line, widths))
        print(f"    {text.rstrip()[:74]}")
    if len(rows) > most:
        print("    ... and more rows")
    if not rows:
        print("    (no rows)")


def ask(db: sqlite3.Connection, sql: str, most: int = MOST) -> None:
    until = time.monotonic() + SECONDS
    db.set_progress_handler(lambda: time.monotonic() > until, 10_000)
    try:
        show(db.execute(sql), most)
    except (sqlite3.Error, sqlite3.Warning) as error:
        late = f"It had not ended after {SECONDS} seconds, so I stopped it"
        print(f"    {late if 'interrupt' in str(error) else in_words(error, sql)}")


REMARKS = {
    "hires": [
        ("status is one of", "SELECT DISTINCT status FROM hires ORDER BY 1"),
        ("started, first", "SELECT MIN(started) FROM hires"),
        ("started, last", "SELECT MAX(started) FROM hires"),
        ("hires with an empty member_id", "SELECT COUNT(*) - COUNT(member_id) FROM hires"),
    ],
    "payments": [
        ("a payment may be negative; so many are", "SELECT COUNT(*) FROM payments WHERE pence < 0"),
    ],
}


def tables(db: sqlite3.Connection) -> None:
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        count = db.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0]
        print(f"\n{name}, {count} rows")
        ask(db, f"SELECT * FROM {name} LIMIT 4")
        for remark in REMARKS.get(name, ()):
            words, sql = remark
            print(f"    {words}: " + ", ".join(shown(row[0]) for row in db.execute(sql)))


def question(db: sqlite3.Connection, number: str) -> None:
    path = HERE / f"q{number}.sql"
    print(f"\nq{number}.sql")
    if not path.is_file():
        print("    I cannot find this file.")
        return
    sql = path.read_text(encoding="utf-8-sig", errors="replace")
    lines = [line.strip() for line in sql.splitlines()]
    if all(not line or line.startswith("--") for line in lines):
        print("    No query yet.")
        return
    ask(db, sql)


def main() -> None:
    path = HERE / "hire.db"
    if not path.is_file():
        print("I cannot find hire.db. Is it still in the folder?")
        return
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as db:
        wanted = sys.argv[1:] or list("12345")
        if wanted == ["tables"]:
            tables(db)
            return
        for number in wanted:
            question(db, number.removeprefix("q").removesuffix(".sql"))
        if not sys.argv[1:]:
            for name in ("chart.txt", "sentence.txt"):
                text = (
                    (HERE / name).read_text(encoding="utf-8", errors="replace")
                    if (HERE / name).is_file()
                    else ""
                )
                print(f"\n{name}\n" + (text.rstrip() or "    Nothing yet."))


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")
    main()
