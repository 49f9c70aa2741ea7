"""Kill the program while it writes, and see what is left.

    python -m tests.faults.kills --count 500

Each run is a fork of a process that has loaded the program, so that most of its short life is work
on files. It is killed with SIGKILL at a random moment of it. Before the count begins, a run is
killed at each single call that changes a file, one after the other.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from careerpath.catalog.catalog import Catalog  # noqa: E402
from careerpath.errors import UserError  # noqa: E402
from careerpath.person.plan_file import load_plan  # noqa: E402
from careerpath.person.practice import load_practice  # noqa: E402
from careerpath.person.profile import load_profile  # noqa: E402
from careerpath.person.store import Store  # noqa: E402
from careerpath.plan.contents import plan_contents  # noqa: E402
from careerpath.plan.measure import find_raises  # noqa: E402
from careerpath.plan.progress import finish_work  # noqa: E402
from careerpath.plan.saved import known_of  # noqa: E402
from tests.in_process import SAMPLE, make_home, run_here  # noqa: E402

CATALOG = Catalog()
LADDERS = plan_contents(CATALOG).ladders

RAISING = ("plan", "done", "{task}", "--raise")
CALLS = [
    RAISING,
    ("plan", "undo"),
    RAISING,
    ("plan", "undo"),
    ("quiz", "--answers", str(SAMPLE), "--save"),
    ("plan", "new", "mle", "--force", "--hours", "{n}"),
    ("plan", "replan", "--hours", "{n}"),
    ("profile", "set", "sql={level}"),
]
# Not restore: that takes a plan or a profile back alone, which is no half of a change.

CHANGING = ("replace", "fsync", "unlink", "open", "rename", "write", "chmod", "fchmod")
"""Functions of `os` that work on files; a run is killed at each call of any of them."""


def fork(words: tuple[str, ...], kill_at: int = 0) -> int:
    """Start a run in a child and return its process id; it kills itself at the n-th change."""
    child = os.fork()
    if child:
        return child
    nothing = os.open(os.devnull, os.O_RDWR)
    for handle in (0, 1, 2):
        os.dup2(nothing, handle)
    if kill_at:
        _count_down(kill_at)
    os._exit(run_here(words).code)


def _count_down(left: int) -> None:
    def guarded(name: str) -> None:
        real = getattr(os, name)

        def call(*arguments: object, **others: object) -> object:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **others)

        setattr(os, name, call)

    for name in CHANGING:
        if hasattr(os, name):
            guarded(name)


def killed(child: int) -> bool:
    """Wait for a run and return whether it was killed."""
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def look(store: Store) -> list[str]:
    """Return what is wrong with the state after a kill; the next run of the program looks first."""
    wrong = []
    try:
        profile, plan = load_profile(store), load_plan(store)
        history = load_practice(store)
    except UserError as error:
        return [f"damaged: {error.message}"]
    if profile is None or plan is None:
        return ["lost: profile or plan is gone"]
    if history.aside:
        wrong.append(f"half-written: {history.aside}")
    done = {task.id for task in plan.tasks if task.status == "done"}
    for each in plan.raised:
        if each.task in done and profile.proved.get(each.skill, 0) < each.after:
            if profile.levels.get(each.skill) is None:
                wrong.append(f"half of a change: {each.task} is done, {each.skill} is not raised")
    raised = {each.skill for each in plan.raised}
    for skill in set(profile.proved) - raised - KEPT:
        wrong.append(f"half of a change: {skill} is raised, its task is open")
    return wrong


KEPT: set[str] = set()
"""Skills whose levels were raised by a plan that another replaced since: they stay raised."""


def raising_tasks(store: Store) -> list[str]:
    """Return the open tasks of the plan that raise a level when they are finished."""
    plan, known = load_plan(store), known_of(store, CATALOG)
    found = []
    for task in plan.tasks if plan else ():
        if plan and task.status == "todo" and task.kind == "learn":
            after = finish_work(plan, {task.id}, set(), plan.start)
            if find_raises(LADDERS, known, after, [task.id]):
                found.append(task.id)
    return found


def words_of(call: tuple[str, ...], store: Store, chance: random.Random) -> tuple[str, ...]:
    """Return a call with a task that is open, hours and a level."""
    task = chance.choice(raising_tasks(store) or ["none"])
    filled = {"task": task, "n": str(chance.randint(4, 12)), "level": str(chance.randint(0, 4))}
    return tuple(word.format(**filled) if "{" in word else word for word in call)


def kill_at_each_change(store: Store, chance: random.Random) -> tuple[int, list[str]]:
    """Kill a raising run at its first change of a file, its second, and so on to its end."""
    count, wrong = 0, []
    for call in (RAISING, ("plan", "undo"), ("quiz", "--answers", str(SAMPLE), "--save")):
        at = 1
        while True:
            words = words_of(call, store, chance)
            if not killed(fork(words, at)):
                break
            count += 1
            wrong += [f"{' '.join(words)}, change {at}: {each}" for each in look(store)]
            at += 1
    return count, wrong


def kill_at_random(store: Store, count: int, chance: random.Random) -> tuple[int, int, list[str]]:
    """Kill so many runs at random moments; return that, how many ended before, what was wrong."""
    dead = ended = 0
    wrong: list[str] = []
    spans: dict[tuple[str, ...], float] = {}
    while dead < count:
        call = chance.choice(CALLS)
        words = words_of(call, store, chance)
        begun = time.monotonic()
        child = fork(words)
        if call in spans:
            time.sleep(chance.random() * spans[call])
            os.kill(child, signal.SIGKILL)
        if killed(child):
            dead += 1
        else:
            ended += 1
            spans[call] = max(time.monotonic() - begun, 0.02)
        if "--force" in words or "--save" in words or "set" in words:
            profile = load_profile(store)
            KEPT.update(profile.proved if profile else ())
        wrong += [f"{' '.join(words)}: {each}" for each in look(store)]
    return dead, ended, wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ |= {
            "CAREERPATH_HOME": str(home),
            "CAREERPATH_TODAY": "2026-12-01",
            "CAREERPATH_CACHE": f"{folder}/cache",
        }
        make_home(home)
        store = Store(home)
        profile = load_profile(store)
        KEPT.update(profile.proved if profile else ())
        begun = time.monotonic()
        at_each, wrong = kill_at_each_change(store, chance)
        dead, ended, more = kill_at_random(store, given.count, chance)
        wrong += more
        run_here(("profile", "set", "sql=1"))
        left = [p.name for p in home.iterdir() if p.name.startswith(".") and p.name != ".lock"]
        wrong += [f"left behind: {name}" for name in left]
        wrong += [f"set aside: {p.name}" for p in home.iterdir() if "damaged" in p.name]
    print("\n".join(wrong))
    print(
        f"{at_each} runs killed at each change of a file in turn, {dead} at random moments "
        f"({ended} ended before): {len(wrong)} files lost, half-written or left behind, or halves "
        f"of a change. {time.monotonic() - begun:.0f} s."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
