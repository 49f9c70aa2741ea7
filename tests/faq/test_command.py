"""careerpath faq: what each option shows, mistakes, and what is kept between runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from careerpath.catalog.catalog import Catalog
from careerpath.catalog.kept import MOST_KEPT

pytestmark = pytest.mark.slow  # most commands here check a whole overlay or learn one


def test_an_answer_in_full(run) -> None:
    ran = run("faq", "ml", "engineer", "salary??")
    assert ran.code == 0
    assert ran.out.startswith("Does a machine learning engineer earn more")
    for words in ("$135,980", "Topic: Pay and outlook  (pay)", "Your words that led here: "):
        assert words in ran.out
    for words in ("Related", "Sources", "https://www.bls.gov/oes/"):
        assert words in ran.out
    assert "Next: careerpath" in ran.err


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize(
    "arguments", [("pay",), ("--list",), ("washing machine",), ("--all", "ml")]
)
def test_nothing_is_cut(run, columns, arguments) -> None:
    ran = run("faq", *arguments, columns=columns)
    assert max(map(len, ran.out.splitlines())) <= columns
    assert "…" not in ran.out
    assert ran.out == run("faq", *arguments, columns=columns).out


def test_ascii_streams(run) -> None:
    ran = run("faq", "do i need calculs", encoding="ascii")
    assert ran.code == 0
    assert "Searching for: calculus (you typed calculs)" in ran.out
    assert "•" not in ran.out


def test_a_miss_says_so_and_shows_topics(run) -> None:
    ran = run("faq", "degree", "celsius", "to", "fahrenheit")
    assert ran.code == 0
    assert ran.out.startswith("Nothing here answers that.")
    assert "There are answers on" in ran.out
    assert "Interviews  (" in ran.out
    assert "Next: careerpath faq" in ran.err


def test_titles_are_named_where_no_answer_is_sure(run) -> None:
    ran = run("faq", "salary")
    assert ran.out.startswith("Did you mean")
    assert 2 <= ran.out.count("\n") <= 10
    assert "Topic:" not in ran.out
    found = run("faq", "salary", "--json").json
    assert found["state"] == "suggest"
    assert f"Next: careerpath faq --id {found['results'][0]['id']}" in ran.err


def test_titles_are_chosen_by_number(run) -> None:
    titles = run("faq", "salary", "--json").json["results"]
    ran = run("faq", "--accessible", "salary", stdin="9\n2\n")
    assert "Did you mean" in ran.err
    assert ran.out.strip().startswith(titles[1]["question"].split("?")[0][:40])
    none = run("faq", "--accessible", "salary", stdin=f"{len(titles) + 1}\n")
    assert "There are answers on" in none.out
    assert run("faq", "--accessible", "salary", stdin="").code == 130


def test_another_language_is_told(run) -> None:
    ran = run("faq", "puedo ser programador sin titulo")
    assert ran.code == 0
    assert "English only" in ran.out
    assert "Spanish" in ran.out
    assert "other letters" in run("faq", "как стать программистом").out


@pytest.mark.slow
def test_json(run, catalog: Catalog) -> None:
    found = run("faq", "--json", "do i need calculs").json
    assert found["results"][0]["id"] == "how-much-maths"
    assert {"id", "question", "answer", "score", "sources"} <= set(found["results"][0])
    assert found["corrected"] == {"calculs": "calculus"}
    assert found["state"] == "answer"
    nothing = run("faq", "--json", "lasagna for six").json
    assert (nothing["state"], nothing["results"]) == ("none", [])
    assert run("faq", "--json", "--id", "pay").json["id"] == "pay"
    listed = run("faq", "--json", "--list").json["topics"]
    assert sum(len(topic["entries"]) for topic in listed) == len(catalog.faq)


def test_all_limit_and_topic(run) -> None:
    every = run("faq", "--json", "--all", "salary").json["results"]
    assert len(every) > 3
    assert len(run("faq", "--json", "--all", "--limit", "2", "salary").json["results"]) == 2
    assert "answers, the best first" in run("faq", "--all", "salary").out
    pay = run("faq", "--json", "--topic", "pay", "negotiate").json["results"]
    assert pay[0]["id"] == "negotiate"
    assert run("faq", "--json", "--topic", "interviews", "washing machine").json["results"] == []
    assert "Interviews" in run("faq", "--topic", "interv", "--list").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--id", "payy"), "pay"),
        (("--id", "nobody-asks"), "--list"),
        (("--id", "zzz"), "--list"),
        (("--topic", "cooking", "--list"), "interviews"),
        (("--topic", "a", "--list"), "not clear"),
        (("--limit", "0", "pay"), "1 or more"),
        (("--limit", "2"), "needs a question"),
        (("--all",), "needs a question"),
        (("--id", "pay", "salary"), "no question"),
    ],
)
def test_mistakes(run, arguments, words) -> None:
    ran = run("faq", *arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.err


def test_without_a_terminal_it_lists(run, catalog: Catalog) -> None:
    ran = run("faq")
    assert ran.code == 0
    assert all(f"({key})" in " ".join(ran.out.split()) for key in catalog.faq)


def test_accessible_browsing_reads_numbers(run) -> None:
    # Starting with the topics: the second question of the first, a related one, back, back, leave
    ran = run("faq", "--accessible", stdin="2\n2\n2\n1\n1\n9\n")
    assert ran.code == 0
    assert "Can I come from a job that has nothing to do with computers?" in ran.out
    assert ran.out.count("Topic: ") >= 2
    assert "Which question?" in ran.err
    assert "engineers besides large\n" in run("faq", "--accessible", stdin="1\n").err
    narrow = run("faq", "--accessible", columns=40, stdin="1\n").err.split("Type a number")
    assert max(len(line) for part in narrow for line in part.splitlines()[1:]) <= 40
    assert run("faq", "--accessible", stdin="").code == 130


def overlay(folder: Path, answer: str) -> str:
    (folder / "faq").mkdir(parents=True, exist_ok=True)
    (folder / "faq" / "local.yaml").write_text(
        "topic: local\ntitle: Our school\nentries:\n  - id: canteen\n"
        "    question: When does the canteen open?\n    wordings: [lunch hours]\n"
        f"    answer: {answer}\n",
        encoding="utf-8",
    )
    return str(folder)


@pytest.mark.slow
def test_an_overlay_is_searched_and_a_change_is_seen_at_once(run, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "mine", "At noon.")
    assert "At noon." in run("faq", "--data", folder, "when is the canteen open").out
    overlay(tmp_path / "mine", "At one.")
    assert "At one." in run("faq", "--data", folder, "when is the canteen open").out
    assert "At one." not in run("faq", "when is the canteen open").out


@pytest.mark.slow
def test_a_damaged_or_refused_cache_does_no_harm(run, tmp_path: Path, monkeypatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("CAREERPATH_CACHE", str(cache))
    first = run("faq", "salary")
    kept = list(cache.glob("faq-*"))
    assert len(kept) == 1
    assert kept[0].stat().st_mode & 0o077 == 0
    for content in (b"", b"\x93\x01", kept[0].read_bytes()[:5000]):
        kept[0].write_bytes(content)
        assert run("faq", "salary").out == first.out
    for turn in range(8):
        overlay(tmp_path / "mine", f"Number {turn}.")
        run("faq", "--data", str(tmp_path / "mine"), "canteen")
    assert len(list(cache.glob("faq-*"))) <= MOST_KEPT
    monkeypatch.setenv("CAREERPATH_CACHE", str(kept[0] / "below-a-file"))
    assert run("faq", "salary").out == first.out


@pytest.mark.slow
def test_what_an_overlay_takes_away_is_not_answered(run, tmp_path: Path) -> None:
    assert run("faq", "--json", "will the ai bubble burst").json["results"][0]["id"] == "ai-bubble"
    folder = tmp_path / "mine"
    (folder / "faq").mkdir(parents=True)
    (folder / "faq" / "less.yaml").write_text("entries:\n  - {id: ai-bubble, remove: true}\n")
    found = run("faq", "--json", "--data", str(folder), "will the ai bubble burst").json
    assert "ai-bubble" not in {each["id"] for each in found["results"]}
    assert found["state"] != "answer"


def test_the_next_command_keeps_the_own_content(run, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "my own", "At noon.")
    for arguments in (("--id", "canteen"), ("--all", "canteen"), ("--list",), ("zzz",)):
        said = run("faq", "--data", folder, *arguments).err.replace("\n", "")
        assert f"--data '{folder}'" in said, arguments


def test_a_mistake_anywhere_in_the_own_content_is_told(run, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "mine", "At noon.")
    assert run("faq", "--data", folder, "canteen").code == 0
    (tmp_path / "mine" / "stray.yaml").write_text("x: 1\n", encoding="utf-8")
    ran = run("faq", "--data", folder, "canteen")
    assert ran.code == 2
    assert "stray.yaml" in ran.err
    assert run("faq", "--data", str(tmp_path / "mine" / "faq"), "canteen").code == 2


@pytest.mark.skipif(os.name == "nt", reason="needs pipes")
def test_a_pipe_among_the_own_content_is_told_and_not_waited_for(run, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "mine", "At noon.")
    assert run("faq", "--data", folder, "canteen").code == 0
    os.mkfifo(tmp_path / "mine" / "faq" / "pipe.yaml")
    assert "pipe.yaml" in run("faq", "--data", folder, "canteen").err


def test_mistakes_of_content_are_told(run, tmp_path: Path) -> None:
    folder = overlay(tmp_path / "mine", "At noon.")
    (tmp_path / "mine" / "faq" / "local.yaml").write_text("topic: [", encoding="utf-8")
    ran = run("faq", "--data", folder, "canteen")
    assert ran.code == 2
    assert "local.yaml" in ran.err


def test_an_id_is_an_answer_too(run, catalog) -> None:
    for key in catalog.faq:
        found = run("faq", key, "--json").json["results"]
        assert found[0]["id"] == key


def test_someone_in_need_gets_a_person_not_a_quiz(run) -> None:
    for words in (
        "should I kill myself",
        "i dont want to live anymore",
        "end my life",
        "I feel that I cannot go on",
        "i can't go on",
        "depressed",
        "self-harm",
    ):
        found = run("faq", words)
        assert "talk to a person today" in found.out
        assert "Your words" not in found.out
        assert "Next:" not in found.err
