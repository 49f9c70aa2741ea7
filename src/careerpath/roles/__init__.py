"""The roles, and one in depth."""
