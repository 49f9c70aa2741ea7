"""What follows a result: levels to rate, gaps for the plan, and the next command."""

from __future__ import annotations

import shlex

from careerpath.catalog.catalog import Catalog
from careerpath.intake.text import clean
from careerpath.match.gaps import Against, Need
from careerpath.match.options import Options
from careerpath.match.result import FileMatch
from careerpath.match.steps import decide_steps, is_unsure
from careerpath.match.verdict import judge_posting
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
        if options.posting or options.role:
            return screen.next(_whole(options), "once more, with your own hours")
        return screen.next("careerpath profile show", "see all levels")
    if options.plan:
        from careerpath.match.run_plan import hand_to_plan

        rate = f"{_whole(options)} --save"
        unknown = shows_unrated(result)
        done = hand_to_plan(screen, catalog, result, unknown, options.accessible)
        if unknown:
            then = "hand it over again" if done else "hand it over with --plan"
            return screen.next(rate, f"say what you know, then {then}")
        return screen.next("careerpath plan show", "see the plan")
    return _next(screen, catalog, options, result)


def _next(screen: Screen, catalog: Catalog, options: Options, result: FileMatch) -> None:
    """Name the command that helps next."""
    file = _quoted(options.files[0])
    against = result.against
    if against is not None and against.resume:
        return _next_step(screen, catalog, options, result, against)
    if against is not None and open_needs(result):
        if has_plan():
            return screen.next(f"{_whole(options)} --plan", "let the plan take it first")
        first = open_needs(result)[0].skill
        return screen.next(f"careerpath skills {first}", "its steps, and where to learn it")
    command, why = "careerpath status", "where you stand"
    if not result.roles and against is None:
        command, why = "careerpath roles", "see what roles there are"
    elif against is None and result.kind == "posting":
        command = f"careerpath match RESUME --posting {file}"
        why = "hold your resume against it"
    elif against is None:
        command = f"careerpath match {file} --role {result.roles[0].role}"
        why = "what that role asks beyond it"
    return screen.next(command, why)


def _next_step(
    screen: Screen, catalog: Catalog, options: Options, result: FileMatch, against: Against
) -> None:
    """Name the command of the first step."""
    if options.posting and judge_posting(against) is None:
        if not result.roles:
            return screen.next("careerpath roles", "see what roles there are")
        role = result.roles[0].role
        command = f"careerpath match {_quoted(options.files[0])} --role {role}"
        return screen.next(command, "hold it against a role instead")
    step = decide_steps(against, catalog.roles[against.role] if against.role else None)[0]
    if step.kind in ("write-if-true", "write-assumed"):
        why = "say how far you are with these, so that the hours are yours"
        return screen.next(f"{_whole(options)} --save", why)
    if step.kind in ("write-known", "name-kin", "name-it", "welcome", "polish"):
        part = "its first lines say" if step.kind == "polish" else "your resume says"
        return screen.next(_whole(options), f"once more, when {part} it")
    if has_plan():
        return screen.next(f"{_whole(options)} --plan", "let the plan take it first")
    return screen.next(
        f"careerpath skills {step.needs[0].skill}", "its steps, and where to learn it"
    )


def shows_unrated(result: FileMatch) -> bool:
    """Return whether a resume shows what is asked and the profile knows nothing of it."""
    needs = result.against.in_state("shown", "other") if result.against else []
    return any(is_unsure(need) for need in needs)


def open_needs(result: FileMatch) -> list[Need]:
    """Return what is missing or there in part, what must be there first."""
    against = result.against
    return against.in_state("partly", "missing") if against else []


def has_plan() -> bool:
    """Return whether there is a plan."""
    return "plan.yaml" in Store().files()


def _whole(options: Options) -> str:
    """Return the command as it was typed, without what it was to do."""
    return " ".join(["careerpath match", _quoted(options.files[0]), *_again(options)])


def _again(options: Options) -> list[str]:
    found = ["--posting", _quoted(options.posting)] if options.posting else []
    found += ["--role", _quoted(options.role)] if options.role else []
    return [*found, "--kind", options.kind] if options.kind else found


def _quoted(file: str) -> str:
    return shlex.quote(clean(file))
