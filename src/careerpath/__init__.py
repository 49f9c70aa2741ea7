"""careerpath: a terminal career advisor for software, machine learning and the roles near them."""

__version__ = "0.1.0"
