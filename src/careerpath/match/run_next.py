"""What follows a result: levels to rate, gaps for the plan, and the next command."""

from __future__ import annotations

import shlex

from careerpath.catalog.catalog import Catalog
from careerpath.intake.text import clean
from careerpath.match.gaps import Need
from careerpath.match.options import Options
from careerpath.match.result import FileMatch
from careerpath.person.store import Store
from careerpath.terminal.screen import Screen


def show_next(screen: Screen, catalog: Catalog, options: Options, result: FileMatch | None) -> None:
    """Do what --save and --plan ask, and name the command that helps next."""
    if result is None:
        first = _quoted(options.files[0])
        return screen.next(f"careerpath match {first}", "one of them in full")
    if options.save:
        from careerpath.match.run_save import rate_found

        rate_found(screen, catalog, result, options.accessible)
        return screen.next("careerpath profile show", "see all levels")
    if options.plan:
        from careerpath.match.run_plan import hand_to_plan

        hand_to_plan(screen, catalog, result)
        return screen.next("careerpath plan show", "see the plan")
    return _next(screen, options, result)


def _next(screen: Screen, options: Options, result: FileMatch) -> None:
    file = _quoted(options.files[0])
    gaps = open_needs(result)
    if not result.roles and result.against is None:
        return screen.next("careerpath roles", "see what roles there are")
    if gaps:
        if has_plan():
            whole = " ".join(["careerpath match", file, *_again(options), "--plan"])
            return screen.next(whole, "let the plan take it first")
        first = gaps[0].skill
        return screen.next(f"careerpath skills {first}", "its steps, and where to learn it")
    if result.kind == "posting" and result.against is None:
        whole = f"careerpath match RESUME --posting {file}"
        return screen.next(whole, "hold your resume against it")
    if result.against is None:
        role = result.roles[0].role
        return screen.next(
            f"careerpath match {file} --role {role}", "what that role asks beyond it"
        )
    return screen.next("careerpath status", "where you stand")


def open_needs(result: FileMatch) -> list[Need]:
    """Return what is missing or there in part, what must be there first."""
    against = result.against
    return against.in_state("partly", "missing") if against else []


def has_plan() -> bool:
    """Return whether there is a plan."""
    return "plan.yaml" in Store().files()


def _again(options: Options) -> list[str]:
    found = ["--posting", _quoted(options.posting)] if options.posting else []
    return [*found, "--role", _quoted(options.role)] if options.role else found


def _quoted(file: str) -> str:
    return shlex.quote(clean(file))
