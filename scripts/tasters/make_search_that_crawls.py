"""Make what search-that-crawls lays: python scripts/tasters/make_search_that_crawls.py."""

from __future__ import annotations

import csv
import importlib.util
import random
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "search-that-crawls"
FIELDS = ["number", "name", "fits", "place"]
THINGS = [
    ("Door seal", 9),
    ("Seal ring", 7),
    ("Pump seal", 4),
    ("Lid seal", 4),
    ("Drain pump", 3),
    ("Drive belt", 3),
    ("Heating element", 3),
    ("Thermostat", 2),
    ("Inlet valve", 2),
    ("Carbon brush", 2),
    ("Lint filter", 2),
    ("Pump filter", 2),
    ("Door handle", 2),
    ("Hinge", 1),
    ("Control knob", 1),
    ("Drum bearing", 1),
    ("Shock absorber", 1),
    ("Drain hose", 1),
    ("Oven lamp", 1),
]
KINDS = ["grey", "black", "long", "short", "round", "left", "right", "reinforced", "original"]
SIZES = [f"{size} mm" for size in range(12, 95, 2)]
MAKES = ["Alba", "Brix", "Corvë", "Dürnau", "Elstar", "Fjell"]
SHOP = 1050
TAKEN_OVER = 2050
TUESDAY = date(2026, 3, 3)
BROAD = ["seal", "alba", "corve", "gasket", "door", "rubber"]
MIDDLE = ["pump", "belt", "filter", "elstar", "brix", "thermostat", "seal alba", "door seal"]
NARROW = [
    "hinge brix",
    "door seal alba 24",
    "lint filter elstar",
    "drive belt 40 mm",
    "carbon brush corve long",
    "inlet valve fjell 12",
    "oven lamp round",
    "pump filter durnau",
    "heating element 36 mm alba",
    "control knob left",
    "teapot",
    "shock absorber fjell",
]
Row = dict[str, str]


def machines(chance: random.Random) -> str:
    make = chance.choices(MAKES, [5, 2, 4, 1, 2, 1])[0]
    found = chance.sample(range(10, 60), chance.randint(1, 3))
    return "; ".join(f"{make} {each}" for each in found)


def part(chance: random.Random, number: int) -> Row:
    names, weights = zip(*THINGS, strict=True)
    name = f"{chance.choices(names, weights)[0]} {chance.choice(KINDS)} {chance.choice(SIZES)}"
    place = f"{chance.choice('ABCDEF')}{chance.randint(1, 40)}"
    values = [str(number), name, machines(chance), place]
    return dict(zip(FIELDS, values, strict=True))


def double(chance: random.Random, row: Row, number: int) -> Row:
    """Return the same thing under another number, as the other shop wrote it."""
    fits = row["fits"].split("; ")
    chance.shuffle(fits)
    name = chance.choice([row["name"].upper(), row["name"], row["name"].lower() + " "])
    written = chance.choice(["; ".join(fits), ";".join(fits), "; ".join(fits) + ";"])
    if chance.random() < 0.3:
        written = written.replace("ë", "e").replace("ü", "u")
    return {"number": str(number), "name": name, "fits": written, "place": "cellar"}


def catalogue(chance: random.Random) -> list[Row]:
    ours = [part(chance, 10_001 + each) for each in range(SHOP)]
    theirs: list[Row] = []
    for each in range(TAKEN_OVER):
        number = 70_001 + each
        if chance.random() < 0.18:
            theirs.append(double(chance, chance.choice(ours + theirs), number))
        else:
            theirs.append(part(chance, number))
    chance.shuffle(theirs)
    return ours + theirs


def reference() -> Any:
    spec = importlib.util.spec_from_file_location("reference", TASTER / "held" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["reference"] = module
    spec.loader.exec_module(module)
    return module


def write_log(chance: random.Random, rows: list[Row]) -> None:
    """Write a fortnight of searches; times as measured once, with some noise."""
    find = reference().find
    synonyms = reference().read_synonyms(TASTER / "files" / "synonyms.csv")
    known: dict[tuple[int, str], int] = {}
    lines = []
    for day in range(14):
        when = date(2026, 2, 23) + timedelta(days=day)
        if when.weekday() == 6:
            continue
        count = SHOP if when < TUESDAY else len(rows)
        if when == TUESDAY:
            said = f"import {TAKEN_OVER} parts of the shop in the Mill Lane, {count} in all"
            lines.append(f"{when} 07:52:10 {said}")
        if when == TUESDAY - timedelta(days=4):
            lines.append(f"{when} 08:01:33 till new till connected, firmware 4.2")
        hours = chance.choices(range(8, 18), [4, 8, 9, 7, 4, 2, 3, 4, 5, 3], k=24)
        for hour in sorted(hours):
            query = chance.choice(chance.choice([BROAD, MIDDLE, NARROW, NARROW]))
            if (count, query) not in known:
                known[count, query] = len(find(rows[:count], query, synonyms))
            found = known[count, query]
            took = count * 0.000_36 + found * found * 0.000_004_5
            took *= chance.uniform(0.9, 1.25)
            clock = datetime(2026, 1, 1, hour, chance.randint(0, 59), chance.randint(0, 59))
            measured = f"found={found} took={took:.2f}s query={query}"
            lines.append(f"{when} {clock:%H:%M:%S} search {measured}")
    lines.sort(key=lambda line: line[:19])
    text = "\n".join(lines) + "\n"
    (TASTER / "files" / "search.log").write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    chance = random.Random(3)
    rows = catalogue(chance)
    with (TASTER / "files" / "catalogue.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    write_log(chance, rows)


if __name__ == "__main__":
    main()
