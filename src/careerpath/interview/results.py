"""How somebody's code went."""

from __future__ import annotations

from careerpath.advice.results import Result


class CaseResult(Result, frozen=True):
    """How one case went. `got` is what came back, or `stopped` says why nothing did.

    `printed` is what the code wrote to standard output meanwhile, cleaned and cut.
    """

    passed: bool
    held_back: bool
    given: str
    expected: str
    got: str = ""
    stopped: str = ""
    printed: str = ""


class CodeResult(Result, frozen=True):
    """How the cases went, up to one that never ended, of so many `cases`.

    `problem` says in words why none could be run.
    """

    results: list[CaseResult]
    problem: str = ""
    cases: int = 0

    @property
    def passed(self) -> int:
        """The number of cases that passed."""
        return sum(each.passed for each in self.results)

    @property
    def holds(self) -> bool:
        """Whether all cases were run and passed."""
        return bool(self.results) and self.passed == len(self.results)

    @property
    def first_failure(self) -> CaseResult | None:
        """The first case that failed."""
        return next((each for each in self.results if not each.passed), None)
