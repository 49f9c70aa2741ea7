from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

# As it was laid, and under another name: the learner's own stats.py is theirs to change.
_spec = importlib.util.spec_from_file_location(
    "laid_stats", Path(__file__).parent / "files" / "stats.py"
)
stats = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(stats)

Row = dict[str, str]
FIELDS = {
    "rows": "rows that",
    "patients": "different patients in",
    "old": "different patients with the old",
    "new": "different patients with the new",
    "missing": "how many of the",
    "letter": "which letter",
    "why": "why may",
    "lines": "lines of plan",
    "verdict": "verdict",
}
VERDICTS = ("works", "makes no difference", "cannot tell yet")
JARGON = (
    r"\bp[- ]values?\b|\bp ?[=<] ?[\d.]*\d|\b(in)?significan\w*|\bconfidence\w*|"
    r"\bnull hypothes[ie]s\b|\bstatistic\w*|\bpermutation\w*|\bstandard errors?\b|"
    r"\bintention[- ]to[- ]treat\b"
)
TILT = (
    r"mov(e|ed|ing)\b|address|undeliver|came back|come back|return|one (group|side|letter)|"
    r"only (from|in|on|the|new|those|people)|new (letter|group|side)|old (letter|group|side)|"
    r"more often|likel|differ|bias|tilt|unequal|uneven|skew|not alike|no longer|compar|coin|random|"
    r"system|unfair|select|miss(ed|es)? more"
)
LUCK = 0.68
"""The share of 1,500 fresh deals whose best slice is as good as Harbour's."""

LUCK_EITHER_WAY = 0.90
"""The share if slices in which the new letter looks worse are counted, too."""

WORDS = 80


def finding(work: Any, key: str) -> str:
    """Return what stands after a colon in findings.txt."""
    start = FIELDS[key]
    for line in work.text("findings.txt").splitlines():
        name, colon, value = line.strip().partition(":")
        if colon and " ".join(name.lower().split()).startswith(start):
            if not value.strip():
                work.fail(f'findings.txt: nothing stands after "{name.strip()}" yet.')
            return str(value.strip())
    return str(work.fail(f'findings.txt has no line that begins with "{start} ...:" any more.'))


def number(work: Any, key: str) -> int:
    value = finding(work, key)
    found = re.findall(r"\d+", re.sub(r"(?<=\d)[,. ](?=\d{3}\b)", "", value))
    if len(found) != 1:
        work.fail(
            f'findings.txt: after "{FIELDS[key]} ..." I expected one number and read "{value}".'
        )
    return int(found[0])


def once(rows: list[Row]) -> list[Row]:
    first: dict[str, Row] = {}
    for row in sorted(rows, key=lambda row: row["date"]):
        first.setdefault(row["patient"], row)
    return list(first.values())


def learner_rows(work: Any, found: Any, name: str) -> list[Row]:
    """Return what a function of theirs gave as a list of rows."""
    if found is None:
        work.fail(f"{name} returned nothing. Is a return missing?")
    if isinstance(found, dict):
        found = list(found.values())
    rows = list(found) if isinstance(found, Iterable) else [found]
    keys = {"patient", "date", "letter"}
    for row in rows:
        if not isinstance(row, dict) or not keys <= row.keys():
            got = " ".join(repr(row).split())[:80]
            work.fail(f"I expected rows from {name}, as read() gives them, and got {got}.")
    return rows


def swap_in_held(work: Any) -> list[Row]:
    """Put another trial's tables in the place of these; return all their rows."""
    for name in ("results.csv", "returned.csv"):
        shutil.copyfile(work.held(name), work.folder / name)
    return [row for name in ("results.csv", "returned.csv") for row in work.rows(name)]


def laid_rows(work: Any) -> list[Row]:
    """Return this trial's rows as they were laid, whatever became of the learner's copies."""
    place = work.held(".").parent / "files"
    rows = []
    for name in ("results.csv", "returned.csv"):
        shutil.copyfile(place / name, work.folder / name)
        rows += work.rows(name)
    return rows


def sees_the_repeats(work: Any) -> str:
    work.text("results.csv")
    rows, patients = number(work, "rows"), number(work, "patients")
    if rows != 4014:
        work.fail(
            f"You write {rows} rows; the dashboard's share for both letters rests on another "
            "number."
        )
    if patients != 2615:
        work.fail(
            f"You write {patients} different patients in results.csv. I count another number."
        )
    return f"{rows - patients} rows are somebody's second to fifth, or a copy."


def sees_the_split(work: Any) -> str:
    work.text("returned.csv")
    old, new = number(work, "old"), number(work, "new")
    if (old, new) == (2137, 1877):
        work.fail("2137 and 1877 are rows. How many patients are behind them?")
    if (old, new) != (1416, 1199):
        work.fail(
            f"You write {old} patients with the old letter and {new} with the new one. I count "
            "others."
        )
    missing, letter = number(work, "missing"), finding(work, "letter").lower()
    if missing != 185:
        work.fail(
            f"2,800 were dealt and results.csv holds 2,615 patients. You write that {missing} "
            "are missing."
        )
    if not re.search(r"\bnew\b", letter) or re.search(r"\bold\b", letter):
        work.fail(
            f'You write that the missing ones were dealt "{letter}". I looked up all 185: it is '
            "one and the same letter, another one."
        )
    why = finding(work, "why")
    if len(why.split()) < 4 or not re.search(TILT, why.lower()):
        work.fail(
            f'Why may they not be left out? You write "{why[:70]}". A smaller table alone tilts '
            "no comparison. Who are they, and what does their lacking do to the two groups?"
        )
    return (
        "Whether your why is a good one, a person would say. 1,416 to 1,199: a fair coin does so "
        "once in 45,000 times."
    )


def names_the_broken_lines(work: Any) -> str:
    value = finding(work, "lines")
    named = {int(each) for each in re.findall(r"\d+", value)}
    if not named:
        work.fail(f'I expected numbers of lines of plan.txt and read "{value}".')
    kept = sorted(named & {2, 5, 7} | {each for each in named if not 1 <= each <= 7})
    if kept:
        work.fail(
            f"You name line {kept[0]}. I find nothing in the table or the mail that breaks it."
        )
    absent = sorted({3, 4, 6} - named)
    if absent:
        many = "One line is" if len(absent) == 1 else f"{len(absent)} lines are"
        work.fail(
            f"You name {', '.join(map(str, sorted(named)))}. {many} still missing that the "
            "table or the mail does not keep."
        )
    return ""


def counts_once(work: Any) -> str:
    rows = swap_in_held(work)
    wanted = {row["patient"]: row for row in once(rows)}
    count = work.function("analysis.py", "count_once")
    found = learner_rows(work, work.call(count, rows), "count_once()")
    seen: dict[str, int] = {}
    for row in found:
        seen[row["patient"]] = seen.get(row["patient"], 0) + 1
    twice = next((key for key, many in seen.items() if many > 1), None)
    if twice:
        work.fail(
            f"I gave count_once() the rows of another trial. Patient {twice} is still there "
            f"{seen[twice]} times."
        )
    lost = next((key for key in wanted if key not in seen), None)
    if lost:
        work.fail(
            f"I gave count_once() the rows of another trial: {len(wanted)} patients. "
            f"{len(seen)} came back; {lost}, for one, is gone."
        )
    for row in found:
        right = wanted[row["patient"]]
        if row["date"] != right["date"]:
            dates = sorted({each["date"] for each in rows if each["patient"] == row["patient"]})
            work.fail(
                f"Another trial: {row['patient']} has appointments on {', '.join(dates)}. You "
                f"kept the one on {row['date']}."
            )
    return ""


def counts_everyone(work: Any) -> str:
    for name in ("results.csv", "returned.csv"):
        work.text(name)
    laid_rows(work)
    everyone = work.function("analysis.py", "everyone")
    count = work.function("analysis.py", "count_once")
    rows = learner_rows(work, work.call(everyone), "everyone()")
    kept = learner_rows(work, work.call(count, rows), "count_once()")
    groups = {each: sum(row["letter"] == each for row in kept) for each in ("old", "new")}
    if len(kept) != 2800:
        work.fail(
            f"everyone() and count_once() leave {groups['old']} patients with the old letter and "
            f"{groups['new']} with the new one, {len(kept)} in all. 2,800 were dealt, by a coin."
        )
    right = swap_in_held(work)
    rows = learner_rows(work, work.call(everyone), "everyone()")
    kept = learner_rows(work, work.call(count, rows), "count_once()")
    if {row["patient"] for row in kept} != {row["patient"] for row in right}:
        work.fail(
            f"With the tables of another trial in the folder, {len(once(right))} patients were "
            f"dealt. You compare {len(kept)}."
        )
    return (
        "1,416 to 1,384, as a coin would. 14.8 % missed with the old letter, 14.0 % with the new."
    )


def knows_luck(work: Any) -> str:
    rows = once(laid_rows(work))
    share = _share(work, rows)
    if share < LUCK - 0.17:
        work.fail(
            "Harbour, 60 and over, was the best of 20 slices. I dealt the letters afresh many "
            "times: in most deals some slice, not always the same, did at least as well. Your "
            f"how_often() says {share:.2f}."
        )
    if share > (LUCK + LUCK_EITHER_WAY) / 2 + 0.02:
        also = " Do you count slices that look bad, too?" if share < 0.98 else ""
        work.fail(f"Your how_often() says {share:.2f} of the fresh deals; I got fewer.{also}")
    other = once(swap_in_held(work))
    share_other = _share(work, other)
    if share_other > 0.1:
        work.fail(
            "In another trial the new letter truly helps one slice, by far. In fresh deals "
            "hardly ever did a best "
            f"slice come near that. Your how_often() says {share_other:.2f}."
        )
    return (
        f"{share:.2f} of the deals in which both letters are alike hold a slice as good as "
        "Harbour's."
    )


def _share(work: Any, rows: list[Row]) -> float:
    found = work.call(work.function("analysis.py", "how_often"), rows, 100)
    if found is None:
        work.fail("how_often() returns nothing yet.")
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        work.fail(
            f"I expected a number between 0 and 1 from how_often() and got {str(found)[:60]!r}."
        )
    if not 0 <= found <= 1:
        work.fail(f"I expected a number between 0 and 1 from how_often() and got {found}.")
    return float(found)


def gives_a_verdict(work: Any) -> str:
    said = " ".join(finding(work, "verdict").lower().replace("\u2019", "'").strip(" .").split())
    said = re.sub(r"^(we )?(can't|cant|can not|cannot) (tell|say)( yet)?$", VERDICTS[2], said)
    if said not in VERDICTS:
        work.fail(f'The verdict is one of: {", ".join(VERDICTS)}. I read "{said}".')
    if said == "works":
        work.fail(
            "You write that it works. With everybody in, the difference is -0.74 points, and "
            "anything from -3.3 to +1.9 is plausible. That holds zero."
        )
    if said == "makes no difference":
        work.fail(
            "You write that it makes no difference. The plausible range goes from -3.3 to +1.9 "
            "points, and the letter pays from -0.7 on. Would you swear that it is not -2?"
        )
    return ""


def writes_the_note(work: Any) -> str:
    text = " ".join(work.text("note.txt").replace("−", "-").split())
    if not text:
        work.fail("note.txt is empty.")
    sentences = [
        each for each in re.split(r"(?<=[.!?])[\"')]*\s+(?=[\"'(A-Z0-9])", text) if each.strip()
    ]
    if len(sentences) != 3:
        work.fail(f"Three sentences were asked for. I count {len(sentences)} in note.txt.")
    words = len(text.split())
    if words > WORDS:
        work.fail(f"Your note has {words} words. I read it aloud and ran out of breath at {WORDS}.")
    lower = text.lower().replace("\u2019", "'")
    term = re.search(JARGON, lower)
    if term:
        work.fail(f'The manager asked for no statistics, and I read "{term[0]}" in note.txt.')
    if "harbour" not in lower:
        work.fail(
            "The mail asks two questions. I find no word on the second one, Harbour, in note.txt."
        )
    if not _mentions_range(lower):
        work.fail(
            "I look for how far off the truth may be: the two ends of the plausible range, in "
            "points or patients in a "
            "hundred or thousand, roughly -3.3 and +1.9. I do not find both in note.txt."
        )
    if _swapped(lower):
        work.fail("Which way round are the two ends? Hold the note against the signs of the range.")
    _goes_with_the_verdict(work, [each.lower().replace("\u2019", "'") for each in sentences])
    return (
        "I looked at length, the two ends and both questions. Whether it would stop somebody "
        "from sending it on Monday only a reader can say."
    )


NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "nineteen": 19, "thirty-three": 33}
FEWER = (
    r"fewer|less|sav(?:e[sd]?|ing)|better|down|drop\w*|fall\w*|avoid\w*|prevent\w*|lower|spare[sd]?"
)
MORE = r"more|extra|cost\w*|worse|up|additional|add(?:s|ed)?|rise\w*|higher|los[et]\w*|increas\w*"
TOKEN = re.compile(
    r"(?P<n>\d+(?:\.\d+)?|thirty-three|nineteen)|\b(?:up to|more than|less than|no more)\b|"
    rf"\b(?:(?P<f>{FEWER})|(?P<m>{MORE}))\b"
)
LOW, HIGH = 3.34, 1.86
"""Points that the new letter may plausibly save, and cost."""


def _plain(text: str) -> str:
    """Return the text without commas in numbers, and without the 20 that counts slices."""
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"(?<=\d),(?=\d{1,2}\b)", ".", text)
    return re.sub(
        r"\bof (the )?20\b|\b20 ([\w-]+ )?(slices|groups|cells|such|parts|sub)", " ", text
    )


def _near(number: float, end: float) -> bool:
    return abs(number - end) <= 0.36 or abs(number - 10 * end) <= 3.6


def _mentions_range(text: str) -> bool:
    plain = _plain(text)
    numbers = {float(each) for each in re.findall(r"\d+(?:\.\d+)?", plain)}
    numbers |= {float(value) for word, value in NUMBERS.items() if re.search(rf"\b{word}\b", text)}
    return all(any(_near(each, end) for each in numbers) for end in (LOW, HIGH))


def _swapped(text: str) -> bool:
    """Tell whether the larger end is said to cost, or whether neither is said to do anything."""
    plain = _plain(text)
    if re.search(r"-\s?3[.\d]|-\s?33", plain) and re.search(r"\+\s?1\.?[89]", plain):
        return False
    if re.search(r"\+\s?3[.\d]", plain) or re.search(r"(?<![\d.])\s-\s?1\.?[89]", plain):
        return True
    tokens = ""
    for match in TOKEN.finditer(plain):
        if match["n"]:
            number = float(NUMBERS.get(match["n"], 0) or match["n"])
            tokens += "L" if _near(number, LOW) else "H" if _near(number, HIGH) else ""
        else:
            tokens += "F" if match["f"] else "M" if match["m"] else ""
    if re.search("LFHM|FLMH|HMLF|MHFL", tokens):
        return False
    return bool(re.search("LMHF|MLFH|HFLM|FHML", tokens)) or not {"F", "M"} <= set(tokens)


NOT = (
    r"\b(not|no|never|nobody|nothing|no one|neither|nor|none|cannot|without|before|"
    r"whether|if|wait\w*|hold|keep\w*|stop|postpone|instead|rather|until|"
    r"prove[sn]?|proof|too early|premature|mistake|"
    r"nowhere|yet to|as though)\b|n't\b"
)
SEND = (
    r"\b(send\w*|switch\w*|roll\w* (it |this )?out|introduc\w*|change over|go ahead|use|adopt\w*)\b"
)
WORKS = (
    r"\b((it|letter|that|this) (really |truly |clearly |does )?(works?|helps?|worked|helped)|"
    r"works there|is real|is effective|is proven|proves (it|that))\b"
)
NO_LUCK = (
    r"(\b(not|no|cannot be|hardly|more than|beyond)|\b\w+n't( be)?)( just| only| mere| pure)? "
    r"(luck|chance)\b"
)
OPEN = r"\b(whether|if|prove[sn]?|proof|show[sn]?|tell|say|know|sure|certain)\b"
PIECES = r"[,;:()\u2013\u2014]| - | (?:but|because|since|although|though|while) "


def _sends(sentence: str) -> bool:
    """Tell whether some part of a sentence says to send the new letter."""
    if re.search(r"\b(wait|hold off|postpone|too early|premature|keep)\b", sentence):
        return False
    for piece in re.split(PIECES, sentence):
        old_only = "old" in piece and "new" not in piece
        if re.search(SEND, piece) and not re.search(NOT, piece) and not old_only:
            return True
    return False


def _works(sentence: str) -> bool:
    pieces = re.split(PIECES, sentence)
    return any(re.search(WORKS, each) and not re.search(NOT, each) for each in pieces)


def _goes_with_the_verdict(work: Any, sentences: list[str]) -> None:
    """Refuse a note that says to do what the verdict does not carry."""
    verdict = "Your verdict is 'cannot tell yet',"
    if _sends(sentences[0]):
        work.fail(f"{verdict} your first sentence says send. Which shall the manager do?")
    if _works(sentences[0]):
        work.fail(f"{verdict} your first sentence says that it works. Which of the two is it?")
    for sentence in sentences:
        if "harbour" not in sentence:
            continue
        luck = re.search(NO_LUCK, sentence)
        if luck and not re.search(OPEN, sentence[: luck.start()]):
            work.fail(f'{verdict} of Harbour you write "{luck[0]}". What did how_often() say?')
        if _works(sentence):
            work.fail(f"{verdict} of Harbour you write that it works. What did how_often() say?")
        if _sends(sentence):
            work.fail(f"{verdict} your note sends it to Harbour. What did how_often() say?")
