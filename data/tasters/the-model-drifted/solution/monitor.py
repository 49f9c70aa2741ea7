"""The monitor. It runs once a day, at midnight, and may wake somebody.

For each depot and input it asks how a day of the two good weeks looked: the share of missing
values, the share of the commonest value, and the average. A day that lies far outside of what
these days did among themselves rings. So weather, weekends and a sale are no news.
"""

from collections import Counter
from statistics import mean

INPUTS = ["distance_km", "parcels", "floor", "traffic", "rain_mm"]
FEWEST = 5


def look(rows, key):
    """Return the share that is missing, the share of the commonest value, and the average."""
    values = [row[key] for row in rows if row[key] is not None]
    missing = 1 - len(values) / len(rows)
    if not values:
        return missing, 0.0, None
    return missing, Counter(values).most_common(1)[0][1] / len(values), mean(values)


def outside(value, usual, slack):
    """Whether a value lies outside of the usual ones, widened by their own width and some slack."""
    width = max(usual) - min(usual) + slack
    return not min(usual) - width <= value <= max(usual) + width


def broken(before, today, key):
    missing, commonest, average = look(today, key)
    usual = [look(rows, key) for rows in before]
    averages = [each[2] for each in usual if each[2] is not None]
    if missing > max(each[0] for each in usual) + 0.2:
        return True
    if average is None or not averages:
        return False
    if outside(commonest, [each[1] for each in usual], 0.1):
        return True
    return outside(average, averages, 0.2 * abs(mean(averages)))


def alarm(reference, day):
    """Return the names of the inputs that are broken today, such as ["rain_mm"]."""
    found = set()
    for depot in {row["depot"] for row in day}:
        today = [row for row in day if row["depot"] == depot]
        before = {}
        for row in reference:
            if row["depot"] == depot:
                before.setdefault(row["day"], []).append(row)
        if len(today) < FEWEST or not before:
            continue
        found |= {key for key in INPUTS if broken(list(before.values()), today, key)}
    return sorted(found)
