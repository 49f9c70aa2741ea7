"""A resume that software reads and people like: a starter, the document, and a check of any resume."""
