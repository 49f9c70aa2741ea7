"""careerpath roles and careerpath skills."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog

SAMPLE = "data/samples/undecided-student.yaml"


@pytest.fixture
def person(run) -> None:
    assert run("quiz", "--answers", SAMPLE, "--save").code == 0


def test_every_role_is_listed_once_on_a_line(run, catalog: Catalog) -> None:
    out = run("roles").out
    for role in catalog.roles.values():
        assert sum(role.id in row.split() for row in out.splitlines()) == 1
    assert "Machine learning\n" in out


def test_families_in_json(run, catalog: Catalog) -> None:
    groups = run("roles", "--json").json["groups"]
    listed = [role["id"] for group in groups for role in group["roles"]]
    assert sorted(listed) == sorted(catalog.roles)


@pytest.mark.parametrize("order", ["pay", "outlook", "title"])
def test_one_order_for_all(run, order: str) -> None:
    (group,) = run("roles", "--sort", order, "--json").json["groups"]
    keys = {
        "pay": lambda role: -(role["pay"] or {"median": 0})["median"],
        "outlook": lambda role: -(role["outlook"] or {"change_percent": -99})["change_percent"],
        "title": lambda role: role["title"].casefold(),
    }
    assert group["roles"] == sorted(group["roles"], key=keys[order])


def test_fit_needs_answers(run) -> None:
    ran = run("roles", "--sort", "fit")
    assert ran.code == 2
    assert "careerpath quiz" in ran.err
    assert run("roles", "--sort", "fun").code == 2


def test_fit_and_readiness_where_they_are_known(run, person: None) -> None:
    (group,) = run("roles", "--sort", "fit", "--json").json["groups"]
    fits = [role["standing"]["fit"] for role in group["roles"]]
    assert fits == sorted(fits, reverse=True)
    out = run("roles", "--sort", "fit").out
    assert "Study" in out.splitlines()[0]
    assert str(fits[0]) in out


def test_one_role_in_depth(run) -> None:
    for columns in (40, 80, 120):
        ran = run("roles", "mle", columns=columns)
        assert ran.code == 0
        assert all(len(row) <= columns for row in ran.out.splitlines())
        for words in ("Machine learning engineer", "Pay", "Interviews", "Ways in", "Sources"):
            assert words in ran.out
    role = run("roles", "mle", "--json").json
    assert role["id"] == "machine-learning-engineer"
    assert role["aspects"]["pay"]["value"]["figures"]


def test_names_that_mean_nothing_or_too_much(run) -> None:
    assert "Did you mean mobile-engineer" in run("roles", "mobil enginer").err
    ran = run("roles", "data")
    assert ran.code == 2
    assert "data-analyst, data-engineer, data-scientist" in ran.err
    assert run("roles", "mle", "--sort", "pay").code == 2
    assert "python" in run("skills", "pythn").err


def test_every_skill_is_listed(run, catalog: Catalog) -> None:
    groups = run("skills", "--json").json["groups"]
    assert [s["id"] for group in groups for s in group["skills"]] == list(catalog.skills)
    out = run("skills").out
    assert all(skill.title in out for skill in catalog.skills.values())


def test_one_skill_in_depth(run, catalog: Catalog) -> None:
    ran = run("skills", "sql")
    assert ran.code == 0
    text = " ".join(ran.out.split())
    for step in catalog.skills["sql"].ladder:
        assert step.title in text
    story = run("skills", "sql", "--json").json
    asking = {role.id for role in catalog.roles.values() if role.need("sql")}
    assert {each["role"] for each in story["roles"]} == asking
    assert [each["level"] for each in story["levels"]] == [0, 1, 2, 3, 4]
    hours = [each["hours"] for each in story["levels"]]
    assert hours == sorted(hours)
    assert hours[-1] == sum(step.hours for step in catalog.skills["sql"].ladder)
    assert set(story["resources"]) == {k for s in catalog.skills["sql"].ladder for k in s.resources}


def test_what_unlocks_is_what_is_needed_the_other_way_round(run) -> None:
    unlocked = {each["skill"] for each in run("skills", "python", "--json").json["unlocks"]}
    assert "pandas" in unlocked
    needs = {each["skill"] for each in run("skills", "pandas", "--json").json["needs"]}
    assert "python" in needs


def test_a_persons_level_marks_the_ladder(run, person: None) -> None:
    out = run("skills", "python").out
    assert "level 2 of 4" in out
    assert "from where you are" in out
    assert "you 2" in run("skills").out


@pytest.mark.slow
def test_every_role_and_skill_can_be_shown_at_every_width(run, catalog: Catalog) -> None:
    for columns in (40, 100):
        for role in catalog.roles:
            out = run("roles", role, columns=columns).out
            assert max(map(len, out.splitlines())) <= columns
        for skill in catalog.skills:
            out = run("skills", skill, columns=columns).out
            assert max(map(len, out.splitlines())) <= columns


@pytest.mark.slow
def test_a_skill_of_an_overlay(run, tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "skills"
    folder.mkdir(parents=True)
    (folder / "extra.yaml").write_text(
        "area: extra\ntitle: Extra\nskills:\n- {id: juggling, title: Juggling, about: Balls., "
        "levels: [a, b, c, d, e], aliases: [three balls], ladder: [{id: j1, level: 1, title: One, "
        "hours: 2, learn: l, do: d, proof: p}]}\n",
        encoding="utf-8",
    )
    ran = run("skills", "three balls", "--data", str(tmp_path / "mine"))
    assert ran.code == 0, ran.err
    assert "No role asks for it by name." in ran.out


def test_a_role_is_found_by_what_people_call_it(run) -> None:
    for word, key in (
        ("soc", "security-engineer"), ("soc analyst", "security-engineer"),
        ("swe", "software-engineer"), ("sre", "devops-engineer"), ("tester", "qa-engineer"),
        ("ios developer", "mobile-engineer"), ("android developer", "mobile-engineer"),
        ("llm engineer", "ai-engineer"), ("bi analyst", "data-analyst"),
    ):  # fmt: skip
        assert run("roles", word, "--json").json["id"] == key, word


@pytest.mark.parametrize(
    "command", [("roles",), ("compare", "mle"), ("switch",), ("switch", "mle")]
)
@pytest.mark.parametrize("word", ["nurse", "sysadmin", "pupil"])
def test_a_background_is_no_role_and_the_way_from_it_is_said(run, command, word: str) -> None:
    ran = run(*command, word)
    assert (ran.code, ran.out) == (2, "")
    assert "is where people come from, not a role" in ran.err
    assert "careerpath switch" in ran.err


@pytest.mark.slow
def test_the_market_stands_in_the_list_and_on_the_page(run, catalog: Catalog) -> None:
    rows = run("roles", columns=80).out.splitlines()
    assert rows[0].split()[:3] == ["Role", "Market", "Juniors"]
    for key, role in catalog.roles.items():
        (row,) = [each for each in rows if key in each.split()]
        assert role.entry.market.breadth in row
        assert f" {role.entry.market.junior} " in row
        page = " ".join(run("roles", key).out.split())
        assert role.entry.barrier in page
        assert role.entry.market.note in page


@pytest.mark.parametrize("order", ["pay", "outlook"])
def test_the_list_in_order_has_figures_of_one_source(run, order: str) -> None:
    (group,) = run("roles", "--sort", order, "--json").json["groups"]
    figures = [role[order] for role in group["roles"]]
    known = [each for each in figures if each]
    assert len({each["source"] for each in known}) == 1
    assert figures[: len(known)] == known  # those that the source does not count come last
    shown = run("roles", "--sort", order).out
    assert shown.count("no figure") >= len(figures) - len(known)
    listed = run("roles", "--json").json["groups"]
    assert all(role["pay"] is role["outlook"] is None for g in listed for role in g["roles"])


def test_steps_are_told_in_ones_own_language(run) -> None:
    before = run("skills", "testing").out
    assert "In Java:" not in before
    assert "careerpath profile set --language NAME" in " ".join(before.split())
    run("profile", "set", "--language", "java")
    after = run("skills", "testing").out
    assert "In Java: A Gradle or Maven project with JUnit" in after
    assert "--language NAME" not in after
