"""Stands in for steps/upload.py on a night when the disk is full after two files."""

import shutil
import sys
from pathlib import Path

source, target = Path(sys.argv[1]), Path(sys.argv[2])
if not source.is_dir() or target.exists():
    print("upload: nothing to copy, or the target is there already", file=sys.stderr)
    sys.exit(1)
target.mkdir(parents=True)
for number, path in enumerate(sorted(source.iterdir())):
    if number == 2:
        print(f"upload: {path.name}: [Errno 28] No space left on device", file=sys.stderr)
        sys.exit(1)
    shutil.copyfile(path, target / path.name)
    print(f"upload: copied {path.name}")
