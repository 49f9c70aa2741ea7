"""The profile and the draft of a quiz that is not finished."""

from __future__ import annotations

import msgspec

from careerpath.person.answers import VERSION, Answers, Version, find_wrong_answers
from careerpath.person.store import Store

PROFILE = "profile.yaml"
DRAFT = "quiz-draft.yaml"


class Profile(Answers, frozen=True, omit_defaults=True):
    """The answers, with the version of the file's form."""

    version: Version = msgspec.field(default_factory=lambda: VERSION)  # never left out


def load_profile(store: Store) -> Profile | None:
    """Return the saved profile; None where there is none.

    UserError where it is damaged, or where a newer careerpath wrote it.
    """
    return _load(store, PROFILE)


def save_profile(store: Store, answers: Answers) -> str | None:
    """Save the answers as the profile and drop the draft.

    Return the name under which a profile that said something else is kept, None for none.
    """
    with store.locked():
        before = load_profile(store)
        kept = None
        if before is not None and differs(before, answers):
            kept = store.keep_copy(PROFILE)
        store.write(PROFILE, _as_profile(answers))
        if store.can_replace(DRAFT, VERSION):
            store.remove(DRAFT)
        return kept


def differs(before: Answers, after: Answers) -> bool:
    """Return whether anything that was answered or rated before is not said any more."""
    return any(
        getattr(after, name).get(key) != said
        for name in ("answers", "levels")
        for key, said in getattr(before, name).items()
    )


def write_profile(store: Store, profile: Profile) -> None:
    """Write a changed profile; the draft stays."""
    with store.locked():
        store.write(PROFILE, _as_profile(profile))


def load_draft(store: Store) -> Answers | None:
    """Return what was answered before the quiz was left; None where nothing was."""
    return _load(store, DRAFT)


def save_draft(store: Store, answers: Answers) -> None:
    """Keep what has been answered so far."""
    with store.locked():
        store.write(DRAFT, _as_profile(answers))


def _load(store: Store, name: str) -> Profile | None:
    return store.read(name, Profile, find_wrong_answers, VERSION)


def _as_profile(said: Answers) -> Profile:
    """Return answers in the form of the file, whatever form they were read from."""
    fields = {name: getattr(said, name) for name in said.__struct_fields__}
    return Profile(**{**fields, "version": VERSION})
