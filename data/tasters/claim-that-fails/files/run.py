"""Repeats the paper's table, a run of yours (settings.py) and your experiment (fair.py)."""

import sys
import traceback
from pathlib import Path

SLOWEST = 60


def show_authors():
    import authors
    import settings

    plain, second_look = authors.table()
    print("\nTable 1, from the authors' own code:\n")
    print(f"  Plain training       {plain:.1f}      1 seed,   last epoch")
    print(f"  Second Look          {second_look:.1f}     20 seeds,  best checkpoint\n")
    method, seeds, pick = settings.METHOD, settings.SEEDS, settings.PICK
    if pick not in ("best", "last") or not isinstance(seeds, int) or not 1 <= seeds <= 200:
        raise ValueError('PICK is "best" or "last", SEEDS a whole number from 1 to 200')
    print("With settings.py:\n")
    print(f"  {method:<20} {authors.result(method, seeds, pick):.1f}     {seeds} seeds, {pick}\n")


def show_yours():
    import fair
    from method import load

    data = load()
    seeds = list(fair.SEEDS)[:SLOWEST]
    results = [
        (seed, *(fair.run(method, seed, data) for method in ("plain", "second-look")))
        for seed in seeds
    ]
    print(f"Your experiment, from fair.py, {len(seeds)} seeds:\n")
    print("  seed     plain   Second Look   difference")
    for seed, plain, second_look in results:
        print(f"  {seed:>4}{plain:>10.1f}{second_look:>14.1f}{second_look - plain:>+13.1f}")
    middle, low, high = fair.gain(results)
    print(f"\n  gain: {middle:+.1f} points, from {low:+.1f} to {high:+.1f}\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        show_authors()
        show_yours()
    except Exception as error:
        ours = [
            f
            for f in traceback.extract_tb(error.__traceback__)
            if Path(f.filename).name != "run.py"
        ]
        line = getattr(error, "lineno", None) or (ours[-1].lineno if ours else "?")
        name = Path(
            getattr(error, "filename", None) or (ours[-1].filename if ours else "settings.py")
        ).name
        sys.exit(f"{name}, line {line}: {type(error).__name__}: {error}")
