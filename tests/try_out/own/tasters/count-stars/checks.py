def counts_one(work):
    found = work.call(work.function("stars.py", "count"), " * ")
    work.require(found == 1, f"I gave it one star and got {found}.")


def counts_held(work):
    text = work.held("sky.txt").read_text()
    found = work.call(work.function("stars.py", "count"), text)
    work.require(found == 3, f"There are 3 stars in mine, and I got {found}.")
    return "(3)"


def says_so(work):
    work.require("2" in work.text("note.txt"), "note.txt does not name the number of stars.")
