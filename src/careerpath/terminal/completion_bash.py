"""Titles behind the ids when bash completes.

Typer offers bash the ids alone; zsh and fish get titles from it. Bash shows whatever the
candidates are, so several are shown as 'id  (title)', of which bash inserts only the beginning
that they share, and a single one is the id.
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

ASKED = "_CAREERPATH_TITLES"
"""Set by this script, so that a script of Typer's that is installed still gets ids alone."""

SCRIPT = """
%(complete_func)s() {
    local id title IFS=$'\\n'
    local -a ids shown
    while IFS=$'\\t' read -r id title; do
        ids+=("$id")
        if [ -n "$title" ]; then shown+=("$id  ($title)"); else shown+=("$id"); fi
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _CAREERPATH_TITLES=1 \\
        %(autocomplete_var)s=complete_bash "$1")
    if [ ${#ids[@]} -eq 1 ]; then COMPREPLY=("${ids[0]}"); else COMPREPLY=("${shown[@]}"); fi
    return 0
}

complete -o default -F %(complete_func)s %(prog_name)s
"""


def is_completing(arguments: list[str]) -> bool:
    """Return whether this run answers a shell, or shows or installs its script."""
    asked = any(name.endswith("_COMPLETE") for name in os.environ)
    return asked or any(each.endswith("-completion") for each in arguments)


def show_titles_in_bash() -> None:
    """Let Typer's bash completion offer titles; where Typer has changed inside, ids alone."""
    with contextlib.suppress(ImportError, AttributeError):
        from typer import _completion_classes, _completion_shared

        bash: Any = _completion_classes.BashComplete
        bash.format_completion = _format
        bash.source_template = SCRIPT
        _completion_shared._completion_scripts["bash"] = SCRIPT


def _format(shell: Any, item: Any) -> str:
    """Return a candidate, with its title behind a tab where the script asked for titles."""
    return f"{item.value}\t{item.help}" if item.help and os.environ.get(ASKED) else str(item.value)
