"""Bad resumes, each spoilt in one way: what it must be called, the file's ending, its bytes."""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document

from tests.resume.making_files import (
    BODY,
    EMAIL,
    GOOD,
    HEAD,
    PHONE,
    add_text_box,
    as_typst,
    drop,
    element,
    pdf,
    picture,
    plain_pdf,
    rewritten,
    swap,
    text,
    without_letters,
    word,
)

BAD: dict[str, tuple[str, str, Callable[[], bytes]]] = {}
"""Name of a case -> the code that is found, the file's ending, and how it is made."""


def bad(code: str, suffix: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    def add(make: Callable[[], bytes]) -> Callable[[], bytes]:
        BAD[make.__name__] = (code, suffix, make)
        return make

    return add


LEFT, RIGHT = BODY.partition("Education")[0], "Education" + BODY.partition("Education")[2]


@bad("columns", "pdf")
def side_bar() -> bytes:
    skills = "".join(f"{each} \\\n" for each in ("Python", "SQL", "Docker", "Git", "Linux", "Go"))
    left = f"{as_typst(HEAD)}\n== Skills\n{skills}\n== Languages\nEnglish, native \\\nGerman, good"
    right = as_typst(LEFT + RIGHT.partition("Skills")[0])
    return pdf(f"#grid(columns: (30%, 66%), gutter: 4%, [{left}], [{right}])")


@bad("columns", "pdf")
def newspaper_columns() -> bytes:
    body = as_typst(BODY + BODY.replace("Experience", "").replace("Summary", ""))
    return pdf(f"#block(height: 14cm, columns(2)[{body}])", before=as_typst(HEAD))


@bad("column-sections", "docx")
def columns_in_word() -> bytes:
    def change(document: Document) -> None:
        document.sections[0]._sectPr.append(element("w:cols", w_num="2"))

    return word(change)


@bad("layout-table", "docx")
def table_for_the_layout() -> bytes:
    def change(document: Document) -> None:
        drop(document, *filter(None, GOOD.replace("- ", "").split("\n")))
        left, right = document.add_table(1, 2).rows[0].cells
        left.text = HEAD + RIGHT
        right.text = LEFT

    return word(change)


@bad("layout-table", "docx")
def jobs_in_a_table() -> bytes:
    def change(document: Document) -> None:
        drop(document, "Mar 2021", "Sep 2018", "Developer, Sample", "Junior")
        table = document.add_table(2, 2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Mar 2021 – Present", "Developer"
        table.rows[1].cells[0].text, table.rows[1].cells[1].text = "Sep 2018 – Feb 2021", "Junior"
        heading = next(p for p in document.paragraphs if p.text == "Experience")
        heading._element.addnext(table._element)

    return word(change)


@bad("contact-in-header", "docx")
def contact_in_the_header() -> bytes:
    def change(document: Document) -> None:
        drop(document, EMAIL)
        document.sections[0].header.paragraphs[0].text = f"{EMAIL} {PHONE}"

    return word(change)


@bad("contact-in-header", "docx")
def contact_in_the_footer() -> bytes:
    def change(document: Document) -> None:
        drop(document, EMAIL)
        document.sections[0].footer.paragraphs[0].text = f"{EMAIL} {PHONE}"

    return word(change)


@bad("text-box", "docx")
def contact_in_a_text_box() -> bytes:
    def change(document: Document) -> None:
        drop(document, EMAIL)
        add_text_box(document, EMAIL, PHONE)

    return word(change)


@bad("text-box", "docx")
def skills_in_a_text_box() -> bytes:
    def change(document: Document) -> None:
        drop(document, "Skills", "Python, SQL, PostgreSQL, Docker")
        add_text_box(document, "Skills", "Python, SQL, Docker, Kubernetes")

    return word(change)


@bad("no-text", "pdf")
def scan() -> bytes:
    return pdf(picture("100%", "90%"))


@bad("picture-of-text", "pdf")
def poster() -> bytes:
    job = "Developer, Sample Bank \\\nMar 2021 – Present\n\n- Built the Python API on Docker.\n"
    return pdf(as_typst(HEAD) + "\n== Experience\n" + job + picture("100%", "60%"))


@bad("picture-of-text", "docx")
def picture_in_word() -> bytes:
    def change(document: Document) -> None:
        import io

        from docx.shared import Cm

        from tests.resume.making_files import png

        drop(document, "- ", "Moved", "Built", "Taught", "Wrote", "Set up", "Summary", "Back-end")
        document.add_picture(io.BytesIO(png()), Cm(16), Cm(16))

    return word(change)


@bad("table", "docx")
def skills_in_a_table() -> bytes:
    def change(document: Document) -> None:
        drop(document, "Python, SQL, PostgreSQL, Docker")
        table = document.add_table(2, 3)
        names = ["Python", "SQL", "Docker", "Kubernetes", "Git", "Linux"]
        for cell, name in zip([c for row in table.rows for c in row.cells], names, strict=True):
            cell.text = name

    return word(change)


@bad("table", "md")
def table_in_markdown() -> bytes:
    rows = "| Skill | Years |\n|---|---|\n| Python | 5 |\n| SQL | 5 |\n| Docker | 3 |"
    return swap(("Python, SQL, PostgreSQL, Docker, Kubernetes, Git, Linux", rows))


@bad("table", "pdf")
def grid_of_skills() -> bytes:
    names = ("Python", "SQL", "Redis", "Docker", "Kafka", "Git", "Linux", "Bash", "Terraform")
    cells = ", ".join(f"[{name}]" for name in names)
    lines = GOOD.replace("Python, SQL, PostgreSQL, Docker, Kubernetes, Git, Linux", "")
    return pdf(as_typst(lines), after=f"#table(columns: (1fr, 1fr, 1fr), {cells})")


@bad("space-columns", "docx")
def columns_by_tabs() -> bytes:
    def change(document: Document) -> None:
        drop(document, "Python, SQL, PostgreSQL, Docker")
        for line in ("Python\tSQL\tDocker", "Git\tLinux\tBash", "Kubernetes\tGo\tRust"):
            document.add_paragraph(line)

    return word(change)


@bad("space-columns", "txt")
def columns_by_spaces() -> bytes:
    left = ["Jo Example", "Leeds, United Kingdom", "Knows Python and SQL", "Speaks English, German",
            "Likes long walks", "Has a driving licence"]  # fmt: skip
    right = ["Experience at work", "Developer, Sample Bank", "Built an API in Python",
             "Education and courses", "BSc Computer Science", EMAIL]  # fmt: skip
    pairs = zip(left, right, strict=True)
    return (GOOD + "\n".join(f"{one:30}{two}" for one, two in pairs)).encode()


@bad("letter-spaced", "txt")
def spaced_headings() -> bytes:
    return swap(
        ("Experience\n", "E X P E R I E N C E\n"),
        ("Education\n", "E D U C A T I O N\n"),
        ("Skills\n", "S K I L L S\n"),
    )


@bad("letter-spaced", "pdf")
def spaced_name_in_a_pdf() -> bytes:
    return pdf(as_typst(GOOD.replace("Jo Example", "J O H A N N A  E X A M P L E")))


@bad("garbled-text", "txt")
def glyph_numbers() -> bytes:
    return text(lambda good: good.replace("fi", "(cid:12)").replace("er", "(cid:45)"))


@bad("garbled-text", "pdf")
def letters_unknown() -> bytes:
    return rewritten(pdf(), without_letters)


@bad("garbled-text", "txt")
def letters_of_private_use() -> bytes:
    return text(lambda good: good.replace("ti", "\ue0ab"))


@bad("icons", "docx")
def icon_font() -> bytes:
    return word(source=GOOD.replace(EMAIL, f"\uf0e0 {EMAIL}").replace(PHONE, f"\uf095 {PHONE}"))


@bad("icons", "docx")
def word_symbols() -> bytes:
    def change(document: Document) -> None:
        run = document.paragraphs[1].add_run()
        run._element.append(element("w:sym", w_font="Wingdings", w_char="F028"))

    return word(change)


@bad("icons", "pdf")
def pictures_as_icons() -> bytes:
    row = "#grid(columns: 4, gutter: 4pt, " + ", ".join(
        f"[{picture('10pt', '10pt')}]" for _ in range(4)
    )
    return pdf(before=row + ")\n")


@bad("icons", "md")
def emoji() -> bytes:
    return swap((EMAIL, f"\U0001f4e7 {EMAIL}"))


@bad("odd-characters", "txt")
def deleted_as_bullets() -> bytes:
    return text(lambda good: good.replace("\n- ", "\n\x7f "))


@bad("odd-characters", "txt")
def unseen_signs() -> bytes:
    return swap(("Kubernetes and", "Kuber\u200bnetes \u202eand"))


@bad("odd-characters", "txt")
def one_lost_letter() -> bytes:
    return swap(("payments.", "payments \ufffd."))


@bad("symbol-bullets", "txt")
def bullets_of_a_symbol_font() -> bytes:
    return text(lambda good: good.replace("\n- ", "\n\uf0a7 "))


@bad("rating-marks", "docx")
def rows_of_dots() -> bytes:
    return word(source=GOOD.replace("Python, SQL, PostgreSQL", "Python ●●●●○, SQL ●●●○○"))


@bad("rating-marks", "txt")
def bars_of_blocks() -> bytes:
    return swap(("Python, SQL, PostgreSQL", "Python █████░░, SQL ███░░░░, PostgreSQL"))


def add_pictures(document: Document, *sizes: tuple[float, float]) -> None:
    """Put pictures at the end of a Word file; sizes are in centimetres."""
    import io

    from docx.shared import Cm

    from tests.resume.making_files import png

    for width, height in sizes:
        document.add_picture(io.BytesIO(png()), Cm(width), Cm(height))


@bad("rating-marks", "docx")
def bars_as_pictures() -> bytes:
    return word(lambda document: add_pictures(document, *[(4, 0.33)] * 4))


@bad("rating-marks", "pdf")
def bars_as_pictures_in_a_pdf() -> bytes:
    return pdf(after="".join(f"\n\n{picture('4cm', '0.33cm')}" for _ in range(4)))


@bad("photo", "docx")
def photo_in_word() -> bytes:
    return word(lambda document: add_pictures(document, (3, 4)))


@bad("photo", "pdf")
def photo_at_the_top() -> bytes:
    return pdf(before=f"#place(top + right, [{picture('3cm', '4cm')}])\n")


@bad("private-details", "txt")
def born_and_married() -> bytes:
    return swap(("Leeds\n", "Leeds\nDate of birth: 12.04.1981, married, two children\n"))


@bad("private-details", "txt")
def german_details() -> bytes:
    return swap(("Leeds\n", "Leeds\nGeboren am 12.04.1981, verheiratet\n"))


@bad("empty-words", "txt")
def words_that_everybody_writes() -> bytes:
    return swap(
        ("Back-end developer with", "Passionate and motivated team player with a keen eye and")
    )


@bad("date-styles", "txt")
def three_styles_of_dates() -> bytes:
    return swap(("Mar 2021 – Present", "03/2021 – today"), ("Sep 2018", "Sept. 2018"))


@bad("ligatures", "txt")
def joined_letters() -> bytes:
    return swap(("refunds API", "re\ufb01lls work\ufb02ow API"))


@bad("no-headings", "txt")
def no_headings() -> bytes:
    return text(
        lambda good: "\n".join(
            line for line in good.split("\n")
            if line not in ("Summary", "Experience", "Education", "Skills")
        )
    )  # fmt: skip


@bad("missing-heading", "md")
def unusual_heading() -> bytes:
    return swap(("Experience\n", "## Where life took me\n"))


@bad("unclear-dates", "txt")
def days_and_months() -> bytes:
    return swap(("Mar 2021 – Present", "03/04/21 – Present"))


@bad("unclear-dates", "txt")
def short_years() -> bytes:
    return swap(("Sep 2018 – Feb 2021", "'18 – '21"))


@bad("unclear-dates", "docx")
def months_and_short_years() -> bytes:
    return word(source=GOOD.replace("Sep 2018 – Feb 2021", "09/18 – 02/21"))


@bad("unclear-dates", "txt")
def seasons() -> bytes:
    return swap(("Sep 2018 – Feb 2021", "Summer 2018 – Winter 2021"))


@bad("no-dates", "txt")
def no_dates() -> bytes:
    return swap(("Mar 2021 – Present\n", ""), ("Sep 2018 – Feb 2021\n", ""), ("2015 – 2018\n", ""))


@bad("reversed-dates", "txt")
def ends_before_it_begins() -> bytes:
    return swap(("Sep 2018 – Feb 2021", "Sep 2021 – Feb 2018"))


@bad("template-words", "docx")
def not_filled_in() -> bytes:
    return word(source=GOOD.replace("Example Ltd", "[Company name]"))


@bad("gap", "txt")
def months_without_a_line() -> bytes:
    return swap(("Sep 2018 – Feb 2021", "Sep 2018 – Jan 2020"))


@bad("long", "pdf")
def four_pages() -> bytes:
    points = "".join(
        f"- Cut the time of step {number} of the import from {number + 7} minutes to one by "
        "reading in larger pieces and writing them in one go into PostgreSQL.\n"
        for number in range(120)
    )
    return pdf(as_typst(GOOD.replace("Junior developer", points + "Junior developer")))


@bad("first-person", "txt")
def i_and_my() -> bytes:
    return swap(("Built the refunds", "I built my refunds"))


@bad("no-verb", "txt")
def in_charge_of() -> bytes:
    return swap(("Built the refunds API", "Responsible for the refunds API"))


@bad("no-result", "txt")
def nothing_came_of_it() -> bytes:
    return swap(
        ("Moved 12 services from virtual machines to Kubernetes and cut the monthly bill by 30 %.",
         "Moved services to Kubernetes."),
        ("that 40 shops call", "for shops"),
        ("six colleagues to write tests; releases went from monthly to weekly", "people testing"),
        ("import of 2 million addresses in Python; it runs in 4 minutes", "import in Python"),
        ("for five teams", "for the teams"),
    )  # fmt: skip


@bad("long-lines", "txt")
def a_long_point() -> bytes:
    more = "and then looked into each of the other services to see which of them waited for it " * 3
    return swap(("that 40 shops call", f"that 40 shops call {more}"))


@bad("misspelt-names", "txt")
def wrong_names() -> bytes:
    return swap(("PostgreSQL that", "Postgre that"), ("Kubernetes, Git", "Kubernets, Git"))


@bad("capitals", "txt")
def other_capitals() -> bytes:
    return swap(("Git, Linux", "Git, Linux, Javascript, Github"))


@bad("encrypted", "pdf")
def protected() -> bytes:
    return rewritten(pdf(), lambda w: w.encrypt("", "owner", algorithm="RC4-128"))


@bad("font-missing", "pdf")
def font_left_out() -> bytes:
    return plain_pdf(GOOD.split("\n"), font="Calibri")


@bad("page-size", "pdf")
def slide() -> bytes:
    return pdf(before="#set page(width: 30cm, height: 21cm)\n")


@bad("no-email", "txt")
def no_address() -> bytes:
    return swap((f"{EMAIL} | ", ""))


@bad("no-phone", "txt")
def no_number() -> bytes:
    return swap((f"{PHONE} | ", ""))


@bad("contact-in-link", "pdf")
def address_behind_a_link() -> bytes:
    plain = as_typst(GOOD).replace(EMAIL.replace("@", "\\@"), "EMAIL")
    return pdf(plain.replace("EMAIL", f'#link("mailto:{EMAIL}")[Email me]'))


@bad("tracked-changes", "docx")
def changes_left_in() -> bytes:
    def change(document: Document) -> None:
        mark = element("w:ins", w_id="1", w_author="Jo", w_date="2026-01-01T00:00:00Z")
        paragraph = document.paragraphs[-1]
        mark.append(paragraph.add_run(", Bash")._element)
        paragraph._element.append(mark)

    return word(change)


@bad("hidden-text", "docx")
def words_nobody_sees() -> bytes:
    def change(document: Document) -> None:
        document.paragraphs[-1].add_run(" Rust Go Scala Hadoop").font.hidden = True

    return word(change)


@bad("hidden-text", "pdf")
def tiny_words() -> bytes:
    return pdf(after="\n#text(size: 1pt)[Rust Go Scala Hadoop Spark Airflow]")


@bad("reading-order", "pdf")
def moved_about() -> bytes:
    job = as_typst(BODY.partition("Junior")[0].partition("Experience\n")[2])
    rest = as_typst("Education" + BODY.partition("Education")[2])
    return pdf(
        f"#place(top, dy: 5cm)[{rest}]\n#place(top, dy: 12cm)[== Experience\n{job}]\n"
        f"#place(top, dy: 0cm)[{as_typst(HEAD)}]"
    )


@bad("reading-order", "pdf")
def dates_drawn_first() -> bytes:
    """What browsers make of dates that float to the right."""
    years = range(2012, 2026)
    floats = "".join(
        f"#place(top + right, dy: {4.5 + 0.8 * place}cm)[{year} – {year + 1}, full time]\n"
        for place, year in enumerate(years)
    )
    jobs = "".join(
        f"#place(top + left, dy: {4.5 + 0.8 * place}cm)[Developer, Shop {year}]\n"
        for place, year in enumerate(years)
    )
    rest = as_typst(RIGHT)
    return pdf(f"{floats}{as_typst(HEAD)}\n== Experience\n{jobs}#v(14cm)\n{rest}")


@bad("no-skills-named", "txt")
def nothing_named() -> bytes:
    return (
        HEAD + "\nExperience\nClerk, Sample Shop\nMar 2021 – Present\n- Sold 40 bicycles a week.\n"
        "\nEducation\nSchool, 2015 – 2020\n\nSkills\nFriendly, on time\n"
    ).encode()


YAML = f"""\
basics:
  name: Jo Example
  email: {EMAIL}
  phone: "{PHONE}"
  summary: Back-end developer with five years in payments.
work:
  - name: Sample Bank
    position: Developer
    startDate: 2021-03
    highlights:
      - Moved 12 services to Kubernetes and cut the monthly bill by 30 %.
      - Built the refunds API in Python and PostgreSQL that 40 shops call.
education:
  - institution: University of Somewhere
    area: Computer Science
    studyType: BSc
    startDate: "2017"
    endDate: "2020"
skills:
  - name: Languages
    keywords: [Python, SQL, Docker]
"""


@bad("no-email", "yaml")
def no_address_in_yaml() -> bytes:
    return YAML.replace(f"  email: {EMAIL}\n", "").encode()


@bad("no-verb", "yaml")
def in_charge_of_in_yaml() -> bytes:
    return YAML.replace("Built the refunds", "Responsible for the refunds").encode()


@bad("capitals", "json")
def other_capitals_in_json() -> bytes:
    import json

    import yaml

    return json.dumps(yaml.safe_load(YAML.replace("Docker", "Javascript")), indent="\t").encode()


@bad("hollow", "yaml")
def a_job_without_its_title() -> bytes:
    return YAML.replace("    position: Developer\n", "").encode()


@bad("hollow", "yaml")
def a_job_of_nothing_but_a_name() -> bytes:
    return YAML.replace("education:", "  - name: NHS\neducation:").encode()


@bad("hollow", "yaml")
def a_project_of_nothing() -> bytes:
    return (YAML + "projects:\n  - highlights: []\n").encode()


@bad("hollow", "yaml")
def neither_job_nor_study() -> bytes:
    head, _, rest = YAML.partition("work:")
    return (head + "skills:" + rest.partition("skills:")[2]).encode()


@bad("hollow", "txt")
def a_heading_over_nothing() -> bytes:
    return swap(("Education\nBSc", "Projects\n\nEducation\nBSc"))
