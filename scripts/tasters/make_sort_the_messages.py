"""Make the messages of the taster sort-the-messages.

Tenants write to a repair desk. `urgent` is 1 where somebody had to go the same day. Every message
has a kind, which the learner does not see: plain ones, calm ones in loud words, calm ones about
what is over, dangers told quietly, and dangers spelled badly. A third of the messages come again
from the same flat in nearly the same words.
"""

from __future__ import annotations

import csv
import importlib
import random
import re
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "sort-the-messages"
SEED = 183
"""Of 300 seeds one where an honest split, April and May cost about the same for each message."""

WRONG = 0.01
"""The share of labels that are slips, in May too."""

ROOMS = ["kitchen", "bathroom", "hall", "bedroom", "living room", "small room", "utility room"]
SINCE = [
    "since this morning",
    "since last night",
    "for an hour now",
    "since about six",
    "since Tuesday",
    "since we came home",
    "all day",
    "for two days",
    "since the weekend",
    "as of today",
]
OPEN = [
    "Hello,",
    "Hi there,",
    "Good morning,",
    "Dear team,",
    "Hi,",
    "Dear sir or madam,",
    "Good evening.",
    "To the repair desk:",
    "Hello again from the third floor.",
    "Hey,",
    "",
]
CLOSE = [
    "Thanks",
    "Many thanks",
    "Kind regards",
    "Thank you in advance",
    "Best wishes",
    "Regards",
    "Please let me know",
    "Looking forward to your reply",
    "Cheers",
    "",
]
ABOUT_ME = [
    "I work nights, so please ring the bell twice.",
    "You can reach me after five on the usual number.",
    "I am at home on Mondays and Thursdays.",
    "My daughter translates for me on the phone.",
    "The bell does not work, please knock.",
    "There is a dog, he is friendly.",
    "Please call before you come, I have small children.",
    "The key is with the caretaker.",
    "I am on the second floor, the door on the left.",
    "Please write, I do not hear well on the phone.",
    "We moved in two years ago and are happy here.",
    "My phone is off until noon because of my shifts.",
    "Parking is easiest behind the house.",
    "I am seventy eight and not quick on the stairs.",
    "Sent from my phone, sorry for mistakes.",
    "Tenant since 2009.",
]

THINGS = {
    # What it is about: how people call it, what is wrong now, what is small, and what is over.
    "water": (
        [
            "the pipe under the sink",
            "the hose of the washing machine",
            "the stopcock",
            "the valve of the radiator",
            "the joint behind the toilet",
            "the boiler",
            "the pipe in the {room}",
            "the meter under the stairs",
        ],
        [
            "lets water out in a stream",
            "is leaking badly and the {room} is wet",
            "fills a bucket every {few} minutes",
            "has burst",
            "does not shut and the floor is flooded",
            "is spraying the wall",
            "runs and runs {since}",
        ],
        [
            "drips about once a minute",
            "leaves a few drops of water a day",
            "is a bit wet on top",
            "leaks a spoonful when we shower",
            "has a green stain on it",
            "gurgles",
        ],
        [
            "was leaking but is dry now",
            "does not leak any more",
            "had burst and was mended by your plumber",
            "no longer drips, the bucket is away",
            "was repaired {since}, thank you",
        ],
    ),
    "heat": (
        [
            "the heating",
            "the boiler",
            "the radiator in the {room}",
            "our hot water",
            "the central heating",
        ],
        [
            "is out {since} and we have a baby of {few} months",
            "does not come on and it is {few} degrees in here",
            "has been cold {since}, my mother is eighty and shivers",
            "is dead and there is frost tonight",
            "stopped {since} and I have asthma, the {room} is freezing",
        ],
        [
            "knocks when it warms up",
            "takes an hour to get warm",
            "is a little too warm in the {room}",
            "is due for its yearly service, when is that",
            "has a scratched cover",
            "costs more than last year, why",
        ],
        [
            "is back {since}, no need to come",
            "was cold but works again",
            "is warm again, it was the timer",
            "was out last week, can I have money back for it",
        ],
    ),
    "gas": (
        ["the hob", "the gas meter", "the boiler", "the oven", "the gas pipe in the {room}"],
        [
            "smells of gas, I have opened the windows",
            "hisses and smells",
            "gives off a smell of gas {since}",
            "makes a smell that gives us a headache",
            "leaks gas, I think, one smells it on the stairs",
        ],
        [
            "is slow to light on one side",
            "has a number that I cannot read",
            "needs its sticker renewed, it says",
            "was last checked in 2023, is that right",
            "is not very clean, can it be changed",
        ],
        [
            "smelled of gas, the engineer found nothing",
            "does not smell of gas any more",
            "had a small leak, all is tight now",
            "was checked after the smell, where is the report",
        ],
    ),
    "electricity": (
        [
            "the socket in the {room}",
            "the fuse box",
            "the light in the {room}",
            "the plug of the {thing}",
            "the switch in the {room}",
            "the wire to the bell",
        ],
        [
            "sparks when I touch the {thing}",
            "smells of burning",
            "is black and warm {since}",
            "smokes a little",
            "gave my son a shock",
            "buzzes loudly and is hot",
        ],
        [
            "is loose in the wall",
            "has gone, the bulb I think",
            "is an ugly yellow",
            "is behind the cupboard, can it be moved",
            "needs a new cover",
            "clicks",
        ],
        [
            "sparked once last year, I only need the invoice",
            "was smoking but your man changed it",
            "is no longer hot, it was the {thing}",
            "works again, it was the fuse",
        ],
    ),
    "lift": (
        ["the lift", "the lift door on floor {few}", "the goods lift"],
        [
            "is stuck with my mother in it",
            "is stuck between two floors and somebody knocks",
            "stands open and one sees down the shaft",
            "dropped half a floor with us",
            "shut on a child's arm and does not open",
        ],
        [
            "is slow",
            "has a scratched mirror",
            "smells of food",
            "beeps at night",
            "has a button without a number",
        ],
        [
            "was stuck, the firm has been here and got us out",
            "runs again",
            "is not stuck any more, you need not send anybody",
        ],
    ),
    "door": (
        ["the front door of the house", "my flat door", "the lock", "the cellar door", "the gate"],
        [
            "has been kicked in and does not lock",
            "is stuck and my {few} year old is inside alone",
            "fell on the pavement side, it hangs on one hinge",
            "does not open from inside, we cannot get out",
            "was broken open {since} and anybody can walk in",
        ],
        [
            "squeaks",
            "sticks a little in wet weather",
            "needs paint",
            "shuts too loudly",
            "has lost its number",
            "needs a second key for my sister",
        ],
        [
            "locks again, your locksmith was here",
            "was stuck but my neighbour got it open",
            "was broken in March, may I have the police number",
        ],
    ),
    "drain": (
        [
            "the toilet",
            "the shower drain",
            "the drain in the {room}",
            "the drain in the yard",
            "the washbasin",
        ],
        [
            "overflows and does not stop",
            "brings up sewage",
            "is blocked and dirty water runs into the {room}",
            "pushes water up into the bath {since}",
            "is the only one we have and is blocked, we are {few} people",
        ],
        [
            "empties slowly",
            "has a loose seat",
            "smells a bit in summer",
            "has limescale on it",
            "makes a noise after flushing",
        ],
        [
            "was blocked, it runs well again",
            "overflowed on Sunday, all is clean now",
            "is fine since your man was here with the machine",
        ],
    ),
    "ceiling": (
        [
            "the ceiling in the {room}",
            "the plaster in the {room}",
            "the roof above the {room}",
            "the balcony",
            "the window in the {room}",
        ],
        [
            "is coming down in pieces",
            "lets the rain in on the {thing}",
            "has come loose and hangs over the pavement",
            "fell down {since}, my daughter was next to it",
            "bulges and drips fast",
        ],
        [
            "has a thin crack",
            "has a bit of mould in the corner, as every winter",
            "needs paint, do I need your permission",
            "is a little draughty",
            "has a stain from years ago",
        ],
        [
            "came down in spring and was plastered nicely, when may I paint it",
            "was wet from the flood upstairs and has dried",
            "is safe again, the roofers say",
        ],
    ),
    "alarm": (
        [
            "the smoke alarm",
            "the carbon monoxide alarm",
            "the alarm in the {room}",
            "the detector on the stairs",
        ],
        [
            "goes off again and again and we feel sick",
            "screams {since} and there is smoke on the stairs",
            "went off and we are all standing outside",
            "shows danger and the boiler is running",
        ],
        [
            "will need a battery some time",
            "is from 2019, is that too old",
            "hangs a little low",
            "blinks green, is that right",
        ],
        [
            "went off because of my toast, no fire",
            "beeped, it was the battery, a new one is in",
            "is quiet again, the fire brigade found nothing",
        ],
    ),
}
URGENT_QUIET = [
    "a wet ring has appeared around the lamp in the {room}, it was the size of a plate and is "
    "now that of a table",
    "the socket behind the {thing} is warm to the touch and smells a little of fish",
    "we all have a headache {since}, but only at home, it goes away outside, the boiler was "
    "serviced last week",
    "the ceiling in the {room} hangs a bit lower than it did yesterday",
    "the carpet by the boiler cupboard squelches when I step on it",
    "the old gentleman opposite has not taken in his post {since} and does not answer the bell",
    "the wall behind the {thing} in the {room} is quite warm, you can feel it through the paper",
    "the lights in the {room} dim and come back whenever I turn on the {thing}, and there is a "
    "sizzling sound",
    "the boiler flame is yellow {since}, it used to be blue, and the window in the {room} mists up",
    "the balcony rail in front of the {room} moves by a hand when my son leans on it",
    "our breath shows in the {room} {since} and granny does not get out of bed for it",
    "the neighbours below say it rains in their {room} whenever we do",
    "the lift stopped with its door half open, one can look down the shaft on our floor",
    "the stair lamp is out and a step is missing, my father in law nearly went down there",
    "there is a funny odour near the hob, my wife gets dizzy when she cooks",
]
URGENT_BADLY = [
    "watter comming trough celing in {room}, alot",
    "smel of gass in {room} pls come",
    "no heatting no hot watter {since} baby here is cold",
    "pipe brocken in {room} floor is all watter",
    "lift stuk with my mother insde",
    "toilett overflow not stoping dirty watter in {room}",
    "socket in {room} make sparcs and smoak",
    "boyler leek, hot watter run on floor",
    "door of hous brocken cannot lok it nite is comming",
    "alarm for carbon monoxid is beeping in {room}",
    "celing fall down in {room} pice by pice",
    "fuse box is burnning smel in {room}",
]
CALM_PLAIN = [
    "could you send me the rent statement for last year",
    "my key fob for the bicycle store has stopped working",
    "the {thing} in the laundry takes my coins and does not start",
    "I ask for a parking permit for my new car",
    "somebody leaves rubbish next to the bins {since}",
    "may I keep a cat, a small one",
    "the letter box lid is bent",
    "the music from above goes on until {few} at night",
    "when will the hedge be cut",
    "I want to change my bank details for the rent",
    "may I put a {thing} in the {room}",
    "could we have a second reading of the meter, {few} units seem a lot",
    "my name is spelled wrong on the bell",
    "who cleans the stairs this month",
    "my neighbour smokes on the balcony",
    "can I sublet the {room} in summer",
    "there is a bicycle without an owner in the hall {since}",
    "I was not at home when your man came",
    "the blind in the {room} does not go all the way up",
    "how do I end my contract for the garage",
]
CALM_LOUD = [
    "URGENT!!! I need the parking permit by Friday",
    "this is an EMERGENCY for me, the music from above goes on until {few} at night",
    "please come IMMEDIATELY, somebody has taken my place in the bicycle store",
    "urgent, urgent: who do I talk to about the rent statement",
    "I demand that somebody comes today, the hedge is a disgrace",
    "ASAP please, the blind in the {room} looks awful and I have guests",
    "it is an absolute disaster, the bins were not emptied {since}",
    "very urgent request, may my sister use the laundry with the {thing}",
    "ALARMING: a crack in a tile of the {room}, a hair wide",
    "I have had it, come at once, the letter box lid is bent AGAIN",
    "emergency question about the deposit, I need an answer today",
    "Dangerous conditions in the laundry, the {thing} is full of fluff and socks",
]
WORDS = {
    "run": ["pouring", "running", "dripping fast", "coming", "streaming"],
    "big": ["big", "bad", "heavy", "serious"],
    "few": ["two", "three", "four", "five", "ten", "twelve"],
    "thing": ["washing machine", "kettle", "dryer", "fridge", "lamp", "hoover"],
}
WEIGHTS = {
    "urgent-plain": 11,
    "urgent-quiet": 5,
    "urgent-badly": 6,
    "calm-small": 30,
    "calm-plain": 18,
    "calm-loud": 10,
    "calm-over": 20,
}
AGAIN = [
    "Second message about this:",
    "I wrote already.",
    "Reminder:",
    "No answer so far, so once more:",
    "Copy of my mail, in case it got lost:",
    "Again:",
]


def core(rng: random.Random, kind: str) -> tuple[str, str]:
    """Return a message's matter, and what it is about."""
    theme = ""
    state = {"urgent-plain": 1, "urgent-badly": 1, "calm-small": 2, "calm-over": 3}.get(kind)
    if state:
        theme, parts = rng.choice(list(THINGS.items()))
        text = f"{rng.choice(parts[0])} {rng.choice(parts[state])}"
    else:
        lists = {"urgent-quiet": URGENT_QUIET, "calm-plain": CALM_PLAIN, "calm-loud": CALM_LOUD}
        text = rng.choice(lists[kind])
    words = {name: rng.choice(each) for name, each in WORDS.items()}
    text = text.format(room=rng.choice(ROOMS), since=rng.choice(SINCE), **words)
    return (misspell(rng, text) if kind == "urgent-badly" else text), theme


def misspell(rng: random.Random, text: str) -> str:
    """Spell most long words as somebody does who writes by ear."""
    heard = [
        ("ea", "ee"),
        ("oi", "oy"),
        ("ing", "in"),
        ("ck", "k"),
        ("ll", "l"),
        ("tt", "t"),
        ("oo", "u"),
        ("gh", ""),
        ("ce", "s"),
        ("ow", "au"),
        ("er", "a"),
        ("ai", "ei"),
        ("k", "ck"),
        ("s", "ss"),
        ("t", "tt"),
    ]
    done = []
    for word in text.replace(",", "").replace("the ", "").replace(" is ", " ").split():
        ways = [(old, new) for old, new in heard if old in word]
        if len(word) > 3 and ways and rng.random() < 0.85:
            old, new = rng.choice(ways[:3])
            word = word.replace(old, new, 1)
        done.append(word)
    return " ".join(done)


def dress(rng: random.Random, text: str, about: str) -> str:
    start = rng.choice(OPEN)
    also = core(rng, rng.choice(["calm-plain", "calm-small"]))[0] if rng.random() < 0.3 else ""
    both = [text, f"also, {also}"] if rng.random() < 0.5 else [also, f"and then: {text}"]
    sentences = both if also else [text]
    body = " ".join(
        each[:1].upper() + each[1:] + rng.choice([".", ".", ".", "!"]) for each in sentences
    )
    parts = [start, body]
    parts += [about] if rng.random() < 0.75 else []
    parts += [rng.choice(CLOSE)]
    return " ".join(part for part in parts if part)


def slip(rng: random.Random, text: str) -> str:
    """Swap two letters somewhere, as people do."""
    at = rng.randrange(len(text) - 2)
    return (
        text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        if text[at : at + 2].isalpha()
        else text
    )


def tag(row: Row, alarms: set[str]) -> str:
    """What somebody who reads the message may rightly call its kind."""
    found = [row.kind.replace("urgent-badly", "typo"), row.theme, row.slipped and "typo"]
    found += ["two-matters"] * ("Also, " in row.text or "And then: " in row.text)
    found += ["wrong-label"] * (row.urgent != row.kind.startswith("urgent"))
    found += ["negation"] * any(f" {word} " in row.text.lower() for word in ("not", "no", "cannot"))
    quiet = row.urgent and not alarms & set(re.findall(r"[a-z0-9']+", row.text.lower()))
    found += ["no-alarm-word"] * bool(quiet)
    found += ["gas"] * ("gas" in row.text.lower())
    found += [f"about-me-{ABOUT_ME.index(row.about)}"] * (row.about in row.text)
    return " ".join(sorted({each for each in found if each}))


class Row(NamedTuple):
    """One message and how it was made."""

    sent: date
    flat: str
    text: str
    urgent: int
    kind: str
    thread: str
    theme: str
    about: str
    slipped: bool


def make(
    rng: random.Random, first: date, days: int, threads: int, flats: dict[str, str], wrong: float
) -> list[Row]:
    rows = []
    for _ in range(threads):
        kind = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        flat = rng.choice(list(flats))
        matter, theme = core(rng, kind)
        text = dress(rng, matter, flats[flat])
        straight = text
        text = slip(rng, text) if rng.random() < 0.25 else text
        slipped = text != straight
        urgent = int(kind.startswith("urgent")) ^ (rng.random() < wrong)
        day = first + timedelta(rng.randrange(days))
        row = Row(day, flat, text, urgent, kind, f"{flat}:{text}", theme, flats[flat], slipped)
        rows.append(row)
        for _ in range(rng.choices([0, 1, 2], [58, 30, 12])[0]):
            louder = text.rstrip(".!") + "!!"
            again = rng.choice([f"{rng.choice(AGAIN)} {text}", text, louder, text.lower()])
            later = min(day + timedelta(rng.randrange(6)), first + timedelta(days - 1))
            rows.append(row._replace(sent=later, text=again))
    return sorted(rows, key=lambda row: row.sent)


def write(path: Path, header: list[str], rows: Sequence[Sequence[object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([header, *rows])


def main() -> None:
    rng = random.Random(SEED)
    houses = ["A", "B", "C", "D", "E", "F"]
    flats = {f"{rng.choice(houses)}{number:03d}": rng.choice(ABOUT_ME) for number in range(1, 241)}
    early = make(rng, date(2025, 1, 2), 88, 560, flats, WRONG)
    april = make(rng, date(2025, 4, 1), 30, 230, flats, WRONG)
    may = make(rng, date(2025, 5, 1), 31, 330, flats, WRONG)
    numbered = {f"M{number:04d}": row for number, row in enumerate([*early, *april, *may], 1001)}
    ids = list(numbered)
    seen, later = ids[: len(early) + len(april)], ids[len(early) + len(april) :]
    columns = ["id", "sent", "flat", "text", "urgent"]
    table = {key: [key, *row[:4]] for key, row in numbered.items()}
    write(TASTER / "files" / "messages.csv", columns, [table[key] for key in seen])
    # A second writing of the same message is left out of May: each message counts once.
    once = {numbered[key].thread: key for key in reversed(later)}
    write(TASTER / "held" / "may.csv", columns, [table[key] for key in sorted(once.values())])
    threads = list(dict.fromkeys(numbered[key].thread for key in seen))
    write(
        TASTER / "held" / "threads.csv",
        ["id", "thread"],
        [[key, f"T{threads.index(numbered[key].thread)}"] for key in seen],
    )

    sys.path.insert(0, str(TASTER / "files"))
    toolkit = importlib.import_module("toolkit")

    tidy = {key: dict(zip(columns, map(str, table[key]), strict=True)) for key in seen}
    model = toolkit.WordCounts([tidy[key] for key in seen[: len(early)]], toolkit.words)
    errors, kinds = [], []
    told: set[str] = set()
    for key in seen[len(early) :]:
        row, score = numbered[key], model(numbered[key].text)
        if (score >= 0.5) != bool(row.urgent) and row.thread not in told:
            told.add(row.thread)
            errors.append(
                [key, "missed" if row.urgent else "false alarm", f"{score:.2f}", row.text]
            )
            kinds.append([key, tag(row, toolkit.DESK_WORDS)])
    write(TASTER / "files" / "april_errors.csv", ["id", "error", "score", "text"], errors)
    write(TASTER / "held" / "kinds.csv", ["id", "tags"], kinds)


if __name__ == "__main__":
    main()
