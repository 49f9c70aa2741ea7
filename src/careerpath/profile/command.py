"""careerpath profile: what is remembered of you; take it with you, or delete it."""

from __future__ import annotations

from typing import Annotated

import typer

from careerpath.terminal.completion import complete_languages, complete_origins, complete_skills
from careerpath.terminal.help import WholeSentences
from careerpath.terminal.options import Accessible, Data, Force, Json, Output

profile_app = typer.Typer(
    cls=WholeSentences,
    help="What is remembered of you: show it, take it with you, delete it.\n\n"
    "Several people on one machine: each sets CAREERPATH_HOME to a folder of their own.\n\n"
    "Example: careerpath profile show",
    no_args_is_help=False,
    invoke_without_command=True,
    rich_markup_mode=None,
)


@profile_app.callback()
def profile(context: typer.Context) -> None:
    """Show what is remembered of you.

    Example: careerpath profile show
    """
    if context.invoked_subcommand is None:
        show()


@profile_app.command()
def show(data: Data = None, json: Json = False) -> None:
    """Show your answers, levels, hours and days.

    Example: careerpath profile show
    """
    import msgspec

    from careerpath.advice.said import take_known
    from careerpath.catalog.opening import open_catalog
    from careerpath.drawing.titles import Titles
    from careerpath.person.store import Store
    from careerpath.profile.saved import saved_answers
    from careerpath.profile.standing import load_goal, load_standing
    from careerpath.profile.view import view_profile, view_standing
    from careerpath.terminal.json_output import to_json
    from careerpath.terminal.screen import Screen

    screen = Screen(json)
    catalog = open_catalog(data)
    said = saved_answers(catalog)
    if json:
        known = take_known(said, catalog)
        content = {**msgspec.to_builtins(said), "known": known}
        return screen.show_json(to_json("profile", content))
    titles = Titles(catalog.roles, catalog.skills, catalog.questions)
    known = take_known(said, catalog)
    screen.show(view_profile(said, known, catalog, titles, str(Store().folder), screen.look))
    goal = load_goal(catalog)
    if goal is not None:
        standing = load_standing(catalog, [goal])[1].get(goal.id)
        from careerpath.advice.proof import looks_for_a_post

        looking = looks_for_a_post(said.stage, said.stands, goal.id)
        screen.show(view_standing(goal, standing, looking, screen.look))
    return screen.next("careerpath profile set SKILL=LEVEL", "correct a level")


@profile_app.command("set")
def set_(
    levels: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SKILL=LEVEL]...",
            help="A skill and its level: 0 none, 1 aware, 2 with help, 3 alone, 4 can teach it.",
            autocompletion=complete_skills,
        ),
    ] = None,
    origin: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="WORK",
            help="The work you come from: nurse, swe, student.",
            autocompletion=complete_origins,
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="NAME",
            help="The language you know best, or none.",
            autocompletion=complete_languages,
        ),
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Correct what is known of you: a level, the work you come from, your best language.

    A level that you set beats everything that was assumed or proved.

    Example: careerpath profile set sql=2 python=0 --language java
    """
    from careerpath.catalog.opening import open_catalog
    from careerpath.profile.run_set import set_profile
    from careerpath.terminal.screen import Screen

    set_profile(Screen(json), open_catalog(data), levels or [], origin, language)


@profile_app.command()
def export(output: Output = None, force: Force = False, data: Data = None) -> None:
    """Write your answers as a file that `careerpath quiz --answers` reads.

    Example: careerpath profile export -o answers.yaml
    """
    from careerpath.catalog.opening import open_catalog
    from careerpath.profile.export_answers import to_answers_file
    from careerpath.profile.saved import saved_answers
    from careerpath.terminal.screen import Screen

    screen = Screen()
    text = to_answers_file(saved_answers(open_catalog(data)))
    screen.write(text, output, force)


@profile_app.command("import")
def import_(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A file of answers; '-': standard input.")
    ],
    data: Data = None,
    json: Json = False,
) -> None:
    """Make a file of answers your profile; the one before is kept, for `profile restore`.

    It is the kind of file that `profile export` writes. What it does not say is not known of you
    any more. The plan stays as it is.

    Example: careerpath profile import answers.yaml
    """
    from careerpath.catalog.opening import open_catalog
    from careerpath.profile.run_import import import_profile
    from careerpath.terminal.screen import Screen

    import_profile(Screen(json), open_catalog(data), file)


@profile_app.command()
def restore(
    number: Annotated[
        int | None,
        typer.Argument(metavar="[N]", help="Which of the kept profiles; 1 is the last."),
    ] = None,
    json: Json = False,
) -> None:
    """List the profiles that were replaced, or bring one back; the one there now is kept.

    Example: careerpath profile restore 1
    """
    from careerpath.person.profile import PROFILE
    from careerpath.person.store import Store
    from careerpath.profile.restoring import bring_back, describe_profile, list_copies
    from careerpath.terminal.screen import Screen

    screen, store = Screen(json), Store()
    if number is None:
        return list_copies(screen, store, PROFILE, "profile", describe_profile)
    bring_back(screen, store, PROFILE, "profile", number)
    return screen.next("careerpath profile show", "see it")


@profile_app.command()
def delete(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    accessible: Accessible = False,
) -> None:
    """Delete everything that is remembered of you, old copies included. Lists it and asks first.

    Example: careerpath profile delete
    """
    from careerpath.profile.run_delete import delete_profile
    from careerpath.terminal.screen import Screen

    delete_profile(Screen(), yes, accessible)
