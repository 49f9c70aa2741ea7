"""What a colleague looks at in the sorter."""

import csv
import random
import re
from collections import Counter

FIELDS = ("same message twice", "kind 1", "ids 1", "kind 2", "ids 2")
MESSAGES = 1196
MISSED = 200
MAY_LIMIT = 2200
WORD_COUNTS_IN_MAY = 1865
RING_ALL_IN_MAY = 3945
SPEAKS_OF = {
    # What a kind's name may speak of: its tag in kinds.csv, the words, and what I look for.
    "typo": (
        r"spell|spelt|typo|misspel|mistyp|orthograph|by ear|letters|written badly|badly written",
        "a word spelled wrongly",
    ),
    "two-matters": (
        r"\btwo (matter|thing|topic|problem|subject|issue|request|question|messages in)|\balso\b|"
        r"several (matter|thing|topic|problem|issue)|(small|second|other|another) matter|and then",
        "two matters",
    ),
    "calm-over": (
        r"\bover\b|\bpast\b|already (been )?\w+ed|solved|mended|fixed|repaired|no longer",
        "something that is over",
    ),
    "no-alarm-word": (
        r"alarm(ing)? word|key ?word|desk.?s words|trigger word|without .*word|quiet|"
        r"calm(ly)? told|no .*word|plainly|implicit|indirect|describ|understat|mild|polite",
        "an urgent message without any of the desk's fifteen words",
    ),
}
"""What I can hold against the messages. Other names are taken as they are."""

NOISE = re.compile("about-me|negation|no-alarm-word|urgent|calm")
NO_KIND = set(
    re.findall(
        r"\S+",
        "the a that which were was it is are by of ones one all messages message errors error "
        "missed misses miss false alarm alarms wrong urgent not calm sorter model it's them those",
    )
)


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
        len(rows) == MESSAGES and columns <= set(rows[0]),
        f"messages.csv is not as I laid it: I count {len(rows)} messages in place of {MESSAGES}, "
        "or a column is gone. "
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
    notes = []
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
                f"'{other['text'][:60]}...'." + cut_by_time(train, held)
            )
        notes.append(
            f"It holds back {len(held)} messages, {len(across) or 'none'} of them learnt from."
        )
        kept = {thread[row["id"]] for row in [*train, *held]}
        work.require(
            len(kept) >= 0.8 * len(set(thread.values())),
            f"Of {len(set(thread.values()))} different messages only {len(kept)} are left after "
            "the split.",
        )
    return notes[0]


def cut_by_time(train, held):
    """What to add where the later messages are held back, but a repeat lies across the cut."""
    last, first = (max(r["sent"] for r in train), min(r["sent"] for r in held))
    if last > first or last[:7] != first[:7]:
        return ""
    return f" You cut by time, on {first}; people write again within days. Cut between two months?"


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
    if lowest == WORD_COUNTS_IN_MAY:
        return f"{lowest:,} at its best threshold, as the plain word counter does."
    return (
        f"{lowest:,} at its best threshold; a plain word counter would have cost "
        f"{WORD_COUNTS_IN_MAY:,}."
    )


def kind_given(work, given, number, tags, texts):
    """One kind of answers.txt, looked at by itself.

    Returns its ids, the tags that most of them have, and that which its name speaks of, if any.
    """
    name, rows = given[f"kind {number}"], ids(given[f"ids {number}"])
    work.require(name or rows, f"answers.txt does not yet name kind {number} of the errors.")
    said = re.findall(r"[a-z']+", name.lower())
    work.require(
        len(said) >= 2,
        f"Kind {number} reads '{name}'. Two words are the least: say what is alike in its "
        "messages, so that the desk understands.",
    )
    work.require(
        set(said) - NO_KIND,
        f"Kind {number} reads '{name[:60]}'. That says how the sorter was wrong; what is alike in "
        "the messages?",
    )
    strange = [each for each in rows if each not in tags]
    work.require(
        not strange,
        f"{', '.join(strange[:3])} under 'ids {number}' is not in april_errors.csv.",
    )
    work.require(
        len(rows) >= 4,
        f"Kind {number} has {len(rows)} id{'' if len(rows) == 1 else 's'}. Four are the least to "
        "call it a kind.",
    )
    counts = Counter(tag for each in rows for tag in tags[each])
    shared = {tag for tag, count in counts.items() if count >= 0.75 * len(rows)}
    known = [tag for tag, (words, _) in SPEAKS_OF.items() if re.search(words, name.lower())]
    if (known and known != ["no-alarm-word"]) and not set(known) & shared:
        tag = known[0]
        odd = [each for each in rows if tag not in tags[each]]
        work.fail(
            f"Kind {number} reads '{name[:60]}', so I looked for {SPEAKS_OF[tag][1]}. I do not see "
            f"it in {len(odd)} of {len(rows)}; one is {odd[0]}: '{texts[odd[0]][:60]}...'."
        )
    # That no alarm word stands there holds for half of the missed ones: it has to be said.
    if not set(known) & shared and not shared - {"no-alarm-word"}:
        odd = [f"{each}: '{texts.get(each, '')[:60]}...'" for each in rows[:2]]
        work.fail(
            f"I read the {len(rows)} messages of kind {number} ('{name[:60]}') and do not see "
            f"what most of them share beyond being wrong. The first two are {odd[0]} and {odd[1]}."
        )
    return rows, shared, next((tag for tag in known if tag in shared), "")


def two_kinds(work):
    given = answers(work)
    tags = {row["id"]: set(row["tags"].split()) for row in held_rows(work, "kinds.csv")}
    texts = {row["id"]: row["text"] for row in messages(work)}
    rows, shared, spoken = zip(
        *(kind_given(work, given, number, tags, texts) for number in (1, 2)), strict=True
    )
    same = set(rows[0]) & set(rows[1])
    work.require(
        len(same) <= min(map(len, rows)) / 2,
        f"{len(same)} messages stand under both kinds. Are these two kinds or one?",
    )
    if all(spoken):
        alike = spoken[0] == spoken[1]
    else:
        # A kind in words that I do not know may be the other one once more.
        alike = shared[0] == shared[1] or any(
            name in its and not {each for each in its - {name} if not NOISE.match(each)}
            for name, its in ((spoken[0], shared[1]), (spoken[1], shared[0]))
            if name
        )
    work.require(
        not alike,
        "Kinds 1 and 2 look like one to me: what the messages of the first share, those of the "
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
    """Judged by the learner's own held-back rows, which they see; May is told as the outcome."""
    at = threshold(work)
    train, held = parted(work, messages(work))
    own = scores_of(work, train, held)
    money, missed, false = cost(own, at)
    lowest, _ = best(own)
    chances = (
        " 15/215, about 0.07, would be right if scores were chances; here they are not."
        if 0.065 <= at <= 0.075
        else ""
    )
    # One missed message more or less is luck.
    work.require(
        money <= 1.3 * lowest + MISSED,
        f"At your threshold of {at:g} your {len(held)} held-back messages cost {money:,}: {missed} "
        f"missed at 200 and {false} false alarms at 15. Your own scores would allow {lowest:,}."
        + chances,
    )
    may = may_scores(work)
    in_may = cost(may, at)
    return (
        f"At {at:g} your {len(held)} held-back messages cost {money:,}, {100 * money // len(held)} "
        f"for a hundred. May, as it turned out: {in_may[0]:,}, {100 * in_may[0] // len(may)} for a "
        f"hundred, with {in_may[1]} missed and {in_may[2]} false alarms."
    )


ONES = re.findall(
    r"\S+",
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
)
TENS = re.findall(r"\S+", "twenty thirty forty fifty sixty seventy eighty ninety")
SPELLED = {name: number for number, name in enumerate(ONES)} | {"none": 0, "zero": 0}
SPELLED |= {name: 10 * number for number, name in enumerate(TENS, 2)}


def numbers(text):
    """The numbers of a text in lower case, in figures or in words up to ninety-nine."""
    found = {float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    pair = re.compile(rf"\b({'|'.join(TENS)})[\s-]+({'|'.join(ONES[1:10])})\b")
    found |= {SPELLED[tens] + SPELLED[one] for tens, one in pair.findall(text)}
    words = re.findall(r"[a-z]+", pair.sub(" ", text))
    return found | {SPELLED[word] for word in words if word in SPELLED}


def the_desk_knows(work):
    note = work.text("note.txt").strip()
    count = len(note.split())
    work.require(note, "note.txt is empty. The desk waits for a few sentences.")
    work.require(
        30 <= count <= 150,
        f"note.txt has {count} word{'' if count == 1 else 's'}. I asked for 30 to 120.",
    )
    at = threshold(work)
    rows = messages(work)
    results, helds = [], []
    for _ in range(2):
        train, held = parted(work, rows)
        results.append(cost(scores_of(work, train, held), at))
        helds.append({row["id"] for row in held})
    if helds[0] != helds[1] or results[0] != results[1]:
        work.fail(
            f"split gives other rows each time: first {results[0][1]} missed and {results[0][2]} "
            "false alarms, "
            f"then {results[1][1]} and {results[1][2]}. No number in a note can be right then."
        )
    money, missed, false = results[0]
    plain = note.lower()
    said = numbers(plain)
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
