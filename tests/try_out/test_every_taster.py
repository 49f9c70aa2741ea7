"""Every taster: untouched it fails as intended, its solution passes, wrong ways are answered."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.try_out.tasters import FOLDERS, first_unmet, lay, read_cases, spoil, tasters

TASTERS = tasters()
CASES = [(key, case) for key in TASTERS for case in read_cases(key).cases]
WHOLE = 3
"""So many wrong ways are looked at check by check, of others only the check that is meant."""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("key", TASTERS)
def test_the_untouched_folder_fails_with_the_intended_message(key: str, tmp_path: Path) -> None:
    found = first_unmet(TASTERS[key], lay(key, tmp_path / "work", solved=False))
    expected = read_cases(key).untouched
    assert found is not None
    assert (found.check.id, expected.says in found.says) == (expected.check, True), found.says


@pytest.mark.parametrize("key", TASTERS)
def test_the_reference_solution_holds(key: str, tmp_path: Path) -> None:
    found = first_unmet(TASTERS[key], lay(key, tmp_path / "work", solved=True))
    assert found is None, f"{found.check.id}: {found.says}"


@pytest.mark.parametrize(("key", "case"), CASES, ids=[f"{k}-{c.name}" for k, c in CASES])
def test_a_wrong_way_gets_the_intended_answer(key: str, case, tmp_path: Path) -> None:
    folder = lay(key, tmp_path / "work", solved=case.on == "solution")
    spoil(folder, case)
    taster = TASTERS[key]
    whole = case in read_cases(key).cases[:WHOLE]
    only = None if whole else next(c for c in taster.checks if c.id == case.expect.check)
    found = first_unmet(taster, folder, only)
    assert found is not None, "this wrong way passes"
    assert (found.check.id, case.expect.says in found.says) == (case.expect.check, True), found.says


@pytest.mark.parametrize("key", TASTERS)
def test_three_wrong_ways_are_known(key: str) -> None:
    assert len(read_cases(key).cases) >= 3


@pytest.mark.parametrize("key", TASTERS)
def test_nothing_but_the_standard_library_is_needed(key: str) -> None:
    import sys

    for path in (FOLDERS / key).rglob("*.py"):
        beside = {each.stem for each in path.parent.rglob("*.py")}
        beside |= {each.stem for each in (FOLDERS / key / "files").rglob("*.py")}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            for name in names:
                root = name.split(".")[0]
                assert root in sys.stdlib_module_names or root in beside, f"{path}: {name}"
