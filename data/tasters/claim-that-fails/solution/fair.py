"""A fair experiment: both methods alike, and the test part only for the last measurement."""

from method import accuracy, train
from tools import interval

SEEDS = range(20)


def run(method, seed, data):
    """One run of a method from one seed; return its test accuracy in per cent."""
    after = train(data["train"], method, seed)
    best = max(after, key=lambda weights: accuracy(weights, data["validation"]))
    return accuracy(best, data["test"])


def gain(results):
    """The gain of Second Look over plain training, and its interval: (gain, low, high).

    The difference is taken seed by seed, because both methods share start and order there.
    """
    return interval([second_look - plain for _, plain, second_look in results])
