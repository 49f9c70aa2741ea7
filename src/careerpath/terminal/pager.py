"""Long output through a pager, on a terminal that is shorter than the output and nowhere else."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator

from careerpath.terminal.plain import wants_plain
from careerpath.terminal.screen import Screen


@contextlib.contextmanager
def paged(screen: Screen, wanted: bool = True) -> Iterator[None]:
    """Hold back what is shown meanwhile, and hand it to a pager where it is taller than the screen.

    `wanted` is False after --no-pager. PAGER names the program, as for git and man; empty or
    'cat' means none. In a pipe, on a dumb terminal, with ACCESSIBLE set, or where there is no
    pager the output is printed as it is. Hints on standard error follow when the pager is left.
    """
    command = find_pager() if wanted and _is_interactive() and not screen.json else ""
    if not command:
        yield
        return
    with screen.out.capture() as captured:
        yield
    text = captured.get()
    if text.count("\n") < screen.out.height or not _run(command, text):
        screen.out.file.write(text)
        screen.out.file.flush()


KEYS = "Space goes on, q leaves"
"""What less shows at its foot."""


def find_pager() -> str:
    """Return the command line of the pager; '' for none."""
    chosen = os.environ.get("PAGER")
    if chosen is not None:
        return "" if chosen.strip() in ("", "cat") else chosen.strip()
    return next((name for name in ("less", "more") if shutil.which(name)), "")


def _is_interactive() -> bool:
    dumb = os.environ.get("TERM") == "dumb" or wants_plain()
    return not dumb and sys.stdin.isatty() and sys.stdout.isatty()


def _run(command: str, text: str) -> bool:
    """Show a text in the pager and return whether there was such a program.

    Ctrl-C belongs to the pager, and so does leaving it before the end of the text.
    """
    import subprocess

    # As git sets it: colours pass, and the text stays on the screen when the pager is left.
    settings = {"LESS": f"FRXePs{KEYS}$", "LV": "-c"} | dict(os.environ)
    process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=settings)
    encoding = sys.stdout.encoding or "utf-8"
    rest: bytes | None = text.encode(encoding, "replace")
    while True:
        try:
            process.communicate(rest)
            break
        except KeyboardInterrupt:
            rest = None
        except BrokenPipeError:
            process.wait()
            break
    return process.returncode not in (126, 127)
