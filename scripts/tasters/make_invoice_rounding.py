"""Make the orders of invoice-rounding: python scripts/tasters/make_invoice_rounding.py."""

from __future__ import annotations

import csv
import random
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "invoice-rounding"
FIELDS = ["invoice", "date", "customer", "text", "quantity", "price", "kind"]
RATES = {"food": 9, "goods": 21}
CUSTOMERS = ["Cafe at the Lock", "Bakery Oost", "Hotel Anker", "School canteen West"]
ITEMS = [
    ("House blend, beans", "18.90", "food", ("0.5", "1.5", "2.5", "4")),
    ("Filter roast, beans", "21.35", "food", ("0.5", "1", "2.5", "3")),
    ("Decaf, ground", "19.75", "food", ("0.25", "0.75", "1.5")),
    ("Oat drink, litre", "1.87", "food", ("6", "12", "18")),
    ("Cane sugar, sticks", "0.021", "food", ("250", "500", "1000")),
    ("Cocoa, tin", "7.45", "food", ("1", "2", "3")),
    ("Paper cups, small", "0.0835", "goods", ("50", "150", "250")),
    ("Lids", "0.0415", "goods", ("50", "150", "250")),
    ("Cleaning powder", "12.45", "goods", ("1", "2")),
    ("Milk jug, steel", "16.79", "goods", ("1", "3")),
    ("Brush for the group head", "4.18", "goods", ("1", "2", "4")),
    ("Filter papers, 100", "3.29", "goods", ("2", "5", "7")),
    ("Calendar, free of charge", "0", "goods", ("1",)),
]
Row = dict[str, str]


def cents(amount: Decimal) -> int:
    return int((amount * 100).quantize(Decimal(1), ROUND_HALF_UP))


def unrounded(row: Row) -> Decimal:
    return Decimal(row["quantity"].replace(",", ".")) * Decimal(row["price"])


def nets(rows: list[Row], kind: str) -> list[int]:
    return [cents(unrounded(row)) for row in rows if row["kind"].strip().lower() == kind]


def by_rule(rows: list[Row]) -> int:
    """Return the total in cents as the accountant wants it."""
    found = 0
    for kind, rate in RATES.items():
        base = sum(nets(rows, kind))
        found += base + cents(Decimal(base) * rate / 10_000)
    return found


def cents_astray(rows: list[Row], kind: str) -> int:
    """Return by how much the taxes of the lines, each rounded, miss the tax of their sum."""
    each = nets(rows, kind)
    rate = RATES[kind]
    whole = cents(Decimal(sum(each)) * rate / 10_000)
    return sum(cents(Decimal(one) * rate / 10_000) for one in each) - whole


def order(
    chance: random.Random, invoice: int, day: str, size: int, back: bool = False
) -> list[Row]:
    """Return the rows of one order; `day` is month and day."""
    customer = chance.choice(CUSTOMERS)
    rows = []
    for text, price, kind, quantities in chance.sample(ITEMS, size):
        quantity = chance.choice(quantities)
        if back:
            quantity = "-" + quantity
        elif chance.random() < 0.15:
            quantity = quantity.replace(".", ",")
        if chance.random() < 0.1:
            kind = chance.choice([kind.title(), kind + " "])
        date = f"2026-{day}"
        values = [str(invoice), date, customer, text, quantity, price, kind]
        rows.append(dict(zip(FIELDS, values, strict=True)))
    return rows


def worked_one(chance: random.Random) -> list[Row]:
    """Return a short order that is a cent astray at both rates, in plain figures."""
    while True:
        rows = order(chance, 1047, "03-12", 6)
        plain = all("," not in row["quantity"] and row["kind"] in RATES for row in rows)
        short = all(len(row["price"]) <= 5 for row in rows)
        whole = all(unrounded(row) == round(unrounded(row), 2) > 0 for row in rows)
        astray = [cents_astray(rows, kind) for kind in RATES]
        if (
            plain
            and short
            and whole
            and astray == [1, 1]
            and all(len(nets(rows, k)) == 3 for k in RATES)
        ):
            return rows


def write(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    chance = random.Random(47)
    march: list[list[Row]] = []
    for number in range(1041, 1055):
        if number == 1047:
            march.append(worked_one(chance))
        else:
            size = chance.randint(3, 7)
            march.append(
                order(chance, number, f"03-{2 * (number - 1040):02}", size, back=number == 1051)
            )
    for folder, name in (("files", "orders.csv"), ("held", "march.csv")):
        write(TASTER / folder / name, [row for rows in march for row in rows])
    with (TASTER / "files" / "accountant.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["invoice", "total"])
        writer.writerows([rows[0]["invoice"], f"{by_rule(rows) / 100:.2f}"] for rows in march)
    april = [
        order(
            chance, number, f"04-{1 + number % 28:02}", chance.randint(3, 9), back=number % 9 == 0
        )
        for number in range(2001, 2041)
    ]
    write(TASTER / "held" / "orders.csv", [row for rows in april for row in rows])


if __name__ == "__main__":
    main()
