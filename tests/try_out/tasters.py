"""Laying a taster as a learner would have it: untouched, solved, or solved in a wrong way."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import yaml

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.location import shipped_data
from careerpath.catalog.tasters import Check, Taster
from careerpath.try_out.findings import Finding
from careerpath.try_out.run_look import look_at

WRONG = Path(__file__).parent / "wrong"
FOLDERS = shipped_data() / "tasters"


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    """The first check that does not hold, and a part of what it says."""

    check: str
    says: str


class Case(msgspec.Struct, forbid_unknown_fields=True):
    """A wrong way: files written, replaced (old and new text) or removed, and what is answered.

    It begins at the reference solution, or at what was laid where `on` is `files` (in quotes: YAML
    takes a bare on for true).
    """

    name: str
    expect: Expected
    on: str = "solution"
    change: dict[str, list[list[str]]] = {}
    write: dict[str, str] = {}
    remove: list[str] = []


class Cases(msgspec.Struct, forbid_unknown_fields=True):
    """`wrong/TASTER.yaml`: what is said of the untouched folder, and the wrong ways."""

    untouched: Expected
    cases: list[Case]


def read_cases(taster: str) -> Cases:
    text = (WRONG / f"{taster}.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Cases)


def tasters() -> dict[str, Taster]:
    return Catalog().tasters


def lay(taster: str, target: Path, solved: bool) -> Path:
    """Lay what the learner gets, with the reference solution over it where `solved`."""
    shutil.copytree(FOLDERS / taster / "files", target)
    if solved:
        shutil.copytree(FOLDERS / taster / "solution", target, dirs_exist_ok=True)
    return target


def spoil(folder: Path, case: Case) -> None:
    for name, pairs in case.change.items():
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) >= 1, f"{case.name}: {name} has no {old!r}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    for name, text in case.write.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in case.remove:
        (folder / name).unlink()


def first_unmet(taster: Taster, folder: Path, only: Check | None = None) -> Finding | None:
    """The first check that does not hold, of all or of one; None where all hold."""
    checks = [only] if only else taster.checks
    found = look_at(folder, FOLDERS / taster.id, checks)
    return next((finding for finding in found if not finding.held), None)
