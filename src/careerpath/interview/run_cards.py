"""Concept cards: one by one, each rated by one key, and kept at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.interview import Card
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.interview.deck import STILL_TODAY, Deck, deal
from careerpath.interview.memory import RATINGS, Memory, preview, replay
from careerpath.interview.run_mock import find_role
from careerpath.person.practice import Rated, Unrated, load_practice, note_event
from careerpath.person.store import Store
from careerpath.terminal.clock import current_time
from careerpath.terminal.prompts import BACK, Choice, Prompts, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

SHOW, STOP = "show", "stop"


def review_cards(word: str | None, limit: int, accessible: bool, data: Path | None) -> None:
    """Ask today's cards. What was rated is kept at once; Ctrl-C leaves."""
    screen, store = Screen(), Store()
    catalog = open_catalog(data)
    if not can_prompt(accessible):
        raise UserError(
            "no-terminal",
            "Cards are asked one by one, and there is no terminal to ask on.",
            "Use --accessible to answer by number.",
        )
    role = _role(word, catalog, store)
    deck = _deal(catalog, store, role, limit)
    from careerpath.interview.view_cards import view_deck, view_done

    screen.show(view_deck(deck, catalog.cards, role, screen.look))
    if not deck.cards:
        return screen.next("careerpath interview mock", "answer a whole question instead")
    done = _review(screen, store, choose_prompts(accessible), catalog, deck.cards)
    left = _deal(catalog, store, role, limit)
    screen.show(view_done(done, left, catalog.cards, screen.look))
    return screen.next("careerpath interview stats", "see what you remember, and how well")


def _review(
    screen: Screen, store: Store, prompts: Prompts, catalog: Catalog, keys: list[str]
) -> list[int]:
    """Ask card after card; one that comes back within minutes comes again at the end."""
    queue, last = list(keys), ""
    done: list[int] = []
    total = len(queue)
    try:
        while queue:
            key = queue.pop(0)
            card = catalog.cards[key]
            memory = replay(load_practice(store).events).get(key)
            note = f"{len(done) + 1} of {max(total, len(done) + len(queue) + 1)}"
            rating = _ask(screen, prompts, catalog, card, memory, note, bool(last))
            if rating == STOP:
                break
            if rating == BACK:
                note_event(store, Unrated(current_time(), last))
                queue[:0] = [last, key]
                done.pop()
                last = ""
                continue
            now = current_time()
            comes = preview(memory, now)[int(rating)]
            note_event(store, Rated(now, key, int(rating)))
            done.append(int(rating))
            last = key
            if comes <= STILL_TODAY and int(rating) < 3:
                queue.append(key)
    except KeyboardInterrupt:
        screen.say("", "Stopped here; what you rated is kept.")
    return done


def _ask(
    screen: Screen,
    prompts: Prompts,
    catalog: Catalog,
    card: Card,
    memory: Memory | None,
    note: str,
    undoable: bool,
) -> str:
    """Return a rating 1 to 4 as text, or STOP or BACK."""
    from careerpath.interview.view_cards import say_span

    title = catalog.skill_titles.get(card.skill, card.skill)
    ways = [Choice(SHOW, "Show the answer")]
    ways += [Choice(BACK, "Take back the last rating")] if undoable else []
    ways += [Choice(STOP, "Stop here")]
    chosen = prompts.choose(f"{note}, {title}", card.question, ways, SHOW)
    if chosen != SHOW:
        return chosen
    spans = preview(memory, current_time())
    words = {1: "I did not know it", 2: "With an effort", 3: "I knew it", 4: "Without thinking"}
    rated = [
        Choice(str(n), f"{name.capitalize()}: {words[n]}  ({say_span(spans[n])})")
        for n, name in RATINGS.items()
    ]
    return prompts.choose(card.question, card.answer, rated, "3")


def _deal(catalog: Catalog, store: Store, role: Role | None, limit: int) -> Deck:
    events = load_practice(store).events
    now = current_time()
    today = {each.card for each in events if isinstance(each, Rated) and _same_day(each.at, now)}
    return deal(catalog.cards, replay(events), role, now, limit, len(today))


def _same_day(one: datetime, other: datetime) -> bool:
    return one.astimezone().date() == other.astimezone().date()


def _role(word: str | None, catalog: Catalog, store: Store) -> Role | None:
    """Return the role whose cards come, None for all of them."""
    if word is not None:
        return find_role(word, catalog, store)
    try:
        return find_role(None, catalog, store)
    except UserError:
        return None


def export_cards(output: Path | None, word: str | None, force: bool, data: Path | None) -> None:
    """Write the cards as tab-separated text, as Anki imports it."""
    from careerpath.interview.export_anki import to_anki

    screen = Screen()
    catalog = open_catalog(data)
    role = find_role(word, catalog, Store()) if word else None
    wanted = {need.skill for need in role.skills} if role else None
    cards = [c for c in catalog.cards.values() if wanted is None or c.skill in wanted]
    screen.write(to_anki(cards), output, force)
