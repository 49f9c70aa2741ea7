"""Opens the page in the browser and shows what a screen reader would say of it.

python run.py                       the page
python run.py contrast "#777" white the contrast of two colours
"""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import reader

PAGE = Path(__file__).resolve().parent / "index.html"


def show_page() -> None:
    try:
        page = reader.Page(PAGE.read_text(encoding="utf-8-sig"))
    except OSError:
        print("index.html is not in this folder any more.")
        return
    except UnicodeDecodeError:
        print("index.html is not UTF-8 text. Save it as UTF-8.")
        return
    language = next((each["lang"] for each in page.tagged("html")), "")
    print(f"Language of the page: {language or 'not said'}\n")
    print("What Tab comes to, in its order, and what is read out:\n")
    group = None
    for number, stop in enumerate(page.tab_stops(), 1):
        around = page.group(stop)
        if around is not None and around is not group:
            print(f"     group       {page.group_name(around)[:50] or '(no name)'}")
        group = around
        name = page.name(stop)[:50] or "(no name)"
        if name == "(no name)" and stop["placeholder"]:
            name = f"(no name, only the placeholder {stop['placeholder'][:30]})"
        more = ", required" if "required" in stop or stop["aria-required"] == "true" else ""
        print(f"{number:3}  {page.role(stop):10}  {name}{more}   (line {stop.line})")
    print("\nNothing else is there for somebody without a mouse.")
    print(f"\nThe page: {PAGE.as_uri()}")
    print("Opened in your browser." if open_page() else "Open it in a browser of yours.")


def open_page() -> bool:
    """Open the page, unless the only browser is one inside the terminal."""
    try:
        if type(webbrowser.get()) is webbrowser.GenericBrowser:
            return False
        return webbrowser.open(PAGE.as_uri())
    except (webbrowser.Error, OSError):
        return False


def show_contrast(given: list[str]) -> None:
    colours = [reader.colour(each) for each in given]
    if len(colours) != 2 or None in colours:
        print('Two colours, please: python run.py contrast "#777777" white')
        print("A colour is #777, #777777, rgb(), hsl() or a common name.")
        return
    ratio = reader.contrast(colours[0], colours[1])
    print(f"{given[0]} on {given[1]}: {ratio:.2f} to 1")
    print("Text needs 4.5, borders of fields and the ring of the focus need 3.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["contrast"]:
        show_contrast(sys.argv[2:])
    else:
        show_page()
