"""Show invoice 1047, March as you and the accountant have it, and what the tests say.

python run.py            # invoice 1047, the month and the tests
python run.py 1051       # another invoice
python run.py statement  # the statements of March, one for each customer
"""

import csv
import importlib
import io
import re
import sys
import textwrap
import traceback
import unittest
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


class Trouble(Exception):
    """Why nothing can be shown, in words."""


def there(name):
    if not (HERE / name).is_file():
        raise Trouble(f"{name} is not here; `careerpath try invoice-rounding` lays it again.")
    return HERE / name


def read(name, *columns):
    with there(name).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for column in columns:
        if not rows or column not in rows[0]:
            raise Trouble(f"{name} has no column {column}, or no rows under it.")
    return rows


def by_name(rows, column):
    found = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def orders():
    return read("orders.csv", "invoice", "customer", "quantity", "price", "kind")


def printed(name, rows):
    """Return what billing.NAME makes of rows; Trouble where that is no text."""
    there("billing.py")
    function = getattr(importlib.import_module("billing"), name, None)
    if not callable(function):
        raise Trouble(f"billing.py has no function {name}.")
    text = function(rows)
    if not isinstance(text, str):
        raise Trouble(f"{name} returned {str(text)[:40]}, not text.")
    return text


def total_of(text):
    lines = [line.split() for line in text.splitlines() if line.startswith("Total")]
    return lines[-1][-1] if lines else "no total"


def compare_month(ours):
    print("March                ours   accountant")
    for row in read("accountant.csv", "invoice", "total"):
        rows = ours.get(row["invoice"])
        total = total_of(printed("invoice", rows)) if rows else "no order"
        mark = "" if total == row["total"] else "   <- differs"
        print(f"{row['invoice']:<12}{total:>13}{row['total']:>13}{mark}")


def place_in(told):
    """Return the place in our files that a printed traceback names: the last one in a test."""
    found = [
        (Path(name).name, line, function)
        for name, line, function in re.findall(r'File "(.+?)", line (\d+)(?:, in (\w+))?', told)
        if Path(name).parent == HERE
    ]
    found = [each for each in found if each[2].startswith("test")] or found
    return f"{found[-1][0]}, line {found[-1][1]}" if found else ""


def what_failed(told):
    """Return an error's own words from a printed traceback, without the comparison below them."""
    lines = told.splitlines()
    starts = [at for at, line in enumerate(lines) if re.match(r"[A-Za-z_.]+(:|$)", line)]
    first = lines[starts[-1]] if starts else "no reason given"
    return first.removeprefix("AssertionError: ")


def run_tests():
    said = io.StringIO()
    suite = unittest.defaultTestLoader.discover(str(HERE), "test_*.py")
    done = unittest.TextTestRunner(stream=said, verbosity=0).run(suite)
    bad = done.failures + done.errors
    print(f"Tests: {max(0, done.testsRun - len(bad))} of {done.testsRun} pass.")
    for test, told in bad:
        place = place_in(told)
        print(f"  {test.id().split('.')[-1]}" + (f"  ({place})" if place else ""))
        for line in textwrap.wrap(what_failed(told), 74, max_lines=5, placeholder=" ..."):
            print(f"    {line}")


def show_statements():
    for rows in by_name(orders(), "customer").values():
        text = printed("statement", rows)
        print(text)
        listed = re.findall(r"^\d+\s.*?(-?\d+\.\d\d)\s*$", text, re.MULTILINE)
        print(f"(The {len(listed)} listed come to {sum(map(Decimal, listed), Decimal(0))}.)\n")


def main():
    wanted = sys.argv[1] if len(sys.argv) > 1 else "1047"
    if wanted == "statement":
        return show_statements()
    ours = by_name(orders(), "invoice")
    if wanted not in ours:
        raise Trouble(f"There is no invoice {wanted} in orders.csv.")
    print(printed("invoice", ours[wanted]))
    compare_month(ours)
    print()
    run_tests()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Stopped.")
    except Trouble as error:
        print(error)
    except SyntaxError as error:
        print(f"{Path(error.filename or 'A file').name} is no Python yet, line {error.lineno}:")
        print(f"  {error.msg}")
    except Exception as error:
        ours = [
            frame
            for frame in traceback.extract_tb(error.__traceback__)
            if Path(frame.filename).parent == HERE
        ]
        place = f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}"
        print(f"It stopped in {place}: {type(error).__name__}: {error}")
