"""Every option of every question can be chosen and is kept, whatever it is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.person.answers import Answers
from careerpath.quiz.run_conversation import Talk
from careerpath.terminal.prompts import Choice
from tests.strategies import CATALOG, QUESTIONS


class Chooser:
    """Prompts that pick one option where it is offered, and take what a menu begins with."""

    manual = ""

    def __init__(self, wanted: dict[str, str]) -> None:
        self.wanted = wanted

    def choose(self, note: str, text: str, choices: Sequence[Choice], default: str | None) -> str:
        ids = [choice.id for choice in choices]
        assert len(ids) == len(set(ids))
        return self.wanted.get(text, ids[0])

    def ask(
        self,
        note: str,
        text: str,
        default: str,
        check: Callable[[str], object],
        words: Sequence[str] = (),
    ) -> str:
        check(default)
        return default


def said(catalog: Catalog, wanted: dict[str, str]) -> Answers:
    kept: list[Answers] = []
    talk = Talk(
        catalog=catalog,
        prompts=Chooser(wanted),
        asked=tuple(catalog.questions),
        today=date(2026, 12, 1),
        keep=kept.append,
    )
    found = talk.review(talk.run(Answers()))
    assert found == kept[-1]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("place", range(max(len(q.option_ids()) for q in QUESTIONS.values())))
def test_every_option_is_kept(place: int) -> None:
    """One conversation for the first option of every question, one for the second, and so on."""
    wanted = {
        key: question.option_ids()[min(place, len(question.option_ids()) - 1)]
        for key, question in QUESTIONS.items()
    }
    found = said(CATALOG, {QUESTIONS[key].text: option for key, option in wanted.items()})
    assert found.answers == wanted
    assert found.start == date(2026, 12, 1)


@pytest.mark.parametrize("word", ["skip", "back", "stop"])
def test_an_option_may_be_called_like_a_word_of_ours(tmp_path, word: str) -> None:
    (tmp_path / "quiz.yaml").write_text(
        f"""
questions:
  - id: coin
    topic: a coin
    text: A friend throws a coin.
    options:
      - {{id: {word}, text: Let it lie, points: {{logic: 2}}}}
      - {{id: other, text: Pick it up, points: {{data: 2}}}}
"""
    )
    catalog = Catalog(tmp_path)
    found = said(catalog, {"A friend throws a coin.": word})
    assert found.answers["coin"] == word
