"""A mock interview: questions by the role's mix, the rubric after each, a verdict at the end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from careerpath.advice.direction import choose_goal
from careerpath.advice.ladders import Ladders
from careerpath.advice.said import take_said
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.interview import MockQuestion, Seniority
from careerpath.catalog.named import role_named
from careerpath.catalog.opening import open_catalog
from careerpath.catalog.roles import Role
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.interview.draw import LEVELS, Setup, draw_questions, shares_of
from careerpath.interview.run_cases import find_node
from careerpath.interview.run_question import Desk, put_question
from careerpath.interview.run_ticks import tick_off
from careerpath.interview.run_transcript import Transcript
from careerpath.interview.score import judge
from careerpath.interview.teaches import Lesson, find_lessons
from careerpath.person.plan_file import load_plan
from careerpath.person.practice import Mocked, load_practice
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.run_practised import weak_in_mocks
from careerpath.terminal.clock import current_day
from careerpath.terminal.prompts import can_prompt, choose_prompts
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed after `careerpath interview mock`."""

    role: str | None
    minutes: int
    kind: str | None
    level: str | None
    seed: int | None
    keep: bool
    accessible: bool
    data: Path | None


def hold_mock(wanted: Wanted) -> None:
    """Hold a mock interview from the first question to the verdict."""
    screen, store = Screen(), Store()
    catalog = open_catalog(wanted.data)
    if not can_prompt(wanted.accessible):
        raise UserError(
            "no-terminal",
            "A mock interview asks questions, and there is no terminal to ask on.",
            "Use --accessible to answer by number.",
        )
    role = find_role(wanted.role, catalog, store)
    setup = Setup(role.id, _level(wanted.level, role.id, store), wanted.minutes, wanted.kind)
    past = past_mocks(store)
    seed = wanted.seed if wanted.seed is not None else len(past) + current_day().toordinal()
    questions = _draw(catalog, role, setup, past, seed)
    from careerpath.interview.view_mock import view_setup, view_verdict

    shares = shares_of(catalog.mixes[role.id], setup.level)
    screen.show(view_setup(role, setup, questions, shares, screen.look))
    prompts = choose_prompts(wanted.accessible)
    title = f"Mock interview: {role.title}, {setup.level}"
    transcript = Transcript(store, role.id, title, wanted.keep)
    transcript.announce(screen)
    desk = Desk(screen, store, prompts, transcript, role.id, _languages(role))
    answers, number = [], 0
    try:
        for number, question in enumerate(questions, 1):
            found = put_question(desk, question, (number, len(questions)))
            if found is not None:
                answers.append(found)
    except KeyboardInterrupt:
        if not answers:
            transcript.say_where(screen)
            raise
        screen.say("", f"Stopped here. Question {number} was not ticked, so it does not count.")
    if not answers:
        screen.say("Nothing was answered, so nothing is kept.")
        return None
    verdict = judge(answers)
    done = tick_off(store, answers)
    by_id = {each.question.id: each.question for each in answers}
    lessons = _lessons(verdict.work_on, role, catalog, store)
    titles = catalog.skill_titles
    screen.show(view_verdict(verdict, len(questions), by_id, titles, lessons, done, screen.look))
    transcript.end(screen, verdict)
    if verdict.kind is not None:
        again = f"careerpath interview mock {role.id} --kind {verdict.kind}"
        return screen.next(again, "practise what was missing most")
    return screen.next("careerpath interview stats", "see how it goes over time")


def _lessons(skills: list[str], role: Role, catalog: Catalog, store: Store) -> list[Lesson]:
    """Return what of the plan teaches the skills to work on."""
    plan = load_plan(store)
    forward = weak_in_mocks(store, catalog, plan) if plan is not None else []
    steps = {step.id: key for key, skill in catalog.skills.items() for step in skill.ladder}
    return find_lessons(skills, plan, forward, steps, role.id, current_day())


def _languages(role: Role) -> list[str]:
    """Return the languages that code can be run in here, the role's own first."""
    asked = {need.skill for need in role.skills}
    found = ["python", "javascript"] if find_node() else ["python"]
    return found[::-1] if "javascript" in asked and "python" not in asked else found


def _draw(
    catalog: Catalog, role: Role, setup: Setup, past: list[Mocked], seed: int
) -> list[MockQuestion]:
    mix = catalog.mixes.get(role.id)
    kinds = sorted({each.kind for each in catalog.mocks.values()})
    if setup.kind is not None and setup.kind not in kinds:
        message = f"There is no kind of round {quote(setup.kind)}."
        raise UserError("unknown-kind", message, f"Use {', '.join(kinds)}.")
    found = draw_questions(catalog.mocks, mix, setup, past, seed) if mix else []
    if not found:
        what = f" of kind {setup.kind}" if setup.kind else ""
        message = f"There is no question{what} for {role.in_sentence} at level {setup.level}."
        raise UserError("no-question", message, "Try another --kind or --level.")
    return found


def past_mocks(store: Store) -> list[Mocked]:
    """Return the answers of earlier mocks, the oldest first."""
    return [each for each in load_practice(store).events if isinstance(each, Mocked)]


def find_role(word: str | None, catalog: Catalog, store: Store) -> Role:
    """Return the role that was named, or the one of the plan or of the quiz's result.

    UserError where there is none of them.
    """
    if word is not None:
        return role_named(catalog, word)
    plan = load_plan(store)
    if plan is not None and plan.role in catalog.roles:
        return catalog.roles[plan.role]
    profile = load_profile(store)
    goal = None
    if profile is not None:
        said = take_said(profile, catalog, current_day())
        goal = choose_goal(said, catalog.roles, catalog.questions, Ladders(catalog.skills))
    if goal is None:
        raise UserError(
            "no-role",
            "There is no plan or quiz result to take the role from.",
            "Name a role, for example: careerpath interview mock mle",
        )
    return catalog.roles[goal]


def _level(typed: str | None, role: str, store: Store) -> Seniority:
    """Return the level that was typed; else junior, or mid for who works in the role already."""
    if typed is not None:
        found = next((level for level in LEVELS if level == typed.casefold()), None)
        if found is None:
            message = f"There is no level {quote(typed)}."
            raise UserError("bad-level", message, f"Use {', '.join(LEVELS)}.")
        return found
    profile = load_profile(store)
    return "mid" if profile is not None and profile.stands == role else "junior"
