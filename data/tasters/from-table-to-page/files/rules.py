"""What an order must look like. The page may be wrong or left out; these rules hold."""

ITEMS = ("rye loaf", "plum cake", "cheese straws", "poppy rolls")


def read_order(form):
    """Return the order that a form holds, and what is wrong with it by field."""
    order = {
        "customer": form.get("customer", "").strip(),
        "item": form.get("item", ""),
        "quantity": form.get("quantity", "").strip(),
        "phone": form.get("phone", "").strip() or None,
    }
    wrong = {}
    if not order["customer"]:
        wrong["customer"] = "Please tell us a name."
    if order["item"] not in ITEMS:
        wrong["item"] = "Please choose something that we bake."
    if order["quantity"].isascii() and order["quantity"].isdigit() and len(order["quantity"]) < 3:
        order["quantity"] = int(order["quantity"])
    if not isinstance(order["quantity"], int) or order["quantity"] < 1:
        wrong["quantity"] = "Please give a number from 1 to 99."
    return order, wrong
