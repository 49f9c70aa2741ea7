"""The search at the counter."""

from words import models, plain, read_synonyms, words_of


def find(shelf, query):
    """Return the parts for what somebody typed, the best first.

    Every word must begin a word of the part's name or of the machines it fits.
    """
    synonyms = read_synonyms()
    wanted = words_of(query, synonyms)
    found = []
    for part in shelf.parts():
        points = points_for(part, wanted, synonyms)
        if points:
            found.append((points, part))
    found.sort(key=lambda each: (-each[0], each[1].number))
    return without_doubles([part for _, part in found])


def points_for(part, wanted, synonyms):
    """Return how well a part suits the words; nothing unless each of them suits."""
    in_name = words_of(part.name, synonyms)
    in_fits = words_of(part.fits, synonyms)
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
    first = {}
    for part in parts:
        first.setdefault(thing(part), part)
    return list(first.values())


def thing(part):
    """Return what a part is, whatever its number: equal for two that are the same."""
    return plain(part.name), frozenset(models(part.fits))
