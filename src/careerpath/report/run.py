"""Reading what is known of somebody, and writing a page of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from careerpath.advice.said import find_origin, take_known, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.drawing.titles import Titles
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.person.answers import DEFAULT_HOURS, Answers, check_hours_fit
from careerpath.person.plan import Plan
from careerpath.person.plan_file import load_plan
from careerpath.person.practice import load_practice
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.saved import need_plan, plan_role
from careerpath.profile.answers_file import read_answers
from careerpath.profile.saved import plain_answers
from careerpath.quiz.contents import quiz_contents
from careerpath.quiz.given import change_given
from careerpath.quiz.result import advise
from careerpath.report.days import Days
from careerpath.report.done import collect_done
from careerpath.report.material import Material, choose_goal_role, with_kept_plan
from careerpath.report.target import choose_target
from careerpath.terminal.clock import current_day
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Wish:
    """What was typed after `careerpath report`."""

    role: str | None
    brief: bool
    book: bool
    answers: str | None
    anonymous: bool
    start: str | None
    output: Path | None
    force: bool
    data: Path | None


def write_report(wish: Wish) -> None:
    """Write the page that is wished for, to a file or to standard output."""
    screen = Screen()
    target = choose_target(wish.output)
    if wish.brief and wish.book:
        raise UserError("usage", "--brief and --book are two pages.", "Write one at a time.")
    if wish.role is not None and not wish.book:
        raise UserError(
            "usage",
            f"A report is about you, so it takes no role: {quote(wish.role)}.",
            "For a role's page: careerpath report --book ROLE",
        )
    if wish.start is not None and wish.answers is None:
        raise UserError(
            "usage",
            "--start goes with --answers.",
            "Another first day for your plan: careerpath plan new --start DATE",
        )
    if target is not None and target.exists() and not wish.force:
        from careerpath.terminal.output import write_output

        write_output(target, "", force=False)  # refused at once, before anything is worked out
    catalog = open_catalog(wish.data)
    page = _draw(wish, catalog, screen)
    if target is None:
        return screen.show_json(page)  # in UTF-8, as the page itself says
    screen.write(page, target, wish.force)
    return screen.next(*_next(wish))


def _draw(wish: Wish, catalog: Catalog, screen: Screen) -> str:
    if wish.book:
        from careerpath.report.export_book import book_html

        return book_html(*_book_role(wish, catalog, screen), catalog)
    material = _collect(wish, catalog, screen)
    if wish.brief:
        from careerpath.report.export_brief import brief_html

        return brief_html(material, catalog.session)
    from careerpath.report.export_page import page_html

    return page_html(material)


def _book_role(wish: Wish, catalog: Catalog, screen: Screen) -> tuple[Role, str | None]:
    """Return the role that is named, else that of the plan or the direction; and the language.

    The language is the one that somebody knows best, None where that is not known.
    """
    if wish.role is None:
        material = _collect(wish, catalog, screen)
        if material.goal is not None:
            return material.goal, material.given.language
        raise UserError(
            "no-role",
            "Your answers lead to no role yet.",
            "Name one, such as careerpath report --book data-analyst",
        )
    role = role_named(catalog, wish.role)
    if wish.answers is not None:
        return role, read_answers(wish.answers, catalog, screen).language
    profile = load_profile(Store())
    return role, plain_answers(profile, catalog).language if profile else None


def _collect(wish: Wish, catalog: Catalog, screen: Screen) -> Material:
    """Read and decide. A file of answers stands alone: no state is read beside it."""
    typed = change_given(False, wish.start, None, None)
    plan: Plan | None = None
    events: list[object] = []
    if wish.answers is not None:
        given = typed(read_answers(wish.answers, catalog, screen))
    else:
        store = Store()
        given = typed(_need_profile(store, catalog))
        events = list(load_practice(store).events)
        plan = _kept_plan(store, catalog)
    check_hours_fit(given.hours_per_week or DEFAULT_HOURS, given.weekdays)
    done = collect_done(events, given.tried, plan)
    given = msgspec.structs.replace(
        given, tried={key: n for key, n in done.tried.items() if key in catalog.roles}
    )
    today = given.start or current_day() if wish.answers is not None else current_day()
    said = take_said(given, catalog, today)
    contents = quiz_contents(catalog)
    result = advise(said, contents)
    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    goal = choose_goal_role(result, plan or result.plan, titles)
    known = take_known(given, catalog)
    shown = with_kept_plan(result, plan, goal, known, contents.plan.ladders)
    return Material(
        result=shown,
        planned=result.plan.role if result.plan else None,
        titles=titles,
        given=given,
        known=known,
        origin=find_origin(given.stands, catalog),
        stage=said.stage,
        goal=goal,
        kept=plan is not None and shown.plan is plan,
        done=done,
        today=today,
        days=Days(shown.plan.start if shown.plan else today, not wish.anonymous),
        sources=catalog.sources,
    )


def _need_profile(store: Store, catalog: Catalog) -> Answers:
    profile = load_profile(store)
    if profile is None:
        raise UserError(
            "no-profile",
            "There is nothing to report yet: no answers are saved.",
            "Take careerpath quiz, name a file (--answers FILE) or a role (--book ROLE).",
        )
    return plain_answers(profile, catalog)


def _kept_plan(store: Store, catalog: Catalog) -> Plan | None:
    """Return the kept plan as it stands now; None where there is none.

    Raises UserError where the content no longer has its role.
    """
    if load_plan(store) is None:
        return None
    plan = need_plan(store)
    plan_role(plan, catalog)
    return plan


def _next(wish: Wish) -> tuple[str, str]:
    """Return the command that helps after a page, and why."""
    if wish.book:
        return "careerpath try", "do an hour of such work"
    if wish.brief:
        return "careerpath plan today", "see what is due"
    return "careerpath report --brief", "one page to bring to a mentor (with -o FILE)"
