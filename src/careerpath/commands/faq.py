"""careerpath faq: browse or search the questions people ask."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.commands.options import Data, Json


def faq(
    question: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUESTION]...", help="A question in your own words."),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Answer a question in your own words, or list all questions by topic.

    Example: careerpath faq can I move from software to ML
    """
    from careerpath.advice.faq import FaqIndex
    from careerpath.catalog.catalog import Catalog
    from careerpath.exports.json import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = Catalog(data)
    topics = catalog.groups("faq")
    if not question:
        if json:
            listed = [
                {
                    "topic": title,
                    "entries": [{"id": k, "question": catalog.faq[k].question} for k in ids],
                }
                for title, ids in topics.items()
            ]
            return screen.show_json(to_json("faq", {"topics": listed}))
        from careerpath.views.faq import view_topics

        screen.show(view_topics(catalog.faq, topics, screen.look))
        return screen.next("careerpath faq WORDS", "ask in your own words")
    answer = FaqIndex(catalog.faq, catalog.search_words).ask(" ".join(question))
    if json:
        return screen.show_json(to_json("faq", answer))
    from careerpath.views.faq import view_answer

    screen.show(view_answer(answer, catalog.faq, topics, catalog.sources, screen.look))
    if answer.results:
        return screen.next("careerpath quiz", "see what fits you")
    return screen.next("careerpath faq", "list all questions")
