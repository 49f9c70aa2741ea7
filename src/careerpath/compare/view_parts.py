"""What all parts of a comparison share: the look, the roles, the notes and the scales."""

from __future__ import annotations

import msgspec

from careerpath.catalog.sources import PayFigure
from careerpath.compare.comparison import (
    ComparedRole,
    Comparison,
    OutlookValue,
    PayValue,
)
from careerpath.drawing.charts import PayScale, pay_scale
from careerpath.drawing.sources import Notes
from careerpath.terminal.look import ROLE_STYLES, Look

LEAST_COLUMN = 24
"""Columns of text narrower than this become rows."""

MOST_COLUMNS = 4
"""More roles than this become rows however wide the screen is."""

GAP = 3
"""Columns between two roles."""


ASSUMED = (
    "Some levels are assumed from your work: careerpath profile show says which, "
    "careerpath profile set SKILL=LEVEL corrects them"
)


class Setting(msgspec.Struct, frozen=True):
    """How a comparison is drawn. `roles` are those to draw now; the scales hold for all.

    `growth` is the largest change of employment in percent, up or down; `reasons` asks for the
    reason why a skill matters, where one role is drawn.
    """

    look: Look
    roles: list[ComparedRole]
    notes: Notes
    full: bool
    styles: dict[str, str]
    scales: dict[str, PayScale]
    growth: float
    reasons: bool = False

    @property
    def width(self) -> int:
        """The columns that a part may take."""
        return self.look.width

    def only(self, role: ComparedRole) -> Setting:
        """Return this setting for one of its roles."""
        return msgspec.structs.replace(self, roles=[role])


def prepare(
    comparison: Comparison, notes: Notes, look: Look, full: bool, reasons: bool = False
) -> Setting:
    """Return the setting in which a comparison is drawn."""
    values = [value for aspect in comparison.aspects for value in aspect.values.values()]
    pay = [f for value in values if isinstance(value, PayValue) for f in value.figures]
    outlook = [f for value in values if isinstance(value, OutlookValue) for f in value.figures]
    return Setting(
        look=look,
        roles=comparison.roles,
        notes=notes,
        full=full,
        styles={
            role.id: ROLE_STYLES[index % len(ROLE_STYLES)]
            for index, role in enumerate(comparison.roles)
        },
        scales=_scales(pay),
        growth=max((abs(each.change_percent) for each in outlook), default=1.0),
        reasons=reasons,
    )


def _scales(figures: list[PayFigure]) -> dict[str, PayScale]:
    currencies = dict.fromkeys(figure.currency for figure in figures)
    return {currency: pay_scale(figures, currency) for currency in currencies}


def count_columns(count: int, width: int) -> int:
    """Return how many columns roles take side by side: all of them, or 1 for roles as rows."""
    room = (width - GAP * (count - 1)) // count
    return count if count <= MOST_COLUMNS and room >= LEAST_COLUMN else 1
