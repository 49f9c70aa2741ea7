"""Shows how the sorter does on messages that were held back. Run: python run.py"""

import sys
import textwrap
import traceback
from pathlib import Path

from toolkit import FALSE_ALARM, MISSED, cost, desk_rule, is_urgent, read, words

SHOWN = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9)


def show_message(label, row):
    lines = textwrap.wrap(row["text"], 52, max_lines=3, placeholder=" ...")
    for number, line in enumerate(lines):
        print(
            f"  {label if not number else ' ' * len(label)} {row['id'] if not number else ' ' * 5}  {line}"
        )


def likeness(one, other):
    mine, its = set(words(one)), set(words(other))
    return len(mine & its) / (len(mine | its) or 1)


def show_scores(scored, threshold):
    right = sum((score >= threshold) == urgent for score, urgent in scored)
    money, missed, false = cost(scored, threshold)
    urgent = sum(urgent for _, urgent in scored)
    print(
        f"  {right / len(scored):.0%} right: {missed} of {urgent} urgent ones missed, {false} false alarms"
    )
    print(f"  cost on these rows: {money}  ({missed} x {MISSED} + {false} x {FALSE_ALARM})")


def show_surest(train, held, scores):
    """Right answers of which the model was surest, each beside the most similar one it learnt from."""
    right = [(abs(s - 0.5), r) for s, r in zip(scores, held) if (s >= 0.5) == is_urgent(r)]
    right.sort(key=lambda each: -each[0])
    for _, row in right[: 5 * 9 : 9]:
        near = max(train, key=lambda other: likeness(row["text"], other["text"]))
        show_message("held back", row)
        show_message("learnt   ", near)
        print()


def main():
    import sorter

    rows = read("messages.csv")
    train, held = sorter.split(rows)
    print(f"\nLearning from {len(train)} messages, trying on {len(held)} that were held back.\n")
    model = sorter.train(train)
    scores = [float(model(row["text"])) for row in held]
    scored = [(score, is_urgent(row)) for score, row in zip(scores, held)]

    print("What runs today (ring where one of fifteen words stands):")
    show_scores([(desk_rule(row["text"]), is_urgent(row)) for row in held], 0.5)
    print("Ringing for every message:")
    show_scores([(1.0, urgent) for _, urgent in scored], 0.5)
    print(f"Your sorter, at THRESHOLD = {sorter.THRESHOLD}:")
    show_scores(scored, sorter.THRESHOLD)

    print("\nWhat other thresholds would cost on the held-back rows:\n")
    print("  threshold   missed   false alarms     cost")
    for threshold in SHOWN:
        money, missed, false = cost(scored, threshold)
        print(f"  {threshold:>9}{missed:>9}{false:>15}{money:>9}")

    print("\nSome that it got right and was sure of, and the most similar one it knew:\n")
    show_surest(train, held, scores)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        main()
    except Exception as error:
        ours = [
            f
            for f in traceback.extract_tb(error.__traceback__)
            if Path(f.filename).name != "run.py"
        ]
        line = getattr(error, "lineno", None) or (ours[-1].lineno if ours else "?")
        name = Path(
            getattr(error, "filename", None) or (ours[-1].filename if ours else "run.py")
        ).name
        sys.exit(f"{name}, line {line}: {type(error).__name__}: {error}")
