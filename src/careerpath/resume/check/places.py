"""Where lines without numbers stand: below which heading, told so that somebody finds them."""

from __future__ import annotations

import msgspec

from careerpath.resume.check.findings import Finding
from careerpath.resume.check.sections import heading_of
from careerpath.resume.check.subject import TOP, Subject, TextLine, bare

LONGEST = 40
"""Letters of a heading that are told."""


HEAD = 4
"""Lines of a resume that are its top, where name and contact stand."""


def placed(subject: Subject) -> Subject:
    """Return a PDF or Word file with each line of its body placed by the heading above it.

    Headings are found by their words as well as by a style: many Word files have none.
    """
    name = next((line for line in subject.lines if line.text.strip()), None)
    opens = [line is not name and _opens(line) for line in subject.lines]
    first = next((line for line, is_ in zip(subject.lines, opens, strict=True) if is_), None)
    before = TOP if first is None else f"above {_named(first)}"
    lines: list[TextLine] = []
    now = ""
    for count, line in enumerate(subject.lines):
        if opens[count]:
            now = f"under {_named(line)}"
        lines.append(_at(line, now or (TOP if count < HEAD else before)))
    return msgspec.structs.replace(subject, lines=tuple(lines))


def _opens(line: TextLine) -> bool:
    told = line.spot == "body" and bool(line.text.strip())
    return told and (line.heading or heading_of(line) is not None)


def _named(line: TextLine) -> str:
    return " ".join(bare(line).split())[:LONGEST].rstrip(":")


def _at(line: TextLine, now: str) -> TextLine:
    if line.page:
        place = f"page {line.page}" if now == TOP else f"page {line.page}, {now}"
    elif line.spot == "body" and not line.table:
        place = now
    else:
        return line
    return msgspec.structs.replace(line, place=place)


def without_heading(found: Finding) -> Finding:
    """Return a finding in a PDF placed by its page alone."""
    also = [msgspec.structs.replace(each, place=_page(each.place)) for each in found.also]
    return msgspec.structs.replace(found, place=_page(found.place), also=also)


def _page(place: str) -> str:
    return place.partition(",")[0] if place.startswith("page ") else place
