"""Small tools, in place of a library. Nothing here needs a change."""

import csv
import math
import re
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
MISSED, FALSE_ALARM = 200, 15
"""What the desk pays for an urgent message that waits, and for a needless call."""

DESK_WORDS = set(
    "urgent emergency asap leak leaks leaking burst flooded gas smoke sparks burning alarm stuck sewage".split()
)


def read(name):
    """Rows of a CSV file, as a list of dictionaries of text."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def words(text):
    """The words of a text, in lower case."""
    return re.findall(r"[a-z0-9']+", text.lower())


def is_urgent(row):
    return row["urgent"] == "1"


def desk_rule(text):
    """What runs today: 1 where a message holds one of fifteen words."""
    return 1.0 if DESK_WORDS & set(words(text)) else 0.0


class Nearest:
    """Score of a message: how urgent were the three most similar messages that we know?"""

    def __init__(self, rows, features):
        self.features = features
        self.known = [(set(features(row["text"])), is_urgent(row), row) for row in rows]

    def similar(self, text):
        """The three most similar known messages: (similarity, urgent, row)."""
        mine = set(self.features(text))
        scored = []
        for its, urgent, row in self.known:
            both = len(mine & its)
            scored.append((both / (len(mine) + len(its) - both or 1), urgent, row))
        return sorted(scored, key=lambda each: -each[0])[:3]

    def __call__(self, text):
        top = self.similar(text)
        # The closer a known message, the more it counts.
        weights = [similarity**8 + 1e-9 for similarity, _, _ in top]
        return sum(w for w, (_, urgent, _) in zip(weights, top) if urgent) / sum(weights)


class WordCounts:
    """Score of a message by how often its features stood in urgent and in other messages.

    This is naive Bayes: quick, plain, and often hard to beat on short texts. Features can be
    words or any other strings that `features` makes of a text.
    """

    def __init__(self, rows, features):
        self.features = features
        self.rows = [0, 0]
        self.counts = [Counter(), Counter()]
        for row in rows:
            label = int(is_urgent(row))
            self.rows[label] += 1
            self.counts[label].update(set(features(row["text"])))

    def weight(self, feature):
        """Above 0: speaks for urgent. Below 0: speaks against. Unknown features weigh nothing."""
        calm, urgent = (counts[feature] for counts in self.counts)
        if calm + urgent < 2:
            return 0.0
        return math.log((urgent + 0.5) / (self.rows[1] + 1)) - math.log(
            (calm + 0.5) / (self.rows[0] + 1)
        )

    def __call__(self, text):
        total = math.log((self.rows[1] + 1) / (self.rows[0] + 1))
        found = set(self.features(text))
        # Words come in company: the more there are, the less that is new each of them says.
        total += sum(self.weight(feature) for feature in found) / (1 + len(found) ** 0.5 / 2)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def cost(scored, threshold):
    """Cost of ringing at `threshold`, and why: (cost, missed, false alarms).

    `scored` holds pairs (score, urgent).
    """
    missed = sum(1 for score, urgent in scored if urgent and score < threshold)
    false = sum(1 for score, urgent in scored if not urgent and score >= threshold)
    return missed * MISSED + false * FALSE_ALARM, missed, false
