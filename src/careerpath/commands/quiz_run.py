"""Running the quiz: answers from a file, the profile or a conversation, then what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from careerpath.advice.quiz import QuizInput, QuizResult, advise
from careerpath.catalog.catalog import Catalog
from careerpath.commands.contents import quiz_contents
from careerpath.commands.quiz_answers import parse_changes, read_answers, saved_answers
from careerpath.errors import UserError
from careerpath.exports.json import to_json
from careerpath.intake.text import clean
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What was typed after `careerpath quiz`."""

    quick: bool
    answers: str | None
    save: bool
    change: tuple[str, ...]
    explain: str | None
    full: bool
    accessible: bool
    start: str | None
    hours: str | None
    days: str | None
    pager: bool
    data: Path | None
    json: bool


def run_quiz(options: QuizOptions) -> None:
    """Get the answers, decide, show; save what was answered in a conversation."""
    screen = Screen(options.json)
    catalog = Catalog(options.data)
    if options.save and options.answers is None:
        raise UserError("usage", "--save goes with --answers.", "The quiz itself always saves.")
    if options.change or options.explain is not None:
        return _look_closer(screen, catalog, options)
    if options.answers is not None:
        given = override(read_answers(options.answers, catalog), options)
    else:
        from careerpath.commands.quiz_visit import converse

        given = converse(screen, catalog, options)
    check_hours_fit(given.hours_per_week or DEFAULT_HOURS, given.weekdays)
    result = advise(quiz_input(given, catalog), quiz_contents(catalog))
    if options.save or options.answers is None:
        _save(screen, given, result)
    if options.json:
        return screen.show_json(to_json("quiz", result))
    from careerpath.terminal.pager import paged

    with paged(screen, options.pager):
        show_result(screen, catalog, result, options.full)
    return show_next(screen, result, options)


def quiz_input(given: Answers, catalog: Catalog) -> QuizInput:
    """Return what was said, with defaults where nothing was."""
    return QuizInput(
        answers=given.answers,
        levels={key: level for key, level in given.levels.items() if key in catalog.skills},
        hours_per_week=given.hours_per_week or DEFAULT_HOURS,
        start=given.start or date.today(),
        asked=tuple(catalog.quick_questions if given.quick else catalog.questions),
        weekdays=given.weekdays,
        stands=given.stands,
    )


def show_result(screen: Screen, catalog: Catalog, result: QuizResult, full: bool) -> None:
    """Show the recommendation, the comparison and the plan."""
    from careerpath.views.plan import view_plan
    from careerpath.views.plan_weeks import view_weeks
    from careerpath.views.quiz import QuizTitles, view_result
    from careerpath.views.quiz_short import view_short_comparison, view_short_plan

    titles = QuizTitles(catalog.roles, catalog.skills, catalog.questions)
    screen.show(view_result(result, titles, screen.look))
    if not result.complete or result.plan is None:
        return
    screen.show(view_short_comparison(result, catalog.sources, screen.look))
    plan, role = result.plan, catalog.roles[result.plan.role].in_sentence
    if not full:
        screen.show(view_short_plan(plan, role, screen.look))
        return
    skill_titles = {key: skill.title for key, skill in catalog.skills.items()}
    screen.show("", view_plan(plan, role, skill_titles, screen.look, plan.start))
    weeks = [week.number for week in plan.weeks]
    screen.show(view_weeks(plan, weeks, skill_titles, catalog.resources, screen.look))


def show_next(screen: Screen, result: QuizResult, options: QuizOptions) -> None:
    """End the result with the one command that helps next."""
    if result.plan is None:
        screen.next("careerpath quiz", "answer the questions that you left out")
    elif options.answers is not None and not options.save:
        screen.next(f"careerpath quiz --answers {clean(options.answers)} --save", "keep the plan")
    elif options.full:
        screen.next("careerpath plan today", "begin")
    else:
        screen.next("careerpath plan show", "see the whole plan")


def override(given: Answers, options: QuizOptions) -> Answers:
    """Return the answers with what was typed on the command line instead of the file's."""
    changes: dict[str, object] = {"quick": True} if options.quick else {}
    if options.start is not None:
        changes["start"] = parse_date(options.start)
    if options.hours is not None:
        changes["hours_per_week"] = parse_hours(options.hours)
    if options.days is not None:
        changes["days"] = parse_days(options.days)
    return msgspec.structs.replace(given, **changes) if changes else given


def _look_closer(screen: Screen, catalog: Catalog, options: QuizOptions) -> None:
    """Show what other answers would have changed, or every answer's share in a role's fit."""
    from careerpath.advice.change import compare_answers
    from careerpath.advice.explain import explain_fit
    from careerpath.commands.roles_named import role_named
    from careerpath.views.quiz import QuizTitles
    from careerpath.views.quiz_detail import view_change, view_explanation

    given = (
        read_answers(options.answers, catalog) if options.answers else saved_answers(catalog)
    ).answers
    titles = QuizTitles(catalog.roles, catalog.skills, catalog.questions)
    if options.explain is not None:
        role = role_named(catalog, options.explain)
        found = explain_fit(role, catalog.questions, given)
        if options.json:
            return screen.show_json(to_json("quiz-explain", found))
        screen.show(view_explanation(found, titles, screen.look))
        return screen.next(f"careerpath roles {role.id}", "read about the role in depth")
    changes = parse_changes(options.change, catalog)
    change = compare_answers(catalog.roles, catalog.questions, given, changes)
    if options.json:
        return screen.show_json(to_json("quiz-change", change))
    screen.show(view_change(change, titles, screen.look))
    if options.answers:
        return screen.next("careerpath quiz --explain ROLE", "see what each answer adds")
    return screen.next("careerpath quiz", "change the answer for good")


def _save(screen: Screen, given: Answers, result: QuizResult) -> None:
    """Save the profile, and the plan unless one is under way."""
    from careerpath.person.plan import has_progress, load_plan, save_plan
    from careerpath.person.profile import save_profile
    from careerpath.person.store import Store

    store = Store()
    with store.locked():
        save_profile(store, given)
        current = load_plan(store)
        under_way = current is not None and has_progress(current)
        if result.plan is not None and not under_way:
            save_plan(store, result.plan)
    if result.plan is not None and under_way:
        screen.say(
            "Your plan has work done in it and stays as it is; plan new --force replaces it.", ""
        )
