"""Look at the log: python run.py

python run.py                     each day: averages of the inputs and of the estimate
python run.py days harbour        the same for one depot
python run.py values traffic harbour 2026-02-24
                                  the values of one input at one depot on one day
python run.py errors 2026-02-24   v5 before this day, and from it on
python run.py versions 2026-02-24 what each version would have said, before and from it on
python run.py alarm               play the monitor over the days after the first two weeks
"""

import datetime
import importlib
import json
import sys
import traceback
from statistics import mean

import rows as log


def average(rows, key):
    values = [row[key] for row in rows if row[key] is not None]
    return mean(values) if values else float("nan")


def show_days(rows):
    print("day            rows distance parcels  floor traffic  rain  model estimate")
    for day, today in log.by_day(rows).items():
        found = [average(today, key) for key in log.INPUTS]
        weekend = " " + weekday(day)
        print(
            f"{day}{weekend} {len(today):5} {found[0]:8.2f} {found[1]:7.2f} {found[2]:6.2f}"
            f" {found[3]:7.2f} {found[4]:5.1f}  {today[0]['model']:5}"
            f" {average(today, 'estimate'):8.1f}"
        )


def weekday(day):
    return datetime.date.fromisoformat(day).strftime("%a")


def show_values(rows, key, depot, day):
    found = [row[key] for row in rows if row["depot"] == depot and row["day"] == day]
    print(f"{key} at {depot} on {day}, {len(found)} rows in the order of the log:")
    shown = ["-" if value is None else f"{value:g}" for value in found]
    for start in range(0, len(shown), 12):
        print("  " + " ".join(f"{each:>5}" for each in shown[start : start + 12]))


def weights_of(version):
    path = log.HERE / "registry" / f"{version}.json"
    return json.loads(path.read_text(encoding="utf-8"))["weights"]


def said(weights, row):
    keys = [key for key in weights if key != "base"]
    return weights["base"] + sum(weights[key] * (row[key] or 0.0) for key in keys)


def error_of(version, rows):
    """Return the average error in minutes, either way, over rows whose outcome is known."""
    weights, took = weights_of(version), log.outcomes()
    errors = [abs(said(weights, row) - took[row["id"]]) for row in rows if row["id"] in took]
    return mean(errors) if errors else float("nan")


def show_errors(rows, day):
    live = [row for row in rows if row["model"] == "v5"]
    print(f"v5, average error in minutes     before {day}   from {day} on")
    for depot in ["harbour", "north", "south", "all depots"]:
        mine = [row for row in live if depot in (row["depot"], "all depots")]
        before = [row for row in mine if row["day"] < day]
        since = [row for row in mine if row["day"] >= day]
        print(f"  {depot:12} {error_of('v5', before):26.1f} {error_of('v5', since):19.1f}")


def show_versions(rows, day):
    print(f"average error in minutes     before {day}   from {day} on")
    for model in json.loads((log.HERE / "registry/models.json").read_text(encoding="utf-8")):
        version = model["version"]
        before = error_of(version, [row for row in rows if row["day"] < day])
        since = error_of(version, [row for row in rows if row["day"] >= day])
        print(f"  {version:5} {model['status']:10} {before:19.1f} {since:19.1f}")


def play_alarm(rows):
    try:
        monitor = importlib.import_module("monitor")
    except Exception:
        print("monitor.py does not load:")
        print(traceback.format_exc(limit=0).strip())
        return
    days = list(log.by_day(rows).values())
    reference = [row for day in days[:14] for row in day]
    for today in days[14:]:
        day = today[0]["day"]
        try:
            rung = monitor.alarm(reference, today)
        except Exception as error:
            line = traceback.extract_tb(error.__traceback__)[-1].lineno
            kind = type(error).__name__
            print(f"{day} {weekday(day)}  the monitor fell over in line {line}: {kind}: {error}")
            return
        told = "quiet" if not rung else f"ALARM: {rung}"
        print(f"{day} {weekday(day)}  {told}")


def main():
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    rows = log.load()
    what = sys.argv[1] if len(sys.argv) > 1 else "days"
    given = sys.argv[2:]
    days, depots = {row["day"] for row in rows}, {row["depot"] for row in rows}
    if what == "days" and not given:
        show_days(rows)
    elif what == "days" and given[0] in depots:
        show_days([row for row in rows if row["depot"] == given[0]])
    elif what == "values" and len(given) == 3 and given[0] in log.INPUTS and given[2] in days:
        show_values(rows, *given)
    elif what == "errors" and given and given[0] in days:
        show_errors(rows, given[0])
    elif what == "versions" and given and given[0] in days:
        show_versions(rows, given[0])
    elif what == "alarm":
        play_alarm(rows)
    else:
        print(__doc__.strip())


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("stopped")
    except (OSError, ValueError, KeyError) as error:
        print(f"A file of the folder cannot be read: {type(error).__name__}: {error}")
