"""Measures the model offline and live, and lays features side by side. Run: python run.py"""

import json
import sys
import traceback
from pathlib import Path

SHORT = {
    "days_ahead": "days ahead",
    "hour": "hour",
    "weekday": "weekday",
    "distance_km": "km",
    "by_phone": "phone",
    "missed_before": "missed",
}


def show_side_by_side(offline, live, requests):
    print("Features of September's bookings, offline/live:\n")
    print("  booking" + "".join(f"{each:>11}" for each in SHORT.values()))
    for request in requests[::12]:
        booking = request["booking"]
        cells = []
        for name in SHORT:
            ours, theirs = offline[booking].get(name, "-"), live[booking].get(name, "-")
            form = "{:.1f}" if name == "distance_km" else "{}"
            cells.append(
                "/".join(
                    form.format(each) if each not in ("-", None) else "-" for each in (ours, theirs)
                )
            )
        print(f"  {booking:<7}" + "".join(f"{cell:>11}" for cell in cells))


def main():
    import live
    import model
    import offline
    import parity

    before, since = model.measure(offline, live)
    print("\nHow well the model tells missed bookings from kept ones (AUC; 0.5 is a coin):\n")
    print(f"  offline, July and August    {before:.2f}")
    print(f"  live, September             {since:.2f}\n")

    september, requests = model.read_table("september.csv"), model.read_requests("requests.jsonl")
    table = model.read_table("history.csv") + september
    by_offline = {row["booking"]: offline.features(row, table) for row in september}
    by_live = {request["booking"]: live.features(request) for request in requests}
    show_side_by_side(by_offline, by_live, requests)

    row, request = september[0], requests[0]
    print(f"\nThe first of them, as the warehouse has it:\n\n  {', '.join(row.values())}\n")
    print("and as the booking system sent it:\n")
    for name, value in request.items():
        print(f"  {name:<16}{json.dumps(value)}")
    found = parity.differences(by_offline, by_live)
    listed = isinstance(found, (list, tuple, set))
    shown = ", ".join(map(str, found)) or "none" if listed else f"{found!r} (a list is expected)"
    print(f"\nparity.py finds these features different: {shown}\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        main()
    except Exception as error:
        ours = [
            f
            for f in traceback.extract_tb(error.__traceback__)
            if Path(f.filename).name != "run.py"
        ]
        line = getattr(error, "lineno", None) or (ours[-1].lineno if ours else "?")
        name = Path(
            getattr(error, "filename", None) or (ours[-1].filename if ours else "run.py")
        ).name
        sys.exit(f"{name}, line {line}: {type(error).__name__}: {error}")
