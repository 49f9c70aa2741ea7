"""Which role the 90 days aim at: a table of stage, aim and origin, and the ways between roles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerpath.advice.direction import (
    MOSTLY,
    NEARLY,
    WANTED,
    choose_goal,
    find_first_step,
    find_way,
)
from careerpath.advice.first_step import (
    DOORS,
    NEARER,
    NEARER_FOR_A_DOOR,
    FirstStep,
    choose_nearer,
    door_of,
)
from careerpath.advice.fit import RoleFit, rank_fits
from careerpath.advice.ladders import Ladders, role_targets
from careerpath.advice.levels import know
from careerpath.advice.readiness import hours_to_ready, musts_share
from careerpath.advice.said import Said
from careerpath.catalog.roles import PAIR
from tests.strategies import CATALOG, QUESTIONS, ROLES, levels

LADDERS = Ladders(CATALOG.skills)
MLE = ROLES["machine-learning-engineer"]


def somebody(stands: str | None = None, hours: float = 6, **more: object) -> Said:
    origin = ROLES.get(stands or "") or CATALOG.backgrounds.get(stands or "")
    known = know(CATALOG.skills, more.pop("levels", {}), origin=origin)  # type: ignore[arg-type]
    return Said(
        more.pop("answers", {}),  # type: ignore[arg-type]
        known,
        hours,
        date(2026, 12, 1),
        tuple(QUESTIONS),
        stands=stands,
        **more,  # type: ignore[arg-type]
    )


def ranked(**fits: int) -> list[RoleFit]:
    """Return a ranking in which the roles named, with _ for -, have these fits, the best first."""
    named = {key.replace("_", "-"): fit for key, fit in fits.items()}
    rest = {key: 20 for key in ROLES if key not in named}
    return [RoleFit(key, 0, 0.0, 1.0, 0.0, fit, {}) for key, fit in {**named, **rest}.items()]


TESTER = ranked(security_engineer=84, qa_engineer=80)
SECURITY = ranked(security_engineer=84)
BORED = ranked(security_engineer=84, qa_engineer=84 - NEARLY - 1, software_engineer=60)
TIRED = ranked(security_engineer=55, qa_engineer=49)
MOBILE = ranked(frontend_engineer=94, mobile_engineer=89)


@pytest.mark.parametrize(
    ("stands", "stage", "aim", "fits", "goal", "kind"),
    [
        # Who looks for a post now stays in the trade that gives one.
        ("qa-engineer", "between", "job", TESTER, "qa-engineer", "post"),
        ("qa-engineer", "working", "job", TESTER, "qa-engineer", "post"),
        ("qa-engineer", "between", None, TESTER, "qa-engineer", "post"),
        # Where it fits less well, the best role of which every must-have is there; never one
        # that the answers speak against.
        ("qa-engineer", "between", "job", BORED, "qa-engineer", "post"),
        ("qa-engineer", "between", "job", TIRED, "security-engineer", None),
        # Who has time to learn goes where the answers point.
        ("qa-engineer", "working", "prepare", TESTER, "security-engineer", None),
        # Who wants to grow stays, and so does a plan whose aim was not said.
        ("mobile-engineer", "working", "grow", MOBILE, "mobile-engineer", "stay"),
        ("mobile-engineer", "working", "prepare", MOBILE, "frontend-engineer", None),
        ("frontend-engineer", "working", "grow", MOBILE, "frontend-engineer", None),
        ("frontend-engineer", "between", "job", MOBILE, "frontend-engineer", None),
        # A background is no role to stay in or to be paid for.
        ("manual-testing", "working", "grow", SECURITY, "qa-engineer", "nearer"),
        ("manual-testing", "between", "job", SECURITY, "qa-engineer", "nearer"),
        # Of two that fit as well, the one with the wider market is aimed at.
        ("manual-testing", "working", "prepare", TESTER, "qa-engineer", "close"),
        # Pupils stay wide, whatever they lean to and say.
        ("pupil", "pupil", "decide", ranked(research_scientist=75), PAIR[0], "wide"),
        ("pupil", "pupil", "job", ranked(data_analyst=75), PAIR[0], "wide"),
        ("pupil", "pupil", "grow", ranked(machine_learning_engineer=75), PAIR[0], "wide"),
        ("qa-engineer", "pupil", "grow", ranked(data_analyst=75), PAIR[0], "wide"),
        ("qa-engineer", "pupil", "job", TESTER, PAIR[0], "wide"),
        ("pupil", "pupil", "decide", ranked(software_engineer=75), PAIR[0], None),
    ],
)
def test_stage_aim_and_origin_choose_the_role_of_the_plan(
    stands: str, stage: str, aim: str | None, fits: list[RoleFit], goal: str, kind: str | None
) -> None:
    step = find_first_step(fits, somebody(stands, stage=stage, aim=aim), ROLES, LADDERS)
    assert (step.role if step else fits[0].role, step.kind if step else None) == (goal, kind)


@pytest.mark.parametrize(
    ("fit", "goal"),
    [(84 - NEARLY, "qa-engineer"), (WANTED, "qa-engineer"), (WANTED - 1, None)],
)
def test_a_trade_of_one_s_own_need_not_be_complete(fit: int, goal: str | None) -> None:
    """It goes before any role that they cannot do yet, as long as it is wanted."""
    fits = ranked(security_engineer=84, qa_engineer=fit)
    said = somebody("qa-engineer", levels={"testing": 2}, stage="between", aim="job")
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert (step.role if step else None) == goal


def test_one_s_own_trade_of_which_little_is_there_goes_before_one_that_is_not_there() -> None:
    levels_ = {ask.skill: 1 for ask in ROLES["backend-engineer"].skills if ask.must_have}
    said = somebody("backend-engineer", levels=levels_, stage="between", aim="job")
    assert musts_share(ROLES["backend-engineer"], said.known.levels) < MOSTLY
    step = find_first_step(
        ranked(mobile_engineer=84, backend_engineer=WANTED), said, ROLES, LADDERS
    )
    assert step is not None
    assert (step.role, step.kind) == ("backend-engineer", "post")


def test_a_role_of_one_s_own_that_fits_less_gives_way_to_one_that_can_be_done() -> None:
    fits = ranked(mobile_engineer=84, full_stack_engineer=70, backend_engineer=60)
    said = somebody("backend-engineer", levels=FREELANCE, stage="working", aim="job")
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.kind) == ("full-stack-engineer", "post")


FREELANCE = {
    "programming": 3, "javascript": 2, "backend-frameworks": 2, "databases": 2, "react": 0,
    "debugging": 2, "apis": 2, "version-control": 2, "testing": 0, "sql": 2,
}  # fmt: skip
"""Somebody who builds sites for clients: two thirds of what full-stack engineers must have."""


def test_two_thirds_of_the_must_haves_are_enough_to_look_for_a_post() -> None:
    """A little more fit does not send anybody to a trade whose name they have no part of."""
    fits = ranked(mobile_engineer=84, software_engineer=82, full_stack_engineer=81)
    said = somebody("web-publishing", levels=FREELANCE, stage="working", aim="job")
    assert MOSTLY <= musts_share(ROLES["full-stack-engineer"], said.known.levels) < 1
    assert musts_share(ROLES["software-engineer"], said.known.levels) < MOSTLY
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.kind, step.towards) == ("full-stack-engineer", "post", step.role)
    assert "you have most of what posts as a full-stack engineer ask first" in step.why
    assert "Mobile engineer fits a little more (fit 84 against 81): that is for later" in step.why
    less = somebody("web-publishing", levels={**FREELANCE, "programming": 1}, aim="job")
    found = find_first_step(fits, less, ROLES, LADDERS)
    assert found is None or found.kind != "post"


def test_rare_posts_are_nobody_s_next_one_unless_they_do_that_work() -> None:
    levels_ = dict(role_targets(ROLES["mlops-engineer"]))
    levels_["kubernetes"] -= 1
    fits = ranked(data_engineer=90, mlops_engineer=70)
    known = somebody("physics", levels=levels_, stage="between", aim="job")
    assert musts_share(ROLES["mlops-engineer"], known.known.levels) >= MOSTLY
    found = find_first_step(fits, known, ROLES, LADDERS)
    assert found is None or found.role != "mlops-engineer"


def test_between_posts_one_s_own_trade_is_looked_for_and_not_grown_in() -> None:
    assert somebody("qa-engineer", stage="between").aim_towards("qa-engineer") == "job"
    assert somebody("qa-engineer", stage="working").aim_towards("qa-engineer") == "grow"


def test_somebody_else_s_trade_is_a_post_where_all_its_must_haves_are_there() -> None:
    levels_ = dict(role_targets(ROLES["software-engineer"]))
    fits = ranked(machine_learning_engineer=90, software_engineer=60, qa_engineer=55)
    said = somebody("physics", levels=levels_, stage="between", aim="job")
    step = find_first_step(fits, said, ROLES, LADDERS)
    assert step is not None
    assert (step.role, step.kind) == ("software-engineer", "post")
    assert "asks first what you have" in step.why
    assert "fit 90 against 60" in step.why


def test_a_role_instead_of_the_destination_says_why_and_names_that() -> None:
    post = find_first_step(TESTER, somebody("qa-engineer", aim="job"), ROLES, LADDERS)
    stay = find_first_step(MOBILE, somebody("mobile-engineer", aim="grow"), ROLES, LADDERS)
    assert post is not None
    assert stay is not None
    assert "from a paid post, about" in post.why
    assert "neighbour" in stay.why
    for each, best in ((post, "ecurity engineer"), (stay, "ront-end engineer")):
        assert best in each.why
        assert each.hours == 0 < each.hours_direct


def test_quiz_and_plan_aim_at_the_same_role() -> None:
    answers = {key: question.options[0].id for key, question in QUESTIONS.items()}
    fits = rank_fits(ROLES, QUESTIONS, answers)
    for stands in (None, "qa-engineer", "pupil", "mobile-engineer"):
        for aim in (None, "job", "grow", "prepare"):
            said = somebody(stands, answers=answers, aim=aim)
            step = find_first_step(fits, said, ROLES, LADDERS)
            goal = choose_goal(said, ROLES, QUESTIONS, LADDERS)
            assert goal == (step.role if step else fits[0].role)


def step(
    levels: dict[str, int], capacity: float = 90, stands: str | None = None
) -> FirstStep | None:
    return choose_nearer(MLE, ROLES, levels, LADDERS, capacity, stands)


def test_a_beginner_begins_with_a_paid_post_that_is_nearer() -> None:
    found = step({})
    assert found is not None
    assert found.role in MLE.entry.entry_from
    assert found.hours <= NEARER * found.hours_direct
    assert found.milestone == [a.skill for a in ROLES[found.role].skills if a.must_have]
    assert f"{found.shared_hours} of those hours count for both" in found.why
    assert f"{found.hours} hours of study away instead of {found.hours_direct}" in found.why


def test_who_knows_nothing_takes_the_wider_door_before_the_shorter_way() -> None:
    found = step({})
    assert found is not None
    assert found.role == "software-engineer"
    narrow = hours_to_ready(LADDERS, ROLES["data-scientist"], {})
    assert narrow < found.hours
    assert "Few posts as a machine learning engineer take beginners; more do as" in found.why


def test_far_behind_a_door_for_few_a_wider_door_may_be_a_little_nearer() -> None:
    """Somebody who tests by hand, six hours a week, wants security: testing by program first."""
    known = somebody("manual-testing").known.levels
    security = ROLES["security-engineer"]
    found = choose_nearer(security, ROLES, known, LADDERS, 70)
    assert found is not None
    assert found.role == "qa-engineer"
    assert NEARER < found.hours / found.hours_direct <= NEARER_FOR_A_DOOR
    # With so many hours a week that it is less than a year away, it is gone for straight.
    assert choose_nearer(security, ROLES, known, LADDERS, found.hours_direct / 4) is None


def test_a_broad_market_needs_no_wider_door() -> None:
    """Back end has few posts for beginners, but among very many: a little nearer is no gain."""
    rated = {"programming": 2, "sql": 0, "debugging": 1, "testing": 0, "version-control": 0}
    known = somebody("accounting", levels=rated).known.levels
    backend, software = ROLES["backend-engineer"], ROLES["software-engineer"]
    share = hours_to_ready(LADDERS, software, known) / hours_to_ready(LADDERS, backend, known)
    assert door_of(software) > door_of(backend)
    assert NEARER < share <= NEARER_FOR_A_DOOR
    assert choose_nearer(backend, ROLES, known, LADDERS, 90) is None


def test_the_way_to_a_role_that_is_named_knows_pupils_and_who_is_there() -> None:
    security = ROLES["security-engineer"]
    pupil = find_way(security, somebody("pupil", stage="pupil"), ROLES, LADDERS)
    assert pupil is not None
    assert pupil.kind == "wide"
    assert find_way(security, somebody("security-engineer"), ROLES, LADDERS) is None
    assert find_way(security, somebody("qa-engineer", aim="grow"), ROLES, LADDERS) is None
    rare = find_way(ROLES["research-scientist"], somebody(), ROLES, LADDERS)
    assert rare is not None
    assert rare.kind == "wider"
    longer = f"{rare.hours} hours of study instead of {rare.hours_direct}"
    assert (longer in rare.why) == (rare.hours > rare.hours_direct)


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(ROLES)),
    levels(),
    st.sampled_from([None, *ROLES, *CATALOG.backgrounds]),
)
def test_no_first_step_lies_farther_or_behind_a_narrower_door(
    goal: str, known: dict[str, int], stands: str | None
) -> None:
    destination = ROLES[goal]
    found = choose_nearer(destination, ROLES, known, LADDERS, 90, stands)
    direct = hours_to_ready(LADDERS, destination, known)
    if found is None:
        return
    first = ROLES[found.role]
    wider = door_of(first) > door_of(destination)
    assert found.role not in (goal, stands)
    assert direct == found.hours_direct > 90
    assert found.hours == hours_to_ready(LADDERS, first, known)
    assert found.hours <= (NEARER_FOR_A_DOOR if wider else NEARER) * direct
    assert found.shared_hours <= found.hours
    if stands not in ROLES:
        assert DOORS[first.entry.market.junior] >= DOORS[destination.entry.market.junior]
    assert ("take beginners" in found.why) == wider


def test_within_reach_there_is_no_first_step() -> None:
    assert step({}, capacity=10_000) is None
    assert step(dict(role_targets(MLE))) is None


def test_who_stands_on_the_stone_already_goes_straight_on() -> None:
    engineer = dict(role_targets(ROLES["software-engineer"]))
    assert step(engineer) is None
    assert step({}, stands="software-engineer") is None
