"""Training the search of the FAQ: the weights are those of the lists, each step keeps its word."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import faq_folds  # noqa: E402
import faq_idle  # noqa: E402
import faq_model  # noqa: E402
import faq_refit  # noqa: E402
import train_faq  # noqa: E402

from careerpath.catalog.catalog import Catalog  # noqa: E402
from careerpath.faq.book import read_weights  # noqa: E402
from careerpath.faq.words import Word  # noqa: E402


def line(text: str) -> list[Word]:
    return [Word(word, (word,)) for word in text.split()]


LISTS = [
    ("pay", line("what is the salary")),
    ("pay", line("salary of a developer")),
    ("tea", line("is there tea")),
    ("tea", line("tea for a developer")),
    ("tea", line("is there tea")),
    ("~", line("boil an egg")),
]


@pytest.mark.slow
def test_the_weights_are_those_of_the_lists(catalog: Catalog) -> None:
    lists = train_faq.read_lists(catalog)
    assert read_weights().head.lists == train_faq.checksum(lists), "run scripts/train_faq.py"
    assert train_faq.checksum(lists[1:]) != train_faq.checksum(lists)
    renamed = [("other", lists[0][1]), *lists[1:]]
    assert train_faq.checksum(renamed) != train_faq.checksum(lists)


def test_other_settings_ask_for_another_training(monkeypatch: pytest.MonkeyPatch) -> None:
    before = train_faq.checksum(LISTS)
    monkeypatch.setattr(faq_model, "STRENGTH", faq_model.STRENGTH / 2)
    assert train_faq.checksum(LISTS) != before


def test_a_classifier_is_fitted_and_made_small() -> None:
    model = faq_model.fit(LISTS)
    assert model.classes == ["pay", "tea", "~"]
    chances = model.judge([line("salary"), line("tea"), line("egg")])
    assert [model.classes[row] for row in chances.argmax(axis=1)] == ["pay", "tea", "~"]
    unit, weights = faq_model.prune(model, 10, 127)
    kept = [abs(step) for pairs in weights.values() for _, step in pairs]
    assert 0 < len(kept) <= 10
    assert max(kept) == 127
    largest = sorted(abs(model.weights).ravel())[-10]
    assert min(kept) * unit >= largest - unit


def test_what_is_kept_is_fitted_again() -> None:
    model = faq_model.fit(LISTS)
    few = 8
    again = faq_refit.refit(model, LISTS, few)
    assert (again.weights != 0).sum() <= few
    cut = model._replace(weights=np.where(again.weights, model.weights, 0.0))
    right = [model.classes.index(name) for name, _ in LISTS]
    lines = [words for _, words in LISTS]

    def least_sure(each: faq_model.Model) -> float:
        return float(each.judge(lines)[range(len(right)), right].min())

    assert least_sure(again) > least_sure(cut)


def test_features_that_stand_in_few_lines_are_left_out() -> None:
    counts = faq_model.choose_features([text for _, text in LISTS])
    from careerpath.faq.features import word_feature

    assert counts[word_feature("egg")] == 1
    assert counts[word_feature("is there")] == 2
    assert word_feature("boil an") not in counts


def case(chance: float, right: bool, kind: str = "known") -> faq_folds.Case:
    return faq_folds.Case(chance, chance, right, kind)


def test_thresholds_hold_what_they_promise() -> None:
    cases = [case(n / 100, n >= 40) for n in range(100)]
    answer = faq_folds.find_answer(cases)
    shown = [each for each in cases if each.chance >= answer]
    assert sum(not each.right for each in shown) <= faq_folds.MOST_WRONG * len(shown)
    more = [each for each in cases if each.chance >= answer - 0.01]
    assert sum(not each.right for each in more) > faq_folds.MOST_WRONG * len(more)
    assert faq_folds.find_answer([*cases, *[case(0.6, False, "missing")] * 9]) > answer
    assert 0.4 < faq_folds.find_suggest(cases) < 0.5


def test_lines_that_teach_nothing_are_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert faq_idle.find_copies(LISTS) == {4}
    monkeypatch.setattr(faq_idle, "LEAST", 1)
    chances = {0: 0.99, 1: 0.98, 2: 0.5, 3: 0.999}
    asked = [True, True, True, True, True, True]
    assert faq_idle.choose_idle(LISTS, asked, {4}, chances) == {0, 3, 4}
    assert faq_idle.choose_idle(LISTS, [False] * 6, {4}, chances) == set()


def test_lines_are_taken_out_of_their_own_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collections import Counter

    monkeypatch.setattr(faq_idle, "DATA", tmp_path)
    (tmp_path / "asked").mkdir()
    one = "asked:\n  - id: pay\n    ways: |\n      salary\n      pay\n  - id: tea\n    ways: |\n"
    file, other = tmp_path / "asked" / "one.yaml", tmp_path / "elsewhere.yaml"
    file.write_text(one + "      salary\n      tea\n", encoding="utf-8")
    other.write_text(
        "elsewhere:\n  - id: pay\n    ways: |\n      salary\n      egg\n", encoding="utf-8"
    )
    faq_idle.remove(Counter({("tea", "salary"): 1, ("~pay", "egg"): 1}))
    assert file.read_text(encoding="utf-8") == one + "      tea\n"
    assert other.read_text(encoding="utf-8").endswith("      salary\n")
