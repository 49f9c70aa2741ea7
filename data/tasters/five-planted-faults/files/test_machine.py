"""Tests that are to run before every release. Run: careerpath try run tests"""

import unittest

from desk import replies


class PayStation(unittest.TestCase):
    def test_forty_minutes_cost_two_half_hours(self):
        said = replies("clock Mon 10:00 / ticket Mon 09:20")
        self.assertEqual(said[-1], "To pay 3.00")


if __name__ == "__main__":
    unittest.main()
