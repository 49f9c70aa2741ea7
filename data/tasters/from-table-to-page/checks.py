"""What a colleague looks at in from-table-to-page."""

import contextlib
import html
import re
import sqlite3
from html.parser import HTMLParser
from urllib.parse import urlencode

FIELD = "pickup_time"
AGREE = "to be agreed"
VOID = {"input", "br", "meta", "link", "hr", "img", "wbr", "area", "base", "col", "embed"}
ORDER = {"customer": "the harbour office", "item": "rye loaf", "quantity": "2", "phone": "555 0100"}
BAD = ("half nine", "09:40", "06:45", "18:00", "25:15", "12:60", "9", "0930", "09:30 or so")
EITHER = ("9:30", " 09:30 ", "09:30\n", "09:30:00")
"""Times that may be refused, or stored as 09:30."""


# Part 1: the table.


def new_column(work):
    for what, database in (
        ("this morning's database", _live(work)),
        ("an empty database", work.folder / "look-empty.db"),
    ):
        with _shop(work, database):
            pass
        columns = [row[1] for row in _rows(database, "PRAGMA table_info(orders)")]
        if not columns:
            work.fail(f"I started the shop on {what}. Afterwards there is no table orders.")
        if FIELD not in columns:
            work.fail(
                f"I started the shop on {what}. The table orders has the columns "
                f"{', '.join(columns)}, and no {FIELD}."
            )


def old_orders_kept(work):
    database = _live(work)
    query = "SELECT id, customer, item, quantity, phone FROM orders ORDER BY id"
    before = _rows(database, query)
    for times in ("once", "twice"):
        with _shop(work, database):
            pass
        after = _rows(database, query)
        if len(after) != len(before):
            work.fail(
                f"This morning's database had {len(before)} orders. After I had started the shop "
                f"{times}, it has {len(after)}."
            )
        for old, new in zip(before, after, strict=True):
            if old != new:
                work.fail(f"This morning an order was {old}. After your migration it is {new}.")
        for customer, time in _rows(database, f"SELECT customer, {FIELD} FROM orders ORDER BY id"):
            if time is not None:
                work.fail(
                    f"{customer} ordered before there were times. After your migration the order "
                    f"has {time!r}. Nobody has asked {customer} yet; I expect NULL."
                )
    return f"All {len(before)} are still there, and without a time."


# Part 2: the endpoint.


def stores_and_tells(work):
    database = _live(work)
    with _shop(work, database) as server:
        reply = _order(work, server, "09:30")
        if reply.status != 303:
            work.fail(
                f"I ordered with the time 09:30 and got {_told(reply)}. I expect to be sent back "
                f"to the page (303).{_said(server)}"
            )
        found = _rows(database, f"SELECT customer, {FIELD} FROM orders ORDER BY id DESC LIMIT 1")
        if found != [(ORDER["customer"], "09:30")]:
            work.fail(
                "I ordered with the time 09:30 and was told that all is well. The newest row of "
                f"the table says {found[0][1]!r} as {FIELD}."
            )
        ours, others = _listed(work, server)
        if FIELD not in ours:
            work.fail(f"/orders.json tells of my order {list(ours)}, and no {FIELD}.")
        if ours[FIELD] != "09:30":
            work.fail(f"I ordered for 09:30. /orders.json says {ours[FIELD]!r}.")
        odd = next((each for each in others if each.get(FIELD) is not None), None)
        if odd:
            work.fail(
                f"{odd['customer']} has agreed on no time. /orders.json says {odd[FIELD]!r}; "
                "the bakehouse expects null."
            )
        lost = {"id", "customer", "item", "quantity", "phone"} - set(ours)
        if lost:
            work.fail(f"/orders.json used to tell {', '.join(sorted(lost))} too, and does no more.")


def refuses(work):
    database = _live(work)
    with _shop(work, database) as server:
        for good in ("07:00", "12:15", "17:45"):
            reply = _order(work, server, good)
            if reply.status != 303:
                work.fail(f"{good} is a fine time, and I got {_told(reply)}.{_said(server)}")
        count = len(_rows(database, "SELECT 1 FROM orders"))
        for bad in (None, "", *BAD):
            reply = _order(work, server, bad)
            said = "no pick-up time at all" if bad is None else f"the pick-up time {bad!r}"
            stored = len(_rows(database, "SELECT 1 FROM orders")) - count
            if stored or reply.status < 400:
                work.fail(f"I ordered with {said}. It was taken: {_told(reply)}.")
            if reply.status >= 500:
                work.fail(f"I ordered with {said} and got {_told(reply)}.{_said(server)}")
        for odd in EITHER:
            reply = _order(work, server, odd)
            newest = f"SELECT {FIELD} FROM orders ORDER BY id DESC LIMIT 1"
            time = _rows(database, newest)[0][0]
            if reply.status == 303 and time != "09:30":
                work.fail(
                    f"I ordered with the pick-up time {odd!r}. It was taken, and stands in the "
                    f"table as {time!r}, beside others such as '09:30'. How will that sort?"
                )
        for field, value in (("quantity", "0"), ("item", "a bicycle"), ("customer", " ")):
            reply = _order(work, server, "09:30", **{field: value})
            if reply.status == 303:
                work.fail(f"An order with the {field} {value!r} is taken now. It was not, before.")
    return f"I tried {len(BAD) + 2} that are none."


def by_time(work):
    with _shop(work, _live(work)) as server:
        for time in ("13:00", "07:15", "17:45", "09:30"):
            _order(work, server, time)
        times = [each.get(FIELD) for each in _list(work, server)]
    agreed = [each for each in times if each]
    if agreed != sorted(agreed):
        work.fail(f"I ordered four times. /orders.json has them in this order: {agreed}.")
    if times[: len(agreed)] != agreed:
        work.fail(
            "The orders without a time stand before those with one in /orders.json: it begins "
            f"with {times[0]!r}."
        )


# Part 3: the page.


def asks(work):
    with _shop(work, _live(work)) as server:
        form = _form(work, _page(work, server))
        control = _control(form)
        if control is None:
            names = [each.attrs.get("name") for each in form.all("input", "select", "textarea")]
            told = ", ".join(each for each in names if each)
            work.fail(f"The form asks for {told}. I find no field {FIELD}.")
        if control.attrs.get("type") == "hidden":
            work.fail(f"The field {FIELD} is hidden. How would somebody fill it in?")
        label = _label(form, control)
        if not label:
            work.fail(
                f"The field {FIELD} has no label that belongs to it. Who has the page read aloud "
                "hears 'edit, blank'."
            )
    return f"It is called '{label}'."


def shows(work):
    with _shop(work, _live(work)) as server:
        for time in ("13:00", "07:15"):
            _order(work, server, time, customer=f"stall {time[:2]}")
        page = _page(work, server)
        for customer, wanted in (
            ("stall 13", "13:00"),
            ("stall 07", "07:15"),
            ("reading group <5", AGREE),
        ):
            row = _row(work, page, customer)
            if wanted not in row.text():
                work.fail(
                    f"The row of {customer} should show {wanted}. It reads: {_flat(row.text())}"
                )
            if "None" in row.text():
                work.fail(f"The row of {customer} reads: {_flat(row.text())}. None of what?")
        table = page.all("table")
        if table:
            _one_head_each(work, table[0])
        text = page.text()
        places = [text.find(each) for each in ("stall 07", "stall 13", "reading group")]
        if places != sorted(places):
            work.fail(
                "On the page 07:15, 13:00 and an order without a time stand in another order."
            )


def says_what_is_wrong(work):
    with _shop(work, _live(work)) as server:
        before = _form(work, _page(work, server)).text()
        reply = _order(work, server, "09:40", customer="the night shift", quantity="12")
        if reply.status >= 500 or "<" not in reply.text:
            work.fail(f"I ordered for 09:40 and got {_told(reply)}.{_said(server)}")
        form = _form(work, _parsed(reply.text), "the answer to a wrong time")
        new = set(_flat(form.text()).split()) - set(_flat(before).split())
        if len(new) < 2:
            work.fail(
                "I ordered for 09:40 and got the form back, with no word on what is wrong. It "
                f"reads: {_flat(form.text())}"
            )
        for name, value in (("customer", "the night shift"), ("quantity", "12")):
            if _value(form, name) != value:
                work.fail(
                    f"I ordered for 09:40 and got the form back. In the field {name} I had typed "
                    f"{value!r}; now it holds {_value(form, name)!r}."
                )
        control = _control(form)
        if control is None:
            work.fail(f"I ordered for 09:40. The form that came back has no field {FIELD}.")
        if control.tag == "input" and control.attrs.get("type") != "radio":
            if control.attrs.get("value") != "09:40":
                work.fail(
                    "I ordered for 09:40 and got the form back. Its field for the time holds "
                    f"{control.attrs.get('value') or ''!r}; I would rather mend what I typed."
                )


def escapes(work):
    with _shop(work, _live(work)) as server:
        for typed in (
            '"><script>alert(1)</script>',
            "'><img src=x onerror=alert(1)>",
            '" autofocus onfocus="alert(1)',
            "&lt;b&gt;",
        ):
            reply = _order(work, server, typed)
            page = _parsed(reply.text)
            _harmless(work, page, f"As pick-up time I typed  {typed}")
            control = _control(page)
            if control is not None and control.tag == "input":
                value = control.attrs.get("value") or ""
                if control.attrs.get("type") != "radio" and value not in {"", typed}:
                    work.fail(f"As pick-up time I typed  {typed}  and the field now holds  {value}")
        name = "<script>alert(2)</script> & <b>Sons</b>"
        _order(work, server, "10:00", customer=name)
        page = _page(work, server)
        _harmless(work, page, f"Somebody called  {name}  ordered")
        if name not in page.text():
            work.fail(f"Somebody called  {name}  ordered. The page does not show that name.")


# The shop, and what it answers.


def _live(work):
    """Return a new copy of this morning's database."""
    database = work.folder / "look-live.db"
    for path in work.folder.glob("look-*.db*"):
        path.unlink()
    with contextlib.closing(sqlite3.connect(database)) as db:
        db.executescript(work.held("live.sql").read_text(encoding="utf-8"))
    return database


def _rows(database, query):
    with contextlib.closing(sqlite3.connect(database, timeout=5)) as db:
        return db.execute(query).fetchall()


def _shop(work, database):
    return work.serve("shop.py", "--database", str(database))


def _order(work, server, time, **other):
    form = {**ORDER, **other} | ({} if time is None else {FIELD: time})
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    return server.ask("POST", "/orders", urlencode(form), headers)


def _list(work, server):
    reply = server.ask("GET", "/orders.json")
    found = reply.json()
    good = isinstance(found, list) and all(isinstance(each, dict) for each in found)
    if reply.status != 200 or not good:
        work.fail(f"/orders.json should be a list of orders. I got {_told(reply)}.{_said(server)}")
    return found


def _listed(work, server):
    """Return our order of the list, and the others."""
    found = _list(work, server)
    ours = [each for each in found if each.get("customer") == ORDER["customer"]]
    work.require(ours, "I ordered, and my order does not stand in /orders.json.")
    return ours[0], [each for each in found if each is not ours[0]]


def _page(work, server):
    reply = server.ask("GET", "/")
    if reply.status != 200:
        work.fail(f"The page / got {_told(reply)}.{_said(server)}")
    return _parsed(reply.text)


def _told(reply):
    text = re.sub(r"(?s)<head>.*?</head>|<[^>]*>", " ", reply.text)
    flat = _flat(html.unescape(text))
    return f"{reply.status} '{flat[:77]}...'" if len(flat) > 80 else f"{reply.status} '{flat}'"


def _said(server):
    """The last error of the program, should it have printed one."""
    log = server.log()
    if "Traceback" not in log:
        return ""
    lines = [each for each in log.rsplit("Traceback", 1)[1].splitlines() if each.strip()]
    error = next((each for each in lines[1:] if not each.startswith((" ", "-"))), "")
    where = re.findall(r'File "[^"]*?(\w+\.py)", line (\d+)', "\n".join(lines))
    place = f" ({where[-1][0]}, line {where[-1][1]})" if where else ""
    return f" The program printed: {error[:200]}{place}" if error else ""


# Reading a page.


class Node:
    """An element of a page."""

    def __init__(self, tag, attrs, parent):
        self.tag, self.parent = tag, parent
        self.attrs = {name: value or "" for name, value in attrs}
        self.inside = []

    def all(self, *tags):
        """Return the elements of these tags below, in order."""
        found = []
        for each in self.inside:
            if isinstance(each, Node):
                found += [each] if each.tag in tags or not tags else []
                found += each.all(*tags)
        return found

    def text(self):
        parts = [each.text() if isinstance(each, Node) else each for each in self.inside]
        return (" " if self.tag in {"td", "th", "tr", "p", "li", "option"} else "").join(parts) + (
            " " if self.tag in {"td", "th", "tr", "p", "li", "option", "label"} else ""
        )


class Reader(HTMLParser):
    """Builds the tree of a page; forgives what browsers forgive."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", [], None)

    def handle_starttag(self, tag, attrs):
        node = Node(tag, attrs, self.here)
        self.here.inside.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag, attrs):
        self.here.inside.append(Node(tag, attrs, self.here))

    def handle_endtag(self, tag):
        node = self.here
        while node is not None and node.tag != tag:
            node = node.parent
        if node is not None and node.parent is not None:
            self.here = node.parent

    def handle_data(self, data):
        self.here.inside.append(data)


def _parsed(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader.root


def _form(work, page, what="the page"):
    forms = page.all("form")
    work.require(forms, f"I find no form on {what}. It reads: {_flat(page.text())[:120]}")
    return next((each for each in forms if _named(each, "customer")), forms[0])


def _named(form, name):
    controls = form.all("input", "select", "textarea")
    return next((each for each in controls if each.attrs.get("name") == name), None)


def _control(form):
    return _named(form, FIELD)


def _value(form, name):
    control = _named(form, name)
    return control.attrs.get("value", "") if control is not None else ""


def _label(form, control):
    """Return the words that belong to a field."""
    for label in form.all("label"):
        mine = control in label.all()
        if mine or (label.attrs.get("for") and label.attrs["for"] == control.attrs.get("id")):
            if words := _flat(label.text()):
                return words
    if words := control.attrs.get("aria-label", "").strip():
        return words
    ids = control.attrs.get("aria-labelledby", "").split()
    named = [each for each in form.all() if each.attrs.get("id") in ids]
    if words := _flat(" ".join(each.text() for each in named)):
        return words
    node = control.parent
    while node is not None:
        legends = node.all("legend") if node.tag == "fieldset" else []
        if legends:
            return _flat(legends[0].text())
        node = node.parent
    return ""


def _row(work, page, customer):
    rows = [each for each in page.all("tr", "li") if customer in each.text()]
    work.require(rows, f"I find no row (tr or li) of {customer} on the page.")
    return rows[-1]


def _one_head_each(work, table):
    rows = table.all("tr")
    heads = [len(each.all("th")) for each in rows if each.all("th")]
    cells = [len(each.all("td", "th")) for each in rows if each.all("td")]
    if heads and cells and heads[0] != cells[0]:
        work.fail(f"The table has {heads[0]} headings, and {cells[0]} cells in a row.")


def _harmless(work, page, what):
    for each in page.all():
        if each.tag in {"script", "img"} and not each.attrs.get("src", "/").startswith("/"):
            work.fail(f"{what}  and the page has an element <{each.tag}> now. That came from me.")
        if each.tag == "script" and "alert(" in each.text():
            work.fail(f"{what}  and the page runs it as a script now.")
        if any("alert(" in value for key, value in each.attrs.items() if key.startswith("on")):
            work.fail(f"{what}  and <{each.tag}> runs it as a script now.")


def _flat(text):
    return " ".join(text.split())
