"""What the ticket app remembers, and what each event makes of it.

No screen is drawn here and nothing is sent: the phone does that. It hands every event to step()
and gets back the new state and a list of effects, the things that it is to do. There is one effect:

    {"do": "send", "order": 1, "trip": "Leeds"}     send this order to the server

The server charges an order number once, however often it arrives.
"""

import json


def start():
    """Return the state of an app that was never opened before."""
    return {
        "screen": "home",
        "online": True,  # nobody looks at this yet
        "trip": None,  # what was chosen and is not paid yet
        "next_order": 1,
        "tickets": [],  # such as {"order": 1, "trip": "Leeds"}
    }


def step(state, event):
    """Return the state after an event, and the effects."""
    name = event["name"]
    effects = []
    if name == "choose":
        state["trip"] = event["trip"]
        state["screen"] = "checkout"
    elif name == "pay":
        effects.append({"do": "send", "order": state["next_order"], "trip": state["trip"]})
        state["next_order"] += 1
        state["screen"] = "paying"
    elif name == "confirmed":
        state["tickets"].append({"order": event["order"], "trip": event["trip"]})
        state["screen"] = "ticket"
    elif name == "refused":
        state["screen"] = "refused"
    elif name == "show":
        state["screen"] = "ticket"
    elif name == "back":
        before = {"checkout": "home", "paying": "checkout", "refused": "checkout", "ticket": "home"}
        state["screen"] = before.get(state["screen"], "home")
    elif name == "return":
        state["screen"] = "home"
    return state, effects


def save(state):
    """Return the state as text; the phone keeps it after every event."""
    return json.dumps({"screen": state["screen"]})


def restore(text):
    """Return the state from what was kept, after the system has stopped the app."""
    state = start()
    state.update(json.loads(text))
    return state
