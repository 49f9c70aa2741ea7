"""python steps/health.py: look at the live site as a passenger would.

The live version is the one that server/current names. Ends with code 0 when every file
of it can be served, and with code 1 otherwise.
"""

import json
import sys
from pathlib import Path

SERVER = Path("server")


def trouble(version: str) -> str:
    release = SERVER / "releases" / version
    if not release.is_dir():
        return "404, there is no such release"
    try:
        manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "manifest.json is missing or broken"
    for name, size in manifest["files"].items():
        path = release / name
        if not path.is_file():
            return f"{name} is missing"
        if path.stat().st_size != size:
            return f"{name} is cut short"
    return ""


def main() -> int:
    try:
        version = (SERVER / "current").read_text(encoding="utf-8").strip()
    except OSError:
        version = ""
    found = trouble(version) if version else "server/current names no version"
    if found:
        print(f"health: FAIL {version}: {found}", file=sys.stderr)
        return 1
    print(f"health: ok {version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
