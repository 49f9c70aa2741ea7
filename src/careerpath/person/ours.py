"""Which files of the state folder are ours: deleting takes all of them and no other."""

from __future__ import annotations

TRANSCRIPTS = "practice"
"""The folder in it that holds what was answered in mocks."""

FILES = ("profile.", "plan.", "practice.", "quiz-draft.")


def is_ours(name: str) -> bool:
    """Return whether careerpath wrote a file of this name, its temporary files among them.

    `name` is within the state folder, with a slash where it lies in a folder of it.
    """
    folder, _, file = name.rpartition("/")
    return file.lstrip(".").startswith("mock-" if folder == TRANSCRIPTS else FILES)
