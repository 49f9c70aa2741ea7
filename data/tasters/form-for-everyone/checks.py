"""Looks at the booking page: what it says, how one gets through it, and how it looks.

Only what can be computed from HTML and CSS is judged. JavaScript is read, never run; what that
leaves open is tried by hand by the learner. Contrast, reflow and the rest follow W3C, Web Content
Accessibility Guidelines (WCAG) 2.2.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from pathlib import Path

# The reader as it was laid; the learner's copy may have been changed.
_spec = importlib.util.spec_from_file_location(
    "laid_reader", Path(__file__).parent / "files" / "reader.py"
)
assert _spec is not None
assert _spec.loader is not None
reader = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(reader)
Node, Page = reader.Node, reader.Page

FIELDS = {
    "fullname": r"name",
    "email": r"mail",
    "phone": r"mobile|phone|number|tel|cell",
    "lunch": r"lunch|eat|food|meal|diet",
    "remind": r"remind",
}
NEEDED = ("fullname", "email", "session")
SESSIONS = {"may": "4 May", "june": "9 June", "july": "2 July"}


# --- Styles: as much of the cascade as this page needs -------------------------------------------


class Rule:
    def __init__(self, selector: str, body: dict[str, tuple[str, bool]], order: int) -> None:
        self.selector, self.body, self.order = selector, body, order


class Styles:
    """The styles of a page in a window of some width."""

    def __init__(self, css: str, width: int = 1280) -> None:
        self.width = width
        self.rules: list[Rule] = []
        self._known: dict[tuple[int, frozenset[str]], dict[str, str]] = {}
        self._read(re.sub(r"/\*.*?(\*/|$)", " ", css, flags=re.S))

    def _read(self, css: str) -> None:
        for prelude, body in blocks(css):
            if prelude.startswith("@"):
                kind, _, rest = prelude[1:].partition(" ")
                applies = kind in ("supports", "layer") or (
                    kind.split("(")[0] == "media"
                    and any(self._media(each) for each in (rest or prelude[6:]).split(","))
                )
                if applies:
                    self._read(body)
                continue
            for selector in split_outside(prelude, ","):
                self.rules.append(Rule(selector.strip(), declarations(body), len(self.rules)))

    def _media(self, query: str) -> bool:
        return all(self._feature(each.strip()) for each in re.split(r"\band\b", query.lower()))

    def _feature(self, text: str) -> bool:
        if text in ("screen", "all", "only screen"):
            return True
        wide = re.fullmatch(r"\(\s*(min|max)-width\s*:\s*(\S+?)\s*\)", text)
        ranged = re.fullmatch(r"\(\s*width\s*([<>])=?\s*(\S+?)\s*\)", text)
        if wide or ranged:
            found = wide or ranged
            assert found is not None
            limit = pixels(found[2])
            most = found[1] in ("max", "<")
            return limit is not None and (self.width <= limit if most else self.width >= limit)
        return "no-preference" in text

    def of(self, node: Node, states: frozenset[str] = frozenset()) -> dict[str, str]:
        """Return an element's own declarations, shorthands as they were written."""
        key = (id(node), states)
        if key not in self._known:
            self._known[key] = self._of(node, states)
        return self._known[key]

    def _of(self, node: Node, states: frozenset[str]) -> dict[str, str]:
        found: list[tuple[tuple[object, ...], str, str]] = []
        for rule in self.rules:
            if matches(node, rule.selector, states):
                rank = weight(rule.selector)
                for prop, (value, important) in rule.body.items():
                    found.append(((important, 0, rank, rule.order), prop, value))
        for prop, (value, important) in declarations(node["style"]).items():
            found.append(((important, 1, (0, 0, 0), 0), prop, value))
        own: dict[str, str] = {}
        for _, prop, value in sorted(found, key=lambda each: each[0]):
            own.pop(prop, None)
            own[prop] = value
        variables = self._variables(node)
        return {prop: with_variables(value, variables) for prop, value in own.items()}

    def _variables(self, node: Node) -> dict[str, str]:
        found: dict[str, str] = {}
        for each in [*reversed(list(node.above())), node]:
            for rule in sorted(self.rules, key=lambda r: (weight(r.selector), r.order)):
                if any(prop.startswith("--") for prop in rule.body):
                    if matches(each, rule.selector, frozenset()):
                        found |= {p: v for p, (v, _) in rule.body.items() if p.startswith("--")}
        return found

    def shown(self, node: Node) -> bool:
        """Say whether an element is on the screen at all."""
        if node.hidden():
            return False
        for each in [node, *node.above()]:
            own = self.of(each) if each.tag != "#page" else {}
            if own.get("display") == "none" or own.get("visibility") == "hidden":
                return False
        return True

    def out_of_sight(self, node: Node) -> bool:
        """Say whether an element is there for screen readers only."""
        own = self.of(node)
        clipped = "clip" in own or own.get("clip-path", "none") != "none"
        far = re.match(r"-\d{3,}", own.get("left", "") + own.get("text-indent", ""))
        tiny = own.get("position") == "absolute" and own.get("width") in ("1px", "0")
        return bool(clipped or far or tiny or own.get("opacity") in ("0", "0.0"))

    def seen(self, node: Node) -> str:
        """Return the text in an element that eyes can see."""
        if node.hidden() or not self.shown(node) or self.out_of_sight(node):
            return ""
        pieces = [
            each
            if isinstance(each, str)
            else ""
            if each.tag in ("select", "script")
            else self.seen(each)
            for each in node.children
        ]
        return " ".join(" ".join(pieces).split())


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each outer pair of braces, and what is in it."""
    start = depth = opened = 0
    for at, sign in enumerate(css):
        if sign == "{":
            depth += 1
            opened = at if depth == 1 else opened
        elif sign == "}" and depth:
            depth -= 1
            if not depth:
                prelude = css[start:opened].split(";")[-1]
                yield " ".join(prelude.split()), css[opened + 1 : at]
                start = at + 1


def split_outside(text: str, sign: str) -> list[str]:
    """Split at a sign (or, for a space, at white space) where it is not in brackets."""
    parts, depth = [""], 0
    for each in text:
        depth += (each in "([") - (each in ")]")
        if not depth and (each == sign or (sign == " " and each.isspace())):
            parts.append("")
        else:
            parts[-1] += each
    return [part for part in parts if part.strip()]


def declarations(body: str) -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for each in split_outside(re.sub(r"\{.*?\}", "", body, flags=re.S), ";"):
        prop, colon, value = each.partition(":")
        if colon:
            prop = prop.strip() if prop.strip().startswith("--") else prop.strip().lower()
            important = "!important" in value
            found.pop(prop, None)
            found[prop] = (value.replace("!important", "").strip(), important)
    return found


def with_variables(value: str, variables: dict[str, str]) -> str:
    for _ in range(20):
        used = re.search(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)", value)
        if not used:
            break
        instead = variables.get(used[1], (used[2] or "").strip())
        value = value[: used.start()] + instead + value[used.end() :]
    return value


SIMPLE = re.compile(r"\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|[#.]?[\w-]+|\*")


def weight(selector: str) -> tuple[int, int, int]:
    found = [0, 0, 0]
    for each in SIMPLE.findall(selector):
        if each.startswith("#"):
            found[0] += 1
        elif each[0] in ".[" or (each[0] == ":" and not each.startswith(("::", ":where"))):
            found[1] += 1
        elif each != "*":
            found[2] += 1
    return found[0], found[1], found[2]


def matches(node: Node, selector: str, states: frozenset[str]) -> bool:
    spaced = re.sub(r"\s*([>+~])\s*(?![^(\[]*[)\]])", r" \1 ", selector)
    parts = split_outside(spaced, " ")
    return bool(parts) and node.tag != "#page" and _matches(node, parts, states)


def _matches(node: Node, parts: list[str], states: frozenset[str]) -> bool:
    if not compound(node, parts[-1], states):
        return False
    rest = parts[:-1]
    if not rest:
        return True
    if rest[-1] in (">", "+", "~"):
        sign, rest = rest[-1], rest[:-1]
        near = {
            ">": list(node.above())[:1],
            "+": before(node)[-1:],
            "~": before(node),
        }[sign]
    else:
        near = list(node.above())
    return bool(rest) and any(_matches(e, rest, frozenset()) for e in near if e.tag != "#page")


def before(node: Node) -> list[Node]:
    beside = [e for e in node.parent.children if isinstance(e, Node)] if node.parent else []
    return beside[: beside.index(node)] if node in beside else []


def compound(node: Node, text: str, states: frozenset[str]) -> bool:
    pieces = SIMPLE.findall(text)
    return bool(pieces) and all(simple(node, each, states) for each in pieces)


def simple(node: Node, text: str, states: frozenset[str]) -> bool:
    if text == "*":
        return True
    if text[0] == "#":
        return bool(node["id"] == text[1:])
    if text[0] == ".":
        return text[1:] in node["class"].split()
    if text[0] == "[":
        return attribute(node, text[1:-1])
    if text[0] == ":":
        return pseudo(node, text, states)
    return bool(node.tag == text.lower())


def attribute(node: Node, text: str) -> bool:
    name, sign, value = re.match(r"\s*([\w-]+)\s*([~^$*|]?=)?\s*(.*)", text, re.S).groups()
    has, value = node[name.lower()], value.strip().strip("\"'")
    tests: dict[str | None, Callable[[], bool]] = {
        None: lambda: name.lower() in node,
        "=": lambda: has == value,
        "~=": lambda: value in has.split(),
        "^=": lambda: has.startswith(value),
        "$=": lambda: has.endswith(value),
        "*=": lambda: value in has,
        "|=": lambda: has == value or has.startswith(value + "-"),
    }
    return tests[sign]()


def pseudo(node: Node, text: str, states: frozenset[str]) -> bool:
    name, _, inside = text.lstrip(":").partition("(")
    inside = inside.removesuffix(")")
    if text.startswith("::"):
        return False
    if name in ("is", "where", "matches"):
        return any(matches(node, each, states) for each in split_outside(inside, ","))
    if name == "not":
        return not any(matches(node, each, states) for each in split_outside(inside, ","))
    if name in ("first-child", "last-child"):
        beside = [e for e in node.parent.children if isinstance(e, Node)] if node.parent else []
        return bool(beside) and beside[0 if name == "first-child" else -1] is node
    tests = {
        "root": node.tag == "html",
        "disabled": "disabled" in node,
        "enabled": "disabled" not in node,
        "required": "required" in node,
        "optional": "required" not in node,
        "checked": "checked" in node,
    }
    return name in states or tests.get(name, False)


def pixels(text: str) -> float | None:
    """Return a fixed length in pixels of the page; None where it is none."""
    found = re.fullmatch(r"(-?[\d.]+)(px|rem|em|pt|ch|cm|in)?", text.strip().lower())
    if not found:
        return None
    try:
        size = float(found[1])
    except ValueError:
        return None
    factors = {"rem": 16, "em": 16, "pt": 4 / 3, "ch": 8, "cm": 37.8, "in": 96}
    return size * factors.get(found[2] or "px", 1)


# --- What is looked at ---------------------------------------------------------------------------


def page_of(work) -> Page:
    text = work.text("index.html")
    try:
        page = Page(text)
    except RecursionError:
        work.fail("The elements of index.html stand inside each other without an end.")
    if not page.tagged("form"):
        work.fail("I see no <form> in index.html any more.")
    return page


def styles_of(work, page: Page, width: int = 1280) -> Styles:
    css = []
    for each in page.all:
        if each.tag == "style":
            css.append("".join(c for c in each.children if isinstance(c, str)))
        elif each.tag == "link" and "stylesheet" in each["rel"].lower():
            name = each["href"].split("?")[0].removeprefix("./")
            if name and ":" not in name and ".." not in name and not name.startswith("/"):
                css.append(work.text(name))
    if not css:
        work.fail("index.html loads no styles any more. It needs style.css as before.")
    text = "\n".join(css)
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    if bare.count("{") != bare.count("}"):
        work.fail(
            f"The styles open {bare.count('{')} braces and close {bare.count('}')}. "
            "A browser skips what follows such a place."
        )
    return Styles(text, width)


def script_of(work) -> str:
    """Return form.js without its comments."""
    text = work.text("form.js")
    return re.sub(r"/\*.*?\*/|(?<![:\"'\\/])//[^\n]*", " ", text, flags=re.S)


def field(work, page: Page, name: str) -> Node:
    found = [each for each in page.tagged("input", "select", "textarea") if each["name"] == name]
    if not found:
        work.fail(f"I cannot find the field with name={name} any more. The server waits for it.")
    return found[0]


def short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 3] + "..."


CAUSES = [
    *("no-name", "not-a-control", "colour-only", "contrast", "focus-hidden", "tab-order"),
    *("fixed-width", "no-language", "silent-error"),
]
EXPECTED: dict[int, tuple[str, str, str]] = {
    # message: cause, a pattern of sensible places, what the person said
    1: ("no-name", r"fullname|email|phone|caption|label|input", "'edit, blank'"),
    2: ("not-a-control", r"session|choose", "cannot choose a day by keyboard"),
    3: ("not-a-control", r"send|actions", "no way to send it"),
    4: ("colour-only", r"message|complain|form\.js|fullname|email|send|session", "which are red"),
    5: ("focus-hidden", r"focus|style\.css|\*|outline", "nothing shows where I am"),
    6: ("contrast", r"note|soft", "a pale paragraph"),
    7: ("fixed-width", r"page|row|width|style\.css|viewport|meta", "push left and right"),
    8: ("tab-order", r"tabindex|email|phone|fullname|order", "Tab goes up and down"),
    9: ("no-language", r"html|lang", "English read as Spanish"),
    10: ("silent-error", r"message|email|complain|form\.js|error", "the reader said nothing"),
}


def messages_explained(work) -> str:
    rows = work.rows("findings.csv")
    if not rows or not {"message", "where", "cause"} <= set(rows[0]):
        work.fail("findings.csv begins with the line message,where,cause, with commas.")
    given = {}
    for row in rows:
        number = re.sub(r"\D", "", row["message"])
        if number:
            given[int(number)] = (row["where"].strip().lower(), row["cause"].strip().lower())
    for number, (cause, place, said) in EXPECTED.items():
        where, chosen = given.get(number, ("", ""))
        if not chosen:
            work.fail(f"findings.csv has no cause yet for message {number} ({said}).")
        if chosen not in CAUSES:
            work.fail(f"Message {number}: '{short(chosen)}' is not in the list of messages.txt.")
        if chosen != cause:
            work.fail(
                f"Message {number} ({said}): you wrote {chosen}. "
                "If I mended that, this person would still be stuck."
            )
        if not where:
            work.fail(f"Message {number}: the cause is right. Where on the page is it?")
        if not re.search(place, where):
            work.fail(
                f"Message {number} ({said}): the cause is {cause}, I agree. I looked at "
                f"'{short(where)}', and that is not where this person got stuck."
            )
    return "Ten messages, and each has its place."


def says_its_names(work) -> None:
    page = page_of(work)
    language = next((each["lang"].strip().lower() for each in page.tagged("html")), "")
    if not language:
        work.fail("The page does not say which language it is in; a Spanish voice reads it aloud.")
    if not re.match(r"en(-|$)", language):
        work.fail(f"The page says its language is '{short(language, 20)}'. Its text is English.")
    _ids_once(work, page)
    for key, about in FIELDS.items():
        node = field(work, page, key)
        name = page.name(node)
        if not name:
            instead = "is read out without a name"
            if node["placeholder"]:
                instead = "has only a placeholder, which is gone at the first letter typed"
            elif node["title"]:
                instead = "has only a title, which shows under a mouse"
            work.fail(f"The field {key} (line {node.line}) {instead}.")
        if not re.search(about, name, re.I):
            work.fail(f"The field {key} (line {node.line}) is read out as '{short(name)}'.")
    for each in page.tagged("label"):
        target = each["for"]
        if target and page.by_id(target) is None:
            work.fail(
                f"The label '{short(each.text())}' (line {each.line}) is for '{target}', "
                "and nothing on the page has that id."
            )


def _ids_once(work, page: Page) -> None:
    seen: dict[str, int] = {}
    for each in page.all:
        if each["id"] and each["id"] in seen:
            work.fail(
                f'Two elements have id="{each["id"]}", in lines {seen[each["id"]]} and '
                f"{each.line}. A label that names it finds only the first."
            )
        seen[each["id"]] = each.line


def by_hand(node: Node, script: str) -> bool:
    """Say whether a role, a place in the tab order and keys were given to it by hand."""
    keys = any(each.startswith("onkey") for each in node.attrs) or "keydown" in script
    place = reader.tab_index(node)
    return bool(node["role"]) and place is not None and place >= 0 and keys


def controls(work) -> None:
    page, script = page_of(work), script_of(work)
    styles = styles_of(work, page)
    for each in page.all:
        native = each.tag in ("input", "select", "textarea", "button", "label", "option", "summary")
        if "onclick" in each and not native and each.tag not in ("form", "fieldset", "body"):
            if each.tag == "a" and "href" in each and "session" not in each["class"]:
                continue  # told below
            if not by_hand(each, script):
                work.fail(
                    f"'{short(each.text() or each['id'])}' (line {each.line}) is a {each.tag} "
                    "that waits for a mouse. By keyboard I cannot press it."
                )
    for word, called in (("send", "Send"), ("clear", "Clear")):
        _button(work, page, script, word, called)
    _choice(work, page, styles, script)


def _button(work, page: Page, script: str, word: str, called: str) -> None:
    wanted = {"send": r"\b(send|book|submit|reserve)\b", "clear": r"\b(clear|reset|empty)\b"}[word]
    buttons = [each for each in page.all if page.role(each) == "button"]
    found = [e for e in buttons if re.search(wanted, page.name(e) + " " + e["id"], re.I)]
    if not found:
        links = [e for e in page.all if e.tag == "a" and re.search(wanted, e.text(), re.I)]
        if links and "href" in links[0]:
            work.fail(
                f"'{called}' (line {links[0].line}) is read out as a link, and the space bar does "
                "not press it. It goes nowhere; it does something."
            )
        left = page.by_id(word)
        if word == "send" or (left is not None and left.text()):
            work.fail(f"I find no button that is called {called}.")
        return
    button = found[0]
    native = button.tag in ("button", "input")
    kind = button["type"].lower() or "submit"
    inside = "form" in button or any(each.tag == "form" for each in button.above())
    if not native:
        if not by_hand(button, script):
            work.fail(f"'{called}' says that it is a button, but Enter and space do not press it.")
    elif word == "send" and not (kind in ("submit", "image") and inside):
        if "onclick" not in button and f'"{button["id"]}"' not in script:
            work.fail(f"'{called}' (line {button.line}) is a button that sends no form.")
    elif word == "clear" and kind == "submit" and inside:
        work.fail(
            f"'{called}' (line {button.line}) is a button without a type in a form. "
            "Pressing it sends the form."
        )


def _choice(work, page: Page, styles: Styles, script: str) -> None:
    fields = [each for each in page.tagged("input", "select") if each["name"] == "session"]
    real = [each for each in fields if each["type"].lower() != "hidden"]
    chosen = [each for each in real if each.tag == "select"]
    radios = [each for each in real if each["type"].lower() == "radio"]
    made = [each for each in page.all if each["role"] == "radio"]
    if not chosen and not radios and made:
        if not all(by_hand(each, script) or each["tabindex"] == "-1" for each in made):
            work.fail("The sessions have the role radio, but the keys do not choose them.")
        return
    if not chosen and not radios:
        work.fail("By keyboard I cannot choose a session: no control has name=session.")
    if len(fields) > len(real):
        work.fail(
            "There is still a hidden field with name=session beside the new ones; the script "
            "would read the two together."
        )
    values, name, lost = _list(page, chosen[0]) if chosen else _radios(work, page, styles, radios)
    missing = [day for value, day in SESSIONS.items() if value not in values]
    if missing:
        work.fail(f"I find no session with the value for {missing[0]} (may, june, july).")
    if not re.search(r"session|day|date|when|course", name, re.I):
        work.fail(f"Nothing names {lost}: I hear dates, and not what they are for.")


def _list(page: Page, node: Node) -> tuple[set[str], str, str]:
    values = {each["value"] for each in node.walk() if each.tag == "option"}
    return values, page.name(node), "the list of sessions"


def _radios(work, page: Page, styles: Styles, radios: list[Node]) -> tuple[set[str], str, str]:
    for each in radios:
        if not styles.shown(each):
            work.fail(
                f"The radio button in line {each.line} is hidden with display or visibility, "
                "and so from the keyboard too."
            )
        day = SESSIONS.get(each["value"], "")
        if day and day.lower() not in page.name(each).lower():
            work.fail(
                f"The radio button for {day} (line {each.line}) is read out as "
                f"'{short(page.name(each)) or 'nothing'}'."
            )
    group = page.group(radios[0])
    name = page.group_name(group) if group else ""
    return {each["value"] for each in radios}, name, "the three radio buttons together"


def keyboard_path(work) -> str:
    page = page_of(work)
    styles = styles_of(work, page)
    for key in FIELDS:
        node = field(work, page, key)
        if not page.reachable(node) or not styles.shown(node):
            work.fail(f"The Tab key does not come to {key} (line {node.line}).")
    own = [each for each in page.all if (reader.tab_index(each) or 0) > 0]
    if own:
        first = own[0]
        work.fail(
            f"'{first['id'] or first.text()}' (line {first.line}) sets its own place with "
            f"tabindex={first['tabindex']}; Tab still leaves the order of the page."
        )
    stops = page.tab_stops()
    seen = [each for each in on_screen(page.root, styles) if each in stops]
    for told, shown in zip(stops, seen, strict=False):
        if told is not shown:
            work.fail(
                f"Tab comes to '{said(page, told)}' (line {told.line}) where the eye comes to "
                f"'{said(page, shown)}' (line {shown.line})."
            )
    fields = [each for each in stops if each["name"] in FIELDS]
    send = [each for each in stops if re.search("send|book", said(page, each), re.I)]
    if send and fields and stops.index(send[-1]) < stops.index(fields[-1]):
        work.fail("Send now comes before the fields, for eyes and for Tab alike.")
    for each in stops:
        trouble = focus_trouble(each, styles)
        if trouble:
            work.fail(f"With the focus on '{said(page, each)}' (line {each.line}) {trouble}.")
    return f"{len(stops)} stops."


def said(page: Page, node: Node) -> str:
    return short(page.name(node) or node["id"] or node["name"] or node.tag, 40)


def on_screen(node: Node, styles: Styles) -> Iterator[Node]:
    """Yield elements in the order in which they are seen."""
    yield node
    inside = [each for each in node.children if isinstance(each, Node)]
    own = styles.of(node) if node.tag != "#page" else {}
    if re.search("flex|grid", own.get("display", "")):
        inside = sorted(inside, key=lambda each: whole(styles.of(each).get("order", "0")))
        if "reverse" in own.get("flex-direction", "") + own.get("flex-flow", ""):
            inside.reverse()
    for each in inside:
        yield from on_screen(each, styles)


def whole(text: str) -> int:
    return int(text) if re.fullmatch(r"-?\d+", text) else 0


FOCUS = frozenset({"focus", "focus-visible", "focus-within"})


def focus_trouble(node: Node, styles: Styles) -> str:
    """Return why the focus on an element is not seen, or nothing."""
    own, calm = styles.of(node, FOCUS), styles.of(node)
    behind = background(node.parent or node, styles)
    ring = own.get("outline", "auto")
    gone = re.search(r"\bnone\b|^0(px)?\b", ring) or own.get("outline-style") == "none"
    gone = gone or own.get("outline-width") in ("0", "0px")
    if not gone:
        tone = colour_in(own.get("outline-color", "")) or colour_in(ring)
        if tone is None or behind is None:
            return ""
        ratio = reader.contrast(reader.over(tone, behind), behind)
        if ratio >= 3:
            return ""
        return f"the ring has a contrast of {ratio:.1f} to 1; WCAG 2.2 asks for 3"
    for prop in ("box-shadow", "border", "border-color", "background", "background-color"):
        if own.get(prop, "none") not in ("none", calm.get(prop, "none")):
            return ""
    for rule in styles.rules:  # such as `input:focus + .card`
        if re.search(r":focus[\w-]*\)?\s*[+~]|:focus-within|:has\(.*:focus", rule.selector):
            if any(re.match("outline|box-shadow|border|background", prop) for prop in rule.body):
                return ""
    return "nothing on the screen shows it: the outline is taken away"


def errors_told(work) -> str:
    page, script = page_of(work), script_of(work)
    native = [key for key in NEEDED if _asked_by_browser(work, page, key)]
    if len(native) == len(NEEDED) and "novalidate" not in page.tagged("form")[0]:
        return "You leave it to the browser's own messages; look by hand how long they stay."
    dynamic = re.search(r"aria-?describedby|aria-?errormessage", script, re.I)
    for key in NEEDED:
        if not dynamic and not _tied(page, _all_of(work, page, key)):
            work.fail(
                f"The field {key} and its error are not tied: with the focus there a screen reader "
                "reads the name and nothing of what is wrong."
            )
    body = _function(script, "complain")
    if body and not re.search(r"\btext\b(?!\s*Content)", body.partition("{")[2]):
        work.fail(
            "form.js hands complain() a text such as 'Give your full name.', and complain() "
            "shows it nowhere."
        )
    if not re.search(r"aria-?invalid", script, re.I):
        work.fail("No field is ever marked as wrong for a screen reader: I see no aria-invalid.")
    if not re.search(r"\.focus\s*\(", script):
        work.fail("After a Send that fails the focus stays on the button, far from what is wrong.")
    live = [e for e in page.all if e["role"] in ("alert", "status", "log") or e["aria-live"]]
    if not live and not page.tagged("output") and "role" not in script:
        work.fail(
            "Nothing on the page is announced when its text changes: 'Thank you, your place is "
            "booked' is written below and nobody hears it."
        )
    return "I read form.js and did not run it; your look by hand says whether it works."


def _all_of(work, page: Page, key: str) -> list[Node]:
    if key != "session":
        return [field(work, page, key)]
    found = [each for each in page.all if each["name"] == key or each["role"] == "radio"]
    groups = [group for each in found if (group := page.group(each)) is not None]
    return [*found, *groups]


def _tied(page: Page, nodes: list[Node]) -> bool:
    for node in nodes:
        ids = f"{node['aria-describedby']} {node['aria-errormessage']}".split()
        if any(page.by_id(each) is not None for each in ids):
            return True
        around = [*page.labels(node), *(e for e in node.walk() if e.tag == "legend")]
        if any("error" in e["class"] + e["id"] for each in around for e in each.walk()):
            return True
    return False


def _asked_by_browser(work, page: Page, key: str) -> bool:
    nodes = _all_of(work, page, key)
    asked = any("required" in each for each in nodes)
    return asked and (key != "email" or nodes[0]["type"].lower() == "email")


def _function(script: str, name: str) -> str:
    """Return a function of a script from its name to its last brace, or nothing."""
    found = re.search(rf"\b{name}\b\s*(=\s*)?(function\s*)?\([^)]*\)\s*(=>)?\s*\{{", script)
    if not found or script[: found.start()].rstrip().endswith((".", "new")):
        return ""
    depth = 0
    for at in range(found.end() - 1, len(script)):
        depth += (script[at] == "{") - (script[at] == "}")
        if not depth:
            return script[found.start() : at + 1]
    return ""


DATE = re.compile(r"\W*(monday|tuesday|thursday|\d+ (may|june|july)|[\d:.]+)\W*")
STATES = {
    "may": r"free|place|available|open|left|spaces|seats|spots",
    "june": r"few|left|last|nearly|almost|only|limited|remain|filling",
    "july": r"full|no (place|seat|space|spot)|none|sold|booked|waiting|unavailable|closed",
}


def not_by_colour(work) -> None:
    page, script = page_of(work), script_of(work)
    styles = styles_of(work, page)
    text = styles.seen(page.root)
    for place, words in (("The page", text), ("form.js", script)):
        told = re.search(r"[^.\"]*\b(in|the|marked) red\b[^.\"]*", words)
        if told:
            work.fail(f"{place} still says '{short(told[0].strip())}'.")
    marks = {}
    for value, day in SESSIONS.items():
        node = _session(page, value)
        if node is None:
            work.fail(f"I find no control for the session of {day}.")
        heard, seen = _session_texts(page, node, styles)
        if not re.search(STATES[value], heard, re.I):
            work.fail(
                f"Whether there is room on {day} is told by the colour of a dot. "
                f"Read out I hear only '{short(heard)}'."
            )
        marks[day] = DATE.sub(" ", seen.lower())
    for day, mark in marks.items():
        if not mark.strip() or list(marks.values()).count(mark) > 1:
            work.fail(
                f"A screen reader is told whether there is room on {day}. Somebody who sees, but "
                "not the difference of the dots, is not."
            )
    optional = [key for key in ("phone",) if "optional" in _caption(work, page, key, styles)]
    mark = r"\*|required|must|needed|mandatory|obligatory"
    for key in NEEDED:
        caption = _caption(work, page, key, styles)
        if not optional and not re.search(mark, caption):
            work.fail(
                f"Nobody who does not see the red can tell that {key} must be filled in: "
                f"beside it stands '{short(caption)}'."
            )


def _session(page: Page, value: str) -> Node | None:
    for each in page.all:
        inside = any(e["name"] == "session" for e in each.above())
        if each["value"] == value and (each["name"] == "session" or inside):
            return each
    made = [e for e in page.all if e["role"] == "radio"]
    return next((e for e in made if SESSIONS[value] in e.text()), None)


def _session_texts(page: Page, node: Node, styles: Styles) -> tuple[str, str]:
    """Return what is heard and what is seen of a session."""
    described = [page.by_id(each) for each in node["aria-describedby"].split()]
    about = [*page.labels(node), *(each for each in described if each)]
    about += [e for key in node["aria-labelledby"].split() if (e := page.by_id(key))]
    if node.tag == "option" or node["role"] == "radio":
        about.append(node)
    heard = f"{page.name(node)} {' '.join(each.text() for each in described if each)}"
    seen = " ".join(styles.seen(each) for each in dict.fromkeys(about))
    near = node.parent  # a field with an aria-label has its text beside it
    return heard.strip(), seen or (styles.seen(near) if near is not None else "")


def _caption(work, page: Page, key: str, styles: Styles) -> str:
    nodes = _all_of(work, page, key)
    labels = [e for each in nodes for e in page.labels(each)] if key != "session" else []
    for each in nodes:
        if key == "session" and each.tag == "fieldset":
            labels += [e for e in each.walk() if e.tag == "legend"]
        if each["role"] in ("radiogroup", "group"):
            labels.append(each)
        if key != "session" or each.tag == "select" or each["role"] in ("radiogroup", "group"):
            labels += page.labels(each)
            labels += [e for k in each["aria-labelledby"].split() if (e := page.by_id(k))]
            labels += [e for k in each["aria-describedby"].split() if (e := page.by_id(k))]
    seen = " ".join(styles.seen(each) for each in dict.fromkeys(labels)).lower().strip()
    row = next((e for e in nodes[0].above() if "row" in e["class"].split()), None)
    return seen or (styles.seen(row).lower() if row is not None else "")


SYSTEM = {
    "canvas": "#fff", "canvastext": "#000", "field": "#fff", "fieldtext": "#000",
    "buttonface": "#efefef", "buttontext": "#000", "linktext": "#00e", "initial": "#000",
}  # fmt: skip


def colour_in(text: str):
    """Return the first colour in a value of CSS; None where there is none that is known."""
    for each in split_outside(text, " "):
        found = reader.colour(SYSTEM.get(each.lower(), each.rstrip(",")))
        if found is not None:
            return found
    return None


class UnknownColourError(Exception):
    def __init__(self, text: str, node: Node) -> None:
        super().__init__(text)
        self.text, self.node = text, node


def ink(node: Node, styles: Styles):
    """Return the colour of an element's text."""
    for each in [node, *node.above()]:
        if each.tag == "#page":
            break
        value = styles.of(each).get("color", "")
        if value and value.lower() not in ("inherit", "unset", "currentcolor", "revert"):
            found = colour_in(value)
            if found is None:
                raise UnknownColourError(value, each)
            return found
        if each.tag in ("input", "select", "textarea", "button") and not value:
            return reader.colour("black")
        if each.tag == "a" and "href" in each and not value:
            return reader.colour("#0000ee")
    return reader.colour("black")


def background(node: Node, styles: Styles):
    """Return the colour behind an element's text."""
    layers = []
    for each in [node, *node.above()]:
        if each.tag == "#page":
            break
        own = styles.of(each)
        value = [own[prop] for prop in own if prop in ("background", "background-color")][-1:]
        bare = bool(value) and value[0].lower() in ("none", "inherit", "unset", "initial", "0", "")
        found = colour_in(value[0]) if value and not bare else None
        if value and found is None and not bare:
            raise UnknownColourError(value[0], each)
        if found is None and not value:
            default = {"input": "#fff", "select": "#fff", "textarea": "#fff", "button": "#efefef"}
            plain = each["type"].lower() in ("submit", "reset", "button")
            tone = "#efefef" if each.tag == "input" and plain else default.get(each.tag)
            found = reader.colour(tone) if tone else None
        if found is not None:
            layers.append(found)
            if found[3] >= 1:
                break
    seen = reader.colour("white")
    for each in reversed(layers):
        seen = reader.over(each, seen)
    return seen


def opacity(node: Node, styles: Styles) -> float:
    found = 1.0
    for each in [node, *node.above()]:
        value = styles.of(each).get("opacity", "1") if each.tag != "#page" else "1"
        if re.fullmatch(r"[\d.]+%?", value):
            found *= float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    return found


def contrast(work) -> str:
    page = page_of(work)
    styles = styles_of(work, page)
    told = {key for e in page.all for key in e["aria-describedby"].split()} | {"message"}
    lowest = 21.0
    try:
        for each in page.all:
            if not _carries_text(each, told) or each.hidden() or not styles.shown(each):
                continue
            if "disabled" in each or styles.out_of_sight(each):
                continue
            behind = background(each, styles)
            tone = ink(each, styles)
            tone = (*tone[:3], tone[3] * opacity(each, styles))
            ratio = reader.contrast(reader.over(tone, behind), behind)
            least = 3.0 if each.tag == "h1" else 4.5
            lowest = min(lowest, ratio) if each.tag != "h1" else lowest
            if ratio < least:
                what = short(each.text() or page.name(each) or each["id"] or each["class"], 40)
                work.fail(
                    f"The text of '{what}' (line {each.line}) has a contrast of {ratio:.1f} to 1. "
                    f"WCAG 2.2 asks for {least:g}."
                )
        for each in page.tagged("input", "select", "textarea"):
            kind = each["type"].lower()
            if kind in ("hidden", "checkbox", "radio", "submit", "reset", "button"):
                continue
            ratio = _edge(each, styles)
            if ratio is not None and ratio < 3 and styles.shown(each):
                work.fail(
                    f"The edge of the field '{each['name']}' (line {each.line}) has a contrast of "
                    f"{ratio:.1f} to 1. WCAG 2.2 asks for 3, so that one sees where to type."
                )
    except UnknownColourError as unknown:
        work.fail(
            f"I cannot work out the colour '{short(unknown.text)}' of <{unknown.node.tag}> "
            f"(line {unknown.node.line}). I read #777, #777777, rgb(), hsl() and common names."
        )
    return f"The palest text has {lowest:.1f} to 1."


def _carries_text(node: Node, told: set[str]) -> bool:
    if node.tag in ("script", "style", "title", "head", "option", "html", "body"):
        return False
    if node.tag in ("select", "textarea", "button"):
        return True
    if node.tag == "input":
        return node["type"].lower() not in ("hidden", "checkbox", "radio")
    empty = node["id"] in told or node["role"] in ("alert", "status") or "error" in node["class"]
    return empty or any(isinstance(each, str) and each.strip() for each in node.children)


def _edge(node: Node, styles: Styles) -> float | None:
    """Return the best contrast of a field's edge; None for a browser's own edge."""
    around = background(node.parent or node, styles)
    within = background(node, styles)
    ratios = [reader.contrast(within, around)]
    own = styles.of(node)
    borders = {
        prop: value
        for prop, value in own.items()
        if re.fullmatch(r"border(-(top|right|bottom|left))?(-color)?|box-shadow", prop)
    }
    if not borders:
        return None
    if "border-color" in borders and list(borders).index("border-color") > 0:
        borders.pop("border", None)
    for prop, value in borders.items():
        if re.search(r"\bnone\b|^0(px)?$", value):
            continue
        tone = colour_in(value)
        if tone is None and prop != "box-shadow":
            tone = ink(node, styles)  # a border without a colour takes that of the text
        if tone is not None:
            ratios.append(reader.contrast(reader.over(tone, around), around))
    return max(ratios)


WINDOW = 320
"""WCAG 2.2, 1.4.10 Reflow: as wide as 1280 pixels at 400 %."""


def narrow(work) -> str:
    page = page_of(work)
    styles = styles_of(work, page, WINDOW)
    metas = [e["content"].lower() for e in page.tagged("meta") if e["name"] == "viewport"]
    if not metas or "width=device-width" not in re.sub(r"\s", "", metas[0]):
        work.fail("Without a viewport of width=device-width a phone shows the page for a desk.")
    view = re.sub(r"\s", "", metas[0])
    most = re.search(r"maximum-scale=([\d.]+)", view)
    if re.search(r"user-scalable=(no|0)", view) or (most and float(most[1].strip(".") or 1) < 2):
        work.fail("The viewport forbids to zoom in: two fingers on a phone do nothing.")
    for each in page.all:
        if each.tag in ("head", "meta", "link", "title", "script", "style") or each.hidden():
            continue
        own = styles.of(each)
        room = WINDOW - sum(padding(styles.of(e)) for e in each.above() if e.tag != "#page")
        wide = fixed_width(own)
        if wide is not None and wide > room:
            called = each["id"] or each["class"] or each.tag
            work.fail(
                f"In a window of {WINDOW} px, '{called}' (line {each.line}) is {wide:.0f} px wide, "
                f"and there is room for {room:.0f}. One has to push it sideways."
            )
    return f"By the rules of your styles it fits {WINDOW} px; look at it by hand too."


def fixed_width(own: dict[str, str]) -> float | None:
    """Return the pixels that an element takes whatever the window; None where it gives way."""
    least = pixels(own.get("min-width", "")) or 0
    width = pixels(own.get("width", own.get("inline-size", ""))) or 0
    most = own.get("max-width", own.get("max-inline-size", "none")).lower()
    limit = pixels(most)
    if limit is not None:
        width = min(width, limit)
    elif most not in ("none", "initial", ""):
        width = 0  # a share of the window, or something that is not computed here
    columns = 0.0
    if "grid" in own.get("display", ""):
        template = own.get("grid-template-columns", "")
        tracks = [track(each) for each in split_outside(template, " ")]
        gap = pixels(own.get("column-gap", own.get("gap", "0").split()[-1])) or 0
        columns = sum(tracks) + gap * (len(tracks) - 1) if any(tracks) else 0
        if own.get("overflow-x", own.get("overflow", "")) in ("auto", "scroll"):
            columns = 0
    return max(least, width, columns) or None


def track(text: str) -> float:
    called = re.fullmatch(r"minmax\(\s*([^,]+),.*\)", text)
    repeated = re.fullmatch(r"repeat\(\s*([\w-]+)\s*,(.*)\)", text)
    if repeated:
        inside = sum(track(each) for each in split_outside(repeated[2].strip(), " "))
        return inside * (int(repeated[1]) if repeated[1].isdigit() else 1)
    return pixels(called[1] if called else text) or 0


def padding(own: dict[str, str]) -> float:
    """Return the padding at the left and right of an element, in pixels."""
    parts = [pixels(each) or 0 for each in own.get("padding", "0").split()] or [0]
    right = parts[min(1, len(parts) - 1)]
    left = parts[3] if len(parts) == 4 else right
    left = pixels(own.get("padding-left", "")) or left
    right = pixels(own.get("padding-right", "")) or right
    return left + right


TRIED = {
    "KEYBOARD": "the keyboard",
    "ZOOM": "zoom",
    "NARROW": "a narrow window",
    "EMPTY": "an empty form",
}


def tried_by_hand(work) -> str:
    text = work.text("notes.txt")
    for heading, what in TRIED.items():
        following = rf"(?=^\W*(?:{'|'.join(TRIED)})\b|\Z)"
        found = re.search(rf"^\W*{heading}\b[^\n:]*:?([\s\S]*?){following}", text, re.M)
        if not found:
            work.fail(f"notes.txt has no line {heading} any more.")
        words = re.findall(r"\w+", found[1])
        if len(words) < 5:
            work.fail(
                f"notes.txt says {'nothing' if not words else 'little'} yet of {what} "
                f"(under {heading}). A sentence is enough, also if it did not work."
            )
    return "A colleague would now read your notes; I only see that they are there."
