"""Files in each other's place: a posting given as the resume, or one file given twice."""

from __future__ import annotations

from careerpath.match.kind import Kind, guess_kind
from careerpath.match.reading import Reader
from careerpath.match.words import LineNumbers, split_words

MANY = 10**9


def looks_like(text: str, reader: Reader) -> Kind:
    """Return what a text looks like by its own words; a list where none of them tells."""
    marks = reader.cues.find(split_words(text))
    return guess_kind(text, marks, LineNumbers(text), MANY)


def find_mixup(
    resume: tuple[str, str], posting: tuple[str, str], told: bool, reader: Reader
) -> str | None:
    """Return in one line what is wrong with two files (each its name and its text), if anything.

    `told`: the kind of the resume was typed, so that only the posting may be wrong.
    """
    if resume[1] == posting[1]:
        return (
            f"{resume[0]} and {posting[0]} are the same text. "
            "Two files are needed: careerpath match RESUME --posting POSTING"
        )
    is_posting = not told and looks_like(resume[1], reader) == "posting"
    is_resume = looks_like(posting[1], reader) == "resume"
    if is_posting and is_resume:
        swap = f"careerpath match {posting[0]} --posting {resume[0]}"
        return f"The two files look swapped. The other way round: {swap}"
    if is_posting:
        return (
            f"{resume[0]} looks like a posting, not a resume. "
            "If so: careerpath match RESUME --posting POSTING. If not, add --kind resume."
        )
    if is_resume:
        return (
            f"{posting[0]} looks like a resume, not a posting. "
            "The posting stands behind --posting: careerpath match RESUME --posting POSTING"
        )
    return None
