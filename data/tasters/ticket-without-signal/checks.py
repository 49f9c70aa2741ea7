"""Walks the flow on paper, then plays stories on a pretended phone with the learner's app."""

from __future__ import annotations

import contextlib
import copy
import importlib.util
import io
import json
import random
from pathlib import Path
from typing import Any

# The phone as it was laid; the learner's copy may have been changed.
_spec = importlib.util.spec_from_file_location(
    "laid_phone", Path(__file__).parent / "files" / "phone.py"
)
assert _spec is not None
assert _spec.loader is not None
phone = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(phone)

SCREENS = ("home", "checkout", "paying", "waiting", "refused", "ticket")
EVENTS = (
    *("choose", "pay", "back", "show", "confirmed", "refused", "lost", "found", "away", "return"),
)
EVERYWHERE = ("lost", "found", "back", "away", "return")
"""What can happen on each screen, whatever it shows."""


# --- Part 1: on paper ----------------------------------------------------------------------------


class Flow:
    """The learner's table. `*` stands for every screen without a row of its own."""

    def __init__(self, rows: dict[tuple[str, str], str]) -> None:
        self.rows = rows
        named = [screen for screen, _ in rows] + list(rows.values())
        self.screens = [each for each in dict.fromkeys(named) if each not in ("*", "same")]

    def next(self, screen: str, event: str) -> str | None:
        found = self.rows.get((screen, event), self.rows.get(("*", event)))
        return screen if found == "same" else found

    def walk(self, events: str) -> str:
        """Return where one is in the end; an event that nobody answers changes nothing."""
        at = "home"
        for event in events.split():
            at = self.next(at, event) or at
        return at


def flow_of(work) -> Flow:
    table = work.rows("flow.csv")
    if not table:
        work.fail("flow.csv is empty. It begins with the line screen,event,next.")
    if not {"screen", "event", "next"} <= set(table[0]):
        work.fail("flow.csv begins with the line screen,event,next, with commas.")
    rows: dict[tuple[str, str], str] = {}
    for row in table:
        screen, event, then = (row[key].strip().lower() for key in ("screen", "event", "next"))
        if not (screen or event or then) or screen.startswith("#"):
            continue
        told = f"{screen},{event},{then}"
        if not (screen and event and then):
            work.fail(f"In flow.csv the row '{told}' is not finished.")
        if event not in EVENTS:
            work.fail(f"In the row '{told}' I do not know the event '{event}' from the brief.")
        if rows.get((screen, event), then) != then:
            work.fail(
                f"On '{screen}', '{event}' leads to '{rows[screen, event]}' and to '{then}'. "
                "The phone cannot show both."
            )
        rows[screen, event] = then
    return Flow(rows)


def flow_is_whole(work) -> str:
    flow = flow_of(work)
    _answers(work, flow)
    reached = reach(flow, "home", EVENTS)
    lost = [screen for screen in flow.screens if screen not in reached]
    if lost:
        work.fail(f"Nothing leads from 'home' to '{lost[0]}'. Nobody will ever see it.")
    alone = tuple(each for each in EVENTS if each not in ("confirmed", "refused", "found"))
    for screen in flow.screens:
        if "home" not in reach(flow, screen, alone):
            work.fail(
                f"From '{screen}' I do not get home while the signal stays away. "
                "That is a long tunnel."
            )
    return f"{len(flow.screens)} screens, {len(flow.rows)} rows."


def _answers(work, flow: Flow) -> None:
    """Say which event has no answer, and which screen is not there."""
    for screen in flow.screens:
        for event in EVERYWHERE:
            if flow.next(screen, event) is None:
                work.fail(
                    f"I am on '{screen}' and '{event}' happens. The table does not say what then."
                )
    begun = {screen for screen, _ in flow.rows}
    for (screen, event), then in flow.rows.items():
        if then not in (*begun, *SCREENS, "same"):
            work.fail(
                f"'{event}' on '{screen}' leads to '{then}', and no row says how one gets on there."
            )
    for screen in SCREENS:
        if screen not in flow.screens:
            work.fail(f"The screen '{screen}' is nowhere in the table.")


def reach(flow: Flow, start: str, events: tuple[str, ...]) -> set[str]:
    found, new = {start}, [start]
    while new:
        at = new.pop()
        for event in events:
            then = flow.next(at, event)
            if then is not None and then not in found:
                found.add(then)
                new.append(then)
    return found


def flow_holds(work) -> str:
    flow = flow_of(work)

    def after(events: str) -> str:
        return flow.walk(events)

    def expect(events: str, wanted: str, why: str) -> None:
        if after(events) != wanted:
            work.fail(f"I walked {arrows(events)} and came to '{after(events)}'. {why}")

    expect("choose pay confirmed", "ticket", "That was paid with good signal.")
    at = after("choose pay lost")
    if at in ("home", "checkout", "paying", "refused", "ticket"):
        work.fail(
            f"I walked {arrows('choose pay lost')} and came to '{at}'. Nobody tells me that there "
            "is no signal and that my order is kept."
        )
    again = "The server may have taken the money already, and here is the button to pay once more."
    for events in (
        "choose pay back",
        "choose pay lost back",
        "choose pay pay",
        "choose pay away return",
    ):
        at = after(events)
        if at in ("checkout", "refused") or (
            at != "paying" and flow.next(at, "pay") in ("paying", "checkout")
        ):
            work.fail(f"I walked {arrows(events)} and came to '{at}'. {again}")
    for events in (
        "choose pay away return confirmed",
        "choose pay lost found confirmed",
        "choose pay lost away return found confirmed",
        "choose pay lost away found return confirmed",
        "choose pay back confirmed",
        "choose pay lost back found confirmed",
    ):
        at = after(events)
        if "ticket" not in (at, flow.next(at, "show")):
            work.fail(
                f"I walked {arrows(events)} and came to '{at}'. I have paid, and neither do I see "
                "my ticket nor does 'show' lead to it."
            )
    expect("choose pay confirmed lost", "ticket", "The ticket is on the phone; it needs no signal.")
    put = "The conductor stands beside me; I had only put the phone into my pocket."
    expect("choose pay confirmed away return", "ticket", put)
    expect("choose pay confirmed back", "home", "That is paid; back is no way into the checkout.")
    expect("lost show", "ticket", "My ticket of yesterday is on the phone, signal or not.")
    expect("choose away return", "checkout", "I only looked up a time and came back.")
    expect("choose pay refused", "refused", "My bank said no, and I have to be told.")
    at = after("choose pay refused back")
    if "paying" not in (flow.next("refused", "pay"), flow.next(at, "pay")):
        work.fail("My bank said no. I have money again now, and from 'refused' I cannot try again.")
    return "Sixteen walks, two of them through a long tunnel."


def arrows(events: str) -> str:
    return "home > " + " > ".join(events.split())


# --- Part 2: in code -----------------------------------------------------------------------------


def app_of(work) -> Any:
    for name in ("start", "step", "save", "restore"):
        work.function("app.py", name)
    return work.module("app.py")


class Silence(io.TextIOBase):
    """Takes what a learner prints while looking for a fault; thousands of stories are played."""

    def write(self, text: str) -> int:
        return len(text)


def guarded(work, story: str, do) -> Any:
    """Do something with the learner's app; what goes wrong is told with its story."""
    try:
        with contextlib.redirect_stdout(Silence()):
            return do()
    except phone.Wrong as wrong:
        work.fail(f"In the story '{story}': {wrong}.")
    except RecursionError:
        work.fail(f"In the story '{story}' your app called itself without an end.")
    except (Exception, SystemExit) as error:
        if type(error).__name__ == "Unmet":
            raise
        said = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
        work.fail(f"In the story '{story}' your app stopped with {said}{work.place(error)}.")


def play(work, story: str) -> Any:
    """Play a story on a new phone and return the phone."""
    app = app_of(work)

    def do() -> Any:
        one = phone.Phone(app)
        one.play(story)
        return one

    return guarded(work, story, do)


def see(work, story: str, charged: int, tickets: int, screen: str = "*") -> None:
    """Play a story and say where money, tickets or screen are not as they should be."""
    one = play(work, story)
    if len(one.charged) != charged:
        work.fail(
            f"I played '{story}'. The passenger was charged {times(len(one.charged))}; "
            f"it should be {times(charged)}."
        )
    if len(one.tickets) != tickets:
        work.fail(
            f"I played '{story}'. Tickets on the phone: {len(one.tickets)}; it should be {tickets}."
        )
    if screen != "*" and one.screen not in screen.split("|"):
        wanted = " or ".join(f"'{each}'" for each in screen.split("|"))
        work.fail(f"I played '{story}'. The phone shows '{one.screen}'; I expected {wanted}.")


def times(number: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number} times")


def step_is_pure(work) -> str:
    app = app_of(work)
    story = "choose leeds, pay, lost, found, away, return, back"

    def do() -> None:
        state = app.start()
        for event in events_of(story):
            before = copy.deepcopy(state)
            answer = app.step(state, event)
            shown = event["name"]
            if state != before:
                changed = [key for key in before if state.get(key) != before[key]] or list(state)
                work.fail(
                    f"I gave step() a state and the event '{shown}'. Afterwards the state that I "
                    f"had given was another: '{changed[0]}' is now "
                    f"{state.get(changed[0])!r:.40}, and was {before.get(changed[0])!r:.40}."
                )
            if not isinstance(answer, tuple) or len(answer) != 2:
                work.fail(f"At '{shown}' step() returned {answer!r:.60}, not a state and effects.")
            if app.step(copy.deepcopy(before), event) != answer:
                work.fail(f"I asked step() twice the same ('{shown}') and got two answers.")
            state = answer[0]
            try:
                same = json.loads(json.dumps(state)) == state
            except (TypeError, ValueError):
                same = False
            if not same:
                work.fail(
                    f"After '{shown}' the state holds something that JSON does not give back as "
                    f"it was: {state!r:.200}"
                )

    guarded(work, story, do)
    see(work, "choose leeds, pay, reply", 1, 1, "ticket")
    see(work, "empty, choose leeds, pay, reply", 0, 0, "refused")
    see(work, "empty, choose leeds, pay, reply, full, pay, reply", 1, 1, "ticket")
    return "A good day with good signal still works."


def events_of(story: str) -> list[dict[str, Any]]:
    found = []
    for each in story.split(", "):
        name, _, trip = each.partition(" ")
        event: dict[str, Any] = {"name": name}
        if trip:
            event["trip"] = trip.title()
        if name == "return":
            event["online"] = True
        found.append(event)
    return found


def one_tap_one_order(work) -> None:
    see(work, "choose leeds, pay, pay, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, pay, pay, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, reply, pay, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, back, pay, reply, show", 1, 1, "ticket")
    see(work, "pay, reply", 0, 0, "home")
    see(work, "choose leeds, pay, reply, back, choose york, pay, reply", 2, 2, "ticket")


def waits_for_signal(work) -> None:
    see(work, "lost, choose leeds, pay", 0, 0, "waiting")
    see(work, "choose leeds, pay, lost", 1, 0, "waiting")
    see(work, "lost, choose leeds, pay, found", 1, 0, "paying")
    see(work, "lost, choose leeds, pay, found, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, lost, found, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, lost, pay, pay, found, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, found, found, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, lost, back, found, reply, show", 1, 1, "ticket")
    see(work, "lost, choose leeds, pay, back, choose york, pay, found, reply", 2, 2)
    see(work, "choose leeds, pay, reply, back, lost, show", 1, 1, "ticket")
    see(work, "lost, show", 0, 0, "home")


def comes_back(work) -> None:
    see(work, "choose leeds, pay, reply, away, return", 1, 1, "ticket")
    see(work, "choose leeds, away, return, pay, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, reply, kill, open", 1, 1, "ticket")
    see(work, "choose leeds, kill, open", 0, 0, "checkout")
    one = play(work, "choose leeds, kill, open, pay")
    if list(one.charged.values()) != ["Leeds"]:
        work.fail(
            "I played 'choose leeds, kill, open, pay'. The journey was chosen before the app was "
            f"stopped, and what was paid is: {list(one.charged.values()) or 'nothing'}."
        )
    see(work, "choose leeds, pay, kill, open, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, kill, reply, open, reply", 1, 1, "ticket")
    see(work, "lost, choose leeds, pay, kill, open, found, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, kill, lost, open", 1, 0, "waiting")
    see(work, "lost, choose leeds, pay, kill, found, open, reply", 1, 1, "ticket")
    see(work, "choose leeds, pay, reply, kill, open, back, choose york, pay, reply", 2, 2, "ticket")
    _restores_what_is_damaged(work)


DAMAGED = {
    "nothing at all": "",
    "half a text": '{"screen": "tick',
    "a list": "[]",
    "the text of last year's version": '{"screen": "home"}',
}


def _restores_what_is_damaged(work) -> None:
    app = app_of(work)
    story = "choose leeds, pay, reply"
    for called, text in DAMAGED.items():

        def do(text: str = text) -> Any:
            one = phone.Phone(app)
            one.kept = text
            one.play("kill, open, back, " + story)
            return one

        try:
            one = guarded(work, story, do)
        except Exception as unmet:
            said = str(unmet).partition("your app stopped with ")[2] or str(unmet)
            work.fail(
                f"What was kept on the phone was {called} ({text!r}). The app does not open: {said}"
            )
        if len(one.tickets) != 1:
            work.fail(
                f"What was kept on the phone was {called} ({text!r}). After it nobody can buy "
                f"a ticket: the phone shows '{one.screen}'."
            )


def holds_up(work) -> str:
    for line in work.held("stories.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            story, charged, tickets, screen = (each.strip() for each in line.split(" | "))
            see(work, story, int(charged), int(tickets), screen)
    chance = random.Random(1829)
    app = app_of(work)
    count = 600
    for number in range(count):
        moments = [chance.choice(MOMENTS) for _ in range(3 + number // 40)]
        _survives(work, app, moments)
    return f"{count} more stories, made up by chance, went well."


MOMENTS = (
    *("choose leeds", "choose leeds", "choose york", "pay", "pay", "pay", "reply", "reply"),
    *("back", "show", "lost", "found", "away", "return", "kill", "open", "empty", "full"),
)


def _survives(work, app: Any, moments: list[str]) -> None:
    so_far: list[str] = []

    def do() -> None:
        one = phone.Phone(app)
        for moment in [*moments, "open", "found", "reply"]:
            so_far.append(moment)
            one.happen(moment)
            trouble = _trouble(one, so_far)
            if trouble:
                work.fail(f"I played '{', '.join(so_far)}'. {trouble}")
        orders = [each["order"] for each in one.tickets]
        if sorted(orders, key=str) != sorted(one.charged, key=str):
            work.fail(
                f"I played '{', '.join(so_far)}'. Paid are the orders "
                f"{sorted(one.charged) or 'none'}, and the tickets are for "
                f"{sorted(orders, key=str) or 'none'}."
            )
        if one.screen in ("paying", "waiting"):
            work.fail(
                f"I played '{', '.join(so_far)}'. Every order is answered, and the phone still "
                f"shows '{one.screen}'."
            )

    try:
        guarded(work, "{story}", do)
    except Exception as unmet:
        work.fail(str(unmet).replace("{story}", ", ".join(so_far)))


def _trouble(one: Any, so_far: list[str]) -> str:
    """Return what no passenger should meet, or nothing."""
    if not one.running:
        return ""
    orders = [each["order"] for each in one.tickets if isinstance(each, dict) and "order" in each]
    chosen = sum(each.startswith("choose") for each in so_far)
    troubles = {
        f"The phone shows '{one.screen}', which is none of the six screens.": (
            one.screen not in SCREENS
        ),
        f"The tickets are {one.tickets!r:.80}; each has to name its order.": (
            len(orders) < len(one.tickets)
        ),
        f"One order has become several tickets: {orders}.": (
            len(orders) > len(set(map(str, orders)))
        ),
        "There is a ticket for an order that nobody has paid.": (
            any(each not in list(one.charged) for each in orders)
        ),
        "The phone shows 'ticket', and there is none.": one.screen == "ticket" and not orders,
        f"Journeys chosen: {chosen}. Orders charged: {len(one.charged)}.": (
            len(one.charged) > chosen
        ),
        "There is no signal, and the phone shows 'paying'.": (
            one.screen == "paying" and not one.signal
        ),
        "There is signal, and the phone still shows 'waiting'.": (
            one.screen == "waiting" and one.signal
        ),
    }
    return next((told for told, holds in troubles.items() if holds), "")
