"""The entry point: runs the app, and turns what users cause into one message and an exit code."""

from __future__ import annotations

import os
import sys

import typer

from careerpath.errors import ExitCode, UserError

UsageError = typer.BadParameter.__mro__[2]
"""The base of all that Typer raises for a wrong command line (Typer vendors its own click)."""


def main() -> int:
    """Run careerpath with the arguments of the process and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from careerpath.app import app

    json = "--json" in sys.argv
    try:
        code = app(prog_name="careerpath", standalone_mode=False)
        sys.stdout.flush()
        if code == ExitCode.INTERRUPTED:  # Typer turns Ctrl-C into this code
            sys.stderr.write("\nStopped.\n")
        return int(code or ExitCode.DONE)
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
            return _report(_usage_error(error), json)
        raise


def _report(error: UserError, json: bool) -> int:
    from careerpath.terminal.errors import report_error

    return report_error(error, json)


def _usage_error(error: Exception) -> UserError:
    """Return Typer's complaint about the command line as one of ours."""
    message = str(getattr(error, "message", error)) or "The command is not complete."
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "careerpath"
    return UserError("usage", message, f"See {command} --help.")


def _system_error(error: OSError) -> UserError:
    from careerpath.errors import CannotError

    return CannotError("system", f"The system refused: {error.strerror or error}.", "")


if __name__ == "__main__":
    sys.exit(main())
