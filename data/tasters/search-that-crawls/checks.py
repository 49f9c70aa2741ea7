"""The looks at search-that-crawls. What is found must stay; times are compared on this machine."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
import threading
import time

QUERIES = [
    "seal",
    "alba",
    "Rubber CORVE",
    "door seal alba 2",
    "pump",
    "grip",
    "dürnau",
    "hinge br",
    "brushes long",
    "teapot",
]
BROAD, NOTHING = "seal", "teapot"
FUNCTIONS = {
    "find",
    "points_for",
    "without_doubles",
    "same",
    "plain",
    "words_of",
    "models",
    "parts",
}


def reference(work):
    spec = importlib.util.spec_from_file_location("held_reference", work.held("reference.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules["held_reference"] = module
    spec.loader.exec_module(module)
    return module


def laid(work, name):
    """Return a file as it was laid; the learner's copy may have changed."""
    return work.held("..") / "files" / name


def restore(work) -> None:
    """Lay catalogue and synonyms as they were, in this copy of the folder."""
    for name in ("catalogue.csv", "synonyms.csv"):
        (work.folder / name).write_bytes(laid(work, name).read_bytes())


def make_shelf(work):
    restore(work)
    make = work.function("shelf.py", "Shelf")
    return work.call(make)


def searcher(work, shelf):
    """Return what finds the numbers for a query, in order."""
    find = work.function("search.py", "find")

    def search(query):
        return find(shelf, query)

    search.__name__ = "find"

    def numbers(query: str) -> list[str]:
        found = work.call(search, query)
        try:
            return [part.number for part in found]
        except (AttributeError, TypeError):
            work.fail(f"find should return a list of parts; for {query!r} I got {found!r:.80}.")

    return numbers


def compare(work, query: str, got: list[str], wanted: list[str], rows: dict) -> None:
    if got == wanted:
        return

    def name(number: str) -> str:
        row = rows.get(number)
        return f"{number} ({row['name'].strip()})" if row else number

    missing = [each for each in wanted if each not in set(got)]
    extra = [each for each in got if each not in set(wanted)]
    said = f"For {query!r} I get {len(got)} parts; the search as it was finds {len(wanted)}."
    if extra:
        work.fail(f"{said} One too many is {name(extra[0])}.")
    if missing:
        work.fail(f"{said} One that is missing is {name(missing[0])}.")
    if len(got) != len(wanted):
        work.fail(f"{said} Some of yours come twice.")
    place = next(i for i, pair in enumerate(zip(got, wanted, strict=True)) if pair[0] != pair[1])
    work.fail(
        f"For {query!r} I get the right parts in another order: at place {place + 1} stands "
        f"{name(got[place])}, and it was {name(wanted[place])}."
    )


def filled(work, name: str) -> str:
    found = re.search(
        rf"^[ \t>*-]*{name}[ \t]*:[ \t]*(.*?)[ \t]*$",
        work.text("answer.txt"),
        re.MULTILINE | re.IGNORECASE,
    )
    if not found:
        work.fail(f"answer.txt has no line that begins with '{name}:' any more.")
    if not found[1]:
        work.fail(f"Nothing stands after '{name}:' in answer.txt yet.")
    return found[1]


def reads_the_log(work):
    text = filled(work, "goes with").lower()
    said = [each for each in ("hour", "letters", "words", "found") if each in text]
    if len(said) != 1:
        work.fail(f"I read {text[:40]!r} after 'goes with:'. I need one of the four.")
    answers = {
        "hour": "At ten in the morning, since it is slow, the log has searches of one second and "
        "of nine. The hour does not tell them apart.",
        "letters": "'seal' and 'belt' have four letters each, and one takes six times as long.",
        "words": "'seal' and 'thermostat' are one word each, and one takes seven times as long.",
    }
    if said[0] in answers:
        work.fail(f"You say {said[0]}. {answers[said[0]]}")
    when = filled(work, "since").lower()
    good = r"2026-0?3-0?3\b|\b0?3(rd)?\.?( of)? ?mar|\bmar(ch)?\.? 0?3(rd)?\b|\b0?3[./]0?3\b"
    if not re.search(good, when):
        work.fail(
            f"You say since {when[:30]}. `careerpath try run log day` shows another day on which "
            "even the quickest searches become slower."
        )


def names_the_function(work):
    text = filled(work, "function")
    named = set(re.findall(r"[a-z_]+", text.lower())) & FUNCTIONS
    if not named:
        work.fail(f"I read {text[:40]!r}. There is no function of that name in the program.")
    if named & {"without_doubles", "same"}:
        return
    if named == {"find"}:
        work.fail("find is the whole search. Which of the functions that it calls takes the time?")
    if named & {"words_of", "points_for", "models"}:
        work.fail(
            f"{sorted(named)[0]} takes its share, but as much when {NOTHING!r} finds nothing as "
            f"when {BROAD!r} takes long. Something else makes the difference."
        )
    work.fail(f"{sorted(named)[0]} is called very often. Who calls it, and how often?")


def finds_the_same(work):
    ours = reference(work)
    rows = ours.read_rows(laid(work, "catalogue.csv"))
    things: dict = {}
    for row in rows:
        things.setdefault(ours.thing(row), []).append(row)
    doubles = [row for group in things.values() if len(group) > 1 for row in group]
    chosen = doubles[:220] + rows[5:900:12] + rows[1500:3000:23]
    some = {row["number"]: row for row in chosen}
    shelf = make_shelf(work)
    for row in rows:
        if row["number"] not in some:
            work.call(shelf.remove, row["number"])
    numbers = searcher(work, shelf)
    left = [row for row in rows if row["number"] in some]
    synonyms = ours.read_synonyms(laid(work, "synonyms.csv"))
    for query in QUERIES:
        compare(work, query, numbers(query), ours.find(left, query, synonyms), some)


def timed(act) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def usual(work) -> float:
    """Return the seconds of our own search on this machine: what its speed is measured by."""
    ours = reference(work)
    rows = ours.read_rows(laid(work, "catalogue.csv"))
    synonyms = ours.read_synonyms(laid(work, "synonyms.csv"))
    return min(timed(lambda: ours.find(rows, BROAD, synonyms)) for _ in range(2))


def within(seconds: float, act) -> float | None:
    """Return the seconds that an act took; None where it had not ended by then."""
    said: dict = {}

    def run() -> None:
        begun = time.perf_counter()
        try:
            act()
        except BaseException as error:
            said["error"] = error
        said["took"] = time.perf_counter() - begun

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if "error" in said:
        raise said["error"]
    return said.get("took")


def broad_search_quick(work):
    numbers = searcher(work, make_shelf(work))
    may = max(0.5, 15 * usual(work))
    found: list[str] = []
    nothing = timed(lambda: numbers(NOTHING))
    took = within(nothing + 2 * may, lambda: found.extend(numbers(BROAD)))
    if took is not None and took - nothing > may:  # perhaps the machine was busy; once more
        nothing = max(nothing, timed(lambda: numbers(NOTHING)))
        took = min(took, timed(lambda: numbers(BROAD)))
    if took is None or took - nothing > may:
        least = f"{took:.1f} s" if took else f"more than {nothing + 2 * may:.1f} s"
        work.fail(
            f"A search for {BROAD!r} takes {least} here, and one for {NOTHING!r}, which finds "
            f"nothing, {nothing:.1f} s. The difference should be half a second at most."
        )
    ours = reference(work)
    rows = ours.read_rows(laid(work, "catalogue.csv"))
    wanted = ours.find(rows, BROAD, ours.read_synonyms(laid(work, "synonyms.csv")))
    compare(work, BROAD, found, wanted, {row["number"]: row for row in rows})
    return f"{took:.2f} s for {BROAD!r}."


def every_search_quick(work):
    opened: list[str] = []

    def watch(event: str, given: tuple) -> None:
        if event == "open" and str(given[0]).endswith("synonyms.csv"):
            opened.append(event)

    numbers = searcher(work, make_shelf(work))
    numbers(NOTHING)
    sys.addaudithook(watch)
    numbers(NOTHING)
    if len(opened) > 5:
        work.fail(
            f"One search for {NOTHING!r} opens the file synonyms.csv {len(opened):,} times. "
            "The disk is patient; the counter is not."
        )
    may = max(0.25, 6 * usual(work))
    took = {each: min(timed(lambda e=each: numbers(e)) for _ in range(2)) for each in QUERIES[:2]}
    slowest = max(took, key=lambda each: took[each])
    if took[slowest] > may:
        work.fail(
            f"A search for {slowest!r} takes {took[slowest]:.2f} s. On this machine I would expect "
            f"{may:.2f} s at most from a program that reads its words once."
        )
    return f"{took[slowest] * 1000:.0f} ms for {slowest!r} here."


def sees_changes(work):
    shelf = make_shelf(work)
    numbers = searcher(work, shelf)
    part = getattr(work.module("shelf.py"), "Part", None)
    work.require(callable(part), "I cannot find Part in shelf.py any more.")

    def put(number: str, name: str, fits: str) -> None:
        new = work.call(part, number, name, fits, "Z9")
        work.call(shelf.add, new)

    def expect(query: str, wanted: list[str], after: str) -> None:
        got = numbers(query)
        if got != wanted:
            found = ", ".join(got[:4]) or "nothing"
            should = ", ".join(wanted) or "nothing"
            work.fail(f"{after}, a search for {query!r} finds {found}. It should find {should}.")

    expect("teapot", [], "At first")
    put("90001", "Teapot lid", "Gusta 5; Gusta 7")
    expect("teapot", ["90001"], "After I put in part 90001, a teapot lid")
    put("90002", "TEAPOT LID ", "Gusta 7;Gusta 5;")
    expect("teapot", ["90001"], "After I put in 90002, the same teapot lid")
    work.call(shelf.remove, "90001")
    expect("teapot", ["90002"], "After I took out 90001 and left its double 90002 in")
    put("90002", "Kettle lid", "Gusta 7")
    expect("teapot", [], "After 90002 was put in again as a kettle lid")
    expect("kettle", ["90002"], "After 90002 was put in again as a kettle lid")
    path = work.folder / "synonyms.csv"
    before = path.read_bytes()
    expect("samovar", [], "At first")
    path.write_bytes(before.rstrip() + b"\nsamovar,kettle\n")
    later = time.time() + 10
    os.utime(path, (later, later))
    expect("samovar", ["90002"], "After I added the line 'samovar,kettle' to synonyms.csv")
    path.write_bytes(before)
    os.utime(path, (later + 10, later + 10))
    expect("samovar", [], "After I took the line 'samovar,kettle' out again")
