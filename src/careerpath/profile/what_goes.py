"""What the files of the state folder are, in words, before they go."""

from __future__ import annotations

from collections.abc import Iterable

KINDS = {
    "profile.yaml": "your answers and levels",
    "plan.yaml": "your plan, with all that is ticked off in it",
    "practice.jsonl": "what you practised and tried, and which checks you allowed",
    "quiz-draft.yaml": "a quiz that you began",
}


def describe_files(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return what goes: each file by its name, copies of one file counted together."""
    found: list[tuple[str, str]] = []
    copies: dict[str, int] = {}
    others = []
    mocks = 0
    for name in names:
        base, _, rest = name.partition(".replaced-")
        damaged = name.partition(".damaged-")
        if name.startswith("mock-"):
            mocks += 1
        elif name in KINDS:
            found.append((name, KINDS[name]))
        elif rest:
            key = f"{base}.replaced-*"
            copies[key] = copies.get(key, 0) + 1
        elif damaged[1]:
            key = f"{damaged[0]}.damaged-*"
            copies[key] = copies.get(key, 0) + 1
        else:
            others.append((name, "left over from writing"))
    if mocks:
        what = f"what you answered in {mocks} mock interview{'' if mocks == 1 else 's'}"
        found.append(("mock-*.md", what))
    for key, count in copies.items():
        what = "earlier" if "replaced" in key else "damaged"
        found.append((key, f"{count} {what} cop{'y' if count == 1 else 'ies'}, set aside"))
    return found + others
