"""Polish, as a matter of taste."""

from __future__ import annotations

from careerpath.resume.check.code import Code

LOW: dict[str, Code] = {
    "no-phone": Code(
        "low",
        "There is no phone number.",
        "Some employers call first. Leaving it out is your choice.",
        "Add it with its country code if you would like to be called.",
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
    "no-skills-named": Code(
        "low",
        "It names hardly any skill of those that software and data posts search for.",
        "Their searches go by such names: Python, SQL, Docker. Other trades have other names.",
        "For such a post, name what you worked with: under skills and in the lines on your work.",
    ),
    "empty-words": Code(
        "low",
        "Words that most resumes have stand in it.",
        "Readers skip them; none of them can be checked.",
        "Say in their place what you did that shows it, or leave them out.",
    ),
    "private-details": Code(
        "low",
        "It holds your age or your family.",
        "Nobody needs them to choose whom to talk to, and some employers may not look at them.",
        "Leave them out, unless they are usual where you apply.",
    ),
    "photo": Code(
        "low",
        "There is a picture of the size of a photo.",
        "Software leaves it out. Some employers ask for none, so that nobody is chosen by looks.",
        "Leave it out, unless a photo is usual where you apply.",
    ),
    "date-styles": Code(
        "low",
        "Dates are written in several ways.",
        "Most software reads each of them; people find their way faster in one.",
        "Choose one for all jobs: Mar 2021 – Jun 2023.",
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
        "The bullets are arrows or signs of a symbol font.",
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
