"""Stand at the pay station.

python run.py            # use it: type steps, an empty line ends
python run.py reports    # replay the reports in reports.csv
python run.py tests      # run test_machine.py
"""

import csv
import importlib
import io
import re
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from desk import replies, steps_of

STEPS = """  clock Tue 14:30    sets the clock; it only goes forward
  ticket Tue 13:10   inserts a ticket that was taken at that time
  coin 0.50          inserts a coin
  stamp              shows the stamp of a shop
  cancel             gives back all coins
  lost               for those who lost their ticket"""


def use():
    print("The pay station is switched on; its clock stands at Mon 00:00.")
    print("Steps: clock, ticket, lost, stamp, coin, cancel; 'help' shows them.")
    print("'new' switches it off and on again; an empty line ends.")
    steps = []
    while True:
        try:
            typed = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            typed = ""
        if typed.lower() in ("help", "?"):
            print(STEPS)
        elif not typed or typed.lower() in ("quit", "exit", "new"):
            if steps:
                print(f"Your steps: {' / '.join(steps)}")
            if typed.lower() != "new":
                return
            steps = []
            print("Switched on; Mon 00:00.")
        else:
            steps += steps_of(typed)
            print(f"  {replies(steps)[-1]}" if steps else "")


def read_rows():
    """Return the rows below the first line of reports.csv, or None and say why."""
    try:
        text = (HERE / "reports.csv").read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        print("There is no reports.csv here.")
        return None
    except UnicodeDecodeError:
        print("reports.csv is not UTF-8 text. Save it as UTF-8.")
        return None
    lines = text.strip().splitlines()
    if not lines:
        print("reports.csv is empty. Its first line should be: steps,expected,got")
        return None
    delimiter = max(",;\t", key=lines[0].count)
    try:
        rows = list(
            csv.reader(io.StringIO(text.strip()), delimiter=delimiter, skipinitialspace=True)
        )
    except csv.Error as error:
        print(f"I cannot read reports.csv as a table: {error}.")
        return None
    return [row for row in rows[1:] if any(cell.strip() for cell in row)]


def replay():
    rows = read_rows()
    if rows == []:
        print("reports.csv has no reports yet.")
    for number, row in enumerate(rows or [], 1):
        print(f"Report {number}")
        while len(row) > 3 and not row[-1].strip():
            row.pop()
        if len(row) == 3:
            show(*row)
        else:
            columns = "1 column" if len(row) == 1 else f"{len(row)} columns"
            print(f"  has {columns}; it needs three: steps, expected and got.")
        print()


def show(steps, expected, got):
    said = ""
    for step, said in zip(steps_of(steps), replies(steps)):
        print(f"  {step:<24} {said}")
    print(f"  you expected: {expected.strip()}")
    print(f"  you got:      {got.strip()}")
    if said:
        print(f"  The last reply is {'' if alike(got, said) else 'not '}what you got.")


def alike(told, reply):
    """Tell whether what somebody wrote is this reply, or has the same amounts."""

    def bare(text):
        return re.sub(r"[^a-z0-9.]", "", text.lower().replace(",", ".")).strip(".")

    def amounts(text):
        return [float(each) for each in re.findall(r"\d+(?:\.\d+)?", text.replace(",", "."))]

    if len(bare(told)) >= 4 and bare(told) in bare(reply):
        return True
    if reply.startswith("Nothing to pay"):
        return "free" in told.lower() or amounts(told) == [0]
    return bool(amounts(told)) and amounts(told) == amounts(reply)


def read_tests():
    """Return all tests of test_machine.py: in classes, and plain functions."""
    suite = unittest.TestSuite()
    if not (HERE / "test_machine.py").exists():
        print("There is no test_machine.py here.")
        return suite
    module = importlib.import_module("test_machine")
    suite.addTest(unittest.defaultTestLoader.loadTestsFromModule(module))
    for name, each in sorted(vars(module).items()):
        ours = getattr(each, "__module__", "") == "test_machine"
        if name.startswith("test") and callable(each) and ours and not isinstance(each, type):
            suite.addTest(unittest.FunctionTestCase(each))
    return suite


def name_of(test):
    function = getattr(test, "_testFunc", None)
    return function.__name__ if function else test.id().removeprefix("test_machine.")


def run_tests():
    try:
        suite = read_tests()
    except SyntaxError as error:
        print(f"test_machine.py is no Python yet: {error.msg} (line {error.lineno}).")
        return
    except (Exception, SystemExit) as error:
        print(f"test_machine.py cannot be read: {type(error).__name__}: {error}")
        return
    result = unittest.TestResult()
    suite.run(result)
    bad = result.failures + result.errors
    print(f"Tests run on today's program: {result.testsRun}")
    for test, told in bad:
        lines = [line for line in told.splitlines() if line[:1].isalpha()]
        asserted = [line for line in lines if line.startswith("AssertionError")]
        print(f"  {name_of(test)}")
        print(f"    {(asserted[:1] or lines[-1:])[0][:74]}")
    if not result.testsRun:
        print("No test ran, so nothing is shown.")
    else:
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
