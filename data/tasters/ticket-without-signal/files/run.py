"""Runs your app through stories on a pretended phone.

    python run.py                            four stories
    python run.py "choose leeds, pay, pay, reply"      one of your own

phone.py says what can happen in a story.
"""

import importlib
import sys
import traceback

import phone

STORIES = {
    "Good signal": "choose leeds, pay, reply, back",
    "An impatient thumb": "choose leeds, pay, pay, reply",
    "A tunnel": "choose leeds, pay, lost, back, found, reply, show",
    "No room in memory": "choose leeds, pay, reply, away, kill, open, show",
}


def tell(title, story, app):
    print(f"== {title}: {story}")
    one = phone.Phone(app)
    for moment in (each.strip() for each in story.split(",")):
        before = len(one.sent)
        one.happen(moment)
        sent = ", ".join(f"order {each['order']} ({each['trip']})" for each in one.sent[before:])
        shown = f"screen {one.screen}" if one.running else "stopped"
        print(f"   {moment:14}  {shown:18} {'sends ' + sent if sent else ''}".rstrip())
    print(f"   orders charged: {len(one.charged)}, tickets on the phone: {len(one.tickets)}\n")


def main():
    stories = {"Your story": sys.argv[1]} if len(sys.argv) > 1 else STORIES
    try:
        app = importlib.import_module("app")
    except Exception as error:
        where = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        print(f"app.py cannot be read: {type(error).__name__}: {error}{where}")
        return
    for title, story in stories.items():
        try:
            tell(title, story, app)
        except (phone.Wrong, ValueError) as error:
            print(f"   stopped: {error}\n")
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            lines = [each.lineno for each in frames if each.filename.endswith("app.py")]
            where = f" (app.py, line {lines[-1]})" if lines else ""
            print(f"   stopped: {type(error).__name__}: {error}{where}\n")


if __name__ == "__main__":
    main()
