"""What ships as tasters: one for each role, two for the pair, of a size that an evening holds."""

from __future__ import annotations

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import PAIR
from tests.try_out.tasters import FOLDERS, tasters

TASTERS = tasters()


def test_every_role_has_one_and_the_pair_has_two(catalog: Catalog) -> None:
    counts = {key: sum(each.role == key for each in TASTERS.values()) for key in catalog.roles}
    assert {key for key, count in counts.items() if not count} == set()
    assert [counts[key] for key in PAIR] == [2, 2]


@pytest.mark.parametrize("key", TASTERS)
def test_it_fits_an_evening_and_a_screen(key: str) -> None:
    taster = TASTERS[key]
    assert 60 <= taster.minutes <= 120
    assert 2 <= len(taster.parts) <= 4
    assert 5 <= len(taster.checks) <= 9
    brief = (FOLDERS / key / "brief.md").read_text(encoding="utf-8").splitlines()
    assert len(brief) <= 60
    assert max(map(len, brief)) <= 90
    size = sum(p.stat().st_size for p in (FOLDERS / key).rglob("*") if p.is_file())
    assert size <= 400_000, size


@pytest.mark.parametrize("key", TASTERS)
def test_every_laid_file_is_told_and_hints_lead_on(key: str) -> None:
    taster = TASTERS[key]
    laid = {
        p.relative_to(FOLDERS / key / "files").parts[0]
        for p in (FOLDERS / key / "files").rglob("*")
    }
    assert "run.py" in laid
    told = {name.split("/")[0] for name in taster.files}
    hidden = {each for each in laid if each.startswith((".", "__"))}
    assert laid - told - hidden == set()
    for check in taster.checks:
        assert len(set(check.hints)) == 3, check.id


@pytest.mark.parametrize("key", TASTERS)
def test_nothing_compiled_or_hidden_is_laid(key: str) -> None:
    kept = (".gitattributes",)
    odd = [p for p in (FOLDERS / key).rglob("*") if p.suffix == ".pyc" or p.is_symlink()]
    assert [p for p in odd if p.name not in kept and "__pycache__" not in p.parts] == []
