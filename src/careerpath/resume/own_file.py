"""Whether a file is one that `resume build` wrote and nobody changed: a new one may replace it.

A PDF holds MARK among its keywords, a Word file MARK and a digest of its text: what somebody
changed in Word is theirs. Text, Markdown and HTML hold no mark, because people edit them.
"""

from __future__ import annotations

import hashlib
import io
import zipfile

MARK = "careerpath"
TEXT_OF_WORD = "word/document.xml"


def mark_of_word(text: bytes) -> str:
    """Return the mark of a Word file whose part TEXT_OF_WORD is `text`."""
    return f"{MARK} {hashlib.sha256(text).hexdigest()[:16]}"


def is_untouched(raw: bytes) -> bool:
    """Return whether these bytes are a PDF or Word file of ours that nobody changed.

    False where that cannot be told: damaged files, other kinds, missing packages.
    """
    try:
        return _is_our_pdf(raw) if raw.startswith(b"%PDF-") else _is_our_word(raw)
    except Exception:  # both readers raise whatever a damaged file leads them into
        return False


def _is_our_pdf(raw: bytes) -> bool:
    import pypdf

    if raw.count(b"%%EOF") != 1:  # what is added later, such as notes, ends in one more
        return False
    found = pypdf.PdfReader(io.BytesIO(raw)).metadata
    if found is None:
        return False
    return found.keywords == MARK and (found.creator or "").startswith("Typst")


def _is_our_word(raw: bytes) -> bool:
    import docx

    mark: str = docx.Document(io.BytesIO(raw)).core_properties.identifier
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return mark == mark_of_word(archive.read(TEXT_OF_WORD))
