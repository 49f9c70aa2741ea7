"""Make the bookings of the taster worse-since-launch.

A practice for physiotherapy: who books what, and who does not come. The warehouse has local times
and kilometres; the booking system sends UTC and metres for the same bookings.
"""

from __future__ import annotations

import csv
import json
import math
import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "worse-since-launch"
CHANNELS = ("Phone", "Web", "Desk")
COLUMNS = ["booking", "patient", "booked_at", "appointment_at", "distance_km", "channel", "missed"]


class Patient(NamedTuple):
    """Who books, from how far, and how readily they stay away."""

    name: str
    metres: int | None
    habit: float


class Booking(NamedTuple):
    """One booking, in local time."""

    patient: Patient
    booked: datetime
    appointment: datetime
    channel: str
    missed: int


def chance(patient: Patient, booked: datetime, appointment: datetime, channel: str) -> float:
    total = -2.9 + 0.05 * (appointment.date() - booked.date()).days + patient.habit
    total += 1.3 * (appointment.hour < 10) + 0.5 * (appointment.hour >= 17)
    total += 0.9 * (channel == "Phone") + 0.09 * (
        (4000 if patient.metres is None else patient.metres) / 1000 - 4
    )
    return 1 / (1 + math.exp(-total))


def book(rng: random.Random, patient: Patient, first: datetime, days: int) -> Booking:
    appointment = first + timedelta(days=rng.randrange(days))
    while appointment.weekday() > 4:
        appointment += timedelta(days=1)
    appointment = appointment.replace(
        hour=rng.choice([8, 8, 9, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18])
    )
    appointment = appointment.replace(minute=rng.choice([0, 20, 40]))
    ahead = min(int(rng.expovariate(1 / 12)) + 1, 45)
    booked = (appointment - timedelta(days=ahead)).replace(
        hour=rng.randrange(8, 20), minute=rng.randrange(60)
    )
    channel = rng.choices(CHANNELS, [4, 5, 2])[0]
    missed = int(rng.random() < chance(patient, booked, appointment, channel))
    return Booking(patient, booked, appointment, channel, missed)


def offset(moment: datetime) -> int:
    """Minutes before UTC, by the European rule of 2025 to the day."""
    return 120 if datetime(2025, 3, 30) <= moment < datetime(2025, 10, 26) else 60


def row(name: str, each: Booking) -> dict[str, str]:
    kilometres = "" if each.patient.metres is None else f"{each.patient.metres / 1000:.1f}"
    values = (
        name,
        each.patient.name,
        f"{each.booked:%Y-%m-%d %H:%M}",
        f"{each.appointment:%Y-%m-%d %H:%M}",
        kilometres,
        each.channel,
        str(each.missed),
    )
    return dict(zip(COLUMNS, values, strict=True))


def request(name: str, each: Booking, before: list[Booking]) -> dict[str, object]:
    def utc(moment: datetime) -> str:
        return f"{moment - timedelta(minutes=offset(each.appointment)):%Y-%m-%dT%H:%MZ}"

    past = [b for b in before if b.patient == each.patient and b.appointment < each.booked]
    return {
        "booking": name,
        "patient": each.patient.name,
        "booked_at": utc(each.booked),
        "appointment_at": utc(each.appointment),
        "utc_offset_min": offset(each.appointment),
        "distance_m": each.patient.metres,
        "channel": each.channel.upper(),
        "missed_before": sum(b.missed for b in past),
    }


def write_rows(path: Path, rows: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_lines(path: Path, rows: list[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8", newline="\n"
    )


def main() -> None:
    rng = random.Random(11)
    patients = []
    for number in range(1, 261):
        metres = (
            None if rng.random() < 0.14 else int(rng.lognormvariate(1.3, 0.6) * 1000) // 100 * 100
        )
        metres = 0 if number in (17, 93, 178, 204) else metres  # they live in the same house
        patients.append(Patient(f"P{number:03d}", metres, rng.gauss(0, 0.7)))

    def many(first: datetime, days: int, count: int) -> list[Booking]:
        made = [book(rng, rng.choice(patients), first, days) for _ in range(count)]
        return sorted(made, key=lambda each: each.appointment)

    past = many(datetime(2025, 1, 7), 235, 1500)
    september = many(datetime(2025, 9, 1), 28, 420)
    winter = many(datetime(2025, 11, 3), 40, 120)
    everything = [*past, *september, *winter]
    named = {f"B{number}": each for number, each in enumerate(everything, 1001)}
    names = list(named)
    parts = {"past": names[:1500], "september": names[1500:1920], "winter": names[1920:]}

    write_rows(TASTER / "files" / "history.csv", [row(name, named[name]) for name in parts["past"]])
    write_rows(
        TASTER / "files" / "september.csv", [row(name, named[name]) for name in parts["september"]]
    )
    write_rows(TASTER / "held" / "winter.csv", [row(name, named[name]) for name in parts["winter"]])
    for place, part in (("files", "september"), ("held", "winter")):
        name = "requests.jsonl" if place == "files" else "winter.jsonl"
        requests = [request(each, named[each], everything) for each in parts[part]]
        write_lines(TASTER / place / name, requests)


if __name__ == "__main__":
    main()
