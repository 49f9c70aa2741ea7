"""Train the weights of `careerpath faq` on the lists of questions, and write data/faq_weights.bin.

    python scripts/train_faq.py            train anew, with the thresholds that there are
    python scripts/train_faq.py --folds    set the thresholds too, on questions held out
    python scripts/train_faq.py --check    say whether the weights are those of the lists

Run it after a change to data/faq, data/asked, data/elsewhere.yaml or the synonyms. It takes four
minutes; with --folds a quarter of an hour. Nothing of it is needed to install or to use careerpath.
Two machines train weights that differ in the last bits, so it is what they were made from that
--check compares: the lines as they are read, their features, and the settings of the training.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from careerpath.catalog.catalog import Catalog
from careerpath.faq.features import list_features
from careerpath.faq.lines import list_lines
from careerpath.faq.spelling import COMMON
from careerpath.faq.weights import ELSEWHERE, Head, Weights, pack_weights
from careerpath.faq.words import Word, list_synonyms, read_all, read_words, split_words

FILE = Path(__file__).resolve().parent.parent / "data" / "faq_weights.bin"

KEPT = 470_000
"""Weights that are kept: those of largest size, so that the file stays below 1.5 MB."""

STEPS = 127
"""Steps of a weight on either side of 0: a byte."""

FIRST = (0.5, 0.1)
"""Thresholds for an answer and for titles before any were set."""

Lists = list[tuple[str, list[Word]]]
"""Lines in order: the class, and the words that the line is read as."""


def read_lists(catalog: Catalog) -> Lists:
    """Return all lines, those on other subjects as one class."""
    synonyms = list_synonyms(catalog.search_words.synonyms)
    return [
        (
            ELSEWHERE if name.startswith(ELSEWHERE) else name,
            read_words(split_words(text), synonyms),
        )
        for name, text, _ in list_lines(catalog)
    ]


def checksum(lists: Lists) -> str:
    """Return a checksum of the lines as they are read, of their features, and of the settings."""
    import faq_model
    import faq_refit

    fitted = (faq_model.PAIRS, faq_model.PIECES, faq_model.STRENGTH, faq_model.ROUNDS)
    kept = (faq_model.USUAL, faq_refit.ROUNDS, KEPT, STEPS)
    found = sha256(repr((fitted, kept)).encode())
    for place, (name, words) in enumerate(lists):
        found.update(f"{name}\t{' '.join(read_all(words))}\n".encode())
        if place % 100 == 0:
            found.update(repr([sorted(group.items()) for group in list_features(words)]).encode())
    return found.hexdigest()[:32]


def count_words(catalog: Catalog) -> str:
    """Return the FAQ's words that are common enough to be meant by a misspelt one, with counts."""
    counts: Counter[str] = Counter()
    for name, text, _ in list_lines(catalog):
        if not name.startswith(ELSEWHERE):
            counts.update(split_words(text))
    for entry in catalog.faq.values():
        counts.update(split_words(entry.answer))
    common = sorted(word for word, n in counts.items() if n >= COMMON and word.isalpha())
    return "\n".join(f"{word} {counts[word]}" for word in common)


def list_near(catalog: Catalog) -> dict[str, set[str]]:
    """Return, for each entry, itself and those that it names as related or that name it."""
    near = {key: {key, *entry.related} for key, entry in catalog.faq.items()}
    for key, entry in catalog.faq.items():
        for other in entry.related:
            near[other].add(key)
    return near


def thresholds() -> tuple[float, float]:
    """Return those of the weights that there are."""
    if not FILE.exists():
        return FIRST
    head = Weights(FILE.read_bytes()).head
    return head.answer, head.suggest


def train(folds: bool) -> None:
    """Train, set the thresholds where asked for, and write the file."""
    from faq_folds import choose_thresholds
    from faq_model import fit, prune
    from faq_refit import refit

    catalog = Catalog()
    lists = read_lists(catalog)
    begin = time.perf_counter()
    model = fit(lists)
    print(f"{len(lists)} lines, {len(model.counts)} features, {len(model.classes)} classes")
    print(f"trained in {time.perf_counter() - begin:.0f} s")
    answer, suggest = choose_thresholds(lists, list_near(catalog)) if folds else thresholds()
    model = refit(model, lists, KEPT)
    unit, weights = prune(model, KEPT, STEPS)
    head = Head(
        lists=checksum(lists),
        classes=model.classes,
        begin=[round(float(each), 4) for each in model.begin],
        texts=len(lists),
        answer=answer,
        suggest=suggest,
        unit=unit,
        features=0,
        weights=0,
        words=count_words(catalog),
    )
    raw = pack_weights(head, model.counts, weights)
    FILE.write_bytes(raw)
    print(f"{FILE.name}: {len(raw) / 1e6:.2f} MB; answer from {answer}, titles from {suggest}")


def check() -> int:
    """Return 0 where the weights were trained on the lists as they are."""
    if Weights(FILE.read_bytes()).head.lists == checksum(read_lists(Catalog())):
        return 0
    print("The lists of questions changed: run python scripts/train_faq.py.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--folds", action="store_true", help="set the thresholds too")
    parser.add_argument("--check", action="store_true", help="train nothing, compare")
    chosen = parser.parse_args()
    if chosen.check:
        sys.exit(check())
    train(chosen.folds)
