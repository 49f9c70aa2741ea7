"""docs/content.md does what it says: its files, taken from the page, make content that works."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from careerpath.catalog.files import Removal
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.shelves import SHELVES, WHOLE_FILES
from tests.catalog.making_overlays import STARTER, check, write

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"^`([\w/.-]+\.yaml)`\n\n```yaml\n(.*?)^```$", PAGE, re.M | re.S))
BLOCKS |= dict(re.findall(r"^`([\w/.-]+\.py)`\n\n```python\n(.*?)^```$", PAGE, re.M | re.S))
LAID = ("run.py", "counter.py", "belt.log")


@pytest.fixture
def followed(tmp_path: Path) -> Path:
    """The folder of somebody who typed in every example of the page."""
    for file, text in BLOCKS.items():
        write(tmp_path / "own", file, text)
    for file in ("brief.md", *(f"files/{name}" for name in LAID), "solution/counter.py"):
        write(tmp_path / "own", f"tasters/lost-parcels/{file}", "what the page tells in words")
    return tmp_path / "own"


def test_every_kind_of_file_has_an_example() -> None:
    patterns = {pattern for pattern, _, _ in SHELVES.values()}
    for pattern in patterns:
        assert any(Path(file).match(pattern) for file in BLOCKS), pattern
    for pattern in (*patterns, *WHOLE_FILES):
        assert pattern.split("*")[0] in PAGE, pattern


@pytest.mark.slow
def test_the_examples_make_clean_content(followed: Path) -> None:
    assert check(followed) == []
    catalog = open_catalog(followed)
    assert "embedded-engineer" in catalog.roles
    assert "board-bring-up" in catalog.skills
    assert "ai-bubble" not in catalog.faq
    assert "so-embedded" in catalog.pay


def test_the_starter_is_on_the_page() -> None:
    files = [path.relative_to(STARTER).as_posix() for path in STARTER.rglob("*.yaml")]
    assert len(files) == 6
    for file in files:
        assert BLOCKS[file] == (STARTER / file).read_text(encoding="utf-8"), file


def fields(kind: object) -> set[str]:
    """Return the names of all fields of a struct and of the structs in it."""
    found: set[str] = set()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        for field in msgspec.structs.fields(kind):
            found |= {field.encode_name} | fields(field.type)
    for part in getattr(kind, "__args__", ()):
        found |= fields(part)
    return found


@pytest.mark.parametrize("kind", [*dict.fromkeys(k for _, k, _ in SHELVES.values()), Removal])
def test_every_field_is_explained(kind: type) -> None:
    for name in fields(kind):
        assert re.search(rf"\b{name}\b", PAGE), name


@pytest.mark.slow
def test_a_role_by_yaml_alone_works_from_quiz_to_plan(run, followed: Path) -> None:
    data = ("--data", str(followed))
    plan = run("plan", "new", "embedded", "--start", "2026-12-01", *data, "--json").json
    assert plan["role"] == "embedded-engineer"
    titles = {task["title"] for task in plan["tasks"]}
    assert any(title.startswith("Evening with the group") for title in titles)
    compared = run("compare", "embedded", "mobile", *data)
    assert compared.code == 0
    assert "Embedded engineer" in compared.out
    answers = open_catalog(followed).questions
    given = "\n".join(f"  {key}: {best(question)}" for key, question in answers.items())
    asked = run(
        "quiz", "--answers", "-", "--start", "2026-12-01", *data, "--json",
        stdin=f"answers:\n{given}\n",
    )  # fmt: skip
    assert asked.json["recommendation"]["destination"] == "embedded-engineer"
    assert asked.json["plan"] is not None


def best(question) -> str:
    """Return the option of a person who wants what an embedded engineer's work is."""
    wants = {"logic": 2, "breaking": 1, "story": -2, "scale": -1, "data": -1}
    scores = {
        option.id: sum(wants.get(key, 0) * points for key, points in option.points.items())
        for option in question.options
    }
    return max(scores, key=lambda key: scores[key])


def test_commands_of_the_page_exist(run) -> None:
    for line in re.findall(r"^\$ careerpath (.*)$", PAGE, re.M):
        words = [word for word in line.split() if not word.startswith(("-", "our-"))]
        assert run(*words, "--help").code == 0, line
    for path in re.findall(r"`((?:scripts|benchmarks|tests)/[\w/.]+\.py)`", PAGE):
        assert (ROOT / path).exists(), path
