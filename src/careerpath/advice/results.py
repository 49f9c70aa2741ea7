"""The base of every result struct, and where a person stands towards a role."""

from __future__ import annotations

import msgspec


class Result(msgspec.Struct, frozen=True):
    """A frozen result that a view or an export shows."""


class Proof(Result, frozen=True):
    """What stands beside readiness, which is of skills alone: projects finished and mocks done.

    `projects` are those of the role's path, one a milestone; `mocks` are answers on skills that
    the role asks, `latest` the mean score of the last five in percent, None where none was given.
    """

    projects_done: int
    projects: int
    mocks: int = 0
    latest: int | None = None

    @property
    def any(self) -> bool:
        """Whether there is something to show."""
        return bool(self.projects_done or self.mocks)


class Standing(Result, frozen=True):
    """Where a person stands towards a role: fit 0-100 and readiness 0-100, None where unknown.

    `coverage` is the share 0-1 of the role's importance whose level is known; hours lead from
    the known levels to all that the role requires. `proof` is None where nobody looked for any.
    """

    fit: int | None
    readiness: int | None
    coverage: float
    must_haves_met: int
    must_haves: int
    hours_to_ready: int
    proof: Proof | None = None
