"""A command line that is wrong is answered with what was meant, and help is there for `help`."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("plan new mle --hour 5", "Did you mean --hours?"),
        ("plan show --jsno", "Did you mean --json?"),
        ("--vresion", "Did you mean --version?"),
        ("plan done", "plan done needs N|ID...: numbers of plan today"),
        ("plan done", "Such as: careerpath plan done 1 2"),
        ("data init", "data init needs DIR: a new or empty folder."),
        ("plan show --week x", "--week: 'x' is no whole number."),
        ("plan done 1 --rating 9", "--rating: '9' is no whole number from 1 to 5."),
        ("quiz --answers", "--answers needs a value."),
        ("plan new data scientist", "takes no further 'scientist'"),
        ("plan new data scientist", "with hyphens or in quotes"),
        ("status now", "It takes options only."),
        ("roles mle ds", "careerpath compare mle ds sets them side by side."),
        ("roles mle nobody", "There is no role 'mle nobody'."),
        ("plan --json today", "--json stands after today."),
        ("help nothing", "No such command 'nothing'."),
    ],
)
def test_what_is_said(run, typed: str, said: str) -> None:
    ran = run(*typed.split())
    assert (ran.code, ran.out) == (2, "")
    text = ran.err.replace("\\n", " ")
    assert said in text
    assert "careerpath: careerpath" not in text.replace("careerpath: careerpath has", "")


@pytest.mark.parametrize(
    ("typed", "title"),
    [("roles data scientist", "Data scientist"), ("skills version control", "Version control")],
)
def test_a_name_of_several_words_needs_no_quotes(run, typed: str, title: str) -> None:
    assert run(*typed.split()).out.startswith(title)


@pytest.mark.parametrize("words", [(), ("quiz",), ("plan", "new")])
def test_help_is_help(run, words: tuple[str, ...]) -> None:
    ran = run("help", *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == run(*words, "--help").out
    assert ran.out.startswith("Usage: " + " ".join(["careerpath", *words]))


@pytest.mark.slow
def test_a_bare_group_is_its_show_with_all_its_options(run, monkeypatch) -> None:
    assert run("plan", "new", "mle", "--json").code == 0
    assert run("plan", "--json").out == run("plan", "show", "--json").out
    assert run("data", "--json").out == run("data", "show", "--json").out
    monkeypatch.setenv("CAREERPATH_DATA", "/no/such/folder")
    assert run("plan").err == run("plan", "show").err
    assert "/no/such/folder" in run("plan").err


@pytest.mark.parametrize("command", ["compare", "status", "roles --sort title", "data show"])
def test_accessible_goes_with_every_command(run, command: str) -> None:
    ran = run(*command.split(), "--accessible")
    assert ran.code == 0, ran.err
    assert not [line for line in ran.out.splitlines() if "\u2500" in line or "\u2501" in line]


def test_after_two_dashes_nothing_is_an_option(run) -> None:
    assert "There is no role '--accessible'." in run("roles", "--", "--accessible").err
