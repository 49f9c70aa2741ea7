"""Features live, from what the booking system sends when somebody books."""

from datetime import datetime, timedelta

from offline import USUAL_KM


def local(moment, request):
    """Local time of a moment in UTC, as the warehouse has it."""
    utc = datetime.strptime(moment, "%Y-%m-%dT%H:%MZ")
    return utc + timedelta(minutes=request["utc_offset_min"])


def features(request):
    """Features of a request, such as {"booking": "B2501", "channel": "PHONE", ...}."""
    booked = local(request["booked_at"], request)
    appointment = local(request["appointment_at"], request)
    metres = request.get("distance_m")  # 0 is a distance: some live in the same house
    return {
        "days_ahead": (appointment.date() - booked.date()).days,
        "hour": appointment.hour,
        "weekday": appointment.weekday(),
        "distance_km": USUAL_KM if metres is None else metres / 1000,
        "by_phone": int(request["channel"].lower() == "phone"),
        # Counted by the booking system at the moment of booking.
        "missed_before": request["missed_before"],
    }
