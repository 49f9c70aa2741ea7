"""A phone, its signal and a server, all pretended. Leave this file as it is.

It runs an app (a module with start, step, save and restore) through a story:

    choose LEEDS   a journey is tapped          lost     the signal goes
    pay            Pay is tapped                found    the signal is back
    back           Back is tapped               away     the app is put away
    show           "My tickets" is tapped       return   the app is in front again
    reply          what the server has answered arrives, if there is signal
    kill           the system stops the app; it hears of nothing until
    open           it is opened again, and starts from what save() gave last
    full, empty    the passenger's bank account: the next orders are paid, or refused
"""

from __future__ import annotations

import copy
from typing import Any

EVENTS = ("choose", "pay", "back", "show", "lost", "found", "away", "return")


class Wrong(Exception):
    """The app did something that no phone can do."""


class Phone:
    """A phone on which the app runs. `charged` holds the orders that cost money."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.signal = True
        self.running = True
        self.solvent = True
        self.charged: dict[Any, str] = {}
        self.refused: dict[Any, str] = {}
        self.replies: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []
        self.state = app.start()
        self.kept = app.save(self.state)

    @property
    def screen(self) -> Any:
        return self.state.get("screen") if isinstance(self.state, dict) else None

    @property
    def tickets(self) -> list[Any]:
        found = self.state.get("tickets") if isinstance(self.state, dict) else None
        return found if isinstance(found, list) else []

    def play(self, story: str) -> None:
        """Let a story happen; its steps stand between commas."""
        for each in story.split(","):
            self.happen(each.strip())

    def happen(self, moment: str) -> None:
        """Let one thing happen."""
        name, _, what = moment.partition(" ")
        if name in ("full", "empty"):
            self.solvent = name == "full"
        elif name == "kill":
            self.running = False
        elif name == "open":
            if not self.running:
                self.running = True
                self.state = self.app.restore(self.kept)
                self.give({"name": "return", "online": self.signal})
        elif name == "reply":
            waiting, self.replies = self.replies, []
            for reply in waiting if self.running else []:
                self.give(reply)
        elif name in EVENTS:
            self.event(name, what)
        else:
            raise ValueError(f"no phone knows {moment!r}")

    def event(self, name: str, what: str) -> None:
        if name in ("lost", "found"):
            self.signal = name == "found"
            self.replies = self.replies if self.signal else []  # answers on their way are gone
        if not self.running:
            return
        event: dict[str, Any] = {"name": name}
        if name == "choose":
            event["trip"] = what.title()
        if name == "return":
            event["online"] = self.signal
        self.give(event)

    def give(self, event: dict[str, Any]) -> None:
        """Hand an event to the app and do what it wants done."""
        answer = self.app.step(self.state, event)
        if not isinstance(answer, tuple) or len(answer) != 2:
            raise Wrong(f"step returned {answer!r:.60}, and not a state and a list of effects")
        self.state, effects = answer
        if not isinstance(self.state, dict) or not isinstance(effects, list):
            raise Wrong("step has to return a dict and a list")
        for effect in effects:
            self.carry_out(effect)
        self.kept = self.app.save(self.state)
        if not isinstance(self.kept, str):
            raise Wrong(f"save returned {self.kept!r:.60}, and not text")

    def carry_out(self, effect: Any) -> None:
        if not isinstance(effect, dict) or effect.get("do") != "send":
            raise Wrong(f"the phone does not know the effect {effect!r:.80}")
        order, trip = effect.get("order"), effect.get("trip")
        if not isinstance(order, int) or not isinstance(trip, str):
            raise Wrong(f"an order needs a number and a trip: {effect!r:.80}")
        self.sent.append(copy.deepcopy(effect))
        if self.signal:
            self.receive(order, trip)

    def receive(self, order: int, trip: str) -> None:
        """Be the server: an order is decided once, and answered each time that it comes."""
        if order not in self.charged and order not in self.refused:
            (self.charged if self.solvent else self.refused)[order] = trip
        name = "confirmed" if order in self.charged else "refused"
        decided = self.charged if order in self.charged else self.refused
        self.replies.append({"name": name, "order": order, "trip": decided[order]})
