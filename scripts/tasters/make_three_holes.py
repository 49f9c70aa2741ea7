"""Write the members of the taster three-holes: laid ones and held-back ones, all made up.

The passwords of laid members are random and written nowhere, but for tester-one's.
"""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

TASTER = Path(__file__).parents[2] / "data/tasters/three-holes"
NAMES = ("bea", "tomas", "d'arcy", "ines", "yusuf", "marlene", "olek", "tester-one", "tester-two")
NOTES = (
    "Key of the water tap under the third pot.",
    "Pays in two parts.",
    "Away until May; the neighbour waters.",
    "Asked for a larger plot.",
    "Has the spare key of the shed.",
    "Allergic to bees, has been told.",
    "Compost rota: Thursdays.",
)
Member = dict[str, str]


def digest_of(name: str, password: str) -> str:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), name.encode(), 20_000).hex()


def members(seed: int) -> tuple[list[Member], Member]:
    """Return members and their passwords."""
    chance = random.Random(seed)
    found: list[Member] = []
    passwords: Member = {}
    for number, name in enumerate(NAMES):
        password = f"{chance.getrandbits(60):015x}"
        passwords[name] = "let me in" if name == "tester-one" else password
        tester = name.startswith("tester")
        found.append(
            {
                "name": name,
                "digest": digest_of(name, passwords[name]),
                "plot": f"T{number}" if tester else f"{chance.randrange(1, 60)}",
                "phone": f"555-01{chance.randrange(100):02d}-{chance.randrange(1000):03d}",
                "note": f"Test account {name}." if tester else chance.choice(NOTES),
            }
        )
    return found, passwords


def write(path: Path, what: object) -> None:
    text = json.dumps(what, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    laid, _ = members(1601)
    held, passwords = members(1602)
    write(TASTER / "files/members.json", laid)
    write(TASTER / "held/members.json", held)
    write(TASTER / "held/passwords.json", passwords)


if __name__ == "__main__":
    main()
