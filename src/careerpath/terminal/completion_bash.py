"""Titles behind the ids when bash completes, words with '=' in them, and names of files.

Typer offers bash the ids alone; zsh and fish get titles from it. Bash shows whatever the
candidates are, so several are shown as 'id  (title)', of which bash inserts only the beginning
that they share, and a single one is the id. Bash splits words at '=': the script joins them
again, and takes off what stands before it. Where there is no candidate, shells offer files.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from typing import Any

ASKED = "_CAREERPATH_TITLES"
"""Set by this script, so that a script of Typer's that is installed still gets ids alone."""

SCRIPT = """
%(complete_func)s() {
    local id title word before="" i n=0 IFS=$'\\n'
    local -a ids shown words
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((n > 1)) && { [ "$word" = "=" ] || [ "${words[n-1]: -1}" = "=" ]; }; then
            words[n-1]+=$word
        else
            words[n]=$word; n=$((n + 1))
        fi
    done
    word=${words[n-1]}
    if [ "${word%%=*}" != "$word" ]; then before="${word%%=*}="; fi
    while IFS=$'\\t' read -r id title; do
        id=${id#"$before"}
        if [ -z "$id" ]; then continue; fi
        ids+=("$id")
        if [ -n "$title" ]; then shown+=("$id  ($title)"); else shown+=("$id"); fi
    done < <(env COMP_WORDS="${words[*]}" COMP_CWORD=$((n - 1)) _CAREERPATH_TITLES=1 \\
        %(autocomplete_var)s=complete_bash "$1")
    if [ ${#ids[@]} -eq 1 ]; then
        COMPREPLY=("${ids[0]}")
        if [ "${ids[0]: -1}" = "=" ]; then compopt -o nospace 2>/dev/null; fi
    else
        COMPREPLY=("${shown[@]}")
    fi
    return 0
}

complete -o default -F %(complete_func)s %(prog_name)s
"""


def is_completing(arguments: list[str]) -> bool:
    """Return whether this run answers a shell, or shows or installs its script."""
    asked = any(name.endswith("_COMPLETE") for name in os.environ)
    return asked or any(each.endswith("-completion") for each in arguments)


def mend_completion() -> None:
    """Let Typer's bash completion offer titles, and every shell files where it has nothing else.

    Where Typer has changed inside, it is as Typer makes it.
    """
    with contextlib.suppress(ImportError, AttributeError):
        from typer import _completion_classes, _completion_shared

        bash: Any = _completion_classes.BashComplete
        bash.format_completion = _format
        bash.source_template = SCRIPT
        offer = bash.get_completions
        for shell in (bash, _completion_classes.ZshComplete, _completion_classes.FishComplete):
            shell.get_completions = _leave_files(offer)  # type: ignore[method-assign]
        _completion_shared._completion_scripts["bash"] = SCRIPT


def _leave_files(offer: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """Return completion without Typer's candidate for a file, which is what was typed itself."""

    def complete(shell: Any, arguments: list[str], incomplete: str) -> list[Any]:
        found = offer(shell, arguments, incomplete)
        return [each for each in found if each.type not in ("file", "dir")]

    return complete


def _format(shell: Any, item: Any) -> str:
    """Return a candidate, with its title behind a tab where the script asked for titles."""
    return f"{item.value}\t{item.help}" if item.help and os.environ.get(ASKED) else str(item.value)
