"""The pay station of a car park, driven by typed steps, as a person would use it."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = 24 * 60
COINS = {"0.10": 10, "0.20": 20, "0.50": 50, "1": 100, "2": 200}
FREE_MINUTES = 15
HALF_HOUR = 150
DAY_MOST = 1500
STAMP = 200
LOST = 2000
TIME_TO_LEAVE = 10


def euros(cents):
    """Return cents as euros, such as 1.50."""
    return f"{cents // 100}.{cents % 100:02}"


def read_time(words):
    """Return the minute of the week that `Mon 09:30` stands for, or None."""
    if len(words) != 2 or words[0].capitalize() not in DAYS:
        return None
    hour, _, minute = words[1].partition(":")
    if not (hour.isdigit() and minute.isdigit() and len(minute) == 2):
        return None
    if int(hour) > 23 or int(minute) > 59:
        return None
    return DAYS.index(words[0].capitalize()) * DAY + int(hour) * 60 + int(minute)


def show_time(minute):
    """Return a minute of the week as people say it, such as Mon 09:30."""
    day, rest = divmod(minute, DAY)
    return f"{DAYS[day % 7]} {rest // 60:02}:{rest % 60:02}"


def price_for(minutes):
    """Return what a stay costs, in cents."""
    if minutes <= FREE_MINUTES:
        return 0
    days, rest = divmod(minutes, DAY)
    last = -(-rest // 30) * HALF_HOUR
    last = min(DAY_MOST, last)
    return days * DAY_MOST + last


class PayStation:
    def __init__(self):
        self.now = 0
        self.start_afresh()

    def start_afresh(self):
        self.price = None
        self.lost = False
        self.paid = 0
        self.stamped = False

    def do(self, step):
        """Take one step and return what the display says."""
        command, *words = step.split() or [""]
        steps = {
            "clock": self.set_clock,
            "ticket": self.insert_ticket,
            "lost": self.report_lost,
            "stamp": self.show_stamp,
            "coin": self.insert_coin,
            "cancel": self.cancel,
        }
        if command.lower() not in steps:
            return f"Not understood: {step.strip()[:40]}"
        return steps[command.lower()](words)

    def set_clock(self, words):
        minute = read_time(words)
        if minute is None:
            return "Not understood. Say it like: clock Mon 09:30"
        if minute < self.now:
            return "The clock only goes forward"
        self.now = minute
        return f"Clock {show_time(minute)}"

    def insert_ticket(self, words):
        if self.price is not None:
            return "Pay or cancel first"
        minute = read_time(words)
        if minute is None or minute > self.now:
            return "Ticket not readable"
        price = price_for(self.now - minute)
        if price == 0:
            self.start_afresh()
            return f"Nothing to pay. {self.leave_by()}"
        self.price = price
        return self.settle()

    def report_lost(self, words):
        if self.price is not None:
            return "Pay or cancel first"
        self.price = LOST
        self.lost = True
        return self.settle()

    def show_stamp(self, words):
        if self.price is None:
            return "Insert a ticket first"
        if self.lost:
            return "No stamp on a lost ticket"
        if self.stamped:
            return "Stamp already counted"
        self.stamped = True
        return f"Stamp counted. {self.settle()}"

    def insert_coin(self, words):
        if self.price is None:
            return "Insert a ticket first"
        coin = COINS.get(" ".join(words))
        if coin is None:
            return "Coin not taken"
        self.paid += coin
        return self.settle()

    def cancel(self, words):
        if self.price is None:
            return "Nothing to cancel"
        returned = self.paid
        self.start_afresh()
        return f"Cancelled. Returned {euros(returned)}"

    def due(self):
        off = STAMP if self.stamped and not self.lost else 0
        return max(0, self.price - off)

    def settle(self):
        left = self.due() - self.paid
        if left > 0:
            return f"To pay {euros(left)}"
        change = -left
        self.start_afresh()
        return f"Paid. Change {euros(change)}. {self.leave_by()}"

    def leave_by(self):
        return f"Leave by {show_time(self.now + TIME_TO_LEAVE)}"


def replies(steps):
    """Return what a pay station that was just switched on says to each step."""
    station = PayStation()
    return [station.do(step) for step in steps]
