"""Every state file cut at every length and with every byte changed: said, set aside, never lost.

A plan is long, so it is sampled; CAREERPATH_EVERY_BYTE=1 takes all of it, in half an hour. One with
two weeks, two tasks and two milestones, which has all the same fields, is always taken whole.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from careerpath.errors import UserError
from careerpath.person.plan_file import load_plan
from careerpath.person.practice import load_practice
from careerpath.person.profile import DRAFT, load_draft, load_profile, save_draft
from careerpath.person.store import Store
from tests.in_process import make_home

LOAD = {"profile.yaml": load_profile, "plan.yaml": load_plan, DRAFT: load_draft}
SAMPLED = 1 if os.environ.get("CAREERPATH_EVERY_BYTE") else 101


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    home = make_home(tmp_path_factory.mktemp("made") / "home")
    profile = load_profile(Store(home))
    assert profile is not None
    save_draft(Store(home), profile)
    return {path.name: path.read_bytes() for path in home.iterdir() if path.name != ".lock"}


@pytest.fixture(scope="module")
def short_plan(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The plan with no more than two of anything."""
    home = make_home(tmp_path_factory.mktemp("short") / "home")
    raw = yaml.dump(_shortened(yaml.safe_load((home / "plan.yaml").read_bytes())))
    (home / "plan.yaml").write_text(raw)
    plan = load_plan(Store(home))
    assert plan is not None
    assert len(plan.tasks) == len(plan.weeks) == 2
    return raw.encode()


def _shortened(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shortened(each) for key, each in value.items()}
    return [_shortened(each) for each in value[:2]] if isinstance(value, list) else value


def damages(raw: bytes, every: int) -> list[bytes]:
    """Return the file cut at every length and with every byte changed, each n-th of them."""
    chance = random.Random(len(raw))
    cut = [raw[:place] for place in range(0, len(raw), every)]
    flipped = [
        raw[:place] + bytes([raw[place] ^ (1 << chance.randrange(8))]) + raw[place + 1 :]
        for place in range(0, len(raw), every)
    ]
    return cut + flipped


@pytest.mark.slow
@pytest.mark.parametrize("name", LOAD)
def test_a_damaged_file_is_read_or_kept_aside(tmp_path: Path, files, name: str) -> None:
    """What could not be read is kept to the last byte."""
    every = SAMPLED if name == "plan.yaml" else 1
    damage_all(tmp_path, name, damages(files[name], every))


@pytest.mark.slow
def test_a_plan_damaged_at_any_byte_is_read_or_kept_aside(
    tmp_path: Path, short_plan: bytes
) -> None:
    damage_all(tmp_path, "plan.yaml", damages(short_plan, 1))


def damage_all(tmp_path: Path, name: str, damaged: list[bytes]) -> None:
    tried = aside = 0
    for raw in damaged:
        store = Store(tmp_path / "home")
        store.folder.mkdir(exist_ok=True)
        (store.folder / name).write_bytes(raw)
        tried += 1
        code = ""
        try:
            LOAD[name](store)
        except UserError as error:
            code = error.code
        kept = [p for p in store.folder.iterdir() if "damaged" in p.name]
        if code in ("", "newer-file"):  # a changed digit in its version makes it newer
            assert (store.folder / name).read_bytes() == raw
            continue
        assert (code, [each.read_bytes() for each in kept]) == ("damaged", [raw])
        assert not (store.folder / name).exists()
        kept[0].unlink()
        aside += 1
    print(f"{name}: {tried} damaged forms, {aside} set aside whole, none lost.")


@pytest.mark.slow
def test_damaged_practice_loses_no_whole_line(tmp_path: Path, files) -> None:
    whole = files["practice.jsonl"]
    lines = whole.splitlines()
    tried = 0
    for raw in damages(whole, 1):
        store = Store(tmp_path / "home")
        store.folder.mkdir(exist_ok=True)
        (store.folder / "practice.jsonl").write_bytes(raw)
        history = load_practice(store)
        tried += 1
        good = [line for line in raw.splitlines() if line in lines]
        assert len(history.events) >= len(good)
        kept = b"".join(p.read_bytes() for p in store.folder.iterdir() if p.name != ".lock")
        assert all(line in kept for line in raw.splitlines()), raw
        for path in store.folder.iterdir():
            path.unlink()
    print(f"practice.jsonl: {tried} damaged forms, no line lost.")


@pytest.mark.slow
def test_the_program_says_what_is_damaged(tmp_path: Path, files, monkeypatch) -> None:
    """A sample through the real program: nothing is written over a damaged file."""
    chance = random.Random(3)
    for number in range(24):
        home = tmp_path / f"home{number}"
        home.mkdir()
        for name, raw in files.items():
            (home / name).write_bytes(raw)
        name = chance.choice(sorted(LOAD))
        raw = chance.choice(damages(files[name], 37))
        (home / name).write_bytes(raw)
        monkeypatch.setenv("CAREERPATH_HOME", str(home))
        words = chance.choice(
            [("plan", "done", "2"), ("profile", "set", "sql=1"), ("status",), ("plan", "replan")]
        )
        command = [sys.executable, "-m", "careerpath", *words]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert ran.returncode in (0, 2), ran.stderr
        assert "Traceback" not in ran.stderr
        if ran.returncode == 2 and "damaged" in ran.stderr:
            assert any(p.read_bytes() == raw for p in home.glob(f"{name}.damaged-*"))
