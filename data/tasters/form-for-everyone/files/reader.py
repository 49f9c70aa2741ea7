"""Reads a page as a program does that reads it aloud. Leave this file as it is.

Much shorter than a real screen reader: roles, names and the order of the Tab key.
The rules of names follow W3C, Accessible Name and Description Computation 1.2, in short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

VOID = set("area base br col embed hr img input link meta source track wbr".split())
CLOSES = {"li": {"li"}, "option": {"option"}, "p": {"p"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
BLOCKS = set("div form fieldset h1 h2 h3 ul ol table section p main header footer".split())


class Node:
    """An element of the page."""

    def __init__(self, tag: str, attrs: dict[str, str], line: int, parent: Node | None) -> None:
        self.tag, self.attrs, self.line, self.parent = tag, attrs, line, parent
        self.children: list[Node | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attrs.get(attribute, "")

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attrs

    def walk(self) -> Iterator[Node]:
        """Yield this element and all inside it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def above(self) -> Iterator[Node]:
        """Yield the elements around this one, the nearest first."""
        at = self.parent
        while at is not None:
            yield at
            at = at.parent

    def hidden(self) -> bool:
        """Say whether nobody is shown this element."""
        return any(
            "hidden" in each
            or each.tag in ("script", "style", "template", "head")
            or re.search(r"display:\s*none|visibility:\s*hidden", each["style"])
            for each in [self, *self.above()]
        )

    def text(self, skip: Node | None = None) -> str:
        """Return the text in this element, in one line."""
        return " ".join("".join(self._pieces(skip)).split())

    def _pieces(self, skip: Node | None) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child is skip or child.tag in ("script", "style", "select", "textarea"):
                continue
            elif child.tag == "img":
                yield " " + child["alt"] + " "
            elif child["aria-hidden"] != "true" and "hidden" not in child:
                if child["aria-label"]:
                    yield " " + child["aria-label"] + " "
                else:
                    yield from (" ", *child._pieces(skip), " ")


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#page", {}, 0, None)
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.at.tag in CLOSES.get(tag, ()) or (self.at.tag == "p" and tag in BLOCKS):
            self.at = self.at.parent or self.root
        found: dict[str, str] = {}
        for name, value in attrs:
            found.setdefault(name, value or "")
        node = Node(tag, found, self.getpos()[0], self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # <div/> opens a div, as in a browser

    def handle_endtag(self, tag: str) -> None:
        for each in [self.at, *self.at.above()]:
            if each.tag == tag:
                self.at = each.parent or self.root
                return

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


class Page:
    """A page and what is in it."""

    def __init__(self, html: str) -> None:
        builder = _Builder()
        builder.feed(html)
        builder.close()
        self.root = builder.root
        self.all = list(self.root.walk())[1:]

    def by_id(self, key: str) -> Node | None:
        """Return the first element with an id."""
        return next((each for each in self.all if each["id"] == key), None)

    def tagged(self, *tags: str) -> list[Node]:
        """Return all elements of these tags."""
        return [each for each in self.all if each.tag in tags]

    def texts(self, ids: str) -> str:
        """Return the text of the elements that a list of ids names."""
        found = [self.by_id(each) for each in ids.split()]
        return " ".join((each["aria-label"] or each.text()) for each in found if each).strip()

    def labels(self, field: Node) -> list[Node]:
        """Return the labels that are tied to a field, by `for` or by being around it."""
        around = [each for each in field.above() if each.tag == "label"]
        around = [each for each in around if each["for"] in ("", field["id"])]
        key = field["id"]
        if key and self.by_id(key) is field:
            around += [each for each in self.tagged("label") if each["for"] == key]
        return list(dict.fromkeys(around))

    def name(self, node: Node) -> str:
        """Return what a program reads out as the name of a control; a placeholder is no name."""
        named = self.texts(node["aria-labelledby"]) or node["aria-label"].strip()
        if named:
            return named
        if node.tag in ("input", "select", "textarea"):
            if node["type"].lower() in ("submit", "reset", "button"):
                return node["value"] or node["type"].capitalize()
            return " ".join(each.text(skip=node) for each in self.labels(node)).strip()
        return node.text()

    def role(self, node: Node) -> str:
        """Return what a control is, as it is read out."""
        if node["role"]:
            return node["role"].split()[0]
        kind = node["type"].lower()
        if node.tag == "input":
            if kind in ("submit", "reset", "button", "image"):
                return "button"
            return {"checkbox": "checkbox", "radio": "radio"}.get(kind, "edit")
        roles = {"select": "list", "textarea": "edit", "a": "link", "button": "button"}
        return roles.get(node.tag, "text")

    def group(self, node: Node) -> Node | None:
        """Return the group around a control that has a name: a fieldset or a role of groups."""
        for each in node.above():
            if each.tag == "fieldset" or each["role"] in ("radiogroup", "group"):
                return each
        return None

    def group_name(self, group: Node) -> str:
        """Return what is read out as the name of a group."""
        named = self.texts(group["aria-labelledby"]) or group["aria-label"].strip()
        legends = [each for each in group.walk() if each.tag == "legend"]
        return named or (legends[0].text() if legends and group.tag == "fieldset" else "")

    def reachable(self, node: Node) -> bool:
        """Say whether the Tab key comes to an element."""
        if node.hidden() or "disabled" in node or node["type"].lower() == "hidden":
            return False
        if any(each.tag == "fieldset" and "disabled" in each for each in node.above()):
            return False
        place = tab_index(node)
        if place is not None:
            return place >= 0
        return node.tag in ("input", "select", "textarea", "button") or (
            node.tag == "a" and "href" in node
        )

    def tab_stops(self) -> list[Node]:
        """Return what the Tab key comes to, in its order. Radio buttons of a name are one stop."""
        stops, seen = [], set()
        for each in self.all:
            if not self.reachable(each):
                continue
            if each["type"].lower() == "radio" and each["name"]:
                if each["name"] in seen:
                    continue
                seen.add(each["name"])
            stops.append(each)
        return sorted(stops, key=lambda each: tab_index(each) or 1_000_000)


def tab_index(node: Node) -> int | None:
    """Return the number of an element's tabindex, if it has one."""
    try:
        return int(node["tabindex"])
    except ValueError:
        return None


NAMES = (
    "black 000 white fff red f00 green 008000 blue 00f gray 808080 grey 808080 silver c0c0c0 "
    "navy 000080 teal 008080 maroon 800000 purple 800080 orange ffa500 yellow ff0 lime 0f0 "
    "darkred 8b0000 darkgreen 006400 darkblue 00008b darkgray a9a9a9 darkgrey a9a9a9 "
    "dimgray 696969 dimgrey 696969 lightgray d3d3d3 lightgrey d3d3d3 crimson dc143c "
    "firebrick b22222 royalblue 4169e1 steelblue 4682b4 whitesmoke f5f5f5 seagreen 2e8b57 "
    "forestgreen 228b22 midnightblue 191970 darkslategray 2f4f4f darkslategrey 2f4f4f "
    "slategray 708090 slategrey 708090 indigo 4b0082 brown a52a2a"
).split()
NAMED = dict(zip(NAMES[::2], NAMES[1::2], strict=True))
Colour = tuple[float, float, float, float]


def colour(text: str) -> Colour | None:
    """Return red, green, blue (0 to 255) and opacity of a colour; None where it is not known."""
    text = text.strip().lower()
    if text == "transparent":
        return 0, 0, 0, 0
    text = "#" + NAMED[text] if text in NAMED else text
    if re.fullmatch(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", text):
        digits = text[1:] if len(text) > 5 else "".join(each * 2 for each in text[1:])
        parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
        return parts[0], parts[1], parts[2], (parts[3] / 255 if len(parts) == 4 else 1)
    called = re.fullmatch(r"(rgb|hsl)a?\(([^()]*)\)", text)
    if not called:
        return None
    given = re.split(r"[\s,/]+", called[2].strip())
    if len(given) not in (3, 4):
        return None
    try:
        opacity = _number(given[3], 1) if len(given) == 4 else 1.0
        if called[1] == "rgb":
            red, green, blue = (_number(each, 255) for each in given[:3])
            return red, green, blue, opacity
        hue = float(given[0].removesuffix("deg")) % 360
        return *_from_hsl(hue, _number(given[1], 1), _number(given[2], 1)), opacity
    except ValueError:
        return None


def _number(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else float(text)


def _from_hsl(hue: float, saturation: float, light: float) -> tuple[float, float, float]:
    import colorsys

    red, green, blue = colorsys.hls_to_rgb(hue / 360, light, saturation)
    return red * 255, green * 255, blue * 255


def over(top: Colour, below: Colour) -> Colour:
    """Return the colour that is seen where one lies over another."""
    red, green, blue = (
        t * top[3] + b * (1 - top[3]) for t, b in zip(top[:3], below[:3], strict=True)
    )
    return red, green, blue, 1


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours: W3C, WCAG 2.2, "contrast ratio"."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(of: Colour) -> float:
    """W3C, WCAG 2.2, "relative luminance"."""
    parts = [each / 255 for each in of[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
