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
            text.replace("python;golang;bash;pytorch;mxnet", "golang;bash;pytorch;mxnet"),
            encoding="utf-8",
        )
    monkeypatch.setattr(script, "FACTS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["build_figures.py", "--check"])
    assert script.main() == 1
    assert "evidence.yaml" in capsys.readouterr().out


def postings() -> dict[str, list[set[str]]]:
    """What each posting of the sample names, by role."""
    found: dict[str, list[set[str]]] = {}
    for row in table("postings_sample.csv"):
        found.setdefault(row["role"], []).append(set(row["skills"].split(";")))
    return found


def test_a_posting_counts_once_if_it_names_any_token(catalog: Catalog) -> None:
    sample = postings()
    assert set(catalog.evidence) == set(sample) & set(catalog.roles)
    assert len(catalog.evidence) >= 14
    for role, evidence in catalog.evidence.items():
        assert evidence.postings == len(sample[role]) >= 25, role
        for key, skill in catalog.skills.items():
            named = sum(any(token in each for token in skill.tokens) for each in sample[role])
            share = evidence.shares.get(key, 0.0)
            assert share == pytest.approx(named / len(sample[role]), abs=5e-5), (role, key)


def test_several_names_count_for_more_than_the_most_frequent_one(catalog: Catalog) -> None:
    shares = {
        (r["role"], r["skill"]): float(r["share"]) for r in table("postings_skill_shares.csv")
    }
    analyst = catalog.evidence["data-analyst"].shares["bi-tools"]
    assert analyst > max(shares["data-analyst", name] for name in ("tableau", "power bi"))


def test_both_tables_of_postings_agree() -> None:
    """Where the sample holds all postings of a role, its shares are those of the other table."""
    sample = postings()
    whole = {role: found for role, found in sample.items() if len(found) < 400}
    assert len(whole) >= 5
    for row in table("postings_skill_shares.csv"):
        if row["role"] in whole:
            found = whole[row["role"]]
            named = sum(row["skill"] in each for each in found)
            assert float(row["share"]) == pytest.approx(named / len(found), abs=2e-3), row


def test_nothing_is_said_that_the_sample_cannot_know(catalog: Catalog) -> None:
    """Work with language models was young in 2023 and 2024, so the sample is silent on it."""
    for key in ("llm-applications", "llm-evaluation", "retrieval", "agents", "code-review",
                "ai-assisted-development"):  # fmt: skip
        assert catalog.skills[key].tokens == [], key
        assert all(key not in each.shares for each in catalog.evidence.values())


def test_pay_and_outlook_are_those_of_the_tables(catalog: Catalog) -> None:
    wages = {row["soc"]: row for row in table("us_wages_may_2025.csv")}
    outlooks = {row["soc"]: row for row in table("us_outlook_2024_2034.csv")}
    survey = {row["dev_type"]: row for row in table("so_2025_us_median_pay.csv")}
    adverts = {
        row["job_title_short"]: row
        for row in table("postings_advertised_pay_usd.csv")
        if row["src"].startswith("2024")
    }
    for key, figure in catalog.pay.items():
        if key.startswith("oews-"):
            row = wages[key.removeprefix("oews-")]
            for name in ("median", "p10", "p25", "p75", "p90"):
                assert getattr(figure, name) == int(row[name]), key
        elif key.startswith("so-"):
            row = survey[figure.title]
            assert (figure.median, figure.n) == (
                round(float(row["median_usd"])),
                int(row["respondents"]),
            )
        else:
            row = adverts[figure.title.removesuffix(", as advertised")]
            assert figure.median == round(float(row["50%"])), key
            assert figure.n == int(float(row["count"])), key
    for key, each in catalog.outlook.items():
        row = outlooks[key.removeprefix("ep-")]
        assert each.employment == float(row["Employment, 2024"])
        growth = 100 * (each.projected / each.employment - 1)
        assert each.change_percent == float(row["Employment change, percent, 2024–34"])
        assert each.change_percent == pytest.approx(growth, abs=0.05 + 10 / each.employment), key


def test_names_of_skills_stand_in_the_tables(catalog: Catalog) -> None:
    tokens = {row["skill"] for row in table("postings_skill_shares.csv")}
    examples = {row["example"] for row in table("onet_30_1_technologies.csv")}
    for key, skill in catalog.skills.items():
        assert set(skill.tokens) <= tokens, key
        assert set(skill.onet) <= examples, key
        assert not NOISY & set(skill.tokens), key
        assert len(skill.onet) <= 3 or key == "programming", key  # which is every language
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
