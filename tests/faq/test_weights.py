"""The file of weights: what is packed is found, what is damaged is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.location import shipped_data
from careerpath.faq.book import WEIGHTS, read_weights
from careerpath.faq.weights import Weights, pack_weights
from tests.faq.small import HEAD

PAIRS = st.lists(st.tuples(st.integers(0, 99), st.integers(-127, 127)), max_size=5)
TABLE = st.dictionaries(st.integers(0, 2**32 - 1), PAIRS, max_size=60)


@given(TABLE)
def test_what_is_packed_is_found(table: dict[int, list[tuple[int, int]]]) -> None:
    counts = {feature: feature % 70_000 + 1 for feature in table}
    found = Weights(pack_weights(HEAD, counts, table))
    for feature, pairs in table.items():
        place = found.find(feature)
        assert found.count(place) == min(counts[feature], 65535)
        assert list(found.list_steps(place)) == list(pairs)
    assert found.find(max(table, default=0) + 1) == -1


def test_more_classes_than_a_byte_tells_are_refused() -> None:
    import msgspec

    head = msgspec.structs.replace(HEAD, classes=["a"] * 257)
    with pytest.raises(ValueError, match="257 classes"):
        pack_weights(head, {}, {})


def test_damage_is_noticed() -> None:
    raw = pack_weights(HEAD, {1: 2}, {1: [(0, 5)]})
    for damaged in (b"", raw[:-1], raw + b"x", b"?" + raw[1:], raw[:30]):
        with pytest.raises(ValueError, match="weights"):
            Weights(damaged)


def test_the_shipped_file_is_small_and_knows_every_entry(catalog) -> None:
    assert (shipped_data() / WEIGHTS).stat().st_size < 1_500_000
    head = read_weights().head
    assert head.weights <= 480_000
    assert set(catalog.faq) <= set(head.classes)
    assert 0 < head.suggest < head.answer < 1
