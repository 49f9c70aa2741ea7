"""Make the build of five-planted-faults: python scripts/tasters/make_five_planted_faults.py."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
from pathlib import Path
from typing import Any

TASTER = Path(__file__).resolve().parents[2] / "data" / "tasters" / "five-planted-faults"


def load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    faults = load(TASTER / "held" / "faults.py")
    right = (TASTER / "held" / "pay_station.py").read_text(encoding="utf-8")
    text = faults.build(right, {fault.name for fault in faults.FAULTS})
    with zipfile.ZipFile(TASTER / "files" / "machine.pyz", "w") as target:
        entry = zipfile.ZipInfo("pay_station.py", date_time=(2026, 1, 1, 0, 0, 0))
        entry.compress_type = zipfile.ZIP_DEFLATED
        target.writestr(entry, text)


if __name__ == "__main__":
    main()
