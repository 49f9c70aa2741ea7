"""The looks at invoice-rounding. The printed invoice is what counts, however it is computed."""

from __future__ import annotations

import ast
import csv
import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

CENT = Decimal("0.01")
RATES = {"food": 9, "goods": 21}
TESTS_LAID = 5
AMOUNT = r"-?\d+\.\d\d"
LINE = re.compile(rf"(?<!\S)({AMOUNT})\s+(\d+)\s*%(?:\s+(-?[\d.,]+))?\s*$")
Row = dict[str, str]


class Foot(NamedTuple):
    net: Decimal
    taxes: dict[int, Decimal]
    total: Decimal


class Named:
    """Stands for rows in what a colleague says."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    def __repr__(self) -> str:
        invoices = sorted({row["invoice"] for row in self._rows})
        return "rows of " + invoices[0] + (" and others" if len(invoices) > 1 else "")


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP) + 0  # no -0.00


def number(text: str) -> Decimal:
    return Decimal(text.strip().replace(",", "."))


def rate(row: Row) -> int:
    return RATES[row["kind"].strip().lower()]


def line_net(row: Row) -> Decimal:
    return rounded(number(row["quantity"]) * number(row["price"]))


def by_rule(rows: list[Row]) -> Foot:
    nets = {percent: Decimal(0) for percent in sorted({rate(row) for row in rows})}
    for row in rows:
        nets[rate(row)] += line_net(row)
    taxes = {percent: rounded(net * percent / 100) for percent, net in nets.items()}
    net = sum(nets.values(), Decimal(0))
    return Foot(net, taxes, net + sum(taxes.values()))


def orders(path) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["invoice"], []).append(row)
    return found


def march(work) -> dict[str, list[Row]]:
    """Return the orders of March as they were laid; the learner's copy may have changed."""
    return orders(work.held("march.csv"))


def printed(work, rows: list[Row], function: str = "invoice") -> str:
    do = work.function("billing.py", function)

    def print_it(_: Named) -> str:
        return do([dict(row) for row in rows])

    print_it.__name__ = f"billing.{function}"
    text = work.call(print_it, Named(rows))
    if not isinstance(text, str):
        work.fail(f"billing.{function} should return the printed text; it returned {text!r:.60}.")
    return text


def amount_after(work, text: str, name: str, number: str) -> Decimal:
    found = re.search(rf"^{re.escape(name)} +(-?[\d.]+)\s*$", text, re.MULTILINE)
    if not found or not re.fullmatch(r"-?\d+\.\d\d", found[1]):
        work.fail(
            f"The bookkeeping program looks for the line '{name}' with an amount such as 12.30 "
            f"at the foot of invoice {number}, and does not find it."
        )
    return Decimal(found[1])


def foot(work, rows: list[Row]) -> Foot:
    text, number = printed(work, rows), rows[0]["invoice"]
    percents = sorted({rate(row) for row in rows})
    taxes = {each: amount_after(work, text, f"Tax {each}%", number) for each in percents}
    net = amount_after(work, text, "Net", number)
    return Foot(net, taxes, amount_after(work, text, "Total", number))


def shown(rows: list[Row]) -> str:
    lines = [f"{row['quantity'].strip()} x {row['price'].strip()}" for row in rows]
    return ", ".join(lines[:4]) + (f" and {len(lines) - 4} lines more" if len(lines) > 4 else "")


def compare(work, rows: list[Row], name: str) -> None:
    wanted, got = by_rule(rows), foot(work, rows)
    if got.net != wanted.net:
        work.fail(f"{name} has Net {got.net}; by her rule 1 it is {wanted.net}.")
    for percent, tax in wanted.taxes.items():
        if got.taxes[percent] != tax:
            base = sum(line_net(row) for row in rows if rate(row) == percent)
            work.fail(
                f"{name} has Tax {percent}% {got.taxes[percent]}. Its nets at {percent}% come to "
                f"{base}, and {percent}% of that is {base * percent / 100}, rounded {tax}."
            )
    if got.total != wanted.total:
        work.fail(f"{name} has Total {got.total}; nets and taxes together are {wanted.total}.")


def filled(work, name: str) -> str:
    found = re.search(
        rf"^[ \t>*-]*{name}[ \t]*:[ \t]*(.*?)[ \t]*$",
        work.text("answer.txt"),
        re.MULTILINE | re.IGNORECASE,
    )
    if not found:
        work.fail(f"answer.txt has no line that begins with '{name}:' any more.")
    if not found[1]:
        work.fail(f"Nothing stands after '{name}:' in answer.txt yet.")
    return found[1]


def unrounded(rows: list[Row], percent: int) -> Decimal:
    """Return the tax at one rate before it is rounded, or of the total where that is 0."""
    rates = [percent] if percent else list(RATES.values())
    net = Decimal(0) if percent else sum((line_net(row) for row in rows), Decimal(0))
    taxes = (line_net(row) * rate(row) / 100 for row in rows if rate(row) in rates)
    return net + sum(taxes, Decimal(0))


def worked_by_hand(work):
    rows = march(work)["1047"]
    wanted = by_rule(rows)
    for name, amount, percent in (
        ("tax 9%", wanted.taxes[9], 9),
        ("tax 21%", wanted.taxes[21], 21),
        ("total", wanted.total, 0),
    ):
        text = filled(work, name)
        said = re.sub(r"(?i)eur(os?)?|€|\s", "", text).replace(",", ".")
        if not re.fullmatch(r"-?\d+(\.\d+)?", said):
            work.fail(f"'{name}' in answer.txt should be one amount; I read {text[:40]!r}.")
        if Decimal(said) == amount:
            continue
        if Decimal(said) == unrounded(rows, percent):
            work.fail(
                f"Your '{name}': {said} is right before rounding. Rule 2 rounds each tax to the "
                "cent, once for its rate."
            )
        each = [rounded(line_net(row) * percent / 100) for row in rows if rate(row) == percent]
        if percent and Decimal(said) == sum(each):
            work.fail(
                f"Your '{name}' is {said}. That is what the invoice says today, with each line "
                "rounded on its own. Rule 2 of the letter asks for something else."
            )
        work.fail(f"Your '{name}' is {said}. I have another figure by the letter; add it up again.")


def names_the_place(work):
    text = filled(work, "function")
    names = set(re.findall(r"[a-z_]+", text.lower())) & {
        "number", "rate", "line_net", "line_gross", "net", "total", "tax", "invoice", "foot",
        "statement", "by_invoice",
    }  # fmt: skip
    if not names:
        work.fail(f"I read {text[:40]!r} in answer.txt. There is no function of that name.")
    if len(names) > 1:
        work.fail(f"You name {', '.join(sorted(names))}. In one of them the cent is lost; which?")
    if names == {"line_net"}:
        work.fail("line_net rounds each line's net, and so does she: that is her rule 1.")
    if names & {"tax", "total"}:
        work.fail(f"{names.pop()} adds up amounts that were rounded before. Who rounded them?")
    if names != {"line_gross"}:
        work.fail(f"I do not see {names.pop()} round anything that she would not.")


def march_as_the_accountant(work):
    for name, rows in march(work).items():
        compare(work, rows, f"Invoice {name}")
    return "Fourteen of fourteen."


def one(quantity: str, price: str, kind: str = "food") -> Row:
    return {
        "invoice": "7",
        "date": "2026-04-01",
        "customer": "Cafe",
        "text": "Sample",
        "quantity": quantity,
        "price": price,
        "kind": kind,
    }


HALVES = [
    ("1", "0.125", "food"),
    ("1", "2.675", "food"),
    ("3", "0.335", "goods"),
    ("1", "1.005", "goods"),
    ("0.75", "0.14", "goods"),
    ("1", "50.50", "food"),
    ("1", "2.50", "goods"),
    ("1", "1234567.50", "goods"),
    ("-1", "0.125", "food"),
    ("-1", "1.005", "goods"),
    ("-1", "50.50", "food"),
]


def half_cents(work):
    for quantity, price, kind in HALVES:
        compare(work, [one(quantity, price, kind)], f"An order of {quantity} x {price} ({kind})")


def what_worked(work):
    cases = [
        ("a decimal comma", one("2,5", "3,20")),
        ("spaces around numbers", one(" 2.5", "3.20 ")),
        ("'Food ' with a capital and a space", one("2.5", "3.20", "Food ")),
        ("a free line", one("1", "0", "goods")),
    ]
    for name, row in cases:
        compare(work, [row], f"An order with {name}")
    rows = march(work)["1047"]
    text = printed(work, rows)
    lines = [line for line in text.splitlines() if LINE.search(line)]
    if len(lines) != len(rows):
        work.fail(
            f"Invoice 1047 has {len(rows)} lines that end in net and rate, such as "
            f"'16.79   21%'. I now find {len(lines)}."
        )
    for row, line in zip(rows, lines, strict=True):
        net = LINE.search(line)[1]
        if not line.startswith(row["text"]) or Decimal(net) != line_net(row):
            work.fail(
                f"On invoice 1047 the line of {row['text']!r} should show net {line_net(row)}; "
                f"it is now printed as {line.strip()!r}."
            )


def unseen_orders(work):
    found = orders(work.held("orders.csv"))
    for rows in found.values():
        compare(work, rows, f"An order of April ({shown(rows)})")
    return f"{len(found)} orders of April that you had not seen."


def statement_agrees(work):
    by_customer: dict[str, list[Row]] = {}
    for place in ("march.csv", "orders.csv"):
        for rows in orders(work.held(place)).values():
            by_customer.setdefault(f"{rows[0]['customer']}, {rows[0]['date'][:7]}", []).extend(rows)
    for customer, rows in by_customer.items():
        unseen = "" if "2026-03" in customer else "in orders that you have not seen, "
        name = f"{unseen}the statement of {customer}"
        text = printed(work, rows, "statement")
        totals = {}
        for row in rows:
            totals.setdefault(row["invoice"], []).append(row)
        listed = dict(re.findall(rf"^(\d+)\s.*?({AMOUNT})\s*$", text, re.MULTILINE))
        for invoice, its in totals.items():
            wanted = by_rule(its).total
            if invoice not in listed:
                work.fail(began(f"{name} does not list invoice {invoice} any more."))
            if Decimal(listed[invoice]) != wanted:
                work.fail(
                    began(
                        f"{name} lists invoice {invoice} with {listed[invoice]}; "
                        f"the invoice itself should say {wanted}."
                    )
                )
        asked = re.search(rf"^Sum\s+({AMOUNT})\s*$", text, re.MULTILINE)
        if not asked:
            work.fail(began(f"{name} has no line 'Sum' with an amount any more."))
        wanted = sum((Decimal(each) for each in listed.values()), Decimal(0))
        if Decimal(asked[1]) != wanted:
            work.fail(
                began(
                    f"{name} lists {len(totals)} invoices that come to {wanted}, "
                    f"and asks for {asked[1]}. The customer will ring."
                )
            )
    begun = any(
        (match := LINE.search(line)) and match[3]
        for line in printed(work, march(work)["1047"]).splitlines()
    )
    return None if begun else tests_added(work)  # with part 3 it is said at its end


def began(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def tests_added(work) -> str:
    """Return what a reviewer would say of the tests beside the change."""
    found = 0
    for path in sorted(work.folder.glob("test*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8-sig"))
        except (SyntaxError, ValueError):
            return f"{path.name} is no Python yet, so I cannot count your tests."
        functions = (each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))
        found += sum(each.name.startswith("test") for each in functions)
    added = found - TESTS_LAID
    if added > 0:
        return f"You added {added} test{'s' if added > 1 else ''}."
    if added < 0:
        return f"There were {TESTS_LAID} tests; I count {found}. A reviewer would ask."
    return "You added no test of your own; a reviewer would ask."


def taxes_of_lines(work, rows: list[Row], name: str) -> list[Decimal]:
    text = printed(work, rows)
    found = [match for line in text.splitlines() if (match := LINE.search(line))]
    if len(found) != len(rows):
        work.fail(f"{name} has {len(rows)} lines; I find {len(found)} with net and rate.")
    taxes = []
    for row, match in zip(rows, found, strict=True):
        if match[3] is None:
            work.fail(f"On {name} the line of {row['text']!r} ends with its rate; no tax follows.")
        if not re.fullmatch(r"-?\d+\.\d\d", match[3]):
            work.fail(f"On {name} the tax of {row['text']!r} reads {match[3]!r}, not euros.cents.")
        taxes.append(Decimal(match[3]))
    return taxes


def heading_of_taxes(work, rows: list[Row], name: str) -> None:
    """The heading is the last line above the first line of the order."""
    above: list[str] = []
    for line in printed(work, rows).splitlines():
        if LINE.search(line):
            break
        above += [line.strip()] if line.strip() else []
    if not above or above[-1].split()[-1].lower() != "tax":
        ends = f"the line above ends in {above[-1].split()[-1]!r}" if above else "nothing is above"
        work.fail(
            f"On {name} the taxes stand in a column without the heading 'Tax'; {ends}. "
            "The cafes asked for a column Tax."
        )


def all_orders(work):
    for name, rows in march(work).items():
        yield f"invoice {name}", rows
    for rows in orders(work.held("orders.csv")).values():
        yield f"an order of April ({shown(rows)})", rows
    small = [one("1", "0.05"), one("1", "0.05"), one("1", "0", "goods"), one("1", "0.05")]
    yield "an order of three lines at 0.05 and a free one", small
    yield "an order of twelve lines at 0.06", [one("1", "0.06") for _ in range(12)]
    yield "a credit of twelve lines at 0.06", [one("-1", "0.06") for _ in range(12)]
    yield "a credit of twelve lines at 1.05", [one("-1", "1.05") for _ in range(12)]
    swap = [one("2", "10.05"), one("-1", "10.05"), one("1", "0.06"), one("-3", "1.15")]
    yield "an order with goods that came back", swap


def column_adds_up(work):
    for name, rows in all_orders(work):
        taxes, at_foot = taxes_of_lines(work, rows, name), foot(work, rows).taxes
        heading_of_taxes(work, rows, name)
        for percent, tax in at_foot.items():
            found = [each for each, row in zip(taxes, rows, strict=True) if rate(row) == percent]
            if sum(found) != tax:
                work.fail(
                    f"On {name} the lines at {percent}% say {', '.join(map(str, found))}. "
                    f"That is {sum(found)}, and the foot says {tax}."
                )
        compare(work, rows, name.capitalize())


def no_line_a_cent_off(work):
    for name, rows in all_orders(work):
        for row, tax in zip(rows, taxes_of_lines(work, rows, name), strict=True):
            exact = line_net(row) * rate(row) / 100
            if exact == 0 != tax:
                work.fail(f"On {name} a line with net 0.00 says tax {tax}. A free line has no tax.")
            least, most = (exact.quantize(CENT, way) for way in (ROUND_FLOOR, ROUND_CEILING))
            if not least <= tax <= most:
                may = f"{least} or {most}" if least != most else f"{least}"
                work.fail(
                    f"On {name} a line with net {line_net(row)} at {rate(row)}% says tax {tax}. "
                    f"Its own tax is {exact.normalize():f}, so it may say {may}."
                )
    return tests_added(work)
