from __future__ import annotations

import importlib.util
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

# As it was laid, and under another name: the learner's own run.py is theirs to change.
_spec = importlib.util.spec_from_file_location(
    "laid_run", Path(__file__).parent / "files" / "run.py"
)
runner = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(runner)

PATIENCE = 3
MONTHS = {"may": 1, "june": 2}
NAMES = {"2025-04": "April", "2025-05": "May", "2025-06": "June"}
Row = tuple[Any, ...]

MAY = "started >= '2025-05-01' AND started < '2025-06-01'"
CANCELLED = f"""
SELECT stations.name, COUNT(*) FROM hires JOIN stations ON stations.id = station_id
WHERE {MAY} AND status = 'cancelled' GROUP BY stations.id ORDER BY 2 DESC
"""
COUNTED = """
WITH counted AS (
    SELECT hires.id, station_id, member_id, substr(started, 1, 7) AS month, unlock_pence
    FROM hires LEFT JOIN members ON members.id = member_id
    WHERE started >= '2025-04-01' AND started < '2025-07-01'
      AND status <> 'cancelled' AND COALESCE(is_test, 0) = 0
)
"""
BY_MONTH = f"""
{COUNTED}
SELECT month, COUNT(*), SUM(unlock_pence +
    (SELECT COALESCE(SUM(pence), 0) FROM payments WHERE hire_id = counted.id)
) / 100.0
FROM counted GROUP BY month ORDER BY month
"""
BY_STATION = f"""
{COUNTED}
SELECT name,
       COUNT(CASE month WHEN '2025-05' THEN 1 END),
       COUNT(CASE month WHEN '2025-06' THEN 1 END)
FROM stations LEFT JOIN counted ON station_id = stations.id GROUP BY stations.id ORDER BY name
"""
EVERY_MONTH = """
SELECT substr(started, 1, 7) AS month, COUNT(*) AS rows,
       COUNT(CASE WHEN status <> 'cancelled' THEN 1 END) AS done,
       COUNT(CASE WHEN status <> 'cancelled' AND member_id IS NOT NULL
                   AND NOT is_test THEN 1 END) AS members,
       COUNT(CASE WHEN COALESCE(is_test, 0) = 0 THEN 1 END) AS no_tests,
       COUNT(CASE WHEN status <> 'cancelled' AND COALESCE(is_test, 0) = 0 AND EXISTS
                   (SELECT 1 FROM payments WHERE hire_id = hires.id) THEN 1 END) AS paying
FROM hires LEFT JOIN members ON members.id = member_id
WHERE started >= '2025-04-01' AND started < '2025-07-01' GROUP BY 1 ORDER BY 1
"""
TWO_PAYMENTS = f"""
{COUNTED}
SELECT counted.id, month, unlock_pence + SUM(pence) FROM counted
JOIN payments ON hire_id = counted.id GROUP BY counted.id HAVING COUNT(*) = 2 ORDER BY 1
"""


class Place:
    """A database on which a query is tried, and how a message calls it."""

    def __init__(self, path: Path, name: str, where: str) -> None:
        self.path = path
        self.name = name
        self.where = where

    def ask(self, sql: str) -> list[Row]:
        return ask(self.path, sql)[1]


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
        if "interrupt" in said:
            work.fail(f"{name} had not ended after {PATIENCE} seconds, so I stopped it.")
        if "readonly" in said:
            work.fail(f"{name} wants to change the database. I opened it for reading only.")
        words = runner.in_words(error, sql)
        if "one statement" in words:
            work.fail(f"{name} holds more than one query. I expected one.")
        work.fail(f"{name}: {words}.")
    if not columns:
        work.fail(f"{name} gives no table at all. Does it begin with SELECT or WITH?")
    return rows


def number(value: Any) -> float | None:
    """Return a value as a number; None where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def same(one: Any, other: Any) -> bool:
    a, b = number(one), number(other)
    if a is not None and b is not None:
        return abs(a - b) < 0.005
    return str(one).strip().lower() == str(other).strip().lower()


def alike(one: Row, other: Row) -> bool:
    return len(one) == len(other) and all(map(same, one, other))


def shown(row: Row) -> str:
    values = ("(empty)" if each is None else each for each in row)
    return ", ".join(f"{each:.2f}" if isinstance(each, float) else str(each) for each in values)


def many(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")


def off(value: Any, right: Any) -> str:
    """Say which way a number is off, and not by how much."""
    return "fewer" if (number(value) or 0) > right else "more"


def of_kind(work: Any, name: str, rows: list[Row], kinds: str) -> None:
    """Hold the columns against what was asked: `t` is text, `n` a number."""
    if rows and len(rows[0]) != len(kinds):
        work.fail(
            f"{name} gives {many(len(rows[0]), 'column')}. The question asks for {len(kinds)}."
        )
    for row in rows:
        for value, kind in zip(row, kinds, strict=True):
            if kind == "n" and value is None:
                work.fail(f"{name} gives a row with an empty cell: {shown(row)}.")
            if kind == "n" and number(value) is None:
                work.fail(f'{name} gives "{value}". This is text, not a number.')
            if kind == "t" and isinstance(value, int | float):
                work.fail(f"{name} gives {shown(row)}. I cannot tell from {value} what it is of.")


def both(
    work: Any, name: str, kinds: str, tell: Callable[[Any, str, Place, list[Row]], None]
) -> None:
    """Hold a query against this database and another firm's; `tell` says where it is off."""
    if not (work.folder / "hire.db").is_file():
        work.fail(
            "I cannot find hire.db, without which nothing runs. careerpath try monday-questions "
            "lays it again."
        )
    for place in (
        Place(laid(work), "hire.db", ""),
        Place(work.held("hire.db"), "the other firm's table", ", on another firm's database,"),
    ):
        found = answer(work, name, place.path)
        if place.where and not found:
            work.fail(f"{name}{place.where} gives no row.")
        of_kind(work, name, found, kinds)
        tell(work, f"{name}{place.where}", place, found)


def one_number(work: Any, name: str, place: Place, found: list[Row]) -> None:
    right = sum(row[1] for row in place.ask(CANCELLED))
    if len(found) != 1:
        work.fail(f"{name} gives {many(len(found), 'row')}. The question asks for one number.")
    got = found[0][0]
    if same(got, right):
        return
    whole = place.ask(f"SELECT COUNT(*) FROM hires WHERE {MAY}")[0][0]
    if whole * 0.8 < float(got) <= whole:
        work.fail(
            f"{name} gives {got}. That is nearly all hires of May. Would so many be cancelled?"
        )
    cancelled = f"SELECT COUNT(*) FROM hires WHERE status = 'cancelled' AND {MAY}"
    if same(got, place.ask(cancelled + " AND started < '2025-05-31'")[0][0]):
        work.fail(f"{name} gives {got}. None of them is of the last day of May.")
    if same(got, place.ask("SELECT COUNT(*) FROM hires WHERE status = 'cancelled'")[0][0]):
        work.fail(f"{name} gives {got}. Not all of them are of May.")
    if same(got, place.ask(cancelled.replace(MAY, "substr(started, 6, 2) = '05'"))[0][0]):
        work.fail(f"{name} gives {got}. Some of them are older than a year.")
    if same(got, place.ask(cancelled + " AND member_id IS NOT NULL")[0][0]):
        work.fail(f"{name} gives {got}. None of them is of a visitor.")
    work.fail(f"{name} gives {got}. I count {off(got, right)}.")


def counts_the_cancelled(work: Any) -> str:
    both(work, "q1.sql", "n", one_number)
    return "78."


def three_stations(work: Any, name: str, place: Place, found: list[Row]) -> None:
    everything = place.ask(CANCELLED)
    right, total = everything[:3], sum(row[1] for row in everything)
    names = {row[0].lower(): row[1] for row in everything}
    if len(found) == 3 and all(map(alike, found, right)):
        return
    if sum(float(row[1]) for row in found[:3]) > total:
        work.fail(f"{name}: your first three rows add up to more than question 1 counts.")
    if len(found) != 3:
        work.fail(f"{name} gives {many(len(found), 'row')}. The question asks for three.")
    numbers = [float(row[1]) for row in found]
    if numbers != sorted(numbers, reverse=True):
        work.fail(f"{name} gives {shown(found[0])} first. The question wants most first.")
    for row in found:
        known = names.get(str(row[0]).strip().lower())
        if known is None:
            work.fail(f"{name} gives {shown(row)}. I find no hire cancelled there in May.")
        if not same(row[1], known):
            work.fail(f"{name} gives {shown(row)}. I count {off(row[1], known)} there.")
    work.fail(f"{name} gives {shown(found[0])} first. At another station I count more.")


def finds_the_three(work: Any) -> str:
    both(work, "q2.sql", "tn", three_stations)
    return "Harbour, Market, Castle."


def three_months(work: Any, name: str, place: Place, found: list[Row]) -> None:
    right = place.ask(BY_MONTH)
    if len(found) == len(right) and all(map(alike, found, right)):
        return
    for row in found:
        if not re.fullmatch(r"\d{4}-\d\d", str(row[0]).strip()):
            work.fail(f"{name} gives the month {row[0]}. The question writes it as 2025-04.")
    if [str(row[0]).strip() for row in found] != list(NAMES):
        months = ", ".join(str(row[0]) for row in found[:6])
        work.fail(f"{name} gives the months {months or '(none)'}. Asked for were April to June.")
    for got, wanted, known in zip(found, right, place.ask(EVERY_MONTH), strict=True):
        if not same(got[1], wanted[1]):
            _hires_of_month(work, name, got, wanted[1], known)
    for got, wanted in zip(found, right, strict=True):
        if not same(got[2], wanted[2]):
            _income_of_month(work, name, place, got, wanted[2])


def _hires_of_month(work: Any, name: str, got: Row, right: int, known: Row) -> None:
    month = NAMES[str(got[0]).strip()]
    _, rows, done, members, no_tests, paying = known
    begin = f"{name} gives {got[1]} hires for {month}."
    if float(got[1]) > rows:
        work.fail(
            f"{begin} The table hires has no more than {rows} rows of that month, counted "
            "without any join."
        )
    symptoms = (
        (rows, "That is every row of that month."),
        (done, "Not all of them were made by customers."),
        (members, "None of them is of a visitor."),
        (no_tests, "Not all of them took place."),
        (paying, "Every one of yours has a payment. Has every hire?"),
    )
    for value, words in symptoms:
        if same(got[1], value):
            work.fail(f"{begin} {words}")
    work.fail(f"{begin} I count {off(got[1], right)}.")


def _income_of_month(work: Any, name: str, place: Place, got: Row, right: float) -> None:
    month, income = NAMES[str(got[0]).strip()], float(got[2])
    begin = f"{name} gives an income of {shown(got[2:])} for {month}."
    if income == 0 and "||" in work.text("q3.sql"):
        work.fail(f"{begin} What || puts together is text, not a number.")
    if abs(income - 100 * right) < 1:
        work.fail(f"{begin} That would be {income / float(got[1]):.0f} pounds for each hire.")
    if same(income, int(right)):
        work.fail(f"{begin} Whole pounds? The payments have pence.")
    unlocking = place.ask(
        f"{COUNTED} SELECT SUM(unlock_pence) / 100.0 FROM counted WHERE month = '{got[0]}'"
    )[0][0]
    if same(income, unlocking):
        work.fail(f"{begin} That is what unlocking alone brought.")
    if same(income, right - unlocking):
        work.fail(f"{begin} Something that questions.txt names under Income is not in it.")
    if income > right:
        example = next(row for row in place.ask(TWO_PAYMENTS) if row[1] == str(got[0]).strip())
        case = (
            ""
            if place.where
            else (
                f" Take hire {example[0]}, which has two payments: what do its rows in hire.db "
                "add up to, and what does your query make of it?"
            )
        )
        work.fail(f"{begin} The hires are right, and I come to less money.{case}")
    work.fail(f"{begin} The hires are right, and I come to more money.")


def sums_the_months(work: Any) -> str:
    both(work, "q3.sql", "tnn", three_months)
    return "588, 636 and 576 hires."


def nobody_in_june(work: Any, name: str, place: Place, found: list[Row]) -> None:
    right = [row[0] for row in place.ask(BY_STATION) if not row[2]]
    got = [str(row[0]).strip() for row in found]
    wanted = {each.lower() for each in right}
    rows = {
        row[0].lower(): row[1:]
        for row in place.ask(
            f"{COUNTED} SELECT name, COUNT(*), COUNT(member_id) FROM counted JOIN stations "
            "ON stations.id = station_id WHERE month = '2025-06' GROUP BY stations.id"
        )
    }
    for each in got:
        if each.lower() not in wanted and each.lower() not in rows:
            work.fail(f'{name} names "{each}". I know no station of that name.')
        if each.lower() in rows:
            visitors = rows[each.lower()][1] == 0
            who = "Visitors" if visitors else "Somebody"
            work.fail(f"{name} names {each}. {who} hired there in June.")
    lost = [each for each in right if each.lower() not in map(str.lower, got)]
    if lost:
        named = ", ".join(got) or "no station"
        seen = place.ask(
            "SELECT status = 'cancelled' FROM hires JOIN stations ON stations.id = station_id "
            f"WHERE name = '{lost[0]}' AND started LIKE '2025-06%'"
        )
        lines = (
            "has no rows of June in the table at all"
            if not seen
            else "has rows of June in the table, but no hire as questions.txt means it"
        )
        work.fail(f"{name} names {named}. I find one more, which {lines}.")
    if len(got) > len(right):
        work.fail(f"{name} names a station more than once: {', '.join(got[:6])}.")
    if [each.lower() for each in got] != [each.lower() for each in right]:
        work.fail(f"{name} has the right stations, but not in order of the alphabet.")


def finds_the_empty(work: Any) -> str:
    both(work, "q4.sql", "t", nobody_in_june)
    return "Ferry and Old Mill."


def every_station(work: Any, name: str, place: Place, found: list[Row]) -> None:
    right = place.ask(BY_STATION)
    if len(found) == len(right) and all(map(alike, found, right)):
        return
    wanted = {row[0].lower(): row for row in right}
    got = [str(row[0]).strip().lower() for row in found]
    if len(found) != len(right):
        work.fail(f"{name} gives {many(len(found), 'row')}. The table stations has {len(right)}.")
    strange = next((row for row in found if str(row[0]).strip().lower() not in wanted), None)
    if strange:
        work.fail(f"{name} gives {shown(strange)}. I know no station of that name.")
    for at, month in ((1, "May"), (2, "June")):
        total, mine = sum(float(row[at]) for row in found), sum(row[at] for row in right)
        if not same(total, mine):
            base = "question 3" if not place.where else "the hires that count there"
            work.fail(
                f"{name}: your column of {month} adds up to {total:.0f}. That does not go with "
                f"{base}; it is too {'many' if total > mine else 'few'}."
            )
    for row, key in zip(found, got, strict=True):
        if not alike(row, wanted[key]):
            work.fail(f"{name} gives {shown(row)}. The sums are right, this row is not.")
    work.fail(f"{name} has the right rows, but not in order of the alphabet.")


def splits_by_station(work: Any) -> str:
    both(work, "q5.sql", "tnn", every_station)
    return "They add up to 636 and 576, as in question 3."


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
                    f"chart.txt says {wrong} for {row[0]} in {month.capitalize()}. The table of "
                    "question 5 has another number."
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
    r"\b(fewer|less|fell|falls?|fallen|falling|drop\w*|down|lost|loses?|losing|loss|half|halv\w*|"
    r"declin\w*|decreas\w*|minus|only|shrank|sank|below|lower)\b"
)
UP = r"\b(rose|rises?|risen|rising|grew|grow\w*|gain\w*|increas\w*|climb\w*|more|up)\b"
NOT_UP = r"\b(more than|no more|not more|(made|makes|make|making|adds?) up)\b"
CAUSES = (
    r"\b(because|due to|owing to|thanks to|caused by|on account of|as a result of|weather|rain|"
    r"clos(ed|ing|ure)|holidays?|roadworks?|construction)\b"
)
CLAUSES = (
    r"[,;:()\u2013\u2014]| - | (?:while|but|whereas|though|although|and|except|apart from|unlike|"
    r"other than) "
)
IN_ORDER = r"173\b[^,;]{0,30}\b84\b|may\W{1,4}173|173 (hires )?in may|84 (hires )?in june"
FRACTIONS = r"\b(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?\b"


def _known_sums(rows: list[Row]) -> list[tuple[int, int]]:
    """Return May and June of each station, of all, of all but Harbour, and of the large ones."""
    groups = [[row] for row in rows]
    groups += [rows, [row for row in rows if row[0] != "Harbour"]]
    groups.append([row for row in groups[-1] if row[2]])
    return [(sum(row[1] for row in each), sum(row[2] for row in each)) for each in groups]


def _known_numbers(rows: list[Row]) -> set[int]:
    """Return what the table of question 5 allows to say: counts, sums, and differences."""
    return {value for may, june in _known_sums(rows) for value in (may, june, abs(june - may))}


def _known_shares(rows: list[Row]) -> set[int]:
    shares = [100 * abs(june - may) / may for may, june in _known_sums(rows) if may]
    return {50} | {int(share) for share in shares} | {round(share + 0.5) for share in shares}


def _direction(work: Any, lower: str) -> None:
    """Refuse a sentence in which Harbour rises, or in which nothing falls."""
    clauses = re.split(CLAUSES, lower)
    begin = next((at for at, each in enumerate(clauses) if "harbour" in each), 0)
    for clause in clauses[begin:]:
        up = re.search(UP, re.sub(NOT_UP, " ", clause))
        if re.search(DOWN, clause):
            break
        if up:
            work.fail(f'You write "{up[0]}"; it fell.')
    if re.search(r"\b84\b[^,;]{0,20}\bto\b[^,;]{0,10}\b173\b", lower):
        work.fail("You write 84 first and 173 after it. Which of them is May?")
    if not re.search(DOWN, lower) and not re.search(IN_ORDER, lower):
        work.fail("I cannot hear from your sentence whether there were more hires or fewer.")


def _numbers(work: Any, lower: str, rows: list[Row]) -> None:
    """Hold numbers, shares and fractions against the table of question 5."""
    percent = r"(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent\b)"
    for match in re.finditer(percent, lower):
        share = int(float(match[1].replace(",", ".")))
        before, after = lower[: match.start()], lower[match.end() :]
        left = re.search(r"\bto( only| about| just| some)? $", before) or re.match(r" of\b", after)
        if share in (48, 49) and not left:
            work.fail(f"You write {match[0]}. Is that what went, or what is left?")
        if share not in _known_shares(rows) | ({48, 49} if left else set()):
            work.fail(f"You write {match[0]}. I come to no such share from the table.")
    fraction = re.search(FRACTIONS, lower)
    if fraction and "tenth" not in fraction[0]:
        work.fail(f'You write "{fraction[0]}". Hold it against the two bars in your chart.')
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", re.sub(percent, " ", lower))
    allowed = _known_numbers(rows) | set(range(13)) | {30, 31, 2025}
    for each in map(int, re.findall(r"\d+", plain)):
        if each not in allowed:
            work.fail(f"You write {each}. I come to no such number from the table.")


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
    cause = re.search(CAUSES, lower)
    if cause:
        work.fail(f'Your sentence names a cause ("{cause[0]}"). The tables do not say why.')
    _direction(work, lower)
    _, rows = ask(laid(work), BY_STATION)
    _numbers(work, lower, rows)
    numbers = {int(each) for each in re.findall(r"\d+", lower)}
    if not numbers & {89, 84, 173, 51, 52, 50, 49, 48} and not re.search(r"\bhal[fv]", lower):
        work.fail(
            "I look for how large the change there is, in hires or per cent, and find no such "
            "number in your sentence."
        )
    return (
        "I looked for place, size and direction. Whether the meeting understands it, you will "
        "hear at ten."
    )
