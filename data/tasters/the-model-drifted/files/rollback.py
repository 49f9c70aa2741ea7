"""Which version to go back to when an input breaks, so that nobody has to think at night."""


def choose(models, broken):
    """Return the version to go back to, or None where there is none.

    `models` is the list in registry/models.json, the oldest first. `broken` is a list of inputs
    that cannot be trusted, such as ["rain_mm"].
    """
    return models[-2]["version"]
