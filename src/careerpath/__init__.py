"""careerpath: software engineer, machine learning engineer, or a neighbour, and what to do on Monday."""

__version__ = "0.1.0"
