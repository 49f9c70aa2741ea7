"""A small tool, in place of a library. Nothing here needs a change."""

from statistics import NormalDist, mean, stdev


def t_quantile(degrees):
    """The 97.5 % point of Student's t, by its usual expansion; good from 4 degrees on."""
    z = NormalDist().inv_cdf(0.975)
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / degrees + second / degrees**2 + third / degrees**3


def interval(values):
    """Mean of the values and a 95 % interval for it: (mean, low, high)."""
    values = list(values)
    if len(values) < 2:
        raise ValueError("an interval needs two values or more")
    middle = mean(values)
    half = t_quantile(len(values) - 1) * stdev(values) / len(values) ** 0.5
    return middle, middle - half, middle + half
