"""How long `careerpath compare` takes, beside a bare Typer program that prints one Rich table.

    python benchmarks/compare_start_up.py [RUNS]

Both run in turn, RUNS times (default 20), so that a busy machine slows both. The budget is a
ratio of 1.5. Bytecode must be written, as it is after an installation: PYTHONDONTWRITEBYTECODE
is removed, and the first run of each is not counted. No profile: CAREERPATH_HOME is empty.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import typer

app = typer.Typer(rich_markup_mode=None)


@app.command()
def main(rows: int = 3) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("a", "b")
    for row in range(rows):
        table.add_row(str(row), "b")
    Console().print(table)


app()
"""


def measure(command: list[str], environment: dict[str, str]) -> float:
    """Return the seconds that one run takes."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print both medians in milliseconds and the median of the ratios of the pairs."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        environment = {**os.environ, "CAREERPATH_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        commands = (
            [sys.executable, str(bare)],
            [sys.executable, "-m", "careerpath", "compare"],
        )
        for command in commands:
            measure(command, environment)
        pairs = [[measure(command, environment) for command in commands] for _ in range(runs)]
    ratio = statistics.median(second / first for first, second in pairs)
    first, second = (statistics.median(each) * 1000 for each in zip(*pairs, strict=True))
    print(f"bare {first:.0f} ms, compare {second:.0f} ms, ratio {ratio:.2f} (budget 1.50)")


if __name__ == "__main__":
    main()
