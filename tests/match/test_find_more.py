"""Names that a longer one hides, that follow from another, that say little, and that are missed."""

from __future__ import annotations

import pytest

from tests.match.texts import named, read


@pytest.mark.parametrize("text", ["AWS EKS", "AWS Lambda", "Azure Data Factory", "aws glue"])
def test_a_longer_name_does_not_hide_the_cloud(text: str) -> None:
    assert "cloud" in named(text)


def test_a_posting_that_names_both_asks_both() -> None:
    skills = [skill.id for skill in read("You must know AWS EKS.", "posting").skills]
    assert sorted(skills) == ["cloud", "kubernetes"]


@pytest.mark.parametrize("tool", ["PostgreSQL", "MySQL", "SQLite", "Oracle", "BigQuery"])
def test_a_database_shows_sql(tool: str) -> None:
    found = read(f"Python and {tool}", "resume").skill("sql")
    assert [(place.words, place.implied) for place in found.found] == [(tool, True)]
    assert read(f"Python and {tool}", "posting").skill("sql") is None


def test_names_that_say_too_little_alone() -> None:
    text = "back-end services in Django, pair programming and agile, Software Development"
    marks = {p.words: p.generic for skill in read(text).skills for p in skill.found}
    assert marks == {
        "back-end services": True,
        "Django": False,
        "pair programming": True,
        "agile": True,
        "Software Development": True,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Python. Wrote incident reports on the ward",
        "SQL. Was one of two on-call doctors",
        "root-cause analysis of medication errors",
        "Drift into new areas, with Excel",
        "python handling at the zoo",
        "quality assurance of meat",
    ],
)
def test_words_of_other_trades(text: str) -> None:
    bad = {"observability", "debugging", "model-monitoring", "testing"}
    assert not bad & set(named(text))
    assert "python handling" not in text or named(text) == {}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Jenkins and quality assurance", "testing"),
        ("root cause analysis with Grafana", "debugging"),
        ("MLflow, drift", "model-monitoring"),
        ("MSc (algorithms, operating systems, networks)", "data-structures-algorithms"),
        ("MSc (algorithms, operating systems, networks)", "networking"),
        ("OAuth2", "application-security"),
        ("JWT", "application-security"),
        ("secrets management", "application-security"),
        ("Python, RFCs", "technical-writing"),
        ("you document what you build", "technical-writing"),
        ("schema design", "databases"),
        ("PostgreSQL, migrations", "databases"),
        ("query tuning", "databases"),
        ("Hypothesentests", "statistics"),
        ("forecasting in Python", "statistics"),
        ("PyTorch, transformers", "deep-learning"),
        ("PyTorch, LoRA", "deep-learning"),
        ("PyTorch, embeddings", "retrieval"),
        ("LangChain, prompts", "llm-applications"),
        ("LLM-as-judge", "llm-evaluation"),
        ("k6", "test-automation"),
        ("CISSP", "security-operations"),
        ("GPU, Triton", "ml-deployment"),
        ("PyTorch on GPUs", "distributed-training"),
        ("SQS", "system-design"),
        ("Beam, Kafka", "data-pipelines"),
        ("wrote test scripts", "testing"),
        ("reported 60 defects", "testing"),
        ("led handovers", "communication"),
        ("trained 30 colleagues", "communication"),
        ("taught Latin", "communication"),
        ("a tutor", "communication"),
        ("explained difficult things to frightened people", "communication"),
    ],
)
def test_what_was_missed(text: str, skill: str) -> None:
    assert skill in named(text)


def test_a_tool_of_no_skill_is_told() -> None:
    assert [place.words for place in read("Figma and Python").others] == ["Figma"]


@pytest.mark.parametrize(
    "items", ["java oracle spring", "spark excel powerpoint", "sql c r excel", "go rust python"]
)
def test_ordinary_words_are_names_where_each_has_a_line_of_its_own(items: str) -> None:
    """What is found so speaks for the next one: oracle for spring, excel for spark."""
    lines = "".join(f"- {item}\n" for item in items.split())
    found = read(f"Requirements:\n{lines}", "posting")
    said = {p.words for skill in found.skills for p in skill.found}
    said |= {p.words for p in found.others}
    assert said >= set(items.split())
