"""careerpath faq: browse or search the questions people ask."""

from __future__ import annotations

import atexit
import gc
from typing import Annotated

import typer

from careerpath.terminal.options import Data, Json, NoPager, quoted


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
        typer.Option("--topic", metavar="TOPIC", help="Only this topic: pay, interviews."),
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="List the questions instead of browsing.")
    ] = False,
    entry: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Show one answer by its id.")
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
