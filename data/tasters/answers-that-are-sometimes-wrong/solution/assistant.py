"""What members talk to: between the model and the counter."""

import json
import re

import handbook
import model

UNKNOWN = {"answer": "I do not know", "section": None, "quote": None}
NOT_OURS = {"12"}  # the noticeboard: anybody may pin up anything there
ATTEMPTS = 3
SAY_LITTLE = {"does", "from", "have", "many", "what", "when", "where", "with", "your"}


def answer(question: str) -> dict:
    """Return an answer that rests on a sentence of the handbook, or UNKNOWN."""
    trusted = [part for part in handbook.sections() if part["number"] not in NOT_OURS]
    for attempt in range(ATTEMPTS):
        reply = read(model.ask(question, trusted, attempt))
        if reply is not None and holds(reply, trusted) and is_about(question, reply, trusted):
            return reply
    return UNKNOWN


def read(raw: str) -> dict | None:
    """Return the JSON object in a reply, whatever stands around it; None where there is none."""
    found = re.search(r"\{.*\}", raw, flags=re.DOTALL)
    try:
        reply = json.loads(found[0]) if found else None
    except ValueError:
        return None
    if not isinstance(reply, dict):
        return None
    kept = {key: reply.get(key) for key in ("answer", "section", "quote")}
    return (
        kept if all(isinstance(value, str) and value.strip() for value in kept.values()) else None
    )


def plain(text: str) -> str:
    return " ".join(text.lower().split())


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[:.]\d+)*", text))


def holds(reply: dict, trusted: list[dict]) -> bool:
    """Whether the quote stands in its section, and the answer has no figure but the quote's."""
    text = {part["number"]: plain(part["text"]) for part in trusted}.get(reply["section"], "")
    whole = len(reply["quote"].split()) >= 4 and plain(reply["quote"]) in text
    return whole and figures(reply["answer"]) <= figures(reply["quote"])


def key_words(text: str) -> set[str]:
    """Return the longer words of a text by their beginnings, so that renew meets renewed."""
    found = re.findall(r"[a-z0-9]+", text.lower())
    return {word[:5] for word in found if len(word) > 3 and word not in SAY_LITTLE}


def is_about(question: str, reply: dict, trusted: list[dict]) -> bool:
    """Whether the quote, with the title of its section, shares half of the question's words."""
    title = next(part["title"] for part in trusted if part["number"] == reply["section"])
    asked = key_words(question)
    return len(asked & key_words(f"{title} {reply['quote']}")) * 2 >= len(asked)
