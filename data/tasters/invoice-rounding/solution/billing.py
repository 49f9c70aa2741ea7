"""Invoices and monthly statements of the roastery.

A row is one line of an order, as the order form saves it: a dictionary of texts with
invoice, date, customer, text, quantity, price and kind. Prices are in euros, without tax.

Amounts are whole cents (int) from the moment they are rounded; what is not rounded yet is a
Decimal. Nothing is a float.
"""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

RATES = {"food": 9, "goods": 21}


def number(text):
    """Read a number as people type it: 2.5 or 2,5, with or without spaces."""
    return Decimal(text.strip().replace(",", "."))


def to_cents(cents):
    """Round to a whole cent, half a cent away from zero."""
    return int(cents.quantize(Decimal(1), ROUND_HALF_UP))


def euros(cents):
    return f"{Decimal(cents) / 100:.2f}"


def rate(row):
    """Return the tax rate of a row in percent."""
    return RATES[row["kind"].strip().lower()]


def line_net(row):
    """Return what a row costs without tax, in cents."""
    return to_cents(number(row["quantity"]) * number(row["price"]) * 100)


def exact_tax(net_cents, percent):
    """Return the tax in cents, not rounded."""
    return Decimal(net_cents) * percent / 100


def net(rows):
    return sum(line_net(row) for row in rows)


def tax(rows, percent):
    """Return the tax of an invoice at one rate: on the sum of its rows, rounded once."""
    return to_cents(exact_tax(net([row for row in rows if rate(row) == percent]), percent))


def rates_of(rows):
    return sorted({rate(row) for row in rows})


def total(rows):
    """Return what one invoice comes to. Not for the rows of several: tax is rounded for each."""
    return net(rows) + sum(tax(rows, percent) for percent in rates_of(rows))


def line_taxes(rows):
    """Return the tax of each row, in their order, so that they add up to that of the invoice.

    Each is rounded down first; the cents left over go to the rows that lost most.
    """
    shares = [0] * len(rows)
    for percent in rates_of(rows):
        exact = {
            place: exact_tax(line_net(row), percent)
            for place, row in enumerate(rows)
            if rate(row) == percent
        }
        for place, each in exact.items():
            shares[place] = int(each.to_integral_value(ROUND_FLOOR))
        left = tax(rows, percent) - sum(shares[place] for place in exact)
        most_lost = sorted(exact, key=lambda place: shares[place] - exact[place])
        for place in most_lost[:left]:
            shares[place] += 1
    return shares


def invoice(rows):
    """Return the printed invoice of the rows of one order."""
    first = rows[0]
    printed = [
        f"Invoice {first['invoice']}   {first['date']}   {first['customer']}",
        "",
        f"{'Text':<30}{'Quantity':>9}{'Price':>9}{'Net':>10}{'Rate':>6}{'Tax':>10}",
    ]
    for row, share in zip(rows, line_taxes(rows), strict=True):
        amounts = f"{row['quantity'].strip():>9}{row['price'].strip():>9}{euros(line_net(row)):>10}"
        printed.append(f"{row['text']:<30}{amounts}{rate(row):>5}%{euros(share):>10}")
    printed.append(foot("Net", net(rows)))
    for percent in rates_of(rows):
        printed.append(foot(f"Tax {percent}%", tax(rows, percent)))
    printed.append(foot("Total", total(rows)))
    return "\n".join(printed) + "\n"


def foot(name, cents):
    return f"{name:<48}{euros(cents):>10}"


def statement(rows):
    """Return a customer's month: their invoices, and the sum that we ask for."""
    printed = [f"Statement   {rows[0]['customer']}", ""]
    asked = 0
    for of_one in by_invoice(rows).values():
        first = of_one[0]
        asked += total(of_one)
        printed.append(f"{first['invoice']:<10}{first['date']:<14}{euros(total(of_one)):>10}")
    printed.append(f"{'Sum':<24}{euros(asked):>10}")
    return "\n".join(printed) + "\n"


def by_invoice(rows):
    """Return the rows of each invoice, by its number."""
    found = {}
    for row in rows:
        found.setdefault(row["invoice"], []).append(row)
    return found
