"""What two tried roles say together, and which would come third."""

from __future__ import annotations

from careerpath.try_out.lineup import line_up
from tests.strategies import CATALOG
from tests.try_out.tasters import tasters

TASTERS = tasters()
FITS = {"software-engineer": 60, "machine-learning-engineer": 80, "data-scientist": 70}


def lined(**ratings: float):
    named = {key.replace("_", "-"): value for key, value in ratings.items()}
    return line_up(TASTERS, CATALOG.roles, FITS, {}, named)


def test_best_roles_come_first_and_without_answers_the_pair() -> None:
    assert [each.role for each in lined().tasters[:3]] == [
        "machine-learning-engineer", "machine-learning-engineer", "data-scientist",
    ]  # fmt: skip
    unknown = line_up(TASTERS, CATALOG.roles, {}, {}, {})
    assert unknown.tasters[0].role == "software-engineer"
    assert len(unknown.tasters) == len(TASTERS)


def test_one_role_alone_says_nothing() -> None:
    found = lined(invoice_rounding=5.0, search_that_crawls=4.0)
    assert (found.verdict, found.third) == ("", None)


def test_a_clear_favourite_against_what_was_said() -> None:
    found = lined(invoice_rounding=4.5, sort_the_messages=2.0)
    assert "You liked the work of a software engineer clearly more" in found.verdict
    assert "Your answers said the other" in found.verdict
    assert found.third == "data-scientist"


def test_two_alike_get_a_second_taster_of_their_own() -> None:
    found = lined(invoice_rounding=4.0, sort_the_messages=4.25)
    assert "about as much" in found.verdict
    assert found.third in ("software-engineer", "machine-learning-engineer")


def test_nothing_liked_sends_to_something_different() -> None:
    found = lined(invoice_rounding=1.5, sort_the_messages=1.0)
    assert "nothing drew you in" in found.verdict
    assert found.third not in (None, "software-engineer", "machine-learning-engineer")
