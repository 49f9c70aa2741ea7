"""Which lines are headings that readers know, and which section each line belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from careerpath.resume.check.subject import TextLine, bare, is_item

Section = Literal[
    "summary", "experience", "education", "skills", "projects", "certificates", "languages",
    "publications", "awards", "volunteering", "interests", "references", "contact",
]  # fmt: skip

NAMES: tuple[tuple[Section, str], ...] = (
    (
        "experience",
        r"(?:(?:work|professional|relevant|employment|industry|career|practical|technical|teaching"
        r"|research|selected|other|additional|previous|development|internship) )*"
        r"(?:experiences?|employment|history|work|positions?|internships?)"
        r"(?: (?:history|experience|highlights))?|teaching"
        r"|career(?: history)?|(?:professional|career) background|berufserfahrung"
        r"|praxiserfahrung|praktika|erfahrung|beruflicher werdegang|werdegang"
        r"|experiencia(?: laboral| profesional)?"
        r"|exp[ée]riences?(?: professionnelles?)?",
    ),
    (
        "education",
        r"education(?:al background| history)?|academic (?:background|history|education)"
        r"|studies|degrees?|qualifications|training|courses(?:work)?|coursework"
        r"|(?:hoch)?schul(?:e|en|bildung|ausbildung|isches?)|ausbildung|studium|bildung(?:sweg)?|weiterbildung|educaci[óo]n|formation|formaci[óo]n",
    ),
    (
        "skills",
        r"(?:(?:technical|core|key|professional|relevant|it|programming|computer|software|main"
        r"|soft|hard|top|other|additional) )*(?:skills?|competenc(?:ies|es)|technologies|tools"
        r"|expertise)(?: summary| set)?|tech(?:nology|nical)? stack|areas of expertise|skillset"
        r"|stack|technical proficiency|(?:it-|edv-)?kenntnisse|f[äa]higkeiten|kompetenzen"
        r"|habilidades|comp[ée]tences|programming languages",
    ),
    (
        "projects",
        r"(?:(?:personal|selected|key|side|academic|university|open[- ]source|relevant|recent|own"
        r"|portfolio|technical|course) )*(?:projects?|portfolio|contributions"
        r"|open[- ]source(?: work)?)"
        r"|projekte|proyectos|projets",
    ),
    (
        "summary",
        r"(?:(?:professional|career|executive|personal) )*(?:summary|profile|objective|statement"
        r"|overview)|about(?: me)?|highlights|profil|zusammenfassung|kurzprofil|[üu]ber mich",
    ),
    (
        "certificates",
        r"(?:professional )?(?:certifi(?:cates?|cations?)|licen[cs]es?|zertifikate)",
    ),
    ("languages", r"(?:spoken )?languages?(?: skills)?|sprachen|sprachkenntnisse|idiomas|langues"),
    ("publications", r"(?:selected )?(?:publications?|papers|patents|talks|ver[öo]ffentlichungen)"),
    ("awards", r"(?:awards?|hono(?:u)?rs|achievements|prizes|scholarships|auszeichnungen)"),
    ("volunteering", r"volunteer(?:ing)?|community|activities|leadership|ehrenamt(?:lich.*)?"),
    ("interests", r"(?:personal )?(?:interests?|hobbies|interessen)|extracurricular(?:s)?"),
    ("references", r"references?|referenzen"),
    ("contact", r"contact(?: me| details| information| info)?|personal (?:details|information|data)"
                r"|details|kontakt|pers[öo]nliche (?:daten|angaben)"),
)  # fmt: skip

JOIN = r"(?: (?:and|und|et|y) )"
WORK_WORDS = r"(?:(?:relevant|selected|additional|other|volunteer|volunteering) )"
_ALL = "|".join(f"(?:{pattern})" for _, pattern in NAMES)
HEADING = {
    section: re.compile(rf"(?:{WORK_WORDS})?(?:{pattern})(?:{JOIN}(?:\w+ )?(?:{_ALL}|\w+))?")
    for section, pattern in NAMES
}
LONGEST = 45

IN_OTHER_WORDS = re.compile(
    r"\b(?:work(?:ed|ing)?|jobs?|career|employ\w*|experiences?|roles|positions|beruf\w*"
    r"|gearbeitet|arbeit\w*|stationen)\b",
    re.IGNORECASE,
)
"""Words of headings over jobs that no reader of resumes knows: Where I have worked."""


def section_named(text: str) -> Section | None:
    """Return the section that a heading names, None where its words are no usual heading."""
    if len(text) > LONGEST:
        return None
    words = re.sub(r"\s*[&/+,]\s*", " and ", text)
    words = re.sub(r"[^\w\s-]", " ", words)
    words = re.sub(r"^(?:my|meine?) ", "", " ".join(words.split()).casefold())
    return next((name for name, pattern in HEADING.items() if pattern.fullmatch(words)), None)


def heading_of(line: TextLine) -> Section | None:
    """Return the section that a line opens; None where it is no heading that readers know."""
    text = bare(line).rstrip(":").strip()
    if not text or text[-1] in ".,;":
        return None
    first = text.lstrip("*#_ ")[:1]
    if first.isalpha() and first.islower() and not line.heading and "#" not in line.text:
        return None
    return section_named(text)


def looks_like_heading(line: TextLine) -> bool:
    """Return whether a line is marked as a heading: by its style, by Markdown or in capitals."""
    text = line.text.strip()
    if line.heading or text.startswith(("# ", "## ", "### ")):
        return True
    words = text.split()
    letters = [c for c in text if c.isalpha()]
    return 1 <= len(words) <= 4 and len(letters) > 3 and text.isupper() and text[-1] not in ".,"


def own_headings(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines that may be headings in somebody's own words, over jobs before others.

    Names in capitals below a heading of skills or languages are none, nor is the first line.
    """
    first = next((line for line in lines if line.text.strip()), None)
    unknown = [
        (line, section)
        for line, section in zip(lines, sections_of(lines), strict=True)
        if line is not first and section_named(bare(line)) is None and not is_item(line)
    ]
    worded = [line for line, _ in unknown if _is_short(line) and IN_OTHER_WORDS.search(line.text)]
    return worded or [
        line
        for line, section in unknown
        if looks_like_heading(line)
        and (line.heading or "#" in line.text or section not in ("skills", "languages"))
    ]


def _is_short(line: TextLine) -> bool:
    text = bare(line)
    letters = text.replace(" ", "").replace("-", "")
    return len(text.split()) <= 5 and letters.isalpha() and text[:1].isupper()


def sections_of(lines: Sequence[TextLine]) -> list[Section | None]:
    """Return for each line the section that it stands in, headings included."""
    now: Section | None = None
    found: list[Section | None] = []
    for line in lines:
        now = heading_of(line) or now
        found.append(now)
    return found
