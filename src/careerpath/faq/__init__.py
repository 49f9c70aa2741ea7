"""Questions that people ask, and their answers."""
