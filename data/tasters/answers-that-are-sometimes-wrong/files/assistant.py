"""What members talk to: between the model and the counter. This is what you change."""

import json

import handbook
import model

UNKNOWN = {"answer": "I do not know", "section": None, "quote": None}


def answer(question):
    """Return {"answer": ..., "section": ..., "quote": ...} for a member's question.

    section is the number of the section as text, such as "3", and quote the sentence of it
    that the answer rests on. Where there is no answer that you would stand by, return UNKNOWN.
    """
    reply = model.ask(question, handbook.sections())
    try:
        return json.loads(reply)
    except ValueError:
        return {"answer": reply, "section": None, "quote": None}
