"""Does a booking get the same features offline and live? Last spring's check; yours to change."""

from statistics import mean, pstdev


def differences(offline, live):
    """Return the names of the features that are not the same offline and live, as a list.

    Both map a booking to its features: {"B2501": {"hour": 9, ...}, ...}.
    """
    found = []
    bookings = offline.keys() & live.keys()
    for name in ("days_ahead", "hour", "weekday", "distance_km", "by_phone", "missed_before"):
        ours = [offline[booking][name] for booking in bookings]
        theirs = [live[booking][name] for booking in bookings]
        if abs(mean(ours) - mean(theirs)) > pstdev(ours):
            found.append(name)
    return found
