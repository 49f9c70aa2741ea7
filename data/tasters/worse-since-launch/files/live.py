"""Features live, from what the booking system sends when somebody books."""

from datetime import datetime


def features(request):
    """Features of a request, such as {"booking": "B2501", "channel": "PHONE", ...}."""
    booked = datetime.strptime(request["booked_at"], "%Y-%m-%dT%H:%MZ")
    appointment = datetime.strptime(request["appointment_at"], "%Y-%m-%dT%H:%MZ")
    return {
        "days_ahead": (appointment.date() - booked.date()).days,
        "hour": appointment.hour,
        "weekday": appointment.weekday(),
        "distance_km": (request.get("distance_m") or 0) / 1000,
        "by_phone": int(request["channel"] == "Phone"),
        # Counted by the booking system at the moment of booking.
        "missed_before": request["missed_before"],
    }
