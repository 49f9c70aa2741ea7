"""Which version to go back to when an input breaks, so that nobody has to think at night."""


def choose(models, broken):
    """Return the newest approved version that uses none of the broken inputs, or None."""
    for model in reversed(models):
        if model["status"] == "approved" and not set(model["inputs"]) & set(broken):
            return model["version"]
    return None
