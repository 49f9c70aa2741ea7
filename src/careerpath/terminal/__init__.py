"""The terminal: the one place that owns consoles, colours, glyphs, errors and prompts."""
