"""What a colleague looks at in the features of the reminder model."""

import csv
import json
import re
from datetime import datetime

NAMES = ("days_ahead", "hour", "weekday", "distance_km", "by_phone", "missed_before")
FIELDS = {
    "live": "live.py is wrong about",
    "offline": "offline.py is wrong about",
    "auc": "auc offline, once both are mended",
}
TRUTH = {"live": {"hour", "distance_km", "by_phone"}, "offline": {"missed_before"}}


def answer(work, field):
    """What stands behind a colon of answers.txt, in lower case."""
    found = {}
    for line in work.text("answers.txt").splitlines():
        name, _, value = line.partition(":")
        found[" ".join(name.lower().split())] = value.strip().lower()
    wanted = FIELDS[field]
    work.require(
        wanted in found, f"I cannot find the line '{wanted}:' in answers.txt. Is it still there?"
    )
    return found[wanted]


def named(text):
    """The features that a text names."""
    plain = re.sub(r"[\s-]+", "_", text)
    return {name for name in NAMES if name in plain}


def listed(names):
    return ", ".join(sorted(names))


def names_the_differences(work):
    said = {side: named(answer(work, side)) for side in TRUTH}
    work.require(
        said["live"] | said["offline"], "answers.txt does not yet name a feature that differs."
    )
    same = (said["live"] | said["offline"]) - TRUTH["live"] - TRUTH["offline"]
    work.require(not same, f"You name {listed(same)}. I find no booking in which it differs.")
    twice = said["live"] & said["offline"]
    work.require(not twice, f"{listed(twice)} stands on both lines. Which side is wrong about it?")
    missing = (TRUTH["live"] | TRUTH["offline"]) - said["live"] - said["offline"]
    count = len(missing)
    work.require(
        not missing,
        f"You name {4 - count} of the four that differ: {listed(said['live'] | said['offline'])}. "
        f"{'One more does' if count == 1 else f'{count} more do'}, if only in some bookings.",
    )
    if "missed_before" in said["live"]:
        work.fail(
            "You say that live is wrong about missed_before. Booking B2501 was made on 27 July. "
            "Offline says that this patient had missed 3, live says 0. Which of the 3 had "
            "happened by then?"
        )
    wrong = said["offline"] - TRUTH["offline"]
    work.require(
        not wrong,
        f"You say that offline is wrong about {listed(wrong)}. The model learnt from offline, "
        "and the warehouse "
        "has it right there.",
    )


def table(work, name, held=False):
    if not held:
        return work.rows(name)
    with work.held(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def requests_of(work, name, held=False):
    text = work.held(name).read_text(encoding="utf-8") if held else work.text(name)
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def right(row, history):
    """The features of a booking as they should be."""
    booked = datetime.fromisoformat(row["booked_at"])
    appointment = datetime.fromisoformat(row["appointment_at"])
    past = [
        other
        for other in history
        if other["patient"] == row["patient"] and other["appointment_at"] < row["booked_at"]
    ]
    return {
        "days_ahead": (appointment.date() - booked.date()).days,
        "hour": appointment.hour,
        "weekday": appointment.weekday(),
        "distance_km": float(row["distance_km"]) if row["distance_km"] else 4.0,
        "by_phone": int(row["channel"] == "Phone"),
        "missed_before": sum(int(other["missed"]) for other in past),
    }


def same(one, other):
    try:
        return abs(float(one) - float(other)) < 1e-6
    except (TypeError, ValueError):
        return False


def features_of(work, features, *given):
    found = work.call(features, *given)
    work.require(
        isinstance(found, dict),
        f"features returned {found!r:.60}. I expect a dictionary of features.",
    )
    return found


def live_agrees(work):
    features = work.function("live.py", "features")
    pairs = list(
        zip(table(work, "winter.csv", True), requests_of(work, "winter.jsonl", True), strict=True)
    )
    pairs = [
        *zip(table(work, "september.csv"), requests_of(work, "requests.jsonl"), strict=False),
        *pairs,
    ]
    bad = {}
    for row, request in pairs:
        found, wanted = features_of(work, features, dict(request)), right(row, [])
        for name in NAMES[:5]:
            if not same(found.get(name), wanted[name]):
                bad.setdefault(name, []).append((request, found.get(name, "nothing"), wanted[name]))
    for name in ("hour", "days_ahead", "weekday", "by_phone", "distance_km"):
        if name not in bad:
            continue
        request, found, wanted = bad[name][0]
        count = f"{len(bad[name])} of {len(pairs)}"
        seen = f"In {count} bookings live has another {name} than the warehouse."
        if name in ("hour", "days_ahead", "weekday"):
            work.fail(
                f"{seen} One is {request['booking']}, sent with appointment_at "
                f"{request['appointment_at']} and "
                f"utc_offset_min {request['utc_offset_min']}: {wanted} in the warehouse, {found} "
                "live."
            )
        if name == "by_phone":
            work.fail(
                f"{seen} One is {request['booking']}, sent with channel {request['channel']}: "
                f"{wanted} in the warehouse, {found} live."
            )
        work.fail(
            f"{seen} One is {request['booking']}, sent with distance_m "
            f"{json.dumps(request['distance_m'])}: "
            f"{wanted:g} in the warehouse, {found} live."
        )
    row, request = pairs[0]
    counted = features_of(work, features, dict(request, missed_before=4)).get("missed_before")
    work.require(
        same(counted, 4),
        f"A request said missed_before 4, and live made {counted} of it. The booking system "
        "counts it when "
        "somebody books; it was right.",
    )
    return f"I compared {len(pairs)} bookings, those of the winter among them."


def offline_looks_back(work):
    features = work.function("offline.py", "features")
    history = table(work, "history.csv") + table(work, "september.csv")
    work.require(len(history) > 1900, "history.csv or september.csv is shorter than I laid it.")
    for row in history[40:1900:25]:
        found, wanted = features_of(work, features, dict(row), history), right(row, history)
        for name in NAMES[:5]:
            work.require(
                same(found.get(name), wanted[name]),
                f"{name} of booking {row['booking']} is now {found.get(name, 'missing')} "
                f"offline. It was {wanted[name]}, "
                "and right; only missed_before was wrong there.",
            )
        count = found.get("missed_before")
        if same(count, wanted["missed_before"]):
            continue
        mine = [other for other in history if other["patient"] == row["patient"]]
        before = sum(int(o["missed"]) for o in mine if o["appointment_at"] < row["appointment_at"])
        more = ""
        if same(count, before):
            more = f" Yours counts up to the appointment on {row['appointment_at']}."
        elif row["missed"] == "1" and same(count, wanted["missed_before"] + 1):
            more = " Does yours count this very booking?"
        work.fail(
            f"Booking {row['booking']} was made on {row['booked_at']}. By then patient "
            f"{row['patient']} had missed "
            f"{wanted['missed_before']}; offline says {count}.{more}"
        )
    row = history[700]
    turned = [
        dict(o, missed=str(1 - int(o["missed"]))) if o["booking"] == row["booking"] else o
        for o in history
    ]
    one, other = (
        features_of(work, features, dict(r), h) for r, h in ((row, history), (turned[700], turned))
    )
    work.require(
        one == other,
        "Whether the patient came in the end still changes the features of that booking.",
    )


def the_honest_number(work):
    said = re.findall(r"\d*[.,]\d+|\d+", answer(work, "auc"))
    work.require(said, "answers.txt does not yet say what the AUC offline is now.")
    number = float(said[0].replace(",", "."))
    number = number / 100 if number > 1 else number
    model, offline, live = (work.module(name) for name in ("model.py", "offline.py", "live.py"))
    before, since = work.call(model.measure, offline, live)
    work.require(
        abs(number - before) < 0.0061,
        f"You wrote {said[0]} for the AUC offline. With your offline.py I measure {before:.2f} "
        f"(and {since:.2f} live).",
    )
    return f"Offline {before:.2f}, live {since:.2f}. The 0.83 was never there."


def clean_pair(count=300):
    """Features of bookings that are the same on both sides."""
    made = {
        f"B{number}": {
            "days_ahead": number * 7 % 40,
            "hour": 8 + number * 5 % 11,
            "weekday": number % 5,
            "distance_km": 0.1 * (number * 13 % 70),
            "by_phone": int(number % 3 == 0),
            "missed_before": number * 11 % 6,
        }
        for number in range(count)
    }
    return made, {booking: dict(features) for booking, features in made.items()}


def names_found(work, offline, live, case):
    found = work.call(work.function("parity.py", "differences"), offline, live)
    listing = isinstance(found, list | tuple | set | frozenset | dict)
    work.require(
        listing and all(isinstance(name, str) for name in found),
        f"differences should return a list of names of features. With {case} it returned "
        f"{found!r:.60}.",
    )
    return set(found)


def rounded(live):
    for features in live.values():
        features["distance_km"] = round(features["distance_km"] + 1e-11, 12)


def floated(live):
    for features in live.values():
        features["hour"] = float(features["hour"])


def no_more(live):
    for booking in list(live)[:20]:
        del live[booking]


def silent_when_equal(work):
    cases = (
        ("the same features on both sides", lambda live: None),
        ("a distance that differs in the eleventh digit", rounded),
        ("an hour of 9 offline and 9.0 live", floated),
        ("twenty bookings that only offline knows", no_more),
    )
    for case, change in cases:
        offline, live = clean_pair()
        change(live)
        found = names_found(work, offline, live, case)
        work.require(not found, f"With {case}, parity.py cries out about {listed(found)}.")


def every(live, name, make):
    for features in live.values():
        features[name] = make(features[name])


def few(live, name, value):
    for booking in list(live)[5::25]:
        live[booking][name] = value


def moved_on(live, name):
    """Each booking gets the value of its neighbour: the average stays."""
    values = [features[name] for features in live.values()]
    for features, value in zip(live.values(), [*values[1:], values[0]], strict=True):
        features[name] = value


def lost(live, name):
    for features in live.values():
        del features[name]


def catches_what_differs(work):
    cases = (
        (
            "every hour two too early live",
            "hour",
            lambda live: every(live, "hour", lambda x: x - 2),
        ),
        ("by_phone always 0 live", "by_phone", lambda live: every(live, "by_phone", lambda x: 0)),
        (
            "a distance of 55 km in place of 5 in four bookings of a hundred",
            "distance_km",
            lambda live: few(live, "distance_km", 55.0),
        ),
        (
            "each missed_before live that of the next booking, so that the average is the same",
            "missed_before",
            lambda live: moved_on(live, "missed_before"),
        ),
        (
            "missed_before one higher in four bookings of a hundred",
            "missed_before",
            lambda live: [
                f.update(missed_before=f["missed_before"] + 1) for f in list(live.values())[::25]
            ],
        ),
        (
            "weekday None in four bookings of a hundred live",
            "weekday",
            lambda live: few(live, "weekday", None),
        ),
        ("no days_ahead live at all", "days_ahead", lambda live: lost(live, "days_ahead")),
    )
    for case, name, change in cases:
        offline, live = clean_pair()
        change(live)
        found = names_found(work, offline, live, case)
        work.require(name in found, f"With {case}, parity.py names {listed(found) or 'nothing'}.")
        more = found - {name}
        work.require(
            not more, f"With {case}, parity.py names {listed(more)} as well, which is the same."
        )
    return f"It finds {len(cases)} faults that I planted."
