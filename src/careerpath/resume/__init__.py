"""A resume that software reads and people like: a starter, the document, a check of any."""
