"""careerpath compare from the command line: options, files, mistakes, a person's levels."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import yaml

ROLE = "software-engineer"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with all questions answered and some levels, in the test's home."""
    sample = Path(__file__).parents[2] / "data" / "samples" / "undecided-student.yaml"
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    content = yaml.safe_load(sample.read_text(encoding="utf-8"))
    content["start"] = "2026-12-01"
    text = yaml.safe_dump({**content, "version": 1})
    (home / "profile.yaml").write_text(text.replace("'2026-12-01'", '"2026-12-01"'))
    return home


def test_the_pair_without_arguments(run) -> None:
    ran = run("compare")
    assert ran.code == 0
    assert ran.out.splitlines()[0].split() == (
        ["Software", "engineer", "Machine", "learning", "engineer"]
    )
    assert "careerpath quiz" in ran.err
    assert "shortened" in ran.out


def test_the_json_contract(run) -> None:
    ran = run("compare", "mle", "swe", "--json")
    assert [role["id"] for role in ran.json["roles"]] == ["machine-learning-engineer", ROLE]
    wanted = "core day lifecycle skills maths tools pay outlook employers interview entry"
    aspects = {each["id"]: each for each in ran.json["aspects"]}
    assert set(wanted.split()) <= set(aspects)
    assert "you" not in aspects
    assert set(aspects["pay"]["values"]) == {"machine-learning-engineer", ROLE}
    assert aspects["pay"]["sources"]
    assert ran.err == ""


def test_aspects_are_chosen_and_shown_whole(run) -> None:
    ran = run("compare", "--aspect", "lifecycle", "--aspect", "maths")
    assert "The work, in order" in ran.out
    assert "Mathematics" in ran.out
    assert "Pay" not in ran.out
    assert "shortened" not in ran.out
    assert "payment fails" in " ".join(ran.out.split())
    chosen = run("compare", "--aspect", "pay", "--json").json["aspects"]
    assert [each["id"] for each in chosen] == ["pay"]


def test_full_shows_what_is_shortened(run) -> None:
    short, whole = (" ".join(run("compare", *more).out.split()) for more in ((), ("--full",)))
    (lifecycle,) = run("compare", "--aspect", "lifecycle", "--json").json["aspects"]
    for stage in lifecycle["values"][ROLE]:
        assert stage["stage"] in whole
    assert "payment fails" in whole
    assert "payment fails" not in short
    assert len(whole) > 1.3 * len(short)


def test_differences_are_ordered_by_strength(run) -> None:
    ran = run("compare", "--diff", "--json")
    strengths = [each["strength"] for each in ran.json["differences"]]
    assert strengths == sorted(strengths, reverse=True)
    assert all(0 < strength <= 1 for strength in strengths)
    titles = {each["title"] for each in ran.json["differences"]}
    assert {"Mathematics", "Python"} <= titles
    assert "SQL" not in titles  # both ask for it alike
    shown = run("compare", "--diff").out
    assert "What differs" in shown
    assert "SQL" not in shown.split("Tools")[0]


def test_short_tables_compare_like_with_like(run) -> None:
    """Pay comes from the one source that counts both titles, growth from none."""
    ran = run("compare", "--diff")
    text = " ".join(ran.out.split())
    assert "n 232 and 114" in text
    assert "Growth" not in text
    assert "No comparable figure on growth" in text
    assert "Data Scientists" not in text
    assert "stand-in" not in text
    long = " ".join(run("compare").out.split())
    assert "stand-in: Data Scientists" in long
    assert "The medians lie between" in long
    sources = {each["source"] for each in run("compare", "--diff", "--json").json["differences"]}
    assert sources == {None, "postings-2023-2024"}


def test_no_tool_is_one_roles_own_that_belongs_to_a_skill_of_both(run) -> None:
    only = {each["role"]: each["tools"] for each in run("compare", "--diff", "--json").json["only"]}
    assert not {"Git", "GitHub", "Linux", "Python", "Docker"} & set(only[ROLE])
    assert "PyTorch" in only["machine-learning-engineer"]
    assert not any("assistant" in each for each in only["machine-learning-engineer"])


@pytest.mark.parametrize("words", ["not asked", "nothing yet", "No other role is nearer"])
def test_words_that_are_gone(run, words: str) -> None:
    for arguments in ((), ("--diff",), ("mle", "data-scientist"), ("qa", "swe", "mle")):
        for columns in (40, 80, 120):
            assert words not in " ".join(run("compare", *arguments, columns=columns).out.split())


def test_differences_of_one_aspect(run) -> None:
    found = run("compare", "--diff", "--aspect", "wants", "--json").json["differences"]
    assert {each["aspect"] for each in found} == {"wants"}


@pytest.mark.parametrize("roles", [(), ("mle", "ai", "mlops")], ids=len)
def test_differences_fit_every_width(run, roles: tuple[str, ...]) -> None:
    for columns in (40, 59, 60, 80, 120):
        out = run("compare", *roles, "--diff", columns=columns).out
        assert all(len(row) <= columns for row in out.splitlines())


def test_a_person_sees_fit_readiness_and_levels(run, profile: Path) -> None:
    out = " ".join(run("compare").out.split())
    assert "Where you stand" in out
    assert "you have level 2 of the 3 asked" in out
    assert "2/3" in out
    you = run("compare", "--aspect", "you", "--json").json["aspects"][0]["values"][ROLE]
    assert you["fit"] is not None
    assert you["must_haves"] == 5
    assert you["hours_to_ready"] > 0
    quiz = run("quiz", "--answers", "data/samples/undecided-student.yaml", "--json").json
    (ranked,) = [each for each in quiz["ranking"] if each["role"] == ROLE]
    proof = you.pop("proof")  # of files on this machine, not of the answers
    assert (proof["projects_done"], proof["mocks"]) == (0, 0)
    assert {key: ranked[key] for key in you} == you


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["mle"], "wrong-number-of-roles", "One role cannot be compared"),
        (["mle", "mle"], "same-role-twice", "twice"),
        (["mle", "ml engineer"], "same-role-twice", "are one role"),
        (["swe", "mle", "ds", "ai", "qa", "devops", "mobile"], "wrong-number-of-roles", "7 roles"),
        (["swe", "mle", "--aspect", "payy"], "unknown-aspect", "Did you mean pay?"),
        (["--aspect", "you"], "no-profile", "careerpath quiz"),
        (["swe", "data"], "ambiguous-role", "data-analyst, data-engineer, data-scientist"),
        (["swe", "machne learning engineer"], "unknown-role", "machine-learning-engineer"),
        (["swe", "\x1b[31mred"], "unknown-role", "no role"),
        (["--diff", "--aspect", "core"], "not-measured", "leave out --diff"),
        (["--format", "pdf"], "unknown-format", "html"),
    ],
)
def test_mistakes_are_explained(run, arguments: list[str], code: str, words: str) -> None:
    ran = run("compare", *arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert "\x1b" not in ran.err
    as_json = run("compare", *arguments, "--json")
    if "--format" not in arguments:
        assert msgspec.json.decode(as_json.err)["error"]["code"] == code


def test_mistakes_are_json_where_the_format_is(run) -> None:
    for option in (["--format", "json"], ["--format=json"]):
        ran = run("compare", "mle", *option)
        assert ran.out == ""
        assert msgspec.json.decode(ran.err)["error"]["code"] == "wrong-number-of-roles"


def overlay_of(folder: Path, changes: dict[str, object]) -> Path:
    """Return content with a twin of QA engineer, its projects and path included."""
    source = Path(__file__).parents[2] / "data" / "roles" / "qa-engineer.yaml"
    role = yaml.safe_load(source.read_text(encoding="utf-8"))
    role |= {"id": "release-tester", "title": "Release tester", "aliases": []} | changes
    own = {name for part in role["path"] for name in part["projects"]}
    projects = yaml.safe_load((source.parents[1] / "projects.yaml").read_text(encoding="utf-8"))
    found = [each for each in projects["projects"] if each["id"] in own]
    for each in found:
        each["roles"].append("release-tester")
    (folder / "roles").mkdir(parents=True)
    for name, content in (
        ("roles/release-tester.yaml", role),
        ("projects.yaml", {"projects": found}),
    ):
        text = yaml.safe_dump(content, sort_keys=False)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_a_role_of_an_overlay_without_pay(run, tmp_path: Path) -> None:
    pay = {"figures": [], "caveat": "Nobody publishes this."}
    data = overlay_of(tmp_path / "mine", {"pay": pay, "outlook": {"figures": [], "note": "None."}})
    for columns in (40, 80, 120):
        ran = run("compare", "swe", "release tester", "--data", str(data), columns=columns)
        assert ran.code == 0, ran.err
        text = " ".join(ran.out.split())
        assert text.count("No figure with a source.") == 2
        assert "Nobody publishes this." in text
    assert run("compare", "swe", "tester", "--diff", "--data", str(data)).code == 0
    assert run("compare", "swe", "tester", "--format", "md", "--data", str(data)).code == 0


@pytest.mark.slow
def test_an_overlay_role_that_names_what_is_not_there(run, tmp_path: Path) -> None:
    market = {"breadth": "broad", "junior": "some", "note": "A note."}
    entry = {"routes": ["a"], "entry_from": ["nobody"], "barrier": "None.", "market": market}
    data = overlay_of(tmp_path / "mine", {"entry": entry})
    ran = run("compare", "swe", "tester", "--data", str(data))
    assert ran.code == 2
    assert "'nobody', which does not exist" in ran.err


def test_a_file_is_written_once(run, tmp_path: Path) -> None:
    file = tmp_path / "compare.md"
    ran = run("compare", "-o", str(file))
    assert ran.code == 0
    assert ran.out == ""
    assert file.read_text(encoding="utf-8").startswith("# Software engineer")
    again = run("compare", "-o", str(file))
    assert again.code == 2
    assert "--force" in again.err
    assert run("compare", "--diff", "-o", str(file), "--force").code == 0
    assert "What differs" in file.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["compare.md"]


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.txt"])
def test_the_name_of_the_file_chooses_the_format(run, tmp_path: Path, name: str) -> None:
    assert run("compare", "-o", str(tmp_path / name)).code == 0
    text = (tmp_path / name).read_text(encoding="utf-8")
    begins = {"a.html": "<!DOCTYPE", "a.json": "{", "a.txt": "Software engineer"}
    assert text.startswith(begins[name])
    assert "\x1b" not in text


def test_a_file_that_cannot_be_written(run, tmp_path: Path) -> None:
    assert run("compare", "-o", str(tmp_path / "no" / "a.md")).code == 2
    assert run("compare", "-o", str(tmp_path)).code == 2


def test_no_colour_and_no_glyphs_where_they_are_not_wanted(run) -> None:
    ran = run("compare", encoding="latin-1")
    assert "\x1b" not in ran.out
    assert "#####" in ran.out
    assert "?" not in ran.out.replace("to act on?", "").split("The core question")[0]
