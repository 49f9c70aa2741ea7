"""What stands on a resume, and fitting it to its pages."""

from __future__ import annotations

import msgspec
import pytest

from careerpath.resume.document import Basics, Project, Resume, Work
from careerpath.resume.lines import MOST_WORDS
from careerpath.resume.outline import outline
from careerpath.resume.pages import SPACINGS, fit, propose_cuts
from careerpath.resume.parts import Outline
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


def test_what_never_fits_is_said() -> None:
    fitted = fit(shipped.outlined("two-pages"), 1, lambda shown, spacing: 3)
    assert not fitted.enough


def test_the_newest_lines_go_last() -> None:
    told = [what for what, _ in propose_cuts(shipped.outlined("thirty-years"))]
    newest = [index for index, what in enumerate(told) if what.startswith("Principal Engineer")]
    assert all(index > len(told) // 2 for index in newest)
    assert len(told) == len(set(told))


def test_no_letter_is_under_ten_points() -> None:
    assert min(spacing.size for spacing in SPACINGS) >= 10


def test_what_is_told_comes_out_and_a_postal_code_does_not() -> None:
    shown = msgspec.json.encode(shipped.outlined("volunteer")).decode()
    for value in ("Salem Repair Cafe", "City of Salem", "CompTIA Network+", "3.8", "samw"):
        assert value in shown
    assert "97301" not in shown
