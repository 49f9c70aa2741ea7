"""Roles and skills are kept ready made, and made anew when the kept file is not what it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from careerpath.catalog.catalog import Catalog
from tests.catalog.making_overlays import make_overlay, write

pytestmark = pytest.mark.slow


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own, empty."""
    monkeypatch.setenv("CAREERPATH_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("roles-*"))


def test_what_is_kept_is_what_is_made(cache: Path) -> None:
    made = Catalog()
    first = (made.roles, made.skills, made.skill_areas)
    assert len(kept(cache)) == 1
    again = Catalog()
    assert (again.roles, again.skills, again.skill_areas) == first
    assert not any("roles" in document.name for document in again.read_so_far)
    assert list(again.roles) == list(first[0])
    assert again.skill_areas == made.groups("skills")


def cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def flip(raw: bytes) -> bytes:
    place = len(raw) // 2
    return raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]


def flip_text(raw: bytes) -> bytes:
    return raw.replace(b"Software engineer", b"Software enginear", 1)


DAMAGE: list[Callable[[bytes], bytes]] = [
    cut, flip, flip_text, lambda raw: b"", lambda raw: b"x", lambda raw: raw[:-1],
    lambda raw: raw + b"x", lambda raw: os.urandom(len(raw)), lambda raw: b"\x93" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_made_anew(run, cache: Path, damage: Callable[[bytes], bytes]) -> None:
    before = run("roles", "mle")
    (file,) = kept(cache)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    after = run("roles", "mle")
    assert (after.code, after.out) == (0, before.out)
    assert "Traceback" not in after.err
    assert file.read_bytes() == whole


def test_a_folder_in_the_files_place_harms_nothing(run, cache: Path) -> None:
    before = run("roles").out
    (file,) = kept(cache)
    file.unlink()
    file.mkdir()
    assert run("roles").out == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_that_cannot_be_written(run, cache: Path) -> None:
    cache.mkdir(mode=0o500)
    assert run("roles").code == 0
    assert not kept(cache)


def test_a_cache_that_is_a_file(run, cache: Path) -> None:
    cache.write_text("mine")
    assert run("roles").code == 0
    assert cache.read_text() == "mine"


def test_every_content_has_a_file_of_its_own(cache: Path, tmp_path: Path) -> None:
    plain = Catalog().roles
    folder = make_overlay(tmp_path / "own")
    assert set(Catalog(folder).roles) == {*plain, "embedded-engineer"}
    assert len(kept(cache)) == 2
    need = "{skill: agents, importance: 1, required: 1, reason: r}"
    core = f"cores:\n  - {{id: modelling, title: M, about: A., skills: [{need}]}}\n"
    write(folder, "cores.yaml", core)
    assert Catalog(folder).roles["research-scientist"].need("agents") is not None
    assert Catalog().roles == plain


def test_a_kept_file_of_another_form_is_made_anew(cache: Path) -> None:
    """The seal may be right and the content still not what this version reads."""
    from careerpath.catalog.kept import seal

    roles = Catalog().roles
    (file,) = kept(cache)
    body = msgspec.msgpack.encode({"roles": 3})
    file.write_bytes(body + seal(body))
    assert Catalog().roles == roles
