"""The search at the counter."""

from words import models, plain, words_of


def find(shelf, query):
    """Return the parts for what somebody typed, the best first.

    Every word must begin a word of the part's name or of the machines it fits.
    """
    wanted = words_of(query)
    found = []
    for part in shelf.parts():
        points = points_for(part, wanted)
        if points:
            found.append((points, part))
    found.sort(key=lambda each: (-each[0], each[1].number))
    return without_doubles([part for _, part in found])


def points_for(part, wanted):
    """Return how well a part suits the words; nothing unless each of them suits."""
    in_name = words_of(part.name)
    in_fits = words_of(part.fits)
    points = 0
    for word in wanted:
        if word in in_name:
            points += 3
        elif any(each.startswith(word) for each in in_name):
            points += 2
        elif any(each.startswith(word) for each in in_fits):
            points += 1
        else:
            return 0
    return points


def without_doubles(parts):
    """Return the parts with each thing once: of those that are the same, the first."""
    kept = []
    for part in parts:
        if not any(same(part, other) for other in kept):
            kept.append(part)
    return kept


def same(part, other):
    """Tell whether two numbers stand for the same thing, as after we took over the other shop."""
    return plain(part.name) == plain(other.name) and models(part.fits) == models(other.fits)
