"""A command line that Typer refuses, explained: what was meant, or what to write instead.

Typer vendors its own click, so its errors are told apart by the names of their classes.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from careerpath.errors import UserError
from careerpath.intake.text import quote


def explain_usage(error: Exception) -> UserError:
    """Return Typer's complaint as a sentence, and a hint with what is nearest or an example."""
    kind = type(error).__name__
    context: Any = getattr(error, "ctx", None)
    parameter: Any = getattr(error, "param", None)
    path = context.command_path if context else "careerpath"
    see = f"See {path} --help." if context else "See --help of this command."
    path = path.removeprefix("careerpath ")
    message = str(getattr(error, "message", error))
    if kind == "NoSuchOption":
        typed = str(getattr(error, "option_name", ""))
        near = _nearest_option(typed, context)
        message = f"{path} has no option {quote(typed)}."
        return UserError("usage", message, f"Did you mean {near}? {see}" if near else see)
    if kind == "MissingParameter" and parameter is not None:
        name, what = _name(parameter, context), getattr(parameter, "help", None)
        message = f"{path} needs {name}{f': {_lower(what)}' if what else '.'}"
        return UserError("usage", message, _example(context, see))
    if kind == "BadParameter" and parameter is not None:
        return UserError("usage", f"{_name(parameter, context)}: {_plain(message, parameter)}", see)
    if kind == "BadOptionUsage" and "requires an argument" in message:
        return UserError("usage", f"{getattr(error, 'option_name', '')} needs a value.", see)
    extra = re.search(r"unexpected extra arguments?(?:\(s\))? \((.*)\)", message, re.DOTALL)
    if extra:
        return UserError("usage", f"{path} takes no further {quote(extra[1])}.", _too_many(context))
    return UserError("usage", message or "The command is not complete.", see)


def _nearest_option(typed: str, context: Any) -> str:
    """Return the option of this command that was likely meant; '' for none."""
    known = [
        option
        for parameter in (context.command.params if context else ())
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("--")
    ] + ["--help", "--accessible"]
    word = typed.casefold().split("=")[0]
    begun = [option for option in known if option.startswith(word)] if len(word) > 3 else []
    close = begun or get_close_matches(word, known, 1, 0.6)
    return str(close[0]) if close else ""


def _too_many(context: Any) -> str:
    """Return how to write a name of several words, where the command takes names at all."""
    see = f"See {context.command_path} --help."
    takes = [each for each in context.command.params if each.param_type_name == "argument"]
    if not takes:
        return f"It takes options only. {see}"
    return f"A name of several words is written with hyphens or in quotes. {see}"


def _name(parameter: Any, context: Any) -> str:
    """Return what a parameter is called in the help."""
    if parameter.param_type_name == "argument":
        return str(parameter.make_metavar(context)).strip("[]").replace("]...", "")
    return str(max(parameter.opts, key=len))


def _plain(message: str, parameter: Any) -> str:
    """Return what is wrong with a value, in our own words where Typer's are a formula."""
    typed = re.match(r"'(.*?)' is not", message) or re.match(r"(\S+) is not", message)
    low, high = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    span = f" from {low} to {high}" if low is not None and high is not None else ""
    number = parameter.type.name in ("int", "integer", "integer range", "int range")
    if typed and number:
        return f"{quote(typed[1])} is no whole number{span}."
    return message


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _example(context: Any, see: str) -> str:
    found = re.search(r"Example: (.+)", context.command.help or "")
    return f"Such as: {found[1].strip()}" if found else see
