"""Stand at the pay station.

python run.py            # use it: type steps, an empty line ends
python run.py reports    # replay the reports in reports.csv
python run.py tests      # run test_machine.py
"""

import csv
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from desk import replies, steps_of


def use():
    print("The pay station is switched on; its clock stands at Mon 00:00.")
    print("Steps: clock, ticket, lost, stamp, coin, cancel, as in spec.md.")
    print("'new' switches it off and on again; an empty line ends.")
    steps = []
    while True:
        try:
            typed = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            typed = ""
        if not typed or typed.lower() in ("quit", "exit", "new"):
            if steps:
                print(f"Your steps: {' / '.join(steps)}")
            if typed.lower() != "new":
                return
            steps = []
            print("Switched on; Mon 00:00.")
            continue
        steps += steps_of(typed)
        print(f"  {replies(steps)[-1]}" if steps else "")


def replay():
    path = HERE / "reports.csv"
    if not path.exists():
        print("There is no reports.csv here.")
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        file.seek(0)
        rows = list(csv.DictReader(file, delimiter=";" if ";" in head else ","))
    if not rows:
        print("reports.csv has no reports yet.")
    for number, row in enumerate(rows, 1):
        steps = steps_of(row.get("steps") or "")
        print(f"Report {number}")
        for step, reply in zip(steps, replies(steps)):
            print(f"  {step:<24} {reply}")
        print(f"  you expected: {row.get('expected')}")
        print(f"  you got:      {row.get('got')}")
        print()


def run_tests():
    suite = unittest.defaultTestLoader.discover(str(HERE), "test_*.py")
    result = unittest.TestResult()
    suite.run(result)
    bad = result.failures + result.errors
    print(f"Tests run on today's program: {result.testsRun}")
    for test, told in bad:
        lines = [line for line in told.splitlines() if line[:1].isalpha()]
        print(f"  {test.id()}")
        print(f"    {lines[-1][:74]}")
    print("All pass." if not bad else f"Not passed: {len(bad)}")


def main():
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    if what == "reports":
        replay()
    elif what == "tests":
        run_tests()
    else:
        use()


if __name__ == "__main__":
    main()
