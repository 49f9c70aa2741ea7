"""What somebody said earlier, as far as it still applies."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from careerpath.advice.answers import keep_known, update_levels
from careerpath.advice.said import find_origin
from careerpath.catalog.catalog import Catalog
from careerpath.errors import UserError
from careerpath.person.answers import Answers
from careerpath.person.profile import load_profile
from careerpath.person.store import Store


def saved_answers(catalog: Catalog) -> Answers:
    """Return the profile's answers that still apply; UserError where there is no profile."""
    profile = load_profile(Store())
    if profile is None:
        raise UserError(
            "no-profile",
            "There are no saved answers.",
            "Take careerpath quiz, or name a file: --answers FILE.",
        )
    return plain_answers(profile, catalog)


def plain_answers(given: Answers, catalog: Catalog) -> Answers:
    """Return a profile or draft as answers, without those that no question has any more."""
    found = Answers(**{name: getattr(given, name) for name in Answers.__struct_fields__})
    return msgspec.structs.replace(
        found,
        answers=keep_known(given.answers, catalog.questions),
        proved=_known(given.proved, catalog),
        tried={key: n for key, n in given.tried.items() if key in catalog.roles},
        stands=given.stands if find_origin(given.stands, catalog) else None,
        language=given.language if given.language in catalog.languages else None,
        levels=_known(given.levels, catalog),
        version=None,
    )


def _known(levels: Mapping[str, int], catalog: Catalog) -> dict[str, int]:
    now = update_levels(levels, catalog.skills)
    return {key: level for key, level in now.items() if key in catalog.skills}
