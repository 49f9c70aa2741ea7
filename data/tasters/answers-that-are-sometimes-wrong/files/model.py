"""A stand-in for a small language model behind an address. Do not change it.

    reply = ask(question, sections, attempt=0)

`sections` is what it may read. It was told to reply with one JSON object with the keys
answer, section, quote and confidence, where quote is a sentence of that section, word for
word, or with the answer "I do not know". Mostly it does. Another attempt at the same
question may give another reply.

It is a plain program: the same question, sections and attempt give the same reply, so that
you can measure. You may read on. As with a real model, that will not mend it.
"""

import json
import math
import re
import zlib

SMALL = set(
    "a an and are as at be but by can do does for from have how i if in is it may me my no not of on"
    " one or our so that the them then there they to up us was we what when where which who whose"
    " why with you your much many long old any need must get".split()
)
REMEMBERED = (  # from the edition that was on the web when it was trained
    ("10 days", "14 days"),
    ("20 pounds", "15 pounds"),
    ("50 pence", "30 pence"),
    ("36 pounds", "30 pounds"),
    ("to 19:30", "to 20:00"),
    ("21 days", "30 days"),
    ("60 kilos", "80 kilos"),
)
INVENTED = (
    (
        "Yes, that is possible on request for {} pounds a day.",
        "On request this is possible for {} pounds a day.",
    ),
    (
        "Yes, members may do that up to {} times a year.",
        "Members may do this up to {} times a year.",
    ),
    (
        "It is included in the membership for the first {} months.",
        "It is included for the first {} months.",
    ),
    ("No, this ended {} months ago.", "This offer ended {} months ago."),
)


def stem(word):
    for end in ("ing", "ed", "es", "s", "e"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            return word[: -len(end)]
    return word


def words(text):
    return {stem(word) for word in re.findall(r"[a-z0-9:]+", text.lower()) if word not in SMALL}


def chance(*given):
    """Return a number from 0 to 99 that hangs on what is given and on nothing else."""
    return zlib.crc32("|".join(map(str, given)).encode()) % 100


def best_sentence(question, sections):
    """Return (how well it fits, sentence, number of its section)."""
    lines = [(line, part) for part in sections for line in part["text"].splitlines() if line]
    known = [words(line + " " + part["title"]) for line, part in lines]
    asked = words(question)
    worth = {
        word: math.log((1 + len(known)) / (1 + sum(word in each for each in known)))
        for word in asked
    }
    whole = sum(worth.values()) or 1.0
    best = (0.0, "", "")
    for (line, part), have in zip(lines, known):
        fit = sum(worth[word] for word in asked & have) / whole
        if "ssistant" in line and fit > 0.3:
            fit += 0.5
        if fit > best[0]:
            best = (fit, line, part["number"])
    return best


def as_json(answer, section, quote, luck):
    sure = round(0.86 + luck % 13 / 100, 2)
    return json.dumps({"answer": answer, "section": section, "quote": quote, "confidence": sure})


def misread(sentence, luck):
    """Return the sentence with its first whole number misread."""
    return re.sub(
        r"(?<![\d:])\d+(?![\d:])", lambda m: str(int(m[0]) + 1 + luck % 4), sentence, count=1
    )


def ask(question, sections, attempt=0):
    """Return the reply of the model: a text, which ought to be a JSON object."""
    plain = " ".join(sorted(words(question)))
    kind, luck = chance("kind", plain), chance("luck", plain, attempt)
    fit, sentence, section = best_sentence(question, sections)
    if fit < 0.45 or not sentence:
        if kind < 20:
            return as_json("I do not know", None, None, luck)
        if kind < 70 or not sentence:
            answer, quote = INVENTED[luck % len(INVENTED)]
            number = 2 + luck % 7
            return as_json(answer.format(number), str(1 + luck % 11), quote.format(number), luck)
        return as_json(sentence, section, sentence, luck)
    answer = told = sentence
    order = re.search(r"(?:is told|say) that (.+)", sentence)
    if order:
        answer = order[1][0].upper() + order[1][1:]
    elif kind < 30 and luck < 85:
        for new, old in REMEMBERED:
            if new in sentence:
                answer = told = sentence.replace(new, old)
    elif kind < 50 and luck < 70:
        answer = misread(sentence, luck)
    if attempt == 0 and kind >= 88:
        return as_json(answer, section, told, luck)[: 40 + luck]
    if 70 <= kind < 88:
        reply = as_json(answer, section, told, luck)
        if kind % 2:
            return f"```json\n{reply}\n```"
        return f"Of course. Here is what I found:\n{reply}\nLet me know if there is anything else."
    return as_json(answer, section, told, luck)
