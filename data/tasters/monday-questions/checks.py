from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

PATIENCE = 3
MONTHS = {"may": 1, "june": 2}
Row = tuple[Any, ...]

CANCELLED = """
SELECT stations.name, COUNT(*) FROM hires JOIN stations ON stations.id = station_id
WHERE started LIKE '2025-05%' AND status = 'cancelled' GROUP BY stations.id ORDER BY 2 DESC
"""
COUNTED = """
WITH counted AS (
    SELECT hires.id, station_id, substr(started, 1, 7) AS month
    FROM hires LEFT JOIN members ON members.id = member_id
    WHERE status <> 'cancelled' AND COALESCE(is_test, 0) = 0
)
"""
BY_MONTH = (
    COUNTED
    + """
SELECT month, COUNT(*), SUM(
    (SELECT COALESCE(SUM(pence), 0) FROM payments WHERE hire_id = counted.id)
) / 100.0
FROM counted GROUP BY month ORDER BY month
"""
)
BY_STATION = (
    COUNTED
    + """
SELECT name,
       COUNT(CASE month WHEN '2025-05' THEN 1 END),
       COUNT(CASE month WHEN '2025-06' THEN 1 END)
FROM stations LEFT JOIN counted ON station_id = stations.id GROUP BY stations.id ORDER BY name
"""
)


def laid(work: Any) -> Path:
    return Path(__file__).parent / "files" / "hire.db"


def ask(path: Path, sql: str) -> tuple[list[str], list[Row]]:
    """Return columns and rows of a query; raises sqlite3.Error."""
    until = time.monotonic() + PATIENCE
    with closing(sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)) as db:
        db.set_progress_handler(lambda: time.monotonic() > until, 10_000)
        cursor = db.execute(sql)
        rows = cursor.fetchmany(5_000)
        return [each[0] for each in cursor.description or ()], rows


def query(work: Any, name: str) -> str:
    sql = work.text(name)
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL).strip(" \t\r\n;")
    if not bare:
        work.fail(f"{name} holds no query yet.")
    return str(sql)


def answer(work: Any, name: str, path: Path) -> list[Row]:
    """Return the rows that a learner's query gives on a database."""
    sql = query(work, name)
    try:
        columns, rows = ask(path, sql)
    except (sqlite3.Error, sqlite3.Warning) as error:
        said = str(error)
        if "one statement" in said:
            work.fail(f"{name} holds more than one query. I expected one.")
        if "interrupt" in said:
            work.fail(f"{name} had not ended after {PATIENCE} seconds, so I stopped it.")
        if "readonly" in said:
            work.fail(f"{name} wants to change the database. I opened it for reading only.")
        work.fail(f"{name}: SQLite says: {said}.")
    if not columns:
        work.fail(f"{name} gives no table at all. Does it begin with SELECT or WITH?")
    return rows


def same(one: Any, other: Any) -> bool:
    try:
        return abs(float(one) - float(other)) < 0.005
    except (TypeError, ValueError):
        return str(one).strip().lower() == str(other).strip().lower()


def shown(row: Row) -> str:
    values = ("(empty)" if each is None else each for each in row)
    return ", ".join(f"{each:.2f}" if isinstance(each, float) else str(each) for each in values)


def compare(work: Any, name: str, right: list[Row], path: Path, where: str) -> None:
    """Say how the learner's rows first differ from the right ones."""
    found = answer(work, name, path)
    wide, width = len(found[0]) if found else len(right[0]), len(right[0])
    if wide != width:
        columns = "1 column" if wide == 1 else f"{wide} columns"
        work.fail(f"{name} gives {columns}. The question asks for {width}.")
    for at, (got, wanted) in enumerate(zip(found, right, strict=False), start=1):
        if not all(same(one, other) for one, other in zip(got, wanted, strict=True)):
            row = f" in row {at}" if len(right) > 1 else ""
            work.fail(
                f"{name}{where} gives{row}: {shown(got)}. By another way I come to: "
                f"{shown(wanted)}."
            )
    if len(found) != len(right):
        lost = right[len(found) :] or found[len(right) :]
        what = "is missing" if len(found) < len(right) else "is too many"
        rows = "1 row" if len(found) == 1 else f"{len(found)} rows"
        work.fail(
            f"{name}{where} gives {rows}, I have {len(right)}. The first that {what}: "
            f"{shown(lost[0])}."
        )


def both(work: Any, name: str, sql: str, pick: Any = None) -> None:
    """Hold a query against the right rows, on this database and on another firm's."""
    for path, where in ((laid(work), ""), (work.held("hire.db"), ", on another firm's database,")):
        _, right = ask(path, sql)
        compare(work, name, pick(right) if pick else right, path, where)


def counts_the_cancelled(work: Any) -> str:
    both(work, "q1.sql", CANCELLED, lambda rows: [(sum(row[1] for row in rows),)])
    return "78."


def finds_the_three(work: Any) -> str:
    both(work, "q2.sql", CANCELLED, lambda rows: rows[:3])
    return "Harbour, Market, Castle."


def sums_the_months(work: Any) -> str:
    both(work, "q3.sql", BY_MONTH)
    return "588, 636 and 576 hires."


def finds_the_empty(work: Any) -> str:
    both(work, "q4.sql", BY_STATION, lambda rows: [row[:1] for row in rows if not row[2]])
    return "Ferry and Old Mill."


def splits_by_station(work: Any) -> str:
    both(work, "q5.sql", BY_STATION)
    return ""


LINE = re.compile(r"^(?P<label>.*?)[\s|:]*(?P<bar>([^\w\s.,|:()\-])\3*)?[\s|:]*(?P<number>\d+)\s*$")


def draws_the_chart(work: Any) -> str:
    text = work.text("chart.txt")
    work.require(text.strip(), "chart.txt is empty.")
    _, right = ask(laid(work), BY_STATION)
    names = {str(row[0]).lower(): row for row in right}
    station, drawn = "", {}
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line.rstrip()) > 80:
            work.fail(
                f"Line {number} of chart.txt has {len(line)} characters. It will not fit a "
                "slide of 80."
            )
        lower = line.lower()
        station = next((each for each in names if re.search(rf"\b{each}\b", lower)), station)
        month = next((each for each in MONTHS if re.search(rf"\b{each}\b", lower)), "")
        match = LINE.match(line)
        if match and station and month:
            drawn[station, month] = (len(match["bar"] or ""), int(match["number"]))
    if not drawn:
        work.fail(
            "I find no bar in chart.txt. I look for lines that name the station (or stand "
            "below the one that does), "
            "May or June, and end with bar and number."
        )
    for row in right:
        for month, column in MONTHS.items():
            if not row[1] and not row[2]:
                continue
            if (row[0].lower(), month) not in drawn:
                work.fail(f"I find no line for {row[0]} in {month.capitalize()} in chart.txt.")
            if drawn[row[0].lower(), month][1] != row[column]:
                wrong = drawn[row[0].lower(), month][1]
                work.fail(
                    f"chart.txt says {wrong} for {row[0]} in {month.capitalize()}. The table "
                    f"says {row[column]}."
                )
    _to_scale(work, drawn)
    return ""


def _to_scale(work: Any, drawn: dict[tuple[str, str], tuple[int, int]]) -> None:
    """Every bar begins at nothing and has the same scale, give or take one character."""
    longest, largest = max(drawn.values(), key=lambda each: each[1])
    if longest < 10:
        work.fail(
            f"The longest bar, for {largest} hires, has {longest} characters. Differences "
            "hardly show."
        )
    for (station, month), (length, value) in drawn.items():
        if abs(length - value * longest / largest) > 1.3:
            work.fail(
                f"The bars are not to one scale: {largest} hires have {longest} characters, and "
                "the "
                f"{value} of {station.title()} in {month.capitalize()} have {length}."
            )


DOWN = (
    "fewer",
    "less",
    "fell",
    "fall",
    "drop",
    "down",
    "lost",
    "lose",
    "half",
    "halv",
    "decline",
    "decreas",
    "minus",
    "only",
)
CAUSES = (
    r"(because of|due to|owing to|thanks to|caused by) (the |bad |its )?"
    r"(weather|rain|sun|heat|holiday|work|construction|price)"
)


def says_it(work: Any) -> str:
    text = " ".join(work.text("sentence.txt").split())
    work.require(text, "sentence.txt is empty.")
    sentences = [each for each in re.split(r"(?<=[.!?])\s+", text) if each]
    if len(sentences) > 1:
        work.fail(f"One sentence was asked for. I count {len(sentences)}.")
    words = len(text.split())
    if words > 35:
        work.fail(f"Your sentence has {words} words. Said aloud, more than 35 get lost.")
    lower = text.lower()
    if "harbour" not in lower:
        work.fail(
            "The 60 hires that June lacks have a place. I do not find that station in your "
            "sentence."
        )
    numbers = {int(each) for each in re.findall(r"\d+", lower)}
    words_for_half = "half" in lower or "halv" in lower
    if not numbers & {89, 84, 173, 51, 49} and not words_for_half:
        work.fail(
            "I look for how large the change at Harbour is, in hires or per cent, and find no "
            "such number in your sentence."
        )
    if not any(each in lower for each in DOWN) and "173 to 84" not in lower:
        work.fail("I cannot hear from your sentence whether there were more hires or fewer.")
    if re.search(CAUSES, lower):
        work.fail("Your sentence names a cause. Nothing in these tables says why.")
    return (
        "I looked for place, size and direction. Whether the meeting understands it, you will "
        "hear at ten."
    )
