"""How an answer is marked; nothing to change here.

A case has a question, must_say and the section where it stands. must_say is what a right
answer has to contain, such as "10 days", or "unknown" where the handbook does not say.
"""

import csv
from pathlib import Path

HERE = Path(__file__).resolve().parent
MARKS = ("right", "wrong", "did not know")


def plain(text):
    return " ".join(str(text).lower().replace("\u2019", "'").split())


def refuses(answer):
    return plain(answer).startswith(("i do not know", "i don't know"))


def mark(must_say, answer):
    """Return one of MARKS for an answer, which is a text."""
    answer = plain(answer)
    if not answer or answer == "none" or answer[0] in "{[`" or '"answer"' in answer:
        return "wrong"  # nobody at the counter can read that
    if refuses(answer):
        return "right" if plain(must_say) == "unknown" else "did not know"
    if plain(must_say) == "unknown":
        return "wrong"
    return "right" if plain(must_say) in answer else "wrong"


def cases(name="cases.csv"):
    with open(HERE / name, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [
        {key: (row.get(key) or "").strip() for key in ("question", "must_say", "section")}
        for row in rows
    ]
    return [row for row in found if row["question"]]
