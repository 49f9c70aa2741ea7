"""A colleague looks at the findings, the monitor on seen and unseen months, and the registry."""

import csv
import importlib.util
import json
import re

BEFORE, SINCE = 2.1, 5.7
HARBOUR = 10.8
FIRST = "2026-02-25"
KNOWN = ("distance_km", "parcels", "floor", "traffic", "rain_mm")


def _laid(work):
    return work.held("..") / "files"


# ---- findings.txt --------------------------------------------------------------------------


def _said(work, wanted):
    """What findings.txt says behind a colon."""
    lines = work.text("findings.txt").splitlines()
    keys = {
        line.partition(":")[0].strip().lower(): line.partition(":")[2].strip() for line in lines
    }
    if wanted not in keys:
        work.fail(f"I cannot find the line '{wanted}:' in findings.txt.")
    found = keys[wanted]
    work.require(found, f"findings.txt says nothing yet behind '{wanted}'.")
    return found


def first_bad_day(work):
    said = _said(work, "first bad day")
    day = re.search(r"\d{4}-\d{2}-\d{2}", said)
    if day is None:
        work.fail(f"'first bad day: {said[:40]}' holds no day like 2026-02-02.")
    day = day[0]
    if day in {"2026-02-23", "2026-02-24"}:
        work.fail(
            f"On {day} v5 had come, and the values of every input look as on other weekdays. "
            "A new version is a good suspect, and here it has an alibi."
        )
    if "2026-02-18" <= day <= "2026-02-20":
        work.fail(
            f"On {day} people ordered more parcels, that was a sale. The estimates were as good "
            "as ever."
        )
    if day < FIRST:
        work.fail(f"On {day} all inputs look as they do on other days like it.")
    if day > FIRST:
        work.fail(f"On {day} it was broken, yes. There is a day before it that looks the same.")


def which_input(work):
    said = _said(work, "broken input").lower()
    named = [key for key in KNOWN if key in said or key.split("_")[0] in said]
    if not named:
        work.fail(f"'broken input: {said[:40]}' names none of {', '.join(KNOWN)}.")
    if named != ["traffic"]:
        wrong = next(key for key in [*named, "traffic"] if key != "traffic")
        work.fail(f"Its values of {wrong} since then look to me as they did in the weeks before.")
    depot = _said(work, "depot").lower()
    depots = [each for each in ("harbour", "north", "south") if each in depot]
    if depots != ["harbour"]:
        told = " and ".join(depots) or depot[:40]
        work.fail(f"You write depot: {told}. I looked at traffic depot by depot, and see only one.")
    look = _said(work, "what its values look like since then").lower()
    if not re.search(r"\b0([.,]0+)?\b|zero|nought|nil\b", look):
        work.fail(
            f"You write '{look[:80]}'. Look at the values themselves, one by one: I miss the "
            "number that strikes me there."
        )


def what_it_cost(work):
    found = []
    for wanted in ("error before", "error since"):
        said = _said(work, wanted)
        number = re.search(r"\d+(?:[.,]\d+)?", said)
        if number is None:
            work.fail(f"'{wanted}: {said[:40]}' holds no number.")
        found.append(float(number[0].replace(",", ".")))
    before, since = found
    if abs(since - HARBOUR) < 0.3:
        work.fail(f"{since:g} minutes is the harbour alone. All depots together have less.")
    for name, number, right in (("before", before, BEFORE), ("since", since, SINCE)):
        if abs(number - right) > 0.3:
            work.fail(f"You write 'error {name}: {number:g}'. I get another average for v5 there.")
    return f"From {before:g} to {since:g} minutes, and no error in any log."


# ---- monitor.py ----------------------------------------------------------------------------


def _months(work):
    spec = importlib.util.spec_from_file_location("taster_months", work.held("months.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _shown(work):
    """The learner's log as it was laid: reference rows, and the later days by name."""
    days = {}
    with (_laid(work) / "predictions.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for key in (*KNOWN, "estimate"):
                row[key] = float(row[key]) if row[key] else None
            days.setdefault(row["day"], []).append(row)
    names = sorted(days)
    return [row for name in names[:14] for row in days[name]], {n: days[n] for n in names[14:]}


def _rung(work, reference, day):
    """The names for which the monitor rings on a day."""
    function = work.function("monitor.py", "alarm")
    name = day[0]["day"]

    def alarm():
        return function([dict(row) for row in reference], [dict(row) for row in day])

    alarm.__name__ = f"On the rows of {name}, alarm"
    found = work.call(alarm)
    if isinstance(found, str):
        found = [found]
    if found is None:
        found = []
    if isinstance(found, bool | int | float) or not hasattr(found, "__iter__"):
        work.fail(f"alarm returned {found!r:.60} for {name}. I expected a list of names of inputs.")
    rung = set()
    for each in found:
        names = {key for key in KNOWN if isinstance(each, str) and key in each}
        if not names:
            work.fail(f"alarm returned {each!r:.60} for {name}, which is no input that I know.")
        rung |= names
    return rung


def _told(names):
    return " and ".join(sorted(names))


def rings_in_time(work):
    reference, days = _shown(work)
    for name in (FIRST, "2026-02-26"):
        rung = _rung(work, reference, days[name])
        others = rung - {"traffic"}
        if len(others) > 1:
            work.fail(f"On {name} it rings for {_told(rung)}. Only traffic was broken that day.")
        if "traffic" in rung:
            return f"It rings on {name}. The first complaint came nine days later."
    return work.fail(
        "On 2026-02-25 and 2026-02-26 the harbour sent 0 as traffic nine times in ten, and your "
        "monitor let everybody sleep."
    )


def quiet_weeks(work):
    reference, days = _shown(work)
    false = []
    for name, day in days.items():
        if name < FIRST:
            rung = _rung(work, reference, day)
            if rung:
                false.append(f"{name} for {_told(rung)}")
    if false:
        why = ""
        if any("2026-02-18" <= each[:10] <= "2026-02-20" and "parcels" in each for each in false):
            why = " From 18 to 20 February there was a sale; that is news for the shop, not for us."
        if any("rain_mm" in each for each in false):
            why = " Weather changes. That is what it is for."
        work.fail(
            f"In the nine quiet days it rings {len(false)} times, first on {false[0]}, where "
            f"nothing was broken.{why}"
        )


def other_faults(work):
    months = _months(work)
    tales = {
        "metres": "the north depot sends its distances in metres",
        "missing": "the harbour sends no floor any more",
        "frozen": "the traffic of the south depot stands still at 0.41, whatever the hour",
    }
    for name, tale in tales.items():
        reference, days, begin, key = months.held(name)
        rung = [_rung(work, reference, days[begin + number]) for number in (0, 1)]
        if not any(key in each for each in rung):
            named = rung[0] | rung[1]
            told = f"rings for {_told(named)}, not for {key}" if named else "lets everybody sleep"
            work.fail(
                f"In a month that you have not seen, {tale}. For two days your monitor {told}."
            )
        if any(len(each - {key}) > 1 for each in rung):
            named = rung[0] | rung[1]
            work.fail(
                f"In a month that you have not seen, {tale}. It rings for {_told(named)}, and "
                f"whoever is woken cannot tell that it is {key}."
            )


def quiet_elsewhere(work):
    months = _months(work)
    false, count = [], 0
    for name in ("quiet", "quiet again", "frozen", "missing"):
        reference, days, begin, _ = months.held(name)
        for day in days[:begin]:
            count += 1
            rung = _rung(work, reference, day)
            if rung:
                false.append((day[0]["day"], rung))
    if len(false) > 1:
        often = {}
        for _, rung in false:
            for key in rung:
                often[key] = often.get(key, 0) + 1
        most = max(often, key=often.get)
        work.fail(
            f"In {count} days of other months on which nothing was broken, it rings on "
            f"{len(false)}, most often for {most}. I could live with one."
        )
    return f"{len(false)} false alarms in {count} quiet days that you have not seen."


# ---- the registry --------------------------------------------------------------------------


def right_version(work):
    live = work.json("registry/live.json")
    if not isinstance(live, dict):
        work.fail("registry/live.json holds no object with version, since and reason.")
    version = str(live.get("version", "")).strip()
    seen = {
        "v5": "v5 is still live. It was given 0 for traffic this morning, too.",
        "v4": "v4 is live. Since 25 February its average error would have been 5.8 minutes.",
        "v2": "v2 is live, at 4.8 minutes since 25 February. An approved one does better.",
        "v3b": "v3b is live. The registry says of it: candidate, never approved.",
    }
    if version in seen:
        work.fail(seen[version])
    if version != "v3":
        work.fail(
            f"registry/live.json names the version {version[:40]!r}, which is none that we have."
        )
    since = str(live.get("since", ""))
    if since <= "2026-02-25":
        work.fail(f"registry/live.json says that v3 is live since {since[:40] or 'nothing'}.")
    reason = str(live.get("reason", ""))
    if "traffic" not in reason.lower():
        work.fail(
            f"The reason in registry/live.json is '{reason[:80]}'. In a month somebody will ask "
            "which input it was."
        )
    with work.serve("service.py") as server:
        health = server.ask("GET", "/health").json()
        told = health.get("version") if isinstance(health, dict) else None
        if told != "v3":
            work.fail(f"I started the service. GET /health says the version is {told!r}.")
        row = {"distance_km": 2.6, "parcels": 3, "floor": 1, "traffic": 0}
        reply = server.ask("POST", "/estimate", row).json()
        minutes = reply.get("minutes") if isinstance(reply, dict) else None
    if not isinstance(minutes, int | float) or not 25 < minutes < 30:
        work.fail(
            f"I started the service and asked for a ride from the harbour. It says {minutes!r}."
        )
    return f"The service answers {minutes:g} minutes with v3, where v5 would have said 16."


def chooses_next_time(work):
    models = json.loads((_laid(work) / "registry" / "models.json").read_text(encoding="utf-8"))
    other = [
        {"version": "w8", "trained": "2025-01-01", "status": "approved", "inputs": ["age"]},
        {"version": "w9", "trained": "2025-02-01", "status": "approved", "inputs": ["age", "sum"]},
        {"version": "w10", "trained": "2025-03-01", "status": "approved", "inputs": ["sum", "age"]},
        {"version": "w11", "trained": "2025-04-01", "status": "retired", "inputs": ["sum"]},
        {"version": "w12", "trained": "2025-05-01", "status": "approved", "inputs": ["rate"]},
    ]
    cases = [
        (models, ["traffic"], "v3", "traffic is broken"),
        (models, ["rain_mm"], "v4", "rain_mm is broken"),
        (models, ["floor"], "v2", "floor is broken"),
        (models, ["traffic", "rain_mm"], "v3", "traffic and rain_mm are broken"),
        (models, ["parcels"], None, "parcels is broken, which every version uses"),
        (other, ["rate"], "w10", "another team's registry, rate is broken; w11 is retired"),
        (other, ["rate", "sum"], "w8", "another team's registry, rate and sum are broken"),
    ]
    function = work.function("rollback.py", "choose")
    for given, broken, right, tale in cases:
        copied = [dict(model, inputs=list(model["inputs"])) for model in given]

        def choose(copied=copied, broken=broken):
            return function(copied, list(broken))

        choose.__name__ = f"With {' and '.join(broken)} broken, choose"
        found = work.call(choose)
        if isinstance(found, dict):
            found = found.get("version")
        if found != right:
            work.fail(f"Suppose {tale}. choose returns {found!r:.60}, and I would take {right!r}.")
