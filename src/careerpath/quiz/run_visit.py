"""A visit to the quiz: welcome, what is there from before, the conversation, a last look."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.intake.text import clean_name
from careerpath.person.answers import Answers
from careerpath.person.practice import load_practice, rate_roles
from careerpath.person.profile import load_draft, load_profile, save_draft
from careerpath.person.store import Store
from careerpath.profile.saved import plain_answers
from careerpath.quiz.run_conversation import Talk
from careerpath.terminal.clock import current_day
from careerpath.terminal.prompts import BACK, Choice, Prompts, can_prompt, choose_prompts
from careerpath.terminal.screen import Screen

GO_ON, CHANGE, OVER = "on", "change", "over"


def converse(
    screen: Screen,
    catalog: Catalog,
    quick: bool,
    accessible: bool,
    typed: Callable[[Answers], Answers],
) -> Answers:
    """Ask everything, beginning where an earlier visit stopped. KeyboardInterrupt on Ctrl-C."""
    if not can_prompt(accessible):
        raise UserError(
            "no-terminal",
            "The quiz asks questions, and there is no terminal to ask on.",
            "Use --answers FILE, or --accessible to answer by number.",
        )
    store = Store()
    with store.locked():  # say now, not after twenty questions, where nothing can be kept
        pass
    draft, profile = _read_kept(screen, store)
    prompts = choose_prompts(accessible)
    asked = tuple(catalog.quick_questions if quick else catalog.questions)
    talk = Talk(
        catalog=catalog,
        prompts=prompts,
        asked=asked,
        today=current_day(),
        keep=lambda said: save_draft(store, said),
    )
    counts = talk.counts()
    screen.say(
        f"About {talk.minutes()} minutes: your situation, {counts['answers']} questions on the "
        f"work you want, about {counts['levels']} on what you can do, and your time.",
        f"Your answers stay on this machine, in {clean_name(store.folder)}.",
        f"{prompts.manual} Ctrl-C leaves at any question: what you answered is kept.",
        "",
    )
    given, way = Answers(), OVER
    begun = draft or profile
    if begun is not None:
        way = _welcome_back(prompts, finished=draft is None)
    if begun is not None and way != OVER:
        given = plain_answers(begun, catalog)
        gone = len(begun.answers) - len(given.answers)
        if gone:
            screen.say(
                f"The questions have changed since: {gone} of your answers no longer apply."
                " Those questions are asked again.",
                "",
            )
    tried = {**rate_roles(load_practice(store).events), **given.tried}
    given = typed(msgspec.structs.replace(given, tried=tried))
    try:
        said = talk.review(talk.run(given) if way != CHANGE else given)
        return msgspec.structs.replace(said, quick=quick)
    except KeyboardInterrupt:
        kept = len(talk.answers) + len(talk.levels) + len(talk.context)
        if kept:
            what = "answer is" if kept == 1 else "answers are"
            screen.say(f"Your {kept} {what} kept. careerpath quiz goes on from here.")
        raise


def _read_kept(screen: Screen, store: Store) -> tuple[Answers | None, Answers | None]:
    """Return draft and profile; a damaged one is set aside, said, and treated as not there."""
    found: list[Answers | None] = []
    for load in (load_draft, load_profile):
        try:
            found.append(load(store))
        except UserError as error:
            if error.code != "damaged":
                raise
            screen.say(error.message, "")
            found.append(None)
    return found[0], found[1]


def _welcome_back(prompts: Prompts, finished: bool) -> str:
    choices = [
        Choice(GO_ON, "See the result again" if finished else "Go on where I stopped"),
        Choice(CHANGE, "Change single answers"),
        Choice(OVER, "Start over"),
    ]
    text = "You have taken the quiz." if finished else "You began the quiz and did not finish."
    while True:
        chosen = prompts.choose("Welcome back.", text, choices, GO_ON)
        if chosen != OVER or _surely_over(prompts):
            return chosen


def _surely_over(prompts: Prompts) -> bool:
    """Ask once more before everything that was said is asked anew."""
    ways = [Choice(BACK, "No, keep them"), Choice("yes", "Yes, ask everything again")]
    note = "What you said stays until you have answered anew, and a copy is kept then."
    return prompts.choose(note, "Start over without your answers?", ways, BACK) == "yes"
