"""python steps/build.py VERSION: render site/ into build/VERSION.

Ends with code 0 when the build is complete, and with code 1 otherwise. It never
overwrites a build that is there already.
"""

import csv
import html
import json
import shutil
import sys
from pathlib import Path

SITE = Path("site")


def timetable(name: str) -> str:
    with open(SITE / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = []
    for row in rows:
        cells = "".join(f"<td>{html.escape(row[key])}</td>" for key in row)
        lines.append(f"      <tr>{cells}</tr>")
    print(f"build: rendered {len(rows)} sailings into index.html")
    return "\n".join(lines)


def main() -> int:
    version = sys.argv[1]
    target = Path("build") / version
    if target.exists():
        print(f"build: {target.as_posix()} is there already", file=sys.stderr)
        return 1
    target.mkdir(parents=True)
    page = (SITE / "index.html").read_text(encoding="utf-8")
    page = page.replace("{{ROWS}}", timetable("timetable.csv")).replace("{{VERSION}}", version)
    (target / "index.html").write_text(page, encoding="utf-8", newline="\n")
    for name in ("style.css", "timetable.csv", "contact.html"):
        shutil.copyfile(SITE / name, target / name)
    sizes = {path.name: path.stat().st_size for path in sorted(target.iterdir())}
    manifest = json.dumps({"version": version, "files": sizes}, indent=2)
    (target / "manifest.json").write_text(manifest + "\n", encoding="utf-8", newline="\n")
    print(f"build: wrote {target.as_posix()} ({len(sizes) + 1} files)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
