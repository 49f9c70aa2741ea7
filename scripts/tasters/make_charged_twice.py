"""Write the gateway's log of the taster charged-twice. Everything in it is made up."""

from __future__ import annotations

import random
from pathlib import Path

TARGET = Path(__file__).parents[2] / "data/tasters/charged-twice/files/gateway.log"
LIMIT = 3000
"""Milliseconds after which the app hangs up and sends the order again."""

BOXES = (1890, 2240, 2450, 3170)
Line = tuple[int, str]


class Evening:
    """Requests of one evening; times are milliseconds after 17:55."""

    def __init__(self) -> None:
        self.random = random.Random(1610)
        self.lines: list[Line] = []

    def ask(self, at: int, order: str, customer: str, cents: int, took: int | None) -> None:
        """One request that the bank answers after `took` ms, or not at all."""
        req = f"{self.random.randrange(16**4):04x}"
        head = f"req={req}"
        told = f"order={order} customer={customer} amount={cents / 100:.2f}"
        self.lines.append((at, f"{head} IN    POST /charges {told}"))
        waited = took if took is not None else 1000 + self.random.randrange(3500)
        end = at + waited
        gone = waited > LIMIT
        if gone:
            self.lines.append((at + LIMIT, f"{head} GONE  app hung up after {LIMIT} ms"))
        if took is None:
            self.lines.append((end, f"{head} BANK  not reached"))
            status = "503"
        else:
            self.lines.append((end, f"{head} BANK  took {cents / 100:.2f}"))
            status = "201"
        if not gone:
            self.lines.append((end + 6, f"{head} OUT   {status} after {waited + 6} ms"))


def minutes(clock: str) -> int:
    hour, minute, second = (int(each) for each in clock.split(":"))
    return ((hour - 17) * 3600 + (minute - 55) * 60 + second) * 1000


def usual(number: int) -> int:
    """Return about when an order of this number comes in."""
    return (number - 7704) * 43_000 + minutes("17:56:10")


def evening() -> list[Line]:
    made = Evening()

    def tries(number: int, customer: str, cents: int, *each: tuple[int, int | None]) -> None:
        """Several requests for one order: how long after the first, and what the bank took."""
        first = usual(number) + made.random.randrange(30_000)
        for after, took in each:
            made.ask(first + after, f"O-{number}", customer, cents, took)

    # Charged more than once.
    tries(7718, "C-118", 2450, (0, 4210), (3040, 1905))
    tries(7723, "C-066", 1890, (0, 5330), (3031, 4044), (6089, 2120))
    tries(7731, "C-140", 3170, (0, 2480), (180, 2391))
    tries(7740, "C-203", 2450, (0, 3655), (3022, 2750))
    # They look like it.
    tries(7712, "C-091", 2450, (0, 640))
    made.ask(minutes("18:48:02") + 417, "O-7712", "C-091", 480, 512)
    tries(7720, "C-131", 2240, (0, 2210))
    tries(7721, "C-131", 2240, (0, 2016))
    tries(7726, "C-017", 3170, (0, None), (6077, 1840))
    tries(7729, "C-077", 1890, (0, 3320))
    tries(7735, "C-152", 2240, (0, None), (3090, None), (6135, 2644))
    # All is well with the rest.
    used = {7712, 7718, 7720, 7721, 7723, 7726, 7729, 7731, 7735, 7740}
    for number in [each for each in range(7704, 7752) if each not in used]:
        at = usual(number) + made.random.randrange(30_000)
        slow = minutes("18:05:00") < at < minutes("18:24:00")
        took = made.random.randrange(1400, 2700) if slow else made.random.randrange(280, 900)
        customer = f"C-{made.random.randrange(10, 240):03d}"
        made.ask(at, f"O-{number}", customer, made.random.choice(BOXES), took)
    return numbered(sorted(made.lines))


def numbered(lines: list[Line]) -> list[Line]:
    """Give each charge its number, in the order of the bank's answers."""
    charges = iter(range(50118, 60000))
    return [
        (at, f"{text} charge={next(charges)}" if " took " in text else text) for at, text in lines
    ]


def clock(at: int) -> str:
    seconds, thousandths = divmod(at + minutes("17:55:00"), 1000)
    total = 17 * 3600 + 55 * 60 + seconds
    return f"{total // 3600:02d}:{total // 60 % 60:02d}:{total % 60:02d}.{thousandths:03d}"


def main() -> None:
    head = [
        "# Gateway, Tuesday evening. Times of the day, milliseconds after the point.",
        "# IN: asked by the app. BANK: what the bank said. OUT: what we answered.",
        "# GONE: the app hung up before our answer; what we had begun goes on.",
    ]
    lines = [*head, *(f"{clock(at)} {text}" for at, text in evening())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
