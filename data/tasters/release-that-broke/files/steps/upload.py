"""python steps/upload.py FROM TO: copy a folder to the server, file by file.

Ends with code 0 when all files are there, and with code 1 otherwise. What was copied
before a failure stays. It never overwrites a folder that is there already.
"""

import shutil
import sys
from pathlib import Path


def main() -> int:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    if not source.is_dir():
        print(f"upload: there is no {source.as_posix()}", file=sys.stderr)
        return 1
    if target.exists():
        print(f"upload: {target.as_posix()} is there already", file=sys.stderr)
        return 1
    target.mkdir(parents=True)
    for path in sorted(source.iterdir()):
        try:
            shutil.copyfile(path, target / path.name)
        except OSError as error:
            print(f"upload: {path.name}: {error}", file=sys.stderr)
            return 1
        print(f"upload: copied {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
