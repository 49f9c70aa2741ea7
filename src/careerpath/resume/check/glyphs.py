"""Signs that readers cannot read: lost letters, joined letters, icons, controls."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from careerpath.intake.text import clean
from careerpath.resume.check.contact import has_email, has_phone
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.subject import PRIVATE, SYMBOL_BULLETS, Subject, TextLine

LOST = re.compile(r"\(cid:\d+\)|\ufffd")
JOINED = re.compile(r"\w{0,40}[\ufb00-\ufb06]\w{0,40}")
ICONS = re.compile(f"(?![{SYMBOL_BULLETS}]){PRIVATE.pattern}")
RARE_BULLETS = re.compile(f"[{SYMBOL_BULLETS[1:]}\u2794\u2798-\u27af\u27b1-\u27be]")
"""Signs of symbol fonts, and arrows that many fonts have not got."""

RATINGS = re.compile(r"[{0}](?: ?[{0}]){{2,}}".format("●○★☆■□▪▫▮▯⬤◯█▓▒░▰▱"))
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]")
EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2302\u2600-\u2604\u2607-\u26a9\u26ac-\u26ff\u2700-\u2712"
    "\u2715-\u2793\u2795-\u2797\u27b0\u27bf\u2b50]"
)
"""Pictures among letters, without the stars and dots that rate and the arrows that are bullets."""

RATIO = 0.02
"""The share of lost letters from which on the text itself is lost."""

MOST_ICONS = 3
"""Pictures of the size of a letter from which on they stand for words."""

ICON = 30
"""Points up to which a picture is an icon."""


def check_glyphs(subject: Subject) -> Iterator[Finding]:
    """Find what comes out as something else than letters."""
    raw = subject.raw.replace("\r\n", "\n")
    lost = len(LOST.findall(raw))
    unmapped = [font.name for font in subject.pdf.fonts if not font.mapped] if subject.pdf else []
    within = re.findall(rf"[^\W\d_](?:{LOST.pattern}|{PRIVATE.pattern})+[^\W\d_]", raw)
    if lost > RATIO * len(raw) or within or (unmapped and _is_gibberish(raw)):
        yield find("garbled-text", *_at(subject, LOST, PRIVATE))
        return
    icons = len(ICONS.findall(raw)) + (subject.word.symbols if subject.word else 0)
    if icons or _small_pictures(subject) >= MOST_ICONS:
        yield find("icons", *_at(subject, ICONS))
    elif EMOJI.search(raw):
        yield _of_emoji(subject)
    if lost or CONTROL.search(raw) or UNSEEN.search(raw):
        yield find("odd-characters", *_at(subject, LOST, CONTROL, UNSEEN))
    if RARE_BULLETS.search(raw):
        yield find("symbol-bullets", *_at(subject, RARE_BULLETS, most=1))
    if RATINGS.search(raw):
        yield find("rating-marks", *_at(subject, RATINGS, most=3))
    joined = list(dict.fromkeys(JOINED.findall(raw)))
    if joined:
        yield find("ligatures", *_at(subject, JOINED))
    spaced = [line for line in subject.lines if line.spaced]
    if spaced:
        yield find("letter-spaced", spaced, quotes=[line.spaced for line in spaced])


def _of_emoji(subject: Subject) -> Finding:
    """Return a finding of icons: those beside an address or a number matter, others are taste."""
    lines, place, words = _at(subject, EMOJI, most=40)
    told = list(zip(lines, words, strict=True))
    contact = [(line, text) for line, text in told if has_email(text) or has_phone(text)]
    shown = (contact or told)[:4]
    return find(
        "icons",
        [line for line, _ in shown],
        place,
        [text for _, text in shown],
        severity="medium" if contact else "low",
        message="" if contact else "Small pictures stand among the words.",
        remedy="" if contact else "Leave them out; words say what they say.",
    )


def _at(
    subject: Subject, *patterns: re.Pattern[str], most: int = 4
) -> tuple[list[TextLine], str, list[str]]:
    """Return where signs stand, as lines, place and words for `find`.

    The raw text has the lines of the clean one, but in data and where page breaks stand in a text.
    """
    texts = subject.raw.split("\n")
    lines = list(subject.lines)
    if len(texts) != len(lines) or subject.form == "data":
        lines = [TextLine(text, f"line {n}", n) for n, text in enumerate(texts, 1)]
    found = [
        (line, _shown(text))
        for line, text in zip(lines, texts, strict=True)
        if any(pattern.search(text) for pattern in patterns)
    ][:most]
    return [line for line, _ in found], "", [words for _, words in found]


def _shown(text: str) -> str:
    """Return a text with a name in brackets for each sign that cannot be shown."""
    text = CONTROL.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    text = UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    text = PRIVATE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    return clean(text)


def _is_gibberish(text: str) -> bool:
    """Return whether hardly any word of a text looks like one."""
    words = text.split()
    good = sum(
        word.strip(".,;:()|").isalpha() and all(unicodedata.category(c)[0] == "L" for c in word[:1])
        and ord(word[0]) < 0x600
        for word in words
    )  # fmt: skip
    return len(words) < 5 or good < 0.3 * len(words)


def _small_pictures(subject: Subject) -> int:
    sizes: Sequence[tuple[float, float]] = subject.word.pictures if subject.word else ()
    if subject.pdf:
        sizes = [(p.width, p.height) for page in subject.pdf.pages for p in page.pictures]
    return sum(0 < max(size) <= ICON for size in sizes)
