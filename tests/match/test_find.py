"""Names in texts: spellings, ordinary words, lists, lines, and what only looks like a name."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerpath.catalog.catalog import Catalog
from tests.match.texts import named, read


@pytest.mark.parametrize(
    ("text", "skill", "words"),
    [
        ("We write C++, C# and .NET here.", "c-cpp", ["C++"]),
        ("We write C++, C# and .NET here.", "programming", ["C#", ".NET"]),
        ("ASP.NET and Node.js services", "backend-frameworks", ["ASP.NET", "Node.js"]),
        ("node js or NodeJS", "backend-frameworks", ["node js", "NodeJS"]),
        ("CI/CD, ci / cd and CI-CD", "ci-cd", ["CI/CD", "ci / cd", "CI-CD"]),
        ("knows Go and Rust", "programming", ["Go", "Rust"]),
        ("Languages: python, go, rust", "programming", ["go", "rust"]),
        ("Python, R, SQL", "r", ["R"]),
        ("all of the analysis is in R", "r", ["R"]),
        ("Python R SQL", "r", ["R"]),
        ("Tools\npython\nr\nsql", "r", ["r"]),
        ("EXCEL, SQL", "spreadsheets", ["EXCEL"]),
        ("Excel and SQL are asked", "spreadsheets", ["Excel"]),
        ("vector database, vector databases", "retrieval", ["vector database", "vector databases"]),
        ("machine\n  learning", "model-development", ["machine learning"]),
        ("a lot of machine learn-\ning here", "model-development", ["machine learning"]),
        ("data visualization in Python", "data-visualisation", ["data visualization"]),
        ("back end services", "backend-frameworks", ["back end services"]),
        ("Terraform, EKS, dbt", "infrastructure-as-code", ["Terraform"]),
        ("Terraform, EKS, dbt", "kubernetes", ["EKS"]),
        ("Terraform, EKS, dbt", "analytics-engineering", ["dbt"]),
        ("good at Excel and SQL", "spreadsheets", ["Excel"]),
    ],
)
def test_found(text: str, skill: str, words: list[str]) -> None:
    assert named(text)[skill] == words


@pytest.mark.parametrize(
    "text",
    [
        "Go the extra mile.",
        "Go beyond what is asked.",
        "We go to market in spring.",
        "Excel in a fast team.",
        "Swift hands are welcome.",
        "Excel through hard work.",
        "R&D budget",
        "after our Series C round",
        "Spring 2026 intake",
        "react to feedback, spark joy",
        "R. Miller, head of sales",
        "github.com/somebody",
        "jo@example.org | GitHub: jo",
        "Express-Bus to the door",
        "5 ml of it",
        "worked at Oracle for a year",
        "apply; your data is kept as the GDPR says",
    ],
)
def test_not_found(text: str) -> None:
    assert named(text) == {}


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("No PHP, we promise. Python.", "PHP"),
        ("Experience with Kubernetes is not required. Python.", "Kubernetes"),
        ("We use Python.\nNot needed: PHP", "PHP"),
        ("Python, but no Java or Perl", "Java Perl"),
        ("Python, kein PHP", "PHP"),
        ("A Docker-free shop with Python", "Docker"),
        ("Python. I have never used Docker.", "Docker"),
        (
            "What we can do without\n- Kubernetes\n- Docker\n\nWhat we use\nPython",
            "Kubernetes Docker",
        ),
    ],
)
def test_what_a_text_says_is_not_there(text: str, out: str) -> None:
    found = read(text)
    assert [place.words for place in found.unwanted] == out.split()
    assert "python" in [skill.id for skill in found.skills]


@pytest.mark.parametrize(
    "text",
    [
        "Not only Python",
        "You never work without Python",
        "not afraid of Python",
        "no nonsense, Python",
    ],
)
def test_a_no_that_means_something_else(text: str) -> None:
    assert "python" in named(text)


def test_each_place_has_words_and_line() -> None:
    found = read("Jobs\n\nPython here\nand FastAPI, python").skill("python")
    assert [(place.words, place.line) for place in found.found] == [("Python", 3), ("python", 4)]
    assert read("a FastAPI service").skills[0].found[0].technology == "fastapi"


def test_every_name_of_a_skill_is_found(catalog: Catalog) -> None:
    """In any case, or in its very spelling; the technologies file decides where both know it."""
    tools = {
        n.casefold()
        for t in catalog.texts.technologies.values()
        for n in (t.title, *t.names, *t.exact)
    }
    beside = {n.casefold() for w in catalog.texts.wordings.values() for n in w.beside}
    for key, skill in catalog.skills.items():
        for name in (*skill.aliases, *skill.exact):
            if name.casefold() not in tools | beside:
                assert key in named(f"Python, {name}, SQL"), name


def test_a_comparable_posting_loses_nothing() -> None:
    """Of these 21 another program found 11."""
    text = (
        "Python, PyTorch, TensorFlow, scikit-learn, statistics, linear algebra, SQL, feature "
        "engineering, model evaluation, MLOps, Docker, Kubernetes, AWS, experiment tracking, "
        "MLflow, REST APIs, LLMs, RAG, vector databases, machine learning, model deployment"
    )
    words = {word.casefold() for each in named(text).values() for word in each}
    assert words == {part.strip().casefold() for part in text.split(",")}


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    found = read(text)
    lines = text.count("\n") + text.count("\r") + text.count("\x0c") + 1
    assert all(1 <= place.line <= lines for skill in found.skills for place in skill.found)


@pytest.mark.parametrize(
    "text", ["no " * 50_000, "a.b" * 50_000, "Python, " * 20_000, "-\n" * 60_000, "@." * 90_000]
)
def test_no_text_takes_long(text: str) -> None:
    begin = time.process_time()
    read(text)
    assert time.process_time() - begin < 20
