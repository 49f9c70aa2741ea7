from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

FIRST, SECOND = "2025-02-03", "2025-02-04"
Table = dict[str, int]


def files(work: Any, place: str, day: str) -> list[Path]:
    """Return the tills' files of a day: `inbox` the first ones, `late` the corrections."""
    root = Path(__file__).parent / "files" if day == FIRST else work.held(".")
    return sorted((root / place).glob("*_r*"))


def load(work: Any, sent: list[Path]) -> None:
    """Let their program load these files and no others."""
    inbox = work.folder / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    inbox.mkdir()
    for path in sent:
        shutil.copyfile(path, inbox / path.name)
    work.run_well("load.py")


def begin(work: Any) -> None:
    """Take away the table that the learner's own runs have left."""
    for path in work.folder.glob("sales.db*"):
        path.unlink()


def table(work: Any) -> list[tuple[str, Any]]:
    """Return what the table sales holds: 'north 2025-02-03 N-0001' and its cents."""
    path = work.folder / "sales.db"
    if not path.is_file():
        work.fail("load.py ended well, but there is no sales.db afterwards.")
    try:
        with closing(sqlite3.connect(path)) as db:
            rows = db.execute("SELECT branch, day, sale, cents FROM sales").fetchall()
    except sqlite3.Error as error:
        work.fail(f"I cannot read branch, day, sale and cents from the table sales: {error}.")
    for row in rows:
        if isinstance(row[3], bool) or not isinstance(row[3], int):
            work.fail(f"{row[2]} of {row[0]} has {row[3]!r} as cents. I expected a whole number.")
    return [(f"{branch} {day} {sale}", cents) for branch, day, sale, cents in rows]


def expected(work: Any, *stands: str) -> Table:
    """Return what must be there: '2025-02-03 r1' is that day before any correction."""
    known = json.loads(work.held("expected.json").read_text(encoding="utf-8"))
    return {key: cents for stand in stands for key, cents in known[stand].items()}


def of(branch: str, right: Table) -> Table:
    return {key: cents for key, cents in right.items() if key.startswith(branch + " ")}


def money(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"


def name(key: str) -> str:
    branch, day, sale = key.split(" ", 2)
    return f"{sale} of {branch.capitalize()} on {day}"


def compare(work: Any, found: list[tuple[str, Any]], right: Table, when: str) -> None:
    """Say what differs first: rows too many, rows missing, amounts."""
    total = sum(cents for _, cents in found)
    sums = (
        f"{when}: {len(found)} rows and {money(total)} in the table; "
        f"it should be {len(right)} and {money(sum(right.values()))}."
    )
    seen: dict[str, int] = {}
    for key, _ in found:
        seen[key] = seen.get(key, 0) + 1
    strange = next((key for key in seen if key not in right), None)
    if strange:
        what = " ".join(strange.split(" ", 2))
        work.fail(f'{sums} The table holds "{what}", which should not be there.')
    missing = next((key for key in right if key not in seen), None)
    if missing:
        work.fail(f"{sums} {name(missing)} is not in the table.")
    twice = next((key for key, many in seen.items() if many > 1), None)
    if twice:
        work.fail(f"{sums} {name(twice)} is there {seen[twice]} times.")
    for key, cents in found:
        if cents != right[key]:
            work.fail(
                f"{sums} {name(key)} is {cents} cents in the table and {money(right[key])} in "
                "truth."
            )


def finds_the_bad_lines(work: Any) -> str:
    path = next(each for each in files(work, "inbox", FIRST) if each.name.startswith("north"))
    lines = path.read_text(encoding="utf-8").splitlines()
    bad, twice, where = set(), set(), {}
    for at, line in enumerate(lines[1:], start=2):
        sale, *_, note = line.upper().split(",")
        if "TOTAL" in sale or note == "TEST":
            bad.add(at)
        elif sale.strip() in where:
            twice.add((where[sale.strip()], at))
        where.setdefault(sale.strip(), at)
    text = work.text("answers.txt")
    said = next((line for line in text.splitlines() if line.lower().startswith("lines")), "")
    named = {int(each) for each in re.findall(r"\d+", said)}
    if not named:
        work.fail('answers.txt: I find no numbers of lines after "lines:" yet.')
    pairs = {at for pair in twice for at in pair}
    wrong = min(named - bad - pairs, default=0)
    if wrong:
        content = lines[wrong - 1] if 0 < wrong <= len(lines) else "there is no such line"
        work.fail(f"You name line {wrong} ({content}). By the rules I see nothing against it.")
    for one, other in twice:
        if {one, other} <= named:
            work.fail(
                f"You name both lines {one} and {other}. Then that sale does not count at all."
            )
    left = len(bad - named) + sum(not named & set(pair) for pair in twice)
    if left:
        lines_left = "1 line" if left == 1 else f"{left} lines"
        work.fail(f"The {len(named)} that you name are right. {lines_left} more must not count.")
    return ""


def _balances(work: Any, branch: str) -> None:
    begin(work)
    load(work, [path for path in files(work, "inbox", FIRST) if path.name.startswith(branch)])
    found = [each for each in table(work) if each[0].startswith(branch + " ")]
    right = of(branch, expected(work, f"{FIRST} r1"))
    if not found:
        work.fail(f"After load.py the table sales holds no row with the branch {branch}.")
    compare(work, found, right, branch.capitalize())


def north_balances(work: Any) -> str:
    _balances(work, "north")
    return "32 sales, 1450.50."


def harbour_balances(work: Any) -> str:
    _balances(work, "harbour")
    return "33 sales, 1474.00."


def market_balances(work: Any) -> str:
    _balances(work, "market")
    return "35 sales, 1421.45."


def takes_another_day(work: Any) -> str:
    begin(work)
    load(work, files(work, "inbox", SECOND))
    compare(work, table(work), expected(work, f"{SECOND} r1"), "The files of 4 February")
    return ""


def twice_is_once(work: Any) -> str:
    begin(work)
    for _ in range(2):
        load(work, files(work, "inbox", FIRST))
    right = expected(work, f"{FIRST} r1")
    compare(work, table(work), right, "After load.py ran twice on the same files")
    return ""


def takes_the_late_file(work: Any) -> str:
    begin(work)
    load(work, files(work, "inbox", FIRST))
    for _ in range(2):
        load(work, files(work, "late", FIRST))
    right = expected(work, f"{FIRST} r2")
    when = "After the first files, and then the late one alone in the inbox, twice"
    compare(work, table(work), right, when)
    return ""


def takes_any_order(work: Any) -> str:
    begin(work)
    load(work, files(work, "inbox", FIRST))
    load(work, files(work, "late", FIRST))
    load(work, files(work, "inbox", FIRST))
    right = expected(work, f"{FIRST} r2")
    compare(work, table(work), right, "The first files came once more after the correction")
    load(work, files(work, "late", SECOND))
    load(work, files(work, "inbox", SECOND))
    right = expected(work, f"{FIRST} r2", f"{SECOND} r2")
    compare(
        work, table(work), right, "Then 4 February came, its corrections before its first files"
    )
    return "Two days, three corrections, files twice and in the wrong order: it balances."
