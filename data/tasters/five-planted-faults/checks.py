"""The looks at five-planted-faults: reports are replayed, tests run on faulty and mended builds."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
import sys
import zipfile
from decimal import Decimal
from typing import NamedTuple

MOST_REPORTS = 200
MOST_STEPS = 300
MOST_WORDS = 80
RUNNER = """
import importlib, json, sys, traceback, unittest
sys.path.insert(0, ".")
found = {"run": 0, "failed": [], "errors": []}
try:
    module = importlib.import_module("test_machine")
except BaseException as error:
    found["broken"] = f"{type(error).__name__}: {error}"
else:
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    for name, each in sorted(vars(module).items()):
        ours = getattr(each, "__module__", "") == "test_machine"
        if name.startswith("test") and callable(each) and ours and not isinstance(each, type):
            suite.addTest(unittest.FunctionTestCase(each))
    result = unittest.TestResult()
    suite.run(result)
    found["run"] = result.testsRun

    def brief(test, text):
        function = getattr(test, "_testFunc", None)
        name = function.__name__ if function else test.id().removeprefix("test_machine.")
        lines = [line for line in text.splitlines() if line[:1].strip()]
        return [name, lines[-1][:160].rstrip(".") if lines else ""]

    found["failed"] = [brief(*each) for each in result.failures]
    found["errors"] = [brief(*each) for each in result.errors]
with open("_found.json", "w", encoding="utf-8") as file:
    json.dump(found, file)
"""


class Verdict(NamedTuple):
    """What came of replaying a report: the fault that it shows, or what is to be said of it."""

    number: int
    fault: str = ""
    says: str = ""


def load(work, name):
    spec = importlib.util.spec_from_file_location(f"held_{name}", work.held(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[f"held_{name}"] = module
    spec.loader.exec_module(module)
    return module


class Builds:
    """The program with any of the faults in it."""

    def __init__(self, work):
        held = load(work, "faults")
        self._right = work.held("pay_station.py").read_text(encoding="utf-8")
        self.faults = {fault.name: fault for fault in held.FAULTS}
        self._build = held.build
        self._made: dict = {}

    def text(self, names: set[str]) -> str:
        return self._build(self._right, names)

    def replies(self, steps: list[str], names: set[str]) -> list[str]:
        key = frozenset(names)
        if key not in self._made:
            space: dict = {}
            exec(compile(self.text(names), "pay_station", "exec"), space)
            self._made[key] = space["replies"]
        return self._made[key](steps)

    def shown_by(self, steps: list[str]) -> list[str]:
        """Return the faults without which the last reply would be right, or less wrong."""
        right = self.replies(steps, set())[-1]
        alone = [name for name in self.faults if self.replies(steps, {name})[-1] != right]
        if alone:
            return alone
        everything = set(self.faults)
        got = self.replies(steps, everything)[-1]
        return [name for name in self.faults if self.replies(steps, everything - {name})[-1] != got]


def bare(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9.: ]", " ", text.lower().replace(",", ".")).split()).strip(
        ". "
    )


def amounts(text: str) -> list[Decimal]:
    plain = re.sub(r"\d+:\d\d|\b(rule|r|no)\.? ?\d+", " ", text.lower())
    return [Decimal(each.replace(",", ".")) for each in re.findall(r"\d+(?:[.,]\d{1,2})?", plain)]


def fits(said: str, reply: str) -> bool:
    """Tell whether what somebody wrote is this reply, in whole or in what matters of it."""
    mine, its = bare(said), bare(reply)
    if not mine:
        return False
    if its in mine or (len(mine) >= 4 and mine in its):
        return True
    if its.startswith("nothing to pay"):
        return any(word in mine.split() for word in ("nothing", "free")) or amounts(said) == [0]
    found = amounts(said)
    return bool(found) and found == amounts(reply)


def means(said: str, reply: str, other: str) -> bool:
    """Tell whether what somebody wrote is this reply and not the other one."""
    if bare(said) in (bare(reply), bare(other)):
        return bare(said) == bare(reply)
    return fits(said, reply) and not fits(said, other)


def read_reports(work) -> list[dict[str, str]]:
    text = work.text("reports.csv").strip()
    if not text:
        work.fail("reports.csv is empty. Its first line should be: steps,expected,got")
    head = text.splitlines()[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True))
    except csv.Error as error:
        work.fail(f"I cannot read reports.csv as a table: {error}.")
    names = [each.strip().lower() for each in rows[0]]
    if names != ["steps", "expected", "got"]:
        work.fail(f"The first line of reports.csv should be steps,expected,got; I read {head!r}.")
    found = []
    for row in rows[1 : MOST_REPORTS + 1]:
        if not any(each.strip() for each in row):
            continue
        number = len(found) + 1
        while len(row) > 3 and not row[-1].strip():
            row.pop()
        if len(row) != 3:
            work.fail(
                f"Report {number} has {len(row)} columns; I need three, steps, expected and got. "
                "A comma inside a column must stand in double quotes."
            )
        found.append(dict(zip(names, (each.strip() for each in row), strict=True)))
    return found


def steps_of(text: str) -> list[str]:
    return [each.strip() for each in re.split(r"[/|>\n]", text) if each.strip()][:MOST_STEPS]


def judge(builds: Builds, number: int, report: dict[str, str]) -> Verdict:
    steps = steps_of(report["steps"])
    if not steps:
        return Verdict(number, says=f"Report {number} has no steps; I cannot repeat it.")
    shown = builds.shown_by(steps)
    says = what_is_amiss(builds, number, report, steps, shown)
    return Verdict(number, says=says) if says else Verdict(number, fault=shown[0])


def what_is_amiss(
    builds: Builds, number: int, report: dict[str, str], steps: list[str], shown: list[str]
) -> str:
    """Return what is to be said of a report; nothing where it is as it should be."""
    today = builds.replies(steps, set(builds.faults))
    right = builds.replies(steps, set())
    early = [i for i, pair in enumerate(zip(today, right, strict=True)) if pair[0] != pair[1]]
    if early and early[0] < len(steps) - 1:
        return (
            f"In report {number} something goes wrong at step {early[0] + 1} already, "
            f"{steps[early[0]]!r}. Let the steps end there."
        )
    got, wanted = today[-1], right[-1]
    if not means(report["got"], got, report["expected"] if got == wanted else wanted):
        return (
            f"I repeated report {number}. The last step says {got!r} here, and your report "
            f"says {report['got']!r}."
        )
    if got == wanted:
        return (
            f"Report {number}: I see {got!r} too, and that is what the specification asks for. "
            "No fault, as far as I can see."
        )
    if not means(report["expected"], wanted, got):
        which = " and ".join(str(builds.faults[name].rule) for name in shown)
        return (
            f"Report {number} shows a real fault, {got!r}. But what should it say? You write "
            f"{report['expected']!r}; by rule {which} I come to another reply."
        )
    if len(shown) > 1:
        return (
            f"Report {number} shows {len(shown)} faults at once. The developers will mend one "
            "and close it. Make the steps shorter, with a report for each."
        )
    return ""


def judged(work) -> tuple[Builds, list[Verdict]]:
    builds = Builds(work)
    found = [judge(builds, i, report) for i, report in enumerate(read_reports(work), 1)]
    return builds, found


def first_of_each(found: list[Verdict]) -> dict[str, int]:
    """Return the number of the first report of each fault."""
    first: dict[str, int] = {}
    for verdict in found:
        if verdict.fault:
            first.setdefault(verdict.fault, verdict.number)
    return first


def remarks(found: list[Verdict]) -> list[str]:
    """Return what is to be said of reports that show nothing, or what another one shows."""
    first = first_of_each(found)
    said = []
    for verdict in found:
        if not verdict.fault:
            said.append(verdict.says)
        elif first[verdict.fault] != verdict.number:
            said.append(
                f"Report {verdict.number} is right, and it is the same fault as in report "
                f"{first[verdict.fault]}, seen from another side. One report will do."
            )
    return said


def at_least(work, wanted: int) -> str:
    _, found = judged(work)
    first = first_of_each(found)
    if len(first) >= wanted:
        return f"{len(first)} of five so far." if wanted < 5 else ""
    more = remarks(found)
    if not found:
        work.fail("reports.csv has no report yet.")
    if not first:
        work.fail(more[0])
    numbers = ", ".join(str(each) for each in sorted(first.values()))
    plural = "s" if len(first) > 1 else ""
    so_far = f"{len(first)} different fault{plural} so far (report{plural} {numbers})."
    return work.fail(" ".join([so_far, *more[:1]]))


def one_fault(work):
    _, found = judged(work)
    at_least(work, 1)
    return f"I repeated report {min(first_of_each(found).values())} and see it too."


def three_faults(work):
    return at_least(work, 3)


def run_tests(work, builds: Builds, faults: set[str]) -> dict:
    with zipfile.ZipFile(work.folder / "machine.pyz", "w") as target:
        target.writestr("pay_station.py", builds.text(faults))
    # The pay station's helper as it was laid, in case it was changed.
    (work.folder / "desk.py").write_bytes((work.held("..") / "files" / "desk.py").read_bytes())
    (work.folder / "_look_at_tests.py").write_text(RUNNER, encoding="utf-8")
    answer = work.folder / "_found.json"
    answer.unlink(missing_ok=True)
    work.text("test_machine.py")
    try:
        work.run("_look_at_tests.py", seconds=8)
    except Exception as error:
        work.fail(str(error).replace("python _look_at_tests.py", "Running test_machine.py"))
    try:
        found = json.loads(answer.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        work.fail("test_machine.py ended the whole run, so I cannot say how the tests went.")
    if "broken" in found:
        work.fail(f"Reading test_machine.py stopped with {found['broken'][:200]}.")
    return found


def test_fails_today(work):
    builds = Builds(work)
    found = run_tests(work, builds, set(builds.faults))
    if not found["run"]:
        work.fail("I find no test in test_machine.py. Names of tests begin with test_.")
    if found["errors"] and not found["failed"]:
        name, why = found["errors"][0]
        work.fail(
            f"{name} does not fail, it breaks: {why}. A test should say what it expected and got."
        )
    if not found["failed"]:
        tests = "test passes" if found["run"] == 1 else "tests pass"
        work.fail(
            f"Your {found['run']} {tests} on today's program, faults and all. "
            "None of them would have held up the release."
        )
    return f"{found['failed'][0][0]} does."


def test_passes_when_mended(work):
    builds = Builds(work)
    found = run_tests(work, builds, set())
    bad = found["failed"] + found["errors"]
    if bad:
        name, why = bad[0]
        work.fail(
            f"On the mended program {name} still fails: {why}. "
            "So it asks for something that the specification does not."
        )
    seen = [
        f"rule {fault.rule}"
        for name, fault in builds.faults.items()
        if run_tests(work, builds, {name})["failed"]
    ]
    if not seen:
        work.fail(
            "Your test fails today and passes when all is mended, but with any one of the faults "
            "alone it passes too. It takes two faults to wake it."
        )
    return f"It notices {len(seen)} of the five faults ({', '.join(seen)})."


def all_five(work):
    return at_least(work, 5)


def nothing_else(work):
    _, found = judged(work)
    more = remarks(found)
    if more:
        work.fail(more[0])


def says_what_first(work):
    _, found = judged(work)
    text = work.text("release.txt").strip()
    words = text.split()
    if not words:
        work.fail("release.txt is empty.")
    first = words[0].strip(".,:;!*#-").lower()
    if first not in ("hold", "release"):
        work.fail(
            f"release.txt begins with {words[0]!r}. They read the first word: Hold or Release."
        )
    if len(words) > MOST_WORDS:
        work.fail(f"release.txt has {len(words)} words. Nobody reads more than {MOST_WORDS}.")
    said = re.sub(r"\d+[.,]\d+|\d+:\d\d|\b(rule|rules) \d+", " ", text.lower())
    numbers = {int(each) for each in re.findall(r"\b\d{1,3}\b", said)}
    good = {verdict.number for verdict in found if verdict.fault}
    if not numbers & good:
        work.fail("release.txt names no report by its number, so nobody knows what comes first.")
    if len(words) < 12:
        work.fail(f"release.txt says what in {len(words)} words, but not why. Whom does it hurt?")
    return "A person would now ask whether the one you put first hurts most people, or most."
