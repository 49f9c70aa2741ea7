"""The search at the counter, with the time it takes.

python run.py                    # three searches
python run.py seal alba          # a search of your own
python run.py log day            # search.log by day, hour, letters, words or found
python run.py profile seal       # where the time of a search goes
"""

import cProfile
import pstats
import re
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
LINE = re.compile(r"(\S+) (\d\d):\d\d:\d\d search found=(\d+) took=([\d.]+)s query=(.*)")
SIZES = {"day": 1, "hour": 1, "letters": 3, "words": 1, "found": 250}


def show_search(shelf, query):
    import search

    begun = time.perf_counter()
    found = search.find(shelf, query)
    took = time.perf_counter() - begun
    print(f"{query!r}: {len(found)} parts in {took:.2f} s")
    for part in found[:3]:
        print(f"    {part.number}  {part.name:<34} {part.place}")


def show_log(column):
    if column not in SIZES:
        print(f"I can sort the log by {', '.join(SIZES)}.")
        return
    groups = {}
    for line in (HERE / "search.log").read_text(encoding="utf-8").splitlines():
        match = LINE.match(line)
        if match:
            day, hour, found, took, query = match.groups()
            letters, words = len(query), len(query.split())
            value = {"hour": int(hour), "letters": letters, "words": words, "found": int(found)}
            group = day if column == "day" else value[column] // SIZES[column] * SIZES[column]
            groups.setdefault(group, []).append(float(took))
    print(f"{column:>10}  searches   quickest    middle   slowest")
    for group, times in sorted(groups.items()):
        times.sort()
        middle = times[len(times) // 2]
        print(f"{group:>10}  {len(times):>8}  {times[0]:>8.2f}s {middle:>8.2f}s {times[-1]:>8.2f}s")


def show_profile(shelf, query):
    import search

    profile = cProfile.Profile()
    profile.runcall(search.find, shelf, query)
    rows = []
    stats = pstats.Stats(profile).stats
    for (file, line, name), (_, calls, own, whole, _) in stats.items():
        if Path(file).parent == HERE and not name.startswith("<"):
            rows.append((whole, own, calls, f"{Path(file).name}:{line} {name}"))
    print("'whole' is a function with all that it calls. Watching makes everything slower.")
    print(f"{'calls':>9}  {'whole':>8}  {'own':>8}  function")
    for whole, own, calls, name in sorted(rows, reverse=True)[:10]:
        print(f"{calls:>9}  {whole:>7.2f}s  {own:>7.2f}s  {name}")


def main():
    words = sys.argv[1:]
    if words[:1] == ["log"]:
        show_log(words[1] if len(words) > 1 else "")
        return
    from shelf import Shelf

    shelf = Shelf()
    if words[:1] == ["profile"]:
        show_profile(shelf, " ".join(words[1:]) or "seal")
        return
    for query in [" ".join(words)] if words else ["teapot", "hinge brix", "seal"]:
        show_search(shelf, query)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Stopped.")
    except Exception as error:
        ours = [f for f in traceback.extract_tb(error.__traceback__) if str(HERE) in f.filename]
        place = (ours[-1].filename, ours[-1].lineno) if ours else ("?", "?")
        if isinstance(error, SyntaxError):
            place = (error.filename or "?", error.lineno)
        print(f"It stopped in {Path(place[0]).name}, line {place[1]}: {error!r}")
