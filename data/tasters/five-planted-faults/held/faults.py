"""The five faults: where the build that the learner gets differs from pay_station.py."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A fault by its name, the rule that it breaks, what it is about, and the change of text."""

    name: str
    rule: int
    about: str
    right: str
    wrong: str


FAULTS = [
    Fault(
        "quarter",
        2,
        "the end of the free minutes",
        "    if minutes <= FREE_MINUTES:",
        "    if minutes < FREE_MINUTES:",
    ),
    Fault("coin", 5, "the value of a coin", '"0.20": 20,', '"0.20": 10,'),
    Fault(
        "second-day",
        3,
        "the most for a day, after the first",
        "    last = min(DAY_MOST, last)\n",
        "    if days == 0:\n        last = min(DAY_MOST, last)\n",
    ),
    Fault(
        "afresh",
        8,
        "what a cancelled customer leaves behind",
        '        self.start_afresh()\n        return f"Cancelled.',
        '        self.price, self.lost, self.paid = None, False, 0\n        return f"Cancelled.',
    ),
    Fault(
        "change",
        6,
        "coins and stamp together",
        "        self.stamped = True\n",
        "        self.stamped = True\n        self.paid = min(self.paid, self.due())\n",
    ),
]


def build(right: str, names: set[str]) -> str:
    """Return the program's text with the named faults in it."""
    for fault in FAULTS:
        if fault.name in names:
            assert right.count(fault.right) == 1, fault.name
            right = right.replace(fault.right, fault.wrong)
    return right
