"""Make the tills' files of the taster three-dirty-files, and the control sheets they must meet.

python scripts/tasters/make_three-dirty-files.py
"""

from __future__ import annotations

import csv
import datetime
import json
import random
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2] / "data" / "tasters" / "three-dirty-files"
ITEMS = {
    "north": [("Rye loaf", 435), ("Baguette", 115), ("Cheesecake", 1999), ("Six rolls", 290)],
    "harbour": [("Crème brûlée", 480), ("Rye loaf", 435), ("Café crème", 265), ("Quiche", 820)],
    "market": [("Rye loaf", 435), ("6 rolls", 290), ("Bun", 80), ("Spelt loaf", 510)],
}
LARGE = {"north": "Wedding cake", "harbour": "Catering, ship's company", "market": "Stall order"}


class Sale(NamedTuple):
    number: int
    time: str
    item: str
    cents: int
    note: str = ""


def day_of(branch: str, rng: random.Random, count: int) -> list[Sale]:
    """Return a branch's sales of a day: two refunds and a large order among them."""
    minutes = sorted(rng.sample(range(7 * 60, 17 * 60), count))
    sales = []
    for at, minute in enumerate(minutes):
        item, cents = rng.choice(ITEMS[branch])
        times = rng.choice([1, 1, 1, 2, 3])
        sales.append(Sale(at + 1, f"{minute // 60:02}:{minute % 60:02}", item, cents * times))
    large, *back = rng.sample(range(5, count - 3), 3)
    sales[large] = sales[large]._replace(item=LARGE[branch], cents=125_000 + rng.randrange(90) * 10)
    for at in back:
        sales[at] = sales[at]._replace(cents=-sales[at].cents, note="money back")
    return sales


def dirtied(sales: list[Sale], rng: random.Random) -> list[Sale]:
    """Add what tills add: trials of the till, and rows that were sent again."""
    rows = list(sales)
    last = sales[-1].number
    for extra, note in ((1, "TEST"), (2, "Test")):
        at = rng.randrange(4, len(rows) - 4)
        rows.insert(at, Sale(last + extra, rows[at].time, rows[at].item, 9_999, note))
    for _ in range(2):
        at = rng.randrange(2, len(rows) - 2)
        if not rows[at].note:
            rows.insert(at + rng.randrange(2, 5), rows[at]._replace(note="again"))
    return rows


def pounds(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def north(rows: list[Sale], day: datetime.date, whole: bool) -> bytes:
    lines = ["sale,date,time,item,amount,note"]
    total = 0
    for at, row in enumerate(rows):
        again = row.note == "again"
        number = f"n-{row.number:04} " if again else f"N-{row.number:04}"
        note = "" if again else row.note
        lines.append(f"{number},{day},{row.time},{row.item},{pounds(row.cents)},{note}")
        total += row.cents
        if whole and at == len(rows) // 2:
            lines.append(f"SUBTOTAL,{day},,,{pounds(total)},")
    if whole:
        lines.append(f"TOTAL,{day},,,{pounds(total)},")
    return ("\n".join(lines) + "\n").encode()


def harbour(rows: list[Sale], day: datetime.date, whole: bool) -> bytes:
    head = "date;time;sale;item;amount;note"
    lines = [head]
    for at, row in enumerate(rows):
        again = row.note == "again"
        number = f" h-{row.number:04}" if again else f"H-{row.number:04}"
        units = f"{abs(row.cents) // 100:,}".replace(",", ".")
        amount = f"{units},{abs(row.cents) % 100:02}{'-' if row.cents < 0 else ''}"
        note = "" if again else row.note
        lines.append(f"{day:%d.%m.%Y};{row.time};{number};{row.item};{amount};{note}")
        if whole and at in (12, 25):
            lines += ["", head]
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


def market(rows: list[Sale], day: datetime.date, whole: bool) -> bytes:
    title = f"MARKET STALL      {day.day} {day:%b %Y}"
    lines = [title, "-" * 60, "No.    | Time  | Item         | Amount    | Note"]
    total = 0
    for at, row in enumerate(rows):
        again = row.note == "again"
        cents = abs(row.cents)
        amount = f"{cents}p" if cents < 100 else f"£{cents // 100:,}.{cents % 100:02}"
        amount = f"({amount})" if row.cents < 0 else amount
        number = f"m-{row.number:04}" if again else f"M-{row.number:04}"
        note = "" if again else row.note
        line = f"{number:<6} | {row.time} | {row.item:<12} | {amount:>9} | {note}"
        lines.append(line.rstrip())
        total += row.cents
        if whole and at in (10, 21):
            carried = f"       |       | carried over | £{total // 100:,}.{total % 100:02} |"
            lines += [carried, "", title + f"      page {at // 10 + 1}", "-" * 60]
    return ("\n".join(lines) + "\n").encode()


WRITERS = {"north": (north, "csv"), "harbour": (harbour, "csv"), "market": (market, "txt")}


def correct(sales: list[Sale], rng: random.Random) -> tuple[list[Sale], list[Sale]]:
    """Return the rows of a second revision, and the sales as they then stand."""
    plain = [sale for sale in sales if not sale.note and sale.cents < 10_000]
    changed = rng.sample(plain, 5)
    rows = [sale._replace(cents=sale.cents + rng.choice([-15, 20, 100])) for sale in changed[:3]]
    rows += [
        sale._replace(note=note) for sale, note in zip(changed[3:], ("VOID", "void"), strict=True)
    ]
    rows.sort()
    number = sales[-1].number + 10
    rows += [Sale(number + at, f"17:{5 + 9 * at:02}", "Rye loaf", 435) for at in range(3)]
    stand = {sale.number: sale for sale in sales} | {sale.number: sale for sale in rows}
    return rows, sorted(sale for sale in stand.values() if sale.note.lower() != "void")


def name_of(branch: str, day: datetime.date, revision: int) -> str:
    return f"{branch}_{day}_r{revision}.{WRITERS[branch][1]}"


def control(path: Path, day: datetime.date, stands: dict[str, list[Sale]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["branch", "day", "sales", "total"])
        for branch, sales in stands.items():
            total = pounds(sum(sale.cents for sale in sales))
            writer.writerow([branch, day, len(sales), total])


def keyed(day: datetime.date, stands: dict[str, list[Sale]]) -> dict[str, int]:
    return {
        f"{branch} {day} {branch[0].upper()}-{sale.number:04}": sale.cents
        for branch, sales in stands.items()
        for sale in sales
    }


def put(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def main() -> None:
    rng = random.Random(31)
    expected = {}
    laid = (ROOT / "files" / "inbox", ROOT / "files" / "late", ("harbour",))
    held = (ROOT / "held" / "inbox", ROOT / "held" / "late", ("harbour", "north"))
    for at, (inbox, late, corrected) in enumerate((laid, held)):
        day = datetime.date(2025, 2, 3 + at)
        stands = {}
        for branch, (write, _) in WRITERS.items():
            stands[branch] = day_of(branch, rng, 32 + rng.randrange(8))
            put(inbox / name_of(branch, day, 1), write(dirtied(stands[branch], rng), day, True))
        if at == 0:
            control(ROOT / "files" / "control" / "first.csv", day, stands)
        expected[f"{day} r1"] = keyed(day, stands)
        for branch in corrected:
            rows, stands[branch] = correct(stands[branch], rng)
            put(late / name_of(branch, day, 2), WRITERS[branch][0](rows, day, False))
        if at == 0:
            control(ROOT / "files" / "control" / "after_late.csv", day, stands)
        expected[f"{day} r2"] = keyed(day, stands)
    text = json.dumps(expected, indent=0) + "\n"
    (ROOT / "held" / "expected.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
