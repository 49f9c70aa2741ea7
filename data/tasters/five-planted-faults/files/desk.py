"""The pay station on your desk: `replies` takes steps and returns what the display says.

    replies("clock Mon 10:00 / ticket Mon 09:20")  ->  ["Clock Mon 10:00", "To pay 3.00"]

The program itself is machine.pyz, the build as it came from the developers.
"""

import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "machine.pyz"))
pay_station = importlib.import_module("pay_station")  # from machine.pyz


def steps_of(text):
    return [step.strip() for step in text.split("/") if step.strip()]


def replies(steps):
    """Return the reply to each step; the pay station was switched on just before the first."""
    return pay_station.replies(steps_of(steps) if isinstance(steps, str) else steps)
