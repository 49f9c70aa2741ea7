"""The words for somebody's situation that content and answers share."""

from __future__ import annotations

from typing import Literal

Stage = Literal["pupil", "student", "working", "between"]
"""Where somebody is in life."""

Aim = Literal["decide", "prepare", "job", "grow"]
"""What the 90 days are for."""
