"""Does a booking get the same features offline and live? Compared booking by booking."""

import math


def same(one, other):
    """Whether two values are the same but for the last digits."""
    if one is None or other is None:
        return False
    return math.isclose(one, other, abs_tol=1e-6)


def differences(offline, live):
    """Return the names of the features that are not the same offline and live, as a list."""
    found = set()
    for booking in offline.keys() & live.keys():
        ours, theirs = offline[booking], live[booking]
        for name in ours.keys() | theirs.keys():
            if not same(ours.get(name), theirs.get(name)):
                found.add(name)
    return sorted(found)
