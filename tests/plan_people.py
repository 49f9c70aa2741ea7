"""People for the tests of the plan: random ones, and those of every role, pace and start."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from careerpath.advice.levels import Known, know
from careerpath.advice.said import take_known
from careerpath.catalog.catalog import Catalog
from careerpath.catalog.roles import Role
from careerpath.person.answers import Answers
from careerpath.person.plan import Plan
from careerpath.person.plan_file import SavedPlan
from careerpath.person.profile import load_profile
from careerpath.person.store import Store
from careerpath.plan.contents import plan_contents
from careerpath.plan.make import make_plan
from careerpath.plan.request import PlanRequest

CATALOG = Catalog()
CONTENTS = plan_contents(CATALOG)
LADDERS = CONTENTS.ladders
SKILLS = sorted(CATALOG.skills)
ROLES = sorted(CATALOG.roles)
START = date(2026, 12, 7)
HOURS = (3, 5, 8, 12, 20, 40)
STARTS = ("nothing", "student", "developer", "neighbour")
AIMS = ("decide", "prepare", "job", "grow")
STAGES = ("pupil", "student", "working", "between")

starts = st.one_of(
    st.dates(date(2026, 1, 1), date(2040, 1, 1)),
    st.sampled_from([date(2028, 2, 29), date(2027, 12, 31), date(2027, 3, 20), date(2026, 10, 1)]),
)


@st.composite
def requests(draw: st.DrawFn) -> PlanRequest:
    """Any role, any levels, 1 to 60 hours a week on days that can hold them, with days off."""
    start = draw(starts)
    days = sorted(draw(st.sets(st.integers(0, 6), min_size=1)))
    hours = draw(st.integers(2, min(120, 24 * len(days)))) / 2
    said = draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4), max_size=40))
    off = draw(st.lists(st.tuples(st.integers(0, 89), st.integers(0, 20)), max_size=2))
    free = {start + timedelta(days=first + n) for first, length in off for n in range(length)}
    role = draw(st.sampled_from(ROLES))
    tries = draw(st.lists(st.sampled_from(ROLES), max_size=3, unique=True))
    return PlanRequest(
        role,
        start,
        hours,
        know(CATALOG.skills, said),
        tuple(days),
        tuple(sorted(free)),
        aim=draw(st.sampled_from(AIMS)),
        stage=draw(st.sampled_from(STAGES)),
        searched=draw(st.booleans()),
        tries=tuple(tries),
        vary=draw(st.sampled_from([False, False, False, True])),
    )


def load_levels(store: Store) -> dict[str, int]:
    """Return what the profile says was rated or proved."""
    profile = load_profile(store)
    return {**profile.proved, **profile.levels} if profile else {}


def saved(plan: Plan) -> SavedPlan:
    """Return a plan as it is kept in its file."""
    return SavedPlan(**{name: getattr(plan, name) for name in Plan.__struct_fields__})


def neighbour(role: Role) -> str:
    """Return the role next to one: the first that people come from, else one of its family."""
    beside = [other.id for other in CATALOG.roles.values() if other.family == role.family]
    known = [key for key in role.entry.entry_from if key in CATALOG.roles]
    return next(key for key in (*known, *beside) if key != role.id)


def levels_of(start: str, role: Role) -> Known:
    """Return what is known of somebody who begins there."""
    stands = {
        "nothing": None,
        "student": "computer-science-student",
        "developer": "backend-engineer",
        "neighbour": neighbour(role),
    }[start]
    if start == "developer" and role.id == "backend-engineer":
        stands = "software-engineer"
    return take_known(Answers(stands=stands), CATALOG)


@cache
def plan_of(role: str, hours: float, start: str, aim: str = "prepare") -> Plan:
    """Return the plan for one of the people that the floors are checked over."""
    return make_plan(CATALOG.roles[role], request_of(role, hours, start, aim), CONTENTS)


def request_of(role: str, hours: float, start: str, aim: str = "prepare") -> PlanRequest:
    """Return the request of one of those people."""
    stage = {"nothing": "working", "student": "student", "developer": "working"}.get(
        start, "between" if aim == "job" else "working"
    )
    return PlanRequest(
        role,
        START,
        hours,
        levels_of(start, CATALOG.roles[role]),
        aim=aim,
        stage=stage,
        tries=(role,) if aim == "decide" else (),
    )
