"""Tests that are to run before every release. Run: careerpath try run tests"""

import unittest

from desk import replies


class PayStation(unittest.TestCase):
    def test_forty_minutes_cost_two_half_hours(self):
        said = replies("clock Mon 10:00 / ticket Mon 09:20")
        self.assertEqual(said[-1], "To pay 3.00")

    def test_the_free_minutes_end_after_the_fifteenth(self):
        for minute, price in ((14, None), (15, None), (16, "1.50"), (30, "1.50"), (31, "3.00")):
            with self.subTest(minute=minute):
                said = replies(f"clock Mon 10:{minute} / ticket Mon 10:00")[-1]
                start = f"To pay {price}" if price else "Nothing to pay"
                self.assertTrue(said.startswith(start), said)


if __name__ == "__main__":
    unittest.main()
