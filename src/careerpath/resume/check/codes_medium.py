"""What software or people stumble over in a resume."""

from __future__ import annotations

from careerpath.resume.check.code import Code

MEDIUM: dict[str, Code] = {
    "older-than-source": Code(
        "medium",
        "The file is older than the YAML or JSON beside it.",
        "What you changed since is not in it, and all below is about the old words.",
        "Build it anew and check that.",
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
    "rating-marks": Code(
        "medium",
        "Rows of dots or stars rate your skills.",
        "Software cannot read them, and people wonder what the full row would be.",
        "Leave them out, or say it in words: daily for five years, basics.",
    ),
    "hollow": Code(
        "medium",
        "Something in it has a name and no content.",
        "Software files jobs and studies by title, employer, school and dates.",
        "Fill it in, or strike it.",
    ),
    "template-words": Code(
        "medium",
        "Words of a template are still there.",
        "They look as if the resume were not finished.",
        "Write your own words in their place, or take the line out.",
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
}
