"""What is read and said of a title, of years, and of names without a skill."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerpath.match.quotes import quote_line
from tests.match.test_either import against
from tests.match.texts import read


def test_an_item_of_a_list_is_no_title() -> None:
    text = (
        "Werkstudent (m/w/d)\n\nDeine Aufgaben\n- Angular im Frontend Developer\nDein Profil: SQL"
    )
    assert read(text, "posting").title is None


@pytest.mark.parametrize(
    "line", ["Software developer · Utrecht · jo@example.org", "Software developer | Ghent"]
)
def test_a_title_ends_where_something_else_begins(line: str) -> None:
    title = read(f"Jo Doe\n{line}\n2019 - 2022 Java, SQL and Git", "resume").title
    assert title is not None
    assert title.words == "Software developer"


def test_years_that_nobody_needs_are_not_asked() -> None:
    text = "You should know React.\n\nYou don't need: a degree, Angular, 10 years of experience"
    assert read(text, "posting").years == []
    assert [y.least for y in read("You need 10 years of experience", "posting").years] == [10]


def test_of_a_long_line_the_sentence_is_quoted() -> None:
    line = "Requirements: 2-4 years in software testing. " + "Test case design and much more. " * 4
    assert quote_line(line, "2-4 years") == "Requirements: 2-4 years in software testing."


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("React and SQL", "html-css"),
        ("TypeScript and SQL", "javascript"),
        ("Split a monolith into services", "system-design"),
        ("ActiveMQ and Java", "system-design"),
        ("charts in Tableau", "data-visualisation"),
        ("Login by SAML", "application-security"),
    ],
)
def test_what_a_resume_shows(text: str, skill: str) -> None:
    assert read(f"2019 - 2022 {text}", "resume").skill(skill) is not None


def test_a_posting_that_asks_for_react_asks_for_react() -> None:
    assert read("You must know React.", "posting").skill("html-css") is None


def test_testing_of_mobile_apps_is_testing() -> None:
    found = read("Desirable: mobile testing with Appium", "posting")
    assert found.skill("mobile-development") is None
    assert found.skill("testing") is not None


def test_a_name_without_a_skill_is_named_as_such(run, tmp_path: Path) -> None:
    (tmp_path / "posting.txt").write_text("We are hiring. You must know React, SQL and Git; Figma.")
    assert "Figma (no skill here)" in run("match", str(tmp_path / "posting.txt")).out


def test_many_years_are_said_with_the_advice(run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("Jo, jo@example.org\n2025 - 2026 Python, SQL, Git")
    for years, said in ((3, True), (1, False)):
        posting = f"We are hiring. You must know Python, SQL, Git. {years} years of experience."
        (tmp_path / "p.txt").write_text(posting)
        out = run("match", str(tmp_path / "r.txt"), "--posting", str(tmp_path / "p.txt")).out
        assert ("less than half of those" in " ".join(out.split())) is said


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"python": 3}, 2),
        ({"python": 2}, 1),
        ({"python": 4, "programming": 1}, 1),
        ({"r": 4}, 1),
    ],
)
def test_who_is_at_home_in_a_language_can_program(
    run, tmp_path: Path, levels: dict[str, int], expected: int
) -> None:
    run("profile", "set", *[f"{skill}={level}" for skill, level in levels.items()])
    (tmp_path / "p.txt").write_text("We are hiring. You must know Java, SQL and Git.")
    (found,) = run("match", str(tmp_path / "p.txt"), "--json").json["files"]
    need = next(n for n in found["against"]["needs"] if n["skill"] == "programming")
    assert need["level"] == expected


def test_years_of_one_thing_are_no_wish_for_it() -> None:
    text = "Requirements\nYou have:\n- 3 years of software engineering, Python preferred\n- Docker"
    asked = {each.id: each.asked for each in read(text, "posting").skills}
    assert asked["programming"] == "must"
    assert asked["python"] == "wish"


def test_a_title_that_the_skills_nearly_say_is_taken_at_its_word(run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("Jo, jo@example.org\n2025 - 2026 Python, SQL, Git")
    (tmp_path / "p.txt").write_text(
        "AI Engineer\nYou must know RAG, language models, FastAPI, Postgres, Docker and caching."
    )
    out = run("match", str(tmp_path / "r.txt"), "--posting", str(tmp_path / "p.txt")).out
    assert "The posting is one for an AI engineer." in " ".join(out.split())


def test_a_wish_that_opens_a_list_without_a_colon() -> None:
    text = "You must know Git.\nIt would be great if you also\n- have seen Terraform\n- like SQL"
    asked = {each.id: each.asked for each in read(text, "posting").skills}
    assert asked["infrastructure-as-code"] == "wish"
    assert asked["version-control"] == "must"


def test_a_label_weighs_the_rest_of_its_line() -> None:
    text = (
        "iOS Engineer\nNeed to have: Swift; REST APIs; Git. Docker.\nNice to have: Kotlin; SQL. R."
    )
    asked = {each.id: each.asked for each in read(text, "posting").skills}
    assert {asked[key] for key in ("apis", "version-control", "containers")} == {"must"}
    assert {asked[key] for key in ("programming", "sql")} == {"wish"}


def test_good_clinical_practice_is_no_cloud() -> None:
    text = "Requirements: R, SAS and GCP (Good Clinical Practice)"
    assert read(text, "posting").skill("cloud") is None
    assert read("Requirements: R, SAS and GCP", "posting").skill("cloud") is not None


def test_what_somebody_wants_to_become_shows_nothing() -> None:
    text = "Jo, jo@example.org\nLooking for a move into DevOps.\n2019 - 2022 Linux, now Docker"
    found = read(text, "resume")
    assert found.title is None
    assert {each.id for each in found.skills} == {"command-line", "containers"}


def test_an_engineer_of_another_kind_is_no_software_engineer() -> None:
    assert read("Mechanical Engineer\nYou must know Python, SQL, Git.", "posting").title is None
    assert read("Java Developer\nYou must know Java, SQL, Git.", "posting").title is not None


def test_who_has_one_of_a_group_is_not_asked_for_the_others() -> None:
    found = against("You must know Python, Bash or Go, and Git.", "2019 - 2022 Python, Excel")
    assert [need.skill for need in found.needs] == ["python", "version-control"]


def test_roles_that_lie_close_are_told_as_such(run, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("Java, SQL, Git")
    (tmp_path / "clear.txt").write_text("Kubernetes, Terraform, Ansible, Linux, Bash")
    assert "their order says little" in " ".join(
        run("match", str(tmp_path / "list.txt")).out.split()
    )
    assert "their order" not in run("match", str(tmp_path / "clear.txt")).out


@pytest.mark.parametrize(
    "gifts",
    [
        "Perks: GitHub Copilot licence, AWS certification",
        "Our benefits\n- AWS courses\n- a GitHub Copilot licence",
        "## Perks & benefits\n- AWS certification",
    ],
)
def test_what_is_given_for_the_work_is_not_asked(gifts: str) -> None:
    text = f"Requirements:\n- Python\n- SQL\n\n{gifts}\n\nYou use Docker every day.\n"
    found = read(text, "posting")
    assert {skill.id for skill in found.skills} == {"python", "sql", "containers"}
    assert not found.unwanted


@pytest.mark.parametrize(
    "line", ["- a modern tech stack (Kotlin, Kafka)", "Our stack: Kotlin, Kafka"]
)
def test_a_stack_among_perks_is_the_work(line: str) -> None:
    found = read(f"You bring:\n- Java\n\nWir bieten:\n- AWS courses\n{line}\n", "posting")
    assert {skill.id for skill in found.skills} == {"programming", "data-pipelines"}


def test_a_role_of_few_posts_is_said_to_be_one(run, tmp_path: Path) -> None:
    """Three names that suit a research scientist do not make somebody one."""
    (tmp_path / "list").write_text("Java, Python, C++")
    shown = " ".join(run("match", str(tmp_path / "list")).out.split())
    assert "few posts as a research scientist. Most posts ask for a doctorate" in shown
    assert "It rests on few names" in shown
    (tmp_path / "cv.md").write_text(
        "# Jo\n\nPhD Physics, 2020 - 2024\n\nJava, Python, C++, SQL, R\n"
    )
    shown = run("match", str(tmp_path / "cv.md"), "--kind", "resume").out
    assert "Most posts ask for a doctorate" not in shown
    assert "rests on few names" not in shown


FRONT_END = """Frontend Developer

Our stack is TypeScript and React. We moved away from Angular and jQuery two years ago.

Requirements:
- TypeScript and React
- Node.js, ideally with Kafka
- GraphQL is a plus but not required

What you don't need:
- A computer science degree

Nice to have: Vue
Rust would be nice.
"""


def test_each_name_is_asked_as_its_own_words_say(run, tmp_path: Path) -> None:
    found = read(FRONT_END, "posting")
    asked = {place.words: place.asked for skill in found.skills for place in skill.found}
    assert (asked["React"], asked["Node.js"], asked["Vue"]) == ("must", "must", "wish")
    assert asked["GraphQL"] == asked["Kafka"] == asked["Rust"] == "wish"
    assert {"Angular", "jQuery"} <= {place.words for place in found.unwanted}
    assert not any(degree.needed for degree in found.degrees)
    (tmp_path / "posting.txt").write_text(FRONT_END)
    shown = run("match", str(tmp_path / "posting.txt")).out
    asks, wishes = shown.split("It asks")[1].split("It wishes for")
    assert "Vue" not in asks
    assert "Vue" in wishes
    assert "a degree" in wishes.split("Not needed")[1]


def test_a_wished_tool_does_not_stand_for_the_one_that_is_a_must() -> None:
    posting = "Essential:\nPower BI\nSQL\nSpreadsheets\n\nDesirable:\nTableau\n"
    needs = against(posting, "Tableau, SQL, Excel").needs
    tools = next(need for need in needs if need.skill == "bi-tools")
    assert (tools.state, tools.unshown) == ("other", ["Power BI"])


@pytest.mark.parametrize("line", ["Interests: chess, Go, climbing", "Hobbies\n- Go and chess"])
def test_a_pastime_is_no_skill(line: str) -> None:
    found = read(
        f"Jo Example\n\nWork\n2019 - 2024 Java developer\n- Java, SQL\n\n{line}\n", "resume"
    )
    assert "Go" not in {place.words for skill in found.skills for place in skill.found}
