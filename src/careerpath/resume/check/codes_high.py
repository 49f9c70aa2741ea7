"""What software misreads or loses in a resume."""

from __future__ import annotations

from careerpath.resume.check.code import Code

HIGH: dict[str, Code] = {
    "no-text": Code(
        "high",
        "The file holds pictures of pages and no text.",
        "Software that reads resumes takes text only, so it sees an empty page.",
        "Export it as PDF from where it was written. If only the scan is left, type it anew.",
    ),
    "garbled-text": Code(
        "high",
        "Some letters come out as other signs.",
        "The fonts in the file do not say which letters their glyphs are, so words are lost.",
        "Export it again with another font, or print it to PDF with another program.",
    ),
    "columns": Code(
        "high",
        "The text stands in columns side by side.",
        "Some software reads straight across both columns and mixes their lines.",
        "Put everything in one column, one section under the other.",
    ),
    "layout-table": Code(
        "high",
        "A table holds the layout together.",
        "Some software leaves tables out, other software reads their cells in another order.",
        "Move the text out of the table, one section under the other.",
    ),
    "text-box": Code(
        "high",
        "Text stands in text boxes.",
        "Most software reads the page's own text and leaves text boxes out.",
        "Move this text into the page itself.",
    ),
    "contact-in-header": Code(
        "high",
        "How to reach you stands in the page's header or footer only.",
        "Many readers leave headers and footers out, and then nobody can answer you.",
        "Put it at the top of the page itself, under your name.",
    ),
    "no-email": Code(
        "high",
        "There is no email address.",
        "Software files a resume under it, and people answer to it.",
        "Add a line under your name, such as name@example.org.",
    ),
    "reading-order": Code(
        "high",
        "The file holds its text in another order than the page shows.",
        "Software that follows the file reads these lines out of place.",
        "Write the text in one flow, without frames that are moved about, and export again.",
    ),
    "letter-spaced": Code(
        "high",
        "Words are spaced out letter by letter.",
        "Software takes each letter for a word, so a heading or a name is not found.",
        "Type the word without spaces; bold or a larger size stands out as well.",
    ),
    "picture-of-text": Code(
        "high",
        "A picture covers much of a page.",
        "Whatever is written in a picture is not there for software.",
        "Type its text. If it is a background, leave it out.",
    ),
    "no-headings": Code(
        "high",
        "None of the usual headings is there.",
        "Software finds jobs and studies by headings such as Experience, Education, Skills.",
        "Give each section a usual heading on a line of its own.",
    ),
}
