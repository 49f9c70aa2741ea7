"""Ranking: order, silence, titles, roles that no table of postings knows."""

from __future__ import annotations

import pytest

from careerpath.catalog.catalog import Catalog
from tests.match.texts import READER, read

POSTINGS = {
    "machine-learning-engineer": "PyTorch, TensorFlow, scikit-learn, MLflow, Python",
    "data-analyst": "Excel, Tableau, SQL, Power BI, data storytelling",
    "data-engineer": "Airflow, Spark, Kafka, dbt, Snowflake, SQL, Python",
    "devops-engineer": "Kubernetes, Terraform, Ansible, Linux, Prometheus, CI/CD, Bash",
    "frontend-engineer": "React, TypeScript, HTML, CSS, Next.js, accessibility",
    "security-engineer": "penetration testing, SIEM, threat modelling, OWASP, incident response",
    "mobile-engineer": "Swift, iOS, Android, Kotlin, Flutter, App Store",
    "qa-engineer": "Selenium, Playwright, test plans, Jira, JMeter, exploratory testing",
    "ai-engineer": "LLMs, RAG, LangChain, vector databases, prompt engineering, Python",
    "research-scientist": "PyTorch, research papers, deep learning, linear algebra, Python, R",
    "mlops-engineer": "MLflow, Kubernetes, Docker, model serving, AWS, Terraform, CI/CD",
}


@pytest.mark.parametrize("role", POSTINGS)
def test_a_plain_posting_is_that_of_its_role(role: str) -> None:
    found = read(f"We are looking for somebody. Requirements: {POSTINGS[role]}.")
    assert found.kind == "posting"
    assert role in [each.role for each in found.roles[:2]], [r.role for r in found.roles[:4]]


@pytest.mark.parametrize("role", POSTINGS)
def test_a_resume_too(role: str) -> None:
    found = read(f"Jo, jo@example.org\n2019 - 2022 work with {POSTINGS[role]}")
    assert found.kind == "resume"
    assert role in [each.role for each in found.roles[:3]], [r.role for r in found.roles[:4]]


def test_under_three_names_nothing_is_ranked() -> None:
    assert read("Python and SQL").roles == []
    assert len(read("Python, SQL and Tableau").roles) > 10


def test_what_is_not_named_counts_in_postings_only() -> None:
    text = "Python, SQL, Tableau"
    posting, resume = read(text, "posting"), read(text, "resume")
    assert posting.roles != resume.roles
    names, skills = ["python", "sql", "tableau"], ["python", "sql", "bi-tools"]
    assert READER.judge.rank(names, skills, posting=False)[0].role == resume.roles[0].role


def test_the_title_line_is_evidence_of_its_own() -> None:
    skills = "\nRequirements: Airflow, Spark, Kafka, dbt, Snowflake, SQL\nYou will like it."
    plain, titled = read("A post" + skills), read("Data Scientist (m/f/d)" + skills)
    assert titled.title.role == "data-scientist"
    assert titled.by_skills[0] == plain.roles[0].role == "data-engineer"
    by_role = {each.role: each for each in titled.roles}
    assert by_role["data-scientist"].title > 0
    before = {each.role: each.score for each in plain.roles}
    gained = by_role["data-scientist"].score - by_role["data-scientist"].title
    assert gained == pytest.approx(before["data-scientist"], abs=0.02)


def test_more_of_a_role_never_ranks_it_lower(catalog: Catalog) -> None:
    few = read("Requirements: Excel, SQL, Tableau", "posting")
    more = read("Requirements: Excel, SQL, Tableau, Power BI, DAX", "posting")
    place = [r.role for r in few.roles].index("data-analyst")
    assert [r.role for r in more.roles].index("data-analyst") <= place


def test_a_wish_says_less_than_a_must() -> None:
    must = read("Requirements: Excel, SQL, Python and Tableau.\nWe offer tea.", "posting")
    wish = read("Requirements: Excel, SQL, Python.\nNice to have: Tableau.", "posting")
    told = [
        next(b.adds for b in r.because if b.name == "tableau")
        for r in (next(x for x in each.roles if x.role == "data-analyst") for each in (must, wish))
    ]
    assert told[1] == pytest.approx(told[0] / 2, abs=0.02)


def test_reasons_come_the_strongest_first() -> None:
    found = read("Requirements: Excel, SQL, Tableau, Kafka", "resume")
    for each in found.roles:
        assert [b.adds for b in each.because] == sorted(
            (b.adds for b in each.because), reverse=True
        )


def test_what_a_skill_adds_is_added_once() -> None:
    judge = READER.judge
    skill = judge.skill_of["pytorch"]
    assert skill == judge.skill_of["tensorflow"]
    once = judge.together[skill]
    assert max(once) > 0.05
    alone, one_of_two = judge.adds("pytorch", True), judge.adds("pytorch", True, 2)
    gone = [a - b for a, b in zip(alone, one_of_two, strict=True)]
    assert gone == pytest.approx([each / 2 for each in once])
