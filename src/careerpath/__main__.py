"""The entry point: runs the app, and turns what users cause into one message and an exit code."""

from __future__ import annotations

import gc
import itertools
import os
import sys

gc.set_threshold(100_000)  # before the imports: what they make stays, collecting finds nothing

import typer  # noqa: E402

from careerpath.errors import ExitCode, UserError  # noqa: E402

UsageError = typer.BadParameter.__mro__[2]
"""The base of all that Typer raises for a wrong command line (Typer vendors its own click)."""


def main() -> int:
    """Run careerpath with the arguments of the process and return its exit code."""
    json = bool({"--json", "--format=json"} & set(sys.argv)) or _asks(sys.argv, "--format", "json")
    try:
        return _run()
    except UserError as error:
        return _report(error, json)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except (KeyboardInterrupt, typer.Abort):
        sys.stderr.write("\nStopped.\n")
        return ExitCode.INTERRUPTED
    except OSError as error:
        return _report(_system_error(error), json)
    except Exception as error:
        if isinstance(error, UsageError):
            from careerpath.terminal.usage import explain_usage

            return _report(explain_usage(error), json)
        raise


def _run() -> int:
    """Run the command that was typed; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from careerpath.app import app
    from careerpath.terminal.arguments import keep_named, read_arguments
    from careerpath.terminal.completion_bash import is_completing, mend_completion
    from careerpath.terminal.plain import read_plain

    read_plain(sys.argv[1:])
    arguments = read_arguments(app, sys.argv[1:])
    if is_completing(sys.argv):
        mend_completion()
    program = keep_named(app, arguments)
    code = program(args=arguments, prog_name="careerpath", standalone_mode=False)
    sys.stdout.flush()
    if code == ExitCode.INTERRUPTED:  # Typer turns Ctrl-C into this code
        sys.stderr.write("\nStopped.\n")
    return int(code or ExitCode.DONE)


def _asks(arguments: list[str], option: str, value: str) -> bool:
    return (option, value) in itertools.pairwise(arguments)


def _report(error: UserError, json: bool) -> int:
    from careerpath.terminal.errors import report_error

    return report_error(error, json)


def _system_error(error: OSError) -> UserError:
    from careerpath.errors import CannotError

    return CannotError("system", f"The system refused: {error.strerror or error}.", "")


if __name__ == "__main__":
    sys.exit(main())
