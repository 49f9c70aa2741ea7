"""The entry point: runs the app, and turns what users cause into one message and an exit code."""

from __future__ import annotations

import gc
import itertools
import os
import sys

gc.set_threshold(100_000)  # before the imports: what they make stays, collecting finds nothing

try:
    import typer

    from careerpath.errors import ExitCode, UserError
    from careerpath.terminal.streams import drop_output, ready_streams, waits_for_end
except KeyboardInterrupt:  # while the program loads
    sys.stderr.write("\nStopped.\n")
    os._exit(130)

UsageError = typer.BadParameter.__mro__[2]
"""The base of all that Typer raises for a wrong command line (Typer vendors its own click)."""


def main() -> int:
    """Run careerpath with the arguments of the process and return its exit code."""
    json = bool({"--json", "--format=json"} & set(sys.argv)) or _asks(sys.argv, "--format", "json")
    try:
        ready_streams()
        with waits_for_end():
            return _run()
    except UserError as error:
        return _report(error, json)
    except (KeyboardInterrupt, typer.Abort):
        return _stop()
    except (BrokenPipeError, SystemExit) as left:
        if not isinstance(left.__context__ or left, BrokenPipeError):  # as Typer leaves
            raise
        drop_output()  # nobody reads on: what was asked for was shown as far as it was wanted
        return ExitCode.DONE
    except OSError as error:
        return _report(_system_error(error), json)
    except Exception as error:
        if isinstance(error, UsageError):
            from careerpath.terminal.usage import explain_usage

            return _report(explain_usage(error), json)
        raise


def _run() -> int:
    """Run the command that was typed; return its exit code."""
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
        return _stop()
    return int(code or ExitCode.DONE)


def _stop() -> int:
    sys.stderr.write("\nStopped.\n")
    return ExitCode.INTERRUPTED


def _asks(arguments: list[str], option: str, value: str) -> bool:
    return (option, value) in itertools.pairwise(arguments)


def _report(error: UserError, json: bool) -> int:
    from careerpath.terminal.errors import report_error

    return report_error(error, json)


def _system_error(error: OSError) -> UserError:
    from careerpath.errors import CannotError
    from careerpath.intake.text import clean_name

    drop_output()
    reason = error.strerror or clean_name(str(error))
    if isinstance(error.filename, str):
        return CannotError("system", f"{clean_name(error.filename)}: {reason}.", "")
    return CannotError("system", f"The system refused: {reason}.", "")


if __name__ == "__main__":
    sys.exit(main())
