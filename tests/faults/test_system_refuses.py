"""What the system can refuse: one sentence, the right code, and nothing lost."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.in_process import SAMPLE, copy_home, make_home, run_here

WRITING = [
    ("plan", "done", "2", "--raise"),
    ("plan", "undo"),
    ("plan", "new", "swe", "--force"),
    ("plan", "replan", "--hours", "5"),
    ("profile", "set", "sql=3"),
    ("quiz", "--answers", str(SAMPLE), "--save"),
]
READING = [("plan",), ("plan", "today"), ("status",), ("profile",), ("compare",), ("interview",)]
NOBODY = 65534

resource = pytest.importorskip("resource", reason="limits are POSIX")

pytestmark = pytest.mark.slow

root_only = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("made") / "home")


@pytest.fixture
def home(template: Path) -> Path:
    folder = Path(os.environ["CAREERPATH_HOME"])
    copy_home(template, folder)
    return folder


@pytest.fixture
def open_home(template: Path) -> Iterator[Path]:
    """A state folder in a place that every user may enter, as pytest's own is not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        os.environ["CAREERPATH_HOME"] = f"{folder}/home"
        copy_home(template, Path(folder) / "home")
        yield Path(folder) / "home"


def contents(home: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in home.iterdir() if path.name != ".lock"}


def start(*words: str, before: Callable[[], object] | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "careerpath", *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        preexec_fn=before,
    )


def become_nobody() -> None:
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


def said(ran: subprocess.CompletedProcess, code: int, *words: str) -> None:
    assert ran.returncode == code, ran.stderr
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) <= 4, ran.stderr
    for word in words:
        assert word in ran.stderr


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_a_full_disk_changes_nothing(home: Path, words: tuple[str, ...]) -> None:
    """No file may grow beyond 100 bytes: every write of the state fails halfway."""
    before = contents(home)
    ran = start(*words, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)))
    said(ran, 1, "cannot be written")
    assert contents(home) == before


@root_only
def test_a_disk_that_is_full_changes_nothing(home: Path, tmp_path: Path) -> None:
    """The same on a small disk of its own, filled to the last byte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "none", disk], check=False)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        shutil.copytree(home, disk / "home")
        os.environ["CAREERPATH_HOME"] = str(disk / "home")
        with (disk / "filler").open("wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 512):
                    pass
            except OSError:
                pass
        before = contents(disk / "home")
        for words in WRITING:
            said(start(*words), 1, "No space left")
            assert contents(disk / "home") == before, words
    finally:
        subprocess.run(["umount", disk], check=True)


@root_only
def test_a_folder_that_may_not_be_written_is_read(open_home: Path) -> None:
    home = open_home
    for path in (home, *home.iterdir()):
        os.chown(path, NOBODY, NOBODY)
        path.chmod(0o500 if path.is_dir() else 0o400)
    before = contents(home)
    for words in WRITING[2:]:
        said(as_nobody(*words), 1, "cannot be written", "Permission denied")
    for words in READING:
        said_nothing_wrong(as_nobody(*words))
    (home / "plan.yaml").write_text("role: [")
    said(as_nobody("plan"), 2, "line 2", "stays where it is")
    (home / "plan.yaml").write_bytes(before["plan.yaml"])
    assert contents(home) == before


@root_only
def test_a_folder_of_somebody_else_is_named(open_home: Path) -> None:
    home = open_home
    home.chmod(0o755)
    for words in (("plan",), ("profile", "set", "sql=2")):
        said(as_nobody(*words), 1, str(home))
    home.chmod(0o700)
    said(as_nobody("plan"), 1, str(home), "Permission denied")


def as_nobody(*words: str) -> subprocess.CompletedProcess:
    """Run the program as a user of no rights, in a fork of this process, with no cache."""
    os.environ["CAREERPATH_CACHE"] = "/nonexistent"
    home = os.environ["CAREERPATH_HOME"]
    with tempfile.TemporaryDirectory() as folder:  # loads what nobody may not read
        make_home(Path(folder) / "home")
        os.environ["CAREERPATH_HOME"] = f"{folder}/home"
        run_here(words)
        (Path(folder) / "home" / "plan.yaml").write_text("role: [")
        run_here(("plan",))
    os.environ["CAREERPATH_HOME"] = home
    answer, ask = os.pipe()
    child = os.fork()
    if child == 0:
        become_nobody()
        if not os.access(SAMPLE, os.R_OK):
            os._exit(77)
        found = run_here(words)
        os.write(ask, (found.err + found.trace).encode("utf-8", "replace"))
        os._exit(found.code)
    os.close(ask)
    _, status = os.waitpid(child, 0)
    with os.fdopen(answer, "rb") as pipe:
        err = pipe.read().decode()
    if os.waitstatus_to_exitcode(status) == 77:
        pytest.skip("the checkout may be read by its owner alone")
    return subprocess.CompletedProcess(words, os.waitstatus_to_exitcode(status), "", err)


def said_nothing_wrong(ran: subprocess.CompletedProcess) -> None:
    assert (ran.returncode, "Traceback" in ran.stderr) == (0, False), ran.stderr


@pytest.mark.parametrize("words", WRITING[:4], ids=" ".join)
def test_a_home_that_is_a_file(run, home, words) -> None:
    shutil.rmtree(home)
    home.write_text("something")
    ran = run(*words)
    assert ran.code in (1, 2)
    assert home.read_text() == "something"
    said_ = run("profile", "set", "sql=2")
    assert (said_.code, f"{home} is no folder" in said_.err) == (1, True)


def test_a_home_that_is_missing_is_made(run, home) -> None:
    shutil.rmtree(home)
    os.environ["CAREERPATH_HOME"] = str(home / "deep" / "deeper")
    assert run("profile", "set", "sql=2").code == 0
    assert stat.S_IMODE((home / "deep" / "deeper").stat().st_mode) == 0o700


def test_a_folder_that_others_share_keeps_its_mode(run, home) -> None:
    home.chmod(0o1777)
    assert run("profile", "set", "sql=2").code == 0
    assert stat.S_IMODE(home.stat().st_mode) == 0o1777


def test_a_file_that_others_may_read_is_closed(run, home) -> None:
    for path in home.iterdir():
        path.chmod(0o644)
    for words in READING:
        assert run(*words).code == 0
    for name in ("plan.yaml", "profile.yaml", "practice.jsonl"):
        assert stat.S_IMODE((home / name).stat().st_mode) == 0o600, name


def test_links_stay_links(run, home, tmp_path) -> None:
    for name in ("plan.yaml", "profile.yaml", "practice.jsonl"):
        (home / name).rename(tmp_path / name)
        (home / name).symlink_to(tmp_path / name)
    plan = (tmp_path / "plan.yaml").read_bytes()
    assert run("plan", "done", "2", "--raise").code == 0
    assert run("profile", "set", "sql=4").code == 0
    assert all(path.is_symlink() for path in home.glob("p*.[yj]*") if "replaced" not in path.name)
    assert (tmp_path / "plan.yaml").read_bytes() != plan
    assert "sql: 4" in (tmp_path / "profile.yaml").read_text()
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".p")]


@pytest.mark.parametrize("name", ["plan.yaml", "profile.yaml", "practice.jsonl"])
@pytest.mark.parametrize("kind", ["pipe", "folder", "loop"])
def test_what_is_no_file_stops_nothing(run, home, name, kind) -> None:
    """A pipe would hang whoever opens it; nothing of it is moved or deleted."""
    (home / name).unlink()
    if kind == "pipe":
        os.mkfifo(home / name)
    elif kind == "folder":
        (home / name).mkdir()
    else:
        (home / name).symlink_to(home / name)
    for words in (*READING, *WRITING):
        ran = run(*words)
        assert ran.code in (0, 1, 2), (words, ran.err)
        assert os.path.lexists(home / name)
    assert run("profile", "delete", "--yes").code == 0


def test_a_clock_that_goes_backwards_harms_nothing(run, home, monkeypatch) -> None:
    assert run("plan", "done", "2", "--raise").code == 0
    for day in ("2026-06-01", "2000-01-01", "2199-12-31", "2026-12-02"):
        monkeypatch.setenv("CAREERPATH_TODAY", day)
        for words in (*READING, ("plan", "replan", "--dry-run"), ("interview", "stats")):
            ran = run(*words)
            assert ran.code in (0, 2), (day, words, ran.err)
    assert run("plan", "undo").code == 0


def test_a_taken_lock_is_said_as_that(run, home, monkeypatch) -> None:
    import filelock

    from careerpath.person import locked

    monkeypatch.setattr(locked, "LONGEST_WAIT", 0.1)
    with filelock.FileLock(home / ".lock"):
        ran = run("profile", "set", "sql=2")
    assert ran.code == 1
    assert "Another careerpath is writing" in ran.err


def test_what_failed_changed_nothing(run, home, monkeypatch) -> None:
    """A command that ends with a mistake has not done half of its work."""
    ways = [
        (("plan", "done", "2", "--data", "/nonexistent"), None),
        (("plan", "undo", "--data", "/nonexistent"), None),
        (("plan", "import", "-", "--data", "/nonexistent"), None),
        (("plan", "done", "2", "nonsense"), None),
        (("profile", "set", "sql=2", "nonsense=2"), None),
        (("plan", "done", "2", "--raise"), "profile.yaml"),
        (("quiz", "--answers", str(SAMPLE), "--save", "--hours", "5"), "plan.yaml"),
    ]
    whole = contents(home)
    for words, damaged in ways:
        if damaged:
            (home / damaged).write_text("x: [")
        before = {k: v for k, v in contents(home).items() if k != damaged}
        ran = run(*words)
        assert ran.code == 2, (words, ran.err)
        after = {k: v for k, v in contents(home).items() if "damaged" not in k and k != damaged}
        assert after == before, words
        for path in home.iterdir():
            path.unlink()
        for name, raw in whole.items():
            (home / name).write_bytes(raw)


def test_a_change_that_was_cut_off_is_brought_to_its_end(run, home) -> None:
    """The journal and its files as a kill between two renames leaves them."""
    profile = (home / "profile.yaml").read_bytes()
    (home / ".profile.yaml-abcdefgh").write_bytes(profile.replace(b"sql: 2", b"sql: 4"))
    (home / ".plan.yaml-stale123").write_bytes(b"left by a kill before the journal")
    journal = '[{"name":"plan.yaml","temporary":".plan.yaml-gone1234"},'
    journal += '{"name":"profile.yaml","temporary":".profile.yaml-abcdefgh"}]'
    (home / ".change.json").write_text(journal)
    assert "sql" in run("profile", "show", "--json").out
    assert b"sql: 4" in (home / "profile.yaml").read_bytes()
    assert not [p.name for p in home.iterdir() if p.name.startswith(".") and p.name != ".lock"]


@pytest.mark.parametrize(
    "move",
    [
        '{"name":"../victim","temporary":".plan.yaml-abcdefgh"}',
        '{"name":"plan.yaml","temporary":"../victim"}',
        '{"name":"notes.txt","temporary":".notes.txt-abcdefgh"}',
        '{"name":"/etc/victim"}',
        "{",
    ],
)
def test_a_forged_journal_moves_nothing_else(run, home, tmp_path, move) -> None:
    for path in (tmp_path / "victim", home / "notes.txt", home / ".notes.txt-abcdefgh"):
        path.write_text("mine")
    (home / ".change.json").write_text(f"[{move}]")
    assert run("profile", "set", "sql=1").code == 0
    for path in (tmp_path / "victim", home / "notes.txt", home / ".notes.txt-abcdefgh"):
        assert path.read_text() == "mine"
