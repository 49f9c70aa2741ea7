"""Trying a role's work: an hour of it, checked, and four questions at the end."""
