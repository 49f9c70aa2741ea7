"""What a colleague looks at in charged-twice."""

import re
import shutil
import sqlite3
import threading
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

OLD = {
    "O-7718": 2,
    "O-7723": 3,
    "O-7731": 2,
    "O-7740": 2,
}
"""The orders that were charged more than once, and how often."""
GIVE_BACK = "118.50"
TOOK = re.compile(r"req=(\w+) BANK +took ([\d.]+)")
ASKED = re.compile(r"req=(\w+) IN .*order=(O-\d+)")
LATER = {409, 425, 429, 503}
"""Statuses that tell the app to come back."""


# Part 1: the log.


def names_orders(work):
    named = _named(work)
    work.require(named, "answer.txt names no order yet.")
    took = _took(work)
    for order in named:
        if order not in OLD:
            work.fail(_why_not(order, took))
    if len(named) < len(OLD):
        one = "It was" if len(named) == 1 else "Each of them was"
        work.fail(
            f"You name {', '.join(named)}. {one} charged too often, yes. "
            f"You have {len(named)}, and I count {len(OLD)} orders."
        )
    return f"They are {', '.join(named)}."


def sums_up(work):
    text = work.text("answer.txt")
    found = re.search(r"give\s*back\s*[:=]?\D*?(\d[\d.,]*)", text, re.IGNORECASE)
    if found is None:
        work.fail("answer.txt says no sum after 'give back:' yet.")
    said = found.group(1).rstrip(".,").replace(",", ".")
    try:
        cents = round(float(said) * 100)
    except ValueError:
        work.fail(f"I cannot read '{said}' as an amount such as 12.34.")
    if cents != round(float(GIVE_BACK) * 100):
        work.fail(
            f"You want to give back {said}. I get another sum from the same orders. What did the "
            "bank take for each of them, and what should it have taken?"
        )


def _named(work):
    text = work.text("answer.txt")
    line = re.search(r"charged\s*twice(.*?)(give\s*back|\Z)", text, re.IGNORECASE | re.DOTALL)
    found = re.findall(r"(?<!\d)(\d{4})(?!\d)", line.group(1) if line else text)
    return sorted({f"O-{each}" for each in found})


def _took(work):
    """For each order of the laid log, the amounts that the bank took."""
    orders, took = {}, {}
    for line in work.held("gateway.log").read_text(encoding="utf-8").splitlines():
        if asked := ASKED.search(line):
            orders[asked.group(1)] = asked.group(2)
            took.setdefault(asked.group(2), [])
        elif done := TOOK.search(line):
            took[orders[done.group(1)]].append(done.group(2))
    return took


def _why_not(order, took):
    if order not in took:
        return f"You name {order}. I cannot find that order in the log."
    amounts = took[order]
    if len(amounts) == 1:
        return f"You name {order}. I see one BANK line for it that took money: {amounts[0]}."
    return (
        f"You name {order}. The bank took {' and '.join(amounts)} for it. Is that the same thing?"
    )


# Part 2: once per key.


def as_before(work):
    _fresh(work)
    with work.serve("server.py") as server:
        for number in (1, 2):
            reply = _send(work, server, _box(), None)
            if reply.status != 201:
                which = "first" if number == 1 else "second"
                work.fail(
                    f"I sent a charge without a key, as old apps do, and again. The {which} one "
                    f"got {_told(reply)}, where it used to get 201.{_said(server)}"
                )
        wrong = _send(work, server, {"customer": "C-1", "order": "O-1", "cents": -5}, None)
        if wrong.status != 400:
            work.fail(f"A charge of -5 cents got {_told(wrong)}. It used to get 400.")
    taken = len(_statement(work))
    if taken != 2:
        work.fail(
            "Two charges without a key were answered 201, and the bank took money "
            f"{_times(taken)}. Without a key each request is a charge of its own."
        )


def repeats_answer(work):
    _fresh(work)
    with work.serve("server.py") as server:
        key, other = _key(), _key()
        first = _charged(work, server, _box(), key, "A charge with a key")
        again = _send(work, server, _box(), key)
        if again.status in {200, 201}:
            _once(work, "I sent one charge, and the same again with the same key.", 1)
        _same(work, server, first, again)
        reply = _send(work, server, _box(), other)
        if reply.status != 201:
            work.fail(
                "The same order with a new key is a new tap on Pay, and to be charged. It got "
                f"{_told(reply)}.{_said(server)}"
            )
        if reply.json() == first.json():
            work.fail(
                "The same order with a new key is a new tap on Pay, and to be charged. It got the "
                f"answer of the first one: {_short(reply.text)}"
            )
        _once(work, "I sent a charge, its retry, and the same order with a new key.", 2)


def refuses_other_content(work):
    _fresh(work)
    with work.serve("server.py") as server:
        for what, change in (
            ("another amount", {"cents": 9900}),
            ("another customer", {"customer": "C-007"}),
            ("another order", {"order": "O-9999"}),
        ):
            key = _key()
            _charged(work, server, _box(), key, "A charge with a key")
            before = len(_statement(work))
            reply = _send(work, server, _box() | change, key)
            taken = len(_statement(work)) - before
            if taken:
                work.fail(f"The same key with {what}: the bank took money again.")
            if reply.status not in {400, 409, 422}:
                work.fail(
                    f"The same key with {what} got {_told(reply)}. The app would believe that "
                    f"this was paid. I expect 422.{_said(server)}"
                )


def survives_restart(work):
    _fresh(work)
    key = _key()
    with work.serve("server.py") as server:
        first = _charged(work, server, _box(), key, "A charge with a key")
    with work.serve("server.py") as server:
        again = _send(work, server, _box(), key)
        taken = len(_statement(work))
        if taken > 1:
            work.fail(
                "I charged with a key, stopped the server, started it and sent the same again. "
                f"The bank took money {_times(taken)}."
            )
        _same(work, server, first, again, " after a restart")


# Part 3: at once, and when the bank is away.


def once_at_once(work):
    _fresh(work)
    with work.serve("server.py") as server:
        for rounds in (1, 2):
            key = _key()
            replies = _at_once(work, server, [(_box(), key)] * 6)
            taken = len(_statement(work)) - (rounds - 1)
            if taken > 1:
                work.fail(
                    "I sent the same charge six times at the same moment, with one key. "
                    f"The bank took money {_times(taken)}."
                )
            odd = [each for each in replies if each.status not in {200, 201} | LATER]
            if odd:
                work.fail(
                    "I sent the same charge six times at the same moment, with one key. One of "
                    f"them got {_told(odd[0])}. I expect the charge, or 409.{_said(server)}"
                )
            charges = {_number(each) for each in replies if each.status in {200, 201}}
            late = _send(work, server, _box(), key)
            if late.status not in {200, 201} or charges - {_number(late)}:
                work.fail(
                    "Six at the same moment took the money once. When one of them came back "
                    f"afterwards, it got {_told(late)}. "
                    f"The first answers were: {_counted(replies)}.{_said(server)}"
                )
    return f"The last six got: {_counted(replies)}."


def bank_away(work):
    _fresh(work)
    mood = work.folder / "bank_mood.txt"
    key = _key()
    with work.serve("server.py") as server:
        mood.write_text("down", encoding="utf-8")
        away = _send(work, server, _box(), key)
        if away.status < 500:
            work.fail(
                f"The bank could not be reached, and the app got {_told(away)}. It used to get "
                "503. Will it try again now?"
            )
        mood.unlink()
        back = _send(work, server, _box(), key)
        if back.status not in {200, 201}:
            work.fail(
                "The bank could not be reached; the app got 503. A moment later the bank was back "
                f"and the app tried again with the same key. It got {_told(back)}. "
                f"This customer never gets the box.{_said(server)}"
            )
        again = _send(work, server, _box(), key)
        _once(work, "Bank away, bank back, and one retry more, all with one key.", 1)
        _same(work, server, back, again, " after the bank had been away")


def no_queue(work):
    _fresh(work)
    sent = [({"customer": f"C-{n}", "order": f"O-{n}", "cents": 1890}, _key()) for n in range(4)]
    with work.serve("server.py") as server:
        replies = _at_once(work, server, sent)
        bad = [each for each in replies if each.status != 201]
        if bad:
            work.fail(
                "Four customers paid at the same moment, each with a key. One of them got "
                f"{_told(bad[0])}.{_said(server)}"
            )
    spans = sorted((asked, done) for _, _, _, asked, done in _statement(work))
    if len(spans) != 4:
        work.fail(f"Four customers paid at once. The bank took money {_times(len(spans))}.")
    if not any(spans[n + 1][0] < spans[n][1] for n in range(3)):
        seconds = spans[-1][1] - spans[0][0]
        work.fail(
            "Four customers paid at the same moment, each with a key. The bank was asked for one "
            f"after the other, never for two at a time; the last waited {seconds:.1f} s. On a slow "
            "evening, with forty customers, the app would hang up on most of them."
        )


# How it is asked and told.


def _fresh(work):
    """Empty databases and the bank's own program, whatever the learner's runs left."""
    for pattern in ("*.db", "*.db-*", "*.sqlite*", "bank_mood.txt"):
        for path in work.folder.rglob(pattern):
            path.unlink(missing_ok=True)
    shutil.copyfile(work.held("bank.py"), work.folder / "bank.py")


def _box():
    return {"customer": "C-118", "order": "O-4711", "cents": 2450}


def _key():
    return str(uuid.uuid4())


def _send(work, server, body, key):
    headers = {"Idempotency-Key": key} if key else {}
    try:
        return server.ask("POST", "/charges", body, headers, seconds=6)
    except Exception as error:
        work.fail(f"{error}{_said(server)}")


def _at_once(work, server, sent):
    """Send all of them at the same moment."""
    ready = threading.Barrier(len(sent))

    def one(given):
        ready.wait(10)
        return _send(work, server, *given)

    with ThreadPoolExecutor(len(sent)) as pool:
        return list(pool.map(one, sent))


def _charged(work, server, body, key, what):
    reply = _send(work, server, body, key)
    if reply.status != 201:
        work.fail(f"{what} got {_told(reply)}, where I expect 201.{_said(server)}")
    if _number(reply) is None:
        work.fail(f"{what} got no charge number any more, but {_short(reply.text)}")
    return reply


def _same(work, server, first, again, when=""):
    if again.status not in {200, 201}:
        work.fail(
            f"The retry{when} got {_told(again)}. The first answer was "
            f"{_told(first)}.{_said(server)}"
        )
    if again.json() != first.json():
        work.fail(
            f"The retry{when} got another answer than the first. "
            f"First: {_short(first.text)} Retry: {_short(again.text)}"
        )


def _once(work, what, wanted):
    taken = len(_statement(work))
    if taken != wanted:
        work.fail(f"{what} The bank took money {_times(taken)}; I expect {_times(wanted)}.")


def _statement(work):
    path = work.folder / "bank.db"
    if not path.exists():
        return []
    book = sqlite3.connect(path, timeout=5)
    try:
        return book.execute("SELECT customer, order_id, cents, asked, done FROM taken").fetchall()
    except sqlite3.OperationalError:
        return []
    finally:
        book.close()


def _number(reply):
    found = reply.json()
    return found.get("charge") if isinstance(found, dict) else None


def _counted(replies):
    counts = sorted(Counter(each.status for each in replies).items())
    return ", ".join(f"{count} times {status}" for status, count in counts)


def _told(reply):
    return f"{reply.status} {_short(reply.text)}"


def _short(text):
    flat = " ".join(text.split())
    return flat if len(flat) <= 120 else flat[:117] + "..."


def _said(server):
    """The last line of an error of the server, should it have printed one."""
    log = server.log()
    if "Traceback" not in log:
        return ""
    lines = [each for each in log.rsplit("Traceback", 1)[1].splitlines() if each.strip()]
    error = next((each for each in lines[1:] if not each.startswith((" ", "-"))), "")
    where = [each.strip() for each in lines if "server.py" in each]
    at = re.search(r"line \d+", where[-1]) if where else None
    place = f" (server.py, {at.group()})" if at else ""
    return f" server.py printed: {error[:200]}{place}" if error else ""


def _times(count):
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")
