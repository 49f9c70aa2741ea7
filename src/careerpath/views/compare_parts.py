"""What all parts of a comparison share: the look, the roles, the notes and the scales."""

from __future__ import annotations

from dataclasses import dataclass, replace

from careerpath.advice.compare import (
    Aspect,
    ComparedRole,
    Comparison,
    OutlookValue,
    PayValue,
)
from careerpath.catalog.sources import PayFigure
from careerpath.terminal.look import ROLE_STYLES, Look
from careerpath.views.charts import PayScale, pay_scale
from careerpath.views.sources import Notes


@dataclass(frozen=True, slots=True)
class Setting:
    """How a comparison is drawn. `roles` are those to draw now; the scales hold for all.

    `growth` is the largest change of employment in percent, up or down.
    """

    look: Look
    roles: list[ComparedRole]
    notes: Notes
    full: bool
    styles: dict[str, str]
    scales: dict[str, PayScale]
    growth: float

    @property
    def width(self) -> int:
        """The columns that a part may take."""
        return self.look.width

    def only(self, role: ComparedRole) -> Setting:
        """Return this setting for one of its roles."""
        return replace(self, roles=[role])


def prepare(comparison: Comparison, notes: Notes, look: Look, full: bool) -> Setting:
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
    )


def _scales(figures: list[PayFigure]) -> dict[str, PayScale]:
    currencies = dict.fromkeys(figure.currency for figure in figures)
    return {currency: pay_scale(figures, currency) for currency in currencies}


def find_aspect(comparison: Comparison, key: str) -> Aspect | None:
    """Return an aspect of a comparison by its id."""
    return next((each for each in comparison.aspects if each.id == key), None)
