"""The 90-day plan, from the first day to the last tick."""
