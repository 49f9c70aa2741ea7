"""What people type and what the catalogue says, brought to the same form."""

import csv
import unicodedata
from pathlib import Path

SYNONYMS = Path(__file__).resolve().parent / "synonyms.csv"


def plain(text):
    """Return a text in small letters, without accents or spaces at its ends."""
    apart = unicodedata.normalize("NFKD", text)
    return apart.encode("ascii", "ignore").decode().lower().strip()


def words_of(text):
    """Return the words of a text, each as the catalogue calls it.

    The people at the counter add lines to synonyms.csv while the program runs.
    """
    with SYNONYMS.open(encoding="utf-8-sig", newline="") as file:
        ours = {row["they_say"]: row["we_say"] for row in csv.DictReader(file)}
    return [ours.get(word, word) for word in plain(text).replace(";", " ").split()]


def models(fits):
    """Return the machines that a part fits, as a set; the order in the catalogue is no order."""
    return {plain(each) for each in fits.split(";") if each.strip()}
