from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from careerpath.advice.proof import measure_proof
from careerpath.drawing.proof import list_proofs, tell_barrier, tell_proof
from careerpath.person.practice import Mocked
from tests.strategies import CATALOG, ROLES

role_ids = st.sampled_from(sorted(ROLES))


def mock(score: int, skill: str, role: str = "qa-engineer") -> Mocked:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    return Mocked(at, "q", "sql", role, "junior", skill, [0], 4, score, {}, 9)


@given(role_ids, st.sets(st.sampled_from(sorted(CATALOG.projects))))
def test_a_milestone_counts_once(role_id: str, finished: set[str]) -> None:
    role = ROLES[role_id]
    found = measure_proof(role, finished, [])
    assert found.projects == len(role.path)
    assert found.projects_done == sum(bool(finished & {*part.projects}) for part in role.path)
    assert found.any == bool(found.projects_done)
    more = measure_proof(role, finished | set(role.path[0].projects), [])
    assert more.projects_done >= found.projects_done


def test_a_mock_counts_for_every_role_that_asks_its_skill() -> None:
    analyst, mobile = ROLES["data-analyst"], ROLES["mobile-engineer"]
    assert analyst.need("bi-tools")
    assert not mobile.need("bi-tools")
    events = [mock(40, "bi-tools", "data-engineer"), mock(80, "bi-tools", "data-engineer")]
    assert (
        measure_proof(analyst, set(), events).mocks,
        measure_proof(analyst, set(), events).latest,
    ) == (2, 60)
    assert measure_proof(mobile, set(), events).mocks == 0
    own = [mock(70, "bi-tools", "mobile-engineer")]
    assert measure_proof(mobile, set(), own).mocks == 1


def test_the_words() -> None:
    role = ROLES["data-analyst"]
    none = measure_proof(role, set(), [])
    assert tell_proof(none) == (
        "none of the 5 projects of its path finished yet, no mock interview yet"
    )
    one = measure_proof(role, {role.path[0].projects[0]}, [mock(62, "sql")])
    assert (
        tell_proof(one) == "1 of 5 projects of its path finished, 1 mock answer, 62 % of the rubric"
    )
    assert list_proofs([("Data analyst", none), ("Another", None)], 80) == []
    assert len(list_proofs([("Data analyst", one)], 80)) == 2
    for each in ROLES.values():
        assert tell_barrier(each).endswith(".")
        assert len(tell_barrier(each)) <= 200, each.id
