"""Whether to apply, what to do first, what stands for what, quotes, and files in a mix-up."""

from __future__ import annotations

import pytest

from careerpath.advice.ladders import Ladders
from careerpath.advice.levels import Known
from careerpath.match.gaps import Against, Need, asked_by_posting, asked_by_role, measure_needs
from careerpath.match.kin import KIN, kin_of
from careerpath.match.mixups import find_mixup
from careerpath.match.quotes import quote_line
from careerpath.match.reading import Found
from careerpath.match.steps import decide_steps
from careerpath.match.verdict import by_importance, judge_posting
from tests.match.texts import CATALOG, READER, read

POSTING = "We are looking for you.\nRequirements:\n- {}\n"
RESUME = "Jo, jo@example.org\n2019 - 2024 Developer\n- {}\n"


def need(skill: str, state: str = "missing", asked: str = "must", **more) -> Need:
    values = {
        "required": 2, "places": [], "shown": [], "unshown": [], "level": None, "basis": None,
        "hours": 10,
    }  # fmt: skip
    return Need(skill=skill, asked=asked, state=state, **{**values, **more})


def against(shown: int, missing: int, asked: str = "must", hours: int = 0) -> Against:
    needs = [need(f"s{n}", "shown", asked) for n in range(shown)]
    needs += [need(f"m{n}", "missing", asked) for n in range(missing)]
    return Against(None, needs, hours, hours, True, False)


@pytest.mark.parametrize(
    ("shown", "missing", "asked", "hours", "judged"),
    [
        (1, 8, "named", 300, "far"),
        (3, 8, "must", 630, "far"),
        (0, 4, "must", 190, "far"),
        (6, 4, "must", 250, "on-the-way"),
        (2, 4, "named", 100, "on-the-way"),
        (4, 4, "must", 600, "far"),
        (8, 2, "must", 60, "now"),
        (4, 0, "named", 0, "now"),
        (3, 1, "must", 300, "on-the-way"),
    ],
)
def test_the_verdict(shown: int, missing: int, asked: str, hours: int, judged: str) -> None:
    found = judge_posting(against(shown, missing, asked, hours))
    assert found is not None
    assert (found.judged, found.there, found.asked) == (judged, shown, shown + missing)
    assert found.musts == (asked == "must")


def test_under_three_skills_there_is_no_verdict() -> None:
    assert judge_posting(against(2, 0)) is None
    assert judge_posting(against(0, 1)) is None


def test_one_must_does_not_decide_alone() -> None:
    needs = [need("a", "shown"), *(need(f"n{n}", asked="named") for n in range(8))]
    found = judge_posting(Against(None, needs, 200, 200, True, False))
    assert found is not None
    assert (found.judged, found.there, found.asked) == ("far", 1, 9)


def test_what_is_assumed_is_not_there_and_what_is_rated_is() -> None:
    needs = [
        need("a", "known", level=2, basis="assumed"),
        need("b", "known", level=2, basis="rated"),
    ]
    found = judge_posting(Against(None, [*needs, need("c")], 0, 0, True, True))
    assert found is not None
    assert found.there == 1


def test_what_nobody_rated_is_to_be_written_if_true_and_not_to_be_learnt() -> None:
    needs = [need("a"), need("b", level=0, basis="rated"), need("c", asked="wish")]
    steps = decide_steps(Against(None, needs, 0, 0, True, True), None)
    assert [(s.kind, [n.skill for n in s.needs]) for s in steps] == [
        ("write-if-true", ["a"]),
        ("learn", ["b"]),
        ("wishes", ["c"]),
    ]
    assert [s.kind for s in decide_steps(against(3, 0), None)] == ["polish"]
    only = decide_steps(Against(None, needs[2:], 0, 0, True, True), None)
    assert [s.kind for s in only] == ["welcome"]


def test_the_heart_of_a_posting_comes_first_however_far() -> None:
    places = [Found("Java", n, "java") for n in (1, 2, 3)]
    needs = [
        need("near", hours=2),
        need("wished", asked="wish", hours=1),
        need("heart", hours=200, places=places),
    ]
    assert [n.skill for n in by_importance(needs, None)] == ["heart", "near", "wished"]


def test_of_several_names_of_one_kind_all_are_told() -> None:
    shown = [Found("Jenkins", 1, "jenkins"), Found("GitLab CI", 2, "gitlab-ci")]
    asked = [Found("GitHub Actions", 1, "github-actions")]
    assert kin_of(asked, shown) == ("GitHub Actions", ("Jenkins", "GitLab CI"))


def test_only_names_of_one_kind_stand_for_each_other() -> None:
    java = [Found("Java", 1, "java")]
    assert kin_of(java, [Found("software development", 1)]) is None
    assert kin_of(java, [Found("Maven", 1, "maven")]) is None
    assert kin_of([Found("Chef", 1, "chef")], [Found("Terraform", 1, "terraform")]) is None
    assert kin_of(java, [Found("coding", 1), Found("Ruby", 1, "ruby")]) == ("Java", ("Ruby",))
    oracle, mysql = [Found("Oracle", 1, "oracle")], [Found("MySQL", 1, "mysql")]
    assert kin_of(oracle, mysql) == ("Oracle", ("MySQL",))


def test_kinds_are_of_technologies_that_there_are() -> None:
    known = {entry.technology for entry in READER.lexicon.names.values()}
    assert not {key for group in KIN for key in group} - known
    assert all(len(group) > 1 for group in KIN)


def test_quotes_are_whole_or_say_that_they_are_cut() -> None:
    line = "- 3+ years of professional experience with Java, Kotlin or C#"
    assert quote_line(line, "3+ years of professional experience with Java") == line[2:]
    long = "You bring " + "many good things and " * 5 + "5 years of Java, Kotlin or Go " + "x " * 60
    cut = quote_line(long, "5 years of Java")
    assert len(cut) <= 90
    assert cut.startswith("… 5 years of Java, Kotlin or Go")
    assert cut.endswith("…")
    assert (
        quote_line(': "M.Sc. student of mathematics",', "M.Sc.") == "M.Sc. student of mathematics"
    )
    (years,) = read(POSTING.format(line[2:]), "posting").years
    assert "Java" in years.words


def test_files_in_each_others_place() -> None:
    posting, resume = POSTING.format("Python, SQL, Docker"), RESUME.format("Python, SQL")
    mixed = [
        find_mixup(("a", one), ("b", two), False, READER)
        for one, two in ((posting, resume), (posting, posting + "!"), (resume, resume + "!"))
    ]
    assert mixed[0] is not None
    assert "careerpath match b --posting a" in mixed[0]
    assert mixed[1] is not None
    assert "a looks like a posting" in mixed[1]
    assert mixed[2] is not None
    assert "b looks like a resume" in mixed[2]
    assert "the same text" in (find_mixup(("a", resume), ("b", resume), False, READER) or "")
    assert find_mixup(("a", resume), ("b", posting), False, READER) is None
    assert find_mixup(("a", "Python, SQL, Docker"), ("b", posting), False, READER) is None
    assert find_mixup(("a", posting), ("b", posting + "!"), True, READER) is None


def test_a_resume_that_names_the_field_only_does_not_show_java() -> None:
    posting = read(POSTING.format("Java, Docker and SQL"), "posting")
    resume = read(RESUME.format("software development, Docker, SQL"), "resume")
    ladders = Ladders(CATALOG.skills)
    found = measure_needs(asked_by_posting(posting, None), None, resume, Known(), ladders)
    assert "name-kin" not in [step.kind for step in decide_steps(found, None)]


def test_another_language_shows_programming_and_a_build_tool_does_not() -> None:
    ladders = Ladders(CATALOG.skills)
    posting = read(POSTING.format("Java, Docker and SQL"), "posting")
    for said, state in (("Python and SQL", "other"), ("npm and SQL", "missing")):
        resume = read(RESUME.format(said), "resume")
        found = measure_needs(asked_by_posting(posting, None), None, resume, Known(), ladders)
        assert {n.skill: n.state for n in found.needs}["programming"] == state


def test_a_role_that_asks_programming_takes_any_language() -> None:
    role = CATALOG.roles["qa-engineer"]
    resume = read(RESUME.format("Python and SQL, Docker"), "resume")
    found = measure_needs(asked_by_role(role), role, resume, Known(), Ladders(CATALOG.skills))
    assert {n.skill: n.state for n in found.needs}["programming"] == "shown"
