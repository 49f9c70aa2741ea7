"""One more run of the authors' code, with settings of yours. run.py shows what comes out."""

METHOD = "plain"  # or "second-look"
SEEDS = 20
PICK = "best"  # or "last"
