"""Rehearse releases: python run.py, or python run.py 2 for all that night 2 printed.

Each night is played in a folder of its own, night/1 to night/4, with your release.py and
a server as it stood this morning. Look into these folders afterwards if you like.
"""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATIENCE = 30
NIGHTS = {
    1: ("all is well", ["good"], "code 0, live 2.10.0, site ok, releases 2.10.0 2.8.0 2.9.1"),
    2: (
        "the disk is full; on the next night there is room",
        ["full", "good"],
        "first a code that is not 0 and live 2.9.1, then as in night 1",
    ),
    3: (
        "the new version is copied, but cannot serve a page",
        ["sick"],
        "a code that is not 0, live 2.9.1, site ok",
    ),
    4: ("somebody releases 2.10.0 twice", ["good", "good"], "both times as in night 1"),
}


def lay(night: int) -> Path:
    folder = HERE / "night" / str(night)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in HERE.glob("*.py"):
        if path.name != "run.py":
            shutil.copyfile(path, folder / path.name)
    for name in ("steps", "site"):
        shutil.copytree(HERE / name, folder / name)
    shutil.copytree(HERE / "rehearsal" / "server", folder / "server")
    return folder


def plant(folder: Path, weather: str) -> None:
    upload, health = HERE / "steps" / "upload.py", HERE / "steps" / "health.py"
    if weather == "full":
        upload = HERE / "rehearsal" / "upload_disk_full.py"
    if weather == "sick":
        health = HERE / "rehearsal" / "health_fails.py"
    shutil.copyfile(upload, folder / "steps" / "upload.py")
    shutil.copyfile(health, folder / "steps" / "health.py")


def run(folder: Path, *command: str) -> tuple[str, str]:
    """Return what was printed, and how it ended."""
    try:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return "", f"had not ended after {PATIENCE} seconds"
    return done.stdout.decode("utf-8", "replace"), f"ended with code {done.returncode}"


def play(night: int, everything: bool) -> None:
    title, weathers, wanted = NIGHTS[night]
    print(f"\nNight {night}: {title}")
    folder = lay(night)
    for weather in weathers:
        plant(folder, weather)
        said, ended = run(folder, "release.py", "2.10.0")
        lines = said.strip().splitlines()
        if not everything and len(lines) > 4:
            print(f"    ... {len(lines) - 4} lines more: python run.py {night}")
            lines = lines[-4:]
        for line in lines:
            print(f"    {line[:72]}")
        current = folder / "server" / "current"
        live = current.read_text(encoding="utf-8").strip() if current.is_file() else "none"
        health, _ = run(folder, "steps/health.py")
        health = health.strip().replace("health: ", "")[:50]
        releases = sorted(each.name for each in (folder / "server" / "releases").iterdir())
        print(f"  python release.py 2.10.0 {ended}")
        print(f"  live: {live}   site: {health}")
        print(f"  releases on the server: {' '.join(releases)}")
    print(f"  wanted: {wanted}")


def main() -> int:
    if not (HERE / "release.py").is_file():
        print("There is no release.py in this folder.")
        return 1
    asked = sys.argv[1:]
    if asked and asked[0] not in {str(night) for night in NIGHTS}:
        print("Usage: python run.py, or python run.py 1 (2, 3, 4) for one night in full.")
        return 2
    for night in [int(asked[0])] if asked else NIGHTS:
        play(night, everything=bool(asked))
    return 0


if __name__ == "__main__":
    sys.exit(main())
