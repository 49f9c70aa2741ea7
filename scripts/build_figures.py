"""Compute data/figures.yaml and data/evidence.yaml from the tables in facts/.

Figures are never typed by hand: run this after a table or a skill's `tokens` or `onet` changed.

    python scripts/build_figures.py            writes both files
    python scripts/build_figures.py --check    exits 1 where a file is not what this would write
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from careerpath.catalog.catalog import Catalog

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "facts"
HEADER = "# Written by scripts/build_figures.py from the tables in facts/. Do not edit.\n"

SURVEY = {
    "AI/ML engineer": "so-ai-ml-engineer",
    "Developer, back-end": "so-back-end",
    "Developer, front-end": "so-front-end",
    "Developer, full-stack": "so-full-stack",
    "Developer, mobile": "so-mobile",
    "DevOps engineer or professional": "so-devops",
    "Cybersecurity or InfoSec professional": "so-security",
    "Data engineer": "so-data-engineer",
    "Data scientist": "so-data-scientist",
    "Data or business analyst": "so-analyst",
    "Developer, QA or test": "so-qa",
    "Applied scientist": "so-applied-scientist",
    "Developer, AI apps or physical AI": "so-ai-apps",
    "Cloud infrastructure engineer": "so-cloud",
}
POSTINGS = (
    "Software Engineer",
    "Machine Learning Engineer",
    "Data Scientist",
    "Data Engineer",
    "Data Analyst",
)
ONET_OCCUPATIONS = ("15-1252.00", "15-2051.00", "15-1212.00", "15-1253.00", "15-1254.00")
"""The occupations nearest to the roles; a technology marked in any of them counts."""

US = {"country": "United States", "currency": "USD"}


def rows(name: str) -> list[dict[str, str]]:
    """Return one table of facts as rows."""
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FEWEST_POSTINGS = 25
"""Fewer postings than this say nothing about a role."""


def pay_figures() -> list[dict[str, Any]]:
    """Return yearly pay from official wages, the survey and advertised pay."""
    found = [
        {
            "id": f"oews-{row['soc']}",
            "title": row["title"],
            "source": "bls-oews-2025",
            **US,
            "year": 2025,
            **{key: int(row[key]) for key in ("median", "p10", "p25", "p75", "p90")},
        }
        for row in rows("us_wages_may_2025.csv")
        if row["soc"] != "00-0000"
    ]
    found += [
        {
            "id": SURVEY[row["dev_type"]],
            "title": row["dev_type"],
            "source": "stackoverflow-2025",
            **US,
            "year": 2025,
            "median": round(float(row["median_usd"])),
            "n": int(row["respondents"]),
        }
        for row in rows("so_2025_us_median_pay.csv")
        if row["dev_type"] in SURVEY
    ]
    percentiles = {"median": "50%", "p10": "10%", "p25": "25%", "p75": "75%", "p90": "90%"}
    found += [
        {
            "id": "postings-" + row["job_title_short"].lower().replace(" ", "-"),
            "title": f"{row['job_title_short']}, as advertised",
            "source": "postings-2023-2024",
            "country": "several countries",
            "currency": "USD",
            "year": 2024,
            **{key: round(float(row[column])) for key, column in percentiles.items()},
            "n": int(float(row["count"])),
        }
        for row in rows("postings_advertised_pay_usd.csv")
        if row["src"].startswith("2024") and row["job_title_short"] in POSTINGS
    ]
    return found


def outlook_figures() -> list[dict[str, Any]]:
    """Return employment and its projection, in thousands of people."""
    change = "Employment change, percent, 2024–34"
    openings = "Occupational openings, 2024–34 annual average"
    return [
        {
            "id": f"ep-{row['soc']}",
            "title": row["title"],
            "source": "bls-projections-2024-2034",
            "country": "United States",
            "from_year": 2024,
            "to_year": 2034,
            "employment": float(row["Employment, 2024"]),
            "projected": float(row["Employment, 2034"]),
            "change_percent": float(row[change]),
            "openings": float(row[openings]),
            "education": row["Typical education needed for entry"],
        }
        for row in rows("us_outlook_2024_2034.csv")
        if row["soc"] != "00-0000"
    ]


def evidence(catalog: Catalog) -> dict[str, Any]:
    """Return each role's shares of postings by skill, and what O*NET marks.

    A posting counts once for a skill, however many of its tokens it names. Shares are lower
    bounds: postings leave out what goes without saying.
    """
    sample: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows("postings_sample.csv"):
        sample[row["role"]].append(set(row["skills"].split(";")))
    found = []
    for role in catalog.roles:
        postings = sample.get(role, [])
        if len(postings) < FEWEST_POSTINGS:
            continue
        counts = {
            key: sum(not named.isdisjoint(skill.tokens) for named in postings)
            for key, skill in catalog.skills.items()
        }
        found.append(
            {
                "role": role,
                "source": "postings-2023-2024",
                "postings": len(postings),
                "shares": {
                    key: round(count / len(postings), 4)
                    for key, count in sorted(counts.items())
                    if count
                },
            }
        )
    marked: dict[str, set[str]] = {"hot_technology": set(), "in_demand": set()}
    for row in rows("onet_30_1_technologies.csv"):
        if row["onet_soc_code"] in ONET_OCCUPATIONS:
            for column, names in marked.items():
                if row[column] == "Y":
                    names.add(row["example"])
    skills = catalog.skills.items()
    return {
        "postings": found,
        "hot": [key for key, skill in skills if marked["hot_technology"] & set(skill.onet)],
        "in_demand": [key for key, skill in skills if marked["in_demand"] & set(skill.onet)],
    }


def main() -> int:
    """Write both files, or compare them with what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    catalog = Catalog()
    contents = {
        "figures.yaml": {"pay": pay_figures(), "outlook": outlook_figures()},
        "evidence.yaml": evidence(catalog),
    }
    stale = []
    for name, content in contents.items():
        text = HEADER + yaml.safe_dump(content, sort_keys=False, width=100, allow_unicode=True)
        path = ROOT / "data" / name
        if check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not check:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(f"Not fresh: {', '.join(stale)}. Run python scripts/build_figures.py.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
