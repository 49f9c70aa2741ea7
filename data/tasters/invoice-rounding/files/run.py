"""Show invoice 1047, March as you and the accountant have it, and what the tests say.

python run.py            # invoice 1047, the month and the tests
python run.py 1051       # another invoice
"""

import csv
import io
import sys
import traceback
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))


def read(name):
    with (HERE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def orders():
    found = {}
    for row in read("orders.csv"):
        found.setdefault(row["invoice"], []).append(row)
    return found


def total_of(printed):
    lines = [line.split() for line in printed.splitlines() if line.startswith("Total")]
    return lines[-1][-1] if lines else "no total"


def compare_month(invoice):
    print("March                ours   accountant")
    for row in read("accountant.csv"):
        ours = total_of(invoice(orders()[row["invoice"]]))
        mark = "" if ours == row["total"] else "   <- differs"
        print(f"{row['invoice']:<12}{ours:>13}{row['total']:>13}{mark}")


def run_tests():
    said = io.StringIO()
    suite = unittest.defaultTestLoader.discover(str(HERE), "test_*.py")
    done = unittest.TextTestRunner(stream=said, verbosity=0).run(suite)
    bad = done.failures + done.errors
    print(f"Tests: {done.testsRun - len(bad)} of {done.testsRun} pass.")
    for test, told in bad:
        print(f"  {test.id().split('.')[-1]}")
        lines = [line for line in told.splitlines() if line[:1].isalpha()]
        print(f"    {lines[-1].replace('AssertionError: ', '')[:74]}")


def main():
    number = sys.argv[1] if len(sys.argv) > 1 else "1047"
    if number not in orders():
        print(f"There is no invoice {number} in orders.csv.")
        return
    import billing

    print(billing.invoice(orders()[number]))
    compare_month(billing.invoice)
    print()
    run_tests()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Stopped.")
    except Exception as error:
        ours = [f for f in traceback.extract_tb(error.__traceback__) if "billing" in f.filename]
        line = error.lineno if isinstance(error, SyntaxError) else ours[-1].lineno if ours else "?"
        print(f"It stopped in billing.py, line {line}: {type(error).__name__}: {error}")
