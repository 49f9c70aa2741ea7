"""Running the quiz: answers from a file or from a conversation, then the result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from careerpath.advice.answers import find_answer_mistakes, keep_known
from careerpath.advice.quiz import QuizInput, QuizResult, advise
from careerpath.catalog.catalog import Catalog
from careerpath.commands.contents import quiz_contents
from careerpath.errors import UserError
from careerpath.exports.json import to_json
from careerpath.intake.structs import mistakes_error
from careerpath.intake.text import clean, read_file, read_standard_input
from careerpath.person.answers import (
    DEFAULT_HOURS,
    Answers,
    check_hours_fit,
    parse_answers,
    parse_date,
    parse_days,
    parse_hours,
)
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What was typed after `careerpath quiz`."""

    answers: str | None
    save: bool
    full: bool
    accessible: bool
    start: str | None
    hours: str | None
    days: str | None
    data: Path | None
    json: bool


def run_quiz(options: QuizOptions) -> None:
    """Get the answers, decide, show; save what was answered in a conversation."""
    screen = Screen(options.json)
    catalog = Catalog(options.data)
    if options.answers is not None:
        given = _override(read_answers(options.answers, catalog), options)
    else:
        given = _converse(screen, catalog, options)
    check_hours_fit(given.hours_per_week or DEFAULT_HOURS, given.weekdays)
    result = advise(quiz_input(given, catalog), quiz_contents(catalog))
    if options.save or options.answers is None:
        _save(given, result)
    if options.json:
        return screen.show_json(to_json("quiz", result))
    show_result(screen, catalog, result, given, options.full)
    return None


def read_answers(name: str, catalog: Catalog) -> Answers:
    """Return the answers in a file ('-': standard input); UserError with all its mistakes."""
    file = "standard input" if name == "-" else clean(name)
    text = read_standard_input() if name == "-" else read_file(Path(name))
    given, lines = parse_answers(text, file)
    mistakes = find_answer_mistakes(
        given, catalog.questions, catalog.skills, catalog.roles, file, lines
    )
    if mistakes:
        raise mistakes_error("bad-answers", mistakes)
    return given


def show_result(
    screen: Screen, catalog: Catalog, result: QuizResult, given: Answers, full: bool
) -> None:
    """Show the recommendation, the comparison and the plan."""
    from careerpath.views.compare import view_comparison
    from careerpath.views.plan import view_plan, view_weeks
    from careerpath.views.quiz import QuizTitles, view_result

    titles = QuizTitles(catalog.roles, catalog.skills, catalog.questions)
    screen.show(view_result(result, titles, screen.look), "")
    screen.show(view_comparison(result.comparison, catalog.sources, screen.look), "")
    plan = result.plan
    if plan is None:
        return screen.next("careerpath quiz", "answer the questions that you left out")
    skill_titles = {key: skill.title for key, skill in catalog.skills.items()}
    role = catalog.roles[plan.role].title
    screen.show(view_plan(plan, role, skill_titles, screen.look, plan.start))
    weeks = [week.number for week in plan.weeks] if full else [1]
    screen.show(view_weeks(plan, weeks, skill_titles, catalog.resources, screen.look))
    return screen.next("careerpath plan show", "see the plan again and every week of it")


def _override(given: Answers, options: QuizOptions) -> Answers:
    """Return the answers with what was typed on the command line instead of the file's."""
    changes: dict[str, object] = {}
    if options.start is not None:
        changes["start"] = parse_date(options.start)
    if options.hours is not None:
        changes["hours_per_week"] = parse_hours(options.hours)
    if options.days is not None:
        changes["days"] = parse_days(options.days)
    return msgspec.structs.replace(given, **changes) if changes else given


def quiz_input(given: Answers, catalog: Catalog) -> QuizInput:
    """Return what was said, with defaults where nothing was."""
    return QuizInput(
        answers=given.answers,
        levels=given.levels,
        hours_per_week=given.hours_per_week or DEFAULT_HOURS,
        start=given.start or date.today(),
        asked=tuple(catalog.questions),
        weekdays=given.weekdays,
        stands=given.stands,
    )


def _converse(screen: Screen, catalog: Catalog, options: QuizOptions) -> Answers:
    """Ask everything, beginning where an earlier conversation stopped."""
    from careerpath.commands.quiz_talk import Talk
    from careerpath.person.profile import load_draft, load_profile, save_draft
    from careerpath.person.store import Store
    from careerpath.terminal.prompts import Choice, can_prompt, choose_prompts

    if not can_prompt(options.accessible):
        raise UserError(
            "no-terminal",
            "The quiz asks questions, and there is no terminal to ask on.",
            "Use --answers FILE, or --accessible to answer by number.",
        )
    store = Store()
    draft, profile = load_draft(store), load_profile(store)
    prompts = choose_prompts(options.accessible, screen.look.width)
    screen.say(
        "About six minutes: what work you want, what you can do, how much time you have.",
        f"Your answers stay on this machine, in {clean(str(store.folder))}. Ctrl-C keeps them.",
    )
    begun = draft or profile
    given = Answers()
    if begun is not None:
        ways = [
            Choice("on", "Go on where you stopped" if draft else "Look at the result again"),
            Choice("over", "Start over"),
        ]
        text = (
            "You have answered before." if profile and not draft else "There is a quiz you began."
        )
        if prompts.choose("Welcome back", text, ways, "on") == "on":
            given = msgspec.structs.replace(
                _plain(begun), answers=keep_known(begun.answers, catalog.questions)
            )
    talk = Talk(
        catalog=catalog,
        prompts=prompts,
        asked=tuple(catalog.questions),
        today=date.today(),
        keep=lambda said: save_draft(store, said),
    )
    return talk.run(_override(given, options))


def _plain(given: Answers) -> Answers:
    return Answers(**{name: getattr(given, name) for name in Answers.__struct_fields__})


def _save(given: Answers, result: QuizResult) -> None:
    """Save the profile, and the plan unless one is under way."""
    from careerpath.person.plan import has_progress, load_plan, save_plan
    from careerpath.person.profile import save_profile
    from careerpath.person.store import Store

    store = Store()
    save_profile(store, given)
    current = load_plan(store)
    if result.plan is not None and (current is None or not has_progress(current)):
        save_plan(store, result.plan)
