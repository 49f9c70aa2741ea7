"""Shows how the sorter does on messages that were held back. Run: python run.py"""

import importlib
import random
import sys
import textwrap
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

SHOWN = (0.01, 0.02, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 0.9)
SHUFFLES, PATIENCE = 5, 12
"""So many other splits are tried, and no new one is begun after so many seconds."""


class Trouble(Exception):
    """Why nothing can be shown, in words."""


def there(name):
    if not (HERE / name).is_file():
        raise Trouble(f"{name} is not here; `careerpath try sort-the-messages` lays it again.")
    return importlib.import_module(name.removesuffix(".py")) if name.endswith(".py") else name


def part_of(sorter, name):
    if not hasattr(sorter, name):
        raise Trouble(f"sorter.py has no {name}.")
    return getattr(sorter, name)


def parted(sorter, rows):
    found = part_of(sorter, "split")(rows)
    if not isinstance(found, (tuple, list)) or len(found) != 2 or not all(found):
        raise Trouble("split should return two lists of messages, neither of them empty.")
    return list(found[0]), list(found[1])


def scored_by(sorter, train, held):
    """Pairs (score, urgent) of the held-back messages."""
    model = part_of(sorter, "train")(train)
    if not callable(model):
        raise Trouble(f"train should return a function that scores a text, not {model!r:.40}.")
    pairs = []
    for row in held:
        score = model(row["text"])
        if not isinstance(score, (int, float)):
            raise Trouble(f"The score of {row['id']} is {score!r:.40}, not a number.")
        pairs.append((float(score), toolkit.is_urgent(row)))
    return pairs


def likeness(one, other):
    mine, its = set(toolkit.words(one)), set(toolkit.words(other))
    return len(mine & its) / (len(mine | its) or 1)


def learnt_before(train, held):
    """How many held-back messages have nearly their double among those that are learnt from."""
    of_flat = {}
    for row in train:
        of_flat.setdefault(row["flat"], []).append(row["text"])
    return sum(
        any(likeness(row["text"], text) > 0.7 for text in of_flat.get(row["flat"], []))
        for row in held
    )


def show_message(label, row):
    lines = textwrap.wrap(row["text"], 52, max_lines=3, placeholder=" ...")
    for number, line in enumerate(lines):
        begun = f"{label} {row['id']}" if not number else " " * (len(label) + 6)
        print(f"  {begun}  {line}")


def show_scores(scored, threshold, costs):
    right = sum((score >= threshold) == urgent for score, urgent in scored)
    money, missed, false = toolkit.cost(scored, threshold)
    urgent = sum(urgent for _, urgent in scored)
    print(f"  {right / len(scored):.0%} right: ", end="")
    print(f"{missed} of {urgent} urgent ones missed, {false} false alarms")
    if costs:
        prices = f"{missed} x {toolkit.MISSED} + {false} x {toolkit.FALSE_ALARM}"
        print(f"  cost on these {len(scored)} rows: {money:,}  ({prices})")


def show_surest(train, held, scored):
    """Right answers of which the model was surest, each beside the most similar one it learnt."""
    right = [
        (abs(score - 0.5), row)
        for (score, urgent), row in zip(scored, held)
        if (score >= 0.5) == urgent
    ]
    right.sort(key=lambda each: -each[0])
    print("\nSome that it got right and was sure of, and the most similar one it knew:\n")
    for _, row in right[: 5 * 9 : 9]:
        near = max(train, key=lambda other: likeness(row["text"], other["text"]))
        show_message("held back", row)
        show_message("learnt   ", near)
        print()


def show_thresholds(sorter, rows, scored):
    """What each threshold would cost, and how much of that is the luck of the split."""
    others = other_splits(sorter, rows)
    print("\nWhat other thresholds would cost on the held-back rows. On the right the costs")
    print(f"with other flats held back, a quarter each time, {len(others)} times over:\n")
    print("  threshold  missed  false alarms     cost    other flats held back")
    for threshold in SHOWN:
        money, missed, false = toolkit.cost(scored, threshold)
        luck = "".join(f"{toolkit.cost(each, threshold)[0]:>7,}" for each in others)
        print(f"  {threshold:>9}{missed:>8}{false:>14}{money:>9,} {luck}")


def other_splits(sorter, rows):
    found = []
    begun = time.monotonic()
    for seed in range(1, SHUFFLES + 1):
        if time.monotonic() - begun > PATIENCE:
            break
        flats = sorted({row["flat"] for row in rows})
        random.Random(seed).shuffle(flats)
        kept = set(flats[: len(flats) // 4])
        train = [row for row in rows if row["flat"] not in kept]
        found.append(scored_by(sorter, train, [row for row in rows if row["flat"] in kept]))
    return found


def main():
    global toolkit
    toolkit, sorter = there("toolkit.py"), there("sorter.py")
    rows = toolkit.read(there("messages.csv"))
    threshold = part_of(sorter, "THRESHOLD")
    if not isinstance(threshold, (int, float)):
        raise Trouble(f"THRESHOLD should be a number from 0 to 1, not {threshold!r:.40}.")
    train, held = parted(sorter, rows)
    print(f"\nLearning from {len(train)} messages, trying on {len(held)} that were held back.\n")
    scored = scored_by(sorter, train, held)
    costs = learnt_before(train, held) <= 0.01 * len(held)

    print("What runs today (ring where one of fifteen words stands):")
    rule = [(toolkit.desk_rule(row["text"]), toolkit.is_urgent(row)) for row in held]
    show_scores(rule, 0.5, costs)
    if costs:
        print("Ringing for every message:")
        show_scores([(1.0, urgent) for _, urgent in scored], 0.5, costs)
    print(f"Your sorter, at THRESHOLD = {threshold}:")
    show_scores(scored, threshold, costs)
    if costs:
        show_thresholds(sorter, rows, scored)
    show_surest(train, held, scored)
    if not costs:
        print("(What all this costs the desk is shown from part 2 on.)")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        main()
    except KeyboardInterrupt:
        print("Stopped.")
    except Trouble as error:
        print(error)
    except SyntaxError as error:
        print(f"{Path(error.filename or 'A file').name} is no Python yet, line {error.lineno}:")
        print(f"  {error.msg}")
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        ours = [frame for frame in frames if Path(frame.filename).parent == HERE]
        at = next((f for f in reversed(ours) if Path(f.filename).name == "sorter.py"), ours[-1])
        said = f"{type(error).__name__}: {error}"
        print(f"It stopped in {Path(at.filename).name}, line {at.lineno}: {said}")
