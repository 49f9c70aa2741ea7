"""What the ticket app remembers, and what each event makes of it.

No screen is drawn here and nothing is sent: the phone does that. It hands every event to step()
and gets back the new state and a list of effects, the things that it is to do. There is one effect:

    {"do": "send", "order": 1, "trip": "Leeds"}     send this order to the server

The server charges an order number once, however often it arrives.
"""

import copy
import json


def start():
    """Return the state of an app that was never opened before."""
    return {
        "screen": "home",
        "online": True,
        "trip": None,  # what was chosen and is not paid yet
        "next_order": 1,
        "orders": [],  # paid for by a tap, and not answered yet
        "tickets": [],  # such as {"order": 1, "trip": "Leeds"}
    }


def step(state, event):
    """Return the state after an event, and the effects."""
    state = copy.deepcopy(state)
    name, screen = event["name"], state["screen"]
    if name == "choose" and screen == "home":
        state["trip"], state["screen"] = event["trip"], "checkout"
    elif name == "pay" and screen in ("checkout", "refused"):
        return pay(state)
    elif name in ("confirmed", "refused"):
        answer(state, event)
    elif name == "show" and screen == "home" and state["tickets"]:
        state["screen"] = "ticket"
    elif name == "back":
        state["screen"] = "checkout" if screen == "refused" else "home"
    elif name == "lost":
        signal(state, False)
    elif name in ("found", "return"):
        signal(state, event.get("online", True))
        if state["online"]:
            return state, [send(order) for order in state["orders"]]
    return state, []


def pay(state):
    """Keep an order under a number of its own, and send it if there is signal."""
    order = {"order": state["next_order"], "trip": state["trip"]}
    state["next_order"] += 1
    state["orders"].append(order)
    state["screen"] = "paying" if state["online"] else "waiting"
    return state, [send(order)] if state["online"] else []


def answer(state, event):
    """Take in what the server says of an order; an answer that comes twice counts once."""
    asked = [order for order in state["orders"] if order["order"] == event["order"]]
    if not asked:
        return
    state["orders"] = [order for order in state["orders"] if order not in asked]
    if event["name"] == "confirmed":
        state["tickets"] += asked
    if state["screen"] in ("paying", "waiting"):
        state["screen"] = "ticket" if event["name"] == "confirmed" else "refused"
        state["trip"] = asked[0]["trip"]


def signal(state, online):
    """Note whether there is signal; who waits for an answer is told which it is."""
    state["online"] = online
    if state["screen"] in ("paying", "waiting"):
        state["screen"] = "paying" if online else "waiting"


def send(order):
    return {"do": "send", **order}


def save(state):
    """Return the state as text; the phone keeps it after every event."""
    return json.dumps(state)


def restore(text):
    """Return the state from what was kept, after the system has stopped the app."""
    try:
        return {**start(), **json.loads(text)}
    except (ValueError, TypeError):
        return start()
