"""The page: a form and the list of orders. All that people typed goes through escape()."""

from html import escape

from rules import ITEMS


def order_page(orders, form, wrong):
    """Return the page; `form` is what was typed, `wrong` what is wrong with it by field."""
    return f"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Orders for tomorrow</title></head>
<body>
<h1>Orders for tomorrow</h1>
{order_form(form, wrong)}
{order_table(orders)}
</body>
</html>
"""


def order_form(form, wrong):
    options = "".join(
        f"<option{' selected' if item == form.get('item') else ''}>{escape(item)}</option>"
        for item in ITEMS
    )
    return f"""<form method="post" action="/orders">
<p><label for="customer">Name</label>
<input id="customer" name="customer" value="{typed(form, "customer")}">
{error(wrong, "customer")}</p>
<p><label for="item">What</label>
<select id="item" name="item">{options}</select>
{error(wrong, "item")}</p>
<p><label for="quantity">How many</label>
<input id="quantity" name="quantity" value="{typed(form, "quantity")}">
{error(wrong, "quantity")}</p>
<p><label for="phone">Phone (if we may call)</label>
<input id="phone" name="phone" value="{typed(form, "phone")}">
{error(wrong, "phone")}</p>
<p><button>Order</button></p>
</form>"""


def typed(form, field):
    """Return what was typed into a field, fit for an attribute."""
    return escape(form.get(field, ""))


def error(wrong, field):
    """Return the message beside a field, or nothing."""
    return f'<span class="error">{escape(wrong[field])}</span>' if field in wrong else ""


def order_table(orders):
    rows = "\n".join(order_row(order) for order in orders)
    return f"""<table>
<tr><th>No.</th><th>Name</th><th>What</th><th>How many</th><th>Phone</th></tr>
{rows}
</table>"""


def order_row(order):
    cells = (order["id"], order["customer"], order["item"], order["quantity"], order["phone"] or "")
    return "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in cells) + "</tr>"
