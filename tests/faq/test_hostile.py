"""careerpath faq with text that is no question: bytes, hidden characters, far too much of it."""

from __future__ import annotations

import json

import pytest

from careerpath.intake.text import UNPRINTABLE


@pytest.mark.parametrize("query", ["caf\udcff salary", "salary \x1b[31m\x9b\u202e\u200b"])
def test_bytes_that_are_no_text_and_hidden_characters(run, query: str) -> None:
    assert run("faq", query).code == 0
    ran = run("faq", query, "--json")
    assert ran.code == 0
    assert not UNPRINTABLE.search(ran.out)
    assert json.loads(ran.out)["data"]["query"].split()[-1] in (
        "salary",
        "\x1b[31m\x9b\u202e\u200b",
    )


def test_a_hundred_kilobytes_of_letters_are_answered_in_a_screen(run) -> None:
    ran = run("faq", " ".join(f"a{n} el y" for n in range(9000)))
    assert ran.code == 0
    assert len(ran.out) < 3000
    assert "Spanish" not in run("faq", " ".join(f"qx{n}" for n in range(300)) + " el y").out
