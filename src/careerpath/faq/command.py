"""careerpath faq: browse or search the questions people ask."""

from __future__ import annotations

import atexit
import gc
from typing import TYPE_CHECKING, Annotated

import typer

from careerpath.terminal.completion import beginning
from careerpath.terminal.options import Data, Json, NoPager, quoted

if TYPE_CHECKING:
    from careerpath.faq.book import FaqBook


def complete_topics(incomplete: str) -> list[tuple[str, str]]:
    """Return the topics by their short names."""
    book = _book()
    return beginning(book.names, incomplete) if book else []


def complete_answers(incomplete: str) -> list[tuple[str, str]]:
    """Return the answers' ids with their questions."""
    book = _book()
    titles = {key: each.question for key, each in book.entries.items()} if book else {}
    return beginning(titles, incomplete)


def _book() -> FaqBook | None:
    """Return the answers that ship: learning those of an overlay takes too long for a Tab."""
    from careerpath.errors import UserError
    from careerpath.faq.book import open_book

    try:
        return open_book(None)
    except (UserError, OSError):
        return None


def faq(
    question: Annotated[
        list[str] | None,
        typer.Argument(metavar="[QUESTION]...", help="A question in your own words."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="List every question that comes into consideration.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            metavar="N",
            help="With a question: at most so many answers; a screen names four at most.",
        ),
    ] = None,
    topic: Annotated[
        str | None,
        typer.Option(
            "--topic",
            metavar="TOPIC",
            help="Only this topic: pay, interviews.",
            autocompletion=complete_topics,
        ),
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="List the questions instead of browsing.")
    ] = False,
    entry: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            help="Show one answer by its id.",
            autocompletion=complete_answers,
        ),
    ] = None,
    accessible: Annotated[
        bool,
        typer.Option(
            "--accessible",
            envvar="ACCESSIBLE",
            help="Browse by numbered lists in plain text, for screen readers and pipes.",
        ),
    ] = False,
    no_pager: NoPager = False,
    data: Data = None,
    json: Json = False,
) -> None:
    """Answer a question in your own words, or browse all questions by topic.

    Example: careerpath faq can I move from software to ML
    """
    # A run this short is over before collecting garbage pays: at its end alone a tenth of it.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        from careerpath.faq.options import FaqOptions
        from careerpath.faq.run import run_faq

        asked = " ".join(question) if question else None
        pager = not (no_pager or accessible)
        run_faq(
            FaqOptions(
                question=asked,
                every=every,
                limit=limit,
                topic=topic,
                listed=listed,
                entry=entry,
                accessible=accessible,
                pager=pager,
                data=data,
                json=json,
                own=f" --data {quoted(data)}" if data else "",
            )
        )
    finally:
        gc.enable()
