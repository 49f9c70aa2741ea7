"""Good resumes in the layouts that people use: none may be called bad."""

from __future__ import annotations

import json
from collections.abc import Callable

import yaml
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm

from tests.resume.bad_files import YAML
from tests.resume.making_files import (
    BODY,
    EMAIL,
    GOOD,
    HEAD,
    PHONE,
    as_typst,
    pdf,
    picture,
    text,
    word,
)

DATES = ("Mar 2021 – Present", "Sep 2018 – Feb 2021", "2015 – 2018")
FORMS: dict[str, tuple[str, Callable[[], bytes]]] = {}


def good(suffix: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def add(make: Callable[[], bytes]) -> Callable[[], bytes]:
        FORMS[make.__name__] = (suffix, make)
        return make

    return add


@good("txt")
def plain_text() -> bytes:
    return text()


@good("md")
def markdown() -> bytes:
    marked = GOOD.replace("Jo Example", "# Jo Example")
    for name in ("Summary", "Experience", "Education", "Skills"):
        marked = marked.replace(f"{name}\n", f"## {name}\n\n")
    return marked.replace("Developer, Sample Bank", "**Developer**, Sample Bank").encode()


@good("txt")
def windows_text() -> bytes:
    return GOOD.replace("\n", "\r\n").encode("cp1252")


@good("txt")
def dates_at_the_right() -> bytes:
    lines = GOOD
    for above, dates in zip(("Sample Bank", "Example Ltd", "Somewhere"), DATES, strict=True):
        gap = " " * (60 - len(above))
        lines = lines.replace(f"{above}\n{dates}", f"{above}{gap}{dates}")
    return lines.encode()


@good("txt")
def capitals_and_rules() -> bytes:
    lines = GOOD
    for name in ("Summary", "Experience", "Education", "Skills"):
        lines = lines.replace(f"{name}\n", f"{name.upper()}\n{'=' * len(name)}\n")
    return lines.encode()


@good("txt")
def labels_of_skills() -> bytes:
    names = (
        "Languages:    Python, SQL, Bash\nDatabases:    PostgreSQL, Redis\n"
        "Platforms:    Docker, Kubernetes\nTools:        Git, Linux, GitLab\n"
    )
    return GOOD.replace("Python, SQL, PostgreSQL, Docker, Kubernetes, Git, Linux", names).encode()


GERMAN = f"""\
Jo Beispiel
{EMAIL} · +49 30 901820 · Leipzig

Profil
Back-End-Entwicklerin mit fünf Jahren im Zahlungsverkehr.

Berufserfahrung
Entwicklerin, Beispielbank
03/2021 – heute
- 12 Dienste auf Kubernetes umgezogen und die Kosten um 30 % gesenkt.
- Schnittstelle für Erstattungen in Python und PostgreSQL gebaut, die 40 Läden nutzen.
Werkstudentin, Muster GmbH
09/2018 – 02/2021
- Einlesen von 2 Millionen Adressen in Python geschrieben; es läuft in 4 Minuten.

Ausbildung
B.Sc. Informatik, Universität Musterstadt
2015 – 2018

Kenntnisse
Python, SQL, PostgreSQL, Docker, Kubernetes, Git

Sprachen
Deutsch, Englisch
"""


@good("txt")
def german() -> bytes:
    return GERMAN.encode()


@good("yaml")
def in_yaml() -> bytes:
    return YAML.encode()


@good("json")
def in_json() -> bytes:
    return json.dumps(yaml.safe_load(YAML), indent=2).encode()


@good("pdf")
def simple_pdf() -> bytes:
    return pdf()


def dates_by_jobs(source: str = GOOD) -> str:
    """Typst code with each date at the right end of the line above it."""
    lines = as_typst(source)
    for dates in DATES:
        lines = lines.replace(f" \\\n{dates} \\", f" #h(1fr) {dates} \\")
    return lines


@good("pdf")
def dates_right_in_pdf() -> bytes:
    return pdf(dates_by_jobs())


@good("pdf")
def letter_with_rules_and_centred_head() -> bytes:
    before = '#set page(paper: "us-letter", numbering: "1 of 1")\n' \
        "#show heading: it => [#it #line(length: 100%)]\n"  # fmt: skip
    head = f"#align(center)[= Jo Example\n{as_typst(HEAD.partition(chr(10))[2])}]\n"
    return pdf(head + dates_by_jobs(BODY), before=before)


@good("pdf")
def small_caps_and_links() -> bytes:
    before = "#show heading: it => smallcaps(it)\n"
    lines = as_typst(GOOD).replace(
        EMAIL.replace("@", "\\@"), f'#link("mailto:{EMAIL}")[{EMAIL.replace("@", chr(92) + "@")}]'
    )
    return pdf(lines, before=before)


def labelled(*rows: tuple[str, str]) -> str:
    cells = ", ".join(f"[{label}], [{said}]" for label, said in rows)
    return f"#grid(columns: (3cm, 1fr), row-gutter: 8pt, column-gutter: 6pt, {cells})\n"


@good("pdf")
def dates_in_the_margin() -> bytes:
    """The layout of a well-known LaTeX class: dates at the left, all else at the right."""
    first = (
        "*Developer*, Sample Bank \\\n"
        "- Moved 12 services from virtual machines to Kubernetes and cut the bill by 30 %.\n"
        "- Built the refunds API in Python and PostgreSQL that 40 shops call each day now.\n"
        "- Taught six colleagues to write tests; releases went from monthly to weekly.\n"
    )
    second = (
        "*Junior developer*, Example Ltd \\\n"
        "- Wrote the import of 2 million addresses in Python; it runs in 4 minutes.\n"
        "- Set up CI with GitLab and Docker for five teams.\n"
    )
    return pdf(
        as_typst(HEAD) + "\n== Experience\n" + labelled((DATES[0], first), (DATES[1], second))
        + "== Education\n" + labelled((DATES[2], "BSc Computer Science, University of Somewhere"))
        + "== Skills\n"
        + labelled(
            ("Languages", "Python, SQL, Bash"), ("Databases", "PostgreSQL, Redis"),
            ("Platforms", "Docker, Kubernetes"), ("Tools", "Git, Linux, GitLab"),
            ("Spoken", "English, German, and enough Spanish for a holiday at the sea"),
            ("Interests", "Chess, climbing, baking bread for a crowd of hungry neighbours"),
        )
    )  # fmt: skip


@good("pdf")
def two_pages_with_a_footer() -> bytes:
    jobs = "".join(
        f"Developer, Shop {number} \\\n{2009 + number} – {2010 + number}\n\n"
        "- Cut the time of the import in Python from 40 minutes to one by reading in pieces.\n"
        "- Moved 12 services to Kubernetes and halved the monthly bill of the department.\n"
        "- Taught six colleagues to write tests; releases went from monthly to weekly.\n\n"
        for number in range(9, 0, -1)
    )
    lines = as_typst(GOOD).replace("Junior developer, Example Ltd", jobs + "Junior developer")
    before = "#set page(footer: context [Jo Example #h(1fr) page #counter(page).display()])\n"
    return pdf(lines, before=before + "#set text(size: 12pt)\n")


@good("pdf")
def small_logo() -> bytes:
    place = f"#place(top + right, [{picture('1.2cm', '1.2cm')}])\n"
    return pdf(before=place)


@good("txt")
def words_near_those_of_nobody() -> bytes:
    """Taught children, led a motivated team, wrote its numerals in the same style throughout."""
    return text(
        lambda good: (
            good.replace("Taught six colleagues", "Taught 20 children and two colleagues")
            .replace("for five teams", "for five motivated teams")
            .replace("2 million addresses", "2 million dates of birth")
        )
    )


@good("pdf")
def place_and_dates_at_the_right() -> bytes:
    lines = as_typst(GOOD)
    for dates, place in zip(DATES, ("Leeds", "York", "Hull"), strict=True):
        lines = lines.replace(
            f" \\\n{dates} \\", f" #h(1fr) {place} \\\n_remote_ #h(1fr) {dates} \\"
        )
    return pdf(lines)


@good("pdf")
def short_lines() -> bytes:
    """Many short lines with words at the right, and no columns."""
    courses = "".join(f"Course number {n} #h(1fr) Grade {n % 3 + 1}.0 \\\n" for n in range(1, 9))
    return pdf(as_typst(GOOD) + "\n== Courses\n" + courses)


@good("docx")
def simple_word() -> bytes:
    return word()


@good("docx")
def dates_by_tab_in_word() -> bytes:
    def change(document: Document) -> None:
        for dates in DATES:
            below = next(p for p in document.paragraphs if p.text == dates)
            above = below._element.getprevious()
            document_above = next(p for p in document.paragraphs if p._element is above)
            document_above.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
            document_above.add_run(f"\t{dates}")
            below._element.getparent().remove(below._element)

    return word(change)


@good("docx")
def page_number_and_name_in_the_footer() -> bytes:
    def change(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = f"Jo Example, {EMAIL}, page 1"
        document.sections[0].header.paragraphs[0].text = "Curriculum vitae"

    return word(change)


@good("docx")
def bold_headings_in_word() -> bytes:
    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            paragraph.style = document.styles["Normal"]

    return word(change, GOOD.replace("- ", "• ").replace(PHONE, f"Phone: {PHONE}"))


@good("docx")
def german_in_word() -> bytes:
    return word(source=GERMAN)


@good("yaml")
def studies_and_projects_only() -> bytes:
    head, _, rest = YAML.partition("work:")
    project = (
        "projects:\n  - name: Timetable of buses\n    description: Python and SQL; 40 use it.\n"
    )
    return (head + project + "education:" + rest.partition("education:")[2]).encode()


@good("yaml")
def an_employer_of_ones_own() -> bytes:
    return (
        YAML.replace("  - name: Sample Bank\n    position", "  - position")
        .replace("    position: Developer", "    position: Freelance developer")
        .encode()
    )


@good("txt")
def headings_of_two_lines() -> bytes:
    return text(lambda good: good.replace("Experience\n", "Experience\nEmployment history\n"))


@good("yaml")
def a_break_with_a_name_and_dates() -> bytes:
    leave = "  - name: Care of a relative\n    startDate: 2020-03\n    endDate: 2021-02\n"
    return YAML.replace("education:", leave + "education:").encode()
