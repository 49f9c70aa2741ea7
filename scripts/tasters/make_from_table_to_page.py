"""Write the databases of the taster from-table-to-page as SQL: laid and held back, made up."""

from __future__ import annotations

import random
from pathlib import Path

TASTER = Path(__file__).parents[2] / "data/tasters/from-table-to-page"
ITEMS = ("rye loaf", "plum cake", "cheese straws", "poppy rolls")
NAMES = (
    "Marta",
    "the choir",
    "Jun & family",
    "Ida (3rd floor)",
    "D'Arcy's crew",
    "Café at the lock",
    "Pavel",
    "Noor",
    "reading group <5",
    "Lotte",
    "Samir",
    "the rowers",
)
HEAD = """-- {what} (made up)
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer TEXT NOT NULL,
    item TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0)
);
ALTER TABLE orders ADD COLUMN phone TEXT;
PRAGMA user_version = 2;
"""


def write(path: Path, what: str, seed: int, first: int) -> None:
    chance = random.Random(seed)
    names = list(NAMES)
    chance.shuffle(names)
    lines = [HEAD.format(what=what).rstrip()]
    number = first
    for name in names:
        number += chance.choice((1, 1, 1, 2, 3))
        phone = chance.choice(("NULL", "NULL", "''", f"'555 01{chance.randrange(100):02d}'"))
        quoted = name.replace("'", "''")
        item, quantity = chance.choice(ITEMS), chance.choice((1, 1, 2, 3, 6, 20))
        values = f"{number}, '{quoted}', '{item}', {quantity}, {phone}"
        lines.append(f"INSERT INTO orders VALUES ({values});")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    write(TASTER / "files/yesterday.sql", "A copy of the shop's database of yesterday", 7, 212)
    write(TASTER / "held/live.sql", "The shop's database of this morning", 8, 240)


if __name__ == "__main__":
    main()
