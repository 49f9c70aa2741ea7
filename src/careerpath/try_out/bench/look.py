"""One check of a taster, in the confined process: `look.py FOLDER TASTER CHECK RESULT`.

FOLDER is a copy of the learner's folder, TASTER the taster's own, CHECK the name of a function in
its `checks.py`, RESULT the file that takes what was found: `{"held": true, "note": TEXT}`,
`{"held": false, "says": TEXT}` or, where the check itself is at fault, `{"fault": TRACEBACK}`.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import traceback
from pathlib import Path

# The careerpath that this file belongs to, installed or run in place; a learner's module that is
# called like one of ours must not find it later.
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from careerpath.try_out.bench.work import Unmet, Work

sys.path.pop(0)


def look(folder: Path, taster: Path, check: str) -> dict[str, object]:
    """Run one check and return what it found."""
    spec = importlib.util.spec_from_file_location("taster_checks", taster / "checks.py")
    assert spec is not None
    assert spec.loader is not None
    checks = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(checks)
        note = getattr(checks, check)(Work(folder, taster / "held"))
    except Unmet as unmet:
        return {"held": False, "says": str(unmet)}
    except MemoryError:
        return {"held": False, "says": "Your code wanted more memory than there is here."}
    except Exception:
        return {"fault": traceback.format_exc()}
    return {"held": True, "note": note or ""}


if __name__ == "__main__":
    sys.path.pop(0)  # where this file stands; a learner's module may be called like one of ours
    ours = os.getpid()
    found = look(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    if os.getpid() == ours:  # what a learner's code forked comes here, too
        Path(sys.argv[4]).write_text(json.dumps(found), encoding="utf-8")
