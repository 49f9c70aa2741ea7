"""How long one plan takes: every role, 3 to 40 hours a week, four kinds of start.

python benchmarks/plan_speed.py
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.plan_people import AIMS, CATALOG, CONTENTS, HOURS, ROLES, STARTS, request_of

from careerpath.plan.make import make_plan


def main() -> None:
    """Print the median and the slowest, in milliseconds, for each amount of hours."""
    for hours in HOURS:
        spans = []
        for role in ROLES:
            for start in STARTS:
                for aim in AIMS:
                    request = request_of(role, hours, start, aim)
                    begin = time.perf_counter()
                    make_plan(CATALOG.roles[role], request, CONTENTS)
                    spans.append((time.perf_counter() - begin) * 1000)
        print(f"{hours:>2} h a week: median {statistics.median(spans):5.1f} ms, ", end="")
        print(f"slowest {max(spans):6.1f} ms, {len(spans)} plans")


if __name__ == "__main__":
    main()
