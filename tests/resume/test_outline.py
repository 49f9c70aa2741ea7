"""What stands on a resume, and fitting it to its pages."""

from __future__ import annotations

import msgspec
import pytest
from rich.console import Group

from careerpath.resume.document import Basics, Language, Project, Resume, Work
from careerpath.resume.form import Built
from careerpath.resume.lines import MOST_WORDS
from careerpath.resume.outline import outline
from careerpath.resume.pages import SPACINGS, Cut, fit, propose_cuts
from careerpath.resume.parts import Outline
from careerpath.resume.view_build import view_built
from careerpath.terminal.look import PLAIN, Look
from careerpath.terminal.output import as_text
from tests.resume import shipped

PERSON = Basics(name="A B")


def titles(page: Outline) -> list[str]:
    return [section.title for section in page.sections]


def test_an_empty_section_is_not_there() -> None:
    assert outline(Resume(basics=PERSON)).sections == []


def test_projects_come_first_where_there_is_no_post() -> None:
    project, post = Project(name="p"), Work(position="w")
    assert titles(outline(Resume(basics=PERSON, projects=[project]))) == ["Projects"]
    both = Resume(basics=PERSON, projects=[project], work=[post])
    assert titles(outline(both)) == ["Experience", "Projects"]


def test_a_project_without_dates_has_none() -> None:
    page = outline(Resume(basics=PERSON, projects=[Project(name="p")]))
    assert page.sections[0].entries[0].when == ""


def test_a_level_of_a_language_stands_in_brackets() -> None:
    spoken = [Language("English", "C2"), Language("Polish"), Language(None, "native")]
    page = outline(Resume(basics=PERSON, languages=spoken))
    assert str(page.sections[0].lines[0]) == "English (C2), Polish, native"


def test_only_addresses_of_the_web_are_links() -> None:
    page = shipped.outlined("looks-like-markup")
    links = [entry.link for section in page.sections for entry in section.entries]
    assert not any(link and not link.startswith("http") for link in links)


@pytest.mark.parametrize("name", shipped.NAMES)
def test_a_line_of_dates_stays_short(name: str) -> None:
    for section in shipped.outlined(name).sections:
        for entry in section.entries:
            assert len(entry.when.split()) <= MOST_WORDS


def lines(page: Outline) -> int:
    return sum(
        2 + len(section.lines) + sum(3 + len(entry.bullets) for entry in section.entries)
        for section in page.sections
    )


def test_spacing_comes_before_cutting() -> None:
    page = shipped.outlined("thirty-years")
    room = {spacing: index for index, spacing in enumerate(SPACINGS)}
    fitted = fit(page, 1, lambda shown, spacing: 1 if room[spacing] >= 2 else 2)
    assert (fitted.spacing, fitted.cuts) == (SPACINGS[2], [])


def test_cuts_are_proposed_until_it_fits_and_no_further() -> None:
    page = shipped.outlined("two-pages")
    most = lines(page) - 4
    fitted = fit(page, 1, lambda shown, spacing: 1 if lines(shown) <= most else 2)
    assert len(fitted.cuts) == 4
    assert fitted.enough
    assert fitted.pages == 2  # nothing was cut by itself


def test_a_long_life_is_measured_a_few_times() -> None:
    """Each measuring draws the pages: one for each of hundreds of lines took minutes."""
    bullets = [f"Did the {number}th thing." for number in range(8)]
    work = [Work(position=f"Post {number}", highlights=bullets) for number in range(200)]
    measured = []

    def count(shown: Outline, spacing: object) -> int:
        measured.append(shown)
        return 1 + lines(shown) // 700

    fitted = fit(outline(Resume(basics=PERSON, work=work)), 1 + 1600 // 700, count)
    assert fitted.cuts
    assert len(measured) < 25


def test_what_never_fits_is_said() -> None:
    fitted = fit(shipped.outlined("two-pages"), 1, lambda shown, spacing: 3)
    assert not fitted.enough


def test_the_newest_lines_go_last() -> None:
    told = [f"{cut.entry} {cut.line}" for cut, _ in propose_cuts(shipped.outlined("thirty-years"))]
    newest = [index for index, what in enumerate(told) if what.startswith("Principal Engineer")]
    assert all(index > len(told) // 2 for index in newest)
    assert len(told) == len(set(told))


def test_lines_to_keep_go_after_all_others() -> None:
    page = shipped.outlined("thirty-years")
    every = [cut.line for cut, _ in propose_cuts(page) if cut.line]
    kept = set(every[:3])
    found = [cut.line for cut, _ in propose_cuts(page, lambda line: line in kept) if cut.line]
    assert set(found[-3:]) & kept == set(found) & kept
    assert found[0] not in kept


def test_what_could_go_is_told_by_entry() -> None:
    cuts = [Cut("the section Interests"), Cut("A", "one"), Cut("B", "two"), Cut("A", "three")]
    built = Built("r.pdf", "pdf", pages=2, limit=1, size=10.5, paper="a4", cuts=cuts)
    look = Look(80, PLAIN, True)
    text = as_text(Group(*view_built(built, {}, look)), 80)
    told = [line.strip() for line in text.split("\n")[-8:] if line.strip()]
    assert told[-6:] == ["the section Interests", "A", "- one", "- three", "B", "- two"]


def test_no_letter_is_under_ten_points() -> None:
    assert min(spacing.size for spacing in SPACINGS) >= 10


def test_what_is_told_comes_out_and_a_postal_code_does_not() -> None:
    shown = msgspec.json.encode(shipped.outlined("volunteer")).decode()
    for value in ("Salem Repair Cafe", "City of Salem", "CompTIA Network+", "3.8", "samw"):
        assert value in shown
    assert "97301" not in shown
