"""How long a whole run takes, against a bare Typer program that prints one Rich table.

    python benchmarks/startup.py [ROUNDS]

Runs are interleaved, so that a busy machine slows all alike; the table gives medians in
milliseconds and the ratio to the bare program.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = str(ROOT / "data" / "samples" / "undecided-student.yaml")

BARE = """
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("Role", "Pay")
    for _ in range(10):
        table.add_row("Software engineer", "135,980")
    Console().print(table)


app()
"""

RUN = ["-m", "careerpath"]
PROGRAMS = {
    "bare Typer and a Rich table": [],
    "careerpath --help": [*RUN, "--help"],
    "careerpath compare": [*RUN, "compare"],
    "careerpath faq QUESTION": [*RUN, "faq", "can I move from software to ML"],
    "careerpath quiz --answers": [*RUN, "quiz", "--answers", SAMPLE],
}


def measure(arguments: list[str], env: dict[str, str]) -> float:
    """Return the milliseconds of one whole process."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=env, check=True, capture_output=True)
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    """Measure all programs in turn and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        env = {**os.environ, "CAREERPATH_HOME": folder}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # as after an installation
        programs = {**PROGRAMS, next(iter(PROGRAMS)): [str(bare)]}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(rounds + 1):
            for name, arguments in programs.items():
                taken = measure(arguments, env)
                if turn:  # the first round warms the disk cache
                    times[name].append(taken)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    base = next(iter(medians.values()))
    print(f"{'median of ' + str(rounds) + ' runs':<30} {'ms':>6}  ratio")
    for name, median in medians.items():
        print(f"{name:<30} {median:>6.0f}  {median / base:>5.2f}")


if __name__ == "__main__":
    main()
