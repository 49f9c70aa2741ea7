"""The FAQ's ways: a question answered, an entry by id, the list, or browsing."""

from __future__ import annotations

import sys
from typing import Any

from careerpath.errors import UserError
from careerpath.faq.book import FaqBook, open_book
from careerpath.faq.options import FaqOptions
from careerpath.faq.run_answer import answer_question, load_person
from careerpath.intake.text import quote
from careerpath.terminal.screen import Screen


def run_faq(options: FaqOptions) -> None:
    """Do what the options ask for; UserError for those that exclude one another."""
    _check(options)
    screen = Screen(options.json)
    book = open_book(options.data, lambda: _say_wait(screen))
    topics = _topics(book, options.topic)
    if options.entry is not None:
        return _show_entry(screen, book, options)
    if options.question is not None:
        return answer_question(screen, book, topics, options)
    plain = options.listed or options.json
    if not plain and (options.accessible or (sys.stdin.isatty() and sys.stdout.isatty())):
        from careerpath.faq.run_browser import browse

        return browse(screen, book, topics, options.accessible, options.pager)
    return _list(screen, book, topics, options)


def _say_wait(screen: Screen) -> None:
    if sys.stderr.isatty():
        screen.say("Preparing the search for this content; the next time it is ready ...")


def _check(options: FaqOptions) -> None:
    if options.limit is not None and options.limit < 1:
        raise UserError("bad-limit", "--limit must be 1 or more.", "Write --limit 5.")
    if options.entry is not None and options.question is not None:
        raise UserError("usage", "--id shows one answer and takes no question.", "Leave one out.")
    if options.question is None and (options.every or options.limit is not None):
        name = "--all" if options.every else "--limit"
        raise UserError("usage", f"{name} needs a question.", "careerpath faq --list lists all.")


def _topics(book: FaqBook, word: str | None) -> dict[str, list[str]]:
    """Return all topics, or the one that a word names; UserError where none or several do."""
    if word is None:
        return book.topics
    wanted = word.casefold().strip().replace(" ", "-")
    names = book.names
    titles = {title.casefold().replace(" ", "-"): title for title in names.values()}
    exact = names.get(wanted) or titles.get(wanted)
    near = [t for key, t in {**titles, **names}.items() if wanted and wanted in key]
    found = [exact] if exact else list(dict.fromkeys(near))
    if len(found) == 1:
        return {found[0]: book.topics[found[0]]}
    known = ", ".join(names)
    said = f"There is no topic {quote(word)}." if not found else f"{quote(word)} is not clear."
    raise UserError("unknown-topic", said, f"Topics: {known}.")


def _show_entry(screen: Screen, book: FaqBook, options: FaqOptions) -> None:
    key = str(options.entry).strip().casefold()
    if key not in book.entries:
        from careerpath.catalog.names import nearest

        near = nearest(key, {each: each for each in book.entries})
        hint = f"Did you mean {near}?" if near else "careerpath faq --list shows the ids."
        raise UserError("unknown-entry", f"There is no answer {quote(key)}.", hint)
    entry = book.entries[key]
    if options.json:
        return _show_json(screen, entry)
    from careerpath.faq.view import view_entry
    from careerpath.terminal.pager import paged

    with paged(screen, options.pager):
        screen.show(view_entry(entry, book, load_person(), screen.look))
    if entry.related:
        return screen.next(f"careerpath faq{options.own} --id {entry.related[0]}", "read on")
    return screen.next(f"careerpath faq{options.own}", "browse all questions")


def _list(screen: Screen, book: FaqBook, topics: dict[str, list[str]], options: FaqOptions) -> None:
    if options.json:
        listed = [
            {
                "topic": title,
                "entries": [{"id": k, "question": book.entries[k].question} for k in ids],
            }
            for title, ids in topics.items()
        ]
        return _show_json(screen, {"topics": listed})
    from careerpath.faq.view import view_topics
    from careerpath.terminal.pager import paged

    with paged(screen, options.pager):
        screen.show(view_topics(book.entries, topics, screen.look))
    return screen.next(f"careerpath faq{options.own} WORDS", "ask in your own words")


def _show_json(screen: Screen, data: Any) -> None:
    from careerpath.terminal.json_output import to_json

    screen.show_json(to_json("faq", data))
