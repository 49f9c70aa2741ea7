"""One more run of the authors' code, with settings of yours. run.py shows what comes out."""

METHOD = "second-look"  # or "plain"
SEEDS = 20
PICK = "best"  # or "last"
