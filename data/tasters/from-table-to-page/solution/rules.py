"""What an order must look like. The page may be wrong or left out; these rules hold."""

import re

ITEMS = ("rye loaf", "plum cake", "cheese straws", "poppy rolls")
PICKUP = re.compile("(0[7-9]|1[0-7]):(00|15|30|45)")


def read_order(form):
    """Return the order that a form holds, and what is wrong with it by field."""
    order = {
        "customer": form.get("customer", "").strip(),
        "item": form.get("item", ""),
        "quantity": form.get("quantity", "").strip(),
        "phone": form.get("phone", "").strip() or None,
        "pickup_time": form.get("pickup_time", "").strip(),
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
    if not PICKUP.fullmatch(order["pickup_time"]):
        wrong["pickup_time"] = "Please choose a quarter hour from 07:00 to 17:45, such as 09:15."
    return order, wrong
