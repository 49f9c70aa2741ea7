"""Invoices and monthly statements of the roastery.

A row is one line of an order, as the order form saves it: a dictionary of texts with
invoice, date, customer, text, quantity, price and kind. Prices are in euros, without tax.
"""

RATES = {"food": 9, "goods": 21}


def number(text):
    """Read a number as people type it: 2.5 or 2,5, with or without spaces."""
    return float(text.strip().replace(",", "."))


def rate(row):
    """Return the tax rate of a row in percent."""
    return RATES[row["kind"].strip().lower()]


def line_net(row):
    """Return what a row costs without tax."""
    return round(number(row["quantity"]) * number(row["price"]), 2)


def line_gross(row):
    """Return what a row costs with tax."""
    return round(line_net(row) * (100 + rate(row)) / 100, 2)


def net(rows):
    return round(sum(line_net(row) for row in rows), 2)


def total(rows):
    return round(sum(line_gross(row) for row in rows), 2)


def tax(rows, percent):
    """Return the tax at one rate: what the rows cost with tax, less what they cost without."""
    at_rate = [row for row in rows if rate(row) == percent]
    return total(at_rate) - net(at_rate)


def invoice(rows):
    """Return the printed invoice of the rows of one order."""
    first = rows[0]
    printed = [
        f"Invoice {first['invoice']}   {first['date']}   {first['customer']}",
        "",
        f"{'Text':<30}{'Quantity':>9}{'Price':>9}{'Net':>10}{'Rate':>6}",
    ]
    for row in rows:
        amounts = f"{row['quantity'].strip():>9}{row['price'].strip():>9}{line_net(row):>10.2f}"
        printed.append(f"{row['text']:<30}{amounts}{rate(row):>5}%")
    printed.append(foot("Net", net(rows)))
    for percent in sorted({rate(row) for row in rows}):
        printed.append(foot(f"Tax {percent}%", tax(rows, percent)))
    printed.append(foot("Total", total(rows)))
    return "\n".join(printed) + "\n"


def foot(name, amount):
    return f"{name:<48}{amount:>10.2f}"


def statement(rows):
    """Return a customer's month: their invoices, and the sum that we ask for."""
    printed = [f"Statement   {rows[0]['customer']}", ""]
    for of_one in by_invoice(rows).values():
        first = of_one[0]
        printed.append(f"{first['invoice']:<10}{first['date']:<14}{total(of_one):>10.2f}")
    printed.append(f"{'Sum':<24}{total(rows):>10.2f}")
    return "\n".join(printed) + "\n"


def by_invoice(rows):
    """Return the rows of each invoice, by its number."""
    found = {}
    for row in rows:
        found.setdefault(row["invoice"], []).append(row)
    return found
