"""Random people for the property tests of the plan."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from careerpath.advice.ladders import Ladders
from careerpath.catalog.catalog import Catalog
from careerpath.person.plan import Plan, SavedPlan
from careerpath.plan.request import PlanContents, PlanRequest

CATALOG = Catalog()
LADDERS = Ladders(CATALOG.skills)
CONTENTS = PlanContents(LADDERS, CATALOG.phases, CATALOG.activities, CATALOG.projects)
SKILLS = sorted(CATALOG.skills)
ROLES = sorted(CATALOG.roles)

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
    known = draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4), max_size=40))
    off = draw(st.lists(st.tuples(st.integers(0, 89), st.integers(0, 20)), max_size=2))
    free = {start + timedelta(days=first + n) for first, length in off for n in range(length)}
    role = draw(st.sampled_from(ROLES))
    return PlanRequest(role, start, hours, known, tuple(days), tuple(sorted(free)))


def saved(plan: Plan) -> SavedPlan:
    """Return a plan as it is kept in its file."""
    return SavedPlan(**{name: getattr(plan, name) for name in Plan.__struct_fields__})
