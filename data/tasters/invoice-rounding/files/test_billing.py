"""What the invoices must do. Some of it does not hold yet. Run: python run.py"""

import unittest

import billing


def row(quantity, price, kind, text="Something"):
    return {
        "invoice": "1",
        "date": "2026-03-01",
        "customer": "Cafe",
        "text": text,
        "quantity": quantity,
        "price": price,
        "kind": kind,
    }


def foot(rows):
    """Return the printed amounts by their name: {'Net': '1.00', 'Tax 9%': '0.09', ...}."""
    found = {}
    for line in billing.invoice(rows).splitlines():
        name, _, amount = line.rpartition(" ")
        if name.strip() in ("Net", "Tax 9%", "Tax 21%", "Total"):
            found[name.strip()] = amount
    return found


class Invoices(unittest.TestCase):
    longMessage = False

    def assert_foot(self, rows, **wanted):
        """Hold what is printed at the foot against Net, Tax_9, Tax_21 and Total in `wanted`."""
        printed = foot(rows)
        wrong = []
        for key, amount in wanted.items():
            name = key.replace("_", " ") + ("%" if "Tax" in key else "")
            if printed.get(name) != amount:
                wrong.append(f"{name}: {printed.get(name, 'not there')}, wanted {amount}")
        self.assertFalse(wrong, "; ".join(wrong))

    def test_tax_is_rounded_once_for_each_rate(self):
        rows = [row("1", "1.05", "food"), row("1", "1.05", "food"), row("1", "1.05", "food")]
        self.assert_foot(rows, Net="3.15", Tax_9="0.28", Total="3.43")

    def test_half_a_cent_goes_up(self):
        self.assert_foot([row("1", "0.125", "food")], Net="0.13")
        self.assert_foot([row("1", "50.50", "food")], Tax_9="4.55")

    def test_a_credit_takes_back_what_the_invoice_asked(self):
        self.assert_foot([row("-1", "50.50", "food")], Total="-55.05")

    def test_numbers_are_read_as_people_type_them(self):
        self.assert_foot([row(" 2,5", "4,00 ", "Goods ")], Total="12.10")

    def test_a_statement_adds_up(self):
        first = [row("1", "1.05", "food")]
        second = [dict(row("1", "1.05", "food"), invoice=number) for number in ("2", "3")]
        printed = billing.statement(first + second).splitlines()
        listed = [float(line.split()[-1]) for line in printed if line[:1].isdigit()]
        asked = float(printed[-1].split()[-1])
        said = f"the invoices come to {sum(listed):.2f}, the statement asks for {asked:.2f}"
        self.assertAlmostEqual(sum(listed), asked, msg=said)


if __name__ == "__main__":
    unittest.main()
