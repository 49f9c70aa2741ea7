# ruff: noqa: E501  (lists of odd words read best in few lines)
"""Mutated inputs over every command: answers, content, resumes, postings, lists, state, arguments.

    python -m tests.fuzz.fuzz --count 20000 --seed 1
    python -m tests.fuzz.fuzz --seconds 60

Every run must end with 0, 1, 2 or 130, without a traceback, within two seconds of CPU time (content
of one's own: within ten, for the FAQ learns it). What does not is printed with what repeats it, and
the program ends with 1.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import typer

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.every_command import CV, POSTING, every_call, fill, find_options  # noqa: E402
from tests.in_process import SAMPLE, Outcome, copy_home, make_home, run_here  # noqa: E402

CODES = {0, 1, 2, 130}
MOST, MOST_OWN = 2.0, 10.0
"""CPU seconds that a run may take, and with content of one's own."""

NASTY = [
    b"\x00", b"\xff", b"\x1b[2J", b"\x1b]52;c;eA==\x07", "\u202e".encode(), "\u200b".encode(),
    b"9" * 30, b"-1", b"1e309", b"NaN", b"9999-12-31", b"0001-01-01", b"{", b"[", b": ", b"&a *a",
    b"!!python/name:x", b"<<: {}", b"|", b">", b"\n---\n", b"'", b'"', b"\t", b"#", b"null", b"true",
    b"a" * 300, b"<!-- careerpath: x 1 h -->", b"=1+1", b"%n%s", b"../../x", b"\r\n", b"\xed\xa0\x80",
]  # fmt: skip
WORDS = [
    "", " ", "-", "--", "-1", "0", "1", "999999999999", "1e9", "nan", "mle", "swe", "python", "sql=9",
    "sql=", "=3", "2026-12-01", "9999-12-31", "0001-01-01", "mon-fri", "vary", "a" * 300, "\udcff", "\x1b[31m",
    "\u202e", "é", "日本", "..", "/", "/nonexistent/x", "{answers}", "{resume}", "{overlay}", "{folder}",
    "skip", "back", "none", "2w", "25:61", "Europe/Berlin", "[bold]x[/]", "%s", "1\n2",
]  # fmt: skip


def mutate(raw: bytes, chance: random.Random) -> bytes:
    """Return bytes with one to four changes: of a byte, a piece, a line, or a value."""
    for _ in range(chance.randint(1, 4)):
        lines = raw.split(b"\n")
        place, way = chance.randrange(len(raw) + 1), chance.randrange(8)
        line = chance.randrange(len(lines))
        if way == 0 and raw:
            place %= len(raw)
            raw = raw[:place] + bytes([chance.randrange(256)]) + raw[place + 1 :]
        elif way == 1:
            raw = raw[:place]
        elif way == 2:
            raw = raw[:place] + chance.choice(NASTY) + raw[place:]
        elif way == 3:
            lines[line : line + chance.randint(1, 5)] = []
            raw = b"\n".join(lines)
        elif way == 4:
            lines.insert(line, chance.choice(lines))
            raw = b"\n".join(lines)
        elif way == 5:  # another value behind a key
            key, colon, _ = lines[line].partition(b": ")
            lines[line] = key + (colon or b": ") + chance.choice(NASTY)
            raw = b"\n".join(lines)
        elif way == 6:
            lines[line] = b"  " * chance.randint(0, 3) + lines[line].lstrip()
            raw = b"\n".join(lines)
        else:
            other = chance.randrange(len(raw) + 1)
            raw = raw[:place] + raw[other : other + chance.randint(1, 400)] + raw[place:]
    return raw


def mutate_words(words: tuple[str, ...], options: list[tuple[str, bool]], chance: random.Random):
    """Return arguments with one to three changes."""
    found = list(words)
    for _ in range(chance.randint(1, 3)):
        place, way = chance.randrange(len(found) + 1), chance.randrange(5)
        if way == 0 and found:
            found[place % len(found)] = chance.choice(WORDS)
        elif way == 1 and found:
            del found[place % len(found)]
        elif way == 2:
            found.insert(place, chance.choice(WORDS))
        elif options:
            option, alone = chance.choice(options)
            found += [option] if alone and chance.random() < 0.9 else [option, chance.choice(WORDS)]
    return tuple(found)


class World:
    """A folder with everything that a run reads, laid anew for each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.template = make_home(folder / "template")
        self.home, self.work = folder / "home", folder / "work"
        self.overlay = folder / "overlay"
        os.environ["CAREERPATH_HOME"] = str(self.home)
        copy_home(self.template, self.home)
        run_here(("data", "init", str(folder / "starter")))
        listed = run_here(("plan", "export", "--format", "md")).out.replace("[ ]", "[x]", 3)
        self.files = {
            "answers": SAMPLE.read_bytes(),
            "resume": POSTING.read_bytes(),
            "posting": POSTING.read_bytes(),
            "cv": CV.read_bytes(),
            "checklist": listed.encode(),
        }
        content = [*(ROOT / "data").rglob("*.yaml"), *(folder / "starter").rglob("*.yaml")]
        self.content = [
            path for path in content if "samples" not in path.parts and path.stat().st_size < 60_000
        ]

    def lay(self, chance: random.Random, what: str) -> dict[str, str]:
        """Lay files and state, those that `what` names mutated; return what words stand for."""
        copy_home(self.template, self.home)
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.rmtree(self.overlay, ignore_errors=True)
        self.work.mkdir()
        os.chdir(self.work)
        for name, raw in self.files.items():
            changed = mutate(raw, chance) if what == "files" else raw
            (self.work / f"{name}.txt").write_bytes(changed)
        if what == "state":
            path = chance.choice([p for p in self.home.iterdir() if p.name != ".lock"])
            path.write_bytes(mutate(path.read_bytes(), chance))
        source = chance.choice(self.content)
        base = ROOT / "data" if source.is_relative_to(ROOT / "data") else self.folder / "starter"
        target = self.overlay / source.relative_to(base)
        target.parent.mkdir(parents=True)
        raw = source.read_bytes()
        target.write_bytes(mutate(raw, chance) if what == "content" else raw)
        return {
            **{name: str(self.work / f"{name}.txt") for name in self.files},
            "question": "can I move to ML",
            "folder": str(self.work / "taster"),
            "overlay": str(self.overlay),
            "output": str(self.work / "out"),
        }


def remember() -> None:
    """Read each shipped file and each signature once for all runs: they are the same in each."""
    from careerpath.catalog import loading

    for name in ("read_document", "read_entry"):
        read, found = getattr(loading, name), {}

        def once(layer, path, kind, read=read, found=found):  # type: ignore[no-untyped-def]
            if layer.overlay:
                return read(layer, path, kind)
            if (path, kind) not in found:
                found[path, kind] = read(layer, path, kind)
            return found[path, kind]

        setattr(loading, name, once)
    make, made = typer.main.get_command, {}

    def make_once(app: typer.Typer) -> object:
        key = (*map(id, app.registered_commands), *map(id, app.registered_groups))
        if key not in made:
            made[key] = make(app)
        return made[key]

    typer.main.get_command = make_once  # type: ignore[assignment]


KINDS = ("files", "state", "arguments", "arguments", "files", "state", "input", "content")


def one(world: World, seed: int) -> tuple[str, tuple[str, ...], Outcome, float]:
    """Run one mutated call; return its kind, its words, what it left, and what it may take."""
    chance = random.Random(seed)
    kind = chance.choice(KINDS)
    call = chance.choice(CALLS)
    places = world.lay(chance, kind)
    if kind == "arguments":
        name = next(n for n in sorted(OPTIONS, key=len, reverse=True) if is_of(call, n))
        depth = len(name.split())
        call = (*call[:depth], *mutate_words(call[depth:], OPTIONS[name], chance))
    words = fill(call, places)
    if kind == "content" and "--data" not in words:
        os.environ["CAREERPATH_DATA"] = str(world.overlay)
    stdin = bytes(mutate(b"1\n2\n\nback\nskip\n1\n3\n" * 20, chance)) if kind == "input" else b""
    own = "CAREERPATH_DATA" in os.environ or "--data" in words
    most = MOST_OWN if own else MOST
    try:
        return kind, words, run_here(words, stdin, most), most
    finally:
        os.environ.pop("CAREERPATH_DATA", None)


def is_of(call: tuple[str, ...], name: str) -> bool:
    return call[: len(name.split())] == tuple(name.split())


CALLS = [call for call in every_call() if "--watch" not in call]
OPTIONS = find_options()


def refuse(*arguments: object, **others: object) -> None:
    raise AssertionError("careerpath tried to use the network")


def fuzz(count: int, first: int, seconds: float, say: Callable[[str], None]) -> int:
    """Run mutated calls until the count or the time is reached; return how many went wrong."""
    codes: collections.Counter[int] = collections.Counter()
    kinds: collections.Counter[str] = collections.Counter()
    slowest, wrong = (0.0, 0), 0
    socket.socket.connect = refuse  # type: ignore[method-assign, assignment]
    socket.getaddrinfo = refuse  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"CAREERPATH_TODAY": "2026-12-01", "CAREERPATH_CACHE": f"{folder}/cache"}
        remember()
        world = World(Path(folder))
        begun = time.monotonic()
        seed = first
        while seed < first + count and not (seconds and time.monotonic() - begun > seconds):
            kind, words, found, most = one(world, seed)
            codes[found.code] += 1
            kinds[kind] += 1
            slowest = max(slowest, (found.seconds, seed))
            if found.code not in CODES or "Traceback" in found.err or found.seconds > most:
                wrong += 1
                say(f"seed {seed}, {kind}: {words!r}\n{found.trace or found.err[-2000:]}")
            seed += 1
            if seed % 1000 == 0:
                say(f"{seed - first} runs, {wrong} wrong, {time.monotonic() - begun:.0f} s")
        os.chdir(ROOT)
    listed = ", ".join(f"{n} ended with {code}" for code, n in sorted(codes.items()))
    by = ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items()))
    say(f"{seed - first} runs ({by}): {listed}; {wrong} wrong.")
    say(f"The slowest took {slowest[0]:.2f} s of CPU time (seed {slowest[1]}).")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0)
    given = parser.parse_args()
    return (
        1
        if fuzz(given.count, given.seed, given.seconds, lambda text: print(text, flush=True))
        else 0
    )


if __name__ == "__main__":
    sys.exit(main())
