"""What a starter leaves to be filled in is named by the check, in data and in print."""

from __future__ import annotations

import pytest

from tests.resume.bad_files import YAML
from tests.resume.making_files import swap
from tests.resume.test_check_bad_files import check

PAIRS = [
    ("Sample Bank", "The employer"), ("position: Developer", "position: Your title"),
    ("name: Languages", "name: What you know"), ("University of Somewhere", "The school"),
    ("Built the refunds API in Python and PostgreSQL that 40 shops call.", "..."),
]  # fmt: skip


@pytest.mark.parametrize(("own", "theirs"), PAIRS)
def test_words_of_the_starter_in_data(own: str, theirs: str) -> None:
    assert own in YAML
    raw = YAML.replace(own, theirs).encode()
    found = {each.code: each for each in check(raw, "jo.yaml").findings}
    assert f'"{theirs.rpartition(": ")[2]}"' in found["template-words"].message


@pytest.mark.parametrize(
    ("own", "theirs"),
    [
        ("Developer, Sample Bank", "Your title, The employer"),
        ("Python, SQL, PostgreSQL", "What you know: Python, SQL, PostgreSQL"),
        ("- Built the refunds API in Python and PostgreSQL that 40 shops call.", "- ..."),
        ("Junior developer, Example Ltd", "Junior developer, Example Ltd\nThe city"),
    ],
)
def test_words_of_the_starter_in_print(own: str, theirs: str) -> None:
    found = [each.code for each in check(swap((own, theirs)), "jo.txt").findings]
    assert found == ["template-words"]


def test_a_sentence_that_holds_such_words_is_somebodys_own() -> None:
    own = "Showed the employer what it does and for whom. The city pays 20 of them"
    raw = swap(("Built the refunds API in Python and PostgreSQL that 40 shops call", own))
    assert check(raw, "jo.txt").findings == []
