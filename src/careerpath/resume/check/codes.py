"""Every code that a check can find: how much it matters, what it is, why, and what to do.

High: software misreads or loses something. Medium: software or people stumble. Low: polish, as a
matter of taste. The order is that in which findings of one severity are told: causes first.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["high", "medium", "low"]

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


class Code(NamedTuple):
    """What is said of a finding, unless its check says more."""

    severity: Severity
    message: str
    reason: str
    remedy: str


CODES: dict[str, Code] = {
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
    "missing-heading": Code(
        "medium",
        "A usual heading is not there.",
        "Software files what stands under a heading; what stands under none is easily lost.",
        "Put the usual heading on a line of its own.",
    ),
    "column-sections": Code(
        "medium",
        "A part of the page is set in columns.",
        "Word files keep their order, but many employers turn them into PDF and read across.",
        "Set the page to one column.",
    ),
    "table": Code(
        "medium",
        "A table holds a part of the text.",
        "Some software leaves tables out, other software reads them row by row.",
        "Write each row as a line of text.",
    ),
    "space-columns": Code(
        "medium",
        "Columns are made with spaces or tabs.",
        "Readers close such gaps, so that two columns become one line.",
        "Give each thing a line of its own.",
    ),
    "contact-in-link": Code(
        "medium",
        "The email address is hidden behind a link.",
        "Software reads what is written, and rarely where a link leads; on paper it is gone.",
        "Write the address out.",
    ),
    "no-dates": Code(
        "medium",
        "There are no dates.",
        "Software counts years of experience from dates, and people look for them.",
        "Add month and year to each job and study: Mar 2021 – Jun 2023.",
    ),
    "unclear-dates": Code(
        "medium",
        "Some dates can be read in several ways.",
        "Whether 03/04 is a day in March or in April, and which century, software has to guess.",
        "Write months as words, years with four digits: Mar 2021 – Jun 2023.",
    ),
    "reversed-dates": Code(
        "medium",
        "A time ends before it begins.",
        "Software counts no experience from it, and people wonder.",
        "Correct one of the two dates.",
    ),
    "ligatures": Code(
        "medium",
        "Letters are joined into single signs (such as fi).",
        "A search for the word with plain letters does not find it.",
        "Switch ligatures off in the font's settings and export again.",
    ),
    "odd-characters": Code(
        "medium",
        "There are signs that software does not know.",
        "They come out as boxes, question marks, or a part of the next word.",
        "Use a plain bullet (•) or a hyphen, and words in place of other signs.",
    ),
    "icons": Code(
        "medium",
        "Icons stand where words should be.",
        "Software sees a strange sign or nothing, and cannot tell what the text beside it is.",
        "Write Phone, Email and the like as words, or leave the icons out.",
    ),
    "hidden-text": Code(
        "medium",
        "There is text that nobody sees.",
        "Software shows it to whoever reads, and it looks like a trick.",
        "Take it out.",
    ),
    "tracked-changes": Code(
        "medium",
        "Changes or comments are still marked in the file.",
        "Whoever opens it sees what was crossed out and what was remarked.",
        "Accept all changes and delete the comments.",
    ),
    "encrypted": Code(
        "medium",
        "The file is protected.",
        "It opens without a password here, but some software refuses protected files.",
        "Save a copy without protection.",
    ),
    "misspelt-names": Code(
        "medium",
        "A name is spelt in another way than usual.",
        "Software searches for the usual spelling, and people in the trade notice.",
        "Write it as its makers do.",
    ),
    "no-skills-named": Code(
        "medium",
        "It names hardly any skill or technology.",
        "Searches go by such names: Python, SQL, Docker.",
        "Name what you worked with, in a skills section and in the lines on your work.",
    ),
    "no-phone": Code(
        "low",
        "There is no phone number.",
        "Some employers call first. Leaving it out is your choice.",
        "Add it with its country code if you would like to be called.",
    ),
    "rating-marks": Code(
        "low",
        "Rows of dots or stars rate your skills.",
        "Software cannot read them, and people wonder what the full row would be.",
        "Leave them out, or say it in words: daily for five years, basics.",
    ),
    "no-result": Code(
        "low",
        "Most lines on your work do not say what came of it.",
        "A number or an effect is what people remember of a line.",
        "Where you know it, add how much, how many, how often, or what it made possible.",
    ),
    "no-verb": Code(
        "low",
        "Some lines say what you were in charge of, not what you did.",
        "A line that begins with what you did is read faster.",
        "Begin with a verb: built, led, cut, taught.",
    ),
    "first-person": Code(
        "low",
        "Lines on your work begin with I or My.",
        "Resumes usually leave the first person out, which saves words.",
        "Leave it out: 'I built' becomes 'Built'. In a short summary it may stay.",
    ),
    "capitals": Code(
        "low",
        "Some names have other capitals than their makers give them.",
        "Software finds them either way; people in the trade notice.",
        "Write them as their makers do.",
    ),
    "long-lines": Code(
        "low",
        "Some points are long.",
        "Readers skim; after about two lines they move on.",
        "Cut it to what you did and what came of it, or make two of it.",
    ),
    "gap": Code(
        "low",
        "Between two entries some months are without a line.",
        "Gaps are common. Software may count one, and a short line answers the question.",
        "If you like, add a line for the break: Parental leave, Travel, Studies.",
    ),
    "long": Code(
        "low",
        "It is long for the years of work in it.",
        "Most readers look at the first page only.",
        "Keep what the next post asks for, and shorten the oldest entries.",
    ),
    "symbol-bullets": Code(
        "low",
        "The bullets are signs of a symbol font.",
        "Most software takes them for bullets, some shows an empty box.",
        "Choose the plain bullet (•) in the list's settings.",
    ),
    "font-missing": Code(
        "low",
        "A font is not in the file.",
        "Other computers replace it, and lines may break elsewhere.",
        "Embed all fonts when you export.",
    ),
    "page-size": Code(
        "low",
        "The page has an unusual size.",
        "Printed, it is shrunk or cut off.",
        "Use A4, or Letter in North America.",
    ),
    "file-name": Code(
        "low",
        "The file's name does not say whose it is.",
        "It lies among a hundred others.",
        "Name it after yourself: first-last-resume.pdf.",
    ),
}
