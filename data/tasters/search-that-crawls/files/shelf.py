"""The parts that the shop has, as they lie in catalogue.csv."""

import csv
from dataclasses import dataclass
from pathlib import Path

CATALOGUE = Path(__file__).resolve().parent / "catalogue.csv"


@dataclass(frozen=True)
class Part:
    number: str
    name: str
    fits: str  # the machines it fits, with ; between them
    place: str  # where in the shop it lies


class Shelf:
    """All parts. The counter adds and removes some all day long."""

    def __init__(self, path=CATALOGUE):
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self._parts = {row["number"]: Part(**row) for row in rows}

    def parts(self):
        return list(self._parts.values())

    def add(self, part):
        self._parts[part.number] = part

    def remove(self, number):
        self._parts.pop(number, None)
