"""What a colleague looks at in the sorter."""

import csv
import random
import re
from collections import Counter

FIELDS = ("same message twice", "kind 1", "ids 1", "kind 2", "ids 2")
MAY_LIMIT = 1500
WORD_COUNTS_IN_MAY = 1100
RING_ALL_IN_MAY = 3735


def held_rows(work, name):
    with work.held(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answers(work):
    """What stands behind each colon of answers.txt; a value may go on in the next lines."""
    found, last = dict.fromkeys(FIELDS, ""), ""
    for line in work.text("answers.txt").splitlines():
        name, colon, value = line.partition(":")
        name = " ".join(name.lower().split())
        if colon and name in FIELDS:
            found[name], last = value.strip(), name
        elif last:
            found[last] = f"{found[last]} {line.strip()}".strip()
    return found


def ids(text):
    return list(dict.fromkeys(each.upper() for each in re.findall(r"\bm\d{4}\b", text.lower())))


def messages(work):
    """The messages as they were laid, whatever became of the learner's copy."""
    rows = work.rows("messages.csv")
    columns = {"id", "sent", "flat", "text", "urgent"}
    work.require(
        len(rows) == 1158 and columns <= set(rows[0]),
        f"messages.csv is not as I laid it: I count {len(rows)} messages in place of 1158, or a "
        "column is gone. "
        "Change sorter.py and leave the data as it was.",
    )
    return rows


def names_the_twins(work):
    known = {row["id"]: row["thread"] for row in held_rows(work, "threads.csv")}
    given = ids(answers(work)["same message twice"])
    work.require(
        given,
        "answers.txt does not yet name two messages that are really one (behind 'same message "
        "twice:').",
    )
    strange = [each for each in given if each not in known]
    work.require(
        not strange, f"There is no {', '.join(strange[:3])} in messages.csv. Is it typed right?"
    )
    work.require(len(given) > 1, f"You name {given[0]}. Which other message is the same?")
    threads = Counter(known[each] for each in given)
    if threads.most_common(1)[0][1] < 2:
        texts = {row["id"]: row["text"] for row in messages(work)}
        one, other = given[:2]
        work.fail(
            f"{one} says '{texts[one][:70]}...' and {other} says '{texts[other][:70]}...'. "
            "They come from different people or are about different things."
        )


def parted(work, rows):
    """What split made of rows: two lists of rows."""
    found = work.call(work.function("sorter.py", "split"), [dict(row) for row in rows])
    pair = isinstance(found, tuple | list) and len(found) == 2
    work.require(
        pair, "split should return two lists: the messages to learn from, and those held back."
    )
    try:
        train, held = list(found[0]), list(found[1])
        good = all(
            isinstance(row, dict) and "id" in row and "text" in row for row in [*train, *held]
        )
    except TypeError:
        good = False
    work.require(
        good,
        "split should return lists of rows as they are in messages.csv, each with its id and text.",
    )
    return train, held


def split_keeps_together(work):
    rows = messages(work)
    thread = {row["id"]: row["thread"] for row in held_rows(work, "threads.csv")}
    # Also with the flats renamed and in another order: what is asked holds for any messages.
    flats = sorted({row["flat"] for row in rows})
    renamed = dict(zip(flats, random.Random(5).sample(flats, len(flats)), strict=True))
    mixed = [dict(row, flat=renamed[row["flat"]]) for row in rows]
    random.Random(3).shuffle(mixed)
    for given in (rows, mixed):
        train, held = parted(work, given)
        strange = [row["id"] for row in [*train, *held] if row["id"] not in thread]
        work.require(not strange, f"split returned a row that I did not give it: {strange[:1]}.")
        both = {row["id"] for row in train} & {row["id"] for row in held}
        work.require(not both, f"{min(both, default='')} is on both sides of the split.")
        share = len(held) / (len(train) + len(held) or 1)
        work.require(
            0.1 <= share <= 0.45,
            f"split holds back {len(held)} of {len(train) + len(held)} messages ({share:.0%}). "
            "I asked for about a quarter.",
        )
        urgent = sum(row.get("urgent") == "1" for row in held)
        work.require(
            urgent >= 20,
            f"Only {urgent} urgent messages are held back. That is too few to judge by.",
        )
        home = {thread[row["id"]]: row for row in train}
        across = [row for row in held if thread[row["id"]] in home]
        if len(across) > 0.01 * len(held):
            one, other = across[0], home[thread[across[0]["id"]]]
            work.fail(
                f"{len(across)} of {len(held)} held-back messages were also learnt from. One is "
                f"{one['id']}, '{one['text'][:60]}...'; it was learnt as {other['id']}, "
                f"'{other['text'][:60]}...'."
            )
        kept = {thread[row["id"]] for row in [*train, *held]}
        work.require(
            len(kept) >= 0.8 * len(set(thread.values())),
            f"Of {len(set(thread.values()))} different messages only {len(kept)} are left after "
            "the split.",
        )
    return f"It holds back {len(held)} messages, {len(across) or 'none'} of them learnt from."


def scores_of(work, train, rows):
    """Pairs (score, urgent) of rows by the learner's model, learnt from `train`."""
    model = work.call(work.function("sorter.py", "train"), train)
    if not callable(model):
        work.fail(
            "train should return a function that scores a text. It returned "
            f"{type(model).__name__}."
        )
    found = []
    for row in rows:
        score = work.call(model, row["text"])
        number = isinstance(score, int | float) and 0 <= score <= 1
        if not number:
            work.fail(
                f"The score of '{row['text'][:50]}...' is {score!r:.60}. It should be a number "
                "from 0 to 1."
            )
        found.append((float(score), row["urgent"] == "1"))
    return found


def cost(scored, threshold):
    missed = sum(1 for score, urgent in scored if urgent and score < threshold)
    false = sum(1 for score, urgent in scored if not urgent and score >= threshold)
    return 200 * missed + 15 * false, missed, false


def best(scored):
    """The lowest cost at any threshold, and the threshold."""
    return min((cost(scored, at)[0], at) for at in [*{score for score, _ in scored}, 1.01])


def may_scores(work):
    may = held_rows(work, "may.csv")
    once = dict(may[0], text="Hello")
    return scores_of(work, messages(work), [*may, once])[:-1]


def holds_up_in_may(work):
    scored = may_scores(work)
    lowest, _ = best(scored)
    at_half = cost(scored, 0.5)
    work.require(
        lowest <= MAY_LIMIT,
        f"May, {len(scored)} messages: even at its best threshold your sorter would have cost "
        f"{lowest:,}. "
        f"Ringing for every message costs {RING_ALL_IN_MAY:,}, a plain word counter "
        f"{WORD_COUNTS_IN_MAY:,}. "
        f"(At 0.5 yours misses {at_half[1]} urgent ones and raises {at_half[2]} false alarms.)",
    )
    return (
        f"{lowest:,} at its best threshold; a plain word counter would have cost "
        f"{WORD_COUNTS_IN_MAY:,}."
    )


def two_kinds(work):
    given = answers(work)
    tags = {row["id"]: set(row["tags"].split()) for row in held_rows(work, "kinds.csv")}
    texts = {row["id"]: row["text"] for row in messages(work)}
    shared = {}
    for number in (1, 2):
        name, rows = given[f"kind {number}"], ids(given[f"ids {number}"])
        work.require(name or rows, f"answers.txt does not yet name kind {number} of the errors.")
        work.require(
            len(name.split()) >= 3,
            f"Kind {number} reads '{name}'. Say in a few words what is alike in its messages, so "
            "that the desk understands.",
        )
        strange = [each for each in rows if each not in tags]
        work.require(
            not strange,
            f"{', '.join(strange[:3])} under 'ids {number}' is not in april_errors.csv.",
        )
        work.require(
            len(rows) >= 4,
            f"Kind {number} has {len(rows)} ids. Four are the least to call it a kind.",
        )
        counts = Counter(tag for each in rows for tag in tags[each])
        most = max(counts.values())
        if most < 0.75 * len(rows):
            odd = [f"{each}: '{texts.get(each, '')[:60]}...'" for each in rows[:2]]
            work.fail(
                f"I read the {len(rows)} messages of kind {number} ('{name[:60]}') and do not "
                "see what most of them "
                f"share beyond being wrong. The first two are {odd[0]} and {odd[1]}."
            )
        shared[number] = {tag for tag, count in counts.items() if count >= 0.75 * len(rows)}
    same = set(ids(given["ids 1"])) & set(ids(given["ids 2"]))
    fewer = min(len(ids(given["ids 1"])), len(ids(given["ids 2"])))
    work.require(
        len(same) <= fewer / 2,
        f"{len(same)} messages stand under both kinds. Are these two kinds or one?",
    )
    work.require(
        len(shared[1] | shared[2]) > 1,
        "Your two kinds look like one to me: what the messages of the first share, those of the "
        "second share too.",
    )
    return (
        "I can tell that the messages of each are alike; whether your words fit them, only a "
        "reader can."
    )


def threshold(work):
    """The learner's THRESHOLD, a number from 0 to 1."""
    found = getattr(work.module("sorter.py"), "THRESHOLD", None)
    number = isinstance(found, int | float) and not isinstance(found, bool) and 0 <= found <= 1
    work.require(
        number, f"THRESHOLD in sorter.py should be a number from 0 to 1. I see {found!r:.60}."
    )
    return float(found)


def rings_at_the_right_place(work):
    at = threshold(work)
    scored = may_scores(work)
    money, missed, false = cost(scored, at)
    lowest, _ = best(scored)
    if money > 1.6 * lowest + 100:
        train, held = parted(work, messages(work))
        own = scores_of(work, train, held)
        work.require(
            cost(own, at)[0] <= 1.25 * best(own)[0],
            f"At your threshold of {at:g}, May would have cost {money:,}: {missed} missed at 200 "
            "and "
            f"{false} false alarms at 15. Your own scores would allow {lowest:,}, and on your "
            "held-back rows "
            f"{best(own)[0]:,} in place of {cost(own, at)[0]:,}.",
        )
        return (
            f"On your held-back rows {at:g} is as good as any; in May it costs {money:,}, "
            f"which could be {lowest:,}."
        )
    return f"At {at:g} May costs {money:,}: {missed} missed and {false} false alarms."


def numbers(text):
    return {float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


SPELLED = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]


def the_desk_knows(work):
    note = work.text("note.txt").strip()
    count = len(note.split())
    work.require(note, "note.txt is empty. The desk waits for a few sentences.")
    work.require(30 <= count <= 150, f"note.txt has {count} words. I asked for 30 to 120.")
    at = threshold(work)
    rows = messages(work)
    results = []
    for _ in range(2):
        train, held = parted(work, rows)
        results.append(cost(scores_of(work, train, held), at))
    if results[0] != results[1]:
        work.fail(
            f"split gives other rows each time: first {results[0][1]} missed and {results[0][2]} "
            "false alarms, "
            f"then {results[1][1]} and {results[1][2]}. No number in a note can be right then."
        )
    money, missed, false = results[0]
    plain = note.lower()
    said = numbers(plain) | {SPELLED.index(w) for w in re.findall(r"[a-z]+", plain) if w in SPELLED}
    if "none" in plain or "zero" in plain:
        said.add(0)
    for what, number in (("urgent messages missed", missed), ("false alarms", false)):
        work.require(
            number in said,
            f"On your held-back rows at {at:g} I count {number} {what}. I do not find that "
            "number in note.txt.",
        )
    thousands = any(abs(each - money) <= 0.05 * money + 10 for each in said)
    work.require(
        thousands,
        f"Those errors cost {money:,} on the held-back rows. I do not find a number near it in "
        "note.txt.",
    )
    return "Whether it says well what the sorter is bad at, only a reader can tell."
