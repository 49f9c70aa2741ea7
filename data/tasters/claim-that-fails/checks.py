"""What a colleague looks at in the repeated claim."""

import re
from statistics import mean, stdev

FIELDS = {
    "alike": "plain training, treated like second look",
    "part": "seed and epoch were chosen on which part of the data",
    "zero": "by your interval, could the true gain be 0 (yes or no)",
    "seven": "by your interval, could the true gain be 7 (yes or no)",
}
METHODS = ("plain", "second-look")
MOST_SEEDS = 60
UNKIND = (
    "cheat",
    "fraud",
    "dishonest",
    "liar",
    "lied",
    "fake",
    "incompetent",
    "stupid",
    "sloppy",
    "shame",
    "mislead",
)


def answer(work, field):
    """What stands behind a colon of answers.txt, in lower case."""
    wanted, found = FIELDS[field], {}
    for line in work.text("answers.txt").splitlines():
        name, _, value = line.rpartition(":") if line.count(":") > 1 else line.partition(":")
        found[" ".join(name.lower().split())] = value.strip().lower()
    message = f"I cannot find the line '{wanted}:' in answers.txt. Is it still there?"
    work.require(wanted in found, message)
    return found[wanted]


def numbers(text):
    plain = text.replace("\u2212", "-").replace("\u2013", "-")
    return [float(each) for each in re.findall(r"(?<![\d.])[-+]?\d+(?:\.\d+)?", plain)]


def treats_both_alike(work):
    said = answer(work, "alike")
    work.require(
        said,
        "answers.txt does not yet say what plain training reaches when it is treated like Second "
        "Look.",
    )
    found = [abs(each) for each in numbers(said)]
    work.require(
        found, f"You wrote '{said[:40]}' for plain training. I need a number, in per cent."
    )
    method = work.module("method.py")
    data = work.call(method.load)
    runs = [work.call(method.train, data["train"], "plain", seed) for seed in range(20)]
    scores = [[method.accuracy(weights, data["test"]) for weights in after] for after in runs]
    best = max(map(max, scores))
    known = [
        (83.0, "the number of Second Look itself"),
        (scores[0][-1], "plain training from one seed, after its last epoch, as in the table"),
        (max(scores[0]), "the best epoch of one seed. Second Look had 20 seeds"),
    ]
    close = [each for each in (best, *(number for number, _ in known)) if near(each, found)]
    work.require(
        close,
        f"You wrote {said[:40]}. With as many seeds and the same choice as Second Look, I get "
        "another number for plain training from the authors' code.",
    )
    work.require(best in close, f"{close[0]:.1f} is {dict(known).get(close[0])}.")
    return f"Plain training reaches {best:.1f} in that way, Second Look 83.0."


def near(number, found):
    return any(abs(each - number) < 0.051 for each in found)


def names_the_part(work):
    said = answer(work, "part")
    parts = [part for part in ("train", "valid", "test") if part in said]
    work.require(
        parts,
        "answers.txt does not yet say on which part of the data (train, validation or test) seed "
        "and epoch were chosen.",
    )
    work.require(
        parts == ["test"],
        f"You wrote '{said[:60]}'. I read `result` in authors.py differently: what does it "
        "compare to find the best?",
    )


def one_run(work, run, method, seed, data):
    found = work.call(run, method, seed, data)
    number = isinstance(found, int | float) and not isinstance(found, bool)
    if not number or not 0 <= found <= 100:
        work.fail(
            f"run('{method}', {seed}, data) returned {found!r:.60}. I expect the test accuracy, "
            "from 0 to 100."
        )
    return float(found)


def fresh(work):
    return work.call(work.module("method.py").load)


def turned(rows):
    return [(measures, 1 - species) for measures, species in rows]


def does_not_peek(work):
    run = work.function("fair.py", "run")
    straight = {
        (m, seed): one_run(work, run, m, seed, fresh(work)) for m in METHODS for seed in range(4)
    }
    if max(straight.values()) <= 1:
        work.fail("run returns shares such as 0.78. Please return per cent, as accuracy does.")
    for (method, seed), before in straight.items():
        data = fresh(work)
        data["test"] = turned(data["test"])
        after = one_run(work, run, method, seed, data)
        if after == before and before != 50:
            work.fail(
                f"I turned round the species of all test beetles. run('{method}', {seed}, data) "
                "still says "
                f"{before:.1f}, so it does not measure on the test part."
            )
        if abs(after - (100 - before)) > 1e-6:
            work.fail(
                "I turned round the species of all test beetles. Weights that never saw the "
                "test part would go from "
                f"{before:.1f} to {100 - before:.1f}. Yours ({method}, seed {seed}) reach "
                f"{after:.1f}: "
                "the test part still has a say in which weights are taken."
            )
    if len({straight[m, seed] for m in METHODS for seed in range(4)}) == 1:
        work.fail(
            f"Four seeds and two methods all give {before:.1f}. Does run use the seed and the "
            "method?"
        )
    if all(straight["plain", seed] == straight["second-look", seed] for seed in range(4)):
        work.fail(
            "Both methods give the same from each of four seeds. Does run use the method it is "
            "given?"
        )
    if one_run(work, run, "plain", 1, fresh(work)) != straight["plain", 1]:
        work.fail(
            "run('plain', 1, data) gives another number each time. With the same seed it should "
            "repeat."
        )


def seeds_of(work):
    found = getattr(work.module("fair.py"), "SEEDS", None)
    try:
        seeds = list(found)[:MOST_SEEDS]
    except TypeError:
        work.fail(f"SEEDS in fair.py should be a range or list of seeds. I see {found!r:.40}.")
    work.require(len(set(seeds)) == len(seeds), "SEEDS in fair.py holds some seed twice.")
    work.require(
        len(seeds) >= 10, f"SEEDS in fair.py holds {len(seeds)} seeds. I asked for ten or more."
    )
    return seeds


def results_of(work):
    run, data = work.function("fair.py", "run"), fresh(work)
    return [
        (seed, *(one_run(work, run, m, seed, data) for m in METHODS)) for seed in seeds_of(work)
    ]


def half_widths(results):
    """Half of a 95 % interval of the mean difference: by pairs, and as if there were no pairs."""
    count = len(results)
    pairs = stdev(b - a for _, a, b in results)
    apart = (stdev(a for _, a, _ in results) ** 2 + stdev(b for _, _, b in results) ** 2) ** 0.5
    return [2.05 * each / count**0.5 for each in (pairs, apart)]


def gain_of(work, results):
    """What the learner's gain makes of results: (gain, low, high)."""
    found = work.call(work.function("fair.py", "gain"), list(results))
    try:
        middle, low, high = map(float, found)
    except (TypeError, ValueError):
        work.fail(f"gain should return three numbers: gain, low, high. It returned {found!r:.60}.")
    return middle, low, high


MADE_UP = [
    (seed, 70 + 3 * (seed % 5), 71.5 + 3 * (seed % 5) + (-1) ** seed * 0.5) for seed in range(12)
]


def the_honest_number(work):
    results = results_of(work)
    for given, where in ((results, "your results"), (MADE_UP, "results that I made up")):
        middle, low, high = gain_of(work, given)
        true = mean(b - a for _, a, b in given)
        plain, second = mean(a for _, a, _ in given), mean(b for _, _, b in given)
        seen = f"From {where}, gain makes {middle:+.2f}, from {low:+.2f} to {high:+.2f}."
        if abs(middle - second) < 0.05 or abs(middle - plain) < 0.05:
            work.fail(
                f"{seen} That is the accuracy of one method. I asked by how much the other is "
                "better."
            )
        if abs(middle + true) < 0.05 < abs(true):
            work.fail(
                f"{seen} The sign is the other way round: Second Look minus plain is {true:+.2f}."
            )
        work.require(
            abs(middle - true) < 0.06,
            f"{seen} On average Second Look differs from plain by {true:+.2f}.",
        )
        work.require(low < middle < high, f"{seen} The gain should lie between its two ends.")
        paired, apart = half_widths(given)
        half = (high - low) / 2
        work.require(
            half >= 0.7 * paired,
            f"{seen} That is too sure: the differences scatter more than this.",
        )
        work.require(
            half <= 1.3 * max(paired, apart),
            f"{seen} That is as wide as single seeds scatter. I asked how well the mean gain is "
            "known.",
        )
        if half > 1.3 * paired:
            work.fail(
                f"{seen} Not wrong, but it treats the two methods as strangers. In each seed "
                "they share their start "
                f"and order; seed by seed the difference is known to within {paired:.2f}."
            )
    middle, low, high = gain_of(work, results)
    return f"{middle:+.1f} points, from {low:+.1f} to {high:+.1f}, with {len(results)} seeds."


def reads_the_interval(work):
    _, low, high = gain_of(work, results_of(work))
    for field, value in (("zero", 0), ("seven", 7)):
        said = re.findall(r"[a-z]+", answer(work, field))[:1]
        work.require(said, f"answers.txt does not yet say whether the true gain could be {value}.")
        work.require(
            said[0] in ("yes", "no"), f"You wrote '{said[0]}' where I asked for yes or no."
        )
        inside = low <= value <= high
        work.require(
            (said[0] == "yes") == inside,
            f"You wrote '{said[0]}' for a gain of {value}. Your interval goes from {low:+.1f} to "
            f"{high:+.1f}.",
        )


def sentences(text):
    flat = re.sub(r"(?<=\d)\.(?=\d)", ",", " ".join(text.split()))
    return [each for each in re.split(r"[.!?]+(?:\s|$)", flat) if len(each.split()) > 2]


def writes_to_the_authors(work):
    letter = work.text("letter.txt").strip()
    work.require(letter, "letter.txt is empty. The authors would like to know.")
    count, words = len(sentences(letter)), len(letter.split())
    work.require(words <= 130, f"letter.txt has {words} words. I asked for 120 at most.")
    work.require(
        3 <= count <= 7, f"I count {count} sentences in letter.txt. I asked for three to five."
    )
    low_case = letter.lower()
    harsh = [word for word in UNKIND if re.search(rf"\b{word}", low_case)]
    work.require(
        not harsh,
        f"I would not write '{harsh[:1] and harsh[0]}' to people who published their code. Say "
        "what the runs show.",
    )
    results = results_of(work)
    middle, low, high = gain_of(work, results)
    told = [abs(each) for each in numbers(letter)]
    for what, value in (
        ("gain", middle),
        ("lower end of the interval", low),
        ("upper end of the interval", high),
    ):
        near = any(abs(each - abs(value)) <= 0.11 for each in told)
        work.require(
            near, f"The {what} is {value:+.1f} by your runs. I do not find it in letter.txt."
        )
    seeds = len(results)
    spelled = {
        10: "ten",
        12: "twelve",
        15: "fifteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
    }
    work.require(
        seeds in told or spelled.get(seeds, "ten ") in low_case,
        f"You ran {seeds} seeds. The authors will ask how many; letter.txt does not say.",
    )
    work.require(
        "test" in low_case,
        "letter.txt does not mention the test part, so the authors cannot see where the seven "
        "points come from.",
    )
    return "Whether it is kind and clear, read it aloud: would you like to get it?"
