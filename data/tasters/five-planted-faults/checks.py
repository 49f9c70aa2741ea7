"""The looks at five-planted-faults: reports are replayed, tests run on faulty and mended builds."""

from __future__ import annotations

import ast
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
SHORT = 12
"""A word on the release that is shorter gives a reason only where it has a word for one."""
RULES = 10
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
START = "I start at Mon 00:00, with nobody there."
REASON = re.compile(
    r"\b(because|since|so|as|loses?|pays?|charge[sd]?|overcharge[sd]?|customers?|drivers?|money)\b"
)
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
        asserted = [line for line in lines if line.startswith("AssertionError")]
        said = (asserted or lines or [""])[0 if asserted else -1]
        said = said.removeprefix("AssertionError: ")
        if said == "AssertionError":  # a bare assert: its line says more
            code = [line for line in text.splitlines() if line.strip().startswith("assert")]
            said = code[-1].strip() if code else said
        return [name, said[:160].rstrip(".")]

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
    unreadable: bool = False


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
    """Return the reports; one that is no row of three has what is to be said under `amiss`."""
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
    while len(names) > 3 and not names[-1]:
        names.pop()
    if names != ["steps", "expected", "got"]:
        work.fail(f"The first line of reports.csv should be steps,expected,got; I read {head!r}.")
    found: list[dict[str, str]] = []
    for row in rows[1 : MOST_REPORTS + 1]:
        if not any(each.strip() for each in row):
            continue
        while len(row) > 3 and not row[-1].strip():
            row.pop()
        if len(row) == 3:
            found.append(dict(zip(names, (each.strip() for each in row), strict=True)))
        else:
            found.append({"amiss": no_row(len(found) + 1, row, delimiter)})
    return found


def no_row(number: int, row: list[str], delimiter: str) -> str:
    """Return what is to be said of a report that has not three columns."""
    separators = {",": "commas", ";": "semicolons", "\t": "tabs"}
    columns = "1 column" if len(row) == 1 else f"{len(row)} columns"
    shown = row[0].splitlines()[0][:40] if row[0].strip() else ""
    says = f"Report {number} ({shown!r}) has {columns}; I need three: steps, expected and got."
    if any("\n" in each for each in row):
        return f"{says} A double quote opens in it and does not close, so later lines belong to it."
    if len(row) > 3:
        name = {",": "comma", ";": "semicolon", "\t": "tab"}[delimiter]
        return f"{says} A {name} inside a column must stand in double quotes."
    others = [each for each in separators if each != delimiter and each in "".join(row)]
    if others:
        return f"{says} Separate them all with {separators[delimiter]}, as in the first line."
    return says


def steps_of(text: str) -> list[str]:
    return [each.strip() for each in re.split(r"[/|>\n]", text) if each.strip()][:MOST_STEPS]


def judge(builds: Builds, number: int, report: dict[str, str]) -> Verdict:
    if "amiss" in report:
        return Verdict(number, says=report["amiss"], unreadable=True)
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
        more = "" if any(each.lower().startswith("clock") for each in steps) else f" {START}"
        if got != wanted and means(report["expected"], got, wanted):
            more = " Did expected and got change places?"
        return (
            f"I repeated report {number}. The last step says {got!r} here, and your report "
            f"says {report['got']!r}.{more}"
        )
    if got == wanted:
        return f"Report {number}: I see {got!r} too{why_right(steps[-1], got)}"
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


def why_right(step: str, reply: str) -> str:
    """Return why a reply is no fault, with the rule that it follows from."""
    rules = rules_of(step, reply)
    if not rules:
        return ". spec.md does not say what should come here, and by rule 11 that is no fault."
    return (
        f", and that is what the specification asks for in {rules}. No fault, as far as I can see."
    )


def rules_of(step: str, reply: str) -> str:
    """Return the rules that a right reply follows from; nothing where the page has none."""
    if reply.startswith("Coin not taken"):
        value = amounts(step)
        meant = value and value[0] in [Decimal(each) for each in ("0.1", "0.2", "0.5", "1", "2")]
        return "rules 5 and 11" if meant else "rule 5"
    if reply.startswith("To pay") and step.lower().startswith("ticket"):
        return "rules 2 and 3" if amounts(reply)[0] >= 15 else "rule 2"
    known = {
        "Clock": "rule 1",
        "The clock": "rule 1",
        "Nothing to pay": "rule 2",
        "Paid": "rule 6",
        "Stamp": "rule 7",
        "Cancelled": "rule 8",
        "No stamp": "rule 9",
        "Pay or cancel": "rule 10",
        "Ticket not": "rule 10",
    }
    for start, rules in known.items():
        if reply.startswith(start):
            return rules
    if not reply.startswith("To pay"):
        return ""
    return "rule 9" if step.lower().startswith("lost") else "rule 5"


def touched(builds: Builds, reports: list[dict[str, str]]) -> set[int]:
    """Return the rules that any report tries, right or wrong."""
    found: set[int] = set()
    for report in reports:
        steps = steps_of(report.get("steps", ""))
        ended = waiting = False
        for step, reply in zip(steps, builds.replies(steps, set()), strict=True):
            word = step.split()[0].lower()
            if word == "clock":
                found |= {1, 4} if waiting else {1}
            elif word == "ticket":
                found |= {2, 8} if ended else {2}
                found |= {3} if max(amounts(reply), default=0) >= 15 else set()
            found |= {{"coin": 5, "stamp": 7, "cancel": 8, "lost": 9}.get(word, 1)}
            if reply.startswith(("Pay or cancel", "Ticket not")):
                found.add(10)
            elif "Paid." in reply:
                found.add(6)
            waiting = "To pay" in reply or (waiting and "Paid." not in reply and word != "cancel")
            ended = ended or "Paid." in reply or reply.startswith("Cancelled")
    return found


def untouched(builds: Builds, reports: list[dict[str, str]]) -> str:
    """Return a sentence on the rules that no report tries."""
    tried = touched(builds, reports)
    rest = [rule for rule in range(1, RULES + 1) if rule not in tried]
    if not rest:
        return "Each rule is touched; not each edge, nor each order."
    spans: list[list[int]] = []
    for rule in rest:
        if spans and spans[-1][-1] == rule - 1:
            spans[-1].append(rule)
        else:
            spans.append([rule])
    told = []
    for span in spans:
        told += [f"{span[0]} to {span[-1]}"] if len(span) > 2 else [str(each) for each in span]
    listed = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return f"Untouched so far: rule{'s' if len(rest) > 1 else ''} {listed}."


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
    builds, found = judged(work)
    first = first_of_each(found)
    amiss = [each for each in found if each.unreadable]
    if len(first) >= wanted:
        so_far = f"{len(first)} of five so far." if wanted < 5 else ""
        skipped = f"I left out report {amiss[0].number}, which is no row of three." if amiss else ""
        return " ".join(filter(None, [so_far, skipped]))
    more = remarks(found)
    if not found:
        work.fail("reports.csv has no report yet.")
    if not first:
        work.fail(amiss[0].says if amiss else more[0])
    numbers = ", ".join(str(each) for each in sorted(first.values()))
    which = f"report{'s' if len(first) > 1 else ''} {numbers}"
    down, left = NUMBERS[len(first)].capitalize(), NUMBERS[wanted - len(first)]
    so_far = f"{down} down ({which}), {left} to go."
    rules = untouched(builds, read_reports(work))
    if amiss:
        work.fail(f"{amiss[0].says} {so_far} {rules}")
    return work.fail(" ".join([so_far, *more[:1], rules]))


def one_fault(work):
    _, found = judged(work)
    at_least(work, 1)
    return f"I repeated report {min(first_of_each(found).values())} and see it too."


def three_faults(work):
    return at_least(work, 3)


class Layout:
    """How the tests stand in the learner's file: what is not run, and why."""

    def __init__(self, text: str) -> None:
        self.unnamed: list[str] = []
        self.twice: list[str] = []
        self.inside: list[str] = []
        self.outside: set[str] = set()
        tree = ast.parse(text)
        self._used = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
        self._used |= {each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute)}
        self._read(tree.body, in_class=False)
        for each in tree.body:
            if isinstance(each, ast.ClassDef):
                self._read(each.body, in_class=True)

    def _read(self, body, in_class: bool) -> None:
        seen = set()
        for each in body:
            if not isinstance(each, ast.FunctionDef):
                continue
            given = [one.arg for one in each.args.args]
            if each.name.startswith("test"):
                self.twice += [each.name] if each.name in seen else []
                seen.add(each.name)
                if not in_class and given[:1] == ["self"]:
                    self.outside.add(each.name)
                inner = [one for one in ast.walk(each) if isinstance(one, ast.FunctionDef)]
                self.inside += [one.name for one in inner[1:] if one.name.startswith("test")]
            elif given in (["self"], []) and each.name not in self._used:
                if not each.name.startswith(("_", "setUp", "tearDown")):
                    self.unnamed.append(each.name)

    def not_run(self) -> str:
        """Return a sentence on what looks like a test and is not run."""
        if self.unnamed:
            return f" I also see {self.unnamed[0]}; only names that begin with test_ are run."
        if self.inside:
            return f" I also see {self.inside[0]}; it stands inside another test and is not run."
        if self.twice:
            return f" {self.twice[0]} stands there twice; only the last of that name is run."
        return ""


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
    layout = Layout(work.text("test_machine.py"))
    if not found["run"]:
        work.fail(
            "I find no test in test_machine.py. Names of tests begin with test_." + layout.not_run()
        )
    if found["errors"] and not found["failed"]:
        name, why = found["errors"][0]
        if name in layout.outside:
            work.fail(f"{name} stands at the left edge, so it is not in the class and cannot run.")
        work.fail(
            f"{name} does not fail, it breaks: {why}. A test should say what it expected and got."
        )
    if not found["failed"]:
        one = found["run"] == 1
        work.fail(
            f"Your {found['run']} test{' passes' if one else 's pass'} on today's program, "
            f"faults and all. {'It would not' if one else 'None of them would'} have held up the "
            f"release.{layout.not_run()}"
        )
    return f"{found['failed'][0][0]} does."


def test_passes_when_mended(work):
    builds = Builds(work)
    found = run_tests(work, builds, set())
    twice = Layout(work.text("test_machine.py")).twice
    if twice:
        work.fail(
            f"{twice[0]} stands there twice. Python keeps only the last of that name, so the "
            "other one is not run and I cannot say how it goes."
        )
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
    alone = " It is the only one; the test that was there is gone." if found["run"] == 1 else ""
    count = NUMBERS[len(seen)]
    return f"They notice {count} of the five faults ({', '.join(seen)}).{alone}"


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
    named, mentioned = reports_named(text)
    absent = [each for each in named if not 1 <= each <= len(found)]
    if absent:
        work.fail(f"release.txt names report {absent[0]}; there is no report {absent[0]}.")
    good = {verdict.number for verdict in found if verdict.fault}
    if not {*named, *mentioned} & good:
        work.fail("release.txt names no report by its number, so nobody knows what comes first.")
    if len(words) < SHORT and not REASON.search(text.lower()):
        work.fail("Short. Add a sentence: whom does it hurt, and how much?")
    return "A person would now ask whether the one you put first hurts most people, or most."


def reports_named(text: str) -> tuple[list[int], list[int]]:
    """Return the numbers that follow the word report, and all others that might be one."""
    plain = re.sub(r"\d+[.,]\d+|\d+:\d\d|\brules? \d+", " ", text.lower())
    for number, word in enumerate(NUMBERS):
        plain = re.sub(rf"(\breports? (?:number )?){word}\b", rf"\g<1>{number}", plain)
    after = re.findall(r"\breport (?:number |no\.? ?|#)?(\d{1,3})\b", plain)
    for several in re.findall(r"\breports (\d{1,3}(?:(?:, ?| and |, and )\d{1,3}\b)*)", plain):
        after += re.findall(r"\d+", several)
    return [int(each) for each in after], [int(each) for each in re.findall(r"\b\d{1,3}\b", plain)]
