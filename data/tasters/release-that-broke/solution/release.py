"""Release a version of the timetable site.

    python release.py 2.10.0

Ends with code 0 when that version is live and healthy. Otherwise the version that was live
before is live again, and the code is 1. Running it again is always safe.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

RELEASES = Path("server/releases")
CURRENT = Path("server/current")
KEEP = 3


class StepError(Exception):
    pass


def run(step: str, *arguments: str) -> None:
    print(f"== {step}", flush=True)
    done = subprocess.run([sys.executable, f"steps/{step}.py", *arguments])
    if done.returncode:
        raise StepError(f"{step} ended with code {done.returncode}")


def live() -> str:
    return CURRENT.read_text(encoding="utf-8").strip() if CURRENT.is_file() else ""


def switch(version: str) -> None:
    """Point to another release, in one move: nobody ever reads half a name."""
    print(f"== switch: {live() or 'nothing'} -> {version}", flush=True)
    new = CURRENT.with_name("current.new")
    new.write_text(version + "\n", encoding="utf-8")
    os.replace(new, CURRENT)


def number(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", name))


def clean(keep_also: set[str]) -> None:
    """Delete all but the three newest releases; the server's disk is small."""
    names = sorted((path.name for path in RELEASES.iterdir()), key=number)
    for name in names[:-KEEP]:
        if name not in keep_also:
            shutil.rmtree(RELEASES / name)
            print(f"clean: deleted {name}")


def put_there(version: str) -> None:
    """Build a version and bring it to the server under its name, whole or not at all."""
    build, part, target = Path("build") / version, RELEASES / "incoming", RELEASES / version
    for left_over in (build, part):
        shutil.rmtree(left_over, ignore_errors=True)
    run("build", version)
    try:
        run("upload", build.as_posix(), part.as_posix())
    except StepError:
        shutil.rmtree(part, ignore_errors=True)
        raise
    shutil.rmtree(target, ignore_errors=True)
    part.rename(target)


def release(version: str) -> None:
    before = live()
    if version == before:
        print(f"{version} is live already; I only look whether it is well")
        run("health")
        return
    put_there(version)
    switch(version)
    try:
        run("health")
    except StepError:
        if before:
            switch(before)
        raise
    clean({version, before})


def main() -> int:
    if len(sys.argv) != 2:
        print("Usage: python release.py VERSION", file=sys.stderr)
        return 2
    try:
        release(sys.argv[1])
    except (StepError, OSError) as error:
        print(f"NOT released: {error}. Live is {live() or 'nothing'}.", file=sys.stderr)
        return 1
    print(f"released {sys.argv[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
