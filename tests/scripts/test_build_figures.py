"""Figures and evidence are computed from facts/, and what ships is what the script writes."""

from __future__ import annotations

import csv
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from careerpath.catalog.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
NOISY = {"go", "c", "flow", "word"}


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", ROOT / "scripts" / "build_figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / "facts" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_ships_is_what_it_writes(script, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["build_figures.py", "--check"])
    assert script.main() == 0


def test_a_changed_table_is_noticed(script, monkeypatch, tmp_path, capsys) -> None:
    for path in (ROOT / "facts").iterdir():
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(
            text.replace("ai-engineer,196,python,171,0.8724", "ai-engineer,196,python,98,0.5"),
            encoding="utf-8",
        )
    monkeypatch.setattr(script, "FACTS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["build_figures.py", "--check"])
    assert script.main() == 1
    assert "evidence.yaml" in capsys.readouterr().out


def test_shares_are_those_of_the_postings(catalog: Catalog) -> None:
    shares = {
        (r["role"], r["skill"]): float(r["share"]) for r in table("postings_skill_shares.csv")
    }
    assert set(catalog.evidence) <= set(catalog.roles)
    assert len(catalog.evidence) >= 10
    for role, evidence in catalog.evidence.items():
        for key, skill in catalog.skills.items():
            named = [shares[role, token] for token in skill.tokens if (role, token) in shares]
            assert evidence.shares.get(key, 0.0) == pytest.approx(max(named, default=0.0)), key


def test_names_of_skills_stand_in_the_tables(catalog: Catalog) -> None:
    tokens = {row["skill"] for row in table("postings_skill_shares.csv")}
    examples = {row["example"] for row in table("onet_30_1_technologies.csv")}
    for key, skill in catalog.skills.items():
        assert set(skill.tokens) <= tokens, key
        assert set(skill.onet) <= examples, key
        assert not NOISY & set(skill.tokens), key
        assert len(skill.onet) <= 3, key
    owners = [token for skill in catalog.skills.values() for token in skill.tokens]
    assert len(set(owners)) == len(owners), "a token belongs to two skills"


def test_marks_are_those_of_onet(catalog: Catalog, script) -> None:
    near = [
        row for row in table("onet_30_1_technologies.csv")
        if row["onet_soc_code"] in script.ONET_OCCUPATIONS
    ]  # fmt: skip
    for mark, column in (("hot", "hot_technology"), ("in_demand", "in_demand")):
        names = {row["example"] for row in near if row[column] == "Y"}
        expected = [key for key, s in catalog.skills.items() if names & set(s.onet)]
        assert catalog.technologies[mark] == expected
    assert "python" in catalog.technologies["in_demand"]


def test_every_figure_has_a_source_with_a_date_and_a_licence(catalog: Catalog) -> None:
    for figure in (*catalog.pay.values(), *catalog.outlook.values()):
        source = catalog.sources[figure.source]
        assert source.date
        assert source.licence
        assert source.url
