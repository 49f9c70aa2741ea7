"""What each taster says of the untouched folder, the solution and the known wrong ways.

    python scripts/walk_tasters.py [TASTER...]

For reading as a learner would; tests/try_out/test_every_taster.py holds it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.try_out.tasters import (
    FOLDERS,
    Expected,
    lay,
    read_cases,
    spoil,
    tasters,
)

from careerpath.catalog.tasters import Taster
from careerpath.try_out.run_look import look_at


def walk(taster: Taster, folder: Path, name: str, expected: Expected | None) -> None:
    begun = time.monotonic()
    notes = []
    for finding in look_at(folder, FOLDERS / taster.id, taster.checks):
        if not finding.held:
            break
        notes.append(finding)
    else:
        finding = None
    seconds = time.monotonic() - begun
    print(f"\n== {taster.id}: {name}  ({len(notes)} of {len(taster.checks)} hold, {seconds:.1f} s)")
    for each in notes:
        print(f"  + {each.check.says} {each.note}")
    if finding is not None:
        print(f"  - {finding.check.id}: {finding.says}")
    met = (finding is None) == (expected is None)
    if met and finding is not None and expected is not None:
        met = finding.check.id == expected.check and expected.says in finding.says
    if not met:
        print(f"  !! expected {expected}")


if __name__ == "__main__":
    everything = tasters()
    for key in sys.argv[1:] or everything:
        cases = read_cases(key)
        with tempfile.TemporaryDirectory() as place:
            taster = everything[key]
            walk(taster, lay(key, Path(place) / "a", False), "untouched", cases.untouched)
            walk(taster, lay(key, Path(place) / "b", True), "solution", None)
            for number, case in enumerate(cases.cases):
                folder = lay(key, Path(place) / f"c{number}", case.on == "solution")
                spoil(folder, case)
                walk(taster, folder, case.name, case.expect)
