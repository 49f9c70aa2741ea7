from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from careerpath.errors import CannotError, UserError
from careerpath.person.answers import Answers
from careerpath.person.profile import (
    DRAFT,
    PROFILE,
    load_draft,
    load_profile,
    save_draft,
    save_profile,
)
from careerpath.person.store import Store

SAID = Answers(answers={"coin": "picture"}, levels={"python": 2}, hours_per_week=8)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deep" / "home")


def test_what_is_saved_is_read_back(store: Store) -> None:
    assert load_profile(store) is None
    save_draft(store, SAID)
    draft = load_draft(store)
    assert draft is not None
    assert (draft.answers, draft.levels, draft.hours_per_week) == (SAID.answers, SAID.levels, 8)
    save_profile(store, SAID)
    found = load_profile(store)
    assert found is not None
    assert (found.answers, found.levels, found.hours_per_week) == (SAID.answers, SAID.levels, 8)
    assert load_draft(store) is None


def test_reading_creates_nothing(store: Store) -> None:
    load_profile(store)
    assert not store.folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_files_are_private(store: Store) -> None:
    save_profile(store, SAID)
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    for path in store.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path


@pytest.mark.parametrize("damage", [b"\xff\xfe", b"answers: [", b"- 1\n", b"levels: {python: 9}"])
def test_a_damaged_file_is_set_aside_and_said(store: Store, damage: bytes) -> None:
    save_profile(store, SAID)
    (store.folder / PROFILE).write_bytes(damage)
    with pytest.raises(UserError) as caught:
        load_profile(store)
    kept = [path for path in store.folder.iterdir() if "damaged" in path.name]
    assert len(kept) == 1
    assert kept[0].read_bytes() == damage
    assert kept[0].name in caught.value.message
    assert load_profile(store) is None


def test_a_full_disk_loses_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    save_profile(store, SAID)
    before = (store.folder / PROFILE).read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotError) as caught:
        save_profile(store, Answers(answers={"coin": "compute"}))
    assert "No space left" in caught.value.message
    assert (store.folder / PROFILE).read_bytes() == before
    assert not [path for path in store.folder.iterdir() if path.name.startswith(f".{PROFILE}")]


def test_a_killed_writer_leaves_the_old_file_whole(store: Store) -> None:
    """Kill the process after it wrote the new text and before it renamed it."""
    save_profile(store, SAID)
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from careerpath.person.answers import Answers\n"
        "from careerpath.person.profile import save_profile\n"
        "from careerpath.person.store import Store\n"
        "os.replace = lambda *a: os.kill(os.getpid(), 9)\n"
        "save_profile(Store(Path(sys.argv[1])), Answers(answers={'coin': 'compute'}))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(store.folder)], check=False)
    assert done.returncode == -9
    found = load_profile(store)
    assert found is not None
    assert found.answers == SAID.answers
    save_profile(store, SAID)  # the lock of the dead process holds nobody up


def test_a_second_writer_waits_for_the_first(store: Store) -> None:
    """Two processes add to one file a hundred times; nothing is lost."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from careerpath.person.answers import Answers\n"
        "from careerpath.person.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "for n in range(50):\n"
        "    with store.locked():\n"
        "        now = store.read('count.yaml', Answers) or Answers()\n"
        "        levels = {**now.levels, f'{sys.argv[2]}{n}': 1}\n"
        "        store.write('count.yaml', Answers(levels=levels))\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(store.folder), name])
        for name in ("a", "b")
    ]
    assert [process.wait() for process in running] == [0, 0]
    found = store.read("count.yaml", Answers)
    assert found is not None
    assert len(found.levels) == 100


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotError) as caught:
        save_draft(Store(tmp_path / "file" / "home"), SAID)
    assert "CAREERPATH_HOME" in caught.value.hint
    assert DRAFT not in str(list(tmp_path.iterdir()))


def test_the_environment_moves_the_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CAREERPATH_HOME", str(tmp_path / "elsewhere"))
    assert Store().folder == tmp_path / "elsewhere"
