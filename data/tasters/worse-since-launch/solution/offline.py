"""Features for training, from rows of the warehouse."""

from datetime import datetime

USUAL_KM = 4.0
"""The median distance; taken where a patient's distance is not known."""


def features(row, history):
    """Features of a booking, from what was known when it was made."""
    booked = datetime.fromisoformat(row["booked_at"])
    appointment = datetime.fromisoformat(row["appointment_at"])
    known = [
        other
        for other in history
        if other["patient"] == row["patient"] and other["appointment_at"] < row["booked_at"]
    ]
    return {
        "days_ahead": (appointment.date() - booked.date()).days,
        "hour": appointment.hour,
        "weekday": appointment.weekday(),
        "distance_km": float(row["distance_km"]) if row["distance_km"] else USUAL_KM,
        "by_phone": int(row["channel"] == "Phone"),
        "missed_before": sum(int(other["missed"]) for other in known),
    }
