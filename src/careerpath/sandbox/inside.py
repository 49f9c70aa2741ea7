"""What runs first in the confined process: it takes on its limits, then becomes the program.

Started by path with nothing but the standard library: `inside.py LIMITS PROGRAM ARGUMENT...`,
where LIMITS is the JSON of `sandbox.limits.Limits`. Limits of the system hold for whatever the
program starts; the guard holds for Python code in this process and what it forks. It keeps a
learner's mistake from doing harm. It is no prison for somebody who wants out.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

LOOPBACK = ("localhost", "127.", "::1")
CONNECTING = ("socket.connect", "socket.sendto", "socket.bind")
RESOLVING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
STARTING = ("os.fork", "os.forkpty", "os.posix_spawn", "os.system", "subprocess.Popen")


def take_limits(limits: dict[str, int]) -> None:
    """Set what the system enforces; where it has no such limit, there is none."""
    try:
        import resource
    except ImportError:  # Windows: time and output are watched from outside
        return
    wanted = {
        "RLIMIT_CPU": limits["seconds"] + 1,
        "RLIMIT_AS": limits["memory"],
        "RLIMIT_FSIZE": limits["file_bytes"],
        "RLIMIT_CORE": 0,
    }
    for name, most in wanted.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))


def make_guard(most: int) -> Callable[[str, tuple[Any, ...]], None]:
    """Return a hook that refuses the network beyond this machine, and more than `most` forks."""
    started = mmap.mmap(-1, 8)  # shared with what is forked

    def guard(event: str, given: tuple[Any, ...]) -> None:
        if event in CONNECTING:
            address = given[1]
            host = address[0] if isinstance(address, tuple) and address else "localhost"
            _check_host(host)
        elif event in RESOLVING:
            _check_host(given[0])
        elif event in STARTING:
            count = int.from_bytes(started[:8], "little") + 1
            if count > most:
                raise RuntimeError(f"this starts more than {most} processes")
            started[:8] = count.to_bytes(8, "little")

    return guard


def _check_host(host: Any) -> None:
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost")
    if not name.startswith(LOOPBACK):
        raise PermissionError(f"no network here beyond this machine (asked for {name[:60]})")


def main() -> None:
    """Become the program that the command line names."""
    limits, program, *arguments = sys.argv[1:]
    found = json.loads(limits)
    take_limits(found)
    sys.addaudithook(make_guard(found["processes"]))
    sys.argv = [program, *arguments]
    sys.path.insert(0, str(Path(program).parent))
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main()
