"""Shows the table, what the dashboard says of it, and what your analysis.py says.

python run.py                  everything
python run.py patient P8273    the rows of one patient
python run.py split 60 40      how often a fair coin deals so unevenly
"""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from stats import Effect, chance_of_split, effect

SECONDS = 40
NAMES = ("results.csv", "returned.csv")


def read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def line(row: dict[str, str]) -> str:
    return "  " + "".join(f"{value:<12}" for value in row.values()).rstrip()


def describe(name: str) -> None:
    rows = read(name)
    counted = name == "results.csv"  # the other table you may count yourself
    print(f"\n{name}: {len(rows)} rows, such as" if counted else f"\n{name}: rows such as")
    print("  " + "".join(f"{key:<12}" for key in rows[0]).rstrip())
    for row in rows[100:104]:
        print(line(row))
    if not counted:
        return
    print(f"\n  How many different values?{'all':>9}{'old':>9}{'new':>9}")
    for column in rows[0]:
        sets = [
            {row[column] for row in rows if each in ("all", row["letter"])}
            for each in ("all", "old", "new")
        ]
        print(f"    {column:<22}" + "".join(f"{len(each):9}" for each in sets))


def tell(name: str, found: Effect) -> None:
    print(f"  {name}")
    print(f"    missed with the old letter  {found.old:6.2f} %")
    print(f"    missed with the new letter  {found.new:6.2f} %")
    print(
        f"    difference                  {found.difference:+6.2f} points, "
        f"plausible from {found.low:+.2f} to {found.high:+.2f}"
    )


def dashboard() -> None:
    rows = read("results.csv")
    old = [row["came"] == "no" for row in rows if row["letter"] == "old"]
    new = [row["came"] == "no" for row in rows if row["letter"] == "new"]
    print("\nTHE DASHBOARD")
    tell("every row of results.csv", effect(sum(old), len(old), sum(new), len(new)))


def yours() -> None:
    """Run what the learner wrote, in a process that can be stopped."""
    print("\nYOUR analysis.py", flush=True)
    try:
        subprocess.run([sys.executable, "-B", __file__, "yours"], timeout=SECONDS)
    except subprocess.TimeoutExpired:
        print(f"  It had not ended after {SECONDS} seconds, so I stopped it.")


def analysis_says() -> None:
    try:
        import analysis

        dealt = analysis.everyone()
        rows = None if dealt is None else analysis.count_once(dealt)
        if rows is None:
            name = "everyone" if dealt is None else "count_once"
            print(f"  {name}() returned nothing. Is a return missing?")
            return
        rows = list(rows.values()) if isinstance(rows, dict) else list(rows)
        print(f"  everyone() and count_once() leave {len(rows)} rows")
        tell("compare(count_once(everyone()))", analysis.compare(rows))
        share = analysis.how_often(rows)
        said = "not written yet" if share is None else f"{share:.2f} of the fresh deals"
        print(f"  how_often(): {said}")
    except Exception as error:  # a learner's mistake is told in one line
        where = error.__traceback__
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        number = getattr(error, "lineno", None) or (where.tb_lineno if where else "?")
        file = Path(where.tb_frame.f_code.co_filename).name if where else "?"
        file = "analysis.py" if isinstance(error, SyntaxError) else file
        said = error.msg if isinstance(error, SyntaxError) else error
        print(f"  stopped with {type(error).__name__}: {said} ({file}, line {number})")


def main() -> None:
    match sys.argv[1:]:
        case ["patient", wanted]:
            found = [
                (name, row)
                for name in NAMES
                for row in read(name)
                if row["patient"] == wanted.upper()
            ]
            for name, row in found:
                print(line(row), name)
            print("" if found else f"There is no patient {wanted} in these tables.")
        case ["split", one, other] if one.isdigit() and other.isdigit():
            chance = chance_of_split(int(one), int(other)) if int(one) + int(other) else 1
            often = "less than once in a million" if chance < 1e-6 else f"once in {1 / chance:,.0f}"
            print(f"A fair coin deals {one} to {other}, or less evenly, about {often} times.")
        case ["yours"]:
            analysis_says()
        case []:
            for name in NAMES:
                describe(name)
            dashboard()
            yours()
        case _:
            print(__doc__)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")
    try:
        main()
    except FileNotFoundError as error:
        print(f"I cannot find {Path(str(error.filename)).name}. Is it still in the folder?")
