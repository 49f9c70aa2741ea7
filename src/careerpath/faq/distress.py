"""Questions of people in distress: recognised by phrases, before anything is searched."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.search import Distress
from careerpath.faq.words import split_words


def find_distress(words: Sequence[str], kinds: Sequence[Distress]) -> Distress | None:
    """Return the first kind of distress that a question shows in one of its phrases.

    A phrase matches whole words that stand together; kinds are listed the gravest first.
    """
    said = f" {' '.join(words)} "
    for kind in kinds:
        for phrase in kind.phrases:
            last = split_words(phrase[phrase.rfind(" ") + 1 :])  # most questions end here
            if all(word in words for word in last):
                if f" {' '.join(split_words(phrase))} " in said:
                    return kind
    return None
