"""A colleague looks at the post-mortem and at release.py, on nights with planted failures."""

import json
import re
import shutil

WANTED = "2.10.0"
BEFORE = "2.9.1"

DISK_FULL = """
import pathlib, shutil, sys
pathlib.Path('.called-upload').touch()
source, target = map(pathlib.Path, sys.argv[1:3])
if target.exists():
    sys.exit(f'upload: {target.as_posix()} is there already')
target.mkdir(parents=True)
for number, path in enumerate(sorted(source.iterdir())):
    if number == 2:
        sys.exit(f'upload: {path.name}: [Errno 28] No space left on device')
    shutil.copyfile(path, target / path.name)
"""
BUILD_BREAKS = """
import pathlib, sys
pathlib.Path('.called-build').touch()
half = pathlib.Path('build') / sys.argv[1]
half.mkdir(parents=True, exist_ok=True)
(half / 'index.html').write_text('<!DOCTYPE html>')
print('build: timetable.csv, line 9: there is no column arrives', file=sys.stderr)
sys.exit(3)
"""
SICK = """
import pathlib, sys
pathlib.Path('.called-health').touch()
version = pathlib.Path('server/current').read_text().strip()
if version == VERSION:
    print(f'health: FAIL {version}: /timetable answers 500', file=sys.stderr)
    sys.exit(1)
print(f'health: ok {version}')
"""


# ---- the post-mortem -----------------------------------------------------------------------


def _said(work, wanted):
    """What postmortem.txt says behind a colon."""
    for line in work.text("postmortem.txt").splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip().lower() == wanted:
            work.require(value.strip(), f"postmortem.txt says nothing yet behind '{wanted}'.")
            return value.strip()
    return work.fail(f"I cannot find the line '{wanted}:' in postmortem.txt.")


def _at(work, wanted):
    said = _said(work, wanted)
    found = re.search(r"(\d{1,2})[:.](\d{2})[:.](\d{2})", said)
    if found is None:
        work.fail(f"'{wanted}: {said[:60]}' holds no time like 02:00:00.")
    time = f"{int(found[1]):02}:{found[2]}:{found[3]}"
    lines = [line for line in _log(work) if line[11:19] == time]
    work.require(lines, f"You write {wanted} {time}, and deploy.log has no line of that time.")
    return time, lines[0][20:].strip()


def _log(work):
    return (work.held("deploy.log")).read_text(encoding="utf-8").splitlines()


def _step(work, wanted, right, why):
    said = _said(work, wanted).lower()
    named = [each for each in ("build", "upload", "switch", "health", "clean") if each in said]
    if not named:
        work.fail(
            f"'{wanted}: {said[:60]}' names none of the steps build, upload, switch, health, clean."
        )
    if named != [right]:
        work.fail(f"You write '{wanted}: {said[:60]}'. {why}")


def first_failure(work):
    time, line = _at(work, "first failure at")
    if "WARN" in line or line.startswith("cron"):
        work.fail(f"At {time} the log says '{line}'. A warning, but nothing had failed yet.")
    if time > "02:10:36":
        work.fail(f"At {time} the log says '{line}'. Something had failed before that already.")
    if time < "02:10:36":
        work.fail(f"At {time} the log says '{line}'. That looks as it does on every night.")
    _step(
        work,
        "step that failed",
        "upload",
        "At 02:10:36 another step ends with a code that is not 0.",
    )


def what_passengers_saw(work):
    time, line = _at(work, "site broken from")
    if time < "02:10:37":
        work.fail(f"At {time} ('{line}') passengers were still served 2.9.1, which was whole.")
    if time > "02:10:37":
        work.fail(
            f"At {time} the log says '{line}'. Passengers had been served 2.10.0 before that."
        )
    _step(
        work,
        "step that failed in the second run",
        "build",
        "In the run of 02:31 that step is not the one that ends with a code that is not 0.",
    )


def no_way_up(work):
    said = _said(work, "deleted by mistake")
    numbers = re.findall(r"\d+\.\d+\.\d+", said)
    work.require(numbers, f"'deleted by mistake: {said[:60]}' names no version such as 1.2.3.")
    if numbers != [WANTED]:
        work.fail(
            f"You write that {' and '.join(numbers)} went. Look at what 'clean' says it deleted."
        )
    why = _said(work, "why it was deleted").lower()
    if len(why.split()) < 5:
        work.fail(f"'{why[:60]}' is short for the person who must never let it happen again.")
    words = r"sort|order|text|alphabet|string|letter|lexic|number|compar|oldest|newest|older|first"
    if not re.search(words, why):
        work.fail(
            f"You write '{why[:120]}'. That does not tell me how clean() came to take the "
            "newest release for one of the oldest."
        )
    return "Whether the reason reads well at three in the morning, a person must judge."


# ---- release.py ----------------------------------------------------------------------------


def _night(work):
    """Lay the folder as it stood this morning, with nothing of the learner's but the Python."""
    work.text("release.py")
    laid = work.held("..") / "files"
    for name in ("steps", "site", "server", "build", "night", "rehearsal"):
        shutil.rmtree(work.folder / name, ignore_errors=True)
    for name in ("steps", "site"):
        shutil.copytree(laid / name, work.folder / name)
    shutil.copytree(laid / "rehearsal" / "server", work.folder / "server")


def _plant(work, step, text):
    (work.folder / "steps" / f"{step}.py").write_text(text, encoding="utf-8")


def _mend(work, step):
    shutil.copyfile(
        work.held("..") / "files" / "steps" / f"{step}.py", work.folder / "steps" / f"{step}.py"
    )


def _release(work, version=WANTED):
    ran = work.run("release.py", version)
    said = (ran.err.strip() or ran.out.strip()).splitlines()
    if re.search(r"^(Syntax|Indentation|Tab)Error", said[-1] if said else ""):
        where = next((line.strip() for line in reversed(said) if "line " in line), "")
        work.fail(f"release.py does not start: {said[-1]} ({where[-40:]})")
    return ran, (said[-1][:160] if said else "nothing at all")


def _live(work):
    path = work.folder / "server" / "current"
    if not path.is_file():
        return "nothing"
    return path.read_text(encoding="utf-8", errors="replace").strip() or "nothing"


def _releases(work):
    folder = work.folder / "server" / "releases"
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()


def _lacks(work, version):
    """What a release on the server lacks; nothing where it is whole."""
    release = work.folder / "server" / "releases" / version
    if not release.is_dir():
        return f"there is no release {version} on the server"
    try:
        files = json.loads((release / "manifest.json").read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        return f"release {version} is not whole: manifest.json is missing or broken"
    for name in files:
        if not (release / name).is_file():
            return f"release {version} is not whole: {name} is missing"
    return ""


def _expect_live(work, version, when):
    live = _live(work)
    if live != version:
        work.fail(f"{when}: server/current says {live[:40]}, and it should say {version}.")
    lacks = _lacks(work, version)
    work.require(not lacks, f"{when}: {version} is live, but {lacks}.")


def _good(work, when, version=WANTED):
    ran, last = _release(work, version)
    if ran.code:
        work.fail(f"{when}: release.py {version} ended with code {ran.code}. Its last line: {last}")
    _expect_live(work, version, when)


def _failed(work, when, step):
    """A release that must fail at a step; return what was printed."""
    ran, last = _release(work)
    if step and not (work.folder / f".called-{step}").is_file():
        work.fail(
            f"{when}: release.py never ran steps/{step}.py (I planted the failure there). "
            f"Its last line: {last}"
        )
    if ran.code == 0:
        work.fail(f"{when}: release.py ended with code 0, as if all were well. Last line: {last}")
    if "Traceback" in ran.err and "CalledProcessError" not in ran.err:
        work.fail(f"{when}: release.py itself fell over: {last}")
    return ran.out + ran.err


def good_nights(work):
    _night(work)
    _good(work, "On a night when all is well")
    _good(work, "On the night after", "2.11.0")
    left = {each for each in _releases(work) if re.fullmatch(r"[\d.]+", each)}
    wanted = {"2.9.1", "2.10.0", "2.11.0"}
    if left != wanted:
        told = ", ".join(sorted(left)) or "nothing"
        work.fail(
            "After 2.10.0 and then 2.11.0 the server holds "
            f"{told}. The three newest are 2.9.1, 2.10.0, 2.11.0."
        )


def stops_at_the_first_failure(work):
    for step, text, when in (
        ("build", BUILD_BREAKS, "When the build ends with code 3"),
        ("upload", DISK_FULL, "When the disk is full during the upload"),
    ):
        _night(work)
        _plant(work, step, text)
        printed = _failed(work, when, step)
        _expect_live(work, BEFORE, when)
        if WANTED in _releases(work) and (lacks := _lacks(work, WANTED)):
            work.fail(f"{when}: something stayed under the name {WANTED}, but {lacks}.")
        for version in ("2.7.4", "2.8.0"):
            work.require(
                not _lacks(work, version),
                f"{when}: {version} was deleted, though nothing was released.",
            )
        if step not in printed:
            work.fail(f"{when}: nothing that release.py printed names the step {step}.")


def runs_again(work):
    _night(work)
    _plant(work, "upload", DISK_FULL)
    _failed(work, "When the disk is full", "upload")
    _mend(work, "upload")
    _good(work, "The next run, with room on the disk")
    _good(work, "The same version once more")
    if not {"2.8.0", "2.9.1"} <= _releases(work):
        told = ", ".join(sorted(_releases(work)))
        work.fail(
            f"After three runs of 2.10.0 the server holds {told}. 2.8.0 and 2.9.1 belong there."
        )


def harms_no_live_release(work):
    _night(work)
    _plant(work, "upload", DISK_FULL)
    when = f"{BEFORE} is live and is released again while the disk is full"
    _release(work, BEFORE)
    live = _live(work)
    if live != BEFORE:
        work.fail(f"{when}: server/current says {live[:40]} afterwards.")
    lacks = _lacks(work, BEFORE)
    work.require(not lacks, f"{when}: passengers are still sent to it, but {lacks}.")


def rolls_back(work):
    _night(work)
    _plant(work, "health", SICK.replace("VERSION", repr(WANTED)))
    when = "When the health check of 2.10.0 fails"
    printed = _failed(work, when, "health")
    _expect_live(work, BEFORE, when)
    work.require(
        not _lacks(work, "2.7.4"), f"{when}: 2.7.4 was deleted, though nothing was released."
    )
    if BEFORE not in printed:
        work.fail(f"{when}: release.py went back, but printed nowhere that {BEFORE} is live again.")
    _mend(work, "health")
    _good(work, "The next run, after the cause was mended")


def first_release_of_all(work):
    _night(work)
    (work.folder / "server" / "current").unlink()
    shutil.rmtree(work.folder / "server" / "releases")
    (work.folder / "server" / "releases").mkdir()
    _good(work, "On a new server that holds no release yet")
    shutil.rmtree(work.folder / "server" / "releases" / WANTED)
    (work.folder / "server" / "current").unlink()
    shutil.rmtree(work.folder / "build", ignore_errors=True)
    _plant(work, "health", SICK.replace("VERSION", repr(WANTED)))
    _failed(work, "On a new server, when the very first release is not healthy", "health")
