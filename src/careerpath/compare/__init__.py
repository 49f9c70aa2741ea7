"""Roles side by side."""
