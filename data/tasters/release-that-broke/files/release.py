"""Release a version of the timetable site.

    python release.py 2.10.0

Written in an afternoon, never looked at again. It worked on every night but one.
"""

import shutil
import subprocess
import sys
from pathlib import Path

RELEASES = Path("server/releases")
CURRENT = Path("server/current")
KEEP = 3


def run(step, *arguments):
    print(f"== {step}", flush=True)
    subprocess.run([sys.executable, f"steps/{step}.py", *arguments])


def clean():
    """Delete all but the three newest releases; the server's disk is small."""
    names = sorted(path.name for path in RELEASES.iterdir())
    for name in names[:-KEEP]:
        print(f"clean: deleted {name}")
        shutil.rmtree(RELEASES / name)


def main():
    version = sys.argv[1]
    run("build", version)
    run("upload", f"build/{version}", f"server/releases/{version}")
    print("== switch", flush=True)
    CURRENT.write_text(version + "\n", encoding="utf-8")
    run("health")
    clean()
    print(f"released {version}. Good night.")


if __name__ == "__main__":
    main()
