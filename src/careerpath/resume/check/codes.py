"""Every code that a check can find: how much it matters, what it is, why, and what to do.

The order is that in which findings of one severity are told: causes first.
"""

from __future__ import annotations

from careerpath.resume.check.code import Code
from careerpath.resume.check.codes_high import HIGH
from careerpath.resume.check.codes_low import LOW
from careerpath.resume.check.codes_medium import MEDIUM

CODES: dict[str, Code] = {**HIGH, **MEDIUM, **LOW}
