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
from careerpath.interview.run_answer import take_answer
from careerpath.interview.run_cases import run_cases
from careerpath.interview.run_ticks import tick_off
from careerpath.interview.score import judge, score_answer
from careerpath.person.plan_file import load_plan
from careerpath.person.practice import Mocked, load_practice, note_event
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.terminal.clock import current_day, current_time
from careerpath.terminal.prompts import Choice, Prompts, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed after `careerpath interview mock`."""

    role: str | None
    minutes: int
    kind: str | None
    level: str | None
    seed: int | None
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
    answers: list[tuple[MockQuestion, list[int]]] = []
    try:
        for number, question in enumerate(questions, 1):
            ticked = _ask(screen, store, prompts, question, setup, (number, len(questions)))
            if ticked is not None:
                answers.append((question, ticked))
    except KeyboardInterrupt:
        if not answers:
            raise
        screen.say("", "Stopped here; what you answered counts.")
    if not answers:
        screen.say("Nothing was answered, so nothing is kept.")
        return None
    verdict = judge(answers)
    done = tick_off(store, [question.kind for question, _ in answers])
    by_id = {question.id: question for question, _ in answers}
    screen.show(view_verdict(verdict, by_id, catalog.skill_titles, done, screen.look))
    if verdict.work_on:
        skill = by_id[verdict.work_on[0]].skill
        return screen.next(f"careerpath skills {skill}", "study what was missing most")
    return screen.next("careerpath interview stats", "see how it goes over time")


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


def _ask(
    screen: Screen,
    store: Store,
    prompts: Prompts,
    question: MockQuestion,
    setup: Setup,
    place: tuple[int, int],
) -> list[int] | None:
    """Put one question and return the rubric points that were there; None where it was skipped."""
    from careerpath.interview.view_mock import view_code_result, view_question, view_rubric

    screen.show(view_question(question, place, screen.look))
    given = take_answer(screen, prompts, question)
    if given is None:
        return None
    if question.code is not None and given.text.strip():
        screen.show(view_code_result(run_cases(question.code, given.text, "python"), screen.look))
    screen.show(view_rubric(question, screen.look))
    points = [Choice(str(n), point.says) for n, point in enumerate(question.rubric)]
    note = "Be as strict as somebody who does not know you. What was half there was not there."
    ticked = [int(key) for key in prompts.tick(note, "What was in your answer?", points)]
    score = score_answer(question, ticked)
    event = Mocked(
        current_time(),
        question.id,
        question.kind,
        setup.role,
        question.level,
        question.skill,
        ticked,
        len(question.rubric),
        score.percent,
        score.dimensions,
        round(given.seconds / 60),
    )
    note_event(store, event)
    return ticked


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
            "no-role", "There is no plan or quiz result to take the role from.", "Name one: mle."
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
