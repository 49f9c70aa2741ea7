"""The skills, and one with its ladder."""
