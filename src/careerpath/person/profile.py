"""The profile and the draft of a quiz that is not finished."""

from __future__ import annotations

from careerpath.person.answers import Answers
from careerpath.person.store import Store

PROFILE = "profile.yaml"
DRAFT = "quiz-draft.yaml"


class Profile(Answers, frozen=True, omit_defaults=True):
    """The answers, with the version of the file's form."""

    version: int = 1


def load_profile(store: Store) -> Profile | None:
    """Return the saved profile; None where there is none."""
    return store.read(PROFILE, Profile)


def save_profile(store: Store, answers: Answers) -> None:
    """Save the answers as the profile and drop the draft."""
    with store.locked():
        store.write(PROFILE, answers)
        store.remove(DRAFT)


def write_profile(store: Store, profile: Profile) -> None:
    """Write a changed profile; the draft stays."""
    with store.locked():
        store.write(PROFILE, profile)


def load_draft(store: Store) -> Answers | None:
    """Return what was answered before the quiz was left; None where nothing was."""
    return store.read(DRAFT, Answers)


def save_draft(store: Store, answers: Answers) -> None:
    """Keep what has been answered so far."""
    with store.locked():
        store.write(DRAFT, answers)
