"""What the quiz comes to: the result, what another answer would change, each answer's share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from careerpath.advice.said import find_origin, take_known, take_said
from careerpath.catalog.catalog import Catalog
from careerpath.drawing.titles import Titles
from careerpath.intake.text import clean_name
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
)
from careerpath.profile.answers_file import read_answers
from careerpath.profile.proofs import load_proofs
from careerpath.profile.saved import saved_answers
from careerpath.quiz.change import Since, compare_visits
from careerpath.quiz.contents import quiz_contents
from careerpath.quiz.given import parse_changes
from careerpath.quiz.result import QuizContents, QuizResult, advise, role_to_try
from careerpath.terminal.clock import current_day
from careerpath.terminal.json_output import to_json
from careerpath.terminal.options import quoted
from careerpath.terminal.screen import Screen


def show_quiz(
    screen: Screen,
    catalog: Catalog,
    given: Answers,
    file: str | None,
    save: bool,
    full: bool,
    pager: bool,
) -> None:
    """Decide and show. What was said in a conversation (no `file`) is always saved."""
    check_hours_fit(given.hours_per_week or DEFAULT_HOURS, given.weekdays)
    contents = quiz_contents(catalog)
    result = advise(take_said(given, catalog, current_day()), contents)
    since = _since(catalog, contents, given, result) if save or file is None else None
    if save or file is None:
        _save(screen, given, result)
    if screen.json:
        return screen.show_json(to_json("quiz", result))
    from careerpath.terminal.pager import paged

    with paged(screen, pager):
        kept = save or file is None
        show_result(screen, catalog, given, result, full, kept)
        _show_holidays(screen, result, save or file is None)
        if since is not None:
            from careerpath.quiz.view_detail import view_since

            titles = Titles(catalog.roles, catalog.skills, catalog.questions)
            screen.show(view_since(since, titles))
    return _show_next(screen, result, None if save else file, full)


def show_result(
    screen: Screen, catalog: Catalog, given: Answers, result: QuizResult, full: bool, own: bool
) -> None:
    """Show the answer on its first screen, then roles, pairs, the table and the plan by weeks.

    `own`: the answers are of the person of this machine, of whom more may be kept.
    """
    from careerpath.plan.view import view_plan, view_weeks_short
    from careerpath.plan.view_weeks import view_weeks
    from careerpath.quiz.view import view_first
    from careerpath.quiz.view_roles import view_bars, view_pairs, view_tried_roles
    from careerpath.quiz.view_table import view_table

    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    look, origin = screen.look, find_origin(given.stands, catalog)
    screen.show(view_first(result, titles, origin, look))
    if not result.answered:
        return
    proofs = load_proofs(catalog.roles.values()) if own else {}
    screen.show(view_bars(result, titles, look, proofs))
    tried = view_tried_roles(result, titles, look)
    if tried is not None:
        screen.show(tried)
    screen.show(view_pairs(result, titles, look))
    plan = result.plan
    if plan is None:
        return
    known = take_known(given, catalog)
    screen.show(view_table(result, titles, known, origin, catalog.sources, look))
    role = catalog.roles[plan.role].in_sentence
    if not full:
        screen.show(view_weeks_short(plan, role, look))
        return
    skill_titles = {key: skill.title for key, skill in catalog.skills.items()}
    screen.show("", view_plan(plan, role, skill_titles, look, plan.start))
    weeks = [week.number for week in plan.weeks]
    screen.show(view_weeks(plan, weeks, skill_titles, catalog.resources, look))


def _since(
    catalog: Catalog, contents: QuizContents, given: Answers, result: QuizResult
) -> Since | None:
    """Return what is different from the saved answers; None where there were none."""
    from careerpath.person.profile import load_profile
    from careerpath.person.store import Store
    from careerpath.profile.saved import plain_answers

    profile = load_profile(Store())
    if profile is None or not profile.answers:
        return None
    before = plain_answers(profile, catalog)
    earlier = advise(take_said(before, catalog, current_day()), contents)
    return compare_visits(before.answers, given.answers, earlier, result)


def _show_holidays(screen: Screen, result: QuizResult, kept: bool) -> None:
    """Show how to keep days at the turn of the year free, where the plan has work on some."""
    from careerpath.plan.holidays import find_holidays

    spans = find_holidays(result.plan) if result.plan is not None else []
    if spans:
        from careerpath.plan.view_replan import view_holidays

        screen.show(view_holidays(spans, kept))


def _show_next(screen: Screen, result: QuizResult, file: str | None, full: bool) -> None:
    """End the result with the one command that helps next. `file` holds answers not saved."""
    if result.plan is None:
        screen.next("careerpath quiz", "answer the questions that you left out")
    elif file is not None:
        screen.next(f"careerpath quiz --answers {quoted(file)} --save", "keep the plan")
    elif full:
        screen.next("careerpath plan today", "begin")
    elif role := role_to_try(result):
        why = "the answer is close, and an hour of the work says more than any question"
        screen.next(f"careerpath try {role}", why)
    else:
        screen.next("careerpath plan show", "see the whole plan")


def show_explanation(screen: Screen, catalog: Catalog, file: str | None, word: str) -> None:
    """Show every answer's share in the fit of the role that a word names."""
    from careerpath.catalog.named import role_named
    from careerpath.quiz.explain import explain_fit
    from careerpath.quiz.view_detail import view_explanation

    given = read_answers(file, catalog, screen) if file else saved_answers(catalog)
    role = role_named(catalog, word)
    found = explain_fit(role, catalog.roles, catalog.questions, given.answers)
    if screen.json:
        return screen.show_json(to_json("quiz-explain", found))
    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    screen.show(view_explanation(found, titles, screen.look))
    return screen.next(f"careerpath roles {role.id}", "read about the role in depth")


def show_changes(
    screen: Screen, catalog: Catalog, file: str | None, typed: tuple[str, ...]
) -> None:
    """Show what other answers would have changed."""
    from careerpath.quiz.change import compare_answers
    from careerpath.quiz.view_detail import view_change

    given = read_answers(file, catalog, screen) if file else saved_answers(catalog)
    changes = parse_changes(typed, catalog)
    change = compare_answers(catalog.roles, catalog.questions, given.answers, changes)
    if screen.json:
        return screen.show_json(to_json("quiz-change", change))
    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    screen.show(view_change(change, titles, screen.look))
    if file:
        return screen.next("careerpath quiz --explain ROLE", "see what each answer adds")
    return screen.next("careerpath quiz", "change the answer for good")


def _save(screen: Screen, given: Answers, result: QuizResult) -> None:
    """Save the profile, and the plan unless one is under way."""
    from careerpath.person.plan import has_progress
    from careerpath.person.plan_file import load_plan, save_plan
    from careerpath.person.profile import save_profile
    from careerpath.person.store import Store

    store = Store()
    save: Callable[[Store, Answers], object] = save_profile
    replaced = None
    with store.locked():
        kept = save(store, given)
        current = load_plan(store)
        under_way = current is not None and has_progress(current)
        if result.plan is not None and not under_way:
            replaced = save_plan(store, result.plan)
    if isinstance(kept, (str, Path)):
        screen.say(f"What you answered before is kept as {clean_name(kept)}.", "")
    if replaced:
        from careerpath.plan.saved import KEPT

        screen.say(KEPT, "")
    if result.plan is not None and under_way:
        screen.say(
            "Your plan has work done in it and stays as it is; plan new --force replaces it.", ""
        )
