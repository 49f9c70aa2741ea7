"""Look at the model and at your assistant.

python run.py                  mark your cases, before (bare.py) and after (assistant.py)
python run.py asked            what members asked last week, and what the model replied
python run.py ask "QUESTION"   three replies of the model, and what your assistant makes of them
"""

import importlib
import sys
import textwrap
import traceback

import bare
import handbook
import model
import score


def load_assistant():
    try:
        return importlib.import_module("assistant").answer
    except Exception as error:
        print(f"assistant.py does not load: {type(error).__name__}: {error}")
    return None


def said(function, question):
    """Return the answer as a text; what goes wrong is told in it."""
    try:
        found = function(question)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"[fell over: {type(error).__name__}: {error}, {last.name}, line {last.lineno}]"
    if not isinstance(found, dict):
        return f"[returned {type(found).__name__} and no dict]"
    return str(found.get("answer"))


def short(text, width):
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 3] + "..."


def show_cases():
    try:
        rows = score.cases()
    except (OSError, ValueError) as error:
        print(f"cases.csv cannot be read: {error}")
        return
    after = load_assistant()
    functions = {"before": bare.answer}
    if after:
        functions["after"] = after
    counts = {name: dict.fromkeys(score.MARKS, 0) for name in functions}
    for row in rows:
        print(f"{short(row['question'], 50)}   (must say: {short(row['must_say'], 20)})")
        for name, function in functions.items():
            text = said(function, row["question"])
            found = "wrong" if text.startswith("[") else score.mark(row["must_say"], text)
            counts[name][found] += 1
            print(f"  {name:6}  {found:12}  {short(text, 54)}")
    print()
    for name, count in counts.items():
        told = ", ".join(f"{count[each]} {each}" for each in score.MARKS)
        print(f"{name}: {told}")


def show_reply(reply):
    for line in reply.splitlines() or ["(nothing)"]:
        print(textwrap.fill(line, 76, initial_indent="  ", subsequent_indent="  "))


def show_asked():
    for question in (score.HERE / "asked.txt").read_text(encoding="utf-8").splitlines():
        print(question)
        show_reply(model.ask(question, handbook.sections()))
        print()


def show_question(question):
    for attempt in range(3):
        print(f"attempt {attempt}:")
        show_reply(model.ask(question, handbook.sections(), attempt))
    function = load_assistant()
    if function:
        print("your assistant:")
        show_reply(said(function, question))


def main():
    given = sys.argv[1:]
    if not given:
        show_cases()
    elif given == ["asked"]:
        show_asked()
    elif given[0] == "ask" and len(given) > 1:
        show_question(" ".join(given[1:]))
    else:
        print(__doc__.strip())


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("stopped")
    except OSError as error:
        print(f"A file of the folder cannot be read: {error}")
