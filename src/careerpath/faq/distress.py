"""Questions of people in distress: recognised by phrases, before anything is searched."""

from __future__ import annotations

from collections.abc import Sequence

from careerpath.catalog.search import Distress
from careerpath.faq.words import split_words


def find_distress(
    words: Sequence[str], kinds: Sequence[Distress], text: str = ""
) -> Distress | None:
    """Return the first kind of distress that a question shows in one of its phrases.

    A phrase matches whole words that stand together; one in other letters, which `split_words`
    does not read, matches the `text`. Kinds are listed the gravest first.
    """
    said, text = f" {' '.join(words)} ", text.casefold()
    for kind in kinds:
        for phrase in kind.phrases:
            last = split_words(phrase[phrase.rfind(" ") + 1 :])  # most questions end here
            if not last and phrase.strip() and phrase.casefold() in text:
                return kind
            if last and all(word in words for word in last):
                if f" {' '.join(split_words(phrase))} " in said:
                    return kind
    return None
