"""How long `match` takes a file, whether memory stays flat, and which way of matching is fastest.

    python benchmarks/match_speed.py [FILES]

Part one runs the whole program on FILES files (1,000) in one call and on one file, with no profile
saved; the difference is what a file takes after start-up. A bare Typer program beside it says how
fast the machine is. Memory is the peak of each process. Part two finds the same names in the same
texts in four ways; those of packages that are not installed are left out (pip install pyahocorasick
flashtext).
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from careerpath.catalog.catalog import Catalog
from careerpath.intake.documents import tidy
from careerpath.match.find import find_names
from careerpath.match.lexicon import Lexicon
from careerpath.match.words import LineNumbers, split_words

ROOT = Path(__file__).resolve().parent.parent
LABELLED = sorted((ROOT / "tests" / "match" / "labelled").glob("*.yaml"))

BARE = "import typer; typer.run(lambda: None)"

CHILD = """
import re, resource, sys, time
sys.argv = ["careerpath", "match", "--json", *sys.argv[1:]]
from careerpath.__main__ import main
begin = time.process_time()
code = main()
used = time.process_time() - begin
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:  # which counts what started the process as well, where the system does not say better
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
except (OSError, TypeError):
    pass
print(f"{used} {peak / 1024} {code}", file=sys.stderr)
"""


def texts() -> list[str]:
    return [yaml.safe_load(path.read_text(encoding="utf-8"))["text"] for path in LABELLED]


def run(files: list[str]) -> tuple[float, float]:
    """Return seconds of processor time and MB at the peak of one whole run."""
    command = [sys.executable, "-c", CHILD, *files]
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"CAREERPATH_HOME": home}
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    used, peak, code = done.stderr.split()[-3:]
    assert code in ("0", "ExitCode.DONE"), done.stderr
    return float(used), float(peak)


def bare() -> float:
    """Return the seconds that a program of one line with Typer takes, the best of nine."""
    times = []
    for _ in range(9):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", BARE], check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


def whole_program(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        every = texts()
        for number in range(count):
            path = Path(folder) / f"{number}.txt"
            path.write_text(every[number % len(every)], encoding="utf-8")
            files.append(str(path))
        best = min(run(files)[0] for _ in range(3))
        one = min(run(files[:1])[0] for _ in range(3))
        small, large = run(files[: count // 10])[1], run(files)[1]
    print(f"{count} files of {sum(map(len, every)) // len(every)} characters on average")
    print(f"  a bare Typer program   {bare() * 1000:8.0f} ms")
    print(f"  start-up and one file  {one * 1000:8.0f} ms of processor time")
    print(f"  each file after that   {(best - one) / (count - 1) * 1000:8.2f} ms")
    print(f"  peak, {count // 10} files      {small:8.1f} MB")
    print(f"  peak, {count} files     {large:8.1f} MB")


def ways() -> None:  # noqa: C901
    catalog = Catalog()
    lexicon = Lexicon(
        catalog.skills, catalog.texts.technologies, catalog.texts.wordings, catalog.texts.lookalikes
    )
    names = sorted({" ".join(forms) for forms in lexicon.names}, key=len, reverse=True)
    every = [tidy(text) for text in texts()]
    low = [text.casefold() for text in every]

    def ours() -> None:
        for text in every:
            find_names(text, split_words(text), lexicon, LineNumbers(text))

    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")

    def alternation() -> None:
        for text in low:
            for _ in pattern.finditer(text):
                pass

    found = {"words in a table (ours, with context)": ours, "one compiled alternation": alternation}
    try:
        import ahocorasick

        automaton = ahocorasick.Automaton()
        for name in names:
            automaton.add_word(name, name)
        automaton.make_automaton()

        def aho() -> None:
            for text in low:
                list(automaton.iter_long(text))

        found["pyahocorasick, no word boundaries"] = aho
    except ImportError:
        pass
    try:
        from flashtext import KeywordProcessor

        processor = KeywordProcessor()
        for name in names:
            processor.add_keyword(name)

        def flash() -> None:
            for text in low:
                processor.extract_keywords(text)

        found["flashtext"] = flash
    except ImportError:
        pass
    print(f"\n{len(names)} names in {len(every)} texts, milliseconds a text, best of 7")
    for name, way in found.items():
        times = []
        for _ in range(7):
            begin = time.process_time()
            way()
            times.append(time.process_time() - begin)
        print(f"  {name:40}{min(times) / len(every) * 1000:8.3f}")


if __name__ == "__main__":
    whole_program(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    ways()
