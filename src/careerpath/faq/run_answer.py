"""A question answered: in full, with titles to choose from, or with topics."""

from __future__ import annotations

import sys

from careerpath.faq.book import FaqBook, open_search
from careerpath.faq.options import FaqOptions
from careerpath.faq.personal import Person, choose_step
from careerpath.faq.search import FaqAnswer
from careerpath.intake.text import decodable
from careerpath.terminal.prompts import Choice
from careerpath.terminal.screen import Screen

NONE_OF_THESE = "<none>"


def answer_question(
    screen: Screen, book: FaqBook, topics: dict[str, list[str]], options: FaqOptions
) -> None:
    """Search and show what was found; on a terminal titles are chosen by number."""
    among = None if options.topic is None else {key for ids in topics.values() for key in ids}
    answer = open_search(book).ask(decodable(options.question or ""), among, options.every)
    if options.limit is not None:
        answer = answer.limit(options.limit)
    if options.json:
        from careerpath.terminal.json_output import to_json

        return screen.show_json(to_json("faq", answer))
    from careerpath.faq.view import view_hits, view_nothing, view_suggestions

    if answer.state == "none":
        screen.show(view_nothing(answer, topics, screen.look))
        return screen.next(f"careerpath faq{options.own}", "browse all questions")
    if options.every:
        screen.show(view_hits(answer, screen.look))
    elif answer.state == "answer":
        return show_best(screen, book, answer, options)
    elif options.accessible or (sys.stdin.isatty() and sys.stdout.isatty()):
        return _choose(screen, book, topics, answer, options)
    else:
        screen.show(view_suggestions(answer, screen.look))
    first = answer.results[0].id
    return screen.next(f"careerpath faq{options.own} --id {first}", "read the first")


def show_best(screen: Screen, book: FaqBook, answer: FaqAnswer, options: FaqOptions) -> None:
    """Show the first entry of an answer in full, and the command that helps next."""
    from careerpath.faq.view import view_answer
    from careerpath.terminal.pager import paged

    person = load_person()
    with paged(screen, options.pager):
        screen.show(view_answer(answer, book, person, screen.look))
    entry = book.entries[answer.results[0].id]
    needs = {kind.entry for kind in book.words.distress}
    if answer.comfort or entry.id in needs or not entry.related:
        return None  # an answer that stands alone, such as one to someone in need, sells nothing
    step = choose_step(entry.skills, book.skills, person)
    return screen.next(f"{step.command}{options.own}", step.why)


def load_person() -> Person | None:
    """Return what somebody said in the quiz; None before it."""
    from careerpath.person.store import Store

    store = Store()
    if not (store.folder / "profile.yaml").exists():
        return None
    from careerpath.person.plan_file import FILE
    from careerpath.person.profile import load_profile

    profile = load_profile(store)
    plans = (store.folder / FILE).exists()
    return None if profile is None else Person(profile.levels, plans)


def _choose(
    screen: Screen,
    book: FaqBook,
    topics: dict[str, list[str]],
    answer: FaqAnswer,
    options: FaqOptions,
) -> None:
    """Let somebody choose among titles by number, and show that answer or the topics."""
    from careerpath.faq.view import view_corrections, view_topics_only
    from careerpath.terminal.prompts import PlainPrompts

    if answer.corrected:
        screen.show(*view_corrections(answer))
    choices = [Choice(hit.id, hit.question) for hit in answer.results]
    choices.append(Choice(NONE_OF_THESE, "None of these"))
    note = " ".join(filter(None, (answer.comfort, "No answer is surely the one to that question.")))
    chosen = PlainPrompts().choose(note, "Did you mean:", choices, None)
    screen.show("")
    if chosen == NONE_OF_THESE:
        screen.show(view_topics_only(topics, screen.look))
        return screen.next(f"careerpath faq{options.own}", "browse all questions")
    return show_best(screen, book, answer.choose(chosen), options)
