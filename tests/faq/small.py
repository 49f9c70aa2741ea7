"""Searches over a handful of entries, learnt in the test beside weights that know nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerpath.catalog.faq import FaqEntry
from careerpath.catalog.search import SearchWords
from careerpath.faq.learn import learn_own
from careerpath.faq.search import FaqSearch
from careerpath.faq.titles import list_titles
from careerpath.faq.weights import ELSEWHERE, Head, Weights, pack_weights
from careerpath.faq.words import list_synonyms, read_words, split_words

HEAD = Head(
    lists="",
    classes=[ELSEWHERE],
    begin=[0.0],
    texts=1000,
    answer=0.5,
    suggest=0.2,
    unit=0.1,
    features=0,
    weights=0,
    words="negotiation 5\nsalary 9",
)


def entry(key: str, question: str, *wordings: str) -> FaqEntry:
    return FaqEntry(id=key, question=question, answer="Yes.", wordings=list(wordings))


PAY_AND_TEA = {"pay": entry("pay", "What is the salary?"), "tea": entry("tea", "Is there tea?")}


def searching(
    entries: Mapping[str, FaqEntry],
    words: SearchWords | None = None,
    asked: Mapping[str, Sequence[str]] | None = None,
    elsewhere: Sequence[str] = (),
) -> FaqSearch:
    """Return a search that learnt all of this and nothing else."""
    words = words or SearchWords()
    synonyms = list_synonyms(words.synonyms)
    texts = {
        key: [each.question, *each.wordings, *(asked or {}).get(key, ())]
        for key, each in entries.items()
    }
    texts |= {f"{ELSEWHERE}own": list(elsewhere)} if elsewhere else {}
    read = {
        key: [read_words(split_words(line), synonyms) for line in lines]
        for key, lines in texts.items()
    }
    weights = Weights(pack_weights(HEAD, {}, {}))
    own = learn_own(weights, read, [])
    return FaqSearch(entries, weights, own, words, list_titles(entries, synonyms))
