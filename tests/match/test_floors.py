"""How well roles are told apart by skills alone, on postings that nothing was tuned on."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
import yaml

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.texts import Naming
from careerpath.match.rank import Judge, make_judge

ROOT = Path(__file__).resolve().parents[2]
HELD_OUT = Path(__file__).parent / "held_out.yaml"


@pytest.fixture(scope="module")
def script():
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import build_match

        yield build_match
    finally:
        sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture(scope="module")
def judge(catalog: Catalog) -> Judge:
    naming = yaml.safe_load(HELD_OUT.read_text(encoding="utf-8"))
    return make_judge(catalog, msgspec.convert(naming, Naming))


@pytest.fixture(scope="module")
def measured(script, judge: Judge, catalog: Catalog) -> dict[str, tuple[float, float]]:
    postings = script.Postings(catalog)
    return script.measure_judge(judge, postings, catalog, postings.held_out)


FLOORS = {"pair": (0.82, 0.98), "five": (0.58, 0.92), "all": (0.39, 0.70)}
"""First, and among three: roles of equal weight, skills only.

They notice damage. What is aimed at on later postings, trained on many more, is 0.86, 0.60 and
0.93, 0.39 and 0.68; on this third logistic regression and naive Bayes do not reach all of it
either, and all three lie within two standard errors of one another (benchmarks/match_roles.py).
"""


@pytest.mark.parametrize("group", FLOORS)
def test_floor(measured: dict[str, tuple[float, float]], group: str) -> None:
    first, three = measured[group]
    assert first >= FLOORS[group][0], measured
    assert three >= FLOORS[group][1], measured


def test_the_part_held_out_is_a_third_of_every_role(script, catalog: Catalog) -> None:
    postings = script.Postings(catalog)
    for place, role in enumerate(postings.roles):
        mine = postings.role == place
        share = postings.held_out[mine].mean()
        assert 0.2 < share < 0.5, role


@pytest.mark.slow
def test_what_ships_is_what_the_script_writes(script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["build_match.py", "--check"])
    assert script.main() == 0


@pytest.mark.slow
def test_a_changed_figure_is_noticed(
    script, tmp_path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    made = yaml.safe_load(script.SHIPPED.read_text(encoding="utf-8"))
    made["naming"][0]["shares"]["python"] = 0.1
    changed = tmp_path / "match.yaml"
    changed.write_text(yaml.safe_dump(made), encoding="utf-8")
    monkeypatch.setattr(script, "SHIPPED", changed)
    monkeypatch.setattr(sys, "argv", ["build_match.py", "--check"])
    assert script.main() == 1
    assert "match.yaml" in capsys.readouterr().out


def test_tokens_stand_in_the_table(script, catalog: Catalog) -> None:
    tokens = {t for row in script.rows("postings_sample.csv") for t in row["skills"].split(";")}
    mine = [token for each in catalog.texts.technologies.values() for token in each.tokens]
    assert set(mine) <= tokens
    assert len(mine) == len(set(mine))
    assert "flow" not in mine  # nobody knows which of its meanings it has
