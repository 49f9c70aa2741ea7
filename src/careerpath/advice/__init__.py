"""Decisions: pure functions from content and answers to frozen results. No I/O, no clock."""
